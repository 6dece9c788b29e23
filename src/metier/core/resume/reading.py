"""Whether a file says what was put into it: every fact, in order, as an extractor other than its writer reads it.

Compared are letters, after these are made equal: ligatures and wide forms (NFKC), white space, hyphens at the ends of lines, letters of no
width. A word may be broken where a line ends, nowhere else. The parts of one head (of the résumé, or of an entry) may stand in the order
of the design. Where words run from right to left, extractors turn the order of words within a line: there words are compared, not
their order.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

State = Literal["found", "moved", "missing"]
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_LINE_ENDS = re.compile("[\x02\ufffe]\\s*")  # what pdfium makes of a hyphen at the end of a line
_HYPHENS = re.compile("[\u2010\u2011]")
_SPACES = re.compile(r"\s+")
_WORDS = re.compile(r"[^\W\d]+|\d+")
_TURNED = {"R", "AL", "AN"}


def normalised(text: str) -> str:
    """As it is compared: single spaces, or a line end where a line ends."""
    plain = unicodedata.normalize("NFKC", _LINE_ENDS.sub("-\n", text))
    plain = _HYPHENS.sub("-", _NO_WIDTH.sub("", plain))
    return _SPACES.sub(lambda found: "\n" if "\n" in found[0] or "\r" in found[0] else " ", plain)


def is_turned(text: str) -> bool:
    """Whether any of it is written from right to left."""
    return any(unicodedata.bidirectional(letter) in _TURNED for letter in text)


@dataclass(frozen=True, slots=True)
class Span:
    starts: int
    ends: int

    def touches(self, other: Span) -> bool:
        return self.starts < other.ends and other.starts < self.ends


class Printed:
    """A text as it was extracted, in which facts are looked for."""

    def __init__(self, extracted: str) -> None:
        self.text = normalised(extracted)
        self._flat = self.text.replace("\n", " ")

    def find(self, fact: str, starts: int, limit: int, taken: tuple[Span, ...], *, turned: bool) -> Span | None:
        """The first place of the fact that begins in these bounds, as whole words, where nothing else is."""
        sought = normalised(fact).replace("\n", " ").strip()
        ways = (self._plainly(sought, starts, limit), self._broken(sought, starts, limit))
        for way in (*ways, self._in_any_order(sought, starts, limit)) if turned or is_turned(fact) else ways:
            for span in way:
                if not any(span.touches(other) for other in taken):
                    return span
        return None

    def has(self, fact: str) -> bool:
        """Whether the fact stands anywhere, as whole words."""
        return any(True for _ in self._plainly(normalised(fact).replace("\n", " ").strip(), 0, len(self.text)))

    def without(self, footer: str) -> str:
        """The text without the last place where this stands."""
        places = list(_pattern(normalised(footer)).finditer(self.text))
        return f"{self.text[: places[-1].start()]}\n{self.text[places[-1].end() :]}" if places else self.text

    def _plainly(self, sought: str, starts: int, limit: int) -> Iterator[Span]:
        at = self._flat.find(sought, starts)
        while 0 <= at <= limit:
            span = Span(at, at + len(sought))
            if self._is_whole(span):
                yield span
            at = self._flat.find(sought, at + 1)

    def _broken(self, sought: str, starts: int, limit: int) -> Iterator[Span]:
        for found in _pattern(sought).finditer(self.text, starts, min(len(self.text), limit + 2 * len(sought))):
            span = Span(*found.span())
            if self._is_whole(span):
                yield span

    def _is_whole(self, span: Span) -> bool:
        """Whether no word goes on before or after it."""
        text = self.text

        def goes_on(at: int) -> bool:
            return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

        return not goes_on(span.starts) and not goes_on(span.ends)

    @cached_property
    def _words(self) -> list[tuple[str, int, int]]:
        return [(found[0], *found.span()) for found in _WORDS.finditer(self.text)]

    def _in_any_order(self, sought: str, starts: int, limit: int) -> Iterator[Span]:
        wanted = Counter(_WORDS.findall(sought))
        number = wanted.total()
        if not number:
            return
        first = bisect_left(self._words, starts, key=lambda word: word[1])
        near = self._words[first : bisect_right(self._words, limit + 2 * len(sought), key=lambda word: word[1])]
        for at in range(len(near) - number + 1):
            if near[at][0] in wanted and Counter(word for word, _, _ in near[at : at + number]) == wanted:
                yield Span(near[at][1], near[at + number - 1][2])


def _pattern(sought: str) -> re.Pattern[str]:
    """The words with any white space between them, each of which may go on after the end of a line."""
    return re.compile(
        "".join(r"\s+" if letter in " \n" else rf"{re.escape(letter)}\n?" for letter in sought).removesuffix(r"\n?")
    )
