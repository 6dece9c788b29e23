"""Orders of preference for the schedule generation scheme, after what is left to do and the dates wanted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from metier.core.plan.network import Network
from metier.core.plan.tasks import UNRANKED


def orders(net: Network, minutes: list[int]) -> list[list[int]]:
    """Each rule as a place per task, lowest first. All times are in minutes of availability from today, not in days.

    A task counts as long as its pace makes it: at half the hours of a week, twice its minutes. Ranks are inherited: what a
    first-ranked task needs is first-ranked too. Ties go to rank, wanted date, position, id.
    1. rank, then latest start (minimum LST: Alvarez-Valdes & Tamarit 1989; the best of Kolisch's 1996 single rules with LFT);
    2. latest start, then rank: dates before ranks;
    3. slack, latest start less earliest start (minimum slack: Davis & Patterson 1975);
    4. the longest tail of work behind the task (the latest start without wanted dates), which shortens the whole.
    """
    until = [0, *accumulate(minutes)]
    week = max(1, sum(minutes[:364]) // 52)
    length = [_length(left, task.pace, week) for left, task in zip(net.left, net.tasks, strict=True)]
    rank = [min(max(task.rank, 1), UNRANKED) for task in net.tasks]
    tail = length.copy()
    for task in reversed(net.order):
        for follower in net.followers[task]:
            rank[task] = min(rank[task], rank[follower])
            tail[task] = max(tail[task], length[task] + tail[follower])
    early = [_minute(day, until, week) for day in net.earliest]
    for task in net.order:
        for other in net.needs[task]:
            early[task] = max(early[task], early[other] + length[other])
    end = max([sum(net.left), *(start + behind for start, behind in zip(early, tail, strict=True))], default=0)
    late = [end - behind for behind in tail]
    for task in reversed(net.order):
        wanted = net.wanted[task]
        if wanted is not None:
            late[task] = min(late[task], _minute(wanted + 1, until, week) - length[task])
        for follower in net.followers[task]:
            late[task] = min(late[task], late[follower] - length[task])
    slack = [latest - earliest for latest, earliest in zip(late, early, strict=True)]
    return [
        _order(net, rank, lambda task: (rank[task], late[task])),
        _order(net, rank, lambda task: (late[task],)),
        _order(net, rank, lambda task: (slack[task], late[task])),
        _order(net, rank, lambda task: (-tail[task],)),
    ]


def _order(net: Network, rank: list[int], rule: Callable[[int], tuple[int, ...]]) -> list[int]:
    def key(task: int) -> tuple[tuple[int, ...], int, bool, int, int, int]:
        wanted = net.wanted[task]
        return (rule(task), rank[task], wanted is None, wanted or 0, net.tasks[task].position, task)

    places = [0] * len(net.tasks)
    for place, task in enumerate(sorted(range(len(net.tasks)), key=key)):
        places[task] = place
    return places


def _length(left: int, pace: int | None, week: int) -> int:
    return left if pace is None or pace >= week else left * week // max(pace, 1)


def _minute(day: int, until: list[int], week: int) -> int:
    """The availability before that day; in the past and beyond the horizon at the usual rate."""
    if day < 0:
        return day * week // 7
    last = len(until) - 1
    return until[day] if day <= last else until[last] + (day - last) * week // 7
