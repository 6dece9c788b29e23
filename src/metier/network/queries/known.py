"""People as matching and address books ask for them: who they are, where they are reached, in which groups."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import cast
from uuid import UUID

from metier.accounts.access import Viewer, trashed, visible
from metier.core.network.facts import PersonFact, Point, PointKind, profile_slug
from metier.core.network.matching import Known
from metier.core.network.said import Said
from metier.network.models import Contact, ContactPoint, Tagging


@contextmanager
def uncollected() -> Iterator[None]:
    """While very many people are made: the collector would walk through all of them again and again, a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


_FIELDS = ("name", "given", "family", "employer", "title", "place", "how", "birthday")


def known(viewer: Viewer, ids: Iterable[UUID] | None = None) -> list[Known]:
    """Everybody, or those of these keys, as matching asks for them: without a row for each, for it asks for all."""
    rows = visible(viewer, Contact)
    points, taggings = visible(viewer, ContactPoint), visible(viewer, Tagging).filter(tag__trashed_at=None)
    if ids is not None:
        wanted = list(ids)
        rows = rows.filter(pk__in=wanted)
        points, taggings = points.filter(contact__in=wanted), taggings.filter(contact__in=wanted)
    reached: dict[UUID, list[Point]] = defaultdict(list)
    keys: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    said = points.order_by().values_list("contact_id", "kind", "value", "label", "key")
    for pk, kind, value, label, key in said.iterator(chunk_size=2_000):
        reached[pk].append(Point(cast("PointKind", kind), value, label))
        keys[pk].append((kind, key))
    groups: dict[UUID, list[str]] = defaultdict(list)
    for pk, name in taggings.order_by().values_list("contact_id", "tag__name"):
        groups[pk].append(name)
    told = rows.order_by("name", "id").values_list(
        "pk", *_FIELDS, "met_on", "notes", "profile", "name_key", "employer_key"
    )
    return [
        Known(
            str(pk),
            PersonFact(
                name=name,
                given=given,
                family=family,
                employer=employer,
                title=title,
                place=place,
                how=how,
                birthday=birthday,
                met_on=str(met_on or ""),
                note=notes,
                groups=tuple(groups.get(pk, ())),
                points=tuple(reached.get(pk, ())),
                profile=profile or _profile(reached.get(pk, ())),
                uid=str(pk),
            ),
            name_key,
            employer_key,
            tuple(keys.get(pk, ())),
        )
        for pk, name, given, family, employer, title, place, how, birthday, met_on, notes, profile, name_key, employer_key in told.iterator(
            chunk_size=2_000
        )
    ]


def _profile(points: Iterable[Point]) -> str:
    return next((slug for one in points if one.kind in ("profile", "web") and (slug := profile_slug(one.value))), "")


def facts(
    viewer: Viewer, ids: Iterable[UUID] | None = None, *, in_trash: bool = False
) -> list[tuple[Contact, PersonFact]]:
    """Everybody, or those of these keys, by name; each beside what is kept of them, as a file would say it."""
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
    return [(row, fact_of(row, reached[row.pk], groups[row.pk])) for row in rows.order_by("name", "id")]


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
    return {row.pk: Said.by(fact) for row, fact in facts(viewer, ids)}
