"""Recruiters side by side, and who of them works where their owner wants to go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator

from metier.accounts.access import Viewer
from metier.core.dates import MONTHS
from metier.core.letters import plain
from metier.core.network.recruiting import Reason, strongest_first
from metier.core.people import sought
from metier.core.words import count, near_date, short_date, spelled
from metier.network.models import Recruiter, Specialism, Submission
from metier.network.pages.tabs import Tab, tabs
from metier.network.queries.holding import Holding, holdings
from metier.network.queries.recruiters import covers_of, in_direction, recruiters
from metier.network.queries.submissions import submissions_of
from metier.ui.addresses import address_of

ROWS, MOST_IN_DIRECTION, MOST_LETTERS = 25, 8, 48


@dataclass(frozen=True, slots=True)
class RecruiterRow:
    """A recruiter in a line. `aims` are what of one's direction they work in."""

    id: UUID
    url: str
    name: str
    firm: str
    covers: str
    aims: str
    last: str
    came: str
    submitted: str
    holds: str
    holds_said: str
    is_behind: bool
    next: str
    next_on: str
    is_due: bool
    is_closed: bool


@dataclass(frozen=True, slots=True)
class InDirection:
    """Who works in one's direction, with why."""

    name: str
    url: str
    firm: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecruitersPage:
    tabs: tuple[Tab, ...]
    lead: str
    rows: tuple[RecruiterRow, ...]
    sheet: Page[Recruiter]
    total: int
    said: str
    is_direction: bool
    in_direction: tuple[InDirection, ...]
    number_in_direction: int

    @property
    def query(self) -> str:
        said = (("q", self.said), ("direction", "on" if self.is_direction else ""))
        return urlencode([(name, value) for name, value in said if value])


@dataclass(frozen=True, slots=True)
class Found:
    """Recruiters with what they cover, and why they work in one's direction."""

    rows: tuple[Recruiter, ...]
    covers: Mapping[UUID, Sequence[Specialism]]
    reasons: Mapping[UUID, Sequence[Reason]]


def found(viewer: Viewer, said: str = "", *, is_direction: bool = False) -> Found:
    """All, or those whom each word is known of; with `is_direction`, those who work in one's direction, the best reasons first. Four queries."""
    rows = recruiters(viewer)
    covers: dict[UUID, list[Specialism]] = defaultdict(list)
    for one in covers_of(viewer, [row.pk for row in rows]) if rows else ():
        covers[one.recruiter_id].append(one)
    why = in_direction(viewer, [one for each in covers.values() for one in each])
    parts = sought(said)
    kept = [row for row in rows if all(part in _known(row, covers[row.pk]) for part in parts)]
    if is_direction:
        order = {key: place for place, key in enumerate(strongest_first({str(pk): each for pk, each in why.items()}))}
        kept = sorted((row for row in kept if row.pk in why), key=lambda row: order[str(row.pk)])
    return Found(tuple(kept), covers, why)


def _known(row: Recruiter, covers: Sequence[Specialism]) -> str:
    return f"{row.contact.found_by} {plain(' '.join([row.rating, row.next_step, *(f'{one.work} {one.area}' for one in covers)]))}"


def recruiters_page(viewer: Viewer, said: str = "", number: str = "1", *, is_direction: bool = False) -> RecruitersPage:
    """Twenty-five at a time. Eleven queries, however many there are."""
    whole = found(viewer)
    some = found(viewer, said, is_direction=is_direction) if said or is_direction else whole
    sheet = Paginator(some.rows, ROWS).get_page(number)
    shown = list(sheet.object_list)
    held = holdings(viewer, whole.rows)
    rows = recruiter_rows(viewer, replace(whole, rows=tuple(shown)), held)
    there = {str(pk): each for pk, each in whole.reasons.items()}
    by_key = {str(row.pk): row for row in whole.rows if row.closed_on is None}
    in_order = [key for key in strongest_first(there) if key in by_key]
    return RecruitersPage(
        tabs(viewer, "recruiters"),
        _lead(whole.rows, held),
        rows,
        sheet,
        len(whole.rows),
        said,
        is_direction,
        tuple(_in_direction(by_key[key], there[key]) for key in in_order[:MOST_IN_DIRECTION]),
        len(in_order),
    )


def recruiter_rows(viewer: Viewer, of: Found, held: Mapping[UUID, Holding] | None = None) -> tuple[RecruiterRow, ...]:
    """Recruiters as lines of a table."""
    there = holdings(viewer, of.rows) if held is None else held
    submitted: dict[UUID, list[Submission]] = defaultdict(list)
    for one in submissions_of(viewer, [row.pk for row in of.rows]) if of.rows else ():
        submitted[one.recruiter_id].append(one)
    return tuple(_row(viewer, row, of, there.get(row.pk), submitted[row.pk]) for row in of.rows)


def _row(
    viewer: Viewer, row: Recruiter, of: Found, held: Holding | None, submitted: Sequence[Submission]
) -> RecruiterRow:
    contact, today = row.contact, viewer.today
    return RecruiterRow(
        row.pk,
        address_of("network:recruiter", row.pk),
        contact.name,
        f"{contact.employer}, in house" if row.is_in_house and contact.employer else contact.employer,
        "; ".join(map(str, of.covers.get(row.pk, ()))),
        _aims(of.reasons.get(row.pk, ())),
        _short(contact.last_on, today) if contact.last_on else "",
        row.rating,
        f"{count(len(submitted), 'submission')}, the last to {submitted[0].employer}" if submitted else "",
        f"{MONTHS[held.on.month - 1]} {held.on.year}" if held else "",
        _holds_said(row, held),
        bool(held and (held.is_behind or row.closed_on)),
        row.next_step or ("Closed" if row.closed_on else ""),
        near_date(row.next_on, today) if row.next_on else "",
        row.next_on is not None and row.next_on <= today and row.closed_on is None,
        row.closed_on is not None,
    )


def _short(day: date, today: date) -> str:
    """`17 Sep`; with the year where it is another than today's."""
    said = short_date(day)
    return said.rpartition(" ")[0] if day.year == today.year else said


def _aims(why: Sequence[Reason]) -> str:
    """`Head of analytics and 2 more`."""
    words = list(dict.fromkeys(one.aim.words for one in why))
    if not words:
        return ""
    first = words[0] if len(words[0]) <= MOST_LETTERS else f"{words[0][:MOST_LETTERS].rsplit(' ', 1)[0]}…"
    return f"{first} and {len(words) - 1} more" if len(words) > 1 else first


def _holds_said(row: Recruiter, held: Holding | None) -> str:
    if held is None:
        return ""
    return "Ask them to delete it" if row.closed_on else held.said


def _in_direction(row: Recruiter, why: Sequence[Reason]) -> InDirection:
    return InDirection(
        row.contact.name, address_of("network:recruiter", row.pk), row.contact.employer, tuple(one.said for one in why)
    )


def _lead(rows: Sequence[Recruiter], held: Mapping[UUID, Holding]) -> str:
    if not rows:
        return "Who places people in the work you want, what you told them, and to whom they gave your name."
    number = "one recruiter" if len(rows) == 1 else f"{spelled(len(rows))} recruiters"
    behind = sum(one.is_behind for one in held.values())
    if not held:
        return f"You know {number}. None of them holds a résumé of yours."
    if not behind:
        return f"You know {number}. What they hold of your résumé is up to date."
    if len(rows) == 1:
        return f"You know {number}, who holds a résumé that is out of date."
    holds = "holds" if behind == 1 else "hold"
    return f"You know {number}. {spelled(behind).capitalize()} of them {holds} a résumé that is out of date."
