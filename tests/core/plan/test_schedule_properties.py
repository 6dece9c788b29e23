"""What is true of every schedule, on generated plans."""

import random
import time
from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from metier.core.plan import Availability, PlannedTask, Schedule, Span, schedule
from plans import TODAY, availabilities, plans

Tasks = tuple[PlannedTask, ...]


@given(plans(), availabilities())
def test_no_week_holds_more_than_there_is_unless_a_firm_date_asks_for_it(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    by_id = {task.id: task for task in tasks}
    held = {task.id for task in tasks if task.firm and task.wanted_by}
    for task in reversed(tasks):
        if task.id in held:
            held.update(task.needs)
    over = {week.monday for week in made.weeks if week.over}
    for monday in over:
        inside = [by_id[name] for name, task in made.tasks.items() if monday in dict(task.shares)]
        assert any(task.id in held for task in inside)


@given(plans(firm=False), availabilities())
def test_without_firm_dates_no_week_is_over(tasks: Tasks, hours: Availability) -> None:
    assert not any(week.over for week in schedule(tasks, hours, TODAY).weeks)


@given(plans(), availabilities())
def test_the_minutes_left_of_every_task_are_placed_exactly_and_counted_in_the_weeks(
    tasks: Tasks, hours: Availability
) -> None:
    made = schedule(tasks, hours, TODAY)
    planned: Counter[date] = Counter()
    for task in tasks:
        placed = made.tasks[task.id]
        assert sum(minutes for _, minutes in placed.shares) == (task.minutes_left if placed.finishes else 0)
        planned.update(dict(placed.shares))
    assert {week.monday: week.planned for week in made.weeks if week.planned} == {
        monday: minutes for monday, minutes in planned.items() if minutes
    }


@given(plans(), availabilities())
def test_no_task_starts_before_what_it_needs_or_its_first_day(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    for task in tasks:
        placed = made.tasks[task.id]
        if task.done_on or not placed.finishes:
            continue
        finishes = [made.tasks[other].finishes for other in task.needs]
        first = max([TODAY, task.not_before or TODAY, *(day for day in finishes if day)])
        assert None not in finishes
        assert placed.finishes >= first
        if not task.started_on:
            assert placed.starts is not None
            assert first <= placed.starts <= placed.finishes
        assert all(monday >= first - timedelta(days=first.weekday()) for monday, _ in placed.shares)


@given(plans(firm=False), availabilities())
def test_a_pace_is_never_exceeded(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    assert all(minutes <= (task.pace or 10**9) for task in tasks for _, minutes in made.tasks[task.id].shares)


@given(plans(), availabilities())
def test_done_tasks_stay_where_they_were(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    for task in tasks:
        if task.done_on:
            assert (made.tasks[task.id].starts, made.tasks[task.id].finishes) == (
                task.started_on or task.done_on,
                task.done_on,
            )


@given(plans(), availabilities())
def test_a_firm_date_is_kept_whenever_its_first_day_allows(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    for task in tasks:
        if task.firm and task.wanted_by and not task.done_on and task.minutes_left:
            finishes = [made.tasks[other].finishes or date.max for other in task.needs]
            if max([TODAY, task.not_before or TODAY, *finishes]) <= task.wanted_by:
                assert made.tasks[task.id].finishes == task.wanted_by


@given(plans(), availabilities(), st.randoms())
def test_the_order_of_the_tasks_changes_nothing(tasks: Tasks, hours: Availability, shuffled: random.Random) -> None:
    assert schedule(shuffled.sample(tasks, len(tasks)), hours, TODAY) == schedule(tasks, hours, TODAY)


@given(plans(firm=False, dates=False))
def test_one_task_at_a_time_wastes_no_hour(tasks: Tasks) -> None:
    """Without paces, dates and weeks off the hours are full until the end: the finish is the least possible."""
    unpaced = tuple(PlannedTask(task.id, task.title, task.goal, task.minutes, task.rank, task.needs) for task in tasks)
    made = schedule(unpaced, Availability((Span(date(2026, 9, 1), None, 700),)), TODAY)
    total = sum(task.minutes for task in unpaced)
    assert made.ends == TODAY + timedelta(days=max(-(-total // 100) - 1, 0))


@given(plans(), availabilities())
def test_every_task_says_why_it_is_where_it_is(tasks: Tasks, hours: Availability) -> None:
    made = schedule(tasks, hours, TODAY)
    for task in tasks:
        because = made.tasks[task.id].because
        assert because.sentence.endswith(".")
        assert "None" not in because.sentence
        if because.kind == "needs":
            assert because.other in task.needs


def test_two_hundred_tasks_take_well_under_fifty_milliseconds() -> None:
    """A guard against a change of order, not a benchmark, of its own work alone: the figure is in `benchmarks/schedule.py`."""
    tasks = [
        PlannedTask(f"{n:03}", f"Task {n}", f"goal {n % 9}", 600, 1 + n % 5, needs=(f"{n - 9:03}",) if n > 8 else ())
        for n in range(200)
    ]
    began = time.process_time()
    made: Schedule = schedule(tasks, Availability((Span(date(2026, 9, 1), None, 480),)), TODAY)
    assert made.ends
    assert time.process_time() - began < 0.5
