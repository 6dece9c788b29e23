"""The rhythm of updates."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.choices import Every
from metier.asks.models import UpdateRhythm
from metier.core.asks.rhythm import counts_for, first_due, following
from metier.core.errors import Refused, Where


@transaction.atomic
def set_rhythm(viewer: Viewer, every: str, weekday: int, *, to: str = "", address: str = "") -> UpdateRhythm:
    """An update is due on this weekday (Monday 0), so often, to this person. Raises Refused."""
    if every not in Every.values:
        raise Refused(f"“{every}” is not a rhythm. Use one of {', '.join(Every.values)}.", Where(field="every"))
    if not 0 <= weekday <= 6:
        raise Refused("Choose a day of the week.", Where(field="weekday"))
    said, mail = " ".join(to.split())[:200], address.strip()
    if mail:
        try:
            validate_email(mail)
        except ValidationError:
            raise Refused(f"“{mail}” is not a mail address.", Where(field="address")) from None
    row = queries.rhythm(viewer) or UpdateRhythm(career=viewer.career, created_at=viewer.now)
    is_other = not row.is_held or row.due_on is None or (row.every, row.weekday) != (every, weekday)
    row.every, row.weekday, row.to, row.address, row.is_held = every, weekday, said, mail, True
    if is_other:
        row.due_on = first_due(every, weekday, viewer.today)
    row.save()
    draft = queries.draft(viewer)
    if draft and not draft.to:
        draft.to, draft.address = said, mail
        draft.save(update_fields=["to", "address"])
    return row


def stop_rhythm(viewer: Viewer) -> None:
    """No update is due any more. Raises Refused when there is no rhythm."""
    row = queries.rhythm(viewer)
    if row is None or not row.is_held:
        raise Refused("There is no rhythm to stop.")
    row.is_held = False
    row.save(update_fields=["is_held"])


def resume_rhythm(viewer: Viewer) -> None:
    """Undo of stopping it."""
    row = queries.rhythm(viewer)
    if row is None:
        raise Refused("There is no rhythm to hold.")
    row.is_held, row.due_on = True, first_due(row.every, row.weekday, viewer.today)
    row.save(update_fields=["is_held", "due_on"])


def move_on(viewer: Viewer) -> None:
    """The one that was due is answered: the next one is. One between moves nothing, so that a silence grows no longer by it."""
    row = queries.rhythm(viewer)
    if row and row.is_held and counts_for(row.every, row.due_on, viewer.today):
        row.due_on = following(row.every, row.weekday, row.due_on, viewer.today)
        row.save(update_fields=["due_on"])
