"""Reads of life goals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet
from djmoney.money import Money

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core import money
from metier.core.dates import PartialDate
from metier.direction.choices import LifeGoalKind
from metier.direction.models import LifeGoal, LifeGoalRevision
from metier.direction.queries.past import with_versions

FACTS = ("kind", "title", "starts", "ends", "cost", "why", "reached_on")


@dataclass(frozen=True, slots=True)
class StandingLifeGoal:
    """A life goal as it stands."""

    id: UUID
    kind: str
    title: str
    starts: PartialDate | None
    ends: PartialDate | None
    cost: Money | None
    why: str
    reached_on: date | None

    @property
    def kind_name(self) -> str:
        return str(LifeGoalKind(self.kind).label)

    @property
    def when(self) -> str:
        """`June 2028`, `April 2029 to January 2030`, or nothing."""
        return " to ".join(one.words for one in (self.starts, self.ends) if one)

    @property
    def price(self) -> str:
        """`£38,000`, or nothing."""
        return money.money(self.cost.amount, str(self.cost.currency)) if self.cost else ""


def life_goal(viewer: Viewer, pk: UUID | str) -> LifeGoal:
    """One life goal. Raises Missing."""
    return find(viewer, LifeGoal, pk)


def standing_life_goal(pk: UUID, version: LifeGoal | LifeGoalRevision) -> StandingLifeGoal:
    """A version of a life goal as a value."""
    return StandingLifeGoal(pk, **{name: getattr(version, name) for name in FACTS})


def life_goals(viewer: Viewer, on: date | None = None, *, with_reached: bool = False) -> list[StandingLifeGoal]:
    """The life goals that are ahead now, or were at the end of a day: by when they start, those without a date last."""
    if on is None:
        standing = [standing_life_goal(row.id, row) for row in _life_goals(viewer)]
    else:
        standing = [standing_life_goal(row.id, versions[-1]) for row, versions in with_versions(viewer, LifeGoal, on)]
    ahead = [one for one in standing if with_reached or one.reached_on is None]
    return sorted(ahead, key=lambda one: (one.starts is None, str(one.starts), one.title.casefold()))


@prepared
def _life_goals(viewer: Viewer) -> QuerySet[LifeGoal]:
    return visible(viewer, LifeGoal)


def life_totals(viewer: Viewer, goals: Iterable[StandingLifeGoal]) -> list[tuple[Decimal, str]]:
    """What they cost together, a sum for each currency."""
    costs = [(one.cost.amount, str(one.cost.currency)) for one in goals if one.cost is not None]
    return money.totals(costs, viewer.career.currency)
