"""Roles at one employer, under its name once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from metier.core.resume.content import Entry


@dataclass(frozen=True, slots=True)
class Stay:
    """Entries that follow each other at one organisation. `place` is that of all of them, or nothing when they differ."""

    organisation: str
    place: str
    entries: tuple[Entry, ...]

    @property
    def is_shared(self) -> bool:
        """Whether several roles stand under one name, which is then printed once above them."""
        return len(self.entries) > 1


def stays(entries: Iterable[Entry]) -> list[Stay]:
    """The entries in their order, those of one organisation together. Entries without an organisation stand alone."""
    found: list[Stay] = []
    for organisation, together in groupby(entries, key=lambda entry: entry.organisation):
        roles = tuple(together)
        if organisation:
            places = {entry.place for entry in roles}
            found.append(Stay(organisation, roles[0].place if len(places) == 1 else "", roles))
        else:
            found += [Stay("", entry.place, (entry,)) for entry in roles]
    return found
