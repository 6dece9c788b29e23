"""What the page of asks shows: what is wanted and of whom, and one of them opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Min, Q, QuerySet, Value, When

from metier.accounts.access import Viewer
from metier.accounts.prepared import prepared
from metier.asks import queries
from metier.asks.choices import AskState
from metier.asks.models import Ask
from metier.asks.pages.opened import OpenedAsk, opened_ask
from metier.asks.pages.rows import AskRow, for_rows, rows
from metier.asks.pressing import is_over, is_pressing, is_up, pressing_of
from metier.core.asks.standing import WAITING
from metier.core.words import near_date

MOST_PREPARING, MOST_WAITING, MOST_ANSWERED = 8, 12, 6
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Group:
    """Asks at one stage; `more` are not shown."""

    label: str
    rows: tuple[AskRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class AsksPage:
    """`opened` is the ask shown in full; None while there is none."""

    lead: str
    groups: tuple[Group, ...]
    total: int
    opened: OpenedAsk | None


def asks_page(viewer: Viewer, current: Ask | None = None) -> AsksPage:
    """With one ask opened: the one asked for, else the one that is due, else the one that waits."""
    stages = {
        "Preparing": _preparing(viewer),
        "Asked, waiting": _waiting(viewer, viewer.today),
        "Answered": _answered(viewer, viewer.today),
    }
    found: list[tuple[str, list[Ask]]] = list(stages.items())
    chosen = current or _most_pressing(found)
    if current is not None:
        _bring_in(viewer, found, current)
    every = [ask for _, asks in found for ask in asks]
    due = pressing_of(viewer, every)
    lines = rows(viewer, every, chosen, due)
    numbers = _numbers(viewer)
    groups, first = [], 0
    for (label, asks), total in zip(
        found, (numbers["preparing"], numbers["waiting"], numbers["answered"]), strict=True
    ):
        shown = tuple(lines[first : first + len(asks)])
        first += len(asks)
        if shown:
            groups.append(Group(label, shown, total - len(shown)))
    whole = current or (queries.ask(viewer, chosen.pk) if chosen else None)
    opened = opened_ask(viewer, whole, due) if whole else None
    return AsksPage(
        _lead(viewer, numbers, lines), tuple(groups), sum(group.more + len(group.rows) for group in groups), opened
    )


def waiting_filter(today: date) -> Q:
    """Asked and not decided, or put off until now."""
    return Q(state__in=WAITING) | came_back(today)


def came_back(today: date) -> Q:
    """Put off, and its time has come."""
    return Q(state=AskState.NOT_NOW, back_on__lte=today) | is_over()


@prepared
def _preparing(viewer: Viewer) -> QuerySet[Ask]:
    rows = for_rows(queries.asks(viewer).filter(state=AskState.PREPARING))
    return rows.order_by("-created_at", "-id")[:MOST_PREPARING]


@prepared
def _waiting(viewer: Viewer, today: date) -> QuerySet[Ask]:
    """Those that are due first, then those asked longest ago."""
    rows = for_rows(queries.asks(viewer).filter(waiting_filter(today)))
    is_later = Case(When(is_pressing(today), then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.order_by(is_later, "last_asked_on", "created_at")[:MOST_WAITING]


@prepared
def _answered(viewer: Viewer, today: date) -> QuerySet[Ask]:
    """Those that come back by the day, then what was decided last."""
    states = [AskState.NOT_NOW, AskState.TAKEN_BACK, AskState.GRANTED, AskState.DECLINED, AskState.WITHDRAWN]
    rows = for_rows(queries.asks(viewer).filter(state__in=states).exclude(came_back(today)))
    is_open = Case(
        When(state__in=[AskState.NOT_NOW, AskState.TAKEN_BACK], then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return rows.order_by(is_open, "back_on", F("decided_on").desc(nulls_last=True), "-created_at")[:MOST_ANSWERED]


def _most_pressing(found: Sequence[tuple[str, list[Ask]]]) -> Ask | None:
    """The first that waits, else the first that is prepared, else the first of all."""
    by_label = dict(found)
    for label in ("Asked, waiting", "Preparing", "Answered"):
        if by_label[label]:
            return by_label[label][0]
    return None


def _bring_in(viewer: Viewer, found: list[tuple[str, list[Ask]]], current: Ask) -> None:
    """The one that is opened is in the table, wherever it would come."""
    if any(ask.pk == current.pk for _, asks in found for ask in asks):
        return
    is_waiting = current.state in WAITING or (current.state == AskState.NOT_NOW and is_up(viewer, current))
    label = "Preparing" if current.state == AskState.PREPARING else "Asked, waiting" if is_waiting else "Answered"
    next(asks for name, asks in found if name == label).append(current)


def _numbers(viewer: Viewer) -> dict[str, int]:
    """How many there are at each stage, granted, and granted on the second asking or later; one query."""
    names = ("preparing", "waiting", "asked", "all", "granted", "declined", "again")
    counted = dict.fromkeys(names, 0)
    for _, *numbers in _counted(viewer, viewer.today):
        counted = dict(zip(names, numbers, strict=True))
    return counted | {"answered": counted["all"] - counted["preparing"] - counted["waiting"]}


@prepared
def _counted(viewer: Viewer, today: date) -> QuerySet[Ask, tuple[Any, ...]]:
    return (
        queries.asks(viewer)
        .order_by()
        .values_list("career")
        .annotate(
            preparing=Count("id", filter=Q(state=AskState.PREPARING)),
            waiting=Count("id", filter=waiting_filter(today)),
            asked=Count("id", filter=Q(state__in=WAITING)),
            all=Count("id"),
            granted=Count("id", filter=Q(state=AskState.GRANTED)),
            declined=Count("id", filter=Q(state=AskState.DECLINED)),
            again=Count("id", filter=Q(state=AskState.GRANTED, times_asked__gte=2)),
        )
    )


def _lead(viewer: Viewer, numbers: dict[str, int], lines: Sequence[AskRow]) -> str:
    """`Two asks wait for an answer; one is due now. Of the three that were granted, two came on the second asking or later.`"""
    if not numbers["all"]:
        return "What you want from your manager or your organisation, asked until it is decided."
    said = []
    due, waiting = sum(row.is_due for row in lines), numbers["asked"]
    if waiting:
        said.append(f"{_number(waiting, 'ask waits', 'asks wait')} for an answer")
    if due:
        said.append(f"{_number(due, 'is', 'are')} due now")
    else:
        soonest = queries.asks(viewer).filter(state=AskState.NOT_NOW).aggregate(day=Min("back_on"))["day"]
        said += [f"one comes back on {near_date(soonest, viewer.today)}"] if soonest and soonest > viewer.today else []
    first = f"{'; '.join(said)}." if said else ""
    if not first and numbers["preparing"]:
        first = f"{_number(numbers['preparing'], 'ask is', 'asks are')} being prepared."
    return " ".join(part for part in (first[:1].upper() + first[1:], _granted(numbers)) if part)


def _granted(numbers: dict[str, int]) -> str:
    granted, again = numbers["granted"], numbers["again"]
    if not granted:
        return ""
    if granted == 1:
        return "One was granted, on the second asking or later." if again else "One was granted."
    which = "none" if not again else "all" if again == granted else _number(again)
    return f"Of the {_number(granted)} that were granted, {which} came on the second asking or later."


def _number(number: int, one: str = "", many: str = "") -> str:
    said = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{said} {one if number == 1 else many}".strip() if one else said
