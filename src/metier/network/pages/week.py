"""This week's handful, as shown."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.network.rhythm import due_said
from metier.core.network.rotation import monday_of
from metier.network.pages.words import tie_said
from metier.network.queries.week import ThisWeek, this_week
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the handful: `said` is why now, `why` why they matter."""

    name: str
    url: str
    talk_url: str
    said: str
    why: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Week:
    turns: tuple[Turn, ...]
    since: str

    @property
    def left(self) -> int:
        return sum(not turn.is_done for turn in self.turns)


def week(viewer: Viewer) -> Week:
    """Seven queries at most."""
    monday = monday_of(viewer.today)
    found = tuple(_turn(viewer, one, is_done=one.is_done(monday)) for one in this_week(viewer))
    return Week(found, words.near_date(monday, viewer.today))


def _turn(viewer: Viewer, one: ThisWeek, *, is_done: bool) -> Turn:
    person = one.contact
    said = f"{tie_said(one.tie)} tie" if one.is_kept else due_said(one.due, viewer.today)
    if is_done and person.last_on:
        said = f"You talked on {words.weekday_date(person.last_on)}"
    return Turn(
        person.name,
        address_of("network:person", person.pk),
        address_of("network:new_talk", person.pk),
        said,
        one.why,
        is_done,
    )
