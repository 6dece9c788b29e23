"""The autonomy record: what was done, by the four behaviours that earn it. What is known elsewhere is read there, not copied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

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


class Done(NamedTuple):
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
    return sorted(
        (one for one in every if since <= one.on <= until), key=lambda one: (one.on, one.id.int), reverse=True
    )


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


def newest_days(viewer: Viewer, every: Sequence[Done]) -> dict[str, date]:
    """The newest day of each behaviour: of what was done, and where that has none, of what was done before it, however long ago."""
    newest: dict[str, date] = {}
    for one in every:
        newest[one.behaviour] = max(one.on, newest.get(one.behaviour, date.min))
    if len(newest) == len(Behaviour):
        return newest
    by_hand = dict(_last_entries(viewer))
    for behaviour in set(Behaviour) - set(newest):
        known = [day for day in (*_last(viewer, behaviour), by_hand.get(behaviour)) if day]
        if known:
            newest[behaviour] = max(known)
    return newest


def _last(viewer: Viewer, behaviour: Behaviour) -> Iterator[date | None]:
    """Its newest day, without the entries that were written by hand."""
    if behaviour == Behaviour.COMPETENCE:
        yield from (min(when.last, viewer.today) for when in _last_win(viewer) if when)
    if behaviour == Behaviour.INFORMED:
        yield from (day for _, day in _last_update(viewer))
    if behaviour == Behaviour.SOLUTIONS:
        yield from (day for _, day in (*_last_proposal(viewer), *_last_case(viewer)))


def problems_of(viewer: Viewer, since: date) -> tuple[int, int]:
    """How many problems were told in updates that were sent since, and how many of them with a proposal."""
    return next(((told, proposed) for _, told, proposed in _problems(viewer, since)), (0, 0))


def is_anything_before(viewer: Viewer, day: date) -> bool:
    """Whether there is anything in the record before a day; four queries that stop at the first row."""
    before = (_wins_before(viewer, str(PartialDate.of(day))), _sent_before(viewer, day), _asked_before(viewer, day))
    return any((*before, _entries_before(viewer, day)))


@prepared
def _wins_before(viewer: Viewer, day: str) -> QuerySet[Win, UUID]:
    return visible(viewer, Win).filter(happened_on__lt=day).order_by().values_list("id", flat=True)[:1]


@prepared
def _sent_before(viewer: Viewer, day: date) -> QuerySet[ManagerUpdate, UUID]:
    return visible(viewer, ManagerUpdate).filter(sent_on__lt=day).order_by().values_list("id", flat=True)[:1]


@prepared
def _asked_before(viewer: Viewer, day: date) -> QuerySet[Ask, UUID]:
    rows = visible(viewer, Ask).filter(asked_on__lt=day).exclude(worth_to_them="").order_by()
    return rows.values_list("id", flat=True)[:1]


@prepared
def _entries_before(viewer: Viewer, day: date) -> QuerySet[AutonomyEntry, UUID]:
    return entries(viewer).filter(happened_on__lt=day).order_by().values_list("id", flat=True)[:1]


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
    return rows.values_list("update__career").annotate(day=Max("update__sent_on"))


@prepared
def _last_case(viewer: Viewer) -> QuerySet[Ask, tuple[UUID, date | None]]:
    rows = visible(viewer, Ask).exclude(worth_to_them="").order_by()
    return rows.values_list("career").annotate(day=Max("asked_on"))


@prepared
def _last_entries(viewer: Viewer) -> QuerySet[AutonomyEntry, tuple[str, date]]:
    return entries(viewer).order_by().values_list("behaviour").annotate(day=Max("happened_on"))


@prepared
def _problems(viewer: Viewer, since: date) -> QuerySet[UpdateLine, tuple[UUID, int, int]]:
    # The career of the update, in whose order those of these days lie.
    rows = problems_told(viewer, since).order_by().values_list("update__career")
    return rows.annotate(told=Count("id"), proposed=Count("id", filter=~Q(proposal="")))


@dataclass(frozen=True, slots=True)
class LeftToMe:
    """An ask for what leaves one to oneself; of what was granted, what it stood on that is not in the trash."""

    ask: Ask
    stood_on: list[str]


def left_to_me(viewer: Viewer) -> list[LeftToMe]:
    """What was granted of what leaves one to oneself, and what is open of it, newest first."""
    asks = _left(viewer)
    stood_on: dict[UUID, list[str]] = {ask.pk: [] for ask in asks}
    for ask, text, win, goal in _stood_on(viewer, [ask.pk for ask in asks if ask.state == AskState.GRANTED]):
        stood_on[ask].append(text or win or goal)
    return [LeftToMe(ask, stood_on[ask.pk]) for ask in asks]


@prepared
def _left(viewer: Viewer) -> QuerySet[Ask]:
    wanted = visible(viewer, Ask).filter(kind__in=LEFT_TO_ONE)
    shown = wanted.exclude(state__in=(AskState.DECLINED, AskState.WITHDRAWN, AskState.PREPARING))
    newest = shown.order_by("-decided_on", "-created_at", "-id")
    return newest.only("title", "state", "decided_on", "last_asked_on", "answer")[:12]


@prepared
def _stood_on(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[AskEvidence, tuple[Any, ...]]:
    rows = visible(viewer, AskEvidence).filter(ask__in=asks, win__trashed_at=None, goal__trashed_at=None)
    return rows.values_list("ask_id", "text", "win__what", "goal__title")


def asks_to_support(viewer: Viewer) -> list[Ask]:
    """The asks that are still to be decided, those for more autonomy first: their titles and kinds."""
    return sorted(_undecided(viewer), key=lambda ask: ask.kind not in LEFT_TO_ONE)


@prepared
def _undecided(viewer: Viewer) -> QuerySet[Ask]:
    rows = visible(viewer, Ask).exclude(state__in=(AskState.GRANTED, AskState.DECLINED, AskState.WITHDRAWN))
    return rows.only("title", "kind").order_by("-created_at", "-id")[:100]


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
    every = done(viewer, since, viewer.today)
    newest = newest_days(viewer, every)
    return [
        Counted(one.value, str(one.label), sum(each.behaviour == one for each in every), newest.get(one))
        for one in Behaviour
    ]
