"""What the record would have somebody do today; outside `queries`, so that a terminal need not load what reads imports."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.core import words
from metier.core.nudges import Nudge
from metier.record.models import ImportRun, Skill

SECONDS_A_SKILL = 20


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the skills of an import that still have no level."""
    waiting = visible(viewer, Skill).filter(level=None).count()
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
