"""Everything that is kept of one person, for a copy on their request, and for erasing it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import models

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core.exchange.names import person_key
from metier.core.network.connections import KEPT_ASIDE
from metier.core.network.facts import point_key, profile_slug
from metier.core.network.vcards import card_of
from metier.core.people import name_key
from metier.core.words import full_date
from metier.network.models import (
    Acquaintance,
    ClientSeen,
    Contact,
    ContactPoint,
    Introduction,
    Merge,
    PeopleChange,
    Recruiter,
    Specialism,
    Submission,
    Told,
)
from metier.network.queries.belongings import BELONGINGS
from metier.network.queries.known import facts
from metier.record.models import AsideRow, Endorsement, Recommendation, Reference

_OF_RECRUITERS: tuple[Any, ...] = (Specialism, ClientSeen, Told, Submission)  # models with a recruiter
_NOT_TOLD = frozenset(
    {"id", "career", "contact", "found_by", "came_as", "name_key", "employer_key", "key", "turn", "last_on", "due_on"}
)
README = """Everything that {owner} keeps of {name} in Metier, as of {day}.

{name}.vcf      how they are reached, for any address book
everything.txt  all of it, to read
everything.json all of it, for programs

What is kept is worded for whom it is kept by: “you” is {owner}, “they” and “them” is {name}.
"""


def selves(viewer: Viewer, row: Contact) -> list[Contact]:
    """A person, and those in the trash who became them by a merge."""
    found = [row]
    for one in found:
        gone = Merge.objects.filter(career=viewer.career, kept=one, undone_at=None).select_related("gone")
        found += [merge.gone for merge in gone if merge.gone not in found]
    return found


def rows_of(viewer: Viewer, row: Contact) -> Iterator[tuple[str, Owned]]:
    """Each row that is kept of a person, in the trash or not, beside what it is called."""
    for one in selves(viewer, row):
        yield "person", one
        for model, relation, what in BELONGINGS:
            for found in model._default_manager.filter(career=viewer.career, **{relation: one}):
                yield what, found
                if isinstance(found, Recruiter):
                    for part in _OF_RECRUITERS:
                        for said in part._default_manager.filter(recruiter=found):
                            yield str(part._meta.verbose_name), said
        for change in PeopleChange.objects.filter(career=viewer.career, contact=one):
            yield "change by an import", change
    yield from named_rows(viewer, row)
    for aside in aside_rows(viewer, row):
        yield f"{aside.kind} of a LinkedIn export", aside


def named_rows(viewer: Viewer, row: Contact) -> Iterator[tuple[str, Owned]]:
    """Introductions to somebody by their name, and that others know them, where nobody else here is called that."""
    everybody = selves(viewer, row)
    names = {name_key(one.name) for one in everybody} - {""}
    others = Contact.objects.filter(career=viewer.career, name_key__in=names).exclude(
        pk__in=[one.pk for one in everybody]
    )
    names -= set(others.values_list("name_key", flat=True))
    for introduction in Introduction.objects.filter(career=viewer.career, to=None):
        if name_key(introduction.to_name) in names:
            yield "introduction to them", introduction
    for acquaintance in Acquaintance.objects.filter(career=viewer.career, other=None):
        if name_key(acquaintance.name) in names:
            yield "acquaintance of somebody", acquaintance


def aside_rows(viewer: Viewer, row: Contact) -> list[AsideRow]:
    """The rows that the record's import kept aside about a person, under any of their names: by a profile or an address they have or had;
    by name where a row, or they, have no profile.
    """
    everybody = selves(viewer, row)
    names = {name_key(one.name) for one in everybody}
    points = ContactPoint.objects.filter(contact__in=everybody)
    emails = set(points.filter(kind="email").values_list("key", flat=True))
    profiles = {one.profile for one in everybody} | {
        profile_slug(value) for value in points.values_list("value", flat=True)
    }
    profiles -= {""}
    found = []
    for aside in AsideRow._default_manager.filter(career=viewer.career, kind__in=KEPT_ASIDE).iterator(chunk_size=2_000):
        said = aside.values
        slugs = {person_key(said.get(name, "")) for name in ("url", "inviter_url", "invitee_url")} - {""}
        if (
            profiles & slugs
            or (said.get("email") and point_key("email", said["email"]) in emails)
            or (not (slugs and profiles) and names & _names(said))
        ):
            found.append(aside)
    return found


def _names(said: dict[str, str]) -> set[str]:
    whole = f"{said.get('first_name', '')} {said.get('last_name', '')}"
    return {name_key(one) for one in (whole, said.get("from", ""), said.get("to", ""))} - {""}


def staying(viewer: Viewer, row: Contact) -> dict[str, int]:
    """What the record keeps that they wrote or clicked, and that erasing them leaves there: how many by word."""
    name = name_key(row.name)
    words = {
        "recommendation": [f"{one.first_name} {one.last_name}" for one in visible(viewer, Recommendation)],
        "endorsement": [f"{one.first_name} {one.last_name}" for one in visible(viewer, Endorsement)],
        "reference": [one.name for one in visible(viewer, Reference)],
    }
    counted = {word: sum(name_key(one) == name for one in names) for word, names in words.items()}
    return {word: number for word, number in counted.items() if number}


def copy_of(viewer: Viewer, row: Contact) -> bytes:
    """A ZIP with their card and everything that is kept of them, as JSON and as text."""
    kept = list(rows_of(viewer, row))
    said = [{"row": what, **_told(one)} for what, one in kept]
    [(_, fact)] = facts(viewer, [row.pk])
    safe = (
        "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in row.name)[:80].strip() or "person"
    )
    readme = README.format(owner=viewer.career.name or "the owner", name=safe, day=viewer.today.isoformat())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", readme)
        archive.writestr(f"{safe}.vcf", card_of(replace(fact, uid=str(row.pk))))
        archive.writestr("everything.json", json.dumps(said, indent=2, ensure_ascii=False, default=str))
        archive.writestr("everything.txt", "\n".join(_lines(kept)))
    return made.getvalue()


def _told(row: Owned, *, in_words: bool = False) -> dict[str, Any]:
    """What a row says, by the names of its fields; what is only worked out, and what is empty, is left out. In words for people, else as it
    is kept.
    """
    found: dict[str, Any] = {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.name if not isinstance(field, models.ForeignKey) else field.attname)
        if field.name in _NOT_TOLD or value in (None, "", {}, [], b""):
            continue
        if isinstance(value, bytes | memoryview):
            value = bytes(value).decode(errors="replace")
        if in_words and isinstance(value, date):
            value = full_date(value)
        elif in_words and isinstance(value, bool):
            value = "yes" if value else "no"
        elif in_words and field.choices:
            value = getattr(row, f"get_{field.name}_display")()
        found[str(field.verbose_name)] = (
            str(getattr(row, field.name)) if isinstance(field, models.ForeignKey) else value
        )
    return found


def _lines(kept: list[tuple[str, Owned]]) -> Iterator[str]:
    for what, row in kept:
        yield what.capitalize()
        yield from (f"  {name}: {value}" for name, value in _told(row, in_words=True).items())
        yield ""
