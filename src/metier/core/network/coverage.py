"""Where somebody is known of what a direction is about: by target role, employer and area; and through whom where nobody is.

The rule: known there *now* is who works there, for an area also who is found by its words and was not only there before, for a role who has
its title or matters to it by their owner's word. *Before* is who worked there once. *A step away* is somebody who is there by the word of a person who knows them, or
to whom one has been or will be introduced; from a role, who works for an employer of a posting for it. Who could introduce is, in this order, who knows somebody there, and who was there
before; among equals who matters most, then who is talked to most. Nobody is where none of these is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from operator import attrgetter, itemgetter
from typing import Literal, NamedTuple, TypeAlias

from metier.core.letters import plain

Kind = Literal["role", "employer", "area"]
Standing = Literal["known", "step", "before", "nobody"]
Light: TypeAlias = tuple[str, str, str, str, str]
"""A person as a key, a name, a title, the key of the employer and what they are found by: as the database has them, as there are thousands."""
Found: TypeAlias = tuple[str, str, str]
"""The same of who is found by words: a key, a name and what they are found by."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be covered. `words` are small letters without accents: a title of a role, an area; `employer` is an employer's key, that of
    an area too, as what is named may be one; `employers` those, by key and name, whose postings are for a role.
    """

    kind: Kind
    key: str
    label: str
    employer: str = ""
    words: str = ""
    why: str = ""
    employers: tuple[tuple[str, str], ...] = ()


class Known(NamedTuple):
    """Somebody as coverage sees them: `found_by` is all they are found by, their title too; `roles` the keys of target roles to which they matter.

    A tuple, as there are thousands, and a dataclass takes five times as long to be made.
    """

    key: str
    name: str
    employer: str = ""
    title: str = ""
    found_by: str = ""
    roles: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    degree: int = 0
    talks: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """That a person leads to somebody at an employer, by name where it is known: by acquaintance, or by an introduction."""

    through: str
    employer: str
    whom: str = ""
    introduction: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Through whom, to whom, and the key of the introduction if there is one; `at` is where they work, of who is a step away from a role."""

    through: Known
    whom: str = ""
    introduction: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """A target, and whom one knows of it. Of very many who are there now, `left_out` are not told of."""

    target: Target
    now: tuple[Known, ...] = ()
    before: tuple[Known, ...] = ()
    steps: tuple[Step, ...] = ()
    could: tuple[Known, ...] = field(default=())
    left_out: int = 0

    @property
    def number_now(self) -> int:
        """How many are known now, those who are not told of among them."""
        return len(self.now) + self.left_out

    @property
    def standing(self) -> Standing:
        return "known" if self.now else "step" if self.steps else "before" if self.before else "nobody"


def coverage(
    targets: Sequence[Target], people: Iterable[Known], ways: Iterable[Way], left_out: Mapping[str, int] | None = None
) -> tuple[Covered, ...]:
    """Each target in the order given. People are those of whom any may be known to some target; others may be left out.

    `left_out` are how many more are found by the words of an area, by its key, who come after those who are given.
    """
    there = sorted(people, key=attrgetter("name", "key"))
    there.sort(key=attrgetter("degree", "talks"), reverse=True)
    wanted = {target.employer for target in targets if target.employer}
    wanted |= {key for target in targets for key, _ in target.employers}
    now: dict[str, list[Known]] = {}
    before: dict[str, list[Known]] = {}
    mattering: dict[str, list[Known]] = {}
    for one in there:
        if one.employer in wanted:
            now.setdefault(one.employer, []).append(one)
        if one.roles:
            for role in one.roles:
                mattering.setdefault(role, []).append(one)
        if one.before:
            for employer in one.before - {one.employer}:
                before.setdefault(employer, []).append(one)
    by_key = {one.key: one for one in there}
    leading: dict[str, list[Step]] = {}
    for way in ways:
        if way.through in by_key and way.employer:
            leading.setdefault(way.employer, []).append(Step(by_key[way.through], way.whom, way.introduction))
    found = (_covered(target, there, now, before, mattering, leading) for target in targets)
    others = left_out or {}
    return tuple(
        replace(one, left_out=others[one.target.key]) if one.target.kind == "area" and one.target.key in others else one
        for one in found
    )


def _covered(
    target: Target,
    there: Sequence[Known],
    now: dict[str, list[Known]],
    before: dict[str, list[Known]],
    mattering: dict[str, list[Known]],
    leading: dict[str, list[Step]],
) -> Covered:
    words, key = target.words, target.key
    if target.kind == "role":
        inside = {one.key for one in mattering.get(key, ())}
        inside |= {one.key for one in there if holds(words, plain(one.title))} if words else set()
        steps = tuple(
            Step(one, at=name) for key, name in target.employers for one in now.get(key, ()) if one.key not in inside
        )
        return Covered(target, _of(inside, there), steps=steps, could=tuple(step.through for step in steps))
    were = tuple(before.get(target.employer, ()))
    known = tuple(now.get(target.employer, ()))
    if target.kind == "area" and words:
        gone = {one.key for one in were} - {one.key for one in known}
        known = _of({one.key for one in (*known, *_named(words, there))} - gone, there)
    steps = _steps(leading.get(target.employer, ()), known)
    could = {one.key: one for one in (*(step.through for step in steps), *were)}
    return Covered(target, known, were, steps, tuple(could.values()))


def _steps(leading: Sequence[Step], known: Sequence[Known]) -> tuple[Step, ...]:
    """Those to somebody who is not known already, by somebody who is not there."""
    if not leading:
        return ()
    inside, names = {one.key for one in known}, {one.name for one in known}
    return _once(step for step in leading if step.through.key not in inside and step.whom not in names)


def _of(keys: set[str], there: Sequence[Known]) -> tuple[Known, ...]:
    return tuple([one for one in there if one.key in keys]) if keys else ()


def found_by(words: str, people: Iterable[Found]) -> list[Found]:
    """Who is found by words. Most are, or are not, by one look: among thousands the beginning of a word is seldom looked for."""
    after_a_space = f" {words}"
    return [one for one in people if words in one[2] and (after_a_space in one[2] or holds(words, one[2]))]


def first(rows: Sequence[Found], degrees: Mapping[str, int], most: int) -> list[Found]:
    """Of people whose talks are not counted, those of whom coverage tells first: who matters most, among equals by name."""
    mattering = [row for row in rows if row[0] in degrees]
    if len(mattering) >= most:
        return nsmallest(most, mattering, key=lambda row: (-degrees[row[0]], row[1], row[0]))
    others = (row for row in rows if row[0] not in degrees)
    return [*mattering, *nsmallest(most - len(mattering), others, key=itemgetter(1, 0))]


def _named(words: str, there: Sequence[Known]) -> list[Known]:
    return [one for one in there if holds(words, one.found_by)]


def holds(words: str, text: str) -> bool:
    """Whether words stand in a text, beginning where a word does: `leeds` in `leeds data meetup`, `data` not in `metadata`."""
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(words, at + 1)
    return at >= 0


def _once(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Those with an introduction first, each way to somebody once, the closest person first."""
    found: dict[tuple[str, str], Step] = {}
    for step in sorted(
        steps, key=lambda one: (not one.introduction, -one.through.degree, -one.through.talks, one.through.name)
    ):
        found.setdefault((step.through.key, step.whom), step)
    return tuple(found.values())
