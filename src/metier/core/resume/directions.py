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
from itertools import groupby
from operator import itemgetter

from metier.core.resume.content import Contact, Content
from metier.core.resume.languages import Language
from metier.core.resume.retelling import retold

TO_THE_RIGHT, TO_THE_LEFT = "\u200e", "\u200f"
_TURNED = {"R", "AL"}
_RUNS_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
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


def runs(text: str, *, turned: bool) -> list[tuple[str, bool]]:
    """The text in stretches that run one way, each with whether it runs from right to left.

    Figures go with the word before them; signs with the words on both sides of them where these run alike, else with the résumé
    (rules W1, W7, N1 and N2).
    """
    if not turned and not _RUNS_LEFT.search(text):
        return [(text, False)] if text else []
    own = _own_ways(text, turned=turned)
    ahead, behind = _nearest(own, turned=turned), _nearest(own[::-1], turned=turned)[::-1]
    ways = [one if one == other else turned for one, other in zip(ahead, behind, strict=True)]
    stretches = groupby(zip(ways, text, strict=True), key=itemgetter(0))
    return [("".join(letter for _, letter in stretch), way) for way, stretch in stretches]


def _nearest(ways: list[bool | None], *, turned: bool) -> list[bool]:
    """For each letter its own way, or that of the last before it that has one; before all stands that of the résumé."""
    known, found = turned, []
    for way in ways:
        known = known if way is None else way
        found.append(known)
    return found


def _own_ways(text: str, *, turned: bool) -> list[bool | None]:
    """Of each letter, whether it runs from right to left; None for signs and spaces, which have no way of their own."""
    found: list[bool | None] = []
    last = turned
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "L" | "R" | "AL" | "AN" as kind:
                last = kind != "L"
                found.append(last)
            case "EN":
                found.append(last)
            case "NSM":
                found.append(found[-1] if found else None)
            case _:
                found.append(None)
    return found
