"""Recruiters: that a person is one, what they cover, what is next with them, and that it has ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.exchange.employers import employer_key
from metier.core.past_days import past_day
from metier.network.actions.coming_back import come_back, restored
from metier.network.actions.people import add_person
from metier.network.choices import ToldAbout
from metier.network.models import ClientSeen, Contact, Recruiter, Specialism, Told
from metier.roles.queries.occupations import candidates, chosen

FACTS = ("is_in_house", "rating", "next_step", "next_on", "holds")
COVERS = ("work", "code", "area")
LONGEST = 500
SURE, LIKE = 0.7, 0.9
"""How sure the finder has to be of an occupation, and how like its name, for it to be taken without being asked."""


@transaction.atomic
def add_recruiter(viewer: Viewer, contact: Contact, facts: Mapping[str, Any] | None = None) -> Recruiter:
    """Somebody of the network is a recruiter, with any of FACTS. Raises Refused when they are one already."""
    if visible(viewer, Recruiter).filter(contact=contact).exists():
        raise Refused(f"{contact.name} is among your recruiters already.", Where(field="name"))
    row = Recruiter(career=viewer.career, created_at=viewer.now, contact=contact)
    _say(row, facts or {})
    row.save()
    return row


@transaction.atomic
def meet_recruiter(
    viewer: Viewer, person: Mapping[str, Any], facts: Mapping[str, Any], covers: Mapping[str, str] | None = None
) -> Recruiter:
    """A recruiter who is new to the network, with what they cover. Raises Refused."""
    row = add_recruiter(viewer, add_person(viewer, person), facts)
    if covers and covers.get("work", "").strip():
        add_cover(viewer, row, covers)
    return row


@transaction.atomic
def change_recruiter(row: Recruiter, changes: Mapping[str, Any]) -> bool:
    """Say any of FACTS anew; whether anything differs. Raises Refused."""
    before = said_of(row, FACTS)
    _say(row, changes)
    row.save()
    return before != said_of(row, FACTS)


def close_contact(viewer: Viewer, row: Recruiter) -> None:
    """You want nothing more to do with them; what is known of them stays."""
    row.closed_on = viewer.today
    row.save(update_fields=["closed_on"])


def open_contact(row: Recruiter) -> None:
    """Undo of it."""
    row.closed_on = None
    row.save(update_fields=["closed_on"])


def trash_recruiter(viewer: Viewer, row: Recruiter) -> None:
    """They are a person of the network still, and no recruiter."""
    put_in_trash(viewer, row)


def restore_recruiter(viewer: Viewer, pk: UUID | str) -> Recruiter:
    """Raises Missing, Refused."""
    row = find_trashed(viewer, Recruiter, pk)
    if visible(viewer, Recruiter).filter(contact=row.contact_id).exists():
        raise Refused(f"{row.contact.name} is among your recruiters again already.")
    return come_back(viewer, row)


# What they cover


@transaction.atomic
def add_cover(viewer: Viewer, row: Recruiter, facts: Mapping[str, Any]) -> Specialism:
    """Something they cover, from any of COVERS. Where no code is given, the occupation is found by the work, if the finder is sure.

    A code may be of any classification, or `none`. Raises Refused.
    """
    said = dict(facts)
    if not said.get("code"):
        said["code"] = found_for(str(said.get("work", "")))
    made = Specialism(career=viewer.career, created_at=viewer.now, recruiter=row)
    _cover(made, said)
    made.save()
    return made


@transaction.atomic
def change_cover(row: Specialism, changes: Mapping[str, Any]) -> bool:
    """Say any of COVERS anew; whether anything differs. Raises Refused."""
    before = said_of(row, COVERS)
    _cover(row, changes)
    row.save()
    return before != said_of(row, COVERS)


def found_for(work: str) -> str:
    """The code of the occupation that work most probably is; empty where that is not sure."""
    found = candidates(work)
    is_sure = found and found[0].confidence >= SURE and found[0].likeness >= LIKE
    return found[0].occupation.code if is_sure else ""


def _cover(row: Specialism, facts: Mapping[str, Any]) -> None:
    said = dict(facts)
    code = str(said.get("code", "")).strip()
    said["code"] = chosen(code)[0].code if code and code.casefold() != "none" else ""
    if "code" not in facts:
        del said["code"]
    take(row, said, COVERS, one_line)
    if not row.work:
        raise Refused("Say which work they cover, such as data leadership.", Where(field="work"))
    bound(row, COVERS, LONGEST)


# Whom they place for, and what they were told


@transaction.atomic
def see_client(viewer: Viewer, row: Recruiter, employer: str, *, on: date | None = None, note: str = "") -> ClientSeen:
    """An employer for which they were seen to place people; again on a later day, the same row says so. Raises Refused."""
    name, day = one_line(employer), past_day(on or viewer.today, viewer.today)
    if not name:
        raise Refused("Say which employer.", Where(field="employer"))
    key = employer_key(name)[:300]
    made = visible(viewer, ClientSeen).filter(recruiter=row, employer_key=key).first()
    made = made or ClientSeen(career=viewer.career, created_at=viewer.now, recruiter=row, employer=name, seen_on=day)
    made.employer_key, made.seen_on, made.note = key, max(made.seen_on, day), one_line(note) or made.note
    bound(made, ("employer", "note"), LONGEST)
    made.save()
    return made


@transaction.atomic
def log_told(viewer: Viewer, row: Recruiter, about: str, said: str, *, on: date | None = None) -> Told:
    """What they were told, today or on an earlier day. Raises Refused."""
    made = Told(career=viewer.career, created_at=viewer.now, recruiter=row, about=about, said=one_line(said))
    made.on = past_day(on or viewer.today, viewer.today)
    if about not in ToldAbout.values:
        raise Refused(f"Choose one of {', '.join(ToldAbout.values)}.", Where(field="about"))
    if not made.said:
        raise Refused("Say what you told them.", Where(field="said"))
    bound(made, ("said",), LONGEST)
    made.save()
    return made


def trash_known(viewer: Viewer, row: Specialism | ClientSeen | Told) -> None:
    """One thing that is known of a recruiter waits in the trash."""
    put_in_trash(viewer, row)


def restore_known(
    viewer: Viewer, model: type[Specialism | ClientSeen | Told], pk: UUID | str
) -> Specialism | ClientSeen | Told:
    """Raises Missing, and Refused while their person is in the trash."""
    return restored(viewer, model, pk)


def _say(row: Recruiter, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(FACTS)
    if unknown:
        raise TypeError(f"not facts of a recruiter: {sorted(unknown)}")
    take(row, facts, FACTS, one_line)
    if row.next_on and not row.next_step:
        raise Refused("Say what is to be done on that day.", Where(field="next_step"))
    bound(row, FACTS, LONGEST)
