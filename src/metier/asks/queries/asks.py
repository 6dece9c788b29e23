"""Asks: one of them, all of them, those still open, and the people they are asked of."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, the_one, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask
from metier.core.asks.likeness import alike
from metier.core.asks.standing import OPEN
from metier.core.errors import Refused
from metier.core.naming import named
from metier.record.models import Position

PENDING = Q(kept_on=None, let_go_on=None, ask__trashed_at=None)  # a promise, of an ask that is not in the trash
WITH = ("goal", "ambition", "after_task", "after_goal")


def ask(viewer: Viewer, pk: UUID | str) -> Ask:
    """Raises Missing."""
    return the_one(partial(_one, viewer), pk, "There is no such ask.")


@prepared
def _one(viewer: Viewer, pk: UUID) -> QuerySet[Ask]:
    return visible(viewer, Ask).select_related(*WITH).filter(pk=pk)


def asks(viewer: Viewer) -> QuerySet[Ask]:
    return visible(viewer, Ask)


def open_asks(viewer: Viewer) -> QuerySet[Ask]:
    """Those that nobody has decided, and those that were taken back."""
    return visible(viewer, Ask).filter(state__in=OPEN)


def ask_named(viewer: Viewer, words: str, *, decided: bool = False) -> Ask:
    """The open ask that is meant; with `decided`, one that is decided too. Raises Refused."""
    rows = asks(viewer) if decided else open_asks(viewer)
    titles = dict(rows.values_list("id", "title"))
    try:
        return ask(viewer, named(words, titles, "ask"))
    except Refused as problem:
        if decided or any(words.casefold() in title.casefold() for title in titles.values()):
            raise
        _say_decided(viewer, words, problem)
        raise


def _say_decided(viewer: Viewer, words: str, problem: Refused) -> None:
    """Raises Refused where a decided ask is meant: it is there, and nothing is open with it."""
    titles = dict(asks(viewer).exclude(state__in=OPEN).values_list("id", "title"))
    try:
        found = ask(viewer, named(words, titles, "ask"))
    except Refused:
        return
    raise Refused(f"“{found.title}” is {found.state} already. What happened: metier ask show.") from problem


def alike_asks(viewer: Viewer, title: str, *, but: Ask | None = None) -> list[Ask]:
    """Open asks that may be for the same thing."""
    others = open_asks(viewer).exclude(pk=but.pk) if but else open_asks(viewer)
    keys = [key for key, other in others.values_list("id", "title") if alike(title, other)]
    return list(others.filter(pk__in=keys)) if keys else []


def going_with(viewer: Viewer, of: Ask) -> list[Ask]:
    """The asks for the same thing: what it goes with, and what goes with it or with the same one."""
    root = of.same_as_id or of.pk
    return _going_with(viewer, root, of.pk)


@prepared
def _going_with(viewer: Viewer, root: UUID, but: UUID) -> QuerySet[Ask]:
    return visible(viewer, Ask).filter(Q(pk=root) | Q(same_as=root)).exclude(pk=but)


def employer(viewer: Viewer) -> str:
    """Where one works now, as far as the record says: what an ask's organisation is unless another is given."""
    row = visible(viewer, Position).filter(ends=None).exclude(employer="").order_by("-starts").first()
    return row.employer if row else ""
