"""What is due, done once however often it is asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from metier.accounts.access import Viewer
from metier.accounts.alone import alone
from metier.accounts.database import clear_journal, count_what_is_there
from metier.accounts.models import Career, SignInLink
from metier.accounts.trash import empty_trash
from metier.core.errors import Refused
from metier.core.words import count
from metier.home.archive import uploads
from metier.home.archive.contents import CONTENTS
from metier.home.archive.keying import key_anew
from metier.home.digest.sweeping import Watch, forget_old, send_due
from metier.home.upkeep import backups
from metier.home.upkeep.ready import get_ready
from metier.network.actions.erasing import forget_everywhere
from metier.network.actions.waiting import sweep_files
from metier.postings.actions import drafts as posting_drafts
from metier.record.actions import drafts
from metier.reviews.queries.parking import parked
from metier.support.told import look

LINKS_KEPT = timedelta(days=1)


def tick(now: datetime | None = None, watch: Watch = lambda done, of: None) -> list[str]:
    """Back up if the last is older than a day, key names by new rules, empty the trash of what is older than 30, forget what has expired, send digests, look for signs.

    Returns what was done, in sentences. A second one at the same time does nothing. `watch` is told how many digests are done. Raises
    Refused where no backup can be made, once the digests are sent.
    """
    moment = now or timezone.now()
    with alone(Path(settings.METIER_HOME) / "tick.lock") as first:
        if not first:
            return []
        try:
            done = [*_back_up(moment), *key_anew(), *_empty_trash(moment), *_sweep(moment), *_forget(moment)]
        except (Refused, OSError):
            send_due(moment, watch)  # a backup that cannot be made keeps no mail from going
            raise
        done += send_due(moment, watch)
        _look_for_signs(moment)
        count_what_is_there()
        clear_journal()
        if connection.vendor == "sqlite":
            get_ready(moment)
        return done


def _look_for_signs(now: datetime) -> None:
    """Of every career, once a day: Today says what is new. Nothing is asked of one that is parked."""
    for career in Career.objects.select_related("owner").iterator(chunk_size=100):
        viewer = Viewer(career.owner, career, now)
        if parked(viewer) is None:
            look(viewer)


def _back_up(now: datetime) -> list[str]:
    if connection.vendor != "sqlite" or not backups.source().is_file() or not backups.is_due(backups.folder(), now):
        return []
    made = backups.make(backups.source(), backups.folder(), now)
    gone = backups.rotate(backups.folder())
    return [f"Backed up to {made.path}.", *([f"Removed {count(len(gone), 'older backup')}."] if gone else [])]


def _empty_trash(now: datetime) -> list[str]:
    gone = sum(empty_trash(kept.model, now) for kept in CONTENTS)
    return [f"Removed {count(gone, 'row')} that had been in the trash for 30 days."] if gone else []


def _forget(now: datetime) -> list[str]:
    gone = forget_everywhere(now)
    return [f"Removed {count(gone, 'row')} that an import kept of people who asked to be erased."] if gone else []


def _sweep(now: datetime) -> list[str]:
    swept = {
        "sign-in link": SignInLink.objects.filter(expires_at__lt=now - LINKS_KEPT).delete()[0],
        "session": Session.objects.filter(expire_date__lt=now).delete()[0],
        "digest": forget_old(now),
        "upload": drafts.sweep_drafts(now) + posting_drafts.sweep_drafts(now) + uploads.sweep(now) + sweep_files(now),
    }
    return [
        f"Removed {count(number, f'old {what}' if what == 'digest' else f'expired {what}')}."
        for what, number in swept.items()
        if number
    ]
