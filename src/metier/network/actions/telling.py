"""What is told of a person from the rest of what is known, and said anew by whatever changes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Max

from metier.accounts.access import Viewer, visible
from metier.core.exchange.employers import employer_key
from metier.core.letters import plain
from metier.core.network.rhythm import every, next_due
from metier.core.network.rotation import turn_of
from metier.core.people import name_key
from metier.network.models import Contact, ContactPoint, ContactPosition, Interaction, Tagging

MOST_FOUND_BY = 4_000
TOLD = ("name_key", "employer_key", "found_by", "last_on", "due_on", "turn")
"""The fields that are told."""


def key_of_employer(employer: str) -> str:
    """By which an employer is matched, as its field holds it."""
    return employer_key(employer)[:300] if employer else ""


def tell(contact: Contact, more: Iterable[str] = ()) -> None:
    """Say anew what a person is found and matched by; `more` are words beside what their row says. Does not save."""
    contact.name_key = name_key(contact.name)[:200]
    contact.employer_key = key_of_employer(contact.employer)
    contact.turn = turn_of(str(contact.pk))
    said = (contact.name, contact.employer, contact.title, contact.place, contact.how, *more, contact.notes)
    contact.found_by = plain(" ".join(part for part in said if part))[:MOST_FOUND_BY]


def retell(viewer: Viewer, contacts: Sequence[Contact]) -> None:
    """Say anew and save what is told of these people, from their addresses, groups, earlier work and talks."""
    if not contacts:
        return
    ids = [one.pk for one in contacts]
    more: dict[UUID, list[str]] = defaultdict(list)
    rhythms: dict[UUID, list[int | None]] = defaultdict(list)
    for pk, value in visible(viewer, ContactPoint).filter(contact__in=ids).values_list("contact", "value"):
        more[pk].append(value)
    groups = visible(viewer, Tagging).filter(contact__in=ids, tag__trashed_at=None)
    for pk, tag, weeks in groups.values_list("contact", "tag__name", "tag__every"):
        more[pk].append(tag)
        rhythms[pk].append(weeks)
    earlier = visible(viewer, ContactPosition).filter(contact__in=ids).values_list("contact", "employer", "title")
    for pk, employer, title in earlier:
        more[pk] += [employer, title]
    talks = visible(viewer, Interaction).filter(contact__in=ids)
    last = dict(talks.order_by().values_list("contact").annotate(Max("on")))
    for contact in contacts:
        tell(contact, more[contact.pk])
        contact.last_on = last.get(contact.pk)
        known_since = viewer.career.day_of(contact.created_at)
        contact.due_on = next_due(contact.last_on, every(contact.every, rhythms[contact.pk]), known_since)
    Contact._default_manager.bulk_update(contacts, TOLD, batch_size=500)
