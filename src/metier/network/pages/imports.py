"""What an import of people did, in a sentence."""

from __future__ import annotations

from metier.core import words
from metier.network.models import PeopleImport


def sentence_of(run: PeopleImport) -> str:
    """`1,204 people brought in: 1,190 new and 14 changed.`"""
    new, changed = run.counts.get("new", 0), run.counts.get("changed", 0)
    if not (new or changed):
        return "Nobody new."
    said = [f"{number:,} {word}" for number, word in ((new, "new"), (changed, "changed")) if number]
    return f"{words.count(new + changed, 'person', 'people')} brought in: {words.listed(said)}."
