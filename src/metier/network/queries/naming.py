"""Who is meant by the names in a line: one of the network, one of several, or nobody yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from metier.accounts.access import Viewer
from metier.core.capture import Met, names_in, names_in_small, read, what_was_said, with_capitals
from metier.core.capture.days import day_ahead, last_day
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.people import name_key, untitled
from metier.network.models import Contact
from metier.network.queries.people import candidates, people

MOST_NAMES, MOST_SHOWN = 20, 8
NEW = "new"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and whom it may mean. It is settled where one is meant, was chosen, or is to be added."""

    name: str
    found: tuple[Contact, ...] = ()
    person: Contact | None = None
    is_new: bool = False

    @property
    def is_settled(self) -> bool:
        return self.person is not None or self.is_new

    @property
    def asked(self) -> str:
        """`Which Anna Keane?`, or that there is none."""
        return f"Which {self.name}?" if self.found else f"{self.name} is not in your network yet."


def named_in(viewer: Viewer, who: str) -> tuple[Named, ...]:
    """One query or two for each name, each name once. Raises Refused where there are too many."""
    names: dict[str, str] = {}
    for name in names_in(who):
        names.setdefault(name_key(name) or name, name)
    if len(names) > MOST_NAMES:
        raise Refused(f"Name at most {MOST_NAMES} people at a time.", Where(field="who"))
    return tuple(_named(viewer, name) for name in names.values())


def told_in(viewer: Viewer, said: str) -> tuple[tuple[Named, ...], date, str]:
    """Whom words name, on which day, today if they say none, and what else they say: `anna keane yesterday, talked about the budget`.

    They are all names where the network knows each, or where they say nothing else plainly. Raises Refused.
    """
    said = " ".join(said.split())
    people = named_in(viewer, said) if len(names_in(said)) <= MOST_NAMES else ()
    if people and all(one.found for one in people):
        return people, viewer.today, ""
    for line in (in_capitals(viewer, f"met {said}"), f"met {said[:1].upper()}{said[1:]}"):
        entry = read(line, viewer.today)
        if isinstance(entry, Met) and entry.who != said:
            return _with_others(viewer, line, entry)
    people = people or named_in(viewer, said)
    for one in people:
        if not one.found:
            _refuse_a_day_ahead(one.name, viewer.today)
    return people, viewer.today, ""


def _refuse_a_day_ahead(name: str, today: date) -> None:
    """Whoever is not known by it may be called so, but for a day to come behind a name: a talk is logged once it was."""
    day, _ = last_day(name, today)
    if day:
        past_day(day, today, field="who")
    if ahead := day_ahead(name):
        raise Refused(f"“{ahead}” is still to come. Give a day up to today.", Where(field="who"))


def _with_others(viewer: Viewer, line: str, entry: Met) -> tuple[tuple[Named, ...], date, str]:
    """Whom a line names, and who of the network goes on behind a comma: `Anna Keane, Dele Akande yesterday`."""
    named = named_in(viewer, entry.who)
    comma, _, rest = line.partition(entry.who)[2].partition(" ")
    others, on, told = told_in(viewer, rest) if comma == "," else ((), entry.on, "")
    if others and all(one.person for one in others):
        return (*named, *others), on if entry.on == viewer.today else entry.on, told
    return named, entry.on, what_was_said(line, entry.who, viewer.today)


def in_capitals(viewer: Viewer, line: str) -> str:
    """A line in which somebody of the network stands in small letters, with the capitals of a name; any other as it is."""
    for name in names_in_small(line, viewer.today):
        if people(viewer).filter(name_key=name_key(name)).exists():
            return line.replace(name, with_capitals(name), 1)
    return line


def chosen(names: Iterable[Named], said: Iterable[str]) -> tuple[Named, ...]:
    """With what was chosen of those that are not settled, in their order: a key of one of those found, `new`, or nothing."""
    answers = iter(said)
    return tuple(one if one.is_settled else _answered(one, next(answers, "")) for one in names)


def _named(viewer: Viewer, name: str) -> Named:
    found = tuple(candidates(viewer, name)[:MOST_SHOWN])
    return Named(name, found, found[0] if len(found) == 1 and _is_whole(name, found[0]) else None)


def _is_whole(name: str, person: Contact) -> bool:
    """Whether each word is a whole one of their name: `Ann` may be Annabel, and may be somebody else."""
    return set(untitled(name).split()) <= set(person.name_key.split())


def _answered(one: Named, answer: str) -> Named:
    if answer == NEW:
        return replace(one, is_new=True)
    return replace(one, person=next((row for row in one.found if str(row.pk) == answer), None))
