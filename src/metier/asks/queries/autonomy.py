"""The autonomy record: what was done, by the four behaviours that earn it. What is known elsewhere is read there, not copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Prefetch, Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.asks.choices import AskKind, AskState, Behaviour
from metier.asks.models import Ask, AskEvidence, AutonomyEntry, ManagerUpdate, UpdateLine
from metier.asks.queries.for_autonomy import asks_with_a_proposal, problems_told, updates_sent
from metier.core.dates import PartialDate
from metier.core.naming import named
from metier.record.models import Win

LEFT_TO_ONE = (AskKind.PATTERN, AskKind.DECISION, AskKind.PROJECT)
"""What is asked for in order to be left alone with it."""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing done that shows a behaviour. `source` is what it was read from: a win, an update, a problem, an ask, or an entry."""

    behaviour: str
    on: date
    text: str
    detail: str
    source: str
    id: UUID
    within: UUID | None = None
    """The update that a problem was told in."""

    @property
    def key(self) -> str:
        """Its name in a form: `win:…`."""
        return f"{self.source}:{self.id}"


def entries(viewer: Viewer) -> QuerySet[AutonomyEntry]:
    """Those that were written by hand, newest first."""
    return visible(viewer, AutonomyEntry)


def entry(viewer: Viewer, pk: UUID | str) -> AutonomyEntry:
    """Raises Missing."""
    return find(viewer, AutonomyEntry, pk)


def entry_named(viewer: Viewer, said: str) -> AutonomyEntry:
    """Raises Refused."""
    titles = dict(entries(viewer).values_list("id", "what"))
    return entry(viewer, named(said, titles, "entry", "entries"))


def done(viewer: Viewer, since: date, until: date) -> list[Done]:
    """Everything done in a span of days, newest first: five queries, however much there is."""
    every = [*_wins(viewer, since), *_updates(viewer, since), *_solutions(viewer, since), *_by_hand(viewer, since)]
    return sorted((one for one in every if since <= one.on <= until), key=lambda one: (one.on, one.id), reverse=True)


def _wins(viewer: Viewer, since: date) -> Iterator[Done]:
    """Wins whose month is known; in a span of days a win of a whole year has no place."""
    for pk, what, when, result in _wins_since(viewer, str(PartialDate(since.year, since.month))):
        if when and when.month:
            yield Done(Behaviour.COMPETENCE, max(when.first, since), what, result, "win", pk)


@prepared
def _wins_since(viewer: Viewer, month: str) -> QuerySet[Win, tuple[UUID, str, PartialDate | None, str]]:
    rows = visible(viewer, Win).filter(happened_on__gte=month)
    return rows.values_list("id", "what", "happened_on", "result")


def _updates(viewer: Viewer, since: date) -> Iterator[Done]:
    for one in updates_sent(viewer, since):
        if one.update_id:
            yield Done(Behaviour.INFORMED, one.on, one.text, one.detail, "update", one.update_id)


def _solutions(viewer: Viewer, since: date) -> Iterator[Done]:
    """Problems that were sent with what is proposed, and asks that were asked with what they are worth to the organisation."""
    for pk, text, proposal, on, update in _told_since(viewer, since):
        if on:
            yield Done(Behaviour.SOLUTIONS, on, text, proposal, "problem", pk, update)
    for one in asks_with_a_proposal(viewer, since):
        if one.ask_id:
            yield Done(Behaviour.SOLUTIONS, one.on, one.text, one.detail, "ask", one.ask_id)


@prepared
def _told_since(viewer: Viewer, since: date) -> QuerySet[UpdateLine, tuple[Any, ...]]:
    told = problems_told(viewer, since).exclude(proposal="")
    return told.values_list("id", "text", "proposal", "update__sent_on", "update_id")


@prepared
def _entries_since(viewer: Viewer, since: date) -> QuerySet[AutonomyEntry, tuple[Any, ...]]:
    rows = entries(viewer).filter(happened_on__gte=since)
    return rows.values_list("id", "behaviour", "happened_on", "what", "tried", "evidence")


def _by_hand(viewer: Viewer, since: date) -> Iterator[Done]:
    for pk, behaviour, on, what, tried, evidence in _entries_since(viewer, since):
        yield Done(behaviour, on, what, f"After: {tried}" if tried else evidence, "entry", pk)


