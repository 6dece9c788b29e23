"""What stands in a cell, as a figure. Raises Refused with its place when it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite

from metier.reference.world.reading.grids import Line
from metier.reference.world.schema import NONE2, NONE4

ABSENT = frozenset({"", "n/a", "N/A", "NA", "—", "–", "-", "NULL"})
_MONTH = re.compile(r"(0[1-9]|1[0-2])/((?:19|20)\d\d)|((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-\d\d.*)?")
_ONET, _SOC = re.compile(r"\d\d-\d{4}\.\d\d"), re.compile(r"\d\d-\d{4}")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
LONGEST = 150
_SENTENCE = re.compile(r"[a-z]{4,}[.!?]\s+[A-Z]\w*(\s+\w+){2,}|(\S+\s+){4,}[a-z]{4,}[.!?]$")


def number(line: Line, column: str, least: float, most: float) -> float:
    """A figure between two others; commas stand between thousands only."""
    said = line[column]
    try:
        found = float(said.replace(",", "") if _THOUSANDS.fullmatch(said) else said)
    except ValueError:
        raise line.refused(f"“{line[column]}” is no number.", column) from None
    if not isfinite(found) or not least <= found <= most:
        raise line.refused(f"“{line[column]}” is not between {least:g} and {most:g}.", column)
    return found


def whole(line: Line, column: str, least: int, most: int) -> int:
    """A whole number between two others."""
    found = number(line, column, least, most)
    if found != int(found):
        raise line.refused(f"“{line[column]}” is no whole number.", column)
    return int(found)


def absent(line: Line, column: str) -> bool:
    """Whether the column is missing or says that nothing is known."""
    return line.cells.get(column, "") in ABSENT


def small(line: Line, column: str, scale: int = 1) -> int:
    """A figure kept in two bytes, so many times as large; NONE2 where there is none."""
    return NONE2 if absent(line, column) else round(number(line, column, 0, (NONE2 - 1) / scale) * scale)


def large(line: Line, column: str) -> int:
    """A whole figure kept in four bytes; NONE4 where there is none."""
    return NONE4 if absent(line, column) else round(number(line, column, 0, NONE4 - 1))


def real(line: Line, column: str) -> float:
    """A figure; not a number where there is none."""
    return float("nan") if absent(line, column) else number(line, column, -1e9, 1e9)


def month(line: Line, column: str = "Date") -> int:
    """`08/2023`, or a date, as months from the year 0; NONE2 where there is none."""
    if absent(line, column):
        return NONE2
    if not (found := _MONTH.fullmatch(line[column])):
        raise line.refused(f"“{line[column]}” is no month, such as 08/2023.", column)
    year, at = (found[2], found[1]) if found[1] else (found[3], found[4])
    return int(year) * 12 + int(at) - 1


def one_of(line: Line, column: str, known: Mapping[str, int]) -> int:
    """What a word stands for."""
    if line[column] not in known:
        raise line.refused(f"“{line[column]}” is none of {', '.join(known)}.", column)
    return known[line[column]]


def yes(line: Line, column: str) -> bool:
    """Y or N; no where the column is missing or empty."""
    return not absent(line, column) and bool(one_of(line, column, {"Y": 1, "N": 0}))


def text(line: Line, column: str) -> str:
    """A name: not empty, of one line, and no sentence."""
    found = " ".join(line[column].split())
    if not found:
        raise line.refused("It is empty.", column)
    if len(found) > LONGEST or _SENTENCE.search(found):
        raise line.refused("It is no name but a sentence.", column)
    return found


def onet(line: Line, column: str = "O*NET-SOC Code") -> str:
    """An O*NET-SOC code, such as 15-1252.00."""
    if not _ONET.fullmatch(line[column]):
        raise line.refused(f"“{line[column]}” is no O*NET-SOC code, such as 15-1252.00.", column)
    return line[column]


def soc(line: Line, column: str) -> str:
    """A SOC code, such as 15-1252."""
    if not _SOC.fullmatch(line[column]):
        raise line.refused(f"“{line[column]}” is no SOC code, such as 15-1252.", column)
    return line[column]
