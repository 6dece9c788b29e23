"""People as matching and address books ask for them: who they are, where they are reached, in which groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from sys import intern
from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, trashed, visible
from metier.core.network.facts import PersonFact, Point, PointKind, profile_slug
from metier.core.network.matching import Known
from metier.core.network.said import Said
from metier.core.people import name_key
from metier.network.models import Contact, ContactPoint, Tagging

MOST_LOOKED_UP, MOST_FOUND = 1_000, 4_000
"""So many people are looked up one by one; for more, everybody is read."""
_ALIKE = ("given", "family", "employer", "title", "place", "how", "birthday", "employer_key")
_FIELDS = ("name", "given", "family", "employer", "title", "place", "how", "birthday")


def known(viewer: Viewer, ids: Iterable[UUID] | None = None, *, among: QuerySet[Contact] | None = None) -> list[Known]:
    """Everybody, or those of these keys, as matching asks for them: without a row for each, and what many say alike once, for it asks for all.

    They are `among` whoever is not in the trash, unless others are said.
    """
    rows = visible(viewer, Contact) if among is None else among
    points, taggings = visible(viewer, ContactPoint), visible(viewer, Tagging).filter(tag__trashed_at=None)
    if ids is not None:
        wanted = list(ids)
        rows = rows.filter(pk__in=wanted)
        points, taggings = points.filter(contact__in=wanted), taggings.filter(contact__in=wanted)
    reached: dict[UUID, list[Point]] = defaultdict(list)
    keys: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    said = points.order_by().values_list("contact_id", "kind", "value", "label", "key")
    for pk, kind, value, label, key in said.iterator(chunk_size=2_000):
        reached[pk].append(Point(cast("PointKind", intern(kind)), value, intern(label)))
        keys[pk].append((intern(kind), key))
    groups: dict[UUID, list[str]] = defaultdict(list)
    for pk, name in taggings.order_by().values_list("contact_id", "tag__name"):
        groups[pk].append(intern(name))
    told = rows.order_by("name", "id").values_list("pk", "name", *_ALIKE, "met_on", "notes", "profile", "name_key")
    found = []
    for pk, name, *alike, met_on, notes, profile, key in told.iterator(chunk_size=2_000):
        given, family, employer, title, place, how, birthday, works = map(intern, alike)
        there, uid = tuple(reached.pop(pk, ())), str(pk)
        fact = PersonFact(
            name=name,
            given=given,
            family=family,
            employer=employer,
            title=title,
            place=place,
            how=how,
            birthday=birthday,
            met_on=intern(str(met_on or "")),
            note=notes,
            groups=tuple(groups.get(pk, ())),
            points=there,
            profile=profile or _profile(there),
            uid=uid,
        )
        found.append(Known(uid, fact, key, works, tuple(keys.pop(pk, ()))))
    return found


def known_like(viewer: Viewer, people: Sequence[PersonFact]) -> list[Known]:
    """Those whom matching may take for one of these people: who has a name, a profile or an address of theirs. Of many people or addresses, everybody."""
    if len(people) > MOST_LOOKED_UP:
        return known(viewer)
    names = {name_key(one.name)[:200] for one in people} - {""}
    profiles = {one.profile for one in people} - {""}
    keys = {point.key for one in people for point in one.points} | profiles
    if len(keys) > MOST_FOUND:  # a database takes only so many in one question
        return known(viewer)
    there = visible(viewer, Contact).order_by().values_list("pk", flat=True)
    points = visible(viewer, ContactPoint).filter(key__in=keys).order_by().values_list("contact_id", flat=True)
    ids = {*there.filter(name_key__in=names), *there.filter(profile__in=profiles), *points}
    return known(viewer, ids if len(ids) <= MOST_FOUND else None)


def _profile(points: Iterable[Point]) -> str:
    return next((slug for one in points if one.kind in ("profile", "web") and (slug := profile_slug(one.value))), "")


def facts(
    viewer: Viewer, ids: Iterable[UUID] | None = None, *, in_trash: bool = False
) -> list[tuple[Contact, PersonFact]]:
    """Everybody, or those of these keys, by name; each beside what is kept of them, as a file would say it."""
    return list(_facts(viewer, ids, in_trash=in_trash))


def _facts(
    viewer: Viewer, ids: Iterable[UUID] | None = None, *, in_trash: bool = False
) -> Iterator[tuple[Contact, PersonFact]]:
    rows = trashed(viewer, Contact) if in_trash else visible(viewer, Contact)
    points, taggings = visible(viewer, ContactPoint), visible(viewer, Tagging).filter(tag__trashed_at=None)
    if ids is not None:
        wanted = list(ids)
        rows, points, taggings = (
            rows.filter(pk__in=wanted),
            points.filter(contact__in=wanted),
            taggings.filter(contact__in=wanted),
        )
    reached: dict[UUID, list[Point]] = defaultdict(list)
    said = points.values_list("contact_id", "kind", "value", "label", "is_preferred")
    for pk, kind, value, label, is_preferred in said.iterator(chunk_size=2_000):
        reached[pk].append(Point(cast("PointKind", kind), value, label, is_preferred))
    groups: dict[UUID, list[str]] = defaultdict(list)
    for pk, name in taggings.values_list("contact_id", "tag__name"):
        groups[pk].append(name)
    for row in rows.order_by("name", "id").iterator(chunk_size=2_000):
        yield row, fact_of(row, reached.pop(row.pk, ()), groups.pop(row.pk, ()))


def fact_of(row: Contact, points: Sequence[Point], groups: Sequence[str] = ()) -> PersonFact:
    """One person as a file would say them."""
    return PersonFact(
        **{name: getattr(row, name) for name in _FIELDS},
        met_on=str(row.met_on or ""),
        note=row.notes,
        groups=tuple(groups),
        points=tuple(points),
        profile=row.profile or _profile(points),
        uid=str(row.pk),
    )


def said_by(viewer: Viewer, ids: Iterable[UUID] | None = None) -> dict[UUID, Said]:
    """What is kept in step with address books, of everybody or of those of these keys."""
    return {row.pk: Said.by(fact) for row, fact in _facts(viewer, ids)}
