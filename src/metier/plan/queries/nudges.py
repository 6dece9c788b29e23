"""What the plan asks for now: what is due or slipping, and the next task of each goal, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.core.nudges import Nudge
from metier.core.plan import PlannedTask
from metier.core.words import count, near_date
from metier.plan.queries.planning import Plan, PlannedGoal, plan
from metier.plan.queries.standing import length

DUE_WITHIN = timedelta(days=7)
GOAL_DUE_WITHIN = timedelta(days=14)
ORDER = ("task-overdue", "task-due", "goal-due", "task-slipping", "task-used", "task-next", "goal-without-tasks")


def nudges(viewer: Viewer) -> tuple[Nudge, ...]:
    """Most pressing first; one for each task at most. What is snoozed is left out."""
    return of_plan(plan(viewer))


def of_plan(now: Plan) -> tuple[Nudge, ...]:
    found = [*_of_tasks(now), *_of_goals(now)]
    awake = [nudge for nudge in found if not _sleeps(now, nudge.subject_id)]
    return tuple(sorted(awake, key=lambda nudge: ORDER.index(nudge.kind)))


def _sleeps(now: Plan, subject: str) -> bool:
    until = now.snoozed.get(subject)
    return until is not None and until > now.today


def _of_tasks(now: Plan) -> Iterator[Nudge]:
    led: set[str] = set()
    for task in now.open_tasks:
        is_next = task.goal not in led and now.scheduled(task).starts is not None
        kind, why = _pressing(now, task) or (("task-next", _next(now, task)) if is_next else ("", ""))
        if is_next and not _sleeps(now, task.id):
            led.add(task.goal)
        if kind:
            yield Nudge(
                task.title,
                kind,
                why,
                task.minutes_left,
                "plan:task",
                (task.id,),
                task.id,
                "plan:complete_task",
                "plan:snooze",
                task.wanted_by,
            )


def _pressing(now: Plan, task: PlannedTask) -> tuple[str, str] | None:
    found, wanted = now.scheduled(task), task.wanted_by
    if wanted and wanted < now.today:
        return (
            "task-overdue",
            f"You wanted it by {near_date(wanted, now.today)}, {length((now.today - wanted).days)} ago. {for_goal(now, task)}",
        )
    if wanted and wanted <= now.today + DUE_WITHIN:
        fixed = ", a date that cannot move" if task.firm else ""
        late = ""
        if found.finishes and found.late_by:
            late = f"; by this plan it ends on {near_date(found.finishes, now.today)}, {length(found.late_by)} later"
        return "task-due", f"You want it by {near_date(wanted, now.today)}{fixed}{late}. {for_goal(now, task)}"
    if task.minutes_done and not task.minutes_left:
        return "task-used", "Its hours are used. Mark it done, or say how many more it takes."
    if wanted and found.finishes and found.late_by:
        finish = f"planned for {near_date(found.finishes, now.today)}, {length(found.late_by)} after the date you want"
        return "task-slipping", f"It is {finish}. {found.because.sentence}"
    return _delays_goal(now, task)


def _delays_goal(now: Plan, task: PlannedTask) -> tuple[str, str] | None:
    """A task on which the planned finish of its goal hangs, after the goal's date."""
    goal = now.goal[task.goal]
    found, due = now.scheduled(task), goal.row.due
    if not due or not found.finishes or found.finishes <= due or found.finishes != now.finish(goal):
        return None
    late = length((found.finishes - due).days)
    return (
        "task-slipping",
        f"It ends on {near_date(found.finishes, now.today)}, so {goal.title} is planned {late} after its date.",
    )


def _next(now: Plan, task: PlannedTask) -> str:
    return f"{now.scheduled(task).because.sentence} {for_goal(now, task)}"


def for_goal(now: Plan, task: PlannedTask) -> str:
    goal = now.goal[task.goal]
    first = ", which serves what you rank first" if goal.rank == 1 else ""
    return f"For {goal.title}{first}."


def _of_goals(now: Plan) -> Iterator[Nudge]:
    for goal in now.goals:
        tasks = now.tasks_of[goal.id]
        is_ready = bool(tasks) and all(task.done_on for task in tasks)
        due = goal.row.due
        if is_ready or (due and due <= now.today + GOAL_DUE_WITHIN):
            yield _goal(goal, "goal-due", _due(due, now, goal, is_ready=is_ready), 5)
        elif not tasks and not now.serving[goal.id]:
            by = f" It is due on {near_date(due, now.today)}." if due else ""
            yield _goal(goal, "goal-without-tasks", f"No task leads to it yet.{by} Write down the first step.", 10)


def _due(due: date | None, now: Plan, goal: PlannedGoal, *, is_ready: bool) -> str:
    if is_ready:
        return "Its tasks are done. Say that it is reached, or add what is missing."
    assert due is not None  # noqa: S101 - asked for goals with a date only
    left = count(sum(task.done_on is None for task in now.tasks_of[goal.id]), "task")
    when = (
        f"It was due on {near_date(due, now.today)}" if due < now.today else f"It is due on {near_date(due, now.today)}"
    )
    return f"{when}, with {left} left. Say that it is reached, give it another date, or drop it."


def _goal(goal: PlannedGoal, kind: str, why: str, minutes: int) -> Nudge:
    return Nudge(goal.title, kind, why, minutes, "plan:goal", (goal.id,), goal.id, "", "plan:snooze_goal", goal.row.due)
