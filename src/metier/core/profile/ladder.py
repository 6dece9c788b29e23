"""A company's ladder as CSV: what each rung needs, at which level.

    requirement, level                      must be there; the level is from 0 to 7
    importance, group, rung                 may be: from 1 to 5 (3 where nothing is said), a heading, and which rung a line belongs to

Columns by other names are not read, and named. A line that cannot be read refuses all of it, with its number and column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metier.core import words
from metier.core.errors import Refused, Where
from metier.core.profile.scale import LEAST, MOST

MOST_BYTES, MOST_LINES, LONGEST_NAME, LONGEST_GROUP = 500_000, 2_000, 300, 60
NAMES: dict[str, tuple[str, ...]] = {
    "requirement": ("requirement", "skill", "competency", "competence", "expectation", "capability"),
    "level": ("level", "expected level", "proficiency"),
    "importance": ("importance", "weight"),
    "group": ("group", "area", "category", "dimension", "pillar"),
    "rung": ("rung", "grade", "role", "band", "job level", "title"),
}
USUAL_IMPORTANCE = 3.0


@dataclass(frozen=True, slots=True)
class LadderLine:
    """Something that a rung needs."""

    name: str
    level: float
    importance: float
    group: str


@dataclass(frozen=True, slots=True)
class Rung:
    title: str
    lines: tuple[LadderLine, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs in the order of the file; `unread` are the columns that were not read."""

    rungs: tuple[Rung, ...]
    unread: tuple[str, ...]

    def rung(self, title: str) -> Rung:
        """The rung of this title, or the only one there is. Raises Refused."""
        wanted = title.strip().casefold()
        found = [one for one in self.rungs if one.title.casefold() == wanted] or list(self.rungs if not wanted else ())
        if len(found) == 1:
            return found[0]
        there = words.listed([f"“{one.title}”" for one in self.rungs])
        if wanted:
            raise Refused(f"The ladder has no rung “{title.strip()}”. It has {there}.", Where(field="rung"))
        raise Refused(f"The ladder has {len(self.rungs)} rungs: {there}. Choose one.", Where(field="rung"))


def read_ladder(text: str, file: str = "") -> Ladder:
    """What a ladder says. Raises Refused, with the line and the column."""
    if len(text) > MOST_BYTES:
        raise Refused("A ladder is smaller than half a megabyte.", Where(file))
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise Refused("This is not text. Save it as CSV in UTF-8.", Where(file, line))
    rows = _rows(text, file)
    header = next(rows, None)
    if header is None:
        raise Refused("The ladder is empty. It begins with a line of headings: requirement, level.", Where(file))
    columns, unread = _columns(header[1], Where(file, header[0]))
    found: dict[str, dict[str, LadderLine]] = {}
    titles: dict[str, str] = {}
    for number, (line, cells) in enumerate(rows, start=1):
        if number > MOST_LINES:
            raise Refused(f"A ladder has at most {MOST_LINES:,} lines.", Where(file, line))
        said = {name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()}
        if any(said.values()):
            rung, one = said.get("rung", ""), _line(said, Where(file, line))
            lines = found.setdefault(titles.setdefault(rung.casefold(), rung), {})
            if one.name.casefold() in lines:
                raise Refused(f"“{one.name}” is there twice.", Where(file, line, "requirement"))
            lines[one.name.casefold()] = one
    if not found:
        raise Refused("The ladder has headings, and no line under them.", Where(file))
    return Ladder(tuple(Rung(title, tuple(lines.values())) for title, lines in found.items()), unread)


def _rows(text: str, file: str) -> _Rows:
    plain = text.removeprefix("\ufeff")
    first = next((line for line in plain.splitlines() if line.strip()), "")
    between = max(",;\t", key=first.count)
    return _Rows(plain, between, file)


class _Rows:
    """Lines that are not blank, each with its number in the file."""

    def __init__(self, text: str, between: str, file: str) -> None:
        self._reader, self._file = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True), file

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> tuple[int, Sequence[str]]:
        while True:
            try:
                cells = next(self._reader)
            except csv.Error as wrong:
                at = Where(self._file, self._reader.line_num)
                raise Refused(f"This is no line of a CSV file: {wrong}.", at) from wrong
            if any(cell.strip() for cell in cells):
                return self._reader.line_num, cells


def _columns(header: Sequence[str], where: Where) -> tuple[dict[str, int], tuple[str, ...]]:
    said = [" ".join(cell.split()).casefold() for cell in header]
    columns: dict[str, int] = {}
    for name, others in NAMES.items():
        at = next((said.index(other) for other in others if other in said), None)
        if at is not None:
            columns[name] = at
    for name in ("requirement", "level"):
        if name not in columns:
            there = words.listed([f"“{cell.strip()}”" for cell in header if cell.strip()])
            raise Refused(f"No column is called “{name}”. The file has {there}.", Where(where.file, where.line, name))
    unread = tuple(cell.strip() for at, cell in enumerate(header) if at not in columns.values() and cell.strip())
    return columns, unread


def _line(said: Mapping[str, str], where: Where) -> LadderLine:
    name, group = (" ".join(said.get(column, "").split()) for column in ("requirement", "group"))
    if not name:
        raise Refused("Say what is needed.", Where(where.file, where.line, "requirement"))
    if len(name) > LONGEST_NAME or len(group) > LONGEST_GROUP:
        raise Refused("This is longer than a requirement or its group may be.", where)
    level = _number(said["level"], LEAST, MOST, "A level is a number from 0 to 7", where, "level")
    importance = USUAL_IMPORTANCE
    if said.get("importance"):
        importance = _number(said["importance"], 1, 5, "Importance is a number from 1 to 5", where, "importance")
    return LadderLine(name, level, importance, group)


def _number(text: str, least: float, most: float, rule: str, where: Where, field: str) -> float:
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = -1.0
    if not least <= found <= most:
        raise Refused(f"{rule}; it says “{words.printable(text, 40)}”.", Where(where.file, where.line, field))
    return round(found, 2)
