"""The résumé that a recruiter holds, and how far it is behind.

A version is what went out, or what stands now: counted are later files of the same variant that differ from what they hold, each once,
and the variant as it is, if it was changed after the last of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.people import name_key
from metier.core.words import count, spelled
from metier.network.models import Recruiter
from metier.postings.models import Sending
from metier.record.models import Win
from metier.resume.models import SentFile


@dataclass(frozen=True, slots=True)
class Holding:
    """What was sent when; `variant` is None where no file of it is kept, or the variant is gone."""

    sending: UUID
    on: date
    name: str = ""
    variant: UUID | None = None
    versions: int = 0
    wins: int = 0

    @property
    def is_behind(self) -> bool:
        return bool(self.versions or self.wins)

    @property
    def said(self) -> str:
        """`Two versions old, 4 wins since`; nothing where it is as new as can be."""
        old = f"{spelled(self.versions)} version{'' if self.versions == 1 else 's'} old" if self.versions else ""
        since = f"{count(self.wins, 'win')} since" if self.wins else ""
        said = ", ".join(part for part in (old, since) if part)
        return said[:1].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class _File:
    """A file that was sent, of which variant, when that was last changed, and when the file was made."""

    sending: UUID
    name: str
    variant: UUID | None
    changed_at: datetime | None
    format: str
    digest: str
    at: datetime


def holdings(viewer: Viewer, rows: Sequence[Recruiter]) -> dict[UUID, Holding]:
    """By recruiter, what they hold, for those who hold something. Two queries; none where nobody holds anything."""
    held = {row.pk: row.holds for row in rows if row.holds and row.holds.trashed_at is None}
    if not held:
        return {}
    files = [_File(*said) for said in _files(viewer)]
    won = sorted(at.date() for at in _wins(viewer, viewer.now - timedelta(days=366 * 5)))
    return {pk: _holding(sending, files, won) for pk, sending in held.items()}


def _holding(sending: Sending, files: Sequence[_File], won: Sequence[date]) -> Holding:
    """`won` are the days of wins, the oldest first."""
    wins = len(won) - bisect_right(won, sending.sent_on)
    mine = [one for one in files if one.sending == sending.pk]
    if not mine:
        return Holding(sending.pk, sending.sent_on, wins=wins)
    held = mine[0]
    if held.variant is None:
        return Holding(sending.pk, sending.sent_on, held.name, wins=wins)
    kinds, seen, versions, last = {one.format for one in mine}, {one.digest for one in mine}, 0, held.at
    for one in files:
        if one.variant == held.variant and one.at > held.at and one.format in kinds and one.digest not in seen:
            seen.add(one.digest)
            versions, last = versions + 1, one.at
    versions += held.changed_at is not None and held.changed_at > last
    return Holding(sending.pk, sending.sent_on, held.name, held.variant, versions, wins)


def sent_to(viewer: Viewer, row: Recruiter) -> list[Sending]:
    """What was sent to them by name, the last first."""
    return [one for one in sendings(viewer) if name_key(one.to) == row.contact.name_key]


@prepared
def sendings(viewer: Viewer) -> QuerySet[Sending]:
    """All that was sent, the last first."""
    return visible(viewer, Sending).order_by("-sent_on", "-created_at", "-id")


@prepared
def _files(viewer: Viewer) -> QuerySet[SentFile, tuple[Any, ...]]:
    rows = visible(viewer, SentFile).filter(sending__trashed_at=None).order_by("created_at", "id")
    return rows.values_list(
        "sending_id", "variant_name", "variant_id", "variant__changed_at", "format", "digest", "created_at"
    )


@prepared
def _wins(viewer: Viewer, since: datetime) -> QuerySet[Win, datetime]:
    return visible(viewer, Win).filter(created_at__gt=since).order_by().values_list("created_at", flat=True)
