"""Those who could help: kept, changed, talked with, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core import words
from metier.core.errors import Refused, Where
from metier.support.choices import FeePer, FirstTalk, HelperKind, HelperState, HelpKind
from metier.support.models import Helper, HelperSession

SAID = ("name", "kind", "fields", "known_for", "contact", "found", "terms", "fee", "fee_per", "first_talk", "wanted", "state", "ended_on", "outcome")  # fmt: skip
OF_A_SESSION = ("on", "about", "agreed", "outcome", "minutes", "cost")
LONGEST = {"name": 200, "known_for": 300, "contact": 300, "found": 300, "about": 300}
LONGEST_TEXT = 4_000
MOST_MINUTES = 24 * 60
H = TypeVar("H", Helper, HelperSession)


@transaction.atomic
def add_helper(viewer: Viewer, **facts: Any) -> Helper:
    """Keep somebody who could help, from any of SAID. Raises Refused."""
    made = Helper(career=viewer.career, created_at=viewer.now, changed_at=viewer.now)
    _say(viewer, made, facts)
    made.save()
    return made


@transaction.atomic
def change_helper(viewer: Viewer, helper: Helper, changes: Mapping[str, Any]) -> bool:
    """Change any of SAID; whether anything differs. Raises Refused."""
    before = {name: getattr(helper, name) for name in SAID}
    _say(viewer, helper, changes)
    if before == {name: getattr(helper, name) for name in SAID}:
        return False
    helper.changed_at = viewer.now
    helper.save()
    return True


@transaction.atomic
def end_help(viewer: Viewer, helper: Helper, *, on: date | None = None, outcome: str = "") -> None:
    """It has ended; what came of it is kept. Raises Refused when it had ended already."""
    if helper.state == HelperState.ENDED:
        raise Refused(f"That with {helper.name} has ended already.")
    said = {"outcome": outcome} if outcome.strip() else {}
    change_helper(viewer, helper, {"state": HelperState.ENDED, "ended_on": on or viewer.today, **said})


@transaction.atomic
def add_session(viewer: Viewer, helper: Helper, **facts: Any) -> HelperSession:
    """A talk, ahead or held, from any of OF_A_SESSION. Raises Refused."""
    made = HelperSession(career=viewer.career, created_at=viewer.now, helper=helper, on=viewer.today)
    _say_session(viewer, made, facts)
    made.save()
    if helper.state == HelperState.CONSIDERING:
        change_helper(viewer, helper, {"state": HelperState.ASKED if made.on > viewer.today else HelperState.WORKING})
    return made


@transaction.atomic
def change_session(viewer: Viewer, session: HelperSession, changes: Mapping[str, Any]) -> bool:
    """Change any of OF_A_SESSION; whether anything differs. Raises Refused."""
    before = {name: getattr(session, name) for name in OF_A_SESSION}
    _say_session(viewer, session, changes)
    session.save()
    return before != {name: getattr(session, name) for name in OF_A_SESSION}


@transaction.atomic
def trash(viewer: Viewer, row: H) -> None:
    """A helper goes with the talks, at one moment, so that they come back together."""
    put_in_trash(viewer, row)
    if isinstance(row, Helper):
        HelperSession.objects.filter(career=viewer.career, helper=row, trashed_at=None).update(trashed_at=viewer.now)


@transaction.atomic
def restore(viewer: Viewer, model: type[H], pk: UUID | str) -> H:
    """Raises Missing."""
    row = find_trashed(viewer, model, pk)
    if isinstance(row, Helper):
        went = HelperSession.objects.filter(career=viewer.career, helper=row, trashed_at=row.trashed_at)
        went.update(trashed_at=None)
    take_from_trash(row)
    return row


def _say(viewer: Viewer, helper: Helper, facts: Mapping[str, Any]) -> None:
    for name, value in facts.items():
        if name in SAID:
            setattr(helper, name, value.strip() if isinstance(value, str) else value)
    if not helper.name:
        raise Refused("Say who it is.", Where(field="name"))
    helper.fields = [kind for kind in HelpKind.values if kind in set(_of_kinds(helper.fields))]
    _one_of(helper.kind, HelperKind.values, "kind", "what somebody is to you")
    _one_of(helper.state, HelperState.values, "state", "how far it is")
    _one_of(helper.fee_per, ["", *FeePer.values], "fee_per", "what a fee is for")
    _one_of(helper.first_talk, ["", *FirstTalk.values], "first_talk", "what a first talk costs")
    if helper.fee is not None and helper.fee.amount < 0:
        raise Refused("A fee is not negative. Leave it out, or write 80.", Where(field="fee"))
    if helper.fee is None:
        helper.fee_per = ""
    if helper.state != HelperState.ENDED:
        helper.ended_on = None
    elif helper.ended_on is None:
        helper.ended_on = viewer.today
    if helper.ended_on and helper.ended_on > viewer.today:
        raise Refused("It ended today or earlier, not on a day to come.", Where(field="ended_on"))
    _bound(helper)


def _of_kinds(kinds: Any) -> list[str]:  # Any: what a form or an archive holds
    said = [str(kind) for kind in kinds or []]
    for kind in said:
        _one_of(kind, HelpKind.values, "fields", "a kind of help")
    return said


def _say_session(viewer: Viewer, session: HelperSession, facts: Mapping[str, Any]) -> None:
    for name, value in facts.items():
        if name in OF_A_SESSION:
            setattr(session, name, value.strip() if isinstance(value, str) else value)
    if session.on.year < viewer.today.year - 80:
        raise Refused("That is before a working life. Give the day of the talk.", Where(field="on"))
    if session.on.year > viewer.today.year + 5:
        raise Refused("That is more than five years ahead. Give the day of the talk.", Where(field="on"))
    if session.on > viewer.today and session.outcome:
        raise Refused("What came of it is said once it was held.", Where(field="outcome"))
    if session.minutes is not None and not 0 < session.minutes <= MOST_MINUTES:
        raise Refused("A talk takes a minute at least, and a day at most.", Where(field="minutes"))
    if session.cost is not None and session.cost.amount < 0:
        raise Refused("What it cost is not negative. Leave it out, or write 80.", Where(field="cost"))
    _bound(session)


def _bound(row: Helper | HelperSession) -> None:
    for name in (*SAID, *OF_A_SESSION):
        said, most = getattr(row, name, None), LONGEST.get(name, LONGEST_TEXT)
        if isinstance(said, str) and len(said) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))


def _one_of(value: str, known: list[str], field: str, what: str) -> None:
    if value not in known:
        raise Refused(
            f"“{value}” is not {what}. Use {words.listed([one for one in known if one])}.", Where(field=field)
        )
