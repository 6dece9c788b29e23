"""What help would have somebody do today: a talk that is agreed, and writing down what came of one."""

from __future__ import annotations

from datetime import timedelta

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.nudges import Nudge
from metier.support.models import HelperSession
from metier.support.queries.helpers import around

LOOK_BACK, LOOK_AHEAD = timedelta(days=14), timedelta(days=1)
MINUTES = 5


def nudges(viewer: Viewer) -> list[Nudge]:
    """One query, mostly without a row."""
    rows = around(viewer, viewer.today, viewer.today - LOOK_BACK, viewer.today + LOOK_AHEAD)
    return [_ahead(viewer, row) if row.on >= viewer.today else _held(viewer, row) for row in rows]


def _ahead(viewer: Viewer, row: HelperSession) -> Nudge:
    day = "today" if row.on == viewer.today else "tomorrow"
    about = f" It is about: {row.about}." if row.about else ""
    return Nudge(
        title=f"Talk with {row.helper.name}",
        kind="help-talk",
        why=f"You agreed it for {day}.{about}",
        minutes=MINUTES,
        url_name="support:helper",
        url_args=(str(row.helper_id),),
        subject_id=str(row.pk),
        due=row.on,
    )


def _held(viewer: Viewer, row: HelperSession) -> Nudge:
    return Nudge(
        title=f"Write down what came of the talk with {row.helper.name}",
        kind="help-held",
        why=f"It was on {words.near_date(row.on, viewer.today)}. A sentence is enough.",
        minutes=MINUTES,
        url_name="support:change_session",
        url_args=(str(row.pk),),
        subject_id=str(row.pk),
    )
