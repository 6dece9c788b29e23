"""Asks: one of them, all of them, those still open, and the people they are asked of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Viewer, the_one, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, Promise
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


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody of whom something is asked: their role as it was said last, how many asks, how many of them open, since when."""

    name: str
    role: str
    total: int
    open: int
    last_on: date | None


def people(viewer: Viewer, *, with_open: bool = False) -> Sequence[Asked]:
    """By name; with `with_open`, only those with an ask or a promise open."""
    counted = _by_name(viewer)
    promising = set(_promising(viewer)) if with_open else set()
    kept = [row for row in counted if row[2] or not with_open or row[0] in promising]
    roles = {whom: role for whom, role, _ in _roles(viewer)}
    found = [Asked(whom, roles.get(whom, ""), total, left, on) for whom, total, left, on in kept]
    found += [Asked(name, "", 0, 0, None) for name in promising - {whom for whom, *_ in counted} - {""}]
    return sorted(found, key=lambda one: (-one.open, one.name.casefold()))


@prepared
def _by_name(viewer: Viewer) -> QuerySet[Ask, tuple[str, int, int, date | None]]:
    rows = asks(viewer).exclude(whom="").order_by().values_list("whom")
    return rows.annotate(total=Count("id"), open=Count("id", filter=Q(state__in=OPEN)), last=Max("last_asked_on"))


@prepared
def _promising(viewer: Viewer) -> QuerySet[Promise, str]:
    return visible(viewer, Promise).filter(PENDING).values_list("by_whom", flat=True)


@prepared
def _roles(viewer: Viewer) -> QuerySet[Ask, tuple[str, str, datetime]]:
    said = asks(viewer).exclude(whom="").exclude(role="").order_by().values_list("whom", "role")
    return said.annotate(last=Max("created_at")).order_by("last")


def spellings(viewer: Viewer, whom: str) -> list[str]:
    """How somebody’s name is written where something is open with them, with whichever capitals; as given where nothing is."""
    asked = open_asks(viewer).order_by().values_list("whom", flat=True)
    promising = visible(viewer, Promise).filter(PENDING).order_by().values_list("by_whom", flat=True)
    return sorted(name for name in {*asked, *promising} if name.casefold() == whom.casefold()) or [whom]


def employer(viewer: Viewer) -> str:
    """Where one works now, as far as the record says: what an ask's organisation is unless another is given."""
    row = visible(viewer, Position).filter(ends=None).exclude(employer="").order_by("-starts").first()
    return row.employer if row else ""
