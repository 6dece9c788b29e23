"""What a career or an archive holds, in the words of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from metier.accounts.models import Career, Person
from metier.home.archive.contents import CONTENTS, Kept
from metier.home.archive.counting import counts
from metier.home.archive.kept import Replaced, replaced
from metier.home.archive.restoring import Found, in_the_way


@dataclass(frozen=True, slots=True)
class Held:
    """How many things of one kind there are here, and in the archive."""

    what: str
    here: int
    there: int = 0


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """What an export holds now, and the careers that were replaced by a restore."""

    holds: tuple[Held, ...]
    details: int
    total: int
    replaced: tuple[Replaced, ...]
    last_backup: date | None


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What would be restored, and what it would replace."""

    name: str
    opened_on: date
    is_demo: bool
    version: str
    holds: tuple[Held, ...]
    details: Held
    total: int
    here: int

    @property
    def replaces(self) -> bool:
        return self.here > 0


def archive_page(person: Person, career: Career, last_backup: datetime | None) -> ArchivePage:
    held = counts(career)
    things = tuple(Held(kept.many, number) for kept, number in held.items() if kept.own and number)
    return ArchivePage(
        things,
        _details(held),
        sum(held.values()),
        tuple(replaced(person)),
        career.day_of(last_backup) if last_backup else None,
    )


def preview_page(person: Person, found: Found) -> PreviewPage:
    present = in_the_way(person, found)
    here = counts(present) if present else dict.fromkeys(CONTENTS, 0)
    there = found.counts
    things = tuple(
        Held(kept.many, here[kept], there[kept]) for kept in CONTENTS if kept.own and (here[kept] or there[kept])
    )
    career = Career(**found.career)
    return PreviewPage(
        name=career.name or found.owner,
        opened_on=career.opened_on,
        is_demo=career.is_demo,
        version=str(found.version),
        holds=things,
        details=Held("earlier versions and details", _details(here), _details(there)),
        total=sum(there.values()),
        here=sum(here.values()),
    )


def _details(held: Mapping[Kept, int]) -> int:
    """Rows that are no thing of their own to their owner."""
    return sum(number for kept, number in held.items() if not kept.own)
