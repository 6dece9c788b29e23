"""Favours: written down when they are asked for, offered, promised or done, and moved on from there. Returned by another one, or by a word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.words import full_date
from metier.network.actions.coming_back import restored
from metier.network.choices import FavourKind, FavourStage, Size, Way
from metier.network.models import Contact, Favour
from metier.network.queries.favours import is_returned

FACTS = ("kind", "size", "line", "on", "due", "done_on")
OPEN = (FavourStage.ASKED, FavourStage.OFFERED, FavourStage.PROMISED)
LONGEST = 500
_CHOSEN = {"way": Way, "stage": FavourStage, "kind": FavourKind, "size": Size}


@transaction.atomic
def log_favour(
    viewer: Viewer,
    contact: Contact,
    way: str,
    stage: str,
    facts: Mapping[str, Any],
    *,
    returns: Favour | None = None,
) -> Favour:
    """A favour as it stands, from any of FACTS; one that was done may return another. Today if no day is said. Raises Refused."""
    row = Favour(career=viewer.career, created_at=viewer.now, contact=contact, way=way, stage=stage, on=viewer.today)
    _say(viewer, row, facts)
    row.save()
    if returns:
        return_favour(viewer, returns, by=row)
    return row


@transaction.atomic
def change_favour(viewer: Viewer, row: Favour, changes: Mapping[str, Any]) -> bool:
    """Say any of FACTS anew; whether anything differs. Raises Refused."""
    before = said_of(row, FACTS)
    _say(viewer, row, changes)
    row.save()
    return before != said_of(row, FACTS)


@transaction.atomic
def promise_favour(viewer: Viewer, row: Favour, due: date | None = None) -> None:
    """It is promised, by a day if one is said. Raises Refused."""
    _must_be_open(row)
    row.stage = FavourStage.PROMISED
    _say(viewer, row, {"due": due})
    row.save()


@transaction.atomic
def do_favour(viewer: Viewer, row: Favour, on: date | None = None) -> None:
    """It was done, today or on an earlier day. Raises Refused."""
    _must_be_open(row)
    row.stage = FavourStage.DONE
    _say(viewer, row, {"done_on": on or viewer.today})
    row.save()


@transaction.atomic
def drop_favour(row: Favour) -> None:
    """It came to nothing, which is no fault. Raises Refused."""
    _must_be_open(row)
    row.stage = FavourStage.DROPPED
    row.save(update_fields=["stage"])


@transaction.atomic
def set_back(row: Favour, stage: str, due: date | None) -> None:
    """Undo of the three: it is asked for, offered or promised as before, by the day `due`, and returned by nothing. Raises Refused."""
    if stage not in OPEN:
        raise Refused(f"A favour goes back to one of {', '.join(OPEN)}.")
    row.stage, row.due = FavourStage(stage), due
    row.done_on = row.returned_on = row.returned_by = None
    row.save(update_fields=["stage", "due", "done_on", "returned_on", "returned_by"])


@transaction.atomic
def return_favour(viewer: Viewer, row: Favour, *, by: Favour | None = None, on: date | None = None) -> None:
    """It is returned: by another favour of the same person the other way round, or by your word on a day. Raises Refused."""
    if row.stage != FavourStage.DONE:
        raise Refused("Only help that was done is returned. Mark it done first.")
    if is_returned(row):
        raise Refused("It is returned already. Take that back first.")
    if by is None:
        day = past_day(on or viewer.today, viewer.today)
        if row.done_on and day < row.done_on:
            raise Refused(f"It was done on {full_date(row.done_on)}. Give a day from then on.", Where(field="on"))
        row.returned_on, row.returned_by = day, None
    else:
        if by.contact_id != row.contact_id or by.way == row.way or by.stage != FavourStage.DONE:
            raise Refused(
                "Help is returned by help that was done, the other way round, with the same person.", Where(field="by")
            )
        row.returned_on, row.returned_by = None, by
    row.save(update_fields=["returned_on", "returned_by"])


@transaction.atomic
def take_return_back(row: Favour) -> None:
    """It is not returned yet."""
    row.returned_on = row.returned_by = None
    row.save(update_fields=["returned_on", "returned_by"])


def trash_favour(viewer: Viewer, row: Favour) -> None:
    """It waits in the trash; what it returned is open meanwhile."""
    put_in_trash(viewer, row)


def restore_favour(viewer: Viewer, pk: UUID | str) -> Favour:
    """Raises Missing, and Refused while their person is in the trash."""
    return restored(viewer, Favour, pk)


def _must_be_open(row: Favour) -> None:
    if row.stage == FavourStage.DONE:
        on = f" on {full_date(row.done_on)}" if row.done_on else ""
        raise Refused(f"It was done{on} already.")
    if row.stage == FavourStage.DROPPED:
        raise Refused("It came to nothing, as you said. Take that back first.")


def _say(viewer: Viewer, row: Favour, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(FACTS)
    if unknown:
        raise TypeError(f"not facts of a favour: {sorted(unknown)}")
    said = {name: value for name, value in facts.items() if value is not None or name == "due"}
    take(row, said, FACTS, one_line)
    for name, choices in _CHOSEN.items():
        if getattr(row, name) not in choices.values:
            raise Refused(f"Choose one of {', '.join(map(str, choices.values))}.", Where(field=name))
    if not row.line:
        raise Refused("Say what it is about, in a line.", Where(field="line"))
    bound(row, FACTS, LONGEST)
    past_day(row.on, viewer.today)
    if row.stage == FavourStage.DONE:
        row.done_on = past_day(row.done_on or row.on, viewer.today, "done_on")
        row.on = min(row.on, row.done_on)
    elif row.due is not None and row.due < row.on:
        raise Refused(
            f"It was first spoken of on {full_date(row.on)}. Give a day from then on, or none.", Where(field="due")
        )
