"""What a captured line is understood as, before it is kept: shown, corrected, and then kept as it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import TextChoices
from djmoney.money import Money
from moneyed import CURRENCIES

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.capture import Met, Thought, Time, ToDo, Win, how_they_talked, read, without_tags
from metier.core.fitting import Title, clearly_meant
from metier.core.money import put
from metier.direction.choices import Priority
from metier.home.tags import Tagged, tagged
from metier.network.queries.naming import Named, in_capitals, named_in
from metier.plan import queries as plan
from metier.plan.choices import Purpose
from metier.plan.models import Goal, Task

CODES = frozenset(CURRENCIES)
NO_PLACE = "No one task or goal clearly fits it."


class Kind(TextChoices):
    """What a line is kept as."""

    DEPOSIT = "deposit", "Time or money"
    WIN = "win", "A win"
    TASK = "task", "A task"
    MET = "met", "Somebody met"
    NOTE = "note", "A note"


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as it is understood. `minutes` are those of a deposit, or a task's effort where it is said; `serves` is a priority's name.

    `met` are the people that `who` may mean. `remarks` say what could not be placed. `has_goals` tells whether there is an open goal at all to choose from.
    """

    kind: Kind
    line: str
    text: str
    on: date
    today: date
    minutes: int | None = None
    amount: Money | None = None
    goal: Goal | None = None
    task: Task | None = None
    purpose: str = ""
    who: str = ""
    met: tuple[Named, ...] = field(default=())
    serves: str = ""
    remarks: tuple[str, ...] = field(default=())
    has_goals: bool = False

    @property
    def asks_purpose(self) -> bool:
        """Whether it is to be said whom it served."""
        return self.kind == Kind.DEPOSIT and not self.purpose

    @property
    def asks_goal(self) -> bool:
        """Whether a goal can be said that is not."""
        is_own = self.kind == Kind.TASK or (self.kind == Kind.DEPOSIT and self.purpose in ("", Purpose.GOALS))
        return is_own and self.has_goals and self.goal is None

    @property
    def asks_whom(self) -> tuple[Named, ...]:
        """The names of which it can be said whom they mean."""
        return tuple(one for one in self.met if not one.is_settled)

    @property
    def is_complete(self) -> bool:
        """Whether it can be kept at once, with nothing to ask."""
        return not self.asks_purpose and not self.asks_goal and not self.asks_whom

    @property
    def what(self) -> str:
        """What it is, in a few words: `2 h and £40`, `A win`."""
        if self.kind == Kind.DEPOSIT:
            return put(self.minutes or 0, (self.amount.amount, str(self.amount.currency)) if self.amount else None)
        if self.kind == Kind.MET:
            is_talk = self.met and not self.asks_whom
            return f"A talk with {self.people}" if is_talk else f"A note that you {self.met_how} {self.who}"
        return str(self.kind.label)

    @property
    def details(self) -> str:
        """The rest: ` yesterday, mentoring, for Manage people · serves autonomy`."""
        day = spoken_day(self.on, self.today)
        if self.kind == Kind.DEPOSIT:
            parts = [f" {day}", self.text, f"for {self.task or self.goal}" if self.goal else "", self._purpose]
            return ", ".join(part for part in parts if part) + (f" · serves {self.serves}" if self.serves else "")
        if self.kind == Kind.TASK:
            long = f", {words.hours(self.minutes)}" if self.minutes else ""
            return f"{f' for {self.goal}' if self.goal else ''}: {self.text}{long}"
        if self.kind == Kind.MET:
            return f" {day}: {self.text}"
        return f"{f' {day}' if self.kind == Kind.WIN else ''}: {self.text}"

    @property
    def sentence(self) -> str:
        return f"{self.what}{self.details}"

    @property
    def met_how(self) -> str:
        """`met`, or `talked with` for what was no meeting."""
        return "met" if how_they_talked(self.text, self.today)[0] == "met" else "talked with"

    @property
    def people(self) -> str:
        """Who was met, each once."""
        return words.listed(list(dict.fromkeys(one.person.name if one.person else one.name for one in self.met)))

    @property
    def _purpose(self) -> str:
        """Said where it is not plain from the goal."""
        if not self.purpose or (self.goal and self.purpose == Purpose.GOALS):
            return ""
        label = str(Purpose(self.purpose).label)
        return label[:1].lower() + label[1:]


def spoken_day(day: date, today: date) -> str:
    """`today`, `yesterday`, `on Monday 28 September`, `on 3 November 2024`."""
    back = (today - day).days
    if back in (0, 1):
        return ("today", "yesterday")[back]
    return f"on {words.weekday_date(day) if 0 < back < 300 else words.full_date(day)}"


