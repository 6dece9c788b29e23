"""Which of several titles a few words mean, when one clearly fits: by the rare words they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from metier.core.letters import plain

COVERED = 0.5
AHEAD = 1.25
_WORD = re.compile(r"[^\W_]+")
_COMMON_WORDS = """
a an and as at be by do for from go had have i in into is it its me my of on or our out over own s some than that the their them then this
to up was we with finish first last make new next one prepare read run start take two use work write
"""
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Title:
    """Something that could be meant; `within` is the id of the whole that it is part of, or its own."""

    id: str
    title: str
    within: str


def clearly_meant(said: str, titles: Sequence[Title]) -> str | None:
    """The id of the one title that the words fit, or of the whole that the best of them share; None when it is not clear."""
    asked = _stems(said)
    if not asked or not titles:
        return None
    stems = [_stems(title.title) for title in titles]
    seen = Counter(stem for one in stems for stem in one)
    worth = {stem: _rarity(stem, seen, len(titles)) for stem in asked}
    whole = sum(worth.values())
    scores = [sum(worth[stem] for stem in asked if _has(one, stem)) / whole for one in stems]
    best = max(scores)
    if best < COVERED:
        return None
    near = [title for title, score in zip(titles, scores, strict=True) if score * AHEAD > best]
    if len(near) == 1:
        return near[0].id
    wholes = {title.within for title in near}
    return wholes.pop() if len(wholes) == 1 else None


def tag_fits(tag: str, title: str) -> bool:
    """Whether `people` or `data-platform` names a title: each of its words begins one of the title's, or they stand in it together."""
    asked, there = [plain(part) for part in re.split(r"[-_]+", tag) if part], _WORD.findall(plain(title))
    if asked and all(any(_begins(word, part) for word in there) for part in asked):
        return True
    whole = "".join(asked)
    return len(whole) >= 4 and whole in "".join(there)


def _begins(word: str, part: str) -> bool:
    return word == part or (len(part) >= 3 and word.startswith(part))


def _rarity(stem: str, seen: Counter[str], number: int) -> float:
    """A word that no title has counts as one that half of them have: what else was said should not hide what fits."""
    holders = sum(count for other, count in seen.items() if _same(other, stem)) or max(1, number // 2)
    return math.log(1 + number / holders)


def _has(stems: Iterable[str], stem: str) -> bool:
    return any(_same(other, stem) for other in stems)


def _same(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return first == second or (len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 4)


@lru_cache(maxsize=16384)
def _stems(text: str) -> tuple[str, ...]:
    """The telling words of a text, without accents and plural s, each once."""
    found = [word for word in _WORD.findall(plain(text)) if word not in _COMMON]
    found = [word.removesuffix("s") if len(word) > 3 else word for word in found]
    return tuple(dict.fromkeys(found))
