"""Makes careers of any length to measure on: the same seed gives the same career. Everything in them is invented."""

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from aiming import aim
from applying import look_and_apply
from asking import ask_and_tell
from knowing import know
from looking_back import look_back
from owing import owe
from practising import practise
from syncing import keep_in_step
from telling import tell
from valuing import earn_and_ask

TODAY = date(2026, 10, 1)
NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
A_YEAR = {
    "tasks": 125,
    "deposits": 500,
    "wins": 50,
    "goals": 4,
    "rankings": 2,
    "notes": 2,
    "check_ins": 52,
    "reviews": 50,
}


@contextmanager
def home() -> Iterator[Path]:
    """A home of its own in a temporary folder, with Django loaded and the database made."""
    with tempfile.TemporaryDirectory(prefix="metier-benchmark-", ignore_cleanup_errors=True) as folder:
        os.environ["METIER_HOME"] = folder
        from metier.accounts.console import load

        load()
        yield Path(folder)


def make_career(years: int, seed: int = 7) -> Any:
    """A viewer of a career of so many years: 40 gives 5,000 tasks, 20,000 deposits, 2,000 wins."""
    from metier.accounts import actions
    from metier.accounts.access import Viewer
    from metier.accounts.actions import CareerDetails
    from metier.accounts.database import count_what_is_there
    from metier.accounts.models import Person

    person = Person.objects.create_person(name=f"{years} years", email=f"years{years}@example.org")
    career = actions.open_career(
        person, CareerDetails(name=person.name, occupation="Analyst", time_zone="Europe/London", currency="GBP")
    )
    viewer = Viewer(person, career, NOW)
    chance = random.Random(seed)
    _direction(viewer, years)
    goals = _goals(viewer, years)
    tasks = _tasks(viewer, goals, years, chance)
    _deposits(viewer, goals, tasks, years, chance)
    _tracking(viewer, goals, tasks, years, chance)
    _corrections(viewer, goals, tasks)
    _record(viewer, years, chance)
    _variants(viewer)
    look_and_apply(viewer, TODAY)
    aim(viewer)
    earn_and_ask(viewer, years, chance)
    look_back(viewer, goals, tasks, A_YEAR["reviews"] * years, TODAY)
    ask_and_tell(viewer, goals, years, TODAY, chance)
    practise(viewer, years, TODAY, chance)
    tell(viewer, years)
    know(viewer, years, TODAY, chance)
    owe(viewer, years, TODAY, chance)
    keep_in_step(viewer)
    count_what_is_there()  # as the tick does, every hour
    return viewer


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _day(index: int, of: int, years: int) -> date:
    """The index-th of `of` days spread evenly over the years until today."""
    return TODAY - timedelta(days=round(365.25 * years * (of - index) / of))


def _direction(viewer: Any, years: int) -> None:
    from djmoney.money import Money

    from metier.core.dates import PartialDate
    from metier.direction.models import Ambition, LifeGoal, RankedPriority, Ranking

    own = {"career": viewer.career}
    for kind in ("position", "specialisation", "reward", "purpose"):
        Ambition.objects.create(
            **own, kind=kind, text=f"My {kind}, in my own words, for years to come.", why="It matters."
        )
    count = A_YEAR["rankings"] * years
    priorities = ["learning", "autonomy", "meaning", "status"]
    for index in range(count):
        day = _day(index, count, years)
        ranking = Ranking.objects.create(
            **own, ranked_at=_moment(day), created_at=_moment(day), reason="Things changed."
        )
        turned = priorities[index % 4 :] + priorities[: index % 4]
        RankedPriority.objects.bulk_create(
            RankedPriority(**own, ranking=ranking, priority=name, rank=rank)
            for rank, name in enumerate(turned, start=1)
        )
    for index in range(6):
        LifeGoal.objects.create(
            **own,
            title=f"Life goal {index}",
            kind="other",
            starts=PartialDate(2027 + index),
            cost=Money("10000", "GBP"),
        )