@dataclass(frozen=True, slots=True)
class Last:
    """The newest day of each behaviour, however long ago; how many problems were told, and how many with a proposal."""

    on: dict[str, date]
    told: int
    proposed: int


def last(viewer: Viewer, since: date) -> Last:
    """`since` bounds the problems that are counted."""
    win = next(iter(_last_win(viewer)), None)
    days: list[tuple[str, date | None]] = [
        (Behaviour.COMPETENCE, min(win.last, viewer.today) if win else None),
        *((Behaviour.INFORMED, day) for _, day in _last_update(viewer)),
        *((Behaviour.SOLUTIONS, day) for _, day in _last_proposal(viewer)),
        *((Behaviour.SOLUTIONS, day) for _, day in _last_case(viewer)),
        *_last_entries(viewer),
    ]
    newest: dict[str, date] = {}
    for behaviour, day in days:
        if day and day > newest.get(behaviour, date.min):
            newest[behaviour] = day
    told, proposed = next(((one, two) for _, one, two in _problems(viewer, since)), (0, 0))
    return Last(newest, told, proposed)


@prepared
def _last_win(viewer: Viewer) -> QuerySet[Win, PartialDate | None]:
    rows = visible(viewer, Win).filter(happened_on__isnull=False).order_by("-happened_on")
    return rows.values_list("happened_on", flat=True)[:1]


@prepared
def _last_update(viewer: Viewer) -> QuerySet[ManagerUpdate, tuple[UUID, date | None]]:
    return visible(viewer, ManagerUpdate).order_by().values_list("career").annotate(day=Max("sent_on"))


@prepared
def _last_proposal(viewer: Viewer) -> QuerySet[UpdateLine, tuple[UUID, date | None]]:
    rows = problems_told(viewer).exclude(proposal="").order_by()
    return rows.values_list("career").annotate(day=Max("update__sent_on"))


@prepared
def _last_case(viewer: Viewer) -> QuerySet[Ask, tuple[UUID, date | None]]:
    rows = visible(viewer, Ask).exclude(worth_to_them="").order_by()
    return rows.values_list("career").annotate(day=Max("asked_on"))


@prepared
def _last_entries(viewer: Viewer) -> QuerySet[AutonomyEntry, tuple[str, date]]:
    return entries(viewer).order_by().values_list("behaviour").annotate(day=Max("happened_on"))


@prepared
def _problems(viewer: Viewer, since: date) -> QuerySet[UpdateLine, tuple[UUID, int, int]]:
    rows = problems_told(viewer, since).order_by().values_list("career")
    return rows.annotate(told=Count("id"), proposed=Count("id", filter=~Q(proposal="")))


def left_to_me(viewer: Viewer) -> list[Ask]:
    """What was granted of what leaves one to oneself, and what is open of it, newest first, each with its evidence."""
    wanted = visible(viewer, Ask).filter(kind__in=LEFT_TO_ONE)
    shown = wanted.exclude(state__in=(AskState.DECLINED, AskState.WITHDRAWN, AskState.PREPARING))
    evidence = Prefetch("evidence", visible(viewer, AskEvidence).select_related("win", "goal"))
    return list(shown.order_by("-decided_on", "-created_at", "-id").prefetch_related(evidence)[:12])


def asks_to_support(viewer: Viewer) -> list[Ask]:
    """The asks that are still to be decided, those for more autonomy first: their titles and kinds."""
    rows = visible(viewer, Ask).exclude(state__in=(AskState.GRANTED, AskState.DECLINED, AskState.WITHDRAWN))
    newest = list(rows.only("title", "kind").order_by("-created_at", "-id")[:100])
    return sorted(newest, key=lambda ask: ask.kind not in LEFT_TO_ONE)


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a behaviour was shown in the last twelve months, and when last."""

    behaviour: str
    name: str
    number: int
    last_on: date | None


def counts_of_a_year(viewer: Viewer) -> list[Counted]:
    """Of each behaviour."""
    since = viewer.today - timedelta(days=364)
    every, newest = done(viewer, since, viewer.today), last(viewer, since).on
    return [
        Counted(one.value, str(one.label), sum(each.behaviour == one for each in every), newest.get(one))
        for one in Behaviour
    ]
