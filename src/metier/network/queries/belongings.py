"""What hangs on a person: every kind of row, by which relation, in one list. Undoing, merging and erasing go through it."""

from __future__ import annotations

from uuid import UUID

from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.network import models as network

BELONGINGS: tuple[tuple[type[Owned], str, str], ...] = (
    (network.ContactPoint, "contact", "address or number"),
    (network.ContactPosition, "contact", "earlier job"),
    (network.Tagging, "contact", "group"),
    (network.Mattering, "contact", "reason why they matter"),
    (network.Acquaintance, "contact", "acquaintance"),
    (network.Acquaintance, "other", "acquaintance of somebody"),
    (network.Interaction, "contact", "talk"),
    (network.Meeting, "contact", "meeting"),
    (network.Introduction, "through", "introduction"),
    (network.Introduction, "to", "introduction to them"),
    (network.Favour, "contact", "favour"),
    (network.Recruiter, "contact", "recruiter’s sheet"),
    (network.Card, "contact", "card of an address book"),
)
"""A model, its relation to a person, and what one is called. What only remembers (imports, merges, words of their owner) is not here."""
_CAME_ALONG = (network.ContactPoint, network.ContactPosition, network.Tagging)
WORK = tuple(one for one in BELONGINGS if one[0] not in _CAME_ALONG)
"""Those that only later work makes: no import does."""


def with_work(viewer: Viewer, run: network.PeopleImport) -> dict[UUID, str]:
    """Of the people who came with an import, those on whom later work hangs, and what that is; in the trash or not."""
    found, came = dict[UUID, str](), network.Contact._default_manager.filter(career=viewer.career, came_with=run)
    for model, relation, what in WORK:
        rows = model._default_manager.filter(career=viewer.career, **{f"{relation}__in": came.values("pk")})
        for pk in rows.order_by().values_list(relation, flat=True).distinct():
            found.setdefault(pk, f"Has a {what}" if what[0] not in "aeiou" else f"Has an {what}")
    return found
