"""The profile at level: what the positions lend, what the record shows, and what its owner says, today and by any day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from metier.accounts.access import Viewer
from metier.core.postings.experience import months_worked
from metier.core.profile import NOTHING, Held, Standing, lent_by, stand, weight_of
from metier.core.profile.prior import UNKNOWN_MONTHS
from metier.roles.queries.elements import Lending, elements, lending, spread
from metier.roles.queries.evidence import OwnWords, SkillKnown, own_words, skills_known, years_between
from metier.roles.queries.matches import Matched, matches


@dataclass(frozen=True, slots=True)
class HeldOccupation:
    """An occupation that somebody had, in which positions, and what it lends."""

    held: Held
    lending: Lending
    positions: tuple[Matched, ...]


@dataclass(frozen=True)
class Profile:
    """Where somebody stands in everything O*NET rates. `weights` say how important each is in the occupations they had, from 0 to 1."""

    held: tuple[HeldOccupation, ...]
    standings: Mapping[str, Standing]
    weights: Mapping[str, float]

    def at(self, element: str) -> Standing:
        return self.standings.get(element, NOTHING)

    @property
    def is_known(self) -> bool:
        """Whether anything at all speaks for a level."""
        return any(one.basis != "nothing" for one in self.standings.values())


@dataclass(frozen=True)
class Day:
    """What held by the end of a day: the occupations had by then, and the levels of one's own as they stood."""

    on: date
    held: tuple[HeldOccupation, ...]
    own: dict[str, float]


@dataclass(frozen=True)
class Grounds:
    """Everything that speaks for levels, read once; a profile of any day follows from it."""

    today: date
    time_zone: str
    matches: tuple[Matched, ...]
    skills: tuple[SkillKnown, ...]
    own: OwnWords
    _days: dict[date, Day] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def by_element(self) -> dict[str, list[SkillKnown]]:
        """The skills of the record that mean each element."""
        found: dict[str, list[SkillKnown]] = {}
        for one in self.skills:
            if one.element:
                found.setdefault(one.element, []).append(one)
        return found

    @cached_property
    def _lending(self) -> dict[str, Lending]:
        """What each occupation of the record lends."""
        codes = dict.fromkeys(one.code for one in self.matches if one.code)
        return {code: lent for code in codes if (lent := lending(code))}

    @cached_property
    def _spread(self) -> dict[str, float]:
        return spread()

    def standing(self, element: str, on: date | None = None) -> Standing:
        """Where its owner stands in one element, by the end of a day, today by itself."""
        day = self._day(on or self.today)
        lent = [
            lent_by(one.held, said.level, said.error, self._spread[element])
            for one in day.held
            if (said := one.lending.ratings.get(element))
        ]
        shown = [one.shown(day.on) for one in self.by_element.get(element, ())]
        return stand(day.own.get(element), shown, lent)

    def own_level(self, about: str, on: date | None = None) -> float | None:
        """The level of one's own for an element or for words, by the end of a day."""
        return self._day(on or self.today).own.get(about)

    @property
    def held(self) -> tuple[HeldOccupation, ...]:
        """The occupations had by today."""
        return self._day(self.today).held

    @cached_property
    def titles(self) -> dict[str, str]:
        """What the occupations had by today are called, by their codes."""
        return {one.lending.code: one.lending.title for one in self.held}

    def profile(self) -> Profile:
        """Today's, in everything that O*NET rates."""
        day = self._day(self.today)
        weights = {element: max((_weight(one, element) for one in day.held), default=0.0) for element in elements()}
        return Profile(day.held, {element: self.standing(element) for element in elements()}, weights)

    def _day(self, on: date) -> Day:
        if on not in self._days:
            self._days[on] = Day(on, held_by(self.matches, on, self._lending), self._own_at(on))
        return self._days[on]

    def _own_at(self, on: date) -> dict[str, float]:
        if on >= self.today:
            return self.own.at(None)
        return self.own.at(datetime.combine(on, time.max, ZoneInfo(self.time_zone)))


def _weight(one: HeldOccupation, element: str) -> float:
    said = one.lending.ratings.get(element)
    return weight_of(said.importance) * one.held.share if said and said.counts else 0.0


def grounds(viewer: Viewer, names: Iterable[str] = (), *, with_past: bool = False) -> Grounds:
    """What speaks for the levels of a viewer; `names` are skills that are wanted beside those O*NET rates. At most eight queries."""
    return Grounds(
        viewer.today,
        viewer.career.time_zone,
        tuple(matches(viewer)),
        tuple(skills_known(viewer, names)),
        own_words(viewer, with_past=with_past),
    )


def held_by(found: Sequence[Matched], on: date, lends: Mapping[str, Lending]) -> tuple[HeldOccupation, ...]:
    """The occupations that somebody had by a day, the one held longest first. Positions of one occupation count together, months in which two overlap once."""
    of: dict[str, list[Matched]] = {}
    for one in found:
        if one.code in lends and (one.starts is None or one.starts.first <= on):
            of.setdefault(one.code, []).append(one)
    held = []
    for code, positions in of.items():
        sure = max(one.confidence for one in positions)
        had = Held(code, _months(positions, on), _years_ago(positions, on), sure)
        held.append(HeldOccupation(had, lends[code], tuple(positions)))
    return tuple(sorted(held, key=lambda one: (-one.held.share, one.held.code)))


def _months(positions: Sequence[Matched], on: date) -> int:
    undated = sum(one.starts is None for one in positions)
    return months_worked([(one.starts, one.ends) for one in positions], on) + undated * UNKNOWN_MONTHS


def _years_ago(positions: Sequence[Matched], on: date) -> float:
    ends = [one.ends for one in positions if one.ends]
    if len(ends) < len(positions):
        return 0.0
    return years_between(max(ends, key=lambda one: (one.year, one.month or 12, one.day or 31)).last, on)
