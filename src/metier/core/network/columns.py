"""A table of people with any columns: its delimiter, encoding and heading told, its rows as people once it is said what columns mean."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from metier.core.errors import Refused, Where
from metier.core.exchange.encoding import text_of
from metier.core.exchange.names import clean
from metier.core.exchange.records import DELIMITERS, Record, records, split_line
from metier.core.exchange.refusals import Unreadable
from metier.core.exchange.spoken_dates import read_date
from metier.core.network.facts import (
    MOST_GROUPS,
    MOST_NOTE,
    MOST_POINTS,
    LeftOut,
    PeopleReading,
    PersonFact,
    Point,
    PointKind,
    Unread,
    profile_slug,
)
from metier.core.network.headings import field_of, is_day_first, label_of, proposed
from metier.core.network.table_out import unguarded
from metier.core.network.wide import narrowed
from metier.core.words import megabytes

MOST_BYTES, MOST_LINES, MOST_ROWS, MOST_COLUMNS = 60_000_000, 1_000_000, 100_000, 200
MOST_UNREAD, SAMPLES = 200, 3
LOOKED_AT = 30  # lines above a heading
ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1252": "Western (Windows)",
    "cp1250": "Central European (Windows)",
    "mac_roman": "Western (Mac)",
}
_MAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+\Z")
_SEVERAL = re.compile(r"\s+:::\s+")
_LISTED = re.compile(r"\s*[;,]\s*")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\Z")
_YEARLESS = re.compile(r"--(\d{2})-(\d{2})\Z")
Order: TypeAlias = Literal["day", "month", ""]
_TEXTS = ("name", "given", "family", "employer", "title", "place", "how")
_MOST = {"name": 200, "given": 100, "family": 100, "employer": 300, "title": 300, "place": 200, "how": 500}


@dataclass(frozen=True, slots=True)
class Table:
    """A table before it is said what its columns mean. `heading` is the number of its line, from 0; `said` what was told by itself."""

    name: str
    lines: list[str]
    heading: int
    delimiter: str
    encoding: str
    headings: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]

    @property
    def digest(self) -> str:
        """What is the same for tables with the same columns: their mapping is remembered by it."""
        return hashlib.sha256("\x1f".join(self.headings).encode()).hexdigest()

    @property
    def proposed(self) -> tuple[str, ...]:
        """A field for each column, or none: by its heading, else by what is in it, where that is an address of mail or a profile."""
        fields = proposed(self.headings)
        return tuple(field or _told(shown) for field, shown in zip(fields, self.samples, strict=True))

    def rows(self) -> Iterator[Record]:
        """The records below the heading."""
        at = next((index for index, heading in enumerate(self.headings) if field_of(heading) == "email"), None)

        def swallowed(line: str) -> bool:
            if at is None or line.count(self.delimiter) < len(self.headings) - 1:
                return False
            cells = split_line(line, self.delimiter)
            return len(cells) == len(self.headings) and "@" in cells[at]

        return records(self.lines, self.heading + 1, self.delimiter, swallowed)


def _told(samples: Sequence[str]) -> str:
    """What a column is whose heading says nothing. A rule of headings that leaves one out on purpose is of columns without addresses."""
    if samples and all(_MAIL.match(one) for one in samples):
        return "email"
    return "profile" if samples and all(profile_slug(one) for one in samples) else ""


def read_table(name: str, data: bytes, encoding: str = "") -> Table:
    """A table from the bytes of a file. Raises Unreadable where there is none."""
    if len(data) > MOST_BYTES:
        raise Unreadable(
            f"{name} has {megabytes(len(data))}, more than the {megabytes(MOST_BYTES)} a table can have. Export it in parts.",
            name,
        )
    text, encoding = _decoded(name, narrowed(data), encoding)
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        raise Unreadable(f"{name} has more than {MOST_LINES:,} lines. Export it in parts.", name)
    while lines and not lines[-1].strip():
        lines.pop()
    found = _heading(lines)
    if found is None:
        raise Unreadable(
            f"{name} has no line with headings, such as Name and Email. Write them above the columns and choose it again.",
            name,
            1,
        )
    index, delimiter, headings = found
    table = Table(name, lines, index, delimiter, encoding, headings, ())
    shown: list[list[str]] = [[] for _ in headings]
    for _, record in zip(range(200), table.rows(), strict=False):
        for kept, cell in zip(shown, record.cells or (), strict=False):
            if cell.strip() and len(kept) < SAMPLES:
                kept.append(" ".join(clean(cell).split())[:80])
    return Table(name, lines, index, delimiter, encoding, headings, tuple(map(tuple, shown)))


def people_of_table(table: Table, columns: Sequence[str]) -> PeopleReading:
    """The people of a table whose columns mean these fields. Raises Refused where no column says who they are."""
    if not {"name", "given", "family", "email"} & set(columns):
        raise Refused(
            "Say which column has the name, or the first and the last name.", Where(table.name, field="columns")
        )
    fields = tuple((column, label_of(heading)) for column, heading in zip(columns, table.headings, strict=True))
    order = _order(table, columns)
    people: list[PersonFact] = []
    unread: list[Unread] = []
    empty = nameless = 0
    for record in table.rows():
        if len(people) >= MOST_ROWS:
            raise Unreadable(
                f"{table.name} has more than {MOST_ROWS:,} people. Export it in parts.", table.name, record.line
            )
        where = Where(table.name, record.line)
        cells = record.cells
        if cells is None:
            cells = split_line(table.lines[record.line - 1].replace('"', ""), table.delimiter)
            _say(unread, where, "A quotation mark opens and is not closed; the line was read without it.")
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(fields) and any(cells[len(fields) :]):
            _say(unread, where, f"{len(cells)} cells where the heading has {len(fields)}; what is beyond was not read.")
        fact = _person(fields, cells, where, unread, order)
        if fact is None:
            empty += 1
            continue
        nameless += bool(fact.points) and fact.name == fact.points[0].value
        people.append(fact)
    left_out = (
        LeftOut("Rows without a name or an address", empty, "Nobody to keep."),
        LeftOut("Without a name", nameless, "Called by their address or number; give them a name."),
    )
    return PeopleReading("csv", tuple(people), tuple(one for one in left_out if one.number), tuple(unread))


def _person(
    fields: tuple[tuple[str, str], ...], cells: list[str], where: Where, unread: list[Unread], order: Order
) -> PersonFact | None:
    texts: dict[str, str] = {}
    points: dict[tuple[str, str], Point] = {}
    groups: list[str] = []
    notes: list[str] = []
    for (field, label), cell in zip(fields, cells, strict=False):
        value = clean(unguarded(cell))
        if not field or not value:
            continue
        if field == "note":
            notes.append(value)
        elif field == "groups":
            groups += [
                word.removeprefix("* ").strip() for part in _SEVERAL.split(value) for word in _LISTED.split(part)
            ]
        elif field in ("birthday", "met_on"):
            texts[field] = _day(value, field, where, unread, order)
        elif field in _TEXTS:
            texts.setdefault(field, " ".join(value.split())[: _MOST[field]])
        elif len(points) < MOST_POINTS:
            for one in _SEVERAL.split(value):
                _point(field, one, label, points)
    name = texts.get("name") or " ".join(part for part in (texts.get("given"), texts.get("family")) if part)
    name = name or next((one.value for one in points.values() if one.kind in ("email", "phone")), "")
    if not name:
        return None
    return PersonFact(
        **{**texts, "name": name[:200]},
        note="\n\n".join(notes)[:MOST_NOTE],
        groups=tuple(dict.fromkeys(word[:60] for word in groups if word and word.casefold() != "mycontacts"))[
            :MOST_GROUPS
        ],
        points=tuple(points.values()),
        profile=next((slug for one in points.values() if (slug := profile_slug(one.value))), ""),
        source=where,
    )


def _point(field: str, value: str, label: str, points: dict[tuple[str, str], Point]) -> None:
    kind = cast("PointKind", "profile" if field == "web" and profile_slug(value) else field)
    point = Point(kind, " ".join(value.split())[:1_000], label)
    if point.value and point.key:
        points.setdefault((kind, point.key), point)


def _order(table: Table, columns: Sequence[str]) -> Order:
    """Whether `4/12/1980` begins with the day or the month: by a row that can only be one, else by the language of the headings."""
    at = [index for index, column in enumerate(columns) if column in ("birthday", "met_on")]
    for record in table.rows() if at else ():
        for index in at:
            found = _SLASHES.match(record.cells[index].strip()) if record.cells and index < len(record.cells) else None
            if found and int(found[1]) > 12 >= int(found[2]):
                return "day"
            if found and int(found[2]) > 12 >= int(found[1]):
                return "month"
    return "day" if is_day_first(table.headings) else ""


def _day(value: str, field: str, where: Where, unread: list[Unread], order: Order) -> str:
    """A day as it is kept; one that is none is said, and left out. `0/0/00` is how a mail program writes none."""
    yearless = _YEARLESS.match(value.replace(" ", ""))
    if field == "birthday" and yearless:
        return yearless[0]
    if not value.strip("0/.- "):
        return ""
    slashes = _SLASHES.match(value)
    if slashes and not order and slashes[1] != slashes[2]:
        _say(
            unread,
            where,
            f"“{value}” could be two days, and no other row tells which. It was left out; the person was not.",
        )
        return ""
    try:
        found = read_date(f"{slashes[2]}/{slashes[1]}/{slashes[3]}" if slashes and order == "day" else value)
    except Refused as refused:
        _say(unread, where, f"{refused.sentence} It was left out; the person was not.")
        return ""
    return str(found) if field == "met_on" or found.day else ""


def _say(unread: list[Unread], where: Where, sentence: str) -> None:
    if len(unread) < MOST_UNREAD:
        unread.append(Unread(where, sentence))


def _decoded(name: str, data: bytes, encoding: str) -> tuple[str, str]:
    """The text, and in which encoding it was. What is not UTF-8 is read as Western, and its owner sees whether it is."""
    if encoding in ENCODINGS and encoding != "utf-8":
        return _lined(data.decode(encoding, errors="replace")), encoding
    try:
        return text_of(name, data), "utf-8"
    except Unreadable:
        if b"\x00" in data[:4_096]:
            raise
        return _lined(data.decode("cp1252", errors="replace")), "cp1252"


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _heading(lines: list[str]) -> tuple[int, str, tuple[str, ...]] | None:
    """The line with the headings, below a title if there is one: that with the most that are known, else the first with several words."""
    best: tuple[int, int, str, tuple[str, ...]] | None = None
    for index, line in enumerate(lines[:LOOKED_AT]):
        for delimiter in (*DELIMITERS, "|"):
            cells = tuple(cell.strip() for cell in split_line(line, delimiter)) if len(line) < 20_000 else ()
            while cells and not cells[-1]:
                cells = cells[:-1]
            if not cells or len(cells) > MOST_COLUMNS or (len(cells) == 1 and not field_of(cells[0])):
                continue
            known = len({field_of(cell) for cell in cells} - {""})
            plausible = all(len(cell) < 80 and "@" not in cell for cell in cells) and sum(map(bool, cells)) * 2 > len(
                cells
            )
            if plausible and (known, len(cells)) > ((best[0], len(best[3])) if best else (0, 1)):
                best = (known, index, delimiter, cells)
        if best and best[0] > 1:
            break
    return (best[1], best[2], _named(best[3])) if best else None


def _named(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Headings with a name each, also where there is none, or one twice."""
    seen: dict[str, int] = {}
    found = []
    for number, cell in enumerate(cells, start=1):
        name = clean(cell)[:200] or f"Column {number}"
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(found)
