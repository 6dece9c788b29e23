"""Times as résumés write them: `Sept 2018 – May 2023`, `03/2019 bis heute`, `2020–`, `May – Aug 2022`, `depuis 2019`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.month_names import MONTH_NUMBERS

_SEASONS = "spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|verano|otoño|invierno|primavera"
_MONTH = r"[^\W\d_]{3,10}\b\.?"  # any word; whether it is a month is looked up, for a list of a hundred takes long to compile
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"


def _date(which: str, *, digits: bool = False) -> str:
    """The pattern of one date, its groups named after `which` of two it is; with `digits` also `201908`, which alone could be any number."""
    day, year = r"\d{1,2}", _YEAR
    forms = (
        rf"(?P<{which}dm>{day})[.\s]{{1,2}}(?:de\s)?(?P<{which}mn>{_MONTH})(?:\sde)?[,\s]\s?(?P<{which}yn>{year})",
        rf"(?P<{which}mw>{_MONTH})(?:\s(?P<{which}dw>{day}),)?(?:[\s,/-]|\sde\s|\sdel\s){{0,2}}(?P<{which}yw>{year}|['’]\d\d\b)",
        rf"(?P<{which}dd>{day})[./](?P<{which}md>{day})[./](?P<{which}yd>{year})",
        rf"(?P<{which}mt>{day})\s?[./-]\s?(?P<{which}yt>{year})",
        rf"(?P<{which}yi>{year})[-/.](?P<{which}mi>0[1-9]|1[0-2])(?:-(?P<{which}di>\d\d))?(?!\d)",
        *([rf"(?P<{which}yj>{year})(?P<{which}mj>0[1-9]|1[0-2])"] if digits else []),
        rf"(?:(?:{_SEASONS})\s)?(?P<{which}yy>{year})",
    )
    return f"(?:{'|'.join(forms)})(?![\\d%])"


_NOW = (
    "to date|till date|present|presently|current|currently|now|today|ongoing|date|bis heute|heute|aktuell|laufend|jetzt|gegenwärtig|"
    "aujourd['’]hui|à ce jour|ce jour|présent|actuel|actuellement|en cours|maintenant|la actualidad|actualidad|presente|hoy|actual|actualmente|"
    "en curso|oggi|attuale|attualmente|in corso|ad oggi|atualmente|atual|hoje|o momento|momento|heden|nu|huidig|pågående|nuvarande|tills vidare|idag|i dag|nuværende|nåværende|nå|dags dato|obecnie|nadal|teraz|do chwili obecnej|chwili obecnej"
)
_TO = r"\s*(?:[–—―−‐‑‒~→-]{1,3}>?|\b(?:to|until|till|through|bis|au|à|a|ad|al|hasta|até|ao|fino a|tot|t/m|til|do)\b)\s*"
_SINCE = r"\b(?:since|from|seit|ab|depuis|desde|dal|da|sinds|vanaf|sedan|siden|od)\s+(?:el\s|le\s|o\s)?"
_DASH = r"\s*[–—―−‐‑‒-]"
_ALONE = re.compile(_NOW, re.IGNORECASE)
_ONE, _A, _B = _date("a"), _date("a", digits=True), _date("b", digits=True)
_RANGES = tuple(
    re.compile(rf"(?<![\w/]){pattern}", re.IGNORECASE)
    for pattern in (
        rf"(?:{_SINCE})?{_A}{_TO}(?:(?P<now>{_NOW})\b|{_B})",
        rf"(?P<first>{_MONTH}|\d{{1,2}}[./]?){_TO}{_B}",
        rf"{_A}(?:{_DASH}|/)(?P<short>\d\d)(?![\d/.-])",
        rf"{_SINCE}{_A}(?P<open>)",
        rf"{_A}{_DASH}(?P<open>)(?=\s*(?:$|[*†)|\t]))",
    )
)
_YEARS = re.compile(rf"{_YEAR}|['’]\d\d")
_SINGLE = re.compile(rf"(?<![\w/.@-]){_ONE}(?![\w/@-])", re.IGNORECASE)
_LENGTH = re.compile(
    r"[(\[·,]?\s*\b\d{1,2}\+?\s*(?:years?|yrs?|Jahre?n?|ans?|años?|anni|anos|jaar)\b\.?(?:\s*(?:and|und|et|y|e|en)?\s*\d{1,2}\s*"
    r"(?:months?|mos?|Monaten?|mois|mes(?:es)?|mesi|maanden?)\b\.?)?\s*[)\]]?"
    r"|[(\[·,]?\s*\b\d{1,2}\s*(?:months?|mos?|Monaten?|mois|mes(?:es)?|mesi|maanden?)\b\.?\s*[)\]]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A time in a text, from `begin` to `stop`. `is_single` when only one moment is said; `doubt` is a sentence when it could be read otherwise."""

    begin: int
    stop: int
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    goes_on: bool = False
    is_single: bool = False
    doubt: str = ""

    def outside(self, text: str) -> str:
        """The text it was found in, without it."""
        return text[: self.begin] + text[self.stop :]


