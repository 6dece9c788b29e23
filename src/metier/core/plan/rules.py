"""Orders of preference for the schedule generation scheme, after ranks, what is left to do and the dates wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from metier.core.plan.network import Network
from metier.core.plan.tasks import UNRANKED

Key = tuple[int, ...]


def by_latest_start(net: Network, minutes: list[int]) -> list[Key]:
    """Latest start first (minimum LST; with LFT the best single rule in Kolisch 1996), in minutes of availability from today.

    The backward pass begins at the wanted dates, and for the rest at the end of the longest chain or of all work, whichever is
    later. A task is as long as its pace makes it: at half the hours of a week, twice its minutes. The second figure is 1 where no
    wanted date presses.
    """
    until = [0, *accumulate(minutes)]
    week = max(1, sum(minutes[:364]) // 52)
    length = [_length(left, task.pace, week) for left, task in zip(net.left, net.tasks, strict=True)]
    tail, early = length.copy(), [_minute(day, until, week) for day in net.earliest]
    for task in reversed(net.order):
        tail[task] += max((tail[follower] for follower in net.followers[task]), default=0)
    for task in net.order:
        early[task] = max([early[task], *(early[other] + length[other] for other in net.needs[task])])
    end = max([sum(net.left), *(start + behind for start, behind in zip(early, tail, strict=True))])
    late = [end] * len(length)
    for task in reversed(net.order):
        wanted = net.wanted[task]
        finish = end if wanted is None else min(end, _minute(wanted + 1, until, week))
        late[task] = min([finish, *(late[follower] for follower in net.followers[task])]) - length[task]
    return [(start, start >= end - behind) for start, behind in zip(late, tail, strict=True)]


def by_rank(net: Network, latest_start: list[Key]) -> list[Key]:
    """Rank; then what a wanted date presses, by latest start; then the owner's order. What a first-ranked task needs is first-ranked too.

    So the order that somebody gave their tasks holds wherever ranks, dates and needs leave it open. It costs nothing: where it
    would end later than by latest start alone, that is chosen.
    """
    rank = [min(max(task.rank, 1), UNRANKED) for task in net.tasks]
    for task in reversed(net.order):
        rank[task] = min([rank[task], *(rank[follower] for follower in net.followers[task])])
    keys: list[Key] = []
    for own, planned, (start, is_free) in zip(rank, net.tasks, latest_start, strict=True):
        keys.append((own, 1, planned.position, start) if is_free else (own, 0, start, 0))
    return keys


def promote(net: Network, blame: list[int], culprits: Iterable[int]) -> None:
    """Put forward the tasks that end too late, and all they need, each by its weight: what squeaks gets the grease.

    Squeaky wheel optimisation, Joslin & Clements 1999.
    """
    for culprit in culprits:
        seen, waiting = {culprit}, [culprit]
        while waiting:
            task = waiting.pop()
            blame[task] += net.tasks[culprit].weight
            more = [other for other in net.needs[task] if other not in seen]
            seen.update(more)
            waiting += more


def places(net: Network, rule: Sequence[Key], blame: Sequence[int]) -> list[int]:
    """The place of each task in the order of a rule, those with most blame first; ties by rank, wanted date, position and id."""
    wanted = [(day is None, day or 0) for day in net.wanted]
    keys = [
        (-blame[task], rule[task], net.tasks[task].rank, wanted[task], net.tasks[task].position, task)
        for task in range(len(blame))
    ]
    found = [0] * len(keys)
    for place, key in enumerate(sorted(keys)):
        found[key[-1]] = place
    return found


def _length(left: int, pace: int | None, week: int) -> int:
    return left if pace is None or pace >= week else left * week // max(pace, 1)


def _minute(day: int, until: list[int], week: int) -> int:
    """The availability before that day; in the past and beyond the horizon at the usual rate."""
    if day < 0:
        return day * week // 7
    last = len(until) - 1
    return until[day] if day <= last else until[last] + (day - last) * week // 7
