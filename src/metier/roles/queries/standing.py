"""Where somebody stands in what roles need, and how far they fit, today and by any day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.postings import Comparing, Match, State, Thing
from metier.core.postings.experience import months_worked
from metier.core.postings.spelling import spelled
from metier.core.profile import (
    Fit,
    Have,
    Need,
    Shown,
    Standing,
    fit_of,
    raised,
    stand,
    stand_in_words,
    to_a_tenth,
    together,
)
from metier.postings.queries.library import library
from metier.record.models import Win
from metier.roles.queries.evidence import SkillKnown, years_between
from metier.roles.queries.needs import RoleNeed, RoleNeeds
from metier.roles.queries.profile import Grounds, grounds


@dataclass(frozen=True, slots=True)
class Stood:
    """A requirement and where its owner stands in it; `things` are what of the record has its words, `skills` those of the record that mean it."""

    need: RoleNeed
    standing: Standing
    things: tuple[Thing, ...] = ()
    skills: tuple[SkillKnown, ...] = ()

    @property
    def is_met(self) -> bool:
        return self.standing.level >= self.need.level

    @property
    def is_gap(self) -> bool:
        return not self.is_met


class Measured:
    """Roles held against a record that is read once."""

    def __init__(self, viewer: Viewer, found: Sequence[RoleNeeds], *, with_past: bool = False) -> None:
        needs = [need for one in found for need in one.needs]
        in_words = [need for need in needs if not need.element]
        names = {name for need in in_words for name in _names(need)}
        self.today = viewer.today
        self.grounds: Grounds = grounds(viewer, names, with_past=with_past)
        self._things: dict[str, tuple[Thing, ...]] = {}
        self._stood: dict[tuple[str, float, date], Standing] = {}
        self._rows, self._days = {}, {}
        if in_words:
            record = library(viewer)
            comparing = Comparing(record, viewer.today)
            for need in in_words:
                if need.key not in self._things:
                    self._things[need.key] = comparing.compare([need.asked]).lines[0].things
            self._rows = {row.key: row for row in record.rows}
            if with_past:
                self._days = self._of_wins(viewer)
        self._by_name = {spelled(one.name): one for one in self.grounds.skills}

    def stood(self, need: RoleNeed) -> Stood:
        """Where its owner stands in it today."""
        if need.element:
            skills = tuple(self.grounds.by_element.get(need.element, ()))
            return Stood(need, self.standing(need, self.today), (), skills)
        named = dict.fromkeys(spelled(name) for name in _names(need))
        skills = tuple(one for name in named if (one := self._by_name.get(name)))
        return Stood(need, self.standing(need, self.today), self._things[need.key], skills)

    def standing(self, need: RoleNeed, on: date) -> Standing:
        """Where they stood in it by the end of a day, to the tenths that are shown. What is asked in words is judged by the level that is asked, too."""
        key = (need.key, 0.0 if need.element else need.level, on)
        if key not in self._stood:
            found = self._standing(need, on)
            self._stood[key] = replace(found, level=to_a_tenth(found.level), error=to_a_tenth(found.error))
        return self._stood[key]

    def _standing(self, need: RoleNeed, on: date) -> Standing:
        if need.element:
            return self.grounds.standing(need.element, on)
        found = self._by_its_name(need, on) or together(
            [self._in_words(need, thing, on) for thing in self._things[need.key]]
        )
        own = self.grounds.own_level(need.key, on)
        return found if own is None else replace(stand(own, found.shown, ()), lent=found.lent)

    def fit(self, needs: Iterable[RoleNeed], on: date | None = None) -> Fit | None:
        """How far they fit what is needed, today or by a day."""
        wanted = list(needs)
        day = on or self.today
        return fit_of(_needed(wanted), {need.key: _have(self.standing(need, day)) for need in wanted})

    def raising(self, needs: Sequence[RoleNeed]) -> dict[str, float]:
        """By the key of each need that is not met, how much the fit would rise if it were."""
        return raised(_needed(needs), {need.key: _have(self.standing(need, self.today)) for need in needs})

    def _by_its_name(self, need: RoleNeed, on: date) -> Standing | None:
        """By the skill that is called exactly so, whatever parts its name has; None where there is none, or nothing speaks for it."""
        known = self._by_name.get(spelled(need.name))
        found = stand(None, [known.shown(on)], []) if known else None
        return found if found and found.basis != "nothing" else None

    def _in_words(self, need: RoleNeed, thing: Thing, on: date) -> Standing:
        there = [match for match in thing.matches if self._by(match, on)]
        proving = [match for match in there if match.proves]
        known = self._by_name.get(spelled(thing.words)) or next(
            (one for name in thing.words.split(" or ") if (one := self._by_name.get(spelled(name)))), None
        )
        shown = known.shown(on) if known else Shown(None, 0, 0, 0.0)
        if len(proving) > shown.things:
            days = [day for match in proving if (day := self._day(match))]
            ago = years_between(max(days), on) if days else 0.0
            shown = Shown(shown.judged, len(proving), shown.clicks, ago)
        return stand_in_words(thing.what, self._state(need, thing, there, on), shown, need.level)

    def _state(self, need: RoleNeed, thing: Thing, there: Sequence[Match], on: date) -> State:
        """As it is today; by an earlier day, by what was there then."""
        if on >= self.today or not thing.matches:
            return thing.state
        if thing.what == "years" and need.asked.years:
            rows = [row for match in thing.matches if (row := self._rows.get(match.key))]
            worked = months_worked([(row.starts, row.ends) for row in rows], on)
            return thing.state if worked >= need.asked.years * 12 else "missing"
        return thing.state if there else "missing"

    def _by(self, match: Match, on: date) -> bool:
        day = self._began(match)
        return day is None or day <= on

    def _began(self, match: Match) -> date | None:
        row = self._rows.get(match.key)
        return row.starts.first if row and row.starts else self._days.get(match.key)

    def _day(self, match: Match) -> date | None:
        """The newest day that what was found speaks of."""
        row = self._rows.get(match.key)
        if row and row.kind == "positions":
            return min(row.ends.last, self.today) if row.ends else self.today
        return self._began(match)

    def _of_wins(self, viewer: Viewer) -> dict[str, date]:
        keys = {match.key for things in self._things.values() for thing in things for match in thing.matches}
        wins = sorted(key.partition(":")[2] for key in keys if key.startswith("wins:"))
        return {f"wins:{pk}": on.first for pk, on in _wins(viewer, [UUID(one) for one in wins]) if on}


def _names(need: RoleNeed) -> tuple[str, ...]:
    return (need.name, *need.asked.skills)


def _needed(needs: Iterable[RoleNeed]) -> list[Need]:
    return [Need(need.key, need.importance, need.level) for need in needs]


def _have(standing: Standing) -> Have:
    return Have(standing.level, standing.error)


@prepared
def _wins(viewer: Viewer, keys: Sequence[UUID]) -> QuerySet[Win, tuple[UUID, PartialDate | None]]:
    return visible(viewer, Win).filter(pk__in=keys).order_by().values_list("id", "happened_on")
