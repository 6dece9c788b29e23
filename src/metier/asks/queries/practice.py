"""What is practised: what comes now, what comes when, and what was answered before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.asks.models import OwnScenario, PracticeAttempt, PracticeCard
from metier.asks.queries.scenarios import own_scenarios, value_of
from metier.asks.scenarios import deck
from metier.core.rehearsing import Due, Scenario, in_turn

AHEAD = timedelta(days=14)
"""How long before it a real conversation comes first in the deck."""


def cards(viewer: Viewer) -> QuerySet[PracticeCard]:
    """Every card whose scenario is still there."""
    return visible(viewer, PracticeCard).filter(Q(own=None) | Q(own__trashed_at=None))


def card_of(viewer: Viewer, scenario: Scenario) -> PracticeCard | None:
    """None before the first attempt."""
    found = _own_card(viewer, UUID(scenario.key)) if scenario.is_own else _card(viewer, scenario.key)
    return next(iter(found), None)


@prepared
def _own_card(viewer: Viewer, own: UUID) -> QuerySet[PracticeCard]:
    return cards(viewer).filter(own=own)[:1]


@prepared
def _card(viewer: Viewer, key: str) -> QuerySet[PracticeCard]:
    return cards(viewer).filter(key=key)[:1]


def of(scenario: Scenario) -> dict[str, str | UUID]:
    """The field by which a card knows its scenario."""
    return {"own": UUID(scenario.key)} if scenario.is_own else {"key": scenario.key}


@dataclass(frozen=True, slots=True)
class Practice:
    """All scenarios by key, the date of each that was practised, and the keys to practise now, in turn."""

    scenarios: dict[str, Scenario]
    due: dict[str, date]
    times: dict[str, int]
    turn: tuple[str, ...]
    ahead: tuple[OwnScenario, ...]
    today: date

    @property
    def due_now(self) -> list[str]:
        """What was practised before and is due."""
        return [key for key, on in self.due.items() if on <= self.today]

    @property
    def untried(self) -> list[str]:
        return [key for key in self.scenarios if key not in self.due]

    @property
    def next_on(self) -> date | None:
        return min((on for on in self.due.values() if on > self.today), default=None)


def practice(viewer: Viewer, area: str = "") -> Practice:
    """What there is to practise, of one area or of all: two queries, however much was practised."""
    own = _own(viewer)
    every = {**deck(), **{str(row.pk): value_of(row) for row in own}}
    chosen = {key: one for key, one in every.items() if not area or one.area == area}
    kept = [(key or str(pk), on, times) for key, pk, on, times in _kept(viewer) if on]
    due = {key: on for key, on, _ in kept if key in chosen}
    # What was held is looked back on, and no longer practised unless it has been.
    held = {str(row.pk) for row in own if row.held_on}
    fresh = [one for key, one in chosen.items() if key not in due and key not in held]
    fresh.sort(key=lambda one: not one.is_own)
    ahead = tuple(_ahead(viewer, own))
    today = viewer.today
    first = [key for row in ahead if (key := str(row.pk)) in chosen and due.get(key, today) <= today]
    turn = in_turn([Due(key, on) for key, on in due.items()], fresh, today, first)
    return Practice(chosen, due, {key: times for key, _, times in kept}, tuple(turn), ahead, today)


_own = prepared(own_scenarios)


@prepared
def _kept(viewer: Viewer) -> QuerySet[PracticeCard, tuple[str, UUID | None, date | None, int]]:
    return cards(viewer).filter(due_on__isnull=False).values_list("key", "own_id", "due_on", "times")


def _ahead(viewer: Viewer, own: Sequence[OwnScenario]) -> list[OwnScenario]:
    real = [row for row in own if row.is_real and not row.held_on]
    near = [row for row in real if row.happens_on and row.happens_on <= viewer.today + AHEAD]
    return sorted(near, key=lambda row: (row.happens_on or viewer.today, row.pk))


def attempt(viewer: Viewer, pk: UUID | str) -> PracticeAttempt:
    """One attempt whose scenario is still there. Raises Missing."""
    found = find(viewer, PracticeAttempt, pk)
    card = visible(viewer, PracticeCard).select_related("own").filter(pk=found.card_id).first()
    if card is None or (card.own and card.own.trashed_at):
        raise Missing("There is no such attempt.")
    found.card = card
    return found


def scenario_of(card: PracticeCard) -> Scenario:
    """What a card is about. Raises Missing for one that a later deck no longer has."""
    found = value_of(card.own) if card.own else deck().get(card.key)
    if found is None:
        raise Missing("There is no such scenario any more.")
    return found


def scenario_title(card: PracticeCard) -> str:
    """The title of what a card is about; its key where a later deck has it no more."""
    return card.own.title if card.own else title_in_deck(card.key)


def title_in_deck(key: str) -> str:
    """The title of a scenario of the deck; its key where a later deck has it no more."""
    return deck()[key].title if key in deck() else key.replace("-", " ")


def area_of(key: str, own: str) -> str:
    """The area of a scenario of the deck by its key, or `own`; nothing where a later deck has it no more."""
    return own or (deck()[key].area if key in deck() else "")


def attempts(viewer: Viewer) -> QuerySet[PracticeAttempt]:
    """Every attempt that was rated, newest first."""
    there = Q(card__own=None) | Q(card__own__trashed_at=None)
    rated = visible(viewer, PracticeAttempt).filter(there, rating__isnull=False, card__trashed_at=None)
    return rated.select_related("card__own").order_by("-tried_on", "-created_at", "-id")


@prepared
def newest_attempts(viewer: Viewer, most: int) -> QuerySet[PracticeAttempt]:
    """The last few that were rated."""
    return attempts(viewer)[:most]


def open_attempt(viewer: Viewer) -> PracticeAttempt | None:
    """The newest answer that was compared and not rated yet."""
    return next(iter(_open(viewer)), None)


@prepared
def _open(viewer: Viewer) -> QuerySet[PracticeAttempt]:
    there = Q(card__own=None, card__key__in=deck().keys()) | Q(card__own__isnull=False, card__own__trashed_at=None)
    waiting = visible(viewer, PracticeAttempt).filter(there, rating=None, card__trashed_at=None)
    return waiting.select_related("card__own").order_by("-created_at", "-id")[:1]


def earlier(
    viewer: Viewer, card: PracticeCard, but: PracticeAttempt | None = None, most: int = 50
) -> list[PracticeAttempt]:
    """What was answered to one scenario before, newest first."""
    return _earlier(viewer, card, but, most)


@prepared
def _earlier(viewer: Viewer, card: PracticeCard, but: PracticeAttempt | None, most: int) -> QuerySet[PracticeAttempt]:
    rows = attempts(viewer).filter(card=card)
    return (rows.exclude(pk=but.pk) if but else rows)[:most]
