"""The unfinished tasks as numbers: who waits for whom, what is left, days counted from today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter

from metier.core.plan.cycles import refuse_cycle
from metier.core.plan.tasks import PlannedTask


@dataclass(frozen=True, slots=True)
class Network:
    """Unfinished tasks in order of id, so that the order they came in changes nothing; the lists run parallel to `tasks`.

    `order` has every task after those it needs. `earliest` is the first day a task may be worked on, before its needs are known.
    """

    tasks: tuple[PlannedTask, ...]
    done: tuple[PlannedTask, ...]
    needs: list[list[int]]
    followers: list[list[int]]
    order: list[int]
    left: list[int]
    earliest: list[int]
    wanted: list[int | None]


def network(tasks: Iterable[PlannedTask], today: date) -> Network:
    """Raises CycleFound, and ValueError when two tasks have one id."""
    everything = sorted(tasks, key=lambda task: task.id)
    by_id = {task.id: task for task in everything}
    if len(by_id) != len(everything):
        raise ValueError("two tasks have the same id")
    refuse_cycle(everything)
    unfinished = tuple(task for task in everything if task.done_on is None)
    index = {task.id: number for number, task in enumerate(unfinished)}
    needs = [sorted({index[other] for other in task.needs if other in index}) for task in unfinished]
    followers: list[list[int]] = [[] for _ in unfinished]
    for number, others in enumerate(needs):
        for other in others:
            followers[other].append(number)
    return Network(
        tasks=unfinished,
        done=tuple(task for task in everything if task.done_on is not None),
        needs=needs,
        followers=followers,
        order=list(TopologicalSorter(dict(enumerate(needs))).static_order()),
        left=[task.minutes_left for task in unfinished],
        earliest=[_earliest(task, by_id, today) for task in unfinished],
        wanted=[(task.wanted_by - today).days if task.wanted_by else None for task in unfinished],
    )


def _earliest(task: PlannedTask, by_id: dict[str, PlannedTask], today: date) -> int:
    finishes = [by_id[other].done_on for other in task.needs if other in by_id]
    days = [today, *(day for day in (task.not_before, *finishes) if day is not None)]
    return (max(days) - today).days
