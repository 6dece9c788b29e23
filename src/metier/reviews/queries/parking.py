"""Whether a career is parked, and whether it woke and nobody has looked since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.nudges import Nudge
from metier.core.parking import ASKED_FOR, review_after
from metier.core.words import count, near_date
from metier.reviews.choices import MINUTES, ReviewKind
from metier.reviews.models import Parking, Review


@dataclass(frozen=True, slots=True)
class Rest:
    """The last parking, as it stands on `today`."""

    parking: Parking
    today: date

    @property
    def woke_on(self) -> date:
        """The day it wakes or woke: the one that was said, or an earlier one on which its owner woke it."""
        return self.parking.woken_on or self.parking.until

    @property
    def days(self) -> str:
        """How long it rested, or will have."""
        return count((self.woke_on - self.parking.parked_on).days, "day")

    @property
    def is_parked(self) -> bool:
        return self.parking.woken_on is None and self.parking.until > self.today

    @property
    def kind(self) -> ReviewKind:
        """The review that looks back on the time away."""
        return ReviewKind(review_after(self.parking.parked_on, self.woke_on))

    @property
    def asks(self) -> bool:
        """Whether it woke so lately that it asks for that review, unless one was held since."""
        return not self.is_parked and self.today <= self.woke_on + ASKED_FOR


def parkings(viewer: Viewer) -> QuerySet[Parking]:
    """Every time at rest, the last first."""
    return visible(viewer, Parking)


def parking(viewer: Viewer, pk: UUID) -> Parking:
    """Raises Missing."""
    return find(viewer, Parking, pk)


def rest(viewer: Viewer) -> Rest | None:
    """The last parking, over or not."""
    last = _last(viewer)
    return Rest(last[0], viewer.today) if last else None


@prepared
def _last(viewer: Viewer) -> QuerySet[Parking]:
    return parkings(viewer)[:1]


def parked(viewer: Viewer) -> Parking | None:
    """The parking that holds today, if one does."""
    return parked_on(viewer, viewer.today).select_related("hours").first()


def parked_on(viewer: Viewer, today: date) -> QuerySet[Parking]:
    """The same as rows, one at most."""
    return parkings(viewer).filter(woken_on=None, until__gt=today)


def parked_now(viewer: Viewer) -> Parking:
    """The parking that holds today. Raises Missing."""
    found = parked(viewer)
    if found is None:
        raise Missing("Your career is not parked.")
    return found


def waking(viewer: Viewer, last: Rest | None) -> list[Nudge]:
    """The one thing a career asks for when it wakes: a review of the time away, until one was held or skipped since."""
    if last is None or not last.asks or _looked_since(viewer, last.woke_on):
        return []
    since = near_date(last.parking.parked_on, last.today)
    why = f"It was parked on {since}{_for(last.parking)}. A {last.kind} review says what still holds."
    return [
        Nudge(
            title="Your career wakes: look where things stand",
            kind="waking",
            why=why,
            minutes=MINUTES[last.kind],
            url_name="reviews:parking",
            subject_id=str(last.parking.pk),
            due=last.woke_on,
        )
    ]


def _for(parking: Parking) -> str:
    return f" until {parking.event}" if parking.event else ""


def _looked_since(viewer: Viewer, day: date) -> bool:
    began = datetime.combine(day, time.min, ZoneInfo(viewer.career.time_zone))
    held = Q(finished_at__gte=began) | Q(skipped_at__gte=began)
    return visible(viewer, Review).filter(held).exists()
