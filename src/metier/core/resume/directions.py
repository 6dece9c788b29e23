"""Texts that run against the direction of their résumé, kept in order by marks that nobody sees.

Where words run from right to left, signs without a direction of their own go with what stands around them: “C++” would be printed as “++C”,
the blocks of a telephone number would change places, and two Latin words with a comma between them would stand in the order of Latin
(Unicode Standard Annex 9, rules W7 and N1). Marks rather than isolates, because all that read DOCX and PDF know them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import partial

from metier.core.resume.content import Contact, Content
from metier.core.resume.languages import Language
from metier.core.resume.retelling import retold

TO_THE_RIGHT, TO_THE_LEFT = "\u200e", "\u200f"
_TURNED = {"R", "AL"}


def in_order(content: Content) -> Content:
    """The résumé for those who set it: each text that runs only the other way between marks, and no other changed."""
    turned = Language.of(content.language).is_right_to_left
    return replace(
        retold(content, partial(against, turned=turned), str),
        name=content.name,
        contacts=tuple(replace(one, text=_reached(one, turned=turned)) for one in content.contacts),
    )


def against(text: str, *, turned: bool) -> str:
    """The text, between marks where all its words run against `turned` (from right to left)."""
    ways = {unicodedata.bidirectional(letter) for letter in text}
    runs_left, runs_right = bool(ways & _TURNED), "L" in ways
    if runs_left in (runs_right, turned):
        return text
    return _marked(text, turned=turned)


def _reached(contact: Contact, *, turned: bool) -> str:
    """What has an address runs from left to right, with or without letters."""
    is_number = turned and contact.kind == "phone"
    return _marked(contact.text, turned=True) if is_number else against(contact.text, turned=turned)


def _marked(text: str, *, turned: bool) -> str:
    around, within = (TO_THE_LEFT, TO_THE_RIGHT) if turned else (TO_THE_RIGHT, TO_THE_LEFT)
    return f"{around}{within}{text}{within}{around}"
