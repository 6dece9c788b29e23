"""Whether two names are one person’s: surely, where they differ in nothing but how they are written, or perhaps."""

from __future__ import annotations

import re

from metier.core.letters import plain

NEAR = 0.88
"""How much of two names is alike from which on one may be the other, written by mistake: a letter of nine, two of eighteen."""
SIGNS = ',;()"“”'
"""What may stand around a word that is looked for, and is no part of it."""
MOST_SOUGHT = 12
_PARTS = re.compile(r"[\s.,’'-]+")


_BEFORE = frozenset([
    "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "rev", "revd", "herr", "frau", "pd",
    "priv", "doz", "mag", "mme", "mlle", "madame", "monsieur", "dott", "dottore", "dottoressa", "avv", "sig", "sra",
    "srta", "sr", "dra", "drs", "doc", "docent", "mgr", "bc", "judr", "mudr", "phdr", "rndr", "fru", "hr",
])  # fmt: skip
_AFTER_THAT = _BEFORE | frozenset(["med", "phil", "rer", "nat", "jur", "oec", "pol", "dent", "habil", "ing", "ssa"])
"""What is a title only behind another one: `Dr.-Ing.`, `Dott.ssa`."""
_BEHIND = frozenset(["phd", "dphil", "mba", "msc", "bsc", "obe", "mbe", "cbe", "esq", "pmp", "cfa", "cpa", "acca"])


def name_key(name: str) -> str:
    """The same for names that differ in capitals, accents, spaces, full stops, hyphens and titles: `Zoë  Ångström`, `Dr. Zoe Angstrom`.

    A title counts where fewer than two words are left without it: Prof Ellis may be any Ellis.
    """
    words = [word for word in _PARTS.split(plain(name)) if word]
    if len(words) > 2 and (words[0] in _BEFORE or words[-1] in _BEHIND):
        words = _without_titles(words, 2)
    return " ".join(words)


def untitled(name: str) -> str:
    """The same without titles, where a single word is left too: `Prof Ellis` is `ellis`."""
    return " ".join(_without_titles(name_key(name).split(), 1))


def parts_within(name: str, given: str, family: str) -> tuple[str, str]:
    """First and last name of whoever is called `name` from now on: as they were where both are in it, else what is left beside the one that is."""
    if _bare_words(name) >= _bare_words(f"{given} {family}"):
        return given, family
    if family and name.endswith(f" {family}"):
        return name.removesuffix(family).rstrip(), family
    if given and name.startswith(f"{given} "):
        return given, name.removeprefix(given).lstrip()
    return "", ""


def _bare_words(text: str) -> set[str]:
    return {word.strip(SIGNS) for word in plain(text).split()}


def is_title(word: str) -> bool:
    """Whether a word stands before a name and is none: `Dr.`, `Prof`."""
    return plain(word.strip(".")) in _BEFORE


def sought(text: str) -> list[str]:
    """The words by which people are looked for in a text, MOST_SOUGHT at most: without signs around them, and without titles beside other words."""
    words = [word for each in plain(text).split() if (word := each.strip(SIGNS))][:MOST_SOUGHT]
    return [word for word in words if not is_title(word)] or words


def _without_titles(words: list[str], least: int) -> list[str]:
    titles = _BEFORE
    while len(words) > least and words[0] in titles:
        words, titles = words[1:], _AFTER_THAT
    while len(words) > least and words[-1] in _BEHIND:
        words = words[:-1]
    return words


def may_be_one(one: str, two: str) -> bool:
    """Whether two names may be one person’s: a letter or two are different, or one is a part of the other. It only asks; their owner knows."""
    first, second = name_key(one), name_key(two)
    if not first or not second:
        return False
    from difflib import SequenceMatcher  # seldom asked, and Today loads this module

    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words or SequenceMatcher(None, first, second).ratio() >= NEAR
