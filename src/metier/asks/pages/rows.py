"""Asks as rows of a table: the same on the overview and in the list of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks import queries
from metier.asks.choices import AskState
from metier.asks.models import Ask, Conversation, Promise
from metier.asks.pages.words import Said, answered, beneath, how_often
from metier.asks.pressing import Pressing, pressing_of
from metier.core.asks.case import Completeness
from metier.core.words import near_date
from metier.ui.addresses import address_of

# What a row says of an ask, of what it is for and of what it waits for.
IN_A_ROW = ("goal", "after_task", "after_goal")
_COLUMNS = (
    "id", "career", "title", "kind", "whom", "state", "answer", "times_asked", "last_asked_on", "back_on", "back_when", "due_on",
    "ambition_id", "priority", "cost", "cost_currency", "my_time", "their_time", "worth_to_me", "worth_to_them", "keeps_me", "risk",
    "alternatives", "smallest", "goal__title", "goal__trashed_at", "after_task__title", "after_task__done_on", "after_task__dropped_on",
    "after_task__trashed_at", "after_goal__title", "after_goal__state", "after_goal__trashed_at",
)  # fmt: skip


def for_rows(found: QuerySet[Ask]) -> QuerySet[Ask]:
    """With all that a row says, and nothing else."""
    return found.select_related(*IN_A_ROW).only(*_COLUMNS)


@dataclass(frozen=True, slots=True)
class AskRow:
    """One ask in a line. `next` is what comes, and `is_due` when it is time."""

    id: UUID
    url: str
    title: str
    beneath: str
    whom: str
    asked: str
    answer: Said
    next: str
    is_due: bool
    is_current: bool


def rows(
    viewer: Viewer, asks: Sequence[Ask], current: Ask | None = None, due: Mapping[UUID, Pressing] | None = None
) -> list[AskRow]:
    """Six queries at most, however many asks. They come from `for_rows`."""
    due = pressing_of(viewer, asks) if due is None else due
    keys = [ask.pk for ask in asks]
    promises: dict[UUID, list[Promise]] = {}
    for promise in _promises(viewer, keys):
        promises.setdefault(promise.ask_id, []).append(promise)
    talks = {talk.ask_id: talk for talk in _talks(viewer, keys)}
    cases = queries.completeness_of(viewer, [ask for ask in asks if ask.state == AskState.PREPARING])
    return [_row(viewer, ask, due, promises.get(ask.pk, []), talks.get(ask.pk), cases, current) for ask in asks]


@prepared
def _promises(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[Promise]:
    return visible(viewer, Promise).filter(ask__in=asks)


@prepared
def _talks(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[Conversation]:
    return queries.planned(viewer).filter(ask__in=asks).order_by("-planned_on")


def _row(
    viewer: Viewer,
    ask: Ask,
    due: Mapping[UUID, Pressing],
    promises: Sequence[Promise],
    talk: Conversation | None,
    cases: Mapping[UUID, Completeness],
    current: Ask | None,
) -> AskRow:
    pressing = due.get(ask.pk, Pressing())
    return AskRow(
        id=ask.pk,
        url=address_of("asks:ask", ask.pk),
        title=ask.title,
        beneath=beneath(ask),
        whom=ask.whom,
        asked=how_often(ask, viewer.today),
        answer=answered(ask, cases.get(ask.pk, Completeness.of(())), promises, viewer.today),
        next=pressing.said or coming(ask, promises, talk, viewer.today),
        is_due=pressing.is_due,
        is_current=current is not None and ask.pk == current.pk,
    )


def coming(ask: Ask, promises: Sequence[Promise], talk: Conversation | None, today: date) -> str:
    """What comes next, while nothing is due."""
    if talk and talk.planned_on:
        return f"Talk on {near_date(talk.planned_on, today)}"
    promised = next((one for one in promises if one.is_open), None)
    if promised and ask.state not in {AskState.PREPARING, AskState.DECLINED, AskState.WITHDRAWN}:
        return f"By {near_date(promised.by_when, today)}"
    if ask.state != AskState.NOT_NOW:
        return ""
    if ask.back_on:
        return f"Back on {near_date(ask.back_on, today)}"
    waits = ask.after_task or ask.after_goal
    return f"After: {waits}" if waits else ""
