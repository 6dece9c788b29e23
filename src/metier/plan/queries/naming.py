"""Goals and tasks by what people call them: part of a title, or the beginning or end of an id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.words import listed
from metier.direction.models import Ambition
from metier.plan.models import Goal, Task
from metier.plan.queries.goals import choosable_ambitions, choosable_goals, goals
from metier.plan.queries.tasks import open_tasks, tasks

N = TypeVar("N", Goal, Task, Ambition)
LEAST_OF_AN_ID, NAMED = 4, 6


def goal_named(viewer: Viewer, words: str, *, closed: bool = False) -> Goal:
    """The open goal with these words in its title; a closed one too when asked. Raises Refused."""
    return _named("goal", words, list(goals(viewer) if closed else choosable_goals(viewer)))


def task_named(viewer: Viewer, words: str, *, closed: bool = False) -> Task:
    """The open task with these words in its title; with `closed`, one that is done or dropped. Raises Refused."""
    return _named("task", words, list(tasks(viewer) if closed else open_tasks(viewer)))


def ambition_named(viewer: Viewer, words: str) -> Ambition:
    """Raises Refused."""
    return _named("ambition", words, list(choosable_ambitions(viewer)))


def _named(kind: str, words: str, rows: Sequence[N]) -> N:
    wanted = words.strip().casefold()
    if not wanted:
        raise Refused(f"Say which {kind}, by a part of its title.")
    by_id = [
        row
        for row in rows
        if len(wanted) >= LEAST_OF_AN_ID and (str(row.id).startswith(wanted) or str(row.id).endswith(wanted))
    ]
    exact = [row for row in rows if str(row).casefold() == wanted]
    found = exact or by_id or [row for row in rows if wanted in str(row).casefold()]
    if not found:
        titles = [f"“{row}”" for row in rows[:NAMED]]
        there = f" There {'is' if len(titles) == 1 else 'are'} {listed(titles)}." if 0 < len(rows) <= NAMED else ""
        raise Refused(f"No {kind} is called “{words}”.{there}")
    if len(found) > 1:
        raise Refused(_several(kind, words, [(str(row), str(row.id)[-8:]) for row in found]))
    return found[0]


def _several(kind: str, words: str, found: Sequence[tuple[str, str]]) -> str:
    titles = [title for title, _ in found]
    twins = {title for title in titles if titles.count(title) > 1}
    shown = [f"“{title}” ({end})" if title in twins else f"“{title}”" for title, end in found[:NAMED]]
    more = [f"{len(found) - NAMED} more"] if len(found) > NAMED else []
    rest = "the letters in brackets" if twins else "more of the title"
    return f"“{words}” is part of {len(found)} {kind}s: {listed([*shown, *more])}. Say {rest}."
