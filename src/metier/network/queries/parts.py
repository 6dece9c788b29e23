"""What belongs to a person: where they are reached, what they did before, why they matter, whom they know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.network.models import Acquaintance, Contact, ContactPoint, ContactPosition, Mattering, Tag, Tagging
from metier.network.queries.there import of_somebody_there

Part: TypeAlias = ContactPoint | ContactPosition | Mattering | Acquaintance
_MODELS: dict[str, type[Part]] = {
    "contactpoint": ContactPoint,
    "contactposition": ContactPosition,
    "mattering": Mattering,
    "acquaintance": Acquaintance,
}


def part(viewer: Viewer, word: str, pk: UUID | str) -> Part:
    """By the name of its model. Raises Missing, also when its person is in the trash."""
    if word not in _MODELS:
        raise Missing("There is nothing of this kind about a person.")
    row: Part = find(viewer, _MODELS[word], pk)
    if row.contact.trashed_at is not None:
        raise Missing("There is no such person.")
    return row


@prepared
def points(viewer: Viewer, of: Contact) -> QuerySet[ContactPoint]:
    return visible(viewer, ContactPoint).filter(contact=of)


@prepared
def positions(viewer: Viewer, of: Contact) -> QuerySet[ContactPosition]:
    """What they did before, the last first."""
    return visible(viewer, ContactPosition).filter(contact=of)


@prepared
def matterings(viewer: Viewer, of: Sequence[UUID]) -> QuerySet[Mattering]:
    """Why these people matter, what matters most first, each with what to."""
    rows = visible(viewer, Mattering).filter(contact__in=of).select_related("ambition", "goal", "role")
    return rows.order_by("-degree", "created_at", "id")


@prepared
def reasons(viewer: Viewer, of: Sequence[UUID]) -> QuerySet[Mattering, tuple[UUID, int, str]]:
    """In a line of each: whom, how much and why they matter, what matters most first."""
    rows = visible(viewer, Mattering).filter(contact__in=of).order_by("-degree", "created_at", "id")
    return rows.values_list("contact_id", "degree", "why")


@prepared
def acquaintances(viewer: Viewer, of: Contact) -> QuerySet[Acquaintance]:
    """Whom they know."""
    return visible(viewer, Acquaintance).filter(_there(), contact=of).select_related("other")


@prepared
def known_by(viewer: Viewer, of: Contact) -> QuerySet[Acquaintance]:
    """Who of the network knows them."""
    return visible(viewer, Acquaintance).filter(other=of, contact__trashed_at=None).select_related("contact")


@prepared
def taggings(viewer: Viewer, of: Sequence[UUID]) -> QuerySet[Tagging]:
    """The groups of these people, by name."""
    rows = visible(viewer, Tagging).filter(contact__in=of, tag__trashed_at=None).select_related("tag")
    return rows.order_by("tag__name", "id")


@prepared
def rhythms(viewer: Viewer, of: Sequence[UUID]) -> QuerySet[Tagging, tuple[UUID, int | None]]:
    """Of these people, how often one means to talk with those of their groups, in weeks."""
    rows = visible(viewer, Tagging).filter(contact__in=of, tag__trashed_at=None, tag__every__isnull=False)
    return rows.order_by().values_list("contact_id", "tag__every")


@prepared
def groups(viewer: Viewer) -> QuerySet[Tag]:
    """Every group, by name."""
    return visible(viewer, Tag).order_by("name", "id")


@prepared
def groups_counted(viewer: Viewer) -> QuerySet[Tag]:
    """Every group, with how many people belong to it as `people`."""
    there = Q(taggings__trashed_at=None) & of_somebody_there(viewer, "taggings__contact")
    return visible(viewer, Tag).annotate(people=Count("taggings", filter=there)).order_by("name", "id")


def group(viewer: Viewer, pk: UUID | str) -> Tag:
    """Raises Missing."""
    return find(viewer, Tag, pk)


def _there() -> Q:
    return Q(other=None) | Q(other__trashed_at=None)
