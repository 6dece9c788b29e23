"""Where sentences begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(r"[.!?…؟]+[\"”’')\]]*(?=\s)|[。！？]+[”’」』）]*|\n+")
_SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|Dr|Mr|Mrs|Ms|Prof|St|No|Ltd|Inc|Co|Jr|Sr|[A-Z]))\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or line, and where it stands in the whole text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; a line ends one too. Abbreviations such as `e.g.` and `Dr.` do not."""
    found: list[Sentence] = []
    start = 0
    for end in _END.finditer(text):
        if end[0].startswith(".") and _SHORT.search(text[start : end.start()]):
            continue
        _add(found, text, start, end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if said := piece.strip():
        found.append(Sentence(said, start + len(piece) - len(piece.lstrip())))
