"""Who of a file is who here: the same for certain, perhaps the same, or new; and what a file says anew of somebody.

For certain: the same profile; the same address, and names that share a word; the same name at the same employer; the same name with the same
number. Everything else is asked: the same name alone, an address that two names share. Who says nothing that is not here is the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, TypeAlias, TypeVar

from metier.core.exchange.employers import employer_key
from metier.core.network.facts import MOST_GROUPS, MOST_NOTE, MOST_POINTS, PersonFact, Point
from metier.core.people import name_key

Key = TypeVar("Key", bound=Hashable)
State: TypeAlias = Literal["new", "changed", "same", "asked"]
MOST_ASKED, MOST_COMPARED = 8, 200
FILLED = ("given", "family", "employer", "title", "place", "how", "met_on", "birthday", "note")
"""The fields that are filled where they are empty; of these, the employer and the title are also said anew."""


_PARTS_OF_A_NAME = ("given", "family")
_HIDDEN = ("title", "employer", "place", "birthday")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody, as far as matching asks: the keys of their name and of where they work, kinds and keys of where they are reached."""

    id: str
    fact: PersonFact
    name: str
    works: str
    reached: tuple[tuple[str, str], ...]


_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody of a file: whether they are new, and if not, who they are and what becomes of that. `may_be` are those to be asked about."""

    asked: Known
    state: State
    known: Known | None = None
    may_be: tuple[Known, ...] = ()
    why: str = ""
    fills: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    moves: bool = False
    points: tuple[Point, ...] = ()
    groups: tuple[str, ...] = ()

    @property
    def fact(self) -> PersonFact:
        """What the file says of them."""
        return self.asked.fact

    @property
    def called_otherwise(self) -> str:
        """The name in the file of somebody who is here by another one; empty where it is the same."""
        return self.fact.name if self.known and self.known.name != self.asked.name else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everybody of a file, in its order, but for who is in it twice: `twice` counts those, `namesakes` are names that several in it have."""

    found: tuple[Found, ...]
    twice: int = 0
    namesakes: tuple[str, ...] = ()

    def of(self, state: State) -> list[Found]:
        return [one for one in self.found if one.state == state]


