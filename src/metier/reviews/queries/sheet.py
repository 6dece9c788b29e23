"""All that a review shows, in words: the same for the page, the terminal and the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.periods import Period
from metier.plan import queries as plan
from metier.plan.queries import Plan
from metier.reviews.models import Review
from metier.reviews.queries.answers import Said, answers
from metier.reviews.queries.deciding import Decided, decided
from metier.reviews.queries.direction import DirectionAsked, direction_asked
from metier.reviews.queries.lines import Line
from metier.reviews.queries.moved import moved
from metier.reviews.queries.next_period import NextPeriod, next_period
from metier.reviews.queries.promised import Promise, promised
from metier.reviews.queries.records import Records, records
from metier.reviews.queries.reviews import period_of_review
from metier.reviews.queries.stalled import stalled
from metier.reviews.queries.standing import Outlook, outlook
from metier.reviews.queries.upkeep import upkeep
from metier.reviews.queries.where import Where, where
from metier.reviews.queries.year import corrections_of


@dataclass(frozen=True)
class Sheet:
    """`direction` and `corrections` are asked for once a year. `plan`, `records` and `outlooks` are what the words were made from."""

    period: Period
    moved: tuple[Line, ...]
    stalled: tuple[Line, ...]
    promised: tuple[Promise, ...]
    upkeep: tuple[Line, ...]
    where: Where
    corrections: tuple[Line, ...]
    direction: DirectionAsked | None
    goals: tuple[Decided, ...]
    next: NextPeriod
    said: tuple[Said, ...]
    plan: Plan
    records: Records
    outlooks: Mapping[str, Outlook]

    @property
    def undecided(self) -> tuple[Decided, ...]:
        return tuple(one for one in self.goals if one.must_decide)

    @property
    def to_decide(self) -> tuple[Decided, ...]:
        """Those that needed a decision, decided or not."""
        return tuple(one for one in self.goals if one.must_decide or (one.can_decide and one.verdict))


def sheet(viewer: Viewer, row: Review) -> Sheet:
    """Of an open review, as things stand."""
    period, now = period_of_review(row), plan.plan(viewer)
    kept = records(viewer)
    outlooks = outlook(viewer, now, kept)
    return Sheet(
        period=period,
        moved=moved(viewer, period),
        stalled=stalled(now, outlooks),
        promised=promised(viewer, row),
        upkeep=() if period.kind == "weekly" else upkeep(viewer),
        where=where(viewer, period, now, row.facts, kept.put),
        corrections=corrections_of(viewer, period) if period.kind == "yearly" else (),
        direction=direction_asked(viewer, row) if period.kind == "yearly" else None,
        goals=decided(viewer, row, now, outlooks, kept),
        next=next_period(row, period, now),
        said=answers(viewer, row),
        plan=now,
        records=kept,
        outlooks=outlooks,
    )
