"""What help would have somebody do today: a talk that is agreed, writing down what came of one, and a look at what a rule found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.nudges import Nudge
from metier.support import told
from metier.support.choices import HelpRule
from metier.support.models import HelperSession
from metier.support.preferences import switched_off
from metier.support.queries.helpers import around

LOOK_BACK, LOOK_AHEAD = timedelta(days=14), timedelta(days=1)
MINUTES = 5


def nudges(viewer: Viewer) -> list[Nudge]:
    """One query, mostly without a row."""
    rows = around(viewer, viewer.today, viewer.today - LOOK_BACK, viewer.today + LOOK_AHEAD)
    talks = [_ahead(viewer, row) if row.on >= viewer.today else _held(viewer, row) for row in rows]
    return [*talks, *_found(viewer)]


def _found(viewer: Viewer) -> Iterator[Nudge]:
    """One, in the week after a rule found something new; what it found is said where it can be answered."""
    off = switched_off(viewer)
    rules = [
        str(HelpRule(rule).label) for rule in told.new_rules(viewer) if rule in HelpRule.values and rule not in off
    ]
    if rules:
        yield Nudge(
            title="See whether help would help",
            kind="help-sign",
            why=f"{rules[0]}: that is found in your own records. It is said here once, for a week; its page says what it stands on, and how to switch this off.",
            minutes=MINUTES,
            url_name="support:help",
        )


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
