"""A longer text as lines that can be chosen one by one, and finding them again after the text was edited. Never adds a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

LIKE = 0.6
"""How alike a line must be to count as the same line edited: the ratio of difflib, 0 to 1."""
_BULLET = re.compile(r"\A\s*(?:[-*•‣▪●◦–—·]|\d{1,2}[.)])\s+")
_SENTENCE_ENDS = re.compile(
    r"(?<=[.!?…؟])\s+(?=[^\W\d_a-z])|(?<=[。！？])\s*(?=[^\W_])"
)  # before a letter that is not a small Latin one
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|e\.g|i\.e|approx|incl|ca|vs|No|Dr|Mr|Mrs|Ms|Prof|St|Ltd|Inc|Co|bzw|z\.B)\.)\Z"
)
_SHORTENED = re.compile(
    rf"{_ABBREVIATED.pattern}|\b(?:etc|Corp|Bros|Jr|Sr|Esq|Est|Dept|Ave|usw|etw|Mio|Mrd|Nr|Str|Abt|Cía|Ltda|Sp|Oy)\.\Z",
    re.IGNORECASE,
)  # at the end of a line, where most of them may end a sentence as well
_FULL_STOPS = tuple(".。．｡।۔։።។။།")
_OTHER_MARKS = ("...", *"…!?:;！？：；؟؛")
_CLOSING = " \u00a0\"'’”“»«)]）」』"


def parts_of(text: str) -> tuple[str, ...]:
    """The lines of a text without their bullets; where it is one paragraph, its sentences."""
    lines = [_BULLET.sub("", line).strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    return tuple(lines) if len(lines) > 1 else tuple(part for line in lines for part in _sentences(line))


def _sentences(line: str) -> list[str]:
    found: list[str] = []
    for part in _SENTENCE_ENDS.split(line):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def ends_in_a_stop(text: str) -> bool | None:
    """Whether a line ends in a full stop; None where its end tells neither: an abbreviation, another mark, or a script without full stops."""
    end = text.rstrip(_CLOSING)
    if not end or end.endswith(_OTHER_MARKS) or _SHORTENED.search(end) or "\u0e00" <= end[-1] <= "\u0eff":
        return None
    return end.endswith(_FULL_STOPS)


def aligned(said: Sequence[tuple[int, str]], now: Sequence[str]) -> list[int | None]:
    """For each line as it was (place and text) its place now; None where it is gone.

    The same text is the same line wherever it moved; else the most alike of those left, if alike enough (LIKE). A line never goes
    to two places.
    """
    found: list[int | None] = [None] * len(said)
    free = set(range(len(now)))
    for number, (place, text) in enumerate(said):
        same = [one for one in free if now[one] == text]
        if same:
            found[number] = place if place in same else min(same)
            free.discard(found[number] or 0)
    pairs = [
        (SequenceMatcher(None, text, now[one], autojunk=False).ratio(), -abs(one - place), number, one)
        for number, (place, text) in enumerate(said)
        if found[number] is None
        for one in free
    ]
    for ratio, _, number, one in sorted(pairs, reverse=True):
        if ratio >= LIKE and found[number] is None and one in free:
            found[number] = one
            free.discard(one)
    return found
