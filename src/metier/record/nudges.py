"""What the record would have somebody do today; outside `queries`, so that a terminal need not load what reads imports."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.core import words
from metier.core.dates import PartialDate
from metier.core.nudges import Nudge
from metier.record.models import ImportedChange, Skill, Win

SECONDS_A_SKILL = 20
FRESH = timedelta(days=90)
RECENT = timedelta(days=2 * 366)


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the skills of an import that still have no level."""
    waiting = sum(_without_level(viewer))
    if not waiting:
        return []
    brought = list(_brought_by(viewer))
    since = f", from {brought[0][0]}" if [number for _, number in brought] == [waiting] else ""
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


@prepared
def _brought_by(viewer: Viewer) -> QuerySet[ImportedChange, tuple[str, int]]:
    """The files with which those came, each with how many; not those that were added by hand."""
    skills = visible(viewer, Skill).filter(level=None).order_by().values("pk")
    changes = visible(viewer, ImportedChange).filter(
        action="new", model_label=Skill._meta.label_lower, object_id__in=skills, run__undone_at=None
    )
    return changes.order_by().values_list("run__file_name").annotate(number=Count("*"))


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
