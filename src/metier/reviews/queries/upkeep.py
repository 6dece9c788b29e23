"""The service intervals of a career: which parts have not been looked at for longer than they should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Max, QuerySet, Value

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.words import count
from metier.direction.models import Ambition, AmbitionRevision, Ranking
from metier.plan.models import HoursSpan, HoursSpanRevision
from metier.record.models import Certificate, Education, Position, Project, Skill, Win
from metier.reviews.queries.lines import Line

RECORD, HOURS, DIRECTION = timedelta(days=90), timedelta(days=180), timedelta(days=365)
_PARTS: list[tuple[str, type[Owned], str]] = [
    ("ranking", Ranking, "ranked_at"),
    ("ambition", Ambition, "created_at"),
    ("ambition", AmbitionRevision, "replaced_at"),
    ("hours", HoursSpan, "created_at"),
    ("hours", HoursSpanRevision, "replaced_at"),
    ("record", Win, "created_at"),
]
_REST: list[tuple[str, type[Owned], str]] = [
    ("record", model, "created_at") for model in (Position, Project, Education, Skill, Certificate)
]


def upkeep(viewer: Viewer) -> tuple[Line, ...]:
    """What is due for a look: direction after a year, hours a week after half a year, the record after 90 days.

    One query, and one more for the rest of the record where no win was added of late.
    """
    last = _last(viewer, _PARTS)
    if not last["record"] or _days(viewer, last["record"]) > RECORD.days:
        rest = _last(viewer, _REST)["record"]
        last["record"] = max(filter(None, (last["record"], rest)), default=None)
    return tuple(
        line
        for line in (
            *_due(viewer, last["ranking"], DIRECTION, "Your ranking of priorities", "direction:rank", "Not ranked yet"),
            *_due(viewer, last["ambition"], DIRECTION, "Your ambitions", "direction:direction", "None said yet"),
            *_due(viewer, last["hours"], HOURS, "Your hours a week", "plan:hours", "None said yet"),
            *_due(viewer, last["record"], RECORD, "Your record", "record:record", "Empty"),
        )
    )


def _due(
    viewer: Viewer, last: datetime | None, interval: timedelta, title: str, place: str, never: str
) -> Iterator[Line]:
    if last is None:
        yield Line(title, f"{never}; a look every {count(interval.days, 'day')}", place=(place,))
        return
    days = _days(viewer, last)
    if days > interval.days:
        what = "Nothing added" if place == "record:record" else "Not changed"
        yield Line(title, f"{what} for {count(days, 'day')}; a look every {interval.days}", place=(place,))


def _days(viewer: Viewer, last: datetime) -> int:
    return (viewer.today - viewer.career.day_of(last)).days


def _last(viewer: Viewer, parts: Sequence[tuple[str, type[Owned], str]]) -> dict[str, datetime | None]:
    """When each part was last said or changed."""
    found: dict[str, datetime | None] = {name: None for name, _, _ in parts}
    for name, at in _moments(viewer) if parts is _PARTS else _moments_of_rest(viewer):
        found[name] = max(at, found[name] or at)
    return found


@prepared
def _moments(viewer: Viewer) -> QuerySet[Any, tuple[str, datetime]]:
    return _union(viewer, _PARTS)


@prepared
def _moments_of_rest(viewer: Viewer) -> QuerySet[Any, tuple[str, datetime]]:
    return _union(viewer, _REST)


def _union(viewer: Viewer, parts: Sequence[tuple[str, type[Owned], str]]) -> QuerySet[Any, tuple[str, datetime]]:
    first, *others = [
        visible(viewer, model)
        .order_by()
        .values("career_id")
        .annotate(part=Value(name), at=Max(field))
        .values_list("part", "at")
        for name, model, field in parts
    ]
    return first.union(*others, all=True)
