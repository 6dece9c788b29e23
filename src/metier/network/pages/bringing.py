"""What the pages show on which people come in."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core import words
from metier.core.network.birthdays import birthday_said
from metier.core.network.columns import ENCODINGS, Table
from metier.core.network.facts import LeftOut, Unread
from metier.core.network.headings import FIELDS
from metier.core.network.matching import Found, Known
from metier.network.models import PeopleDraft, PeopleImport
from metier.network.queries.bringing import Preview, key_of

SHOWN, MOST_LETTERS = 200, 140
NAMED = {
    "given": "First name",
    "family": "Last name",
    "employer": "Where they work",
    "title": "As what",
    "place": "Where they live or work",
    "how": "How you know them",
    "met_on": "Since when you know them",
    "birthday": "Birthday",
    "note": "Notes",
    "profile": "Profile",
}
SOURCES = {"linkedin": "LinkedIn", "vcard": "vCard", "csv": "Table", "carddav": "Address book"}


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a table: what is in it, and what it becomes."""

    number: int
    heading: str
    samples: str
    field: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What is said anew of one person, in lines of now and after. `called` is what the file calls them, where that is another name."""

    key: str
    name: str
    called: str
    lines: tuple[tuple[str, str, str], ...]
    moves: bool


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Somebody who may be here: what the file says, and whom they may be."""

    key: str
    name: str
    doing: str
    why: str
    may_be: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    draft: PeopleDraft
    source: str
    new: tuple[str, ...]
    new_total: int
    changes: tuple[ChangeRow, ...]
    changed_total: int
    asked: tuple[AskedRow, ...]
    asked_total: int
    same: int
    left_out: tuple[LeftOut, ...]
    left_total: int
    unread: tuple[Unread, ...]
    namesakes: str
    earlier: PeopleImport | None
    away: int

    @property
    def total(self) -> int:
        return self.new_total + self.changed_total + self.asked_total

    @property
    def title(self) -> str:
        return words.count(self.total, "person", "people") + " to bring in" if self.total else "Nobody new"


def preview_page(draft: PeopleDraft, seen: Preview) -> PreviewPage:
    """Everything the preview shows, in the words it shows."""
    comparison = seen.comparison
    new, changed, asked = comparison.of("new"), comparison.of("changed"), comparison.of("asked")
    return PreviewPage(
        draft=draft,
        source=SOURCES[seen.reading.kind],
        new=tuple(_named(one) for one in new[:SHOWN]),
        new_total=len(new),
        changes=tuple(_change(one) for one in changed[:SHOWN]),
        changed_total=len(changed),
        asked=tuple(_asked(one) for one in asked[:SHOWN]),
        asked_total=len(asked),
        same=len(comparison.of("same")),
        left_out=seen.left_out,
        left_total=sum(one.number for one in seen.left_out),
        unread=seen.reading.unread[:SHOWN],
        namesakes=words.first_of(comparison.namesakes, 5),
        earlier=seen.earlier,
        away=seen.away,
    )


def columns_of(table: Table, columns: tuple[str, ...]) -> list[ColumnRow]:
    """A row for each column of a table."""
    return [
        ColumnRow(number, heading, " · ".join(samples), field)
        for number, (heading, samples, field) in enumerate(zip(table.headings, table.samples, columns, strict=True))
    ]


CHOICES = [("", "Leave it out"), *FIELDS.items()]
ENCODED = list(ENCODINGS.items())


def _doing(title: str, employer: str) -> str:
    return ", ".join(part for part in (title, employer) if part)


def _named(one: Found) -> str:
    doing = _doing(one.fact.title, one.fact.employer)
    return f"{one.fact.name} ({doing})" if doing else one.fact.name


def _change(one: Found) -> ChangeRow:
    here = one.known.fact if one.known else one.fact
    lines = [
        (NAMED[name], str(getattr(here, name)), value)
        for name, value in one.fills.items()
        if name in NAMED and name != "profile"
    ]
    lines += [("Reached at", "", point.value) for point in one.points]
    lines += [("Groups", "", ", ".join(one.groups))] if one.groups else []
    return ChangeRow(
        key_of(one.fact), here.name, one.called_otherwise, tuple(_shortened(line) for line in lines), one.moves
    )


def _shortened(line: tuple[str, str, str]) -> tuple[str, str, str]:
    what, before, after = line
    if what == NAMED["birthday"]:
        before, after = (birthday_said(said) if said else "" for said in (before, after))
    before, after = (said if len(said) <= MOST_LETTERS else f"{said[: MOST_LETTERS - 1]}…" for said in (before, after))
    return what, before, after


def _asked(one: Found) -> AskedRow:
    fact = one.fact
    reached = ", ".join(point.value for point in fact.points[:2])
    said = " · ".join(part for part in (_doing(fact.title, fact.employer), reached) if part)
    return AskedRow(
        key_of(fact), fact.name, said, one.why, tuple((known.id, _known(known)) for known in one.may_be[:6])
    )


def _known(known: Known) -> str:
    doing = _doing(known.fact.title, known.fact.employer)
    reached = next((point.value for point in known.fact.points if point.kind == "email"), "")
    return " · ".join(part for part in (known.fact.name, doing, reached) if part)
