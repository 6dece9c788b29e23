"""What is due with an ask now: a promise whose day has passed, a conversation, an ask whose time has come again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.asks.choices import AskState
from metier.asks.models import Ask, AskEvent, Conversation, Promise
from metier.asks.queries.conversations import planned
from metier.asks.queries.history import open_promises
from metier.core.asks import opening
from metier.core.words import near_date
from metier.plan.choices import GoalState

QUIET = timedelta(days=21)
PROMISING = (AskState.ASKED, AskState.ANSWERED, AskState.PROMISED, AskState.GRANTED)


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


def came_back(viewer: Viewer) -> Q:
    """Put off, and its day has come, or what it waited for is done, dropped, or no longer there."""
    task_over = ~Q(after_task=None) & (
        Q(after_task__done_on__isnull=False)
        | Q(after_task__dropped_on__isnull=False)
        | Q(after_task__trashed_at__isnull=False)
    )
    goal_over = ~Q(after_goal=None) & (~Q(after_goal__state=GoalState.OPEN) | Q(after_goal__trashed_at__isnull=False))
    forgotten = Q(back_on=None, after_task=None, after_goal=None)
    return Q(state=AskState.NOT_NOW) & (Q(back_on__lte=viewer.today) | task_over | goal_over | forgotten)


def unanswered(viewer: Viewer) -> Q:
    """Asked, with nothing said, promised or planned for three weeks."""
    since = viewer.today - QUIET
    recent = visible(viewer, AskEvent).filter(ask=OuterRef("pk"), happened_on__gt=since)
    promised = visible(viewer, Promise).filter(ask=OuterRef("pk"), kept_on=None, let_go_on=None)
    talks = planned(viewer).filter(ask=OuterRef("pk"))
    quiet = Q(~Exists(recent), ~Exists(promised), ~Exists(talks))
    return Q(state__in=[AskState.ASKED, AskState.ANSWERED], last_asked_on__lte=since) & quiet


def again(viewer: Viewer) -> QuerySet[Ask]:
    """Asks whose time has come: put off until now, long unanswered, or granted and taken back."""
    due = came_back(viewer) | unanswered(viewer) | Q(state=AskState.TAKEN_BACK)
    return visible(viewer, Ask).filter(due).select_related("after_task", "after_goal")


def overdue_promises(viewer: Viewer) -> QuerySet[Promise]:
    """Promises whose day has passed, of asks that still wait for them."""
    return open_promises(viewer).filter(by_when__lt=viewer.today, ask__state__in=PROMISING)


def due_talks(viewer: Viewer) -> QuerySet[Conversation]:
    """Conversations of today, and those whose day has passed without a word on what was said."""
    return planned(viewer).filter(planned_on__lte=viewer.today)


def pressing_of(viewer: Viewer, rows: Iterable[Ask]) -> Mapping[UUID, Pressing]:
    """What is due with each of these asks; nothing for those with nothing. Three queries."""
    keys = [row.pk for row in rows]
    talks = {row.ask_id: row for row in due_talks(viewer).filter(ask__in=keys).order_by("-planned_on")}
    found = {row.pk: for_again(viewer, row) for row in again(viewer).filter(pk__in=keys)}
    found |= {key: for_talk(viewer, row) for key, row in talks.items()}
    promises = overdue_promises(viewer).filter(ask__in=keys).order_by("-by_when")
    return found | {row.ask_id: for_promise(viewer, row) for row in promises}


def for_promise(viewer: Viewer, promise: Promise) -> Pressing:
    """A promise whose day has passed."""
    by, days = near_date(promise.by_when, viewer.today), (viewer.today - promise.by_when).days
    who = promise.by_whom or "They"
    ago = "yesterday" if days == 1 else f"{days} days ago"
    sentence = opening.for_promise(promise.what, promise.made_on, promise.by_when, viewer.today)
    why = f"{who} promised it by {by}, {ago}: {promise.what}."
    return Pressing("ask-promise", promise.by_when, f"Promised by {by}", why, sentence)


def for_talk(viewer: Viewer, talk: Conversation) -> Pressing:
    """A conversation that is today, or was and has no note."""
    day, whom = talk.planned_on or viewer.today, talk.ask.whom
    with_whom = f" with {whom}" if whom else ""
    if day < viewer.today:
        on = near_date(day, viewer.today)
        return Pressing(
            "ask-talk", day, f"Talk of {on}", f"You planned to talk{with_whom} on {on}. Write what was said."
        )
    at = f" at {talk.at:%H:%M}" if talk.at else ""
    return Pressing("ask-talk", day, f"Talk today{at}", f"You talk{with_whom} today{at}.", talk.opening)


def for_again(viewer: Viewer, ask: Ask) -> Pressing:
    """An ask whose time has come again."""
    whom = ask.whom or "They"
    if ask.state == AskState.TAKEN_BACK:
        why = f"It was granted and taken back{f': {ask.answer}' if ask.answer else ''}. Ask again, or let it go."
        return Pressing("ask-again", None, "Ask again", _sentence(why), opening.for_taken_back(ask.title))
    if ask.state != AskState.NOT_NOW:
        since = ask.last_asked_on
        on = f" on {near_date(since, viewer.today)}" if since else ""
        why = f"You asked{on}, and there is no decision and no date. Ask for one."
        return Pressing("ask-again", None, "Ask for a date", why, opening.for_waiting(ask.title, since, viewer.today))
    said = f"{whom} said: “{ask.answer}”" if ask.answer else f"{whom} said not now"
    sentence = opening.for_again(ask.title, ask.answer, ask.last_asked_on, viewer.today)
    return Pressing("ask-again", ask.back_on, "Ask again", f"{said.rstrip('.')}. {_came(viewer, ask)}", sentence)


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
