"""What the pages of updates show: the rhythm, the draft with its lines, and what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.actions import Wording
from metier.asks.choices import UpdatePart
from metier.asks.models import ManagerUpdate, SentDocument, UpdateLine, UpdateRhythm
from metier.asks.papers.update import period
from metier.core.words import WEEKDAYS, count, near_date

A_PAGE = 30
EMPTY = {
    UpdatePart.WINS: "No win is logged in these days.",
    UpdatePart.PROGRESS: "No task was finished and no goal reached in these days.",
    UpdatePart.PROBLEMS: "No goal is planned after its date.",
    UpdatePart.NEXT: "No task is planned.",
}


@dataclass(frozen=True, slots=True)
class PastUpdate:
    """One line of the list of updates."""

    row: ManagerUpdate
    period: str
    number: int


@dataclass(frozen=True, slots=True)
class UpdatesPage:
    lead: str
    rhythm: UpdateRhythm | None
    rhythm_said: str
    is_due: bool
    draft: ManagerUpdate | None
    sent: int
    skipped: int
    past: tuple[PastUpdate, ...]
    sheet: Any  # django.core.paginator.Page of the rows


@dataclass(frozen=True, slots=True)
class PartLines:
    """A part of a draft: its lines, and what is said where there are none."""

    part: str
    label: str
    lines: tuple[UpdateLine, ...]
    empty: str
    asks_proposal: bool

    @property
    def unticked(self) -> int:
        return sum(not line.is_in for line in self.lines)


@dataclass(frozen=True, slots=True)
class DraftPage:
    update: ManagerUpdate
    period: str
    parts: tuple[PartLines, ...]
    chosen: int
    bare: int
    said: str

    @property
    def has_nothing(self) -> bool:
        return not any(part.lines for part in self.parts)


def updates_page(viewer: Viewer, number: str) -> UpdatesPage:
    rhythm, draft = queries.rhythm(viewer), queries.draft(viewer)
    sheet = Paginator(queries.past_updates(viewer), A_PAGE).get_page(number)
    sent, number_of = queries.sent_updates(viewer).count(), queries.lines_out(viewer, list(sheet))
    is_due = bool(rhythm and rhythm.is_held and rhythm.due_on <= viewer.today)
    return UpdatesPage(
        lead=_lead(viewer, rhythm, sent),
        rhythm=rhythm,
        rhythm_said=rhythm_words(rhythm) if rhythm else "",
        is_due=is_due,
        draft=draft,
        sent=sent,
        skipped=sheet.paginator.count - sent,
        past=tuple(PastUpdate(row, period(row), number_of.get(row.pk, 0)) for row in sheet),
        sheet=sheet,
    )


def rhythm_words(rhythm: UpdateRhythm) -> str:
    """`Every two weeks, on Friday, to Tom Whitaker`."""
    on = (
        f"on the last {WEEKDAYS[rhythm.weekday]}"
        if rhythm.every in {"month", "quarter"}
        else f"on {WEEKDAYS[rhythm.weekday]}"
    )
    to = f", to {rhythm.to}" if rhythm.to else ""
    return f"{rhythm.get_every_display()}, {on}{to}"


def _lead(viewer: Viewer, rhythm: UpdateRhythm | None, sent: int) -> str:
    said = (
        f"{count(sent, 'update').capitalize()} sent."
        if sent
        else "A few lines, on your own rhythm: the cheapest deposit there is."
    )
    if rhythm is None or not rhythm.is_held:
        return said
    if rhythm.due_on <= viewer.today:
        day = "today" if rhythm.due_on == viewer.today else f"since {near_date(rhythm.due_on, viewer.today)}"
        return f"One is due {day}. {said if sent else ''}".strip()
    return f"The next one is due on {near_date(rhythm.due_on, viewer.today)}. {said if sent else ''}".strip()


def draft_page(viewer: Viewer, update: ManagerUpdate, typed: Mapping[UUID, Wording] | None = None) -> DraftPage:
    """With its lines as they are kept, or as they were `typed`."""
    rows = queries.lines(viewer, update)
    for row in rows:
        if said := (typed or {}).get(row.pk):
            row.is_in, row.text, row.proposal = said.is_in, said.text, said.proposal
    parts = tuple(
        PartLines(
            part.value,
            str(part.label),
            tuple(row for row in rows if row.part == part),
            EMPTY[part],
            part == UpdatePart.PROBLEMS,
        )
        for part in UpdatePart
    )
    chosen = sum(row.is_in for row in rows)
    bare = sum(row.is_in and row.part == UpdatePart.PROBLEMS and not row.proposal for row in rows)
    return DraftPage(update, period(update), parts, chosen, bare, _said(chosen, bare, is_empty=not rows))


def _said(chosen: int, bare: int, *, is_empty: bool) -> str:
    if is_empty:
        return (
            "Nothing was logged in these days: no win, no finished task, nothing late. Write a line, or skip this one."
        )
    if not chosen:
        return "Nothing goes out until you tick it."
    lines = f"{count(chosen, 'line')} {'goes' if chosen == 1 else 'go'} out."
    return f"{lines} {count(bare, 'problem')} {'has' if bare == 1 else 'have'} no solution yet." if bare else lines


@dataclass(frozen=True, slots=True)
class SentPage:
    """An update that was sent, exactly as it was, or skipped."""

    update: ManagerUpdate
    period: str
    document: SentDocument | None


def sent_page(viewer: Viewer, update: ManagerUpdate) -> SentPage:
    return SentPage(update, period(update), queries.sent_document(viewer, update))
