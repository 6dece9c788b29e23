"""What was sent: to whom, when, how, and what became of it. The bytes are kept by the résumé that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.facts import bound, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.exchange import employer_key
from metier.core.past_days import past_day
from metier.postings.choices import Outcome
from metier.postings.models import Posting, Sending

SENT = ("to", "sent_on", "channel", "note", "what_for", "employer", "outcome", "outcome_on", "outcome_note")
LONGEST_TEXT = 4_000


@transaction.atomic
def send(viewer: Viewer, posting: Posting | None = None, **facts: Any) -> Sending:
    """Something was sent, from any of SENT; for what and to which employer is taken from the posting where it is not said. Raises Refused."""
    row = Sending(career=viewer.career, created_at=viewer.now, posting=posting, sent_on=viewer.today)
    if posting:
        facts = {"what_for": posting.title, "employer": posting.employer} | {
            name: value for name, value in facts.items() if value or name not in {"what_for", "employer"}
        }
    _say(viewer, row, facts)
    row.save()
    return row


@transaction.atomic
def change_sending(viewer: Viewer, row: Sending, changes: Mapping[str, Any]) -> bool:
    """Change any of SENT; whether anything differs. Raises Refused."""
    before = said_of(row, SENT)
    _say(viewer, row, changes)
    row.save()
    return before != said_of(row, SENT)


def trash_sending(viewer: Viewer, row: Sending) -> None:
    put_in_trash(viewer, row)


def restore_sending(viewer: Viewer, pk: UUID | str) -> Sending:
    """Raises Missing."""
    row = find_trashed(viewer, Sending, pk)
    take_from_trash(row)
    return row


def _say(viewer: Viewer, row: Sending, facts: Mapping[str, Any]) -> None:
    take(row, facts, SENT)
    if not row.to:
        raise Refused("Say to whom it was sent.", Where(field="to"))
    bound(row, SENT, LONGEST_TEXT)
    if row.outcome not in Outcome.values:
        raise Refused(f"“{row.outcome}” is not an outcome. Use {', '.join(Outcome.values)}.", Where(field="outcome"))
    past_day(row.sent_on, viewer.today, "sent_on")
    _date_the_outcome(row, viewer.today)
    row.employer_key = employer_key(row.employer)[:300] if row.employer else ""


def _date_the_outcome(row: Sending, today: date) -> None:
    if row.outcome == Outcome.OPEN:
        row.outcome_on = None
        return
    row.outcome_on = row.outcome_on or today
    if not row.sent_on <= row.outcome_on <= today:
        raise Refused("An answer comes after the day of sending, and not on a day to come.", Where(field="outcome_on"))
