"""Whether two asks may be for one thing, by their words. It only warns: their owner knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_SMALL = "a an and as at be by can could do for from have in into is it me my of on or some that the this to two three with would"
SMALL = frozenset(_SMALL.split())
LEAST_SHARED = 0.6
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def bearing(text: str) -> frozenset[str]:
    """The words that carry the meaning, without a plural s."""
    found = _WORD.findall(text.casefold())
    kept = {word.removesuffix("s") if len(word) > 3 else word for word in found if word not in SMALL and len(word) > 1}
    return frozenset(kept or found)


def alike(one: str, two: str) -> bool:
    """Whether most bearing words are shared, or those of one (two at least) are all in the other."""
    first, second = bearing(one), bearing(two)
    shared = first & second
    if not shared:
        return False
    fewer = min(len(first), len(second))
    is_within = len(shared) == fewer and (fewer >= 2 or len(first | second) == 1)
    return is_within or len(shared) / len(first | second) >= LEAST_SHARED


def like(text: str, others: Iterable[tuple[str, str]]) -> list[str]:
    """The keys of those whose text is like this one."""
    return [key for key, other in others if alike(text, other)]
