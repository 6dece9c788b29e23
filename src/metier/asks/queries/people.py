"""The people of whom something is asked, each once, however their name was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, Promise
from metier.asks.queries.asks import PENDING, asks
from metier.core.asks.standing import OPEN
from metier.core.people import may_be_one, name_key


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody of whom something is asked: their name and role as they were said last, how many asks, how many of them open."""

    name: str
    role: str
    total: int
    open: int


def people(viewer: Viewer, *, with_open: bool = False, since: date | None = None) -> Sequence[Asked]:
    """By name; with `with_open`, only those with an ask or a promise open; with `since`, of asks that were first asked since that day."""
    counted: dict[str, Asked] = {}
    for name, total, left, _ in _by_name(viewer, since):
        before = counted.get(name_key(name), Asked("", "", 0, 0))
        counted[name_key(name)] = Asked(name, "", before.total + total, before.open + left)
    promising = {name_key(name): name for name in _promising(viewer) if name} if with_open else {}
    roles = {name_key(whom): role for whom, role, _ in _roles(viewer, since)}
    found = [
        Asked(one.name, roles.get(key, ""), one.total, one.open)
        for key, one in counted.items()
        if one.open or not with_open or key in promising
    ]
    found += [Asked(name, "", 0, 0) for key, name in promising.items() if key not in counted]
    return sorted(found, key=lambda one: (-one.open, one.name.casefold()))


def spellings(viewer: Viewer, whom: str, *others: str) -> list[str]:
    """How somebody’s name was written, in asks and in promises, and that of others who are the same; as given where it was not."""
    written = {name for name, *_ in _by_name(viewer, None)} | set(_promising(viewer))
    keys = {name_key(name) for name in (whom, *others)}
    return sorted(name for name in written if name and name_key(name) in keys) or [whom]


def perhaps_the_same(whom: str, found: Iterable[Asked]) -> list[Asked]:
    """Those of them whose name is so near that it may be the same person, written by mistake or in short."""
    return [one for one in found if name_key(one.name) != name_key(whom) and may_be_one(one.name, whom)]


def _of_anybody(viewer: Viewer, since: date | None) -> QuerySet[Ask]:
    rows = asks(viewer).exclude(whom="")
    return rows if since is None else rows.filter(asked_on__gte=since)


@prepared
def _by_name(viewer: Viewer, since: date | None) -> QuerySet[Ask, tuple[str, int, int, datetime]]:
    """The name that was written last comes last."""
    rows = _of_anybody(viewer, since).order_by().values_list("whom")
    counted = rows.annotate(total=Count("id"), open=Count("id", filter=Q(state__in=OPEN)), last=Max("created_at"))
    return counted.order_by("last", "whom")


@prepared
def _promising(viewer: Viewer) -> QuerySet[Promise, str]:
    return visible(viewer, Promise).filter(PENDING).order_by("created_at").values_list("by_whom", flat=True)


@prepared
def _roles(viewer: Viewer, since: date | None) -> QuerySet[Ask, tuple[str, str, datetime]]:
    said = _of_anybody(viewer, since).exclude(role="").order_by().values_list("whom", "role")
    return said.annotate(last=Max("created_at")).order_by("last")
