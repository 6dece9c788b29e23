"""What is due with an ask now: a promise whose day has passed, a conversation, an ask whose time has come again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.asks.choices import AskState
from metier.asks.models import Ask, Conversation, Promise
from metier.core.asks import opening
from metier.core.asks.standing import OPEN, PROMISING
from metier.core.words import near_date
from metier.plan.choices import GoalState


@dataclass(frozen=True, slots=True)
class Pressing:
    """`kind` is that of the nudge, empty when nothing is due; `day` is what it is about, `said` the same in words."""

    kind: str = ""
    day: date | None = None
    said: str = ""
    why: str = ""
    opening: str = ""

    @property
    def is_due(self) -> bool:
        return bool(self.kind)


_OF_ASK = (
    *("title", "state", "whom", "answer", "due_on", "back_on", "last_asked_on"),
    *(f"after_task__{fact}" for fact in ("title", "done_on", "dropped_on", "trashed_at")),
    *(f"after_goal__{fact}" for fact in ("title", "state", "trashed_at")),
)
_OF_PROMISE, _OF_TALK = ("ask", "what", "by_whom", "by_when", "made_on"), ("ask", "planned_on", "at", "opening")
MOST = 10
"""Asks that are proposed at a time: the rest waits its turn, on the page of asks."""
"""What is read to say why something is due."""


def is_over() -> Q:
    """Put off, and the task or the goal it waited for is done, dropped, or no longer there."""
    task_over = (
        Q(after_task__done_on__isnull=False)
        | Q(after_task__dropped_on__isnull=False)
        | Q(after_task__trashed_at__isnull=False)
    )
    goal_over = Q(after_goal__state__in=(GoalState.REACHED, GoalState.DROPPED)) | Q(
        after_goal__trashed_at__isnull=False
    )
    forgotten = Q(back_on=None, after_task=None, after_goal=None)
    return Q(state=AskState.NOT_NOW) & (task_over | goal_over | forgotten)


def is_pressing(today: date) -> Q:
    """Something is due with it."""
    return Q(due_on__lte=today) | is_over()


def pressing_asks(viewer: Viewer) -> list[Ask]:
    """The first asks with something due, with the task and the goal they waited for: first what came to its end, then by its day."""
    return _pressing_asks(viewer, viewer.today)


@prepared
def _pressing_asks(viewer: Viewer, today: date) -> QuerySet[Ask]:
    rows = visible(viewer, Ask).filter(is_pressing(today)).select_related("after_task", "after_goal")
    return rows.only(*_OF_ASK).order_by(F("due_on").asc(nulls_first=True), "created_at", "id")[:MOST]


def pressing_count(viewer: Viewer) -> int:
    """How many asks have something due."""
    return sum(_pressing_count(viewer, viewer.today))


@prepared
def _pressing_count(viewer: Viewer, today: date) -> QuerySet[Ask, int]:
    return number_of(visible(viewer, Ask).filter(is_pressing(today)))


def is_up(viewer: Viewer, ask: Ask) -> bool:
    """The same of an ask that was read with its task and its goal."""
    if ask.due_on and ask.due_on <= viewer.today:
        return True
    if ask.state != AskState.NOT_NOW:
        return False
    task, goal = ask.after_task, ask.after_goal
    task_over = task is not None and (not task.is_open or task.trashed_at is not None)
    goal_over = goal is not None and (not goal.is_open or goal.trashed_at is not None)
    return task_over or goal_over or (task is None and goal is None and ask.back_on is None)


def pressing_of(viewer: Viewer, asks: Iterable[Ask]) -> dict[UUID, Pressing]:
    """What is due with each of these, with the opening sentence that is written, if one is. Two queries, none when nothing is due.

    A promise comes before a conversation, and that before an ask whose time has come again.
    """
    due = [ask for ask in asks if is_up(viewer, ask)]
    if not due:
        return {}
    keys = [ask.pk for ask in due]
    promises = {row.ask_id: row for row in _overdue(viewer, keys, viewer.today)}
    talks = _talks(viewer, keys)
    today = {row.ask_id: row for row in talks if row.planned_on and row.planned_on <= viewer.today}
    written = {row.ask_id: row.opening for row in talks if row.opening}
    found = ((ask, promises.get(ask.pk), today.get(ask.pk), written.get(ask.pk, "")) for ask in due)
    return {ask.pk: _pressing(viewer, ask, promise, talk, opened) for ask, promise, talk, opened in found}


@prepared
def _overdue(viewer: Viewer, asks: Sequence[UUID], today: date) -> QuerySet[Promise]:
    rows = visible(viewer, Promise).filter(ask__in=asks, kept_on=None, let_go_on=None, by_when__lt=today)
    return rows.only(*_OF_PROMISE).order_by("-by_when")


@prepared
def _talks(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[Conversation]:
    rows = visible(viewer, Conversation).filter(ask__in=asks, held_on=None)
    return rows.only(*_OF_TALK).order_by("created_at", "id")


def _pressing(viewer: Viewer, ask: Ask, promise: Promise | None, talk: Conversation | None, written: str) -> Pressing:
    if promise is not None and ask.state in PROMISING:
        return for_promise(viewer, promise, written)
    if talk is not None and ask.state in OPEN:
        return for_talk(viewer, ask, talk)
    return for_again(viewer, ask, written)


def for_promise(viewer: Viewer, promise: Promise, written: str = "") -> Pressing:
    """A promise whose day has passed."""
    by, days = near_date(promise.by_when, viewer.today), (viewer.today - promise.by_when).days
    who = promise.by_whom or "They"
    ago = "yesterday" if days == 1 else f"{days} days ago"
    sentence = opening.for_promise(promise.what, promise.made_on, promise.by_when, viewer.today)
    why = f"{who} promised it by {by}, {ago}: {promise.what}."
    return Pressing("ask-promise", promise.by_when, f"Promised by {by}", why, written or sentence)


def for_talk(viewer: Viewer, ask: Ask, talk: Conversation) -> Pressing:
    """A conversation that is today, or was and has no note."""
    day, whom = talk.planned_on or viewer.today, ask.whom
    with_whom = f" with {whom}" if whom else ""
    if day < viewer.today:
        on = near_date(day, viewer.today)
        return Pressing(
            "ask-talk", day, f"Talk of {on}", f"You planned to talk{with_whom} on {on}. Write what was said."
        )
    at = f" at {talk.at:%H:%M}" if talk.at else ""
    return Pressing("ask-talk", day, f"Talk today{at}", f"You talk{with_whom} today{at}.", talk.opening)


def for_again(viewer: Viewer, ask: Ask, written: str = "") -> Pressing:
    """An ask whose time has come again."""
    whom = ask.whom or "They"
    if ask.state == AskState.TAKEN_BACK:
        why = f"It was granted and taken back{f': {ask.answer}' if ask.answer else ''}. Ask again, or let it go."
        return Pressing("ask-again", None, "Ask again", _sentence(why), written or opening.for_taken_back(ask.title))
    if ask.state != AskState.NOT_NOW:
        since = ask.last_asked_on
        on = f" on {near_date(since, viewer.today)}" if since else ""
        why = f"You asked{on}, and there is no decision and no date. Ask for one."
        sentence = opening.for_waiting(ask.title, since, viewer.today)
        return Pressing("ask-again", None, "Ask for a date", why, written or sentence)
    said = f"{whom} said: “{ask.answer}”" if ask.answer else f"{whom} said not now"
    sentence = opening.for_again(ask.title, ask.answer, ask.last_asked_on, viewer.today)
    return Pressing(
        "ask-again", ask.back_on, "Ask again", f"{said.rstrip('.')}. {_came(viewer, ask)}", written or sentence
    )


def _came(viewer: Viewer, ask: Ask) -> str:
    """Why it comes back now."""
    task, goal = ask.after_task, ask.after_goal
    if ask.back_on and ask.back_on <= viewer.today:
        return f"That was to be until {near_date(ask.back_on, viewer.today)}."
    if task and task.trashed_at is None:
        return f"{task.title} is {'done' if task.done_on else 'dropped'} now."
    if goal and goal.trashed_at is None:
        return f"{goal.title} is {goal.get_state_display().lower()} now."
    return "What it waited for is no longer there."


def _sentence(text: str) -> str:
    return text.replace("..", ".")
