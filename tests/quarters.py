"""A career in the autumn of 2026, with a quarter to look back on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import make
from metier.accounts.access import Viewer
from metier.plan.models import Goal, HoursSpan, Task
from metier.reviews import actions
from metier.reviews.models import Review

SPRING = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Quarter:
    """Three goals set in spring, ranked first, third and fourth, with tasks; the third-quarter review is open."""

    viewer: Viewer
    review: Review
    lead: Goal
    customers: Goal
    known: Goal
    task: Task


def career(viewer: Viewer) -> tuple[Goal, Goal, Goal, Task]:
    make.ranking(viewer, "learning", "autonomy", "meaning", "status", at=SPRING)
    make.hours(viewer, 360)
    HoursSpan.objects.update(created_at=SPRING)
    lead = make.goal(viewer, "Lead analytics engineering", priority="learning", created_at=SPRING)
    customers = make.goal(
        viewer, "Vulnerable customers programme", date(2026, 12, 18), priority="meaning", created_at=SPRING
    )
    known = make.goal(viewer, "Be known beyond Calder", date(2027, 5, 31), priority="status", created_at=SPRING)
    task = make.task(viewer, "Migrate the claims models", of=lead, minutes=3000, created_at=SPRING)
    make.task(viewer, "Finish the reporting pack", of=customers, minutes=1800, position=1, created_at=SPRING)
    make.task(viewer, "Give the talk", of=known, minutes=900, position=2, created_at=SPRING)
    for week in range(12):
        day = date(2026, 9, 28) - timedelta(weeks=week)
        make.deposit(viewer, 60, on=day, goal=lead)
        make.deposit(viewer, 240, on=day, goal=customers)
    return lead, customers, known, task


def quarter(viewer: Viewer, kind: str = "quarterly") -> Quarter:
    lead, customers, known, task = career(viewer)
    return Quarter(viewer, actions.open_review(viewer, kind), lead, customers, known, task)  # type: ignore[arg-type]


def plain(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def hidden(text: str, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', text)
    assert found, name
    return found[1]
