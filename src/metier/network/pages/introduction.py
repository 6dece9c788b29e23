"""The page of one introduction: how far it is, what comes next, and the chain it is on."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.charts import Drawing
from metier.network.actions import task_title
from metier.network.models import Introduction
from metier.network.pages.chains import chains_of
from metier.network.pages.words import introduction_said
from metier.network.queries.talks import introductions
from metier.plan.models import Task

NEXT = {
    "wanted": (("asked", "You have asked"), ("refused", "It is not made")),
    "asked": (("made", "It is made"), ("refused", "It is not made")),
    "made": (("talked", "You have talked"), ("refused", "Nothing came of it")),
    "talked": (),
    "refused": (("wanted", "Ask again"),),
}


@dataclass(frozen=True, slots=True)
class IntroductionPage:
    """`steps` are what may come next: a state and what the button says."""

    row: Introduction
    said: str
    steps: tuple[tuple[str, str], ...]
    asks_outcome: bool
    task: Task | None
    task_title: str
    can_add: bool
    chains: tuple[Drawing, ...]


def introduction_page(viewer: Viewer, row: Introduction) -> IntroductionPage:
    """Two queries."""
    task = row.task if row.task and row.task.trashed_at is None else None
    return IntroductionPage(
        row=row,
        said=introduction_said(row, viewer.today),
        steps=NEXT[row.state],
        asks_outcome=row.state in ("asked", "made"),
        task=task,
        task_title=task_title(row) if task is None and row.state == "wanted" else "",
        can_add=row.to is None and bool(row.to_name) and row.state in ("made", "talked"),
        chains=chains_of(introductions(viewer), row.through),
    )
