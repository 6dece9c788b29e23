"""Bringing people in: all or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from uuid_utils.compat import uuid7

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Career
from metier.accounts.uncollected import uncollected
from metier.core.dates import PartialDate
from metier.core.exchange.employers import employer_key
from metier.core.letters import plain
from metier.core.network.facts import Point
from metier.core.network.matching import Found, Known, decided
from metier.core.network.rotation import turn_of
from metier.network.actions.erasing import forget_aside
from metier.network.actions.inserting import insert
from metier.network.actions.telling import MOST_FOUND_BY, retell
from metier.network.models import Contact, ContactPoint, ContactPosition, PeopleChange, PeopleImport, Tag, Tagging
from metier.network.queries.bringing import Choices, Preview, key_of

_TEXTS = ("name", "given", "family", "employer", "title", "place", "how", "birthday")
DIGESTED = (*_TEXTS, "met_on", "notes")
"""The fields by which it is known whether somebody was changed since they came."""
_said = attrgetter(*_TEXTS)
_COLUMNS = ("id", *_TEXTS, "met_on", "notes", "profile", "name_key", "employer_key", "found_by", "turn", "came_as")
_POINT = ("id", "contact_id", "kind", "label", "value", "is_preferred", "key")


@dataclass(slots=True)
class _Made:
    """What an import is about to keep of one who is here already."""

    found: Found
    row: Contact
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[str]] = field(default_factory=dict)


@transaction.atomic
def bring_in(viewer: Viewer, seen: Preview, choices: Choices, name: str, *, upto: str = "") -> PeopleImport | None:
    """Add and change people as a preview says, and as was decided in it. None when that is nothing.

    `upto` is the last row of what waited, for an import of what the record's import kept aside.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    settled = [
        one for one in (_settled(viewer, found, choices) for found in _with_people(viewer, seen, choices)) if one
    ]
    new = [one.asked for one in settled if one.state == "new"]
    changed = [one for one in settled if one.state == "changed"]
    if not (new or changed or upto):
        return None
    run = PeopleImport.objects.create(
        career=viewer.career, name=name[:300], kind=seen.reading.kind, imported_at=viewer.now, digest=seen.digest
    )
    tags = Tags(viewer)
    add_people(viewer, new, tags, run)
    _change(viewer, run, changed, tags)
    without = sum(one.number for one in seen.left_out)
    same = sum(one.state == "same" for one in settled)
    run.counts = {"new": len(new), "changed": len(changed), "same": same, "without": without}
    run.counts |= {"upto": upto} if upto else {}
    run.save(update_fields=["counts"])
    if upto:
        forget_aside(viewer)
    return run


def _with_people(viewer: Viewer, seen: Preview, choices: Choices) -> Iterator[tuple[Found, Known | None]]:
    """Everybody of a preview, each beside who they are by their owner's word."""
    wanted = {said for said in choices.who.values() if said not in ("new", "skip")}
    people = {one.id: one for found in seen.comparison.found for one in found.may_be if one.id in wanted}
    for found in seen.comparison.found:
        said = choices.who.get(key_of(found.fact), "new") if found.state == "asked" else ""
        yield found, people.get(said)


def _settled(viewer: Viewer, pair: tuple[Found, Known | None], choices: Choices) -> Found | None:
    found, known = pair
    if found.state == "asked":
        if choices.who.get(key_of(found.fact)) == "skip":
            return None
        return decided(found, known)
    if found.state == "changed" and choices.without and key_of(found.fact) in choices.without:
        return None
    return found


def add_people(viewer: Viewer, people: Sequence[Known], tags: Tags, run: PeopleImport | None = None) -> list[UUID]:
    """New people with where they are reached and their groups; returns their keys, in the same order."""
    ids = [uuid7() for _ in people]
    pairs = list(zip(ids, people, strict=True))
    said = {"career_id": viewer.career.pk, "created_at": viewer.now}
    with uncollected():
        insert(
            Contact, _COLUMNS, (_values(pk, one) for pk, one in pairs), said | {"came_with_id": run.pk if run else None}
        )
        points = ((pk, reached) for pk, one in pairs for reached in zip(one.fact.points, one.reached, strict=True))
        insert(ContactPoint, _POINT, (_point_values(pk, point, key) for pk, (point, (_, key)) in points), said)
        grouped = ((uuid7(), pk, tags.of(word)) for pk, one in pairs for word in one.fact.groups)
        insert(Tagging, ("id", "contact_id", "tag_id"), grouped, said)
    if tags.with_rhythm:
        due = [pk for pk, one in pairs if any(tags.of(word) in tags.with_rhythm for word in one.fact.groups)]
        retell(viewer, list(visible(viewer, Contact).filter(pk__in=due)) if due else [])
    return ids


