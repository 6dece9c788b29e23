"""What a posting asks for against the record, as a table shows it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from metier.core import words
from metier.core.postings import Compared, Comparison, Match, Thing
from metier.postings.choices import DegreeAsked
from metier.record.kinds import BY_SLUG
from metier.record.queries.lines import address

_STATES = {
    "proven": ("on-track", "Proven"),
    "unproven": ("at-risk", "Without evidence"),
    "left-out": ("at-risk", "Not on this page"),
    "missing": ("stagnant", "Not on your record"),
}
SHOWN = 3  # matches of one thing that are shown at once


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A row of the record, where it is, and the words in it that matched."""

    title: str
    kind: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class ThingLine:
    label: str
    shape: str
    word: str
    note: str
    matches: tuple[MatchLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One line of the posting; `sentence` where it says more than the line does."""

    pk: str
    text: str
    sentence: str
    why: str
    shape: str
    word: str
    things: tuple[ThingLine, ...]


@dataclass(frozen=True, slots=True)
class AskedGroup:
    label: str
    lines: tuple[AskedLine, ...]


def groups_of(comparison: Comparison) -> tuple[AskedGroup, ...]:
    """What it insists on, then what would be nice."""
    kinds = (("must", "Must"), ("nice", "Nice to have"))
    groups = [AskedGroup(label, tuple(map(_line, _of(comparison, kind)))) for kind, label in kinds]
    return tuple(group for group in groups if group.lines)


def _of(comparison: Comparison, kind: str) -> list[Compared]:
    return [line for line in comparison.lines if line.asked.kind == kind]


def _line(compared: Compared) -> AskedLine:
    asked = compared.asked
    shape, word = _STATES[compared.state]
    same = asked.sentence.strip().casefold() == asked.text.strip().casefold()
    things = tuple(map(_thing, compared.things))
    return AskedLine(asked.key, asked.text, "" if same else asked.sentence, asked.why, shape, word, things)


def _thing(thing: Thing) -> ThingLine:
    shape, word = _STATES[thing.state]
    label = "" if thing.what == "line" else thing.words
    matches = tuple(map(_match, thing.matches[:SHOWN]))
    return ThingLine(label, shape, word, thing.note, matches, max(0, len(thing.matches) - SHOWN))


def _match(match: Match) -> MatchLine:
    pk = match.key.partition(":")[2]
    kind = BY_SLUG[match.kind].one
    said = "" if match.words == (match.title,) else words.listed([f"“{one}”" for one in match.words])
    return MatchLine(match.title or kind, kind, address(match.kind, UUID(pk)), said)


def facets(
    years: int | None, degree: str, languages: tuple[str, ...], skills: tuple[str, ...], *, any_skill: bool
) -> str:
    """`5 years; Bachelor’s degree; German; Python or R`, as it was understood."""
    said = [words.count(years, "year")] if years else []
    said += [str(DegreeAsked(degree).label)] if degree else []
    said += [", ".join(languages)] if languages else []
    said += [(" or " if any_skill else ", ").join(skills)] if skills else []
    return "; ".join(said)
