"""People who may be one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, TypeAlias

from django.db.models import CharField, Count, QuerySet
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

    The database finds whose name, profile or address somebody else has too; only those are looked at. Six queries at most.
    """
    reached: dict[str, dict[str, list[str]]] = {}
    for pk, kind, key in _reached(viewer):
        reached.setdefault(pk, {}).setdefault(kind, []).append(key)
    found = {row[0]: row for row in (*_of_one_name(viewer), *_of_one_profile(viewer))}
    if others := reached.keys() - found.keys():
        found |= {row[0]: row for row in _light(visible(viewer, Contact).filter(pk__in=others))}
    alike = sorted(found.values(), key=itemgetter(1, 0))
    for pk, value in _profiles(viewer):
        if slug := profile_slug(value):
            reached.setdefault(pk, {}).setdefault("slug", []).append(slug)
    people = [_told(row, reached.get(row[0])) for row in alike]
    return duplicates(people, _two(viewer))


def _told(row: Light, there: Mapping[str, Sequence[str]] | None) -> Somebody:
    """Somebody with where they are reached: by kind, if at all."""
    one = Somebody(*row)
    if not there:
        return one
    said = one.profile or next(iter(there.get("slug", ())), "")
    return one._replace(profile=said, emails=there.get("email", ()), phones=there.get("phone", ()))


@prepared
def _two(viewer: Viewer) -> QuerySet[NotTheSame, tuple[str, str]]:
    rows = visible(viewer, NotTheSame).order_by()
    return rows.values_list(Cast("one_id", CharField()), Cast("other_id", CharField()))


@prepared
def _of_one_name(viewer: Viewer) -> QuerySet[Contact, Light]:
    """Whose name somebody else has too."""
    people = visible(viewer, Contact)
    return _light(people.filter(name_key__in=_shared(people, "name_key")))


@prepared
def _of_one_profile(viewer: Viewer) -> QuerySet[Contact, Light]:
    """The same of their profile. Asked for together, everybody would be looked through."""
    people = visible(viewer, Contact)
    return _light(people.filter(profile__in=_shared(people, "profile")))


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact, Light]:
    said = ("name", "title", "employer", "name_key", "employer_key", "profile")
    return rows.order_by().values_list(Cast("id", CharField()), *said)


@prepared
def _reached(viewer: Viewer) -> QuerySet[ContactPoint, tuple[str, str, str]]:
    """Where several rows reach somebody."""
    rows = visible(viewer, ContactPoint)
    several = rows.filter(key__in=_shared(rows, "key"), kind__in=("email", "phone", "profile"))
    return several.order_by().values_list(Cast("contact_id", CharField()), "kind", "key")


@prepared
def _profiles(viewer: Viewer) -> QuerySet[ContactPoint, tuple[str, str]]:
    """Addresses that may be a profile, of those of whom nothing else says which is theirs."""
    rows = visible(viewer, ContactPoint).filter(kind__in=("profile", "web"))
    rows = rows.filter(contact__profile="", contact__trashed_at=None)
    return rows.order_by("-is_preferred", "created_at", "id").values_list(Cast("contact_id", CharField()), "value")


def _shared(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The values of a text that several rows have."""
    found: QuerySet[Any] = (
        rows.exclude(**{name: ""}).order_by().values(name).annotate(number=Count("*")).filter(number__gt=1).values(name)
    )
    return found


def merge(viewer: Viewer, pk: object) -> Merge:
    """One merge. Raises Missing."""
    return find(viewer, Merge, str(pk))


@prepared
def merges(viewer: Viewer, most: int | None) -> QuerySet[Merge]:
    """The merges that still stand, all or so many of the last, the newest first."""
    return visible(viewer, Merge).filter(undone_at=None).select_related("kept", "gone")[:most]
