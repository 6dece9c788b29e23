"""Introductions as chains, drawn."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.charts import Drawing, Step, chain
from metier.core.network.chains import Link, chains
from metier.network.choices import IntroductionState
from metier.network.models import Contact, Introduction
from metier.ui.addresses import address_of

MOST, MOST_STEPS = 6, 3
MADE = (IntroductionState.MADE.value, IntroductionState.TALKED.value)
WORDS = {"wanted": "to be asked", "asked": "asked", "made": "made", "talked": "talked", "refused": "not made"}


def chains_of(rows: Sequence[Introduction], person: Contact | None = None) -> tuple[Drawing, ...]:
    """Those on which somebody is, or the first of all, each as a drawing."""
    by_key = {str(row.pk): row for row in rows}
    links = [
        Link(str(row.pk), str(row.through_id), str(row.to_id if row.to_there else ""), row.whom, row.state)
        for row in reversed(rows)
    ]
    found = chains(links, str(person.pk) if person else "")
    return tuple(_drawn(at, [by_key[link.key] for link in one]) for at, one in enumerate(found[:MOST]))


def _drawn(at: int, rows: Sequence[Introduction]) -> Drawing:
    steps = [
        Step(
            row.whom,
            WORDS[row.state],
            row.state in MADE,
            address_of("network:person", row.to_id) if row.to_there else address_of("network:introduction", row.pk),
        )
        for row in rows[:MOST_STEPS]
    ]
    return chain(f"chain-{at}", rows[0].through.name, steps)
