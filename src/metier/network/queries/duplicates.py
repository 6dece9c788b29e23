"""People who may be one person."""

from __future__ import annotations

from operator import itemgetter
from typing import Any, TypeAlias

from django.db.models import CharField, Count, Q, QuerySet
from django.db.models.functions import Cast

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.network.duplicates import Pair, Somebody, duplicates
from metier.core.network.points import profile_slug
from metier.network.models import Contact, ContactPoint, Merge, NotTheSame

Light: TypeAlias = tuple[str, str, str, str, str, str, str]
"""A key as the database keeps it, name, title, employer, the keys of name and employer, the profile."""


def pairs(viewer: Viewer) -> list[Pair]:
    """Pairs who are one person by a stated rule, then those who only share a name; without those whom their owner said to be two.

    The database finds whose name, profile or address somebody else has too; only those are looked at. Five queries at most.
    """
    reached: dict[str, dict[str, list[str]]] = {}
    for pk, kind, key in _reached(viewer):
        reached.setdefault(pk, {}).setdefault(kind, []).append(key)
    alike = _alike(viewer)
    if others := reached.keys() - {row[0] for row in alike}:
        alike = sorted([*alike, *_light(visible(viewer, Contact).filter(pk__in=others))], key=itemgetter(1, 0))
    for pk, value in _profiles(viewer):
        if slug := profile_slug(value):
            reached.setdefault(pk, {}).setdefault("slug", []).append(slug)
    none: dict[str, list[str]] = {}
    people = []
    for pk, name, title, employer, known, works, profile in alike:
        there = reached.get(pk, none)
        said = profile or next(iter(there.get("slug", ())), "")
        people.append(
            Somebody(pk, name, title, employer, known, works, said, there.get("email", ()), there.get("phone", ()))
        )
    return duplicates(people, _two(viewer))


@prepared
def _two(viewer: Viewer) -> QuerySet[NotTheSame, tuple[str, str]]:
    rows = visible(viewer, NotTheSame).order_by()
    return rows.values_list(Cast("one_id", CharField()), Cast("other_id", CharField()))


@prepared
def _alike(viewer: Viewer) -> QuerySet[Contact, Light]:
    """Whose name or profile somebody else has too."""
    people = visible(viewer, Contact)
    names, profiles = _shared(people, "name_key"), _shared(people, "profile")
    return _light(people.filter(Q(name_key__in=names) | Q(profile__in=profiles)))


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact, Light]:
    said = ("name", "title", "employer", "name_key", "employer_key", "profile")
    return rows.order_by("name", "id").values_list(Cast("id", CharField()), *said)


@prepared
def _reached(viewer: Viewer) -> QuerySet[ContactPoint, tuple[str, str, str]]:
    """Where several rows reach somebody."""
    rows = visible(viewer, ContactPoint)
    several = rows.filter(key__in=_shared(rows, "key"), kind__in=("email", "phone", "profile"))
    return several.order_by().values_list(Cast("contact_id", CharField()), "kind", "key")


@prepared
def _profiles(viewer: Viewer) -> QuerySet[ContactPoint, tuple[str, str]]:
    """Addresses that may be a profile, of those of whom nothing else says which is theirs."""
    others = visible(viewer, Contact).filter(profile="").values("pk")
    rows = visible(viewer, ContactPoint).filter(kind__in=("profile", "web"), contact__in=others)
    return rows.order_by("-is_preferred", "created_at", "id").values_list(Cast("contact_id", CharField()), "value")


def _shared(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The values of a text that several rows have."""
    found: QuerySet[Any] = (
        rows.exclude(**{name: ""})
        .order_by()
        .values(name)
        .annotate(number=Count("pk"))
        .filter(number__gt=1)
        .values(name)
    )
    return found


def merge(viewer: Viewer, pk: object) -> Merge:
    """One merge. Raises Missing."""
    return find(viewer, Merge, str(pk))


@prepared
def merges(viewer: Viewer, most: int | None) -> QuerySet[Merge]:
    """The merges that still stand, all or so many of the last, the newest first."""
    return visible(viewer, Merge).filter(undone_at=None).select_related("kept", "gone")[:most]
