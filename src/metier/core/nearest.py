"""Which of many texts is nearest to a few words: by the rare words they share. And whether two short texts name one thing."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from metier.core.letters import plain

STEM = 6
"""Letters of a word that are looked at, so that `promoted` and `promotion` are one."""
LEAST_SHARED, SHARE = 2, 0.5
_ENDINGS = ("ing", "ed", "ly", "s")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON_WORDS = """
a about again all also am an and any are as at be because been before but by can could did do does down each even every for from get got
had has have he her here hers him his how i if in into is it its just keep keeps kept know like made make me more most much my never no not
now of off on once one only or our out over own said same say see she so some still such take than that the their them then there they
thing this those time to too two up us very was we what when where which who whom why will with without work would yes yet you your
someone somebody everyone everybody anyone anybody nobody front
"""


@dataclass(frozen=True, slots=True)
class Near:
    """A text by its key, how near it is (0 to 1: the share of what was said, rare words counting more), and the words they share."""

    key: str
    score: float
    shared: tuple[str, ...]


class Nearest:
    """Texts by key, in two parts: what they are about, which counts double, and the rest."""

    def __init__(self, texts: Mapping[str, tuple[str, str]]) -> None:
        self._heavy = {key: frozenset(_words(heavy)) for key, (heavy, _) in texts.items()}
        self._light = {key: frozenset(_words(light)) - self._heavy[key] for key, (_, light) in texts.items()}
        self._holders = Counter(stem for key in texts for stem in self._heavy[key] | self._light[key])

    def to(self, said: str, most: int = 3) -> list[Near]:
        """The nearest texts, nearest first; none where no word is shared."""
        asked = _words(said)
        worth = {stem: math.log(1 + len(self._heavy) / self._holders[stem]) for stem in asked if self._holders[stem]}
        whole = 2 * sum(worth.values()) or 1
        found = []
        for key, heavy in self._heavy.items():
            score = sum(worth[stem] * (2 if stem in heavy else 1) for stem in worth if stem in heavy | self._light[key])
            if score:
                shared = [asked[stem] for stem in worth if stem in heavy | self._light[key]]
                found.append(Near(key, score / whole, tuple(shared)))
        return sorted(found, key=lambda near: -near.score)[:most]


def name_one_thing(one: str, other: str) -> bool:
    """Whether two short texts share at least two telling words, and half of those of the shorter one."""
    return _are_one(_stems(one), _stems(other))


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same in their telling words, however few, or name one thing."""
    first, second = _stems(one), _stems(other)
    return (bool(first) and first == second) or _are_one(first, second)


def named_together(texts: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Keys of texts in groups that name one thing, by the first text of each group; largest first."""
    groups: list[tuple[frozenset[str], list[str]]] = []
    for key, text in texts:
        stems = _stems(text)
        for first, keys in groups:
            if _are_one(first, stems):
                keys.append(key)
                break
        else:
            groups.append((stems, [key]))
    return sorted((keys for _, keys in groups), key=lambda keys: -len(keys))


def _are_one(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return shared >= LEAST_SHARED and shared >= SHARE * min(len(first), len(second))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_words(text))


@lru_cache(maxsize=4096)
def _words(text: str) -> Mapping[str, str]:
    """The telling words of a text by their stems, each once: without accents, endings, and all after some letters."""
    words = [word for word in _WORD.findall(plain(text.replace("’", "'"))) if len(word) > 1 and word not in _COMMON]
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(_stem(word), word)
    return found


_COMMON = frozenset(_COMMON_WORDS.split())


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)][:STEM]
    return word[:STEM]
