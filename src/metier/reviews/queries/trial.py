"""What a correction would do, before it is recorded: the plan with it is tried in memory."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Field

from metier.accounts.access import Viewer
from metier.accounts.history import Change
from metier.core.forecast import Forecast
from metier.core.words import count, full_date, hours, short_date
from metier.plan.models import Goal, GoalFacts
from metier.plan.queries import Plan
from metier.plan.queries.facts import GoalRow
from metier.plan.queries.trials import with_goals
from metier.reviews.queries.effects import Effect, effects
from metier.reviews.queries.records import Records
from metier.reviews.queries.standing import Outlook

TRIED = ("title", "horizon", "measure", "target", "due", "priority")


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One goal that moves: what was said of it, and what is said then. `note` is how that stands to its date.

    `before` is empty where its word stays and only its reason is another.
    """

    title: str
    before: str
    after: str
    note: str


def changed(now: Plan, goal: str, facts: Mapping[str, Any]) -> Plan:
    """The plan with other facts of a goal. Any: each fact has the type of its field."""
    return with_goals(now, [_changed(one.row, facts) if one.id == goal else one.row for one in now.goals])


def facts_in_words(goal: Goal, facts: Mapping[str, Any]) -> tuple[Change, ...]:
    """The facts that differ from a goal's, before and after, as its history would say them. Any: each has the type of its field."""
    trial = copy(goal)
    for name, value in facts.items():
        setattr(trial, name, value)
    found = []
    for field in GoalFacts._meta.local_fields:
        if getattr(goal, field.attname) != getattr(trial, field.attname):
            label = str(field.verbose_name)
            found.append(Change(label[:1].upper() + label[1:], _said(field, goal), _said(field, trial)))
    return tuple(found)


def _said(field: Field[Any, Any], goal: Goal) -> str:
    value = getattr(goal, field.name)
    if value is None or value == "":
        return "nothing"
    if isinstance(value, date):
        return full_date(value)
    return str(dict(field.flatchoices).get(value, value))


def dropped(now: Plan, goal: str) -> Plan:
    """The plan without a goal and its tasks."""
    return with_goals(now, [one.row for one in now.goals if one.id != goal])


def goes(now: Plan, goal: str) -> str:
    """What is planned no longer without a goal: `3 open tasks with 23 h left`."""
    tasks = [task for task in now.tasks_of.get(goal, ()) if task.done_on is None]
    left = sum(task.minutes_left for task in tasks)
    return f"{count(len(tasks), 'open task')} with {hours(left)} left" if tasks else "no open tasks"


def effect_lines(viewer: Viewer, before: Plan, after: Plan, kept: Records) -> tuple[EffectLine, ...]:
    """The goals whose forecast, planned finish or standing changes, in the order of the plan after."""
    return tuple(line for one in effects(viewer, before, after, kept) if (line := _line(one)))


def _changed(row: GoalRow, facts: Mapping[str, Any]) -> GoalRow:
    said = {name: facts[name] for name in TRIED if name in facts}
    for name in ("serves", "ambition"):
        if name in facts:
            said[f"{name}_id"] = facts[name].pk if facts[name] else None
    return replace(row, **said)


def _line(one: Effect) -> EffectLine | None:
    was, will = one.before, one.after
    if was is None or will is None:
        return None
    has_forecast = isinstance(was.outcome, Forecast) and isinstance(will.outcome, Forecast)
    if has_forecast and was.span != will.span:
        return EffectLine(one.title, was.span, will.span, one.verdict)
    if was.planned.finish != will.planned.finish:
        return EffectLine(one.title, _planned(was), _planned(will).removeprefix("planned "), _note(will))
    if (was.word, was.sentence) != (will.word, will.sentence):
        is_other = was.word != will.word
        after = will.word if is_other else f"Still {will.word[:1].lower()}{will.word[1:]}"
        return EffectLine(one.title, was.word if is_other else "", after, will.sentence.rstrip("."))
    return None


def _planned(one: Outlook) -> str:
    return f"planned {short_date(one.planned.finish)}" if one.planned.finish else "not planned"


def _note(one: Outlook) -> str:
    due, finish = one.goal.row.due, one.planned.finish
    if due is None or finish is None:
        return ""
    return "in time" if finish <= due else one.planned.sentence.rpartition(", ")[2]
