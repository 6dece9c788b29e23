"""One pass of the serial schedule generation scheme over a network, with a given order of preference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from metier.core.plan.firm import Bound, window_end, within
from metier.core.plan.ledger import HORIZON, Ledger, Parts
from metier.core.plan.network import Network

NOWHERE = -1


@dataclass(slots=True)
class Placement:
    """First and last day of each task (NOWHERE without a place), its earliest day once its needs are known, its minutes by day.

    `over` are the minutes of a task beyond the hours there are. `blocked` names the task whose missing place leaves this one without.
    """

    first: list[int]
    last: list[int]
    ready: list[int]
    parts: list[Parts]
    over: dict[int, int] = field(default_factory=dict)
    blocked: dict[int, int] = field(default_factory=dict)

    @property
    def finish(self) -> int:
        return max(self.last, default=NOWHERE)


def place(net: Network, ledger: Ledger, limits: Bound, preference: Sequence[int], *, spread: bool) -> Placement:
    """Lay out every task; the ledger is used up. Bound tasks go first, by their date; then the others by `preference`, lowest first.

    A task is picked when all it needs has a place, and takes the earliest free minutes from then on (Kolisch 1996).
    """
    count = len(net.tasks)
    placement = Placement([NOWHERE] * count, [NOWHERE] * count, list(net.earliest), [[] for _ in range(count)])
    waiting = [len(others) for others in net.needs]
    last_due = max(limits.due.values(), default=0)
    key = [
        (0, limits.due.get(task, last_due), preference[task], task)
        if task in limits.due
        else (1, 0, preference[task], task)
        for task in range(count)
    ]
    eligible = [key[task] for task in range(count) if not waiting[task]]
    heapify(eligible)
    while eligible:
        task = heappop(eligible)[3]
        _place_one(net, ledger, limits, placement, task, spread=spread)
        for follower in net.followers[task]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(eligible, key[follower])
    return placement


def _place_one(net: Network, ledger: Ledger, limits: Bound, placement: Placement, task: int, *, spread: bool) -> None:
    start = placement.ready[task]
    for other in net.needs[task]:
        if placement.last[other] == NOWHERE:
            placement.blocked[task] = other
            return
        start = max(start, placement.last[other])
    placement.ready[task] = start
    if start >= HORIZON:
        return
    due = limits.due.get(task)
    if due is None or not start <= due < HORIZON:
        _place_free(net, ledger, placement, task, start)
    else:
        _place_bound(net, ledger, limits, placement, task, due, spread=spread)


def _place_free(net: Network, ledger: Ledger, placement: Placement, task: int, start: int) -> None:
    parts = ledger.fit(start, net.left[task], net.tasks[task].pace)
    if parts is None:
        return
    ledger.take(parts)
    _settle(placement, task, parts, start)


def _place_bound(
    net: Network, ledger: Ledger, limits: Bound, placement: Placement, task: int, due: int, *, spread: bool
) -> None:
    start, minutes, pace, ahead = placement.ready[task], net.left[task], net.tasks[task].pace, limits.ahead[task]
    if net.tasks[task].firm:
        parts, over = within(ledger, minutes, start, due, pace, spread=spread)
        _settle(placement, task, parts, start if parts else due)
        placement.last[task] = due
    else:
        early = ledger.fit(start, minutes, pace)
        if early is not None and _leaves_room(ledger, early, start, due, ahead):
            ledger.take(early)
            parts, over = early, 0
        else:
            end = window_end(ledger, start, due, minutes, ahead)
            parts, over = within(ledger, minutes, start, end, pace, spread=False)
        _settle(placement, task, parts, start)
    if over:
        placement.over[task] = over


def _leaves_room(ledger: Ledger, parts: Parts, start: int, due: int, ahead: int) -> bool:
    """Whether the bound tasks after this one still find their minutes up to `due`."""
    last, used = parts[-1] if parts else (start, 0)
    return last <= due and sum(ledger.free[last : due + 1]) - used >= ahead


def _settle(placement: Placement, task: int, parts: Parts, start: int) -> None:
    placement.parts[task] = parts
    placement.first[task] = parts[0][0] if parts else start
    placement.last[task] = parts[-1][0] if parts else start
