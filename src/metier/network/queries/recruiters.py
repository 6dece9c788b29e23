"""Recruiters, what is known of each, and who of them works where their owner wants to go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.naming import named
from metier.core.network.recruiting import Aim, Cover, Reason, reasons
from metier.direction.models import Ambition
from metier.network.models import ClientSeen, ContactPosition, Favour, Recruiter, Specialism, Told
from metier.roles.models import Role
from metier.roles.queries.occupations import occupation, world

if TYPE_CHECKING:
    from metier.reference.world.library import World


_OF_CONTACT = ("id", "career", "name", "title", "employer", "last_on", "found_by", "name_key")
_OF_SENDING = ("id", "career", "trashed_at", "sent_on")
_IN_A_LINE = (
    *("id", "career", "contact", "holds", "is_in_house", "rating", "next_step", "next_on", "closed_on"),
    *(f"contact__{name}" for name in _OF_CONTACT),
    *(f"holds__{name}" for name in _OF_SENDING),
)
"""What a line says of a recruiter, and what it is found by."""


MOST_TOLD = 200


def recruiter(viewer: Viewer, pk: UUID | str) -> Recruiter:
    """Raises Missing, also when their person is in the trash."""
    found = find(viewer, Recruiter, pk)
    if found.contact.trashed_at is not None:
        raise Missing("There is no such recruiter.")
    return found


def recruiter_of(viewer: Viewer, contact: UUID) -> Recruiter | None:
    """That a person is one, if they are."""
    return next(iter(_of_person(viewer, contact)), None)


@prepared
def _of_person(viewer: Viewer, contact: UUID) -> QuerySet[Recruiter]:
    return visible(viewer, Recruiter).filter(contact=contact).select_related("contact")


@prepared
def recruiters(viewer: Viewer) -> QuerySet[Recruiter]:
    """All with their people: those whose next step comes first, then by name; those it has ended with last."""
    rows = visible(viewer, Recruiter).filter(contact__trashed_at=None).select_related("contact", "holds")
    return rows.only(*_IN_A_LINE).order_by(
        F("closed_on").asc(nulls_first=True), F("next_on").asc(nulls_last=True), "contact__name", "id"
    )


def recruiter_named(viewer: Viewer, said: str) -> Recruiter:
    """The one whose name, firm or id somebody means. Raises Refused."""
    rows = recruiters(viewer)
    titles = {row.pk: ", ".join(part for part in (row.contact.name, row.contact.employer) if part) for row in rows}
    return recruiter(viewer, named(said, titles, "recruiter", where="`metier recruiters` shows them all."))


@prepared
def covers_of(viewer: Viewer, recruiters: Sequence[UUID]) -> QuerySet[Specialism]:
    """What these recruiters cover, as it was said."""
    return visible(viewer, Specialism).filter(recruiter__in=recruiters).order_by("created_at", "id")


@prepared
def clients_of(viewer: Viewer, recruiter: UUID) -> QuerySet[ClientSeen]:
    """For whom they were seen to place people, the last seen first."""
    return visible(viewer, ClientSeen).filter(recruiter=recruiter)


@prepared
def firms_before(viewer: Viewer, contact: UUID) -> QuerySet[ContactPosition]:
    """Where they worked before, the last first."""
    return visible(viewer, ContactPosition).filter(contact=contact)


@prepared
def promised_by(viewer: Viewer, contact: UUID) -> QuerySet[Favour]:
    """What they promised and have not done, by its day."""
    rows = visible(viewer, Favour).filter(contact=contact, way="received", stage="promised")
    return rows.order_by(F("due").asc(nulls_last=True), "on", "id")


@prepared
def told(viewer: Viewer, recruiter: UUID) -> QuerySet[Told]:
    """What one was told, the last first."""
    return visible(viewer, Told).filter(recruiter=recruiter)


@prepared
def told_to_others(viewer: Viewer, recruiter: UUID) -> QuerySet[Told, tuple[UUID, str, str, str, date]]:
    """What all others were told, the last first; of the last two hundred things: the key and the name of whom, about what, what and when."""
    rows = visible(viewer, Told).exclude(recruiter=recruiter)
    rows = rows.filter(recruiter__trashed_at=None, recruiter__contact__trashed_at=None)
    rows = rows.order_by("-on", "-created_at", "-id")
    return rows.values_list("recruiter_id", "recruiter__contact__name", "about", "said", "on")[:MOST_TOLD]


def part(viewer: Viewer, model: type[Specialism | ClientSeen | Told], pk: UUID | str) -> Specialism | ClientSeen | Told:
    """One thing that is known of a recruiter. Raises Missing."""
    found = find(viewer, model, pk)
    recruiter(viewer, found.recruiter_id)
    return found


def in_direction(viewer: Viewer, covers: Iterable[Specialism]) -> dict[UUID, tuple[Reason, ...]]:
    """By recruiter, why they work in one's direction; who does not is not there. Two queries."""
    rows = list(covers)
    known = {code: occupation(code) for code in {row.code for row in rows}}
    said = [
        Cover(str(row.recruiter_id), row.work, row.code, one.title if one else "", row.area)
        for row in rows
        for one in [known[row.code]]
    ]
    return {UUID(key): found for key, found in reasons(said, aims(viewer)).items()} if said else {}


def aims(viewer: Viewer) -> list[Aim]:
    """Target roles with what the library calls related to them, and ambitions that have not ended."""
    return [*(_role(row) for row in _roles(viewer)), *(Aim("ambition", text) for text in _ambitions(viewer))]


def _role(row: Role) -> Aim:
    known = occupation(row.code)
    if known is None:
        return Aim("role", row.title, where=row.where)
    return Aim("role", row.title, known.code, known.title, _related(world(), known.code), row.where)


@lru_cache(maxsize=256)
def _related(library: World, code: str) -> Mapping[str, str]:
    return {one.code: one.title for one in library.related(code)}


@prepared
def _roles(viewer: Viewer) -> QuerySet[Role]:
    return visible(viewer, Role).order_by("created_at", "id")


@prepared
def _ambitions(viewer: Viewer) -> QuerySet[Ambition, str]:
    return visible(viewer, Ambition).filter(ended_on=None).values_list("text", flat=True)
