"""Signs that help would help: five rules over plain facts, each with its sentence. They say what happened, never what somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from metier.core.nearest import named_together, same_title
from metier.core.people import name_key
from metier.core.words import count, listed, near_date, times

YEAR = timedelta(days=365)
NAMED = 3
"""How often an obstacle is named until it is a sign."""
AGAIN, AGAIN_WITHIN = 2, timedelta(days=90)
"""Ratings “again” of one scenario, and the days they are within."""
AHEAD = timedelta(days=60)
"""How far ahead a conversation is looked at."""
DECLINED = 2
QUIET_FOR = timedelta(days=90)
"""How long a sign that was set aside stays quiet."""
RULES: dict[str, str] = {
    "stagnant": "An open goal was stagnant in the last two reviews of one kind that you finished, such as the last two monthly ones.",
    "obstacle": "The same obstacle was named three times in twelve months: in if-then plans, or in answers to “What got in the way?”. "
    "Two texts name the same when they share two telling words, and half of those of the shorter one.",
    "readded": "A goal that you dropped is open again, or an open goal that was set later has nearly the same title.",
    "unfamiliar": "A real conversation of the next 60 days is the first of its kind: you held none like it, and practised none that went well. "
    "Or you rated one scenario “again” twice within 90 days.",
    "declined": "In the last twelve months somebody declined at least two of your asks, and granted or promised none.",
}
FITS: dict[str, tuple[str, ...]] = {
    "stagnant": ("planning", "focus"),
    "obstacle": ("focus", "planning"),
    "readded": ("direction",),
    "unfamiliar": ("conversation",),
    "declined": ("direction", "search"),
}
"""Which kinds of help fit, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Record:
    """Something that the sign stands on: its words, and the page of Metier where it is (a URL name and its arguments)."""

    text: str
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """`subject` names what it is about, so that setting it aside means this one."""

    rule: str
    subject: str
    title: str
    sentence: str
    records: tuple[Record, ...] = ()

    @property
    def fits(self) -> tuple[str, ...]:
        return FITS[self.rule]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A finished review: its kind and title, the day its period ended, and the titles of the goals that were stagnant in it."""

    id: str
    kind: str
    title: str
    ends: date
    stagnant: frozenset[str]


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """A goal that is open: the titles it has had, when it was set, and when it was dropped before, if it was."""

    id: str
    title: str
    titles: frozenset[str]
    set_on: date
    dropped_on: date | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A goal that was dropped and is so still."""

    id: str
    title: str
    on: date


@dataclass(frozen=True, slots=True)
class Named:
    """An obstacle as it was named on a day; `source` is the plan or the answer it was named in, which counts once."""

    source: str
    text: str
    on: date
    where: str
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """A scenario, and the days on which it was rated “again”."""

    key: str
    title: str
    again_on: tuple[date, ...]
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ahead:
    """A real conversation that is prepared: what it is about (`kind` says it to a person), and when it is held."""

    id: str
    title: str
    area: str
    kind: str
    on: date
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What one person decided of one ask: `granted` means granted or promised."""

    whom: str
    title: str
    on: date
    granted: bool
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at. `familiar` are the areas of which a conversation was held, or practised well."""

    today: date
    reviews: Sequence[Reviewed] = ()
    goals: Sequence[OpenGoal] = ()
    dropped: Sequence[Dropped] = ()
    named: Sequence[Named] = ()
    tried: Sequence[Tried] = ()
    ahead: Sequence[Ahead] = ()
    familiar: frozenset[str] = frozenset()
    decided: Sequence[Decided] = ()


def signs(facts: Facts, off: frozenset[str] = frozenset()) -> list[Sign]:
    """Every sign, by the order of the rules; none of a rule that is switched off."""
    found = {
        "stagnant": stagnant,
        "obstacle": obstacle,
        "readded": readded,
        "unfamiliar": unfamiliar,
        "declined": declined,
    }
    return [sign for rule, look in found.items() if rule not in off for sign in look(facts)]


def stagnant(facts: Facts) -> Iterable[Sign]:
    """The same goal in the last two finished reviews of one kind; said once, by the latest pair."""
    said: set[str] = set()
    for first, second in _pairs(facts.reviews):
        for goal in facts.goals:
            if goal.id in said or not (goal.titles & first.stagnant and goal.titles & second.stagnant):
                continue
            said.add(goal.id)
            sentence = (
                f"It was stagnant in both of your last two {first.kind} reviews, {first.title} and {second.title}."
            )
            records = tuple(Record(one.title, ("reviews:review", one.id)) for one in (second, first))
            yield Sign(
                "stagnant", goal.id, goal.title, sentence, (Record(goal.title, ("plan:goal", goal.id)), *records)
            )


