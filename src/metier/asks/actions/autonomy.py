"""The autonomy record by hand, and what of it becomes the evidence of an ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks.actions.case import add_evidence, choose_evidence, remove_part
from metier.asks.choices import Behaviour, EvidenceKind
from metier.asks.models import Ask, AskEvidence, AutonomyEntry
from metier.asks.queries.autonomy import Done
from metier.core import words
from metier.core.errors import Refused, Where
from metier.record.models import Win

SAID = ("behaviour", "happened_on", "what", "tried", "whom", "evidence")
LONGEST = {"what": 300, "tried": 2_000, "whom": 200, "evidence": 300}
LONGEST_EVIDENCE = 300


@transaction.atomic
def add_entry(viewer: Viewer, **facts: Any) -> AutonomyEntry:
    """Write down what was done, from any of SAID; today, when no day is said. Raises Refused."""
    made = AutonomyEntry(career=viewer.career, created_at=viewer.now, happened_on=viewer.today)
    _say(viewer, made, facts)
    made.save()
    return made


@transaction.atomic
def change_entry(viewer: Viewer, entry: AutonomyEntry, changes: Mapping[str, Any]) -> bool:
    """Change any of SAID; whether anything differs. Raises Refused."""
    before = {name: getattr(entry, name) for name in SAID}
    _say(viewer, entry, changes)
    entry.save()
    return before != {name: getattr(entry, name) for name in SAID}


def trash_entry(viewer: Viewer, entry: AutonomyEntry) -> None:
    put_in_trash(viewer, entry)


def restore_entry(viewer: Viewer, pk: UUID | str) -> AutonomyEntry:
    """Raises Missing."""
    entry = find_trashed(viewer, AutonomyEntry, pk)
    take_from_trash(entry)
    return entry


@transaction.atomic
def give_evidence(viewer: Viewer, ask: Ask, chosen: Sequence[Done], figures: Sequence[str] = ()) -> list[AskEvidence]:
    """What was done becomes what an ask stands on: wins as wins, the rest as lines with their day. What is there already stays once.

    Raises Refused when nothing is chosen.
    """
    if not chosen and not figures:
        raise Refused("Choose at least one line that shows it.", Where(field="chosen"))
    there = list(visible(viewer, AskEvidence).filter(ask=ask).select_related("win", "goal"))
    said = {row.text for row in there}
    keys = {one.id for one in chosen if one.source == "win"}
    wins = [row.win for row in there if row.win] + [
        win for win in visible(viewer, Win).filter(pk__in=keys) if win.pk not in {row.win_id for row in there}
    ]
    choose_evidence(viewer, ask, wins=wins, goals=[row.goal for row in there if row.goal])
    lines = [" ".join(one.split()) for one in (*figures, *(line_of(each) for each in chosen if each.source != "win"))]
    for line in dict.fromkeys(lines):
        if line not in said:
            add_evidence(viewer, ask, EvidenceKind.FIGURE, line)
    before = {row.pk for row in there}
    return [row for row in visible(viewer, AskEvidence).filter(ask=ask) if row.pk not in before]


def line_of(one: Done) -> str:
    """One thing done as a line of evidence: its day, what it was, and how far it went, as much as a line holds."""
    text = f"{words.full_date(one.on)}: {one.text}" + (f" ({one.detail})" if one.detail else "")
    return text if len(text) <= LONGEST_EVIDENCE else f"{text[: LONGEST_EVIDENCE - 1]}…"


@transaction.atomic
def take_evidence_back(viewer: Viewer, ask: Ask, keys: Sequence[UUID]) -> int:
    """Remove these lines of an ask again; returns how many there were."""
    rows = list(visible(viewer, AskEvidence).filter(ask=ask, pk__in=keys))
    for row in rows:
        remove_part(viewer, row)
    return len(rows)


def _say(viewer: Viewer, entry: AutonomyEntry, facts: Mapping[str, Any]) -> None:
    for name, value in facts.items():
        if name in SAID:
            setattr(entry, name, " ".join(value.split()) if isinstance(value, str) and name != "tried" else value)
    entry.tried = entry.tried.strip()
    if entry.behaviour not in Behaviour.values:
        raise Refused(
            f"“{entry.behaviour}” is not one of the four. Use {words.listed(Behaviour.values)}.",
            Where(field="behaviour"),
        )
    if not entry.what:
        raise Refused("Say in a line what you did.", Where(field="what"))
    for name, most in LONGEST.items():
        if len(getattr(entry, name)) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
    if entry.behaviour == Behaviour.LAST_RESORT and not entry.tried:
        raise Refused("Say what you tried first: that is what makes it a last resort.", Where(field="tried"))
    _check_day(viewer, entry.happened_on)


def _check_day(viewer: Viewer, on: date) -> None:
    if on > viewer.today:
        raise Refused("Write down what was done, today or earlier.", Where(field="happened_on"))
    if on.year < viewer.today.year - 80:
        raise Refused("That is before a working life. Give the day it was done.", Where(field="happened_on"))
