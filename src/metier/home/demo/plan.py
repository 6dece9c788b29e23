"""Nadia's goals, tasks and hours. Figures agree: the minutes of a goal's tasks are what it needs, its deposits what it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import cycle

from metier.accounts.access import Viewer
from metier.direction.models import Ambition
from metier.home.demo.tracking import COUNTED_AS
from metier.home.demo.when import When
from metier.plan.models import Deposit, Goal, HoursSpan, Task, TaskNeed

# key: title, measure, target, due, why, serves, ambition, priority
LONGER = {
    "team": ("Lead a team of four or more", "People who report to me", "4", (2028, 12, 31), "", "position", "autonomy"),
    "roadmap": (
        "Set the analytics roadmap",
        "A roadmap under my name, agreed by the executive",
        "1",
        (2029, 9, 28),
        "",
        "position",
        "autonomy",
    ),
    "budget": ("Run a budget for a full year", "Closed within 2%", "1 year", (2029, 3, 30), "", "position", "status"),
    "north": (
        "Be known across the North",
        "Invitations to speak in a year",
        "4",
        (2030, 6, 28),
        "",
        "specialisation",
        "meaning",
    ),
}
GOALS = {
    "A": ("Lead analytics engineering at Calder", "Claims and pricing models that the team runs from", "40 models", (2027, 6, 30),
          "Nine adverts in eleven ask for it, and I like it.", "team", "position", "learning"),
    "B": ("Own the pricing data product", "Named owner in the product register", "Yes", (2027, 4, 30), "Nobody tells an owner how.", "roadmap", "", "autonomy"),
    "C": ("Vulnerable customers programme", "Teams that work from the pack without me", "6", (2026, 12, 18), "It changes what happens to people.", "", "purpose", "meaning"),
    "D": ("Be known beyond Calder", "Talks given outside the company", "2", (2027, 5, 31), "", "north", "specialisation", "status"),
    "E": ("Manage people", "Analysts I line-manage", "2", (2027, 9, 30), "It is the one gap that nobody can close for me.", "team", "position", "autonomy"),
    "F": ("Pass the Azure data certificate", "Certificate in hand", "1", (2027, 3, 31), "It was on a poster.", "", "specialisation", "status"),
}  # fmt: skip
# goal, key, title, hours, not before, wanted by, the date is firm, most hours a week, needs; done on, or started on
TASKS = (
    ("A", "a0", "Take modules 1 to 5 of the dbt course", 44, None, None, False, None, (), (2026, 8, 29), None),
    ("A", "a1", "Finish the dbt testing module", 4, None, (2026, 10, 3), False, None, ("a0",), None, (2026, 9, 1)),
    ("A", "a2", "Migrate the claims models", 36, None, (2027, 1, 15), False, 3, ("a1",), None, None),
    ("A", "a3", "Write the team’s modelling standard", 20, None, (2027, 3, 19), False, 3, ("a2",), None, None),
    ("A", "a4", "Run the team’s models for a quarter", 36, (2027, 4, 1), (2027, 6, 30), False, 3, ("a3",), None, None),
    ("B", "b0", "Map the pricing data with those who use it", 21, None, None, False, None, (), (2026, 9, 25), None),
    ("B", "b1", "Agree the scope with Grace", 3, None, (2026, 10, 30), False, None, ("b0",), None, None),
    ("B", "b2", "Write the business case", 8, None, (2026, 12, 11), False, 2, ("b1",), None, None),
    ("B", "b3", "Take over the pricing pipeline", 16, (2027, 1, 4), (2027, 4, 16), False, 2, ("b2", "c2"), None, None),
    ("C", "c0", "Publish the first reporting pack", 21.5, None, None, False, None, (), (2026, 8, 28), None),
    ("C", "c1", "Finish the reporting pack", 28, None, (2026, 10, 23), False, None, ("c0",), None, (2026, 8, 31)),
    ("C", "c2", "Hand over to Ifeoma", 10.5, None, (2026, 12, 11), False, 2, ("c1",), None, None),
    ("D", "d0", "Give a talk inside Calder", 7, None, None, False, None, (), (2026, 9, 25), None),
    ("D", "d1", "Leeds Data Meetup talk", 8, (2026, 11, 2), (2026, 11, 26), True, None, (), None, None),
    ("D", "d2", "Propose a conference talk", 3, (2027, 1, 4), (2027, 1, 29), False, None, (), None, None),
    ("D", "d3", "Prepare and give it", 12, (2027, 3, 15), (2027, 5, 21), False, None, ("d2",), None, None),
    ("E", "e0", "Mentor two analysts for half a year", 6, None, None, False, None, (), (2026, 8, 21), None),
    ("E", "e1", "Ask Tom again about the students", 1, None, (2026, 10, 16), False, None, (), None, None),
    ("E", "e2", "Line-manage two placement students", 40, (2026, 11, 2), (2027, 6, 30), False, 1.25, ("e1",), None, None),
    ("E", "e3", "Take Calder’s new-manager course", 13, (2027, 2, 1), (2027, 2, 26), True, None, (), None, None),
)  # fmt: skip
# Monday: hours by goal
WEEKS = (
    ((2026, 6, 29), (3, 1.5, 1, 0.5, 0.5)), ((2026, 7, 6), (2.5, 1, 1, 0, 0.5)), ((2026, 7, 13), (3, 1, 1, 0.5, 0.5)), ((2026, 7, 20), (2, 1, 1.5, 0.5, 1)),
    ((2026, 7, 27), (1.5, 0.5, 2, 0, 0)), ((2026, 8, 3), (0.5, 0, 0, 0, 0)), ((2026, 8, 10), (1, 0, 1.5, 0, 0)), ((2026, 8, 17), (1, 0.5, 3, 0, 0.5)),
    ((2026, 8, 24), (0.5, 1, 3.5, 0.5, 0)), ((2026, 8, 31), (0.5, 0.5, 4, 0.5, 0)), ((2026, 9, 7), (0.5, 0.5, 4.5, 0, 0)), ((2026, 9, 14), (0, 1, 4.5, 0, 0)),
    ((2026, 9, 21), (0.5, 0.5, 5, 0.5, 0)), ((2026, 9, 28), (0.5, 0, 1.5, 0, 0)),
)  # fmt: skip
TOTALS = {"A": 46, "B": 21, "C": 41, "D": 7, "E": 6}
SPRING = (2.5, 0, 1.5, 3.5, 0.5, 2, 0, 1, 3, 0.5)
"""Hours of the weeks before those, latest first, again and again; each goal had its part of them."""
PARTS = {"A": 1, "B": 0.5, "C": 0.6, "D": 0.3, "E": 0.3}
WHAT = {"A": "dbt course", "B": "Pricing data", "C": "Reporting pack", "D": "Talk", "E": "Mentoring"}
DAYS = {"A": 1, "B": 2, "C": 0, "D": 3, "E": 4}
MOST_AT_ONCE = 2.5


def build(viewer: Viewer, when: When, ambitions: Mapping[str, Ambition]) -> tuple[dict[str, Goal], dict[str, Task]]:
    """Goals, tasks with what they need, the hours there are and those put in. Returns goals and tasks by their keys."""
    goals = _goals(viewer, when, ambitions)
    tasks = _tasks(viewer, when, goals)
    HoursSpan.objects.bulk_create(
        [
            HoursSpan(career=viewer.career, starts_on=when.day(2025, 1, 20), minutes_per_week=360, created_at=when.moment(2025, 1, 20)),
            HoursSpan(
                career=viewer.career, starts_on=when.day(2026, 8, 3), ends_on=when.day(2026, 8, 9), minutes_per_week=0, note="leave",
                created_at=when.moment(2026, 7, 1),
            ),
        ]
    )  # fmt: skip
    Deposit.objects.bulk_create(_deposits(viewer, when, goals, tasks))
    return goals, tasks


def _goals(viewer: Viewer, when: When, ambitions: Mapping[str, Ambition]) -> dict[str, Goal]:
    made: dict[str, Goal] = {}
    for place, (key, (title, measure, target, due, why, ambition, priority)) in enumerate(LONGER.items()):
        made[key] = Goal(
            career=viewer.career, title=title, horizon="years", measure=measure, target=target, due=when.day(*due), why=why,
            ambition=ambitions[ambition], priority=priority, created_at=when.moment(2025, 2, 3 + place),
        )  # fmt: skip
    for place, (key, (title, measure, target, due, why, serves, ambition, priority)) in enumerate(GOALS.items()):
        made[key] = Goal(
            career=viewer.career, title=title, measure=measure, target=target, counted_as=COUNTED_AS[key], due=when.day(*due), why=why, serves=made.get(serves),
            ambition=ambitions.get(ambition), priority=priority, created_at=when.moment(2026, 1, 12 + place),
        )  # fmt: skip
    Goal.objects.bulk_create(made.values())
    return made


def _tasks(viewer: Viewer, when: When, goals: Mapping[str, Goal]) -> dict[str, Task]:
    made = {
        key: Task(
            career=viewer.career, goal=goals[goal], title=title, minutes=round(hours * 60), pace=round(pace * 60) if pace else None,
            not_before=when.day(*not_before) if not_before else None, wanted_by=when.day(*wanted) if wanted else None, firm=firm,
            done_on=when.past(*done) if done else None, started_on=when.past(*started) if started else None,
            position=place, created_at=when.moment(2026, 1, 20),
        )
        for place, (goal, key, title, hours, not_before, wanted, firm, pace, _, done, started) in enumerate(TASKS, start=1)
    }  # fmt: skip
    Task.objects.bulk_create(made.values())
    TaskNeed.objects.bulk_create(
        TaskNeed(career=viewer.career, task=made[key], needs=made[other], created_at=when.moment(2026, 1, 20))
        for _, key, *_, needs, _, _ in TASKS
        for other in needs
    )
    return made


def _deposits(viewer: Viewer, when: When, goals: Mapping[str, Goal], tasks: Mapping[str, Task]) -> Iterator[Deposit]:
    for goal, hours, day in sorted(_sessions(when), key=lambda session: session[2]):
        of_goal = [tasks[key] for of, key, *_ in TASKS if of == goal]
        open_then = [task for task in of_goal if task.started_on and task.started_on <= day]
        task = open_then[0] if open_then else tasks[f"{goal.lower()}0"]
        yield Deposit(
            career=viewer.career, put_in_on=day, minutes=round(hours * 60), what=WHAT[goal], purpose="goals", goal=goals[goal], task=task,
            created_at=when.moment(day.year, day.month, day.day) - when.weeks,
        )  # fmt: skip


def _sessions(when: When) -> Iterator[tuple[str, float, date]]:
    """Goal, hours and day; a long week's hours in sittings. What the weeks do not say was put in in the spring."""
    said: dict[str, float] = defaultdict(float)
    for monday, by_goal in WEEKS:
        for goal, hours in zip(TOTALS, by_goal, strict=True):
            said[goal] += hours
            yield from _sittings(goal, hours, when.day(*monday), when.today)
    for goal, total in TOTALS.items():
        left, week = total - said[goal], when.day(2026, 6, 22)
        for hours in cycle(SPRING):
            put_in = min(left, round(hours * PARTS[goal] * 2) / 2)
            yield from _sittings(goal, put_in, week, when.today)
            left, week = left - put_in, week - timedelta(weeks=1)
            if not left:
                break


def _sittings(goal: str, hours: float, monday: date, today: date) -> Iterator[tuple[str, float, date]]:
    day = monday + timedelta(days=DAYS[goal])
    while hours > 0:
        yield goal, min(hours, MOST_AT_ONCE), min(day, today)
        hours, day = hours - MOST_AT_ONCE, day + timedelta(days=2)
