"""Whose digest may be due now, of all careers at once: asked by upkeep alone, in one query for each local day there is."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache, reduce
from operator import or_
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from metier.accounts.models import Owned
from metier.core.check_ins import EVERY, FIRST, LONG, NEAR, SOON
from metier.core.cues import SHOWN
from metier.core.network.balance import reached
from metier.core.parking import ASKED_FOR
from metier.core.periods import KINDS, Kind, asked_for
from metier.home.choices import DigestState
from metier.home.models import Digest, DigestSettings
from metier.network.models import Favour, Meeting, Recruiter
from metier.network.nudges import is_near
from metier.network.nudges_of_favours import is_time
from metier.network.nudges_of_recruiters import is_next
from metier.plan.choices import Cue, GoalState, Horizon
from metier.plan.models import Goal, IfThenPlan, Task
from metier.plan.queries.nudges import DUE_WITHIN, GOAL_DUE_WITHIN
from metier.reviews.models import CheckIn, Parking, Rhythm
from metier.reviews.queries.rhythm import SUNDAY

M = TypeVar("M", bound=Owned)
log = logging.getLogger(__name__)


def candidates(now: datetime) -> Iterator[UUID]:
    """The settings of those whose hour has come on a day that is not quiet and has no digest yet, and who have something due.

    One query for each local day there is: two, or three while it is the end of a day in the far west.
    """
    for day, zones in _local_days(now).items():
        yield from of_local_day(day, zones).values_list("pk", flat=True).iterator(chunk_size=2000)


def of_local_day(day: date, zones: Mapping[int, Sequence[str]]) -> QuerySet[DigestSettings]:
    """The same for the time zones where it is this day, by the hour that it is there."""
    hour_has_come = _any_of([Q(career__time_zone__in=names, at_hour__lte=hour) for hour, names in zones.items()])
    rows = DigestSettings.objects.filter(hour_has_come, is_on=True, trashed_at=None, career__is_demo=False)
    rows = rows.exclude(quiet_days__contains=str(day.weekday()))
    done = Digest.objects.filter(career=OuterRef("career"), for_day=day).exclude(state=DigestState.WAITING)
    rows = rows.exclude(Exists(done)).exclude(Exists(_of(Parking).filter(woken_on=None, until__gt=day)))
    return rows.filter(_something_due(day)).order_by("pk")


def _local_days(now: datetime) -> dict[date, dict[int, list[str]]]:
    """The time zones of those who want mail, by the day and the hour it is there."""
    wanted = DigestSettings.objects.filter(is_on=True, trashed_at=None)
    found: dict[date, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for zone in wanted.order_by().values_list("career__time_zone", flat=True).distinct():
        try:
            local = now.astimezone(ZoneInfo(zone))
        except (KeyError, ValueError):
            log.warning("There is no time zone “%s”: careers in it get no digest.", zone)
            continue
        found[local.date()][local.hour].append(zone)
    return found


@lru_cache(maxsize=4)
def _something_due(day: date) -> Q:
    """What is worth a mail by its date alone; what has none comes with the next mail. Of each day there is at once, worded once."""
    awake = Q(snoozed_until=None) | Q(snoozed_until__lte=day)
    task = _of(Task).filter(awake, done_on=None, dropped_on=None, wanted_by__lte=day + DUE_WITHIN)
    goal = _of(Goal).filter(awake, state=GoalState.OPEN, due__lte=day + GOAL_DUE_WITHIN)
    since = day - ASKED_FOR
    woke = _of(Parking).filter(Q(until__range=(since, day)) | Q(woken_on__range=(since, day)))
    return _any_of(
        [
            Q(Exists(task.filter(goal__state=GoalState.OPEN, goal__trashed_at=None))),
            Q(Exists(goal)),
            _review_due(day),
            Q(Exists(_if_then(day))),
            Q(Exists(_check_in_due(day).filter(awake))),
            Q(Exists(woke)),
            Q(Exists(_of(Meeting).filter(is_near(day), contact__trashed_at=None))),
            Q(Exists(_of(Favour).filter(is_time(reached(day)), contact__trashed_at=None))),
            Q(Exists(_of(Recruiter).filter(is_next(day), contact__trashed_at=None))),
        ]
    )


def _review_due(day: date) -> Q:
    """A review by the rhythm that was chosen or, where none was, by the usual one of whoever has a goal."""
    days = {(kind, weekday): _due_on(kind, weekday, day) for kind in KINDS for weekday in range(7)}
    due = {key: since for key, since in days.items() if since <= day}
    held = _any_of([Q(kind=kind, weekday=weekday, due_on__lte=since) for (kind, weekday), since in due.items()])
    chosen = Q(Exists(_of(Rhythm).filter(held, is_held=True)))
    usual = [Q(~Exists(_of(Rhythm).filter(kind=kind))) for kind, weekday in due if weekday == SUNDAY]
    return chosen | (Q(Exists(_of(Goal))) & _any_of(usual)) if usual else chosen


def _due_on(kind: Kind, weekday: int, day: date) -> date:
    """The day on which the review that is asked for falls due; one that was let go is not asked for any more."""
    return asked_for(kind, weekday, day, day).due_on(weekday)


def _if_then(day: date) -> QuerySet[IfThenPlan]:
    """Plans whose cue came with a day and was not answered since; those that wait for a goal to stagnate are not looked for."""
    first = day - SHOWN + timedelta(days=1)
    on_day = Q(cue=Cue.DAY, cue_on__range=(first, day)) & (Q(answered_on=None) | Q(answered_on__lt=F("cue_on")))
    on_weekday = Q(cue=Cue.WEEKDAY, cue_weekday=day.weekday()) & (Q(answered_on=None) | Q(answered_on__lt=day))
    task_done = Q(cue=Cue.TASK, cue_task__done_on__range=(first, day), cue_task__trashed_at=None)
    after_task = task_done & (Q(answered_on=None) | Q(answered_on__lt=F("cue_task__done_on")))
    rows = _of(IfThenPlan).filter(ended_on=None, goal__state=GoalState.OPEN, goal__trashed_at=None)
    return rows.filter(on_day | on_weekday | after_task)


def _check_in_due(day: date) -> QuerySet[Goal]:
    """Goals of a week ago or more without a check-in for as long as they are asked for one; a day more is found at most."""
    a_week_old = datetime.combine(day - FIRST + timedelta(days=2), time.min, UTC)
    rows = _of(Goal).filter(state=GoalState.OPEN, created_at__lt=a_week_old)
    near, far = Q(due__lte=day + NEAR), ~Q(due__lte=day + NEAR) | Q(due=None)
    return rows.filter(
        (near & _silent_for(SOON, day))
        | (far & Q(horizon=Horizon.YEAR) & _silent_for(EVERY, day))
        | (far & Q(horizon=Horizon.YEARS) & _silent_for(LONG, day))
    )


def _silent_for(interval: timedelta, day: date) -> Q:
    said = CheckIn.objects.filter(goal=OuterRef("pk"), trashed_at=None, said_on__gt=day - interval)
    return Q(~Exists(said))


def _any_of(conditions: Sequence[Q]) -> Q:
    """One of several at least."""
    return reduce(or_, conditions)


def _of(model: type[M]) -> QuerySet[M]:
    """The rows of the career in question that are not in the trash."""
    return model._default_manager.filter(career=OuterRef("career"), trashed_at=None)
