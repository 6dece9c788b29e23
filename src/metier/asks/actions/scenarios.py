"""Scenarios of one's own, and real conversations: written, changed, held, put in the trash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks.choices import Area
from metier.asks.models import OwnScenario
from metier.core.errors import Refused, Where

SAID = ("area", "title", "situation", "question", "answer", "reasons", "say", "advice", "whom", "happens_on", "ask")
LONGEST = {"title": 200, "whom": 200, "like": 80}
LONGEST_TEXT = 4_000


@transaction.atomic
def add_scenario(viewer: Viewer, *, is_real: bool = False, like: str = "", **facts: Any) -> OwnScenario:
    """Write a scenario, or with `is_real` a conversation that is ahead, from any of SAID. Raises Refused."""
    made = OwnScenario(
        career=viewer.career,
        created_at=viewer.now,
        changed_at=viewer.now,
        is_real=is_real,
        like=like[: LONGEST["like"]],
    )
    _say(made, facts)
    if is_real and made.happens_on and made.happens_on < viewer.today:
        raise Refused("A conversation is prepared for today or a day to come.", Where(field="happens_on"))
    made.save()
    return made


@transaction.atomic
def change_scenario(viewer: Viewer, own: OwnScenario, changes: Mapping[str, Any]) -> bool:
    """Change any of SAID; whether anything differs. Raises Refused."""
    before = {name: getattr(own, name) for name in SAID}
    _say(own, changes)
    if before == {name: getattr(own, name) for name in SAID}:
        return False
    own.changed_at = viewer.now
    own.save()
    return True


@transaction.atomic
def hold(viewer: Viewer, own: OwnScenario, *, on: date, outcome: str = "") -> None:
    """The conversation was held: on which day, and how it went. Raises Refused."""
    if not own.is_real:
        raise Refused("This is a scenario, not a conversation of yours. Practise it instead.")
    if on > viewer.today:
        raise Refused("It was held today or earlier, not on a day to come.", Where(field="on"))
    if on.year < viewer.today.year - 80:
        raise Refused("That is before a working life. Give the day it was held.", Where(field="on"))
    if len(outcome) > LONGEST_TEXT:
        raise Refused(f"This is longer than {LONGEST_TEXT:,} characters. Say it shorter.", Where(field="outcome"))
    own.held_on, own.outcome, own.changed_at = on, outcome.strip(), viewer.now
    own.save()


def hold_again(viewer: Viewer, own: OwnScenario) -> None:
    """It was not held after all; what was said of it stays."""
    own.held_on, own.changed_at = None, viewer.now
    own.save()


def trash_scenario(viewer: Viewer, own: OwnScenario) -> None:
    """It goes to the trash, and its practice rests with it."""
    put_in_trash(viewer, own)


def restore_scenario(viewer: Viewer, pk: UUID | str) -> OwnScenario:
    """Raises Missing."""
    own = find_trashed(viewer, OwnScenario, pk)
    take_from_trash(own)
    return own


def _say(own: OwnScenario, facts: Mapping[str, Any]) -> None:
    for name, value in facts.items():
        if name in SAID:
            setattr(own, name, value.strip() if isinstance(value, str) else value)
    if own.area not in Area.values:
        raise Refused(f"“{own.area}” is not an area. Use {', '.join(Area.values[:-1])} or other.", Where(field="area"))
    if not own.title:
        raise Refused("Give it a title, by which you know it again.", Where(field="title"))
    if not own.situation:
        raise Refused("Say the situation: who, where, and what was said.", Where(field="situation"))
    for name in SAID:
        said, most = getattr(own, name), LONGEST.get(name, LONGEST_TEXT)
        if isinstance(said, str) and len(said) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
