"""Reading one table: rows, rows left out, and a Problem for each cell or line that cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.core.exchange.alignment import has_shape, is_date, merge, merged_column
from metier.core.exchange.headings import Heading
from metier.core.exchange.names import clean
from metier.core.exchange.reading import Corrections, LeaveOut, Problem
from metier.core.exchange.records import Record, records, split_line
from metier.core.exchange.refusals import Unreadable
from metier.core.exchange.spoken_dates import goes_on, read_date, suggested_date
from metier.core.exchange.tables import Row, Table
from metier.core.words import spelled

MAX_PROBLEMS = 200
MAX_RAW = 2_000


class Sheet:
    """One table, of which `keep` takes each row as soon as it is read, `most` at most. `nameless` counts rows that fill none of the fields a row needs, when `nameless_is_fine`."""

    def __init__(
        self,
        file: str,
        lines: list[str],
        table: Table,
        heading: Heading,
        corrections: Corrections,
        most: int,
        keep: Callable[[Row], None],
        *,
        nameless_is_fine: bool = False,
    ) -> None:
        self.file, self.lines, self.table, self.heading, self.corrections = file, lines, table, heading, corrections
        self.nameless_is_fine, self.keep, self.rows = nameless_is_fine, keep, 0
        self.problems: list[Problem] = []
        self.left_out = self.nameless = 0
        self._dates = [field for field in heading.fields if table.shapes.get(field) == "date"]
        for record in records(lines, heading.index + 1, heading.delimiter, self._stands_alone):
            self._read(record)
            if self.rows > most:
                what = f"{file} has more than {most:,} rows, too many for one career."
                raise Unreadable(f"{what} Choose the file as LinkedIn sent it.", file, record.line)

    def _read(self, record: Record) -> None:
        correction = self.corrections.get((self.file, record.line))
        if isinstance(correction, LeaveOut):
            self.left_out += 1
            return
        cells = record.cells
        if cells is not None and len(cells) > self.heading.width and not any(cells[self.heading.width :]):
            cells = cells[: self.heading.width]
        if cells is None or len(cells) != self.heading.width:
            if cells is not None and not any(cell.strip() for cell in cells):
                return
            cells = self._put_right(record, cells, corrected=bool(correction))
            if cells is None:
                return
        texts = dict(zip(self.heading.fields, map(clean, cells), strict=True))
        for column, value in (correction or {}).items():
            field = self.heading.field_of(column)
            if field:
                texts[field] = clean(value)
        self._keep(record, texts)

    def _keep(self, record: Record, texts: dict[str, str]) -> None:
        if not any(texts.values()):
            return
        if not any(texts.get(field) for field in self.table.needs):
            if self.nameless_is_fine:
                self.nameless += 1
            else:
                column = self.heading.name_of(self.table.needs[0])
                self._report(record, f"“{column}” is empty.", column, row=texts)
            return
        known = len(self.problems)
        dates = {field: self._date(record, field, texts) for field in self._dates}
        starts, ends = dates.get("starts"), dates.get("ends")
        if starts and ends and starts.first > ends.last:
            sentence = f"It ends ({texts['ends']}) before it starts ({texts['starts']})."
            self._report(record, sentence, self.heading.name_of("ends"), texts["ends"], row=texts)
        if len(self.problems) == known:
            self.rows += 1
            self.keep(Row(Where(self.file, record.line), texts, dates))

    def _date(self, record: Record, field: str, texts: dict[str, str]) -> PartialDate | None:
        text = texts[field]
        if not text or (field == "ends" and goes_on(text)):
            return None
        try:
            return read_date(text)
        except Refused as refused:
            self._report(record, refused.sentence, self.heading.name_of(field), text, suggested_date(text), texts)
            return None

    def _put_right(self, record: Record, cells: list[str] | None, *, corrected: bool) -> list[str] | None:
        """The cells under the right headings once a person has corrected the row; until then a Problem."""
        broken = cells is None
        if cells is None:
            cells = split_line(self.lines[record.line - 1], self.heading.delimiter)
            opened = next(
                (
                    at
                    for at, cell in enumerate(cells)
                    if cell.lstrip().startswith('"') and not cell.rstrip().endswith('"')
                ),
                None,
            )
            cells = [cell.replace('"', "") for cell in cells]
        else:
            opened = None
        width, found = self.heading.width, len(cells)
        at = merged_column(cells, self.heading, self.table) if width < found <= width * 4 else None
        aligned = (
            cells
            if found == width
            else merge(cells, at, found - width, self.heading.delimiter)
            if at is not None
            else None
        )
        if corrected:
            return aligned or [*cells[:width], *[""] * (width - found)]
        if broken:
            at = at if at is not None else opened if found <= width else None
            named = f" in “{self.heading.names[at]}”" if at is not None else ""
            sentence = f"A quotation mark opens{named} and is not closed."
        else:
            sentence = f"{spelled(found).capitalize()} cells where the heading has {spelled(width)}"
            sentence += f": a comma in “{self.heading.names[at]}”, it seems." if at is not None else "."
        value = aligned[at] if aligned is not None and at is not None else ""
        column = self.heading.names[at] if at is not None else self.heading.names[found] if found < width else ""
        row = dict(zip(self.heading.fields, map(clean, aligned), strict=True)) if aligned is not None else {}
        self._report(record, sentence, column, value.strip(), clean(value), row)
        return None

    def _report(
        self,
        record: Record,
        sentence: str,
        column: str,
        value: str = "",
        suggestion: str = "",
        row: dict[str, str] | None = None,
    ) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            what = f"{self.file} has more than {MAX_PROBLEMS} rows that cannot be read, the first in line {self.problems[0].where.line}."
            raise Unreadable(f"{what} Choose the file as LinkedIn sent it.", self.file, self.problems[0].where.line)
        raw = excerpt("\n".join(self.lines[record.line - 1 : record.last_line]), value)
        named = tuple((self.heading.name_of(field), text) for field, text in (row or {}).items())
        self.problems.append(
            Problem(Where(self.file, record.line, column), raw, sentence, column, value, suggestion, named)
        )

    def _stands_alone(self, line: str) -> bool:
        """Whether a line inside a quoted cell is plainly a record of its own: as wide as the heading, and its dates and addresses fit."""
        if (
            line.count(self.heading.delimiter) < self.heading.width - 1
            or self.heading.width < 3
            or len(line) > MAX_RAW * 2
        ):
            return False
        cells = [cell.strip() for cell in split_line(line, self.heading.delimiter)]
        if len(cells) != self.heading.width:
            return False
        shaped = [
            (cell, self.table.shapes[field])
            for field, cell in zip(self.heading.fields, cells, strict=True)
            if field in self.table.shapes
        ]
        return all(has_shape(*pair) for pair in shaped) and any(
            shape == "date" and is_date(cell) for cell, shape in shaped
        )


def excerpt(raw: str, value: str, most: int = MAX_RAW) -> str:
    """The line, or what is around `value` when it is very long."""
    if len(raw) <= most:
        return raw
    at = max(0, raw.find(value) - most // 4)
    return f"{'…' if at else ''}{raw[at : at + most]}…"
