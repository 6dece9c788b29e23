"""One person beside the list: what matters before one talks to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.network.rhythm import every, peace_until
from metier.core.network.ties import Talks, tie
from metier.core.network.ties import tie_said as counted_said
from metier.core.words import full_date
from metier.network.models import Contact, Mattering
from metier.network.pages.favours_of import FavoursOf, favours_of
from metier.network.pages.words import due_in_full, lead_of, rhythm_said, talk_said, tie_said
from metier.network.queries.parts import matterings, rhythms
from metier.network.queries.talks import last_talks, talks_of

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened: a talk, or help one way (`css` is gave or got)."""

    on: date
    css: str
    text: str
    side: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    person: Contact
    lead: str
    reasons: Sequence[Mattering]
    rhythm: str
    due: str
    is_late: bool
    tie: str
    favours: FavoursOf
    log: tuple[Entry, ...]
    talks: int

    @property
    def more(self) -> int:
        """How many talks are not shown."""
        return max(0, self.talks - sum(not entry.css for entry in self.log))


def panel(viewer: Viewer, person: Contact) -> Panel:
    """Five queries."""
    found = talks_of(viewer, [person.pk]).get(person.pk, Talks())
    of_groups = [weeks for _, weeks in rhythms(viewer, [person.pk])]
    favours = favours_of(viewer, person)
    return Panel(
        person=person,
        lead=lead_of(person),
        reasons=matterings(viewer, [person.pk]),
        rhythm=rhythm_said(every(person.every, of_groups), person.by),
        due=due_of(viewer, person),
        is_late=is_late(viewer, person),
        tie=tie_of(viewer, person, found),
        favours=favours,
        log=log(viewer, person, favours),
        talks=found.ever,
    )


def tie_of(viewer: Viewer, person: Contact, found: Talks) -> str:
    """`Moderately weak: 3 of 9 talks in the last twelve months`, `Strong, by your word`."""
    if person.tie:
        return f"{tie_said(person.tie)}, by your word"
    return f"{tie_said(tie(found, viewer.today))}: {counted_said(found)}"


def due_of(viewer: Viewer, person: Contact) -> str:
    """When they are due: after the day until which they are left in peace, where theirs comes before it."""
    if peace := peace_until(person.due_on, person.quiet_until, viewer.today):
        return f"After {full_date(peace)}"
    return due_in_full(person.due_on, viewer.today) if person.due_on else ""


def is_late(viewer: Viewer, person: Contact) -> bool:
    in_peace = person.quiet_until is not None and person.quiet_until > viewer.today
    return not in_peace and person.due_on is not None and person.due_on < viewer.today


def log(viewer: Viewer, person: Contact, favours: FavoursOf) -> tuple[Entry, ...]:
    """The last talks and the last help, the newest first. One query."""
    entries = [Entry(row.on, "", talk_said(row)) for row in last_talks(viewer, person, SHOWN)]
    entries += [Entry(row.on, row.css, _sentence(row.line), row.side, row.url) for row in favours.done]
    return tuple(sorted(entries, key=lambda entry: entry.on, reverse=True)[:SHOWN])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