class Index:
    """Those who are here, by whatever tells who somebody is."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self.profiles: dict[str, Known | list[Known]] = {}
        self.points: dict[tuple[str, str], Known | list[Known]] = {}
        self.names: dict[str, Known | list[Known]] = {}
        self.colleagues: dict[tuple[str, str], Known | list[Known]] = {}
        for one in known:
            self.add(one)

    def add(self, one: Known) -> None:
        """Take somebody in; what was taken in of them before stays."""
        if one.fact.profile:
            _put(self.profiles, one.fact.profile, one)
        for key in one.reached:
            _put(self.points, key, one)
        if one.name:
            _put(self.names, one.name, one)
            if one.works:
                _put(self.colleagues, (one.name, one.works), one)

    def look(self, asked: Known) -> tuple[Known | None, tuple[Known, ...], str]:
        """Who it is for certain; or who it may be, and why that is asked."""
        profile = asked.fact.profile
        if profile and (found := under(self.profiles, profile)):
            return (
                (found[0], (), "")
                if len({one.id for one in found}) == 1
                else (None, tuple(found), "Several have this profile.")
            )
        if certain := self._reached(asked):
            return certain
        same_name = under(self.names, asked.name)
        if not same_name:
            return None, (), ""
        there = under(self.colleagues, (asked.name, asked.works)) if asked.works else ()
        colleagues = [one for one in there if not _two_profiles(one, asked)]
        if len({one.id for one in colleagues}) == 1:
            return colleagues[0], (), ""
        if colleagues:
            return None, tuple(colleagues[:MOST_ASKED]), "Several of this name work there."
        if same := self._says_nothing_new(asked, same_name):
            return same, (), ""
        return None, tuple(same_name[:MOST_ASKED]), "The same name."

    def _reached(self, asked: Known) -> tuple[Known | None, tuple[Known, ...], str] | None:
        others: dict[str, Known] = {}
        for kind, key in asked.reached:
            if kind not in ("email", "phone"):
                continue
            for one in under(self.points, (kind, key)):
                if (one.name == asked.name or (kind == "email" and _share_a_word(one, asked))) and not _two_profiles(
                    one, asked
                ):
                    return one, (), ""
                if kind == "email":
                    others[one.id] = one
        return (None, tuple(others.values())[:MOST_ASKED], "The same address under another name.") if others else None

    def _says_nothing_new(self, asked: Known, same_name: Sequence[Known]) -> Known | None:
        """The one of this name about whom nothing would be said that is not here."""
        may_be = same_name
        if asked.reached:
            may_be = [one for one in under(self.points, asked.reached[0]) if one.name == asked.name]
        found = [one for one in may_be[:MOST_COMPARED] if _is_covered(asked, one)]
        return found[0] if len(found) == 1 else None


def _put(index: dict[Key, Known | list[Known]], key: Key, one: Known) -> None:
    """One more under a key: most keys have one, for which a list is too much."""
    there = index.get(key)
    if isinstance(there, list):
        there.append(one)
    else:
        index[key] = one if there is None else [there, one]


def under(index: dict[Key, Known | list[Known]], key: Key) -> Sequence[Known]:
    """All under a key."""
    found = index.get(key)
    return found if isinstance(found, list) else () if found is None else (found,)


def compare(known: Iterable[Known], people: Sequence[PersonFact]) -> Comparison:
    """Everybody of a file against everybody here."""
    index, inside = Index(known), Index()
    merged: dict[str, Known] = {}
    twice = 0
    for number, fact in enumerate(people):
        one = known_as(str(number), fact)
        again, _, _ = inside.look(one)
        if again is not None:
            twice += 1
            one = known_as(again.id, joined(merged[again.id].fact, fact))
        merged[one.id] = one
        inside.add(one)
    namesakes = [
        names[0].fact.name
        for names in inside.names.values()
        if isinstance(names, list) and len({one.id for one in names}) > 1
    ]
    return Comparison(tuple(_one_each([_found(index, one) for one in merged.values()])), twice, tuple(namesakes))


def known_as(key: str, fact: PersonFact) -> Known:
    """A person as matching asks for them."""
    works = employer_key(fact.employer) if fact.employer else ""
    return Known(key, fact, name_key(fact.name), works, tuple([(one.kind, one.key) for one in fact.points]))


def joined(first: PersonFact, second: PersonFact) -> PersonFact:
    """Two facts of one person: the first one's word, and where it has none, the second's. What else the second says is noted."""
    filled = {name: getattr(first, name) or getattr(second, name) for name in (*FILLED, "profile", "uid")}
    keys = {(one.kind, one.key) for one in first.points}
    points = (*first.points, *(one for one in second.points if (one.kind, one.key) not in keys))
    hidden = [
        said for name in _HIDDEN if (said := getattr(second, name)) and said.casefold() != filled[name].casefold()
    ]
    for said in (second.note, f"Also in the file: {', '.join(hidden)}." if hidden else ""):
        if said not in filled["note"]:
            filled["note"] = f"{filled['note']}\n\n{said}"[:MOST_NOTE]
    return replace(
        first, **filled, points=points[:MOST_POINTS], groups=tuple(dict.fromkeys((*first.groups, *second.groups)))
    )


def decided(found: Found, known: Known | None) -> Found:
    """The same somebody once their owner said who they are: one who is here, or, without one, somebody new."""
    return _as(found.asked, known) if known else Found(found.asked, "new")


def _found(index: Index, asked: Known) -> Found:
    known, may_be, why = index.look(asked)
    if known is not None:
        return _as(asked, known)
    return Found(asked, "asked", may_be=may_be, why=why) if may_be else Found(asked, "new")


def _as(asked: Known, known: Known) -> Found:
    """Somebody who is here, and what a file says anew of them."""
    fact, here = asked.fact, known.fact
    not_theirs = _PARTS_OF_A_NAME if asked.name != known.name else ()
    fills = {
        name: value
        for name in FILLED
        if name not in not_theirs and (value := getattr(fact, name)) and not getattr(here, name)
    }
    moves = False
    if fact.employer and here.employer and asked.works != known.works:
        moves = True
        fills |= {"employer": fact.employer, "title": fact.title}
    elif (
        fact.title
        and here.title
        and fact.title.casefold() != here.title.casefold()
        and (fact.employer or not here.employer)
    ):
        moves = True
        fills["title"] = fact.title
    if fact.profile and not here.profile:
        fills["profile"] = fact.profile
    points = tuple(one for one in fact.points if (one.kind, one.key) not in known.reached)
    groups = tuple(word for word in fact.groups if word.casefold() not in {one.casefold() for one in here.groups})[
        :MOST_GROUPS
    ]
    state: State = "changed" if fills or points or groups else "same"
    return Found(asked, state, known, fills=fills, moves=moves, points=points, groups=groups)


def _one_each(found: list[Found]) -> list[Found]:
    """Of several in a file who would be one person here, the first is, and the others are asked."""
    taken: set[str] = set()
    result = []
    for one in found:
        if one.known is not None and one.known.id in taken:
            result.append(Found(one.asked, "asked", may_be=(one.known,), why="Another of the file is this person."))
            continue
        if one.known is not None:
            taken.add(one.known.id)
        result.append(one)
    return result


def _two_profiles(one: Known, two: Known) -> bool:
    return bool(one.fact.profile and two.fact.profile and one.fact.profile != two.fact.profile)


def _share_a_word(one: Known, two: Known) -> bool:
    """Whether two names may be one person's: they share a word, or one of them is no name but an address."""
    return "@" in one.name or "@" in two.name or not set(one.name.split()).isdisjoint(two.name.split())


def _is_covered(asked: Known, known: Known) -> bool:
    if any(key not in known.reached for key in asked.reached) or _two_profiles(asked, known):
        return False
    fact, here = asked.fact, known.fact
    return all(
        not getattr(fact, name) or getattr(fact, name) == getattr(here, name) for name in FILLED if name != "how"
    )