class _Plan:
    """The open goals and tasks that a line can be for; read once."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer

    @cached_property
    def goals(self) -> list[Goal]:
        return list(plan.choosable_goals(self.viewer))

    def tagged(self, tags: Sequence[str]) -> Tagged:
        return tagged(self.viewer, tags, self.goals)

    def meant(self, said: str, within: Collection[UUID] | None = None) -> tuple[Goal | None, Task | None]:
        """The goal or the task that the words clearly fit, of all or of some goals; the only goal of some."""
        allowed = {goal.id: goal for goal in self.goals if within is None or goal.id in within}
        only = next(iter(allowed.values())) if within is not None and len(allowed) == 1 else None
        if not said or not allowed:
            return only, None
        tasks = plan.open_tasks(self.viewer).values_list("id", "title", "goal_id")
        titles = [] if only else [Title(str(pk), goal.title, str(pk)) for pk, goal in allowed.items()]
        titles += [Title(str(pk), title, str(of)) for pk, title, of in tasks if of in allowed]
        found = clearly_meant(said, titles)
        if found is None or UUID(found) in allowed:
            return (allowed[UUID(found)] if found else only), None
        task = plan.task(self.viewer, found)
        return task.goal, task

    def serves(self, goal: Goal | None) -> str:
        """The priority that a goal serves, in small letters."""
        priority = plan.priorities_served(self.viewer).get(goal.id, "") if goal else ""
        return str(Priority(priority).label).lower() if priority else ""


def understand(viewer: Viewer, line: str) -> Reading:
    """A line as it says. Raises Refused."""
    text = " ".join(line.split())
    entry = read(line, viewer.today, viewer.career.currency, CODES)
    if isinstance(entry, Thought):
        entry = read(in_capitals(viewer, text), viewer.today, viewer.career.currency, CODES)
    match entry:
        case Time():
            return _time(viewer, entry, text)
        case Win():
            return Reading(Kind.WIN, text, entry.text, entry.on, viewer.today)
        case ToDo():
            return _task(viewer, entry, text)
        case Met():
            met = named_in(viewer, entry.who)
            return Reading(Kind.MET, text, entry.text, entry.on, viewer.today, who=entry.who, met=met)
        case Thought():
            return Reading(Kind.NOTE, text, entry.text, viewer.today, viewer.today)


def for_whom(viewer: Viewer, reading: Reading, goal: Goal | None, task: Task | None, purpose: str | None) -> Reading:
    """The reading with a goal, a task and whom it served chosen; a purpose of None leaves it, and is oneself where a goal is chosen."""
    said = purpose if purpose is not None else reading.purpose or (Purpose.GOALS.value if goal else "")
    serves = _Plan(viewer).serves(goal) if said != Purpose.OTHERS and reading.kind == Kind.DEPOSIT else ""
    remarks = () if goal or said in (Purpose.EASY, Purpose.OTHERS) else reading.remarks
    return replace(reading, goal=goal, task=task, purpose=said, serves=serves, remarks=remarks)


def goal_of(viewer: Viewer, title: str, within: Collection[UUID] | None = None) -> Goal | None:
    """The goal that a task clearly belongs to: the only one, or the one that its words, or those of its tasks, fit."""
    there = _Plan(viewer)
    return there.goals[0] if len(there.goals) == 1 else there.meant(title, within)[0]


def _time(viewer: Viewer, entry: Time, line: str) -> Reading:
    there = _Plan(viewer)
    tags = there.tagged(entry.tags)
    goal, task = there.meant(without_tags(entry.what, entry.tags), tags.goals)
    kept = Reading(
        kind=Kind.DEPOSIT,
        line=line,
        text=without_tags(entry.what, tags.used) if goal else entry.what,
        on=entry.on,
        today=viewer.today,
        minutes=entry.minutes,
        amount=Money(*entry.money) if entry.money else None,
        purpose=entry.purpose or (Purpose.GOALS.value if goal or tags.used else ""),
        goal=goal,
        task=task,
        remarks=_remarks(
            tags, goal, "" if entry.purpose in (Purpose.EASY, Purpose.OTHERS) else entry.what, there.goals
        ),
        has_goals=bool(there.goals),
    )
    return replace(kept, serves="" if kept.purpose == Purpose.OTHERS else there.serves(goal))


def _task(viewer: Viewer, entry: ToDo, line: str) -> Reading:
    there = _Plan(viewer)
    tags = there.tagged(entry.tags)
    goal = goal_of(viewer, without_tags(entry.title, entry.tags), tags.goals)
    return Reading(
        kind=Kind.TASK,
        line=line,
        text=without_tags(entry.title, tags.used) if goal else entry.title,
        on=viewer.today,
        today=viewer.today,
        minutes=entry.minutes,
        goal=goal,
        remarks=_remarks(tags, goal, "", there.goals),
        has_goals=bool(there.goals),
    )


def _remarks(tags: Tagged, goal: Goal | None, what: str, goals: Sequence[Goal]) -> tuple[str, ...]:
    """What is said of the tags, and, where there are goals, of words that none of them fits."""
    if goal:
        return tags.remarks
    return (*tags.remarks, *tags.choices) or ((NO_PLACE,) if what and goals else ())
