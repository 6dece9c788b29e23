"""The page of one person: everything that is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.core.charts import Drawing
from metier.core.network.birthdays import birthday_said, is_near, near_said
from metier.core.network.rhythm import every
from metier.core.network.ties import Talks
from metier.core.words import listed
from metier.network.choices import Side
from metier.network.models import (
    Acquaintance,
    Contact,
    ContactPoint,
    Interaction,
    Introduction,
    Mattering,
    Meeting,
    Tag,
)
from metier.network.pages.chains import chains_of
from metier.network.pages.favours_of import FavoursOf, favours_of
from metier.network.pages.panel import due_of, is_late, tie_of
from metier.network.pages.recruiter_of import RecruiterPart, part_of_person
from metier.network.pages.words import (
    introduction_said,
    lead_of,
    matters_to_said,
    position_said,
    rhythm_said,
    talk_said,
)
from metier.network.queries.own import own_employers
from metier.network.queries.parts import acquaintances, known_by, matterings, points, positions, taggings
from metier.network.queries.talks import introductions, meetings_ahead, others_there, talks, talks_of

A_PAGE, NEAR = 20, 21
HREFS = {"email": "mailto:", "phone": "tel:"}


@dataclass(frozen=True, slots=True)
class Reason:
    row: Mattering
    to: str


@dataclass(frozen=True, slots=True)
class Reached:
    """Where they are reached; `href` opens it, where it can be opened."""

    row: ContactPoint
    href: str


@dataclass(frozen=True, slots=True)
class TalkLine:
    row: Interaction
    said: str
    others: str


@dataclass(frozen=True, slots=True)
class Led:
    """An introduction they make, or by which they were met."""

    row: Introduction
    said: str
    is_open: bool
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    person: Contact
    lead: str
    reasons: tuple[Reason, ...]
    rhythm: str
    due: str
    is_late: bool
    tie: str
    side: str
    birthday: str
    birthday_near: str
    groups: tuple[Tag, ...]
    points: tuple[Reached, ...]
    earlier: tuple[tuple[UUID, str], ...]
    knows: Sequence[Acquaintance]
    known_by: Sequence[Acquaintance]
    meetings: Sequence[Meeting]
    led: tuple[Led, ...]
    chains: tuple[Drawing, ...]
    favours: FavoursOf
    recruiter: RecruiterPart | None
    talks: tuple[TalkLine, ...]
    sheet: Any
    today: date

    @property
    def quiet(self) -> bool:
        until = self.person.quiet_until
        return until is not None and until > self.today


def person_page(viewer: Viewer, person: Contact, number: str) -> PersonPage:
    """Seventeen queries, fifteen more for a recruiter, however much there is. Any in it: Django's own type of rows."""
    key = [person.pk]
    counted = talks_of(viewer, key).get(person.pk, Talks())
    paginator = Paginator(talks(viewer, person), A_PAGE)
    paginator.count = counted.ever
    sheet = paginator.get_page(number)
    groups = tuple(one.tag for one in taggings(viewer, key))
    every_one = introductions(viewer)
    side = own_employers(viewer).side_of(person)
    return PersonPage(
        person=person,
        lead=lead_of(person),
        reasons=tuple(Reason(row, matters_to_said(row)) for row in matterings(viewer, key)),
        rhythm=rhythm_said(every(person.every, [one.every for one in groups]), person.by),
        due=due_of(viewer, person),
        is_late=is_late(viewer, person),
        tie=tie_of(viewer, person, counted),
        side=(str(Side(side).label) + (", by your word" if person.side else "")) if side else "",
        birthday=birthday_said(person.birthday) if person.birthday else "",
        birthday_near=near_said(person.birthday, viewer.today) if is_near(person.birthday, viewer.today, NEAR) else "",
        groups=groups,
        points=tuple(Reached(row, href_of(row)) for row in points(viewer, person)),
        earlier=tuple((row.pk, position_said(row)) for row in positions(viewer, person)),
        knows=acquaintances(viewer, person),
        known_by=known_by(viewer, person),
        meetings=meetings_ahead(viewer, person),
        led=tuple(_led(viewer, row, person) for row in every_one if person.pk in (row.through_id, row.to_id)),
        chains=chains_of(every_one, person),
        favours=favours_of(viewer, person),
        recruiter=part_of_person(viewer, person.pk),
        talks=_lines(viewer, list(sheet)),
        sheet=sheet,
        today=viewer.today,
    )


def href_of(row: ContactPoint) -> str:
    """What opens it: a mail program, a telephone, a page; nothing for what is only text."""
    value = row.value.strip()
    if row.kind in HREFS:
        return HREFS[row.kind] + "".join(value.split())
    if row.kind in ("web", "profile") and value.startswith(("https://", "http://")):
        return value
    return f"https://{value}" if row.kind in ("web", "profile") and "." in value and " " not in value else ""


def _led(viewer: Viewer, row: Introduction, person: Contact) -> Led:
    return Led(
        row,
        introduction_said(row, viewer.today),
        row.state in ("wanted", "asked", "made"),
        row.through_id == person.pk,
    )


def _lines(viewer: Viewer, rows: Sequence[Interaction]) -> tuple[TalkLine, ...]:
    together = [row.together for row in rows if row.together]
    there: dict[UUID, list[tuple[UUID, str]]] = {}
    for one in others_there(viewer, together) if together else ():
        if one.together:
            there.setdefault(one.together, []).append((one.contact_id, one.contact.name))
    return tuple(TalkLine(row, talk_said(row), _others(row, there)) for row in rows)


def _others(row: Interaction, there: dict[UUID, list[tuple[UUID, str]]]) -> str:
    others = [name for key, name in there.get(row.together, ()) if key != row.contact_id] if row.together else []
    return f"With {listed(others)}" if others else ""
