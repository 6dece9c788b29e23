"""How much room words take, near enough to place them: there is no font to ask."""

from functools import lru_cache
from unicodedata import east_asian_width

NARROW = frozenset("iljtfrI.,:;'’‘|!()[] -\u00a0")
WIDE = frozenset("mwMW@%&—…")


@lru_cache(maxsize=10_000)
def width(text: str, size: float = 12) -> float:
    """The width of a line in pixels at a type size in pixels, a little more rather than less."""
    return sum(map(_em, text)) * size


def shortened(text: str, room: float, size: float = 12) -> str:
    """The text, cut with … where it is wider than `room` pixels."""
    if width(text, size) <= room:
        return text
    used, kept = size, 0
    for letter in text:
        used += _em(letter) * size
        if used > room:
            break
        kept += 1
    return text[:kept].rstrip(" ,.;:-") + "…" if kept else ""


def _em(letter: str) -> float:
    if letter in NARROW:
        return 0.34
    if letter in WIDE:
        return 0.9
    if letter.isascii():
        return 0.68 if letter.isupper() else 0.57
    return 1.0 if east_asian_width(letter) in "WF" else 0.62
