"""The brief before a talk, and the draft of a message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.network.birthdays import is_near, near_said
from metier.core.network.drafts import Told, draft
from metier.core.network.ties import Talks
from metier.core.words import weekday_date
from metier.network.models import Contact, Meeting
from metier.network.pages.favours_of import FavoursOf, favours_of
from metier.network.pages.panel import tie_of
from metier.network.pages.person import Reached, Reason, href_of
from metier.network.pages.words import introduction_said, lead_of, matters_to_said, talk_said
from metier.network.queries.brief import Brief, brief
from metier.network.queries.parts import points
from metier.network.queries.talks import talks_of

ABOUT_NOW = 2
"""Within how many days a message wishes a happy birthday."""


@dataclass(frozen=True, slots=True)
class BriefPage:
    """`talks` are the last, each with its day and what was said; `wanted` the introductions one wants through them."""

    person: Contact
    meeting: Meeting | None
    when: str
    lead: str
    tie: str
    reasons: tuple[Reason, ...]
    talks: tuple[tuple[date, str, str], ...]
    favours: FavoursOf
    wanted: tuple[tuple[str, str], ...]
    birthday: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class DraftPage:
    person: Contact
    text: str
    points: tuple[Reached, ...]


def brief_page(viewer: Viewer, person: Contact, meeting: Meeting | None = None) -> BriefPage:
    """Six queries."""
    found = brief(viewer, person, meeting)
    row = found.meeting
    return BriefPage(
        person=person,
        meeting=row,
        when=_when(row) if row else "",
        lead=lead_of(person),
        tie=tie_of(viewer, person, talks_of(viewer, [person.pk]).get(person.pk, Talks())),
        reasons=tuple(Reason(one, matters_to_said(one)) for one in found.reasons),
        talks=tuple((one.on, talk_said(one), one.note) for one in found.talks),
        favours=favours_of(viewer, person),
        wanted=tuple((one.whom, introduction_said(one, viewer.today)) for one in found.wanted),
        birthday=near_said(person.birthday, viewer.today) if found.has_birthday else "",
        is_past=row is not None and row.on < viewer.today,
    )


def draft_page(viewer: Viewer, person: Contact) -> DraftPage:
    """Six queries."""
    found = brief(viewer, person)
    reached = tuple(Reached(row, href_of(row)) for row in points(viewer, person))
    return DraftPage(person, draft(told(viewer, found, favours_of(viewer, person)), viewer.today), reached)


def told(viewer: Viewer, found: Brief, favours: FavoursOf) -> Told:
    """What a draft is made of."""
    person, last = found.person, found.talks[0] if found.talks else None
    return Told(
        name=person.given or person.name.split()[0],
        sender=viewer.name.split()[0] if viewer.name else "",
        last_on=last.on if last else None,
        last_line=last.line if last else "",
        owed=[row.line.rstrip(".") for row in favours.mine],
        to_ask=" ".join(found.meeting.to_ask.split()) if found.meeting else "",
        could_give=person.could_give,
        wanted=[one.whom for one in found.wanted if one.state == "wanted"],
        has_birthday=is_near(person.birthday, viewer.today, ABOUT_NOW),
    )


def _when(row: Meeting) -> str:
    at = f" at {row.at:%H:%M}" if row.at else ""
    return f"{weekday_date(row.on)}{at}" + (f", {row.place}" if row.place else "")