@lru_cache(maxsize=8192)
def find(text: str) -> Found | None:
    """The first time in a text: a range before a single date."""
    best: Found | None = None
    if not _YEARS.search(text):
        return None
    for pattern in _RANGES:
        read = _first(pattern, text, _read_range)
        if read is not None and (best is None or _is_before(read, best)):
            best = read
    return best or _first(_SINGLE, text, _read_single)


def _is_before(one: Found, other: Found) -> bool:
    """Whether a time comes first in the text; of two that overlap, the one that says more."""
    if one.begin < other.stop and other.begin < one.stop:
        return one.stop > other.stop
    return one.begin < other.begin


def _first(pattern: re.Pattern[str], text: str, read: Callable[[re.Match[str]], Found | None]) -> Found | None:
    """The first match that can be read: a word before a year need not be a month."""
    match = pattern.search(text)
    while match:
        found = read(match)
        if found is not None:
            return found
        match = pattern.search(text, match.start() + 1)
    return None


def _read_single(match: re.Match[str]) -> Found | None:
    moment = _moment(match, "a")
    return None if moment is None else Found(match.start(), match.end(), moment, is_single=True)


def goes_on_alone(text: str) -> bool:
    """Whether a text says nothing but that it goes on, such as `today`."""
    return _ALONE.fullmatch(text.strip()) is not None


def has_range(text: str) -> bool:
    """Whether a text says from when to when, or since when."""
    found = find(text)
    return found is not None and not found.is_single


def has_date(text: str) -> bool:
    return find(text) is not None


def without_length(text: str) -> str:
    """A text without `2 years 3 months`, which says no more than its dates."""
    return _LENGTH.sub("", text)


def is_length(text: str) -> bool:
    """Whether a text is nothing but how long something lasted."""
    return bool(text.strip()) and not without_length(text).strip(" ()·,|")


def _read_range(match: re.Match[str]) -> Found | None:
    parts = match.groupdict()
    begin, stop = match.span()
    if parts.get("first") is not None:
        ends = _moment(match, "b")
        month = _month(parts["first"].strip("./"))
        if ends is None or ends.month is None or month is None:
            return None
        return Found(begin, stop, _dated(ends.year - (month > ends.month), month), ends)
    starts = _moment(match, "a")
    if starts is None:
        return None
    if parts.get("short") is not None:
        return _short(match.group(), begin, stop, starts)
    if parts.get("now") is not None or parts.get("open") is not None:
        return Found(begin, stop, starts, goes_on=True)
    ends = _moment(match, "b")
    if ends is None:
        return None
    return Found(begin, stop, starts, ends, doubt=backwards(starts, ends))


def backwards(starts: PartialDate | None, ends: PartialDate | None) -> str:
    """What is wrong with an end before its start, or nothing."""
    if starts and ends and starts.first > ends.last:
        return f"It would end ({ends.words}) before it starts ({starts.words})."
    return ""


def _short(text: str, begin: int, stop: int, starts: PartialDate) -> Found | None:
    """`2018-20`: a year said with two digits. `2008-12` could be a month as well, which is a doubt."""
    two = int(text[-2:])
    year = starts.year - starts.year % 100 + two
    ends = _dated(year if year >= starts.year else year + 100, None)
    if ends is None or ends.year - starts.year > 60:
        return None
    doubt = ""
    if text[-3] == "-" and 1 <= two <= 12 and starts.month is None:
        doubt = f"“{text}” can be {PartialDate(starts.year, two).words} as well as {starts.year} to {ends.year}."
    return Found(begin, stop, starts, ends, doubt=doubt)


def _moment(match: re.Match[str], which: str) -> PartialDate | None:
    parts = {
        name[1:]: value for name, value in match.groupdict().items() if name[0] == which and len(name) == 3 and value
    }
    year = next((value for name, value in parts.items() if name[0] == "y"), None)
    if year is None:
        return None
    month = next((value for name, value in parts.items() if name[0] == "m"), None)
    day = next((value for name, value in parts.items() if name[0] == "d"), None)
    number = _month(month) if month else None
    if month and number is None:
        return None
    digits = year.strip("'’")
    whole = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) > 45 else 2000)
    return _dated(whole, number, int(day) if day else None)


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return MONTH_NUMBERS.get(text.rstrip(".").casefold())


def _dated(year: int, month: int | None, day: int | None = None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except Refused:
        return None
