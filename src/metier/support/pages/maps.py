"""What the page of the support map shows, and what each difference offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from metier.accounts.access import Viewer
from metier.core import words
from metier.support.actions.maps import GOALS
from metier.support.choices import Aspect, Carer
from metier.support.models import Helper
from metier.support.queries.helpers import helpers
from metier.support.queries.maps import Cared, Changed, Mapped, current, history

SHOWN = 10
ASKS: dict[str, tuple[str, str]] = {
    Aspect.PROGRESSION: ("sideways", "A plan for my next step"),
    Aspect.LEARNING: ("training", "Training for what I need next"),
    Aspect.MEANING: ("project", "A project that is good for something I care about"),
    Aspect.RECOGNITION: ("recognition", "My work named where it is decided"),
    Aspect.AUTONOMY: ("decision", "A decision that is mine to take"),
}
"""The kind and the title that an ask about an aspect begins with."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way to close a difference: an address to open, or with `posts` one to POST to. The fitting one is offered first."""

    label: str
    url: str
    posts: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One aspect, what was begun about it, and the steps that are offered."""

    line: Cared
    steps: list[Step]

    @property
    def wants_person(self) -> bool:
        """Somebody of one's list could be it."""
        return self.line.should in (Carer.MENTOR, Carer.COACH) and not self.line.helper_id


@dataclass(frozen=True, slots=True)
class MapPage:
    now: Mapped | None
    rows: list[Row]
    lead: str
    history: list[Changed]
    helpers: list[Helper]

    @property
    def differing(self) -> list[Row]:
        return [row for row in self.rows if row.line.differs]


def map_page(viewer: Viewer) -> MapPage:
    now = current(viewer)
    rows = [Row(line, _steps(line)) for line in now.lines] if now else []
    return MapPage(now, rows, _lead(now), history(viewer, SHOWN), list(helpers(viewer)[:100]))


def _lead(now: Mapped | None) -> str:
    """`Two of five are as they should be; nobody takes care of meaning.`"""
    if now is None:
        return "Managers plan fewer careers than they used to, and somebody has to. Say who takes care of yours today, how well, and who should."
    well = sum(not line.differs for line in now.lines)
    alone = [line.name.lower() for line in now.lines if line.by == Carer.NOBODY and line.differs]
    said = f"{NUMBERS[well]} of five {'is' if well == 1 else 'are'} as {'it' if well == 1 else 'they'} should be"
    return f"{said}; nobody takes care of {words.listed(alone)}." if alone else f"{said}."


NUMBERS = ("None", "One", "Two", "Three", "Four", "All five")


def _steps(line: Cared) -> list[Step]:
    """What fits who should take care of it comes first. What was begun is not offered again."""
    if not line.differs:
        return []
    ask, person = Step("Ask for it", ask_url(line)), Step(_find(line), helper_url(line))
    myself = Step("I will do it myself", reverse("support:do_it_myself", args=[line.id]), posts=True)
    order = {
        Carer.MANAGER: [ask, person, myself],
        Carer.HR: [ask, person, myself],
        Carer.MENTOR: [person, ask, myself],
        Carer.COACH: [person, ask, myself],
    }.get(Carer(line.should), [myself, ask, person])
    begun = {person.label} if line.helper_id else set()
    begun |= {myself.label} if line.goal_id else set()
    return [step for step in order if step.label not in begun]


def _find(line: Cared) -> str:
    return {Carer.MENTOR: "Find a mentor", Carer.COACH: "Find a coach"}.get(Carer(line.should), "Find a person")


def ask_url(line: Cared) -> str:
    """A new ask that knows what it is about, and of whom where that is known."""
    kind, title = ASKS[line.aspect]
    whom = line.by_name if line.by == line.should else ""
    said = {"kind": kind, "title": title, "priority": GOALS[line.aspect][1], "whom": whom}
    return f"{reverse('asks:new')}?{urlencode({name: value for name, value in said.items() if value})}"


def helper_url(line: Cared) -> str:
    said = {"line": str(line.id), "kind": line.should if line.should in (Carer.MENTOR, Carer.COACH) else ""}
    return f"{reverse('support:new_helper')}?{urlencode({name: value for name, value in said.items() if value})}"


@dataclass(frozen=True, slots=True)
class PastPage:
    """The map as it stood at the end of a day."""

    on: date
    mapped: Mapped | None


def past_page(viewer: Viewer, on: date) -> PastPage:
    return PastPage(on, current(viewer, on))
