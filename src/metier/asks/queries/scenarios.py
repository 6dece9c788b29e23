"""Scenarios: those of the deck, those of one's own, and which are nearest to a real conversation."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_OID, UUID, uuid5

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.asks.areas import OF_ASKS, nearest
from metier.asks.choices import Area, AskState
from metier.asks.models import Ask, OwnScenario
from metier.asks.scenarios import deck
from metier.core.naming import named
from metier.core.rehearsing import Scenario

MOST_NEAR, MOST_OF_AN_ANSWER = 3, 200
_DECIDED = (AskState.GRANTED, AskState.DECLINED, AskState.WITHDRAWN)


def own_scenarios(viewer: Viewer) -> QuerySet[OwnScenario]:
    return visible(viewer, OwnScenario)


def own_scenario(viewer: Viewer, pk: UUID | str) -> OwnScenario:
    """Raises Missing."""
    return find(viewer, OwnScenario, pk)


def scenario(viewer: Viewer, key: str) -> Scenario:
    """One of the deck by its key, or one's own by its id. Raises Missing."""
    return deck().get(key) or value_of(own_scenario(viewer, key))


def scenario_of_deck(key: str) -> Scenario:
    """Raises Missing."""
    found = deck().get(key)
    if found is None:
        raise Missing("There is no such scenario.")
    return found


def scenario_named(viewer: Viewer, said: str) -> Scenario:
    """The one whose key or title is meant. Raises Refused."""
    if said in deck():
        return deck()[said]
    every = {uuid5(NAMESPACE_OID, key): one for key, one in deck().items()}
    every |= {row.pk: value_of(row) for row in own_scenarios(viewer)}
    return every[named(said, {pk: one.title for pk, one in every.items()}, "scenario")]


def own_scenario_named(viewer: Viewer, said: str) -> OwnScenario:
    """Raises Refused."""
    titles = dict(own_scenarios(viewer).values_list("id", "title"))
    return own_scenario(viewer, named(said, titles, "scenario of your own", "scenarios of your own"))


def value_of(own: OwnScenario) -> Scenario:
    return Scenario(
        key=str(own.pk),
        area=own.area,
        title=own.title,
        situation=own.situation,
        question=own.question,
        answer=own.answer,
        reasons=lines_of(own.reasons),
        say=lines_of(own.say),
        advice=own.advice,
        is_own=True,
    )


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(line for each in text.splitlines() if (line := each.strip()))


@dataclass(frozen=True, slots=True)
class NearScenario:
    """A scenario of the deck, and the words by which it is near; none where only what it is about fits."""

    scenario: Scenario
    shared: tuple[str, ...]


def near(said: str, ask: Ask | None = None, most: int = MOST_NEAR) -> list[NearScenario]:
    """The scenarios that are nearest to what was said, nearest first; for an ask, also to what it is about, what was answered and where it stands."""
    if ask:
        said = f"{said} {ask.title} {ask.back_when} {ask.answer[:MOST_OF_AN_ANSWER]}"
    words = {one.key: one for one in nearest().to(said, len(deck()))}
    fits = _fits(ask) if ask else {}
    scores = {key: (words[key].score if key in words else 0) + fits.get(one.area, 0) for key, one in deck().items()}
    best = sorted((key for key in scores if scores[key]), key=lambda key: -scores[key])[:most]
    return [NearScenario(deck()[key], words[key].shared if key in words else ()) for key in best]


def _fits(ask: Ask) -> dict[str, float]:
    """What an ask is about counts as a third of its words; that it was put off, or asked before, as half."""
    was_put_off = ask.state == AskState.NOT_NOW or ask.times_asked > 1
    return {OF_ASKS.get(ask.kind, ""): 0.33} | ({Area.AGAIN: 0.5} if was_put_off else {})


def asks_ahead(viewer: Viewer, or_this: UUID | None = None) -> QuerySet[Ask]:
    """The asks that a conversation can still be about, and one that it is about already."""
    return visible(viewer, Ask).filter(~Q(state__in=_DECIDED) | Q(pk=or_this))
