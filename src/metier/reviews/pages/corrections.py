"""What the page of course corrections shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from urllib.parse import urlencode
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.dates import MONTHS
from metier.reviews.queries.course import KINDS, CourseCorrection, Kind, Mark, corrections_sheet, start_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """Of one kind, of one goal, of one year, and before a moment where an earlier page ended; all of it when nothing is asked."""

    kind: Kind | None = None
    goal: UUID | None = None
    year: int | None = None
    before: Mark | None = None

    @property
    def is_filtered(self) -> bool:
        return bool(self.kind or self.goal or self.year)

    @property
    def query(self) -> str:
        """What was asked, for a link; without the page."""
        said = {"kind": self.kind, "goal": self.goal, "year": self.year}
        return urlencode({name: value for name, value in said.items() if value})


@dataclass(frozen=True, slots=True)
class Line:
    """A correction with its day, and the address of what was corrected."""

    on: date
    correction: CourseCorrection
    url: str


@dataclass(frozen=True, slots=True)
class Month:
    """`October 2026`, newest first within; `before` is the day before it."""

    name: str
    key: str
    before: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """`earlier` is the query of the next page; nothing at the end."""

    months: tuple[Month, ...]
    asked: Asked
    earlier: str


def corrections_page(viewer: Viewer, asked: Asked) -> CorrectionsPage:
    """Newest first, by months of where the owner lives."""
    since = start_of(viewer, date(asked.year, 1, 1)) if asked.year else None
    ends = Mark(start_of(viewer, date(asked.year + 1, 1, 1))) if asked.year else None
    before = min((mark for mark in (ends, asked.before) if mark), default=None)
    kinds = (asked.kind,) if asked.kind else tuple(KINDS)
    sheet = corrections_sheet(viewer, kinds, goal=asked.goal, since=since, before=before)
    lines = [Line(viewer.career.day_of(one.at), one, one.url) for one in sheet.entries]
    return CorrectionsPage(_months(lines), asked, _query(asked, sheet.earlier) if sheet.earlier else "")


def _query(asked: Asked, earlier: Mark) -> str:
    page = urlencode({"before": earlier.at.isoformat(), "key": earlier.key})
    return f"{asked.query}&{page}" if asked.query else page


def _months(lines: Sequence[Line]) -> tuple[Month, ...]:
    found = groupby(lines, key=lambda line: (line.on.year, line.on.month))
    return tuple(
        Month(f"{MONTHS[month - 1]} {year}", f"m{year}-{month:02d}", date(year, month, 1) - DAY, tuple(inside))
        for (year, month), inside in found
    )
