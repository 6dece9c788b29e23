"""Scenarios to practise, and in which order they come."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

SECONDS_A_CARD = 60
RATINGS: dict[int, str] = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}
MEANINGS: dict[int, str] = {
    1: "I would not know what to say",
    2: "Only just",
    3: "I could say it",
    4: "Without thinking",
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """A person and a moment at work, a question, and a considered answer with its reasons and words that can be spoken.

    `advice` says where law or culture matters, and when to ask somebody who knows. Empty parts are not there yet.
    """

    key: str
    area: str
    title: str
    situation: str
    question: str
    answer: str = ""
    reasons: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    advice: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """A scenario that was practised before, and the day on which it comes again."""

    key: str
    due_on: date


def in_turn(due: Iterable[Due], fresh: Sequence[Scenario], today: date, first: Iterable[str] = ()) -> list[str]:
    """The keys to practise now: `first` (a real conversation ahead), then what is due, longest due first, then what is new.

    New ones come in turn through their areas, in the order given, so that five minutes are not all about one thing.
    """
    late = sorted((one for one in due if one.due_on <= today), key=lambda one: (one.due_on, one.key))
    return list(dict.fromkeys([*first, *(one.key for one in late), *_mixed(fresh)]))


def _mixed(fresh: Sequence[Scenario]) -> list[str]:
    areas: dict[str, deque[str]] = {}
    for scenario in fresh:
        areas.setdefault(scenario.area, deque()).append(scenario.key)
    mixed: list[str] = []
    while areas:
        for area in list(areas):
            mixed.append(areas[area].popleft())
            if not areas[area]:
                del areas[area]
    return mixed
