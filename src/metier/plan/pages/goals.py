"""What the page of all goals shows."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.words import hours, short_date
from metier.plan import queries
from metier.plan.choices import GoalState
from metier.plan.models import Goal
from metier.plan.pages.timeline import page_of
from metier.plan.queries import Counts

MOST = 40


@dataclass(frozen=True, slots=True)
class GoalLine:
    title: str
    url: str
    sub: str
    due: str
    done: str
    put_in: str


@dataclass(frozen=True, slots=True)
class Part:
    """The goals of one state; the latest closed first."""

    label: str
    lines: tuple[GoalLine, ...]
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class GoalsPage:
    parts: tuple[Part, ...]


def goals_page(viewer: Viewer, *, everything: bool = False) -> GoalsPage:
    number = queries.counts(viewer, queries.goals(viewer))
    parts = []
    for state in GoalState:
        rows = queries.goals(viewer).filter(state=state).order_by("-closed_on", "due", "created_at")
        total = rows.count()
        shown = rows if everything else rows[:MOST]
        lines = tuple(_line(row, number.get(row.id, Counts())) for row in shown)
        parts.append(Part(str(state.label), lines, total))
    return GoalsPage(tuple(parts))


def _line(row: Goal, counts: Counts) -> GoalLine:
    closed = f", {row.get_state_display().lower()} {short_date(row.closed_on)}" if row.closed_on else ""
    return GoalLine(
        title=row.title,
        url=page_of("goal", str(row.id)),
        sub=f"{row.get_horizon_display()}{closed}",
        due=short_date(row.due) if row.due else "No date",
        done=f"{counts.done:,} of {counts.total:,}",
        put_in=hours(counts.minutes),
    )