def _pairs(reviews: Sequence[Reviewed]) -> list[tuple[Reviewed, Reviewed]]:
    """The last two of each kind, the kind that was held last first."""
    by_kind: dict[str, list[Reviewed]] = {}
    for one in sorted(reviews, key=lambda one: one.ends, reverse=True):
        by_kind.setdefault(one.kind, []).append(one)
    pairs = [(rows[1], rows[0]) for rows in by_kind.values() if len(rows) > 1]
    return sorted(pairs, key=lambda pair: pair[1].ends, reverse=True)


def obstacle(facts: Facts) -> Iterable[Sign]:
    recent = [one for one in facts.named if facts.today - YEAR < one.on <= facts.today]
    recent.sort(key=lambda one: (one.on, one.source), reverse=True)
    for group in _together(tuple((str(place), one.text) for place, one in enumerate(recent))):
        by_source = {recent[int(place)].source: recent[int(place)] for place in reversed(group)}
        if len(by_source) < NAMED:
            continue
        rows = sorted(by_source.values(), key=lambda one: one.on, reverse=True)
        first = min(one.on for one in rows)
        sentence = f"You named it {times(len(rows))} since {near_date(first, facts.today)}."
        records = tuple(Record(f"{one.where}: {one.text}", one.place) for one in rows[:6])
        yield Sign("obstacle", _subject(rows[-1]), f"“{rows[0].text}”", sentence, records)


@lru_cache(maxsize=64)
def _together(texts: tuple[tuple[str, str], ...]) -> list[list[str]]:
    """Kept for the next page: the same words fall into the same groups."""
    return named_together(texts)


def _subject(first: Named) -> str:
    """The group by the plan or answer in which it was named first."""
    return first.source[:64]


def readded(facts: Facts) -> Iterable[Sign]:
    for goal in facts.goals:
        if goal.dropped_on:
            sentence = f"You dropped it on {near_date(goal.dropped_on, facts.today)}, and took it up again."
            yield Sign("readded", goal.id, goal.title, sentence, (Record(goal.title, ("plan:goal", goal.id)),))
            continue
        like = [one for one in facts.dropped if one.on <= goal.set_on and same_title(one.title, goal.title)]
        if like:
            last = max(like, key=lambda one: one.on)
            sentence = f"You dropped “{last.title}” on {near_date(last.on, facts.today)}, and set this one on {near_date(goal.set_on, facts.today)}."
            records = (Record(goal.title, ("plan:goal", goal.id)), Record(last.title, ("plan:goal", last.id)))
            yield Sign("readded", goal.id, goal.title, sentence, records)


def unfamiliar(facts: Facts) -> Iterable[Sign]:
    for conversation in facts.ahead:
        if conversation.area not in facts.familiar and facts.today <= conversation.on <= facts.today + AHEAD:
            sentence = f"You hold it on {near_date(conversation.on, facts.today)}. It is the first of its kind, {conversation.kind.lower()}: you held none like it, and practised none that went well."
            records = (Record(conversation.title, conversation.place),)
            yield Sign("unfamiliar", conversation.id, conversation.title, sentence, records)
    for one in facts.tried:
        recent = [day for day in one.again_on if facts.today - AGAIN_WITHIN < day <= facts.today]
        if len(recent) >= AGAIN:
            days = listed([near_date(day, facts.today) for day in sorted(recent)[-AGAIN:]])
            sentence = f"You rated it “again” {times(len(recent))} within 90 days: {'on' if len(recent) == AGAIN else 'last on'} {days}."
            yield Sign("unfamiliar", one.key[:64], one.title, sentence, (Record(one.title, one.place),))


def declined(facts: Facts) -> Iterable[Sign]:
    by_whom: dict[str, list[Decided]] = {}
    for one in facts.decided:
        if one.whom and facts.today - YEAR < one.on <= facts.today:
            by_whom.setdefault(name_key(one.whom), []).append(one)
    for whom, rows in by_whom.items():
        if len(rows) < DECLINED or any(one.granted for one in rows):
            continue
        rows.sort(key=lambda one: one.on, reverse=True)
        sentence = f"In the last twelve months {rows[0].whom} decided {count(len(rows), 'ask')} of yours, and declined {'both' if len(rows) == 2 else 'all of them'}."
        records = tuple(Record(f"{one.title}, {near_date(one.on, facts.today)}", one.place) for one in rows[:6])
        yield Sign("declined", whom[:64], rows[0].whom, sentence, records)
