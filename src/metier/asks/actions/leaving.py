"""Somebody leaves: all that is open with them is asked of somebody else, or closed, in one step."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from uuid_utils.compat import uuid7

from metier.accounts.access import Viewer, visible
from metier.accounts.revisions import revise
from metier.asks import queries
from metier.asks.actions.settling import locked, settle
from metier.asks.choices import EventKind
from metier.asks.models import Ask, AskEvent, AskFacts, Promise
from metier.core import words
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.people import name_key


@transaction.atomic
def part_from(
    viewer: Viewer,
    whom: str,
    *,
    also: Collection[str] = (),
    to: str = "",
    role: str = "",
    closing: Collection[UUID] = (),
    on: date | None = None,
) -> UUID:
    """`whom` leaves: the asks open with them are closed where `closing` names them, and asked of `to` where it does not.

    `also` are other names of theirs, written by mistake or in short.

    Returns the step, which undoes all of it. What they promised, for whichever ask, is waited for no longer. Raises Refused.
    """
    day, name, step = past_day(on or viewer.today, viewer.today), " ".join(to.split())[:200], uuid7()
    spelled = queries.spellings(viewer, whom, *also)
    rows = list(queries.open_asks(viewer).filter(whom__in=spelled))
    promised = list(queries.open_promises(viewer).filter(Q(by_whom__in=spelled) | Q(ask__in=closing)))
    others = {row.ask_id: row.ask for row in promised} | {row.pk: row for row in rows}
    if not others:
        near = queries.perhaps_the_same(whom, queries.people(viewer, with_open=True))
        meant = f" Did you mean {words.listed([one.name for one in near])}?" if near else ""
        raise Refused(f"Nothing is open with {whom}.{meant}")
    kept = [row for row in rows if row.pk not in closing]
    if kept and not name:
        raise Refused("Say of whom you ask instead, or close all of them.", Where(field="to"))
    if kept and name_key(name) in {name_key(one) for one in (whom, *also)}:
        raise Refused(f"{whom} is the one who leaves. Name somebody else.", Where(field="to"))
    for row in others.values():
        locked(viewer, row)
    for row in rows:
        if row.pk in closing:
            _event(viewer, row, EventKind.WITHDRAWN, f"{whom} left", day, step)
        else:
            changes = {"whom": name, "role": " ".join(role.split())[:200]}
            revision = revise(row, AskFacts, changes, reason=f"{whom} left", at=viewer.now)
            _event(viewer, row, EventKind.READDRESSED, f"{whom} left", day, step, revision.pk if revision else None)
    visible(viewer, Promise).filter(pk__in=[row.pk for row in promised]).update(let_go_on=day, let_go_in=step)
    for row in others.values():
        settle(viewer, row)
    return step


def _event(
    viewer: Viewer, ask: Ask, kind: EventKind, said: str, day: date, step: UUID, revision: UUID | None = None
) -> None:
    last = queries.last_day(viewer, ask)
    AskEvent.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        ask=ask,
        kind=kind,
        happened_on=max(day, last) if last else day,
        said=said,
        whom=ask.whom,
        role=ask.role,
        step=step,
        revision=revision,
    )