def _values(pk: UUID, one: Known) -> tuple[Any, ...]:
    fact = one.fact
    texts = _said(fact)
    words = (
        fact.name,
        fact.employer,
        fact.title,
        fact.place,
        fact.how,
        *(point.value for point in fact.points),
        *fact.groups,
        fact.note,
    )
    return (
        pk,
        *texts,
        fact.met_on or None,
        fact.note,
        fact.profile,
        one.name[:200],
        one.works[:300],
        plain(" ".join(filter(None, words)))[:MOST_FOUND_BY],
        turn_of(str(pk)),
        digest_of([*texts, fact.met_on, fact.note], ((point.kind, point.value) for point in fact.points)),
    )


def digest_of(texts: Iterable[str], points: Iterable[tuple[str, str]]) -> str:
    """What an import made of somebody, as 16 letters, from their DIGESTED fields and kinds and values of where they are reached."""
    reached = sorted(f"{kind}:{value}" for kind, value in points)
    return hashlib.blake2b("\x1f".join([*texts, *reached]).encode(errors="replace"), digest_size=8).hexdigest()


def _point_values(contact: UUID, one: Point, key: str) -> tuple[Any, ...]:
    return uuid7(), contact, one.kind, one.label[:60], one.value[:1_000], one.is_preferred, key


class Tags:
    """The groups of a career by name, made where they are missing."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        tags = list(visible(viewer, Tag))
        self.known = {tag.name.casefold(): tag.pk for tag in tags}
        self.with_rhythm = {tag.pk for tag in tags if tag.every}

    def of(self, name: str) -> UUID:
        """The key of the group of that name."""
        word = name.strip()[:60]
        if word.casefold() not in self.known:
            made = Tag.objects.create(career=self.viewer.career, created_at=self.viewer.now, name=word)
            self.known[word.casefold()] = made.pk
        return self.known[word.casefold()]


def _change(viewer: Viewer, run: PeopleImport, changed: Sequence[Found], tags: Tags) -> None:
    rows = {
        str(row.pk): row
        for row in visible(viewer, Contact).filter(pk__in=[one.known.id for one in changed if one.known])
    }
    made = [_Made(one, rows[one.known.id]) for one in changed if one.known and one.known.id in rows]
    positions = [position for one in made if (position := say(viewer, one.row, one.found.fills, one.before, one.after))]
    ContactPosition.objects.bulk_create(positions, batch_size=500)
    by_person = {position.contact_id: position.pk for position in positions}
    for one in made:
        if one.row.pk in by_person:
            one.rows["positions"] = [str(by_person[one.row.pk])]
    points = [(one, _point_values(one.row.pk, point, point.key)) for one in made for point in one.found.points]
    taggings = [(one, (uuid7(), one.row.pk, tags.of(word))) for one in made for word in one.found.groups]
    for kind, pairs in (("points", points), ("taggings", taggings)):
        for one, values in pairs:
            one.rows.setdefault(kind, []).append(str(values[0]))
    said = {"career_id": viewer.career.pk, "created_at": viewer.now}
    insert(ContactPoint, _POINT, (values for _, values in points), said)
    insert(Tagging, ("id", "contact_id", "tag_id"), (values for _, values in taggings), said)
    names = sorted({name for one in made for name in one.after})
    if names:
        Contact.objects.bulk_update([one.row for one in made], names, batch_size=200)
    retell(viewer, [one.row for one in made])
    changes = (
        PeopleChange(
            career=viewer.career,
            run=run,
            contact=one.row,
            before=one.before,
            after=one.after | {"rows": one.rows, "reached": [point.value[:1_000] for point in one.found.points]},
        )
        for one in made
    )
    PeopleChange.objects.bulk_create(changes, batch_size=500)


def say(
    viewer: Viewer, row: Contact, fills: Mapping[str, str], before: dict[str, Any], after: dict[str, Any]
) -> ContactPosition | None:
    """Say fields of a person anew, and note what they said before; another employer or title gives the one before as history. Saves nothing."""
    position = None
    moves = any(
        getattr(row, name) and name in fills and fills[name] != getattr(row, name) for name in ("employer", "title")
    )
    if moves:
        position = past_position(viewer, row)
        if row.since is not None:
            before["since"], after["since"] = str(row.since), ""
            row.since = None
    for name, value in fills.items():
        attribute = "notes" if name == "note" else name
        before[attribute] = str(getattr(row, attribute) or "")
        after[attribute] = value
        setattr(row, attribute, PartialDate.parse(value) if attribute == "met_on" and value else value)
    return position


def past_position(viewer: Viewer, row: Contact, noticed: date | None = None) -> ContactPosition:
    """What somebody does so far, as what they did."""
    return ContactPosition(
        career=viewer.career,
        created_at=viewer.now,
        contact=row,
        employer=row.employer,
        title=row.title,
        starts=row.since,
        noticed_on=noticed or viewer.today,
        employer_key=employer_key(row.employer)[:300] if row.employer else "",
    )


def set_said(row: Model, name: str, value: Any) -> None:
    """Say a field as it was kept in JSON."""
    if name in ("met_on", "since"):
        setattr(row, name, PartialDate.parse(value) if value else None)
    else:
        setattr(row, name, value)
