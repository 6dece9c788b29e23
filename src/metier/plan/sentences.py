"""What pages and commands say of a plan, in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from metier.core.delays import delay
from metier.core.errors import Refused, Where
from metier.core.plan import PlannedTask
from metier.core.plan.slips import Move
from metier.core.progress import figure as said_figure
from metier.core.progress import number_in
from metier.core.spoken_dates import spoken
from metier.core.words import count, full_date, hours, near_date, short_date
from metier.plan.actions import Slip, Way
from metier.plan.choices import CountedAs
from metier.plan.models import Goal, Task
from metier.plan.queries import Plan
from metier.plan.queries.standing import length

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(figure: int) -> str:
    """In words up to nine."""
    return NUMBERS[figure] if 0 <= figure < len(NUMBERS) else f"{figure:,}"


def counted(figure: int, singular: str, plural: str = "") -> str:
    """`one goal`, `five goals`, `15 tasks`."""
    return f"{number(figure)} {count(figure, singular, plural).partition(' ')[2]}"


def counting(goal: Goal) -> str:
    """`A number, from 12 to 40`; nothing where a goal is followed by its tasks and hours alone."""
    if not goal.counted_as:
        return ""
    label, to = str(CountedAs(goal.counted_as).label), number_in(goal.target)
    if goal.counted_as == CountedAs.NUMBER and to is not None:
        return f"{label}, from {said_figure(goal.starts_from)} to {said_figure(to)}"
    is_from = goal.counted_as == CountedAs.PERCENT and goal.starts_from
    return f"{label}, from {said_figure(goal.starts_from)}" if is_from else label


def begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def of_plan(plan: Plan) -> str:
    """`Five goals, 15 tasks, 6 h a week. By the plan, two finish by their date and one after it.`"""
    weekly = plan.availability.minutes_in_week(_monday_after(plan.today))
    week = f"{_hours(weekly)} a week" if weekly else "no hours this coming week"
    first = f"{counted(len(plan.goals), 'goal')}, {counted(len(plan.open_tasks), 'task')}, {week}."
    standings = [plan.standing(goal) for goal in plan.goals if goal.row.due]
    in_time = sum(one.state == "on-track" and one.finish is not None for one in standings)
    late = sum(bool(one.days_late) and one.finish is not None for one in standings)
    parts = [f"{number(in_time)} {'finishes' if in_time == 1 else 'finish'} by the date you want"] if in_time else []
    if late:
        parts.append(f"{number(late)} after it" if in_time else f"{number(late)} after the date you want")
    return f"{begun(first)} By this plan {' and '.join(parts)}." if parts else begun(first)


def slip_to(text: str) -> dict[str, Any]:
    """`2w` as `days`, a day as `to`: the arguments of `slip_task`. Raises Refused. Any: a number or a day."""
    try:
        return {"days": delay(text)}
    except Refused:
        pass
    try:
        found = spoken(text)
    except Refused:
        found = None
    if found is None or found.day is None:
        raise Refused(
            f"“{text.strip()}” is neither a time nor a day. Write 2w for two weeks, or 1 December 2026.",
            Where(field="by"),
        )
    return {"to": found.first}


def slip_sentences(title: str, slip: Slip, today: date, *, most: int = 3) -> list[str]:
    """Where the task is now, and which moved with it."""
    ends = f" and ends {near_date(slip.finishes, today)}" if slip.finishes else ""
    sentences = [f"{title} now starts {near_date(slip.starts, today)}{ends}."]
    later = [(name, move) for name, move in slip.others if _is_later(move)]
    sooner = [(name, move) for name, move in slip.others if not _is_later(move)]
    if later:
        verb = "moves" if len(later) == 1 else "move"
        sentences.append(f"{begun(counted(len(later), 'task'))} {verb} with it: {_names(later, today, most)}.")
    if sooner:
        verb = "comes" if len(sooner) == 1 else "come"
        sentences.append(f"{begun(counted(len(sooner), 'task'))} {verb} sooner: {_names(sooner, today, most)}.")
    return sentences if later or sooner else [*sentences, "Nothing else moves."]


def _is_later(move: Move) -> bool:
    return (move.to_finish or date.max) >= (move.from_finish or date.max)


def _names(moves: Sequence[tuple[str, Move]], today: date, most: int) -> str:
    shown = [
        f"{name}, to {near_date(move.to_finish, today)}" if move.to_finish else f"{name}, to no date"
        for name, move in moves
    ]
    more = [f"{len(moves) - most} more"] if len(moves) > most else []
    return "; ".join([*shown[:most], *more])


def placed(plan: Plan, task: Task) -> str:
    """`Write the case is planned from 5 October to 16 October. Starts …`"""
    found = plan.schedule.tasks.get(str(task.id))
    if found is None:
        return f"{task.title} is not in the plan."
    if found.starts is None or found.finishes is None:
        return f"{task.title}: {found.because.sentence}"
    dates = f"from {near_date(found.starts, plan.today)} to {near_date(found.finishes, plan.today)}"
    late = f" That is {length(found.late_by)} after the date you want." if found.late_by else ""
    return f"{task.title} is planned {dates}. {found.because.sentence}{late}"


def moved(task: Task, other: Task, way: Way, before: Plan, after: Plan) -> str:
    """Where a task is in the order now, and whether that moved its dates."""
    place = f"{task.title} comes {'before' if way == 'earlier' else 'after'} {other.title} in your order."
    old, new = before.schedule.tasks.get(str(task.id)), after.schedule.tasks.get(str(task.id))
    if not old or not new or not new.starts:
        return place
    if (old.starts, old.finishes) == (new.starts, new.finishes):
        return f"{place} Its dates stay: {new.because.sentence[:1].lower()}{new.because.sentence[1:]}"
    return f"{place} It starts {near_date(new.starts, after.today)} now."


def late(task: PlannedTask, days: int) -> str:
    """`6 weeks after 15 January 2027`, or nothing."""
    return f"{length(days)} after {full_date(task.wanted_by)}" if days and task.wanted_by else ""


def between(starts: date | None, finishes: date | None) -> str:
    """`1 Sep to 3 Oct 2026`, `22 Dec 2026 to 9 Jan 2027`, `3 Oct 2026`, or that there is none."""
    if starts is None or finishes is None:
        return "No date"
    if starts == finishes:
        return short_date(finishes)
    first = short_date(starts)
    return (
        f"{first.removesuffix(f' {starts.year}') if starts.year == finishes.year else first} to {short_date(finishes)}"
    )


def of_over_weeks(plan: Plan) -> str:
    """How many weeks have more in them than there is, and the first."""
    over = plan.over_weeks
    if not over:
        return ""
    first = near_date(over[0].monday, plan.today)
    if len(over) == 1:
        return f"The week of {first} has more in it than you have hours."
    return f"{begun(counted(len(over), 'week'))} from {first} on have more in them than you have hours."


def of_late_tasks(plan: Plan) -> str:
    """How many tasks finish after the date wanted."""
    number_late = sum(bool(plan.scheduled(task).late_by) for task in plan.open_tasks)
    if not number_late:
        return ""
    return (
        f"{begun(counted(number_late, 'task'))} {'finishes' if number_late == 1 else 'finish'} after the date you want."
    )


def _hours(minutes: int) -> str:
    return hours(minutes) if minutes % 60 else counted(minutes // 60, "hour")


def _monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())