def _goals(viewer: Any, years: int) -> list[Any]:
    from metier.plan.models import Goal

    count = A_YEAR["goals"] * years
    goals = []
    for index in range(count):
        is_open = index >= count - 8
        due = TODAY + timedelta(days=60 * (index - count + 9)) if is_open else _day(index, count, years)
        goals.append(
            Goal(
                career=viewer.career,
                title=f"Goal {index + 1} of a long career",
                due=due,
                horizon="years" if index % 4 == 3 else "year",
                counted_as="number",
                target="40 models",
                priority=("learning", "autonomy", "meaning", "status")[index % 4],
                state="open" if is_open else "reached",
                closed_on=None if is_open else due,
                created_at=_moment(due - timedelta(days=300)),
            )
        )
    return Goal.objects.bulk_create(goals, batch_size=1000)


def _tasks(viewer: Any, goals: list[Any], years: int, chance: random.Random) -> list[Any]:
    from metier.plan.models import Task, TaskNeed

    count, still_open = A_YEAR["tasks"] * years, 40
    tasks = []
    for index in range(count):
        is_open = index >= count - still_open
        day = _day(index, count, years)
        tasks.append(
            Task(
                career=viewer.career,
                goal=chance.choice(goals[-8:]) if is_open else goals[index * len(goals) // count],
                title=f"Task {index + 1}: a step towards the goal",
                minutes=30 * chance.randint(1, 16),
                started_on=None if is_open else day,
                done_on=None if is_open else day,
                wanted_by=TODAY + timedelta(days=chance.randint(5, 300)) if is_open and index % 3 == 0 else None,
                position=index,
                created_at=_moment(day - timedelta(days=30)),
            )
        )
    tasks = Task.objects.bulk_create(tasks, batch_size=1000)
    TaskNeed.objects.bulk_create(
        TaskNeed(career=viewer.career, task=later, needs=earlier)
        for earlier, later in pairwise(tasks)
        if earlier.goal_id == later.goal_id and chance.random() < 0.5
    )
    return tasks


def _deposits(viewer: Any, goals: list[Any], tasks: list[Any], years: int, chance: random.Random) -> None:
    from metier.plan.models import Deposit, HoursSpan

    HoursSpan.objects.create(career=viewer.career, starts_on=TODAY - timedelta(days=366 * years), minutes_per_week=360)
    count = A_YEAR["deposits"] * years
    Deposit.objects.bulk_create(
        (
            Deposit(
                career=viewer.career,
                put_in_on=_day(index, count, years),
                minutes=15 * chance.randint(1, 12),
                what="An hour put in",
                goal=goals[index * len(goals) // count],
                task=tasks[index * len(tasks) // count] if index % 2 else None,
                created_at=_moment(_day(index, count, years)),
            )
            for index in range(count)
        ),
        batch_size=1000,
    )


def _tracking(viewer: Any, goals: list[Any], tasks: list[Any], years: int, chance: random.Random) -> None:
    """Check-ins, milestones and if-then plans, three of each kind of cue on the open goals; two check-ins are due."""
    from metier.plan.models import IfThenPlan, Milestone
    from metier.reviews.models import CheckIn

    own, count = {"career": viewer.career}, A_YEAR["check_ins"] * years
    said = [(_day(index, count, years), goals[index * len(goals) // count]) for index in range(count)]
    said += [(TODAY - timedelta(days=place), goal) for place, goal in enumerate(goals[-6:])]
    CheckIn.objects.bulk_create(
        (
            CheckIn(
                **own,
                goal=goal,
                said_on=day,
                counted_as="number",
                value=index % 40,
                out_of=40,
                confidence=chance.randint(1, 5),
                line="What moved since the last one",
                created_at=_moment(day),
            )
            for index, (day, goal) in enumerate(said)
        ),
        batch_size=1000,
    )
    for goal in goals:
        Milestone.objects.bulk_create(Milestone(**own, goal=goal, title=f"Mark {n}", position=n) for n in range(4))
    cues = [{"cue": "stagnant"}, {"cue": "weekday", "cue_weekday": 3}, {"cue": "task", "cue_task": tasks[-1]}]
    IfThenPlan.objects.bulk_create(
        IfThenPlan(
            **own,
            goal=goal,
            obstacle=f"obstacle {n}",
            response="do the next small thing",
            created_at=goal.created_at,
            **cue,
        )
        for n, goal in enumerate(goals)
        for cue in (cues if goal.state == "open" else cues[:1])
    )


def _corrections(viewer: Any, goals: list[Any], tasks: list[Any]) -> None:
    """Each goal was changed four times; each task was begun and done, and every third resized before."""
    from metier.accounts.revisions import fact_names
    from metier.plan.models import GoalFacts, GoalRevision, TaskFacts, TaskRevision

    def kept(row: Any, facts: Any, at: datetime, **was: Any) -> dict[str, Any]:
        said = {name: getattr(row, name) for name in fact_names(facts)}
        return {"career": viewer.career, "subject": row, "replaced_at": at, "reason": "Things changed.", **said, **was}

    GoalRevision.objects.bulk_create(
        [
            GoalRevision(
                **kept(
                    goal,
                    GoalFacts,
                    goal.created_at + timedelta(days=60 * part),
                    title=f"{goal.title}, {part}",
                    state="open",
                )
            )
            for goal in goals
            for part in range(1, 5)
            if goal.created_at + timedelta(days=60 * part) < NOW
        ],
        batch_size=500,
    )
    steps = []
    for index, task in enumerate(tasks):
        if index % 3 == 0:
            steps.append(
                (task, task.created_at + timedelta(days=3), {"minutes": 15, "started_on": None, "done_on": None})
            )
        if task.done_on:
            steps.append((task, _moment(task.done_on) - timedelta(days=5), {"started_on": None, "done_on": None}))
            steps.append((task, _moment(task.done_on), {"done_on": None}))
    TaskRevision.objects.bulk_create(
        [TaskRevision(**kept(task, TaskFacts, at, **was)) for task, at, was in steps if at < NOW], batch_size=500
    )


def _record(viewer: Any, years: int, chance: random.Random) -> None:
    from metier.core.dates import PartialDate
    from metier.home.models import Note
    from metier.record.models import Endorsement, Position, Showing, Skill, Win

    own = {"career": viewer.career}
    positions = []
    for index in range(max(1, years // 2)):
        start = TODAY.year - years + 2 * index
        positions.append(
            Position(
                **own,
                employer=f"Employer {index // 2 + 1}",
                title=f"Role {index + 1}",
                starts=PartialDate(start, 3),
                ends=PartialDate(start + 2, 2),
            )
        )
    positions = Position.objects.bulk_create(positions)
    skills = Skill.objects.bulk_create(
        Skill(
            **own,
            name=f"Skill {index + 1}",
            level=chance.randint(0, 5),
            last_used=PartialDate(TODAY.year - index % 4) if index % 3 else None,
        )
        for index in range(60)
    )
    Endorsement.objects.bulk_create(
        Endorsement(
            **own, skill_name=skill.name, skill=skill, first_name="Tom", endorsed_on=PartialDate(TODAY.year - 3)
        )
        for skill in skills[:30]
    )
    count = A_YEAR["wins"] * years
    wins = Win.objects.bulk_create(
        (
            Win(
                **own,
                what=f"Win {index + 1}: it went from five days to two",
                happened_on=PartialDate.of(_day(index, count, years)),
                created_at=_moment(_day(index, count, years)),
                position=positions[index * len(positions) // count],
            )
            for index in range(count)
        ),
        batch_size=1000,
    )
    Showing.objects.bulk_create((Showing(**own, skill=chance.choice(skills), win=win) for win in wins), batch_size=1000)
    Note.objects.bulk_create(
        Note(**own, said_on=_day(index, 2 * years, years), text="A thought") for index in range(2 * years)
    )


def _variants(viewer: Any) -> None:
    """Three variants of the record, a file sent of one, and wins that came since."""
    from dataclasses import replace

    from metier.record.models import Win
    from metier.resume import actions

    then = replace(viewer, now=NOW - timedelta(days=60))
    first = actions.make_variant(then, "Lead", role="Lead analyst")
    actions.make_variant(then, "Head", first, role="Head of analytics")
    actions.make_variant(then, "Long")
    actions.send(then, first, ["txt"], actions.Recipient(to="Marta Wolski"))
    for win in Win.objects.filter(career=viewer.career)[:20]:
        win.created_at = NOW - timedelta(days=30)
        win.save(update_fields=["created_at"])
