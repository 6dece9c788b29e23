"""What coverage asks for, and whom one knows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.exchange.employers import employer_key
from metier.core.letters import plain
from metier.core.network.coverage import Covered, Found, Known, Light, Target, Way, coverage, first, found_by, holds
from metier.network.models import Acquaintance, Contact, ContactPosition, Introduction, Mattering
from metier.network.preferences import areas
from metier.network.queries.talks import OPEN, introductions, talks_of
from metier.network.queries.there import of_somebody_there
from metier.postings.models import Posting
from metier.roles.models import Role, RoleSource

MOST_EMPLOYERS = 60


def covered(
    viewer: Viewer, introduced: Sequence[Introduction] | None = None, *, most: int | None = None
) -> tuple[Covered, ...]:
    """Each target role, each employer of its sources and of postings, each area that was named. Twelve queries at most; `introduced` are
    all introductions, where they were read already. With `most`, of very many who are found by the words of an area only the first are
    told of, and how many others there are.
    """
    asked = targets(viewer)
    if not asked:
        return ()
    employers = sorted({target.employer for target in asked if target.employer})
    employers = sorted({*employers, *(key for target in asked for key, _ in target.employers)})
    titles = _titles_of(viewer, [target.words for target in asked if target.kind == "role" and target.words])
    texts = sorted(
        {target.words for target in asked if target.kind == "area"} - {""}, key=lambda text: (len(text), text)
    )
    degrees: dict[str, int] = {}
    roles: dict[str, set[str]] = {}
    for key, role, degree in _matters(viewer):
        if degree > degrees.get(key, 0):
            degrees[key] = degree
        if role:
            roles.setdefault(key, set()).add(str(UUID(role)))
    before: dict[str, set[str]] = {}
    for key, employer in _before(viewer, employers):
        before.setdefault(key, set()).add(employer)
    ways = list(_ways(viewer, employers, introductions(viewer) if introduced is None else introduced))
    others = {*before, *roles, *(way.through for way in ways)}
    left_out: dict[str, int] = {}
    found = {row[0]: row for row in _there(viewer, employers, titles)}
    named = list(_named(viewer, texts)) if most is not None and texts else []
    if most is not None and len({*found, *others, *(row[0] for row in named)}) > MOST_TOLD_APART:
        whom = {way.whom for way in ways}
        others |= {row[0] for row in named if row[1] in whom}
        told = others | found.keys()  # however far down: who was there before is not there now
        by_area = {
            target.key: [row for row in found_by(target.words, named) if row[0] not in told]
            for target in asked
            if target.kind == "area"
        }
        others |= {row[0] for rows in by_area.values() for row in first(rows, degrees, most)}
        left_out = {key: sum(row[0] not in others for row in rows) for key, rows in by_area.items()}
    elif texts:
        found |= {row[0]: row for row in _found(viewer, texts)}
    found |= {row[0]: row for row in _some(viewer, [UUID(key) for key in sorted(others - found.keys())])}
    is_few = not left_out and len(found) <= MOST_TOLD_APART
    ties = talks_of(viewer, [UUID(key) for key in sorted(found)]) if is_few else {}
    in_year = {_as_kept(pk): talks.in_year for pk, talks in ties.items()}
    nothing: frozenset[str] = frozenset()
    people = [
        Known(
            key,
            name,
            employer,
            title,
            words,
            frozenset(roles[key]) if key in roles else nothing,
            frozenset(before[key]) if key in before else nothing,
            degrees.get(key, 0),
            in_year.get(key, 0),
        )
        for key, (_, name, title, employer, words) in found.items()
    ]
    return coverage(asked, people, ways, left_out)


def _as_kept(pk: UUID) -> str:
    """A key as the database writes it in a text."""
    return str(pk) if connection.features.has_native_uuid_field else pk.hex


def _titles_of(viewer: Viewer, words: Sequence[str]) -> list[str]:
    """The titles of people in which one of these stands."""
    if not words:
        return []
    return sorted(title for title in _titles(viewer) if any(holds(one, _in_plain(title)) for one in words))


_in_plain = lru_cache(maxsize=20_000)(plain)


@prepared
def _titles(viewer: Viewer) -> QuerySet[Contact, str]:
    return visible(viewer, Contact).order_by().values_list("title", flat=True).distinct()


MOST_TOLD_APART = 800
"""Among more people than that, those who matter equally come by name."""


def targets(viewer: Viewer) -> list[Target]:
    """Roles as they were added, then employers, those of roles first, then areas."""
    sources = list(_of_sources(viewer))
    looking: dict[UUID, dict[str, str]] = {}
    for employer, key, _, role in sources:
        if key:
            looking.setdefault(role, {}).setdefault(key, employer)
    found = [
        Target("role", str(pk), title, words=plain(title), employers=tuple(looking.get(pk, {}).items()))
        for pk, title in _roles(viewer)
    ]
    employers: dict[str, Target] = {}
    for employer, key, why in (*((name, key, title) for name, key, title, _ in sources), *_of_postings(viewer)):
        if key and key not in employers and len(employers) < MOST_EMPLOYERS:
            employers[key] = Target("employer", key, employer, employer=key, why=why)
    named = [Target("area", plain(name), name, employer_key(name), plain(name)) for name in areas(viewer)]
    return [*found, *employers.values(), *named]


def target_employer(employer: str) -> Target:
    """An employer by itself."""
    return Target("employer", employer_key(employer), employer, employer=employer_key(employer))


@prepared
def _roles(viewer: Viewer) -> QuerySet[Role, tuple[UUID, str]]:
    return visible(viewer, Role).order_by("created_at", "id").values_list("id", "title")


@prepared
def _of_sources(viewer: Viewer) -> QuerySet[RoleSource, tuple[str, str, str, UUID]]:
    """Employers of the postings that say what a role needs, with the role's title and key."""
    rows = visible(viewer, RoleSource).filter(role__trashed_at=None, posting__isnull=False, posting__trashed_at=None)
    said = ("posting__employer", "posting__employer_key", "role__title", "role_id")
    return rows.order_by("created_at", "id").values_list(*said)


