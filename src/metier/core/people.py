"""Whether two names are one person’s: surely, where they differ in nothing but how they are written, or perhaps."""

from __future__ import annotations

import re

from metier.core.letters import plain

NEAR = 0.88
"""How much of two names is alike from which on one may be the other, written by mistake: a letter of nine, two of eighteen."""
_PARTS = re.compile(r"[\s.,’'-]+")


def name_key(name: str) -> str:
    """The same for names that differ in capitals, accents, spaces, full stops and hyphens: `Zoë  Ångström` and `zoe angstrom`."""
    return " ".join(_PARTS.split(plain(name))).strip()


def may_be_one(one: str, two: str) -> bool:
    """Whether two names may be one person’s: a letter or two are different, or one is a part of the other. It only asks; their owner knows."""
    first, second = name_key(one), name_key(two)
    if not first or not second:
        return False
    from difflib import SequenceMatcher  # seldom asked, and Today loads this module

    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words or SequenceMatcher(None, first, second).ratio() >= NEAR
