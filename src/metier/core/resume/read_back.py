"""The facts of a résumé against the text of a file, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from metier.core.resume.content import Content, Section
from metier.core.resume.languages import Language
from metier.core.resume.reading import Printed, Span, State
from metier.core.resume.roles import stays

SLACK = 120  # letters between one fact and the next: a mark, a separator, a bullet
MOST_LOST = 4_000  # letters that are looked through beyond, when facts before are missing
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class FactRead:
    text: str
    state: State


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Every fact that went in, in its order, and whether it came out: found, found elsewhere (moved), or missing."""

    facts: tuple[FactRead, ...]
    last_lines: int | None = None
    """Lines of text on the last page, where the file has several."""

    @property
    def is_whole(self) -> bool:
        return all(fact.state == "found" for fact in self.facts)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(fact.text for fact in self.facts if fact.state == "missing")

    @property
    def moved(self) -> tuple[str, ...]:
        return tuple(fact.text for fact in self.facts if fact.state == "moved")

    @property
    def sentence(self) -> str:
        """`All 63 facts read back, in order.`, or which not."""
        total = len(self.facts)
        if self.is_whole:
            return f"All {total:,} facts read back, in order." if total != 1 else "The one fact reads back."
        said = [f"{total - len(self.missing):,} of {total:,} facts read back."]
        said += [f"Missing: {_named(self.missing)}."] if self.missing else []
        said += [f"Out of order: {_named(self.moved)}."] if self.moved else []
        return " ".join(said)


def compare(content: Content, extracted: str) -> ReadBack:
    """Each fact is looked for where the one before it ended, as far as a separator reaches; then anywhere."""
    printed, at, lost = Printed(extracted), 0, 0
    turned = Language.of(content.language).is_right_to_left
    read: list[FactRead] = []
    before: dict[str, State] = {}
    for unit in _units(content):
        limit = at + SLACK + lost + 2 * sum(map(len, unit.facts))
        taken = _taken(printed, unit, at, limit, turned=turned)
        states = [_state(printed, unit, number, taken, before) for number in range(len(unit.facts))]
        before |= dict(zip(unit.facts, states, strict=True))
        read += [FactRead(fact, state) for fact, state in zip(unit.facts, states, strict=True)]
        ends = [span.ends for number, span in taken.items() if unit.facts[number] not in unit.said_before]
        if ends:  # what need not be said again may have been found in what comes after
            at, lost = max(ends), sum(map(len, unit.said_before))
        else:
            lost = min(MOST_LOST, lost + sum(map(len, unit.facts)) + SLACK)
    return ReadBack(tuple(read))


def _taken(printed: Printed, unit: _Unit, at: int, limit: int, *, turned: bool) -> dict[int, Span]:
    """Where the facts of a unit stand within these bounds, each in a place of its own; the longest choose first."""
    taken: dict[int, Span] = {}
    for number in sorted(range(len(unit.facts)), key=lambda number: -len(unit.facts[number])):
        span = printed.find(unit.facts[number], at, limit, tuple(taken.values()), turned=turned)
        if span:
            taken[number] = span
    return taken


def _state(printed: Printed, unit: _Unit, number: int, taken: dict[int, Span], before: dict[str, State]) -> State:
    fact = unit.facts[number]
    if number in taken:
        return "found"
    if fact in unit.said_before:
        return before[fact]
    return "moved" if printed.has(fact) else "missing"


def _named(facts: tuple[str, ...]) -> str:
    named = ", ".join(f"“{fact if len(fact) <= 60 else fact[:59] + '…'}”" for fact in facts[:MOST_NAMED])
    return named if len(facts) <= MOST_NAMED else f"{named} and {len(facts) - MOST_NAMED:,} more"


@dataclass(frozen=True, slots=True)
class _Unit:
    """Facts that stand together, in whatever order. What the head of the first role at an employer said need not be said again."""

    facts: tuple[str, ...]
    said_before: tuple[str, ...] = ()


def _units(content: Content) -> Iterator[_Unit]:
    """Together, the facts of the content in their order."""
    head = (content.name, content.headline, *(contact.text for contact in content.contacts))
    yield _Unit(tuple(filter(None, head[:2])) + head[2:])
    for section in content.sections:
        yield _Unit((section.heading,))
        yield from (_Unit((line.text,)) for line in section.lines)
        yield from _entries(section)
        for group in section.groups:
            yield from (_Unit((text,)) for text in (group.label,) if text)
            yield from (_Unit((item.text,)) for item in group.items)


def _entries(section: Section) -> Iterator[_Unit]:
    for stay in stays(section.entries):
        for number, entry in enumerate(stay.entries):
            head = (entry.title, entry.organisation, entry.place, entry.dates, entry.detail)
            said = (entry.organisation, stay.place) if number else ()
            yield _Unit(tuple(filter(None, head)), tuple(filter(None, said)))
            yield from (_Unit((line.text,)) for line in entry.lines)