@prepared
def _of_postings(viewer: Viewer) -> QuerySet[Posting, tuple[str, str, str]]:
    """Employers of postings that are kept, the newest first, with its title."""
    return visible(viewer, Posting).order_by("-created_at", "-id").values_list("employer", "employer_key", "title")


@prepared
def _matters(viewer: Viewer) -> QuerySet[Mattering, tuple[str, str | None, int]]:
    rows = visible(viewer, Mattering).filter(of_somebody_there(viewer))
    return rows.order_by().values_list(Cast("contact_id", CharField()), Cast("role_id", CharField()), "degree")


@prepared
def _before(viewer: Viewer, employers: list[str]) -> QuerySet[ContactPosition, tuple[str, str]]:
    rows = visible(viewer, ContactPosition).filter(employer_key__in=employers, contact__trashed_at=None)
    return rows.order_by().values_list(Cast("contact_id", CharField()), "employer_key")


@prepared
def _there(viewer: Viewer, employers: list[str], titles: list[str]) -> QuerySet[Contact, Light]:
    """Who works there, or has one of the titles."""
    return _light(visible(viewer, Contact).filter(Q(employer_key__in=employers) | Q(title__in=titles)))


@prepared
def _found(viewer: Viewer, texts: list[str]) -> QuerySet[Contact, Light]:
    """Who is found by one of the words; the shortest, by which most are found, come first."""
    return _light(_with(viewer, texts))


@prepared
def _named(viewer: Viewer, texts: list[str]) -> QuerySet[Contact, Found]:
    """The same with no more than what tells who comes first."""
    return _with(viewer, texts).order_by().values_list(Cast("id", CharField()), "name", "found_by")


def _with(viewer: Viewer, texts: list[str]) -> QuerySet[Contact]:
    return visible(viewer, Contact).filter(reduce(or_, (Q(found_by__contains=_worded(text)) for text in texts)))


def _worded(text: Any) -> Any:  # Any: a text, or what stands for one
    """In SQL the same for each text, so that the query is worded once."""
    return Value(text) if isinstance(text, str) else text


@prepared
def _some(viewer: Viewer, keys: list[UUID]) -> QuerySet[Contact, Light]:
    return _light(visible(viewer, Contact).filter(pk__in=keys))


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact, Light]:
    return rows.order_by().values_list(Cast("id", CharField()), "name", "title", "employer_key", "found_by")


def _ways(viewer: Viewer, employers: list[str], introduced: Iterable[Introduction]) -> Iterator[Way]:
    """By whom one could come to somebody at these employers. Two queries at most."""
    for pk, name, employer in (*_known_there(viewer, employers), *_ours_there(viewer, employers)):
        yield Way(pk, employer, name)
    for one in introduced:
        if one.state in OPEN and one.employer_key in employers:
            yield Way(_as_kept(one.through_id), one.employer_key, one.to.name if one.to else one.to_name, str(one.pk))


@prepared
def _known_there(viewer: Viewer, employers: list[str]) -> QuerySet[Acquaintance, tuple[str, str, str]]:
    """Who of one's people knows whom at these employers, by name alone."""
    rows = visible(viewer, Acquaintance).filter(contact__trashed_at=None, other=None, employer_key__in=employers)
    return rows.order_by("created_at", "id").values_list(Cast("contact_id", CharField()), "name", "employer_key")


@prepared
def _ours_there(viewer: Viewer, employers: list[str]) -> QuerySet[Acquaintance, tuple[str, str, str]]:
    """The same of those whom the owner has too."""
    rows = visible(viewer, Acquaintance).filter(contact__trashed_at=None, other__trashed_at=None)
    there = rows.filter(other__employer_key__in=employers).order_by("created_at", "id")
    return there.values_list(Cast("contact_id", CharField()), "other__name", "other__employer_key")
