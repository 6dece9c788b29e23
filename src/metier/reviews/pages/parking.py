"""What the page of parking shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.nudges import Nudge
from metier.core.words import count
from metier.reviews.choices import MINUTES
from metier.reviews.models import Parking
from metier.reviews.queries.parking import Rest, parkings, rest, waking
from metier.reviews.ready import bare_minimum
from metier.reviews.words import about_minutes
from metier.ui.addresses import address_of

MOST_BEFORE = 20


@dataclass(frozen=True, slots=True)
class Minimum:
    """One thing to keep ready, and where."""

    nudge: Nudge

    @property
    def url(self) -> str:
        return address_of(self.nudge.url_name, *self.nudge.url_args)


@dataclass(frozen=True, slots=True)
class ParkingPage:
    """`now` is the parking that holds; `woke` the one that is over and not looked back on; `before` those that were."""

    today: date
    now: Parking | None
    woke: Rest | None
    before: tuple[Rest, ...]
    minimum: tuple[Minimum, ...]

    @property
    def days_left(self) -> str:
        return count((self.now.until - self.today).days, "day") if self.now else ""

    @property
    def review_takes(self) -> str:
        return about_minutes(MINUTES[self.woke.kind]) if self.woke else ""


def parking_page(viewer: Viewer) -> ParkingPage:
    last = rest(viewer)
    now = last.parking if last and last.is_parked else None
    rests = [Rest(row, viewer.today) for row in parkings(viewer)[:MOST_BEFORE]]
    return ParkingPage(
        today=viewer.today,
        now=now,
        woke=last if waking(viewer, last) else None,
        before=tuple(one for one in rests if not one.is_parked),
        minimum=tuple(Minimum(nudge) for nudge in bare_minimum(viewer)) if now else (),
    )
