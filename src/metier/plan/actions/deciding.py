"""What is decided on a finding: more hours, a task given up, another date, or to leave it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.actions import set_preference
from metier.accounts.models import Revision
from metier.core.errors import Refused
from metier.plan.actions.tasks import change_task, drop_task
from metier.plan.models import Task
from metier.plan.queries.findings import LEFT, left_findings

GIVEN_UP = "More was planned than the hours there are"
MOST_LEFT = 50


def give_up(viewer: Viewer, task: Task) -> Revision:
    """Drop a task, so that the rest fits. Raises Refused."""
    return drop_task(viewer, task, reason=GIVEN_UP)


def move_date(viewer: Viewer, task: Task, to: date) -> Revision:
    """Want a task by another day. Raises Refused."""
    kept = change_task(viewer, task, {"wanted_by": to}, reason="The hours there are do not reach earlier")
    if kept is None:
        raise Refused(f"{task.title} is wanted by that day already.")
    return kept


@transaction.atomic
def leave(viewer: Viewer, key: str) -> None:
    """Do not show a finding again as long as its figures stay."""
    kept = [one for one in left_findings(viewer) if one != key]
    set_preference(viewer, LEFT, " ".join([*kept, key][-MOST_LEFT:]))


@transaction.atomic
def show_again(viewer: Viewer, key: str) -> None:
    """Undo `leave`."""
    kept = [one for one in left_findings(viewer) if one != key]
    set_preference(viewer, LEFT, " ".join(kept) or None)
