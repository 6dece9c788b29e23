"""What keeps somebody able to talk about what they do, asked of a career that is parked."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.core.nudges import Nudge
from metier.talk.choices import SECONDS, Length
from metier.talk.models import Account


def kept_ready(viewer: Viewer) -> list[Nudge]:
    """At most one: an account that is due to be rehearsed, the longest due first, or a first one."""
    rows = visible(viewer, Account)
    due = rows.filter(due_on__lte=viewer.today).order_by("due_on", "id").first()
    if due and due.due_on:
        return [
            Nudge(
                title=f"Rehearse {due.title}",
                kind="talk-due",
                why="It is time to say it aloud again, by how the last times went.",
                minutes=max(1, round(due.seconds / 60)),
                url_name="talk:rehearse_account",
                url_args=(str(due.pk),),
                subject_id=str(due.pk),
            )
        ]
    if rows.exists():
        return []
    return [
        Nudge(
            title=f"Say what you do in {SECONDS[Length.SHORT]} seconds",
            kind="talk-none",
            why="Metier begins it from the words of your record.",
            minutes=10,
            url_name="talk:new_account",
        )
    ]
