"""Reading the values of strangers' JSON and XML: whatever stands there, a text, a day or an amount comes out, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from html import unescape

from metier.core.dates import EARLIEST, LATEST
from metier.core.errors import Refused
from metier.core.exchange.names import clean
from metier.core.postings.found import LONGEST_LINE
from metier.core.spoken_dates import spoken

_DAY = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]{3,1990}\Z", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\Z", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:\.\d+)?\Z")
MOST_PAY = Decimal(10**9)
_WRAPPED = ("name", "@value", "value", "legalName", "organizationName", "label", "credentialCategory")


def line(value: object, depth: int = 0) -> str:
    """One line of text of a value, `&amp;` as its letter: of an object its name, of a list its parts, at most LONGEST_LINE letters."""
    if isinstance(value, str):
        return shortened(" ".join(clean(unescape(value)).split()))
    if isinstance(value, bool) or value is None or depth > 3:
        return ""
    if isinstance(value, int | float):
        return shortened(str(value))
    if isinstance(value, Mapping):
        return next((said for name in _WRAPPED if (said := line(value.get(name), depth + 1))), "")
    if isinstance(value, list):
        return joined([line(one, depth + 1) for one in value[:20]])
    return ""


def joined(parts: Iterable[str], between: str = ", ") -> str:
    """The parts that say something, each once."""
    return shortened(between.join(dict.fromkeys(part for part in parts if part)))


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_LINE else f"{text[: LONGEST_LINE - 1]}…"


def first(values: Mapping[str, object], *names: str) -> str:
    """The first of these that says something, as a line."""
    return next((said for name in names if (said := line(values.get(name)))), "")


def day(value: object) -> date | None:
    """A day in any of the usual ways: ISO, seconds or milliseconds since 1970, as in mail, or in words."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _of_moment(float(value))
    text = line(value)
    if found := _DAY.match(text):
        return _day_of(*map(int, found.groups()))
    if text.isascii() and text.isdigit() and len(text) in {10, 13}:
        return _of_moment(float(text))
    try:
        said = spoken(text)
        return said.first if said.day else None
    except Refused:
        return _as_in_mail(text)


def address(value: object) -> str:
    """A web address that a page may lead to, or nothing."""
    text = line(value) if not isinstance(value, str) else clean(value)
    return text if _ADDRESS.match(text) else ""


def language(value: object) -> str:
    """A BCP 47 tag such as `de` or `en-GB`, or nothing."""
    if isinstance(value, Mapping):
        value = value.get("alternateName") or value.get("name")
    found = _LANGUAGE.match(line(value))
    if not found:
        return ""
    parts = found[1].lower(), (found[2] or "").title(), (found[3] or "").upper()
    return "-".join(part for part in parts if part)


def amount(value: object) -> Decimal | None:
    """An amount above nothing, to the cent."""
    if isinstance(value, bool):
        return None
    text = str(value) if isinstance(value, int | float) else line(value).replace(",", "").replace(" ", "")
    try:
        found = Decimal(text) if _FIGURE.match(text) else None
    except InvalidOperation:
        return None
    return found.quantize(Decimal("0.01")) if found and found < MOST_PAY else None


def _of_moment(number: float) -> date | None:
    seconds = number / 1000 if abs(number) > 10**11 else number
    try:
        found = datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None
    return found if EARLIEST <= found.year <= LATEST and seconds > 10**8 else None


def _day_of(year: int, month: int, number: int) -> date | None:
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found if EARLIEST <= year <= LATEST else None


def _as_in_mail(text: str) -> date | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _day_of(found.year, found.month, found.day)
