"""What the record would have somebody do today; outside `queries`, so that a terminal need not load what reads imports."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.core import words
from metier.core.dates import PartialDate
from metier.core.nudges import Nudge
from metier.record.models import ImportRun, Skill, Win

SECONDS_A_SKILL = 20
FRESH = timedelta(days=90)
RECENT = timedelta(days=2 * 366)


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the skills of an import that still have no level."""
    waiting = sum(_without_level(viewer))
    if not waiting:
        return []
    run = visible(viewer, ImportRun).filter(undone_at=None).first()
    since = f", from {run.file_name}" if run else ""
    return [
        Nudge(
            title=f"Set the level of {words.count(waiting, 'skill')}",
            kind="skill-level",
            why=f"{'It has' if waiting == 1 else 'They have'} none yet{since}. A level is your own word, and roles are compared with it.",
            minutes=max(1, round(min(waiting, 30) * SECONDS_A_SKILL / 60)),
            url_name="record:levels",
        )
    ]


@prepared
def _without_level(viewer: Viewer) -> QuerySet[Skill, int]:
    return number_of(visible(viewer, Skill).filter(level=None))


def kept_ready(viewer: Viewer) -> list[Nudge]:
    """What keeps the record of a parked career fresh: levels, a win now and then, and numbers to speak of."""
    recent = PartialDate.of(viewer.today - RECENT)
    wins = visible(viewer, Win).aggregate(
        last=Max("happened_on"), bare=Count("pk", filter=Q(result="", happened_on__gte=recent))
    )
    found = nudges(viewer)
    last: PartialDate | None = wins["last"]
    if last is None or last.last < viewer.today - FRESH:
        found.append(_win(last, viewer.today))
    if bare := wins["bare"]:
        found.append(
            Nudge(
                title=f"Give {words.count(bare, 'win')} a number",
                kind="win-number",
                why="A win is easier to speak of with what came of it: hours, money, people.",
                minutes=min(30, 3 * bare),
                url_name="record:rows",
                url_args=("wins",),
            )
        )
    return found


def _win(last: PartialDate | None, today: date) -> Nudge:
    since = f"The last win in your record is of {last.words}." if last else "There is none in your record yet."
    return Nudge(
        title="Note a win",
        kind="win-new",
        why=f"{since} What went well {'since then' if last else 'lately'} is soon forgotten.",
        minutes=5,
        url_name="record:add",
        url_args=("wins",),
    )
