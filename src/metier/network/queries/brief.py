"""What to know before one talks to somebody."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.network.birthdays import is_near
from metier.network.models import Contact, Interaction, Introduction, Mattering, Meeting
from metier.network.queries.parts import matterings
from metier.network.queries.talks import OPEN, introductions, last_talks, meetings_ahead

TALKS, BIRTHDAY_WITHIN = 3, 21


@dataclass(frozen=True, slots=True)
class Brief:
    """What was said last, what one wants to ask, and what is near. `meeting` is the next one, if there is any."""

    person: Contact
    meeting: Meeting | None
    talks: tuple[Interaction, ...]
    reasons: tuple[Mattering, ...]
    wanted: tuple[Introduction, ...]
    """Introductions through them that are open."""
    has_birthday: bool


def brief(viewer: Viewer, person: Contact, meeting: Meeting | None = None) -> Brief:
    """Four queries."""
    ahead = meeting or next(iter(meetings_ahead(viewer, person)), None)
    return Brief(
        person,
        ahead,
        tuple(last_talks(viewer, person, TALKS)),
        tuple(matterings(viewer, [person.pk])),
        tuple(one for one in introductions(viewer) if one.through_id == person.pk and one.state in OPEN),
        is_near(person.birthday, viewer.today, BIRTHDAY_WITHIN),
    )
