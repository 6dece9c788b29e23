"""Texts that run against the direction of their résumé, kept in order by marks that nobody sees.

Where words run from right to left, signs without a direction of their own go with what stands around them: “C++” would be printed as “++C”,
the blocks of a telephone number would change places, and two Latin words with a comma between them would stand in the order of Latin
(Unicode Standard Annex 9, rules W7 and N1). Marks rather than isolates, because all that read DOCX and PDF know them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import partial

from metier.core.resume.content import Contact, Content
from metier.core.resume.languages import Language
from metier.core.resume.retelling import retold

TO_THE_RIGHT, TO_THE_LEFT = "\u200e", "\u200f"
_TURNED = {"R", "AL"}
_SIGNED = re.compile(r"(?<![\w.])\.?[A-Za-z]\w*[+#]+|(?<![\w.])\.[A-Za-z]\w*", re.ASCII)  # `C++`, `F#`, `.NET`


def in_order(content: Content) -> Content:
    """The résumé for those who set it: each text that runs only the other way between marks, and no other changed.

    Nor are the name and what has an address: those are copied, and each stands by itself.
    """
    change = partial(against, turned=Language.of(content.language).is_right_to_left)
    contacts = tuple(replace(one, text=change(one.text)) if one.kind == "place" else one for one in content.contacts)
    return replace(retold(content, change, str), name=content.name, contacts=contacts)


def against(text: str, *, turned: bool) -> str:
    """The text, between marks where all its words run against `turned` (from right to left); where some do, those with signs of their own."""
    ways = {unicodedata.bidirectional(letter) for letter in text}
    runs_left, runs_right = bool(ways & _TURNED), "L" in ways
    if runs_left and runs_right and turned:
        return _SIGNED.sub(f"{TO_THE_RIGHT}\\g<0>{TO_THE_RIGHT}", text)
    if runs_left in (runs_right, turned):
        return text
    around, within = (TO_THE_LEFT, TO_THE_RIGHT) if turned else (TO_THE_RIGHT, TO_THE_LEFT)
    return f"{around}{within}{text}{within}{around}"


def before(contact: Contact, *, is_first: bool, turned: bool) -> str:
    """What stands before a contact on a line of several, so that each keeps its place and a number its blocks. No address has a mark in it."""
    between = "" if is_first else f" {TO_THE_LEFT}· " if turned else " · "
    return f"{between}{TO_THE_RIGHT}" if turned and contact.kind == "phone" else between
