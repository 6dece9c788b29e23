"""Sending the digest of a career's day: claimed first, so that no day has two; then handed over; then marked.

Where the time zone moves, a day comes twice or begins early, so what went by the clock counts too, whichever day it was for.
A mail that was refused waits for the next time on the same day. One of which nobody knows whether it went is not sent again.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from enum import Enum, auto
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.db.models import F

from metier.accounts.access import Viewer, visible
from metier.core.errors import Refused
from metier.home.choices import DigestState
from metier.home.digest.addresses import recipient, sender
from metier.home.digest.composing import Letter, letter
from metier.home.digest.posting import NoLine, NotSent, Post, Unsure
from metier.home.digest.writing import write
from metier.home.models import Digest, DigestSettings

APART = timedelta(hours=12)
"""Between two mails at least, so that one of yesterday that went late is not followed by that of the morning."""


class Outcome(Enum):
    """What became of the digest of a day. `TAKEN` is one that another process sends or has dealt with, or that would be too soon after the
    last, `BROKE` one that met a bug.
    """

    SENT = auto()
    NOTHING = auto()
    WAITS = auto()
    UNSURE = auto()
    TAKEN = auto()
    BROKE = auto()


def send(viewer: Viewer, settings: DigestSettings, post: Post, base: str) -> Outcome:
    """Send today's digest, unless there is nothing new, or it went already. Raises NoLine when no mail can go at all."""
    if _went_lately(viewer):
        return Outcome.TAKEN
    found = letter(viewer, base)
    row = _claimed(viewer, found)
    if row is None:
        return Outcome.TAKEN
    if found is None:
        return Outcome.NOTHING
    try:
        whom, by = recipient(settings.email, viewer.name), sender(post.server, settings.email)
        message = write(viewer, found, settings, by, whom)
    except Refused as problem:
        _mark(row, DigestState.WAITING, problem.sentence)
        return Outcome.WAITS
    except Exception:
        _mark(row, DigestState.WAITING, "Metier could not write it. Why is in its log.")
        raise
    return _handed_over(row, message, post, by, whom)


def _handed_over(row: Digest, message: EmailMessage, post: Post, by: Address, whom: Address) -> Outcome:
    try:
        post.hand_over(message, by.addr_spec, whom.addr_spec)
    except Unsure as unsure:
        _mark(row, DigestState.SENDING, unsure.sentence)
        return Outcome.UNSURE
    except NoLine as problem:
        _mark(row, DigestState.WAITING, problem.sentence)
        raise
    except NotSent as problem:
        _mark(row, DigestState.WAITING, problem.sentence)
        return Outcome.WAITS
    _mark(row, DigestState.SENT, "")
    return Outcome.SENT


def _went_lately(viewer: Viewer) -> bool:
    """Whether a mail went, or may have gone, since this day began where its owner is, or within the last hours."""
    began = datetime.combine(viewer.today, time.min, ZoneInfo(viewer.career.time_zone))
    went = visible(viewer, Digest).filter(state__in=(DigestState.SENT, DigestState.SENDING))
    return went.filter(tried_at__gt=min(began, viewer.now - APART)).exists()


def _claimed(viewer: Viewer, found: Letter | None) -> Digest | None:
    """The row of today, now ours alone, or None. It says `sending` before anything is sent: whoever finds it so leaves it alone."""
    state = DigestState.SENDING if found else DigestState.NOTHING
    items = [list(one) for one in found.named] if found else []
    said = {"state": state, "items": items, "tried_at": viewer.now, "problem": ""}
    attempts = 1 if found else 0
    try:
        with transaction.atomic():
            return Digest.objects.create(
                career=viewer.career, created_at=viewer.now, for_day=viewer.today, attempts=attempts, **said
            )
    except IntegrityError:
        waiting = Digest.objects.filter(career=viewer.career, for_day=viewer.today, state=DigestState.WAITING)
        taken = waiting.update(**said, attempts=F("attempts") + attempts)
        return Digest.objects.get(career=viewer.career, for_day=viewer.today) if taken else None


def _mark(row: Digest, state: DigestState, problem: str) -> None:
    row.state, row.problem = state, problem[:300]
    row.save(update_fields=["state", "problem"])
