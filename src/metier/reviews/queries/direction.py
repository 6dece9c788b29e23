"""Direction, asked again once a year: is each ambition still right, is the ranking, are the life goals?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.words import full_date
from metier.direction import queries as direction
from metier.direction.choices import PRIORITY_NAMES
from metier.reviews.models import Review
from metier.ui.addresses import address_of

RANKING = "ranking"


@dataclass(frozen=True, slots=True)
class Asked:
    """One part of the direction: what it says, since when, and where it is changed. `answer` is empty until it was looked at."""

    key: str
    title: str
    sub: str
    place: tuple[str, ...]
    answer: str

    @property
    def url(self) -> str:
        return address_of(*self.place)

    @property
    def is_confirmed(self) -> bool:
        return self.answer == "Still right"


@dataclass(frozen=True, slots=True)
class DirectionAsked:
    ambitions: tuple[Asked, ...]
    ranking: Asked | None
    life: tuple[Asked, ...]

    @property
    def every(self) -> tuple[Asked, ...]:
        return (*self.ambitions, *([self.ranking] if self.ranking else []), *self.life)

    @property
    def looked_at(self) -> int:
        return sum(bool(one.answer) for one in self.every)


def direction_asked(viewer: Viewer, row: Review) -> DirectionAsked:
    """As it stands, with what was said of it in this review."""
    opened = viewer.career.day_of(row.created_at)
    confirmed = still_right(row)

    def answer(key: str, changed_on: date | None) -> str:
        if changed_on and changed_on >= opened:
            return "Changed"
        return "Still right" if key in confirmed else ""

    ambitions = tuple(
        Asked(
            key := f"ambition-{one.id}",
            one.text,
            f"{one.kind_name}, since {full_date(one.since)}",
            ("direction:change_ambition", str(one.id)),
            answer(key, one.since),
        )
        for one in direction.ambitions(viewer)
    )
    return DirectionAsked(ambitions, _ranking(viewer, row, opened), _life(viewer, confirmed))


def still_right(row: Review) -> frozenset[str]:
    """The parts that were said to be still right, by their keys."""
    kept = row.facts.get("still")
    return frozenset(str(one) for one in kept) if isinstance(kept, list) else frozenset()


def _ranking(viewer: Viewer, row: Review, opened: date) -> Asked | None:
    current = direction.current_ranking(viewer)
    if current is None:
        return None
    order = ", ".join(f"{rank} {PRIORITY_NAMES[code].lower()}" for code, rank in current.rank_of.items())
    is_new = current.ranked_on >= opened
    answer = "Changed" if is_new else "Still right" if RANKING in still_right(row) else ""
    sub = f"Your ranking since {full_date(current.ranked_on)}"
    return Asked(RANKING, order[:1].upper() + order[1:], sub, ("direction:rank",), answer)


def _life(viewer: Viewer, confirmed: frozenset[str]) -> tuple[Asked, ...]:
    found = []
    for one in direction.life_goals(viewer):
        key = f"life-{one.id}"
        sub = ", ".join(part for part in (one.when, one.price) if part) or "No date and no cost"
        answer = "Still right" if key in confirmed else ""
        found.append(Asked(key, one.title, sub, ("direction:change_life_goal", str(one.id)), answer))
    return tuple(found)
