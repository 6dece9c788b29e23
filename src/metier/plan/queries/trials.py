"""The plan as it would be with other goals, tried in memory: nothing is asked of the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from metier.plan.queries.facts import GoalRow
from metier.plan.queries.planning import Plan, ranked


def with_goals(now: Plan, rows: Sequence[GoalRow]) -> Plan:
    """The same tasks, hours and ranking with these goals: changed ones, new ones without tasks, and without those left out."""
    goals = ranked(list(rows), now.places)
    rank = {goal.id: goal.rank for goal in goals}
    place = {goal.id: number for number, goal in enumerate(goals)}
    kept = sorted((task for task in now.tasks if task.goal in rank), key=lambda task: (place[task.goal], task.position))
    tasks = tuple(replace(task, rank=rank[task.goal], position=number) for number, task in enumerate(kept))
    return Plan(now.today, goals, tasks, now.availability, now.snoozed, now.places)
