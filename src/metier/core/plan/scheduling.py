"""The schedule of a plan: when each task starts and finishes with the hours there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from metier.core.plan.availability import Availability
from metier.core.plan.choosing import Laid, lay
from metier.core.plan.outcome import Reason, Schedule, Scheduled, Week
from metier.core.plan.placing import NOWHERE
from metier.core.plan.reasons import Reasons
from metier.core.plan.tasks import PlannedTask
from metier.core.words import full_date


def schedule(tasks: Iterable[PlannedTask], availability: Availability, today: date) -> Schedule:
    """Serial schedule generation (Kolisch 1996) on days: task by task, each takes the earliest hours that are free.

    Firm tasks take theirs first, spread over the days up to their date, more than there are if it must be; what they need comes
    before them in the same way. The other tasks follow by rank and latest start, with two orders tried (`rules`): rank first,
    and latest start first; in each, what ends too late is put forward a few times. The least days late, weighted by rank, wins;
    then the earlier last week. A task may start on the day on which what it needs finishes, if minutes are left; its hours may be
    interrupted. Done tasks stay where they were. The order of `tasks` changes nothing. Raises CycleFound.
    """
    laid = lay(tasks, availability, today)
    reasons = Reasons.of(laid, today)
    scheduled = [_done(task) for task in laid.net.done]
    scheduled += [_scheduled(laid, reasons, number, today) for number in range(len(laid.net.tasks))]
    by_id = {task.id: task for task in sorted(scheduled, key=lambda task: task.id)}
    return Schedule(by_id, weeks(laid, today), _goals((*laid.net.done, *laid.net.tasks), by_id))


def weeks(laid: Laid, today: date) -> tuple[Week, ...]:
    """Every week from today's to the last with planned minutes or a finish."""
    ledger, first = laid.ledger, today - timedelta(days=today.weekday())
    planned = week_minutes(laid)
    found = []
    for week in range(ledger.week(max(laid.placement.finish, 0)) + 1):
        monday = ledger.monday(week)
        available = sum(ledger.there[max(monday, 0) : monday + 7])
        found.append(
            Week(first + timedelta(days=7 * week), available, planned[week], max(planned[week] - available, 0))
        )
    return tuple(found)


def week_minutes(laid: Laid) -> Counter[int]:
    """Minutes planned in each week by its number."""
    planned: Counter[int] = Counter()
    for parts in laid.placement.parts:
        for day, minutes in parts:
            planned[laid.ledger.week(day)] += minutes
    return planned


def _scheduled(laid: Laid, reasons: Reasons, number: int, today: date) -> Scheduled:
    task, first, last = laid.net.tasks[number], laid.placement.first[number], laid.placement.last[number]
    because = reasons.reason(number)
    if first == NOWHERE:
        return Scheduled(task.id, task.started_on, None, 0, because)
    shares: Counter[int] = Counter()
    for day, minutes in laid.placement.parts[number]:
        shares[laid.ledger.week(day)] += minutes
    monday = today - timedelta(days=today.weekday())
    finishes = today + timedelta(days=last)
    return Scheduled(
        id=task.id,
        starts=task.started_on or today + timedelta(days=first),
        finishes=finishes,
        late_by=_late_by(finishes, task.wanted_by),
        because=because,
        shares=tuple((monday + timedelta(days=7 * week), shares[week]) for week in sorted(shares)),
    )


def _done(task: PlannedTask) -> Scheduled:
    finished = task.done_on
    assert finished is not None  # noqa: S101 - the network sorts them by it
    reason = Reason("done", None, f"Done {full_date(finished)}.")
    return Scheduled(task.id, task.started_on or finished, finished, _late_by(finished, task.wanted_by), reason)


def _late_by(finishes: date, wanted_by: date | None) -> int:
    return max((finishes - wanted_by).days, 0) if wanted_by else 0


def _goals(tasks: Sequence[PlannedTask], scheduled: dict[str, Scheduled]) -> dict[str, date | None]:
    finishes: dict[str, list[date | None]] = {}
    for task in tasks:
        finishes.setdefault(task.goal, []).append(scheduled[task.id].finishes)
    return {goal: None if None in days else max(day for day in days if day) for goal, days in sorted(finishes.items())}
