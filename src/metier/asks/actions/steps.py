"""What happens to an ask, a step at a time: asked, answered, promised, put off, granted, declined, withdrawn, taken back.

A step is one or more events on a day, undone together (`undoing`). Where an ask stands is then worked out from its events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from uuid_utils.compat import uuid7

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.actions.settling import locked, settle
from metier.asks.choices import AskState, EventKind
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.asks.standing import UNASKED
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.words import full_date
from metier.plan import actions as plan
from metier.plan.models import Goal, Task

LONGEST_SAID, LONGEST, MOST_PROMISES = 4_000, 300, 10


@dataclass(frozen=True, slots=True)
class Commitment:
    """What was committed, by whom, by when."""

    what: str
    by_when: date
    by_whom: str = ""


@dataclass(frozen=True, slots=True)
class Until:
    """When something put off comes back: a day, or once a task or a goal is done; `when` is the condition in words."""

    on: date | None = None
    when: str = ""
    task: Task | None = None
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class NewTask:
    """The task that a yes puts into the plan."""

    goal: Goal
    title: str
    minutes: int
    wanted_by: date | None = None


@transaction.atomic
def log_asked(viewer: Viewer, ask: Ask, *, on: date | None = None, said: str = "") -> AskEvent:
    """It was asked, for the first time or again. Raises Refused."""
    step = _Step(viewer, ask, on)
    if not ask.whom:
        raise Refused("Say of whom you asked it first.", Where(field="whom"))
    return step.log(EventKind.ASKED, said, needs_asking=False)


@transaction.atomic
def log_answer(viewer: Viewer, ask: Ask, *, said: str, on: date | None = None, by: date | None = None) -> AskEvent:
    """An answer that decides nothing, in their words; `by` is the day they named for a decision. Raises Refused."""
    step = _Step(viewer, ask, on)
    if not said.strip():
        raise Refused("Say what the answer was, in their words.", Where(field="said"))
    if by is None:
        return step.log(EventKind.ANSWERED, said)
    return step.promise([Commitment("an answer", by, ask.whom)], said)


@transaction.atomic
def log_promise(
    viewer: Viewer, ask: Ask, commitments: Sequence[Commitment], *, said: str = "", on: date | None = None
) -> AskEvent:
    """What was committed, each with its day. Raises Refused."""
    return _Step(viewer, ask, on).promise(commitments, said)


@transaction.atomic
def put_off(viewer: Viewer, ask: Ask, until: Until, *, said: str = "", on: date | None = None) -> AskEvent:
    """Not now: it comes back by itself. Raises Refused without anything that can be watched for."""
    step = _Step(viewer, ask, on)
    if until.on is None and until.task is None and until.goal is None:
        raise Refused(
            "Say when it comes back: a day, or after which task or goal. A condition in words alone cannot be watched.",
            Where(field="back_on"),
        )
    if until.on is not None and until.on <= step.day:
        raise Refused(f"Give a day after {full_date(step.day)}.", Where(field="back_on"))
    when = " ".join(until.when.split())
    if len(when) > LONGEST:
        raise Refused(f"This is longer than {LONGEST} characters. Say it shorter.", Where(field="back_when"))
    return step.log(
        EventKind.NOT_NOW, said, back_on=until.on, back_when=when, after_task=until.task, after_goal=until.goal
    )


@transaction.atomic
def grant(viewer: Viewer, ask: Ask, *, said: str = "", on: date | None = None, task: NewTask | None = None) -> AskEvent:
    """Yes; with a task, it is in the plan in the same step. Raises Refused."""
    step = _Step(viewer, ask, on)
    made = None
    if task is not None:
        made = plan.add_task(viewer, task.goal, task.title, minutes=task.minutes, wanted_by=task.wanted_by)
    return step.log(EventKind.GRANTED, said, task=made)


@transaction.atomic
def decline(viewer: Viewer, ask: Ask, *, reason: str, on: date | None = None) -> AskEvent:
    """No, with the reason. What was promised for it is waited for no longer. Raises Refused."""
    step = _Step(viewer, ask, on)
    if not reason.strip():
        raise Refused("Say the reason they gave; “none given” is one.", Where(field="said"))
    made = step.log(EventKind.DECLINED, reason)
    step.let_go()
    return made


@transaction.atomic
def withdraw_ask(viewer: Viewer, ask: Ask, *, reason: str = "", on: date | None = None) -> AskEvent:
    """You ask for it no longer. Raises Refused."""
    step = _Step(viewer, ask, on)
    if ask.state == AskState.WITHDRAWN:
        raise Refused(f"{ask.title} is withdrawn already.")
    made = step.log(EventKind.WITHDRAWN, reason, needs_asking=False)
    step.let_go()
    return made


@transaction.atomic
def take_back(viewer: Viewer, ask: Ask, *, said: str, on: date | None = None, drops_task: bool = False) -> AskEvent:
    """What was granted was taken back; with `drops_task`, the task it brought goes from the plan. Raises Refused."""
    if ask.state != AskState.GRANTED:
        raise Refused(f"{ask.title} is not granted, so nothing was taken back.")
    step = _Step(viewer, ask, on, reopens=True)
    if not said.strip():
        raise Refused("Say what happened, in a line.", Where(field="said"))
    task = queries.granted_task(viewer, ask) if drops_task else None
    revision = plan.drop_task(viewer, task, reason=f"Taken back: {ask.title}").pk if task else None
    made = step.log(EventKind.TAKEN_BACK, said, needs_asking=False, task=task, revision=revision)
    step.let_go()
    return made


class _Step:
    """The events of one step: their day is checked once, and the ask is settled after each."""

    def __init__(self, viewer: Viewer, ask: Ask, on: date | None, *, reopens: bool = False) -> None:
        self.viewer, self.ask, self.id = viewer, ask, uuid7()
        self.day = past_day(on or viewer.today, viewer.today)
        locked(viewer, ask)
        if ask.state == AskState.GRANTED and not reopens:
            raise Refused(f"{ask.title} was granted already. If it was taken back, say so first.")
        last = queries.last_day(viewer, ask)
        if last and self.day < last:
            raise Refused(
                f"Something of {full_date(last)} is logged already. Give that day or a later one.", Where(field="on")
            )

    def log(self, kind: EventKind, said: str = "", *, needs_asking: bool = True, **facts: Any) -> AskEvent:
        """One event; an answer to what was not asked since tells that it was asked then. Any: each fact has its field's type."""
        if len(said) > LONGEST_SAID:
            raise Refused(f"This is longer than {LONGEST_SAID:,} characters. Say it shorter.", Where(field="said"))
        talk = queries.coming(self.viewer, self.ask)
        is_due = bool(talk and talk.planned_on and talk.planned_on <= self.day)
        is_due = is_due and kind not in {EventKind.WITHDRAWN, EventKind.TAKEN_BACK}
        # One without a day is over with a yes or a no, too: what was to be said in it fits no later one.
        is_over = bool(talk and not talk.planned_on) and kind in {EventKind.GRANTED, EventKind.DECLINED}
        held = talk if is_due or is_over else None
        if held is not None:
            held.held_on, held.note = self.day, said.strip()
            held.save(update_fields=["held_on", "note"])
        was_asked = self.ask.state not in UNASKED and not (is_due and self.ask.last_asked_on != self.day)
        if needs_asking and not was_asked:
            self._event(EventKind.ASKED, "", conversation=held)
        made = self._event(kind, said.strip(), conversation=held, **facts)
        settle(self.viewer, self.ask)
        return made

    def promise(self, commitments: Sequence[Commitment], said: str) -> AskEvent:
        """The promises with their events, the first of which is returned."""
        if not commitments:
            raise Refused("Say what was promised.", Where(field="what"))
        if len(commitments) > MOST_PROMISES:
            raise Refused(f"Log {MOST_PROMISES} promises at a time.")
        made = [self._promised(one) for one in commitments]
        events = [
            self.log(EventKind.PROMISED, said if not place else "", promise=promise)
            for place, promise in enumerate(made)
        ]
        return events[0]

    def let_go(self) -> None:
        """What is promised and open is waited for no longer."""
        rows = queries.promises(self.viewer, self.ask).filter(kept_on=None, let_go_on=None)
        rows.update(let_go_on=self.day, let_go_in=self.id)
        settle(self.viewer, self.ask)

    def _promised(self, said: Commitment) -> Promise:
        what = " ".join(said.what.split())
        if not what:
            raise Refused("Say what was promised.", Where(field="what"))
        if len(what) > LONGEST:
            raise Refused(f"This is longer than {LONGEST} characters. Say it shorter.", Where(field="what"))
        if said.by_when < self.day:
            raise Refused(
                f"Nobody promises for a day that has passed. Give one from {full_date(self.day)} on.",
                Where(field="by_when"),
            )
        return Promise.objects.create(
            career=self.viewer.career,
            created_at=self.viewer.now,
            ask=self.ask,
            what=what,
            by_whom=" ".join(said.by_whom.split())[:200] or self.ask.whom,
            by_when=said.by_when,
            made_on=self.day,
        )

    def _event(self, kind: EventKind, said: str, **facts: Any) -> AskEvent:
        return AskEvent.objects.create(
            career=self.viewer.career,
            created_at=self.viewer.now,
            ask=self.ask,
            kind=kind,
            happened_on=self.day,
            said=said,
            whom=self.ask.whom,
            role=self.ask.role,
            step=self.id,
            **facts,
        )
