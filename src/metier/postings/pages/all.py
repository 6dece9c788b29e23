"""The list of postings: what was sent, how long each is open, what it asks and how much of it the record proves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.core import words
from metier.core.postings import Comparison
from metier.postings import queries
from metier.postings.models import Posting, Sending
from metier.postings.pages.words import days_left, place_of

A_PAGE, MOST_LOOSE = 25, 10


@dataclass(frozen=True, slots=True)
class PostingRow:
    """`state` is a shape and `word` its word; `left` how long it is open."""

    posting: Posting
    place: str
    state: str
    word: str
    left: str
    is_closed: bool
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class PostingsPage:
    lead: str
    said: str
    rows: tuple[PostingRow, ...]
    page: Page[Posting]
    is_empty: bool
    sent: tuple[Sending, ...]


def postings_page(viewer: Viewer, *, said: str, number: str) -> PostingsPage:
    """A page of postings, newest first; `said` finds among them."""
    total, is_open = next(iter(_numbers(viewer, viewer.today)), (0, 0))
    pages = Paginator(containing(queries.postings(viewer), said).defer("text"), A_PAGE)
    if not said:
        pages.count = total
    page = pages.get_page(number)
    rows = listed(viewer, list(page))
    loose = tuple(_loose(viewer))
    lead = _lead(total, is_open, sum(_number_sent(viewer)))
    return PostingsPage(lead, said, rows, page, is_empty=not total, sent=loose)


@prepared
def _numbers(viewer: Viewer, today: date) -> QuerySet[Posting, tuple[int, int]]:
    """How many there are, and how many of them are open."""
    is_open = Q(valid_until=None) | Q(valid_until__gte=today)
    rows = visible(viewer, Posting).order_by().values("career")
    counted = rows.annotate(number=Count("pk"), still_open=Count("pk", filter=is_open))
    return counted.values_list("number", "still_open")


@prepared
def _number_sent(viewer: Viewer) -> QuerySet[Sending, int]:
    return number_of(visible(viewer, Sending))


@prepared
def _loose(viewer: Viewer) -> QuerySet[Sending]:
    return queries.sendings(viewer).filter(queries.WITHOUT_POSTING)[:MOST_LOOSE]


def listed(viewer: Viewer, postings: Sequence[Posting]) -> tuple[PostingRow, ...]:
    """Postings as they stand in a list; the record and what was sent are read once."""
    compared, last = queries.comparisons(viewer, postings), _last_sendings(viewer, postings)
    return tuple(_row(viewer, one, compared[one], last.get(one.pk)) for one in postings)


def _row(viewer: Viewer, posting: Posting, comparison: Comparison, last: Sending | None) -> PostingRow:
    state, word = state_of(viewer, last)
    left = days_left(posting.valid_until, viewer.today)
    is_closed = bool(posting.valid_until and posting.valid_until < viewer.today)
    return PostingRow(posting, place_of(posting), state, word, left, is_closed, comparison)


def state_of(viewer: Viewer, last: Sending | None) -> tuple[str, str]:
    """A shape and a word for what became of the last thing that was sent."""
    if last is None:
        return "", "Nothing sent"
    day = words.near_date(last.outcome_on or last.sent_on, viewer.today)
    said = {"open": "Sent", "answered": "Answered", "interview": "Interview", "declined": "Declined"}[last.outcome]
    shape = {"open": "at-risk", "declined": "stagnant"}.get(last.outcome, "on-track")
    return shape, f"{said} {day}"


def _last_sendings(viewer: Viewer, postings: Sequence[Posting]) -> dict[UUID | None, Sending]:
    found: dict[UUID | None, Sending] = {}
    for row in _sent(viewer, [one.pk for one in postings]):
        found.setdefault(row.posting_id, row)
    return found


@prepared
def _sent(viewer: Viewer, postings: Sequence[UUID]) -> QuerySet[Sending]:
    return visible(viewer, Sending).filter(posting__in=postings)


def _lead(total: int, is_open: int, sent: int) -> str:
    if not total:
        return "What a posting asks for, held against what your record proves."
    return f"{words.count(total, 'posting')}, {is_open:,} still open or without a closing date; {words.count(sent, 'thing')} sent."


def containing(rows: QuerySet[Posting], said: str) -> QuerySet[Posting]:
    """Those with every word in their title, employer or place."""
    for word in said.split()[:8]:
        rows = rows.filter(Q(title__icontains=word) | Q(employer__icontains=word) | Q(place__icontains=word))
    return rows
