"""The best of the placements that the rules give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from metier.core.plan.availability import Availability
from metier.core.plan.firm import Bound, bound
from metier.core.plan.ledger import HORIZON, Ledger
from metier.core.plan.network import Network, network
from metier.core.plan.placing import NOWHERE, Placement, place
from metier.core.plan.rules import orders
from metier.core.plan.tasks import PlannedTask

PROMOTIONS = 8
"""Times that late tasks are put forward, at most."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A network, the minutes there are by day, and where its tasks were placed."""

    net: Network
    minutes: list[int]
    placement: Placement
    weekday: int


Score = tuple[int, int, int, int]


def lay(tasks: Iterable[PlannedTask], availability: Availability, today: date) -> Laid:
    """The best placement by `score`; of equals the first. Deterministic. Raises CycleFound."""
    net = network(tasks, today)
    minutes = availability.days(today, HORIZON)
    ledger = Ledger.of(minutes, today.weekday())
    placements = _placements(net, ledger, bound(net), orders(net, minutes))
    best = next(placements)
    best_score = score(net, ledger, best)
    for placement in placements:
        if (found := score(net, ledger, placement)) < best_score:
            best, best_score = placement, found
    return Laid(net, minutes, best, today.weekday())


def score(net: Network, ledger: Ledger, placement: Placement) -> Score:
    """Minutes over the hours there are, tasks without a place, days late by rank, and the week that all is finished in."""
    late = nowhere = 0
    for task, wanted, last in zip(net.tasks, net.wanted, placement.last, strict=True):
        if last == NOWHERE:
            nowhere += 1
        elif wanted is not None and last > wanted:
            late += task.weight * (last - wanted)
    return sum(placement.over.values()), nowhere, late, ledger.week(placement.finish)


def _placements(net: Network, ledger: Ledger, limits: Bound, rules: list[list[int]]) -> Iterator[Placement]:
    """Firm tasks spread over their days, by every rule; if that asks for more hours than there are, also as early as can be."""
    for spread in (True, False):
        over = False
        for rule in rules:
            placement = place(net, ledger.copy(), limits, rule, spread=spread)
            over = over or bool(placement.over)
            yield placement
        if not over:
            return
