"""Figures in a text, in digits or in words, so that `£310k` and `310,000 pounds` are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

FigureKind = Literal["percent", "money", "multiple", "time", "count"]
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9}
_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS, _TENS = _SMALL.split(), _ROUND.split()
_SPELLED: dict[str, float] = {word: number for number, word in enumerate(_UNITS, 2)}
_SPELLED |= {word: number * 10 for number, word in enumerate(_TENS, 2)}
_SPELLED |= {
    f"{ten}-{unit}": _SPELLED[ten] + number for ten in _TENS for number, unit in enumerate(["one", *_UNITS[:8]], 1)
}
_SPELLED |= {"a dozen": 12, "hundred": 100, "half": 0.5}
_TIMES = {"doubled": (2.0, 100.0), "tripled": (3.0, 200.0), "quadrupled": (4.0, 300.0), "halved": (50.0, 2.0)}
"""A multiple, and what it is in per cent of change; halving is a change of 50 per cent, or by a factor of two."""

_DIGITS = re.compile(
    r"(?<![\w.,])(?P<money>[$£€¥₹]|(?:GBP|USD|EUR|CHF|AUD|CAD)\s?)?"
    r"(?P<number>\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?!\w*(?:st|nd|rd|th)\b)(?:\s?(?P<scale>k|thousand|mn|m|million|bn|b|billion)\b)?\+?"
    r"(?:\s?(?P<unit>%|per\scent\b|percent\b|percentage\spoints?\b|[x×]\b|×|times\b|fold\b|-fold\b"
    r"|pounds\b|euros?\b|dollars\b|[€£]|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|ms\b|h\b|min\b))?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_SPELLED, key=len, reverse=True))})\b(?:\s(?P<scale>hundred|thousand|million|billion)\b)?"
    r"(?:[\s-](?P<unit>per\scent|percent|times|fold|pounds|euros|dollars|years?|months?|weeks?|days?|hours?|minutes?)\b)?",
    re.IGNORECASE,
)
_CHANGED = re.compile(rf"\b(?:{'|'.join(_TIMES)})\b", re.IGNORECASE)
_STANDARD = re.compile(r"\b(?:[A-Z]{2,}|[Vv]ersion|[Ll]evel|[Gg]rade|[Bb]and|[Ss]tage|[Ss]tep|[Pp]art|[Nn]o\.)[\s-]\Z")
_TIME = re.compile(r"(?:year|month|week|day|hour|minute|second|ms|h|min)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a text. `values` are all it may be compared as; years of the calendar are no figures."""

    start: int
    end: int
    text: str
    values: frozenset[float]
    kind: FigureKind

    def same(self, other: Figure) -> bool:
        return bool(self.values & other.values)


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in its order."""
    found = [figure for match in _DIGITS.finditer(text) if (figure := _in_digits(text, match))]
    found += [_in_words(match) for match in _WORDS.finditer(text)]
    found += [
        Figure(match.start(), match.end(), match[0], frozenset(_TIMES[match[0].lower()]), "multiple")
        for match in _CHANGED.finditer(text)
    ]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _in_digits(text: str, match: re.Match[str]) -> Figure | None:
    plain = re.sub(r"[,\u00a0\u202f]", "", match["number"])
    value = float(plain) * _SCALES.get((match["scale"] or "").lower(), 1)
    is_bare = not (match["money"] or match["unit"] or match["scale"])
    if is_bare and re.fullmatch(r"(?:19|20)\d\d", plain) and "," not in match["number"]:
        return None
    if is_bare and _STANDARD.search(text[: match.start()]):
        return None
    return Figure(
        match.start(), match.end(), match[0].strip(), frozenset({value}), _kind(match["money"], match["unit"])
    )


def _in_words(match: re.Match[str]) -> Figure:
    scale = (match["scale"] or "").lower()
    value = _SPELLED[match["word"].lower()] * (100 if scale == "hundred" else _SCALES.get(scale, 1))
    values = frozenset({value, 50.0}) if value == 0.5 else frozenset({value})
    return Figure(match.start(), match.end(), match[0], values, _kind(None, match["unit"]))


def _kind(money: str | None, unit: str | None) -> FigureKind:
    said = (unit or "").lower()
    if money or said in ("pounds", "euro", "euros", "dollars", "€", "£"):
        return "money"
    if said.startswith("per") or said == "%":
        return "percent"
    if said in ("x", "×", "times", "fold", "-fold"):
        return "multiple"
    return "time" if said and _TIME.match(said) else "count"
