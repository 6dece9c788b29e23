"""What the plan asks to be decided: weeks with too much in them, tasks that come too late, and what would help."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from metier.accounts.access import Viewer
from metier.core.plan import Availability, PlannedTask
from metier.core.plan.late import Lateness, lateness
from metier.core.plan.overloads import Overload, overload
from metier.core.plan.remedies import AddHours, GiveUp, MoveDate, Remedy
from metier.plan.queries.planning import Plan, schedule_of

LEFT = "plan.left"
MOST_LATE = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A remedy as a button: `kind` and its fields come back when it is pressed."""

    kind: str
    label: str
    sentence: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """`key` names the finding as it stands: when its figures change, it is another one."""

    key: str
    heading: str
    sentences: str
    offers: tuple[Offer, ...]


def left_findings(viewer: Viewer) -> list[str]:
    """The findings that were left as they are, by their keys, the latest last."""
    return str(viewer.career.preferences.get(LEFT, "")).split()


def findings(plan: Plan, left: Collection[str] = ()) -> tuple[Finding, ...]:
    """Over-committed weeks, then late tasks; those left as they are, by their key, are not shown again."""
    found = _found(plan.tasks, plan.availability, plan.today)
    return tuple(finding for finding in found if finding.key not in left)


def is_level(plan: Plan) -> bool:
    """Whether there is nothing to find: no week too full, no task too late."""
    return not plan.over_weeks and not any(plan.scheduled(task).late_by for task in plan.open_tasks)


@lru_cache(maxsize=64)
def _found(tasks: tuple[PlannedTask, ...], availability: Availability, today: date) -> tuple[Finding, ...]:
    """Kept for the next page: seeking what helps takes a schedule for every try."""
    schedule = schedule_of(tasks, availability, today)
    titles = {task.id: task.title for task in tasks}
    over = [_overload(one, titles) for one in overload(schedule, tasks, availability, today)]
    late = [
        _lateness(one, titles) for one in lateness(schedule, tasks, availability, today, most=MOST_LATE) if one.sought
    ]
    return (*over, *late)


def _overload(found: Overload, titles: dict[str, str]) -> Finding:
    key = f"over:{found.first_monday}:{found.last_monday}:{found.planned}:{found.available}"
    heading = found.sentence.partition(". ")[0].rstrip(".")
    rest = found.sentence.partition(". ")[2]
    return Finding(key, heading, _joined(rest, found.remedies), tuple(_offer(one, titles) for one in found.remedies))


def _lateness(found: Lateness, titles: dict[str, str]) -> Finding:
    key = f"late:{found.task_id}:{found.wanted_by}:{found.finishes}"
    heading = f"{titles[found.task_id]} comes too late"
    return Finding(
        key, heading, _joined(found.sentence, found.remedies), tuple(_offer(one, titles) for one in found.remedies)
    )


def _joined(first: str, remedies: tuple[Remedy, ...]) -> str:
    return " ".join(part for part in (first, *(remedy.sentence for remedy in remedies)) if part)


def _offer(remedy: Remedy, titles: dict[str, str]) -> Offer:
    match remedy:
        case AddHours(minutes, monday, weeks, sentence):
            fields = (("minutes", str(minutes)), ("monday", monday.isoformat()), ("weeks", str(weeks)))
            return Offer("add-hours", "Add the hours", sentence, fields)
        case GiveUp(task, sentence):
            return Offer("give-up", f"Give up {titles[task]}", sentence, (("task", task),))
        case MoveDate(task, to, sentence):
            return Offer("move-date", "Move the date", sentence, (("task", task), ("to", to.isoformat())))
