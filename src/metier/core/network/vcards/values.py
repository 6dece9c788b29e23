"""From the value of a property to text: quoted-printable, charsets and wrong ones, escaped signs, parts, dates."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from datetime import date

from metier.core.exchange.names import clean
from metier.core.network.vcards.charsets import in_charset
from metier.core.network.vcards.lines import Line

_ESCAPED = re.compile(r"\\([\\,;:nN\"'])")
_WHOLE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?\Z")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?\Z")
_WITHOUT_YEAR = 1604  # what Apple writes for a birthday without a year


def text_of(line: Line) -> str:
    """The value as text, on one or several lines, decoded and unescaped."""
    return clean(_unescaped(decoded(line)))


def parts_of(line: Line) -> list[str]:
    """The parts of N, ORG and ADR, which semicolons divide."""
    return [clean(_unescaped(part)) for part in split(decoded(line), ";")]


def list_of(line: Line) -> list[str]:
    """The words of CATEGORIES and NICKNAME. Some makers escape the commas that divide them."""
    value = decoded(line).replace("\\,", ",")
    return [word for part in split(value, ",") for word in [clean(_unescaped(part))] if word]


def decoded(line: Line) -> str:
    """The value with quoted-printable undone, in its charset, or in the one that it is in."""
    if not line.is_quoted_printable:
        return line.value
    data = binascii.a2b_qp(line.value.encode("utf-8"))
    return in_charset(data, line.param("CHARSET")).replace("\r\n", "\n").replace("\r", "\n")


def split(value: str, mark: str) -> Iterator[str]:
    """The parts between marks that no backslash stands before."""
    if "\\" not in value:
        yield from value.split(mark)
        return
    begun, at = 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 2
            continue
        if value[at] == mark:
            yield value[begun:at]
            begun = at + 1
        at += 1
    yield value[begun:]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def birthday_of(line: Line) -> str:
    """`1980-04-12`, or `--04-12` where no year is said; empty for what is no day."""
    said = text_of(line)
    yearless = _YEARLESS.match(said)
    if yearless:
        return _day(2000, *map(int, yearless.groups()), yearless=True)
    whole = _WHOLE.match(said)
    if not whole:
        return ""
    year, month, day = map(int, whole.groups())
    omitted = line.param("X-APPLE-OMIT-YEAR")
    return _day(year, month, day, yearless=year == _WITHOUT_YEAR or (omitted.isdigit() and int(omitted) == year))


def _day(year: int, month: int, day: int, *, yearless: bool) -> str:
    try:
        date(2000 if yearless else year, month, day)
    except ValueError:
        return ""
    return f"--{month:02}-{day:02}" if yearless else f"{year:04}-{month:02}-{day:02}"
