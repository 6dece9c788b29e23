"""What asks and updates show for the record of autonomy: a manager kept informed, problems and wishes brought with a proposal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.choices import UpdatePart
from metier.asks.models import Ask, ManagerUpdate, UpdateLine


class Shown(NamedTuple):
    """Something done on a day, in a line, and the update or the ask that shows it."""

    on: date
    text: str
    detail: str = ""
    update_id: UUID | None = None
    ask_id: UUID | None = None


def updates_sent(viewer: Viewer, since: date | None = None) -> list[Shown]:
    """Each update that was sent, newest first."""
    return [
        Shown(on, f"Update to {to}" if to else "Update", update_id=pk)
        for pk, on, to in _sent(viewer, since)
        if on is not None
    ]


@prepared
def _sent(viewer: Viewer, since: date | None) -> QuerySet[ManagerUpdate, tuple[UUID, date | None, str]]:
    rows = visible(viewer, ManagerUpdate).filter(sent_on__isnull=False).order_by("-sent_on", "-id")
    rows = rows if since is None else rows.filter(sent_on__gte=since)
    return rows.values_list("id", "sent_on", "to")


def problems_told(viewer: Viewer, since: date | None = None) -> QuerySet[UpdateLine]:
    """The problems in updates that were sent; `proposal` is empty where none was given."""
    rows = visible(viewer, UpdateLine).filter(part=UpdatePart.PROBLEMS, is_in=True)
    # The career of the update, too: the database then begins with the updates of these days, not with every problem ever told.
    sent = rows.filter(update__career=viewer.career, update__sent_on__isnull=False, update__trashed_at=None)
    return sent.filter(update__sent_on__gte=since) if since else sent


def asks_with_a_proposal(viewer: Viewer, since: date | None = None) -> list[Shown]:
    """Asks that were asked with what they are worth to the organisation, by the day they were asked first, newest first."""
    found = _asked(viewer, since)
    return [Shown(on, title, worth, ask_id=pk) for pk, on, title, worth in found if on is not None]


@prepared
def _asked(viewer: Viewer, since: date | None) -> QuerySet[Ask, tuple[UUID, date | None, str, str]]:
    rows = visible(viewer, Ask).filter(asked_on__isnull=False).exclude(worth_to_them="").order_by("-asked_on", "-id")
    rows = rows if since is None else rows.filter(asked_on__gte=since)
    return rows.values_list("id", "asked_on", "title", "worth_to_them")
