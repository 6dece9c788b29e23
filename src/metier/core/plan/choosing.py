"""Which of several placements becomes the schedule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from metier.core.plan.availability import Availability
from metier.core.plan.firm import bound
from metier.core.plan.ledger import HORIZON, Ledger
from metier.core.plan.network import Network, network
from metier.core.plan.placing import NOWHERE, Placement, place
from metier.core.plan.rules import Key, by_latest_start, by_rank, places, promote
from metier.core.plan.tasks import PlannedTask

PROMOTIONS, PATIENCE = 6, 1
"""Times that what ends too late is put forward, at most, and without gain. More changed `benchmarks/schedule.py` little."""
Score = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Laid:
    """A network, the minutes there are by day, and the placement chosen."""

    net: Network
    ledger: Ledger
    placement: Placement
    score: Score


def lay(tasks: Iterable[PlannedTask], availability: Availability, today: date) -> Laid:
    """The placement with the best score; of equals the first, and those by rank come first. Raises CycleFound."""
    net = network(tasks, today)
    minutes = availability.days(today, HORIZON)
    search = _Search(net, Ledger.of(minutes, today.weekday()), by_latest_start(net, minutes))
    score, found = search.best()
    return Laid(net, search.ledger, found, score)


class _Search:
    """By rank and by latest start, each with what ends too late put forward a few times."""

    def __init__(self, net: Network, ledger: Ledger, latest_start: list[Key]) -> None:
        self.net, self.ledger = net, ledger
        self.limits = bound(net)
        self.by_rank, self.latest_start = by_rank(net, latest_start), latest_start
        self.spread = True
        self.none = [0] * len(net.tasks)
        self.least_week = ledger.week(bisect_left(list(accumulate(ledger.there)), sum(net.left)))

    def place(self, rule: Sequence[Key], blame: Sequence[int]) -> Placement:
        return place(self.net, self.ledger.copy(), self.limits, places(self.net, rule, blame), spread=self.spread)

    def best(self) -> tuple[Score, Placement]:
        """The best found, and its score. Ends as soon as the order by rank leaves nothing to be wished for."""
        aim = self.aim()
        best: tuple[Score, Placement] | None = None
        for rule, first in ((self.by_rank, self.place(self.by_rank, self.none)), (self.latest_start, aim)):
            placement, blame, stale = first, self.none.copy(), 0
            for _ in range(PROMOTIONS + 1):
                score = self.score(placement)
                stale = 0 if best is None or score < best[0] else stale + 1
                best = best if best and stale else (score, placement)
                culprits = self.culprits(placement, self.ledger.week(aim.finish))
                if not culprits and NOWHERE not in placement.last:
                    return best
                if not culprits or stale > PATIENCE:
                    break
                promote(self.net, blame, culprits)
                placement = self.place(rule, blame)
        assert best is not None  # noqa: S101 - there are two rules
        return best

    def aim(self) -> Placement:
        """The placement by latest start, whose last week is aimed at.

        Firm tasks are spread over their days, unless laying them as early as can be asks for fewer minutes beyond those there are.
        """
        spread = self.place(self.latest_start, self.none)
        if not spread.over:
            return spread
        self.spread = False
        early = self.place(self.latest_start, self.none)
        self.spread = sum(spread.over.values()) <= sum(early.over.values())
        return spread if self.spread else early

    def culprits(self, placement: Placement, aimed: int) -> list[int]:
        """Tasks that finish after their wanted date or the week aimed at; if there are none, those of a last week that could be earlier."""
        week = self.ledger.week
        pairs = list(enumerate(zip(placement.last, self.net.wanted, strict=True)))
        late = [task for task, (last, wanted) in pairs if (wanted is not None and last > wanted) or week(last) > aimed]
        last_week = week(placement.finish)
        return late or [task for task, (last, _) in pairs if week(last) == last_week > self.least_week]

    def score(self, placement: Placement) -> Score:
        """Minutes over the hours there are, tasks without a place, days late by weight, and the week that all is finished in."""
        nowhere = late = 0
        for task, wanted, last in zip(self.net.tasks, self.net.wanted, placement.last, strict=True):
            if last == NOWHERE:
                nowhere += 1
            elif wanted is not None and last > wanted:
                late += task.weight * (last - wanted)
        return sum(placement.over.values()), nowhere, late, self.ledger.week(placement.finish)
