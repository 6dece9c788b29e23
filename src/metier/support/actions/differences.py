"""What is done about a difference of the support map: an ask, a goal, or a person who is found for it."""

from __future__ import annotations

from django.db import transaction

from metier.accounts.access import Viewer
from metier.asks import actions as asks
from metier.asks.choices import AskState
from metier.asks.models import Ask
from metier.asks.queries import employer
from metier.core.errors import Refused
from metier.plan import actions as plan
from metier.plan.models import Goal
from metier.support.choices import Aspect
from metier.support.models import Helper, SupportLine
from metier.support.queries.maps import lower, name_on_the_map_of

GOALS: dict[str, tuple[str, str]] = {
    Aspect.PROGRESSION: ("Take my progression into my own hands", "status"),
    Aspect.LEARNING: ("Take my learning into my own hands", "learning"),
    Aspect.MEANING: ("Find work that means something to me", "meaning"),
    Aspect.RECOGNITION: ("Make my work seen by those who decide", "status"),
    Aspect.AUTONOMY: ("Earn more room to decide for myself", "autonomy"),
}
"""The goal that is set by “I will do it myself”, and the priority that it serves."""
ASKS: dict[str, tuple[str, str]] = {
    Aspect.PROGRESSION: ("A plan for my next step", "sideways"),
    Aspect.LEARNING: ("Training for what I need next", "training"),
    Aspect.MEANING: ("A project that is good for something I care about", "project"),
    Aspect.RECOGNITION: ("My work named where it is decided", "recognition"),
    Aspect.AUTONOMY: ("A decision that is mine to take", "decision"),
}
"""What is asked for at first, until its owner says it better, and its kind."""
SETTLED = (AskState.GRANTED, AskState.DECLINED, AskState.WITHDRAWN)


@transaction.atomic
def ask_for_it(viewer: Viewer, line: SupportLine, title: str = "", kind: str = "") -> tuple[Ask, bool]:
    """An ask for this aspect, of whoever should take care of it; whether it is new, for one that is open for the same thing is taken.

    With no title it has one that its owner is to say better.

    Raises Refused when there is one for this line that is not decided.
    """
    if line.ask and line.ask.trashed_at is None and line.ask.state not in SETTLED:
        raise Refused(f"{line.ask.title} is an ask already.")
    title, kind = title.strip() or ASKS[line.aspect][0], kind or ASKS[line.aspect][1]
    whom, priority = name_on_the_map_of(viewer, line), GOALS[line.aspect][1]
    try:
        ask = asks.add_ask(viewer, title, kind, whom=whom, organisation=employer(viewer), priority=priority)
        is_new = True
    except asks.AskedAlready as open_already:
        ask, is_new = open_already.asks[0], False
    line.ask = ask
    line.save(update_fields=["ask"])
    return ask, is_new


@transaction.atomic
def not_asked(viewer: Viewer, line: SupportLine, *, was_there: bool = False) -> None:
    """Undo: the ask goes to the trash, unless it `was_there` before or was asked since. Raises Refused when there is none."""
    ask = line.ask
    if ask is None:
        raise Refused("There is no ask for this.")
    if not was_there and ask.trashed_at is None and ask.state == AskState.PREPARING:
        asks.trash_ask(viewer, ask)
    line.ask = None
    line.save(update_fields=["ask"])


@transaction.atomic
def do_it_myself(viewer: Viewer, line: SupportLine) -> Goal:
    """A goal that takes care of this aspect. Raises Refused when there is one that is open."""
    if line.goal and line.goal.trashed_at is None and line.goal.is_open:
        raise Refused(f"{line.goal.title} is a goal already.")
    title, priority = GOALS[line.aspect]
    why = f"{line.get_aspect_display()} is with {lower(str(line.get_by_display()))} today. {line.note}".strip()
    goal = plan.add_goal(viewer, title=title, priority=priority, why=why)
    line.goal = goal
    line.save(update_fields=["goal"])
    return goal


@transaction.atomic
def not_myself(viewer: Viewer, line: SupportLine) -> None:
    """Undo: the goal goes to the trash. Raises Refused when there is none."""
    if line.goal is None:
        raise Refused("There is no goal for this.")
    if line.goal.trashed_at is None:
        plan.trash_goal(viewer, line.goal)
    line.goal = None
    line.save(update_fields=["goal"])


def give_to(line: SupportLine, helper: Helper | None) -> None:
    """This person is found for it; None for nobody any more."""
    line.helper = helper
    line.save(update_fields=["helper"])
