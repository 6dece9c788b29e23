"""Drift called deliberate, and times of parking."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.history import NOTHING, Change
from metier.accounts.prepared import prepared
from metier.core.dates import NO_BREAK_SPACE
from metier.core.words import full_date
from metier.reviews.models import DeliberateDrift, Parking
from metier.reviews.queries.course.entries import CourseCorrection, Window
from metier.reviews.queries.parking import parkings


def of_drift(viewer: Viewer, window: Window) -> list[CourseCorrection]:
    return [
        CourseCorrection(
            row.created_at,
            "drift",
            "Called deliberate",
            drift_said(row),
            row.pk,
            reason=row.why,
            place=("reviews:deliberate", str(row.pk)),
        )
        for row in _drifts(viewer, window)
    ]


@prepared
def _drifts(viewer: Viewer, window: Window) -> QuerySet[DeliberateDrift]:
    return window.of(visible(viewer, DeliberateDrift), "created_at")


_parkings = prepared(parkings)


def drift_said(row: DeliberateDrift) -> str:
    """`78 % for meaningful work`, `60 % for what is easy or others want`."""
    name = str(row.get_priority_display())
    what = f"{name[:1].lower()}{name[1:]}" if row.priority else "what is easy or others want"
    return f"{row.share}{NO_BREAK_SPACE}% for {what}"


def of_parking(viewer: Viewer, window: Window) -> list[CourseCorrection]:
    """Parked, and woken; it wakes on a day, which is taken at noon, or after it was parked. There are few in a life, so all of them are read."""
    rows = _parkings(viewer)
    found = [_parking(row.created_at, "Parked", row, (Change("Until", NOTHING, _until(row)),)) for row in rows]
    found += [_parking(_noon(viewer, row), "Woken", row, ()) for row in rows if row.woken_on]
    return [one for one in found if window.has(one.mark)]


def _parking(at: datetime, what: str, row: Parking, changes: tuple[Change, ...]) -> CourseCorrection:
    reason = row.why if what == "Parked" else ""
    return CourseCorrection(at, "parking", what, "Your career", row.pk, changes, reason, ("reviews:parking",))


def _until(row: Parking) -> str:
    return f"{full_date(row.until)}{f', or {row.event}' if row.event else ''}"


def _noon(viewer: Viewer, row: Parking) -> datetime:
    assert row.woken_on is not None  # noqa: S101 - asked for those that woke
    noon = datetime.combine(row.woken_on, time(12), ZoneInfo(viewer.career.time_zone))
    return max(min(noon, viewer.now), row.created_at + timedelta(microseconds=1))
