"""What the page of the support map shows, and what each difference offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from metier.accounts.access import Viewer
from metier.core import words
from metier.support.choices import Aspect, Carer
from metier.support.models import Helper
from metier.support.queries.helpers import there
from metier.support.queries.maps import Begun, Cared, Changed, Mapped, Way, current, history
from metier.ui.addresses import address_of

SHOWN, MOST = 6, 500


@dataclass(frozen=True, slots=True)
class Step:
    """One way to close a difference: an address to open, or with `posts` one to POST to. The fitting one is offered first."""

    label: str
    url: str
    posts: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """What was begun, and its page."""

    title: str
    word: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One aspect, what was begun about it, and the steps that are offered."""

    line: Cared
    begun: list[Link]
    steps: list[Step]

    @property
    def wants_person(self) -> bool:
        """Somebody of one's list could be it."""
        return self.line.should in (Carer.MENTOR, Carer.COACH) and "person" not in _on(self.line)


@dataclass(frozen=True, slots=True)
class MapPage:
    now: Mapped | None
    rows: list[Row]
    unsaid: list[str]
    lead: str
    history: list[Changed]
    has_more: bool
    helpers: list[Helper]

    @property
    def differing(self) -> list[Row]:
        return [row for row in self.rows if row.line.differs]


def map_page(viewer: Viewer, *, is_whole: bool = False) -> MapPage:
    """With the newest changes, or with `is_whole` all of them."""
    changes = history(viewer, MOST if is_whole else SHOWN + 1)
    now = changes[0].mapped if changes else None
    shown = changes if is_whole else changes[:SHOWN]
    rows = [Row(line, [_link(one) for one in line.begun], _steps(line)) for line in now.lines] if now else []
    unsaid = [str(Aspect(aspect).label) for aspect in now.unsaid] if now else []
    return MapPage(now, rows, unsaid, _lead(now), shown, len(changes) > len(shown), there(viewer)[:100])


def _lead(now: Mapped | None) -> str:
    """`Two of five are as they should be; nobody takes care of meaning.`"""
    if now is None:
        return "Managers plan fewer careers than they used to, and somebody has to. Say who takes care of yours today, how well, and who should."
    well = sum(not line.differs for line in now.lines)
    alone = [line.name.lower() for line in now.lines if line.by == Carer.NOBODY and line.differs]
    parts = [f"{NUMBERS[well]} of five {'is' if well == 1 else 'are'} as {'it' if well == 1 else 'they'} should be"]
    parts += [f"nobody takes care of {words.listed(alone)}"] if alone else []
    unsaid = len(now.unsaid)
    parts += [f"of {NUMBERS[unsaid].lower()} you have said nothing yet"] if unsaid else []
    return f"{'; '.join(parts)}."


NUMBERS = ("None", "One", "Two", "Three", "Four", "All five")
PAGES: dict[Way, str] = {"ask": "asks:ask", "person": "support:helper", "goal": "plan:goal"}


def _link(one: Begun) -> Link:
    return Link(one.title, one.word, address_of(PAGES[one.way], one.id))


def _on(line: Cared) -> set[Way]:
    """The ways on which something goes on."""
    return {one.way for one in line.begun if one.goes_on}


def _steps(line: Cared) -> list[Step]:
    """What fits who should take care of it comes first. What goes on is not offered again; what came to nothing is."""
    if not line.differs:
        return []
    ways: dict[Way, Step] = {
        "ask": Step("Ask for it", address_of("support:ask_for_it", line.id), posts=True),
        "person": Step(_find(line), helper_url(line)),
        "goal": Step("I will do it myself", address_of("support:do_it_myself", line.id), posts=True),
    }
    first: dict[str, tuple[Way, ...]] = {
        Carer.MANAGER: ("ask", "person", "goal"),
        Carer.HR: ("ask", "person", "goal"),
        Carer.MENTOR: ("person", "ask", "goal"),
        Carer.COACH: ("person", "ask", "goal"),
    }
    return [ways[way] for way in first.get(line.should, ("goal", "ask", "person")) if way not in _on(line)]


def _find(line: Cared) -> str:
    return {Carer.MENTOR: "Find a mentor", Carer.COACH: "Find a coach"}.get(Carer(line.should), "Find a person")


def helper_url(line: Cared) -> str:
    said = {"line": str(line.id), "kind": line.should if line.should in (Carer.MENTOR, Carer.COACH) else ""}
    return f"{address_of('support:new_helper')}?{urlencode({name: value for name, value in said.items() if value})}"


@dataclass(frozen=True, slots=True)
class PastPage:
    """The map as it stood at the end of a day."""

    on: date
    mapped: Mapped | None


def past_page(viewer: Viewer, on: date) -> PastPage:
    return PastPage(on, current(viewer, on))
