"""Tasks whose date cannot move, and what they need: their hours are taken first, within the days there are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from metier.core.plan.ledger import Ledger, Parts
from metier.core.plan.network import Network


@dataclass(frozen=True, slots=True)
class Bound:
    """Latest day (`due`) of each task that a firm date binds, and the minutes of bound tasks that follow it."""

    due: dict[int, int]
    ahead: dict[int, int]


def bound(net: Network) -> Bound:
    """The firm tasks with a date, and everything they need, however far back."""
    due: dict[int, int] = {}
    following: dict[int, set[int]] = {}
    for task in reversed(net.order):
        held = [follower for follower in net.followers[task] if follower in due]
        wanted = net.wanted[task]
        if net.tasks[task].firm and wanted is not None:
            due[task] = wanted
        elif held:
            due[task] = min(due[follower] for follower in held)
        else:
            continue
        following[task] = set(held).union(*(following[follower] for follower in held))
    return Bound(due, {task: sum(net.left[other] for other in others) for task, others in following.items()})


def window_end(ledger: Ledger, start: int, due: int, minutes: int, ahead: int) -> int:
    """The day by which a task should be finished so that the tasks after it keep their part of the free hours up to `due`."""
    if not ahead:
        return due
    if not minutes:
        return start
    free = list(accumulate(ledger.free[start : due + 1]))
    total = free[-1] if free else 0
    if not total:
        return start + (due - start) * minutes // (minutes + ahead)
    part = -(-total * minutes // (minutes + ahead))
    return start + next(day for day, there in enumerate(free) if there >= part)


def within(ledger: Ledger, minutes: int, start: int, end: int, pace: int | None, *, spread: bool) -> tuple[Parts, int]:
    """Take the minutes between two days, whatever there is: (minutes by day, those beyond the free minutes of their weeks).

    First free minutes within the pace, in proportion to what is free (`spread`) or as early as can be; then those above the pace;
    then the rest of the weeks that the days lie in; what is left is laid on the days evenly.
    """
    weeks: dict[int, list[int]] = {}
    for day in range(start, end + 1):
        weeks.setdefault(ledger.week(day), []).append(day)
    rooms = {week: sum(ledger.free[day] for day in days) for week, days in weeks.items()}
    if pace is not None:
        rooms = {week: min(room, max(pace, 0)) for week, room in rooms.items()}
    shares = portions(minutes, rooms) if spread else early(minutes, rooms)
    parts: Parts = []
    for week, share in shares.items():
        parts += _take_days(ledger, share, weeks[week])
    left = minutes - sum(shares.values())
    if left and pace is not None:
        more = _take_days(ledger, left, range(start, end + 1))
        left -= sum(part for _, part in more)
        parts += more
    for week, days in weeks.items():
        borrowed = sum(part for _, part in _take_days(ledger, left, _week_days(ledger, week)))
        left -= borrowed
        parts += _evenly(borrowed, days)
    if left:
        worked = [day for days in weeks.values() if _has_hours(ledger, days) for day in days]
        parts += _evenly(left, worked or list(range(start, end + 1)))
    return sorted(part for part in parts if part[1]), left


def portions(minutes: int, rooms: dict[int, int]) -> dict[int, int]:
    """Divide minutes in proportion to the rooms, none above its room; the total is the lesser of the two totals."""
    total = sum(rooms.values())
    if total <= minutes:
        return rooms
    bounds = list(accumulate(rooms.values()))
    shares = [
        minutes * upper // total - minutes * (upper - room) // total
        for upper, room in zip(bounds, rooms.values(), strict=True)
    ]
    return dict(zip(rooms, shares, strict=True))


def early(minutes: int, rooms: dict[int, int]) -> dict[int, int]:
    """Fill the rooms one after the other."""
    shares: dict[int, int] = {}
    for week, room in rooms.items():
        shares[week] = min(room, minutes)
        minutes -= shares[week]
    return shares


def _take_days(ledger: Ledger, minutes: int, days: range | list[int]) -> Parts:
    parts: Parts = []
    for day in days:
        part = min(ledger.free[day], minutes)
        if part:
            parts.append((day, part))
            minutes -= part
    ledger.take(parts)
    return parts


def _week_days(ledger: Ledger, week: int) -> range:
    monday = ledger.monday(week)
    return range(max(monday, 0), min(monday + 7, len(ledger.free)))


def _has_hours(ledger: Ledger, days: list[int]) -> bool:
    return any(ledger.there[day] for day in days)


def _evenly(minutes: int, days: list[int]) -> Parts:
    return [(day, minutes * (place + 1) // len(days) - minutes * place // len(days)) for place, day in enumerate(days)]
