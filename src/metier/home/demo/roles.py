"""Three roles that Nadia holds herself against: what each needs, what she decided of its gaps, and the tasks that close two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from metier.accounts.access import Viewer, visible
from metier.home.demo.when import When
from metier.plan.models import Task
from metier.postings.models import Posting
from metier.record.models import Position
from metier.roles import actions
from metier.roles.choices import SourceKind
from metier.roles.models import (
    Asking,
    GapDecision,
    OwnLevel,
    PositionMatch,
    Role,
    RoleRequirement,
    RoleSource,
)
from metier.roles.queries.about import about_words
from metier.roles.queries.asked import of_words

ANALYST = "15-2051.01"
HEAD = (
    ("People", "Line-manage a team of analysts", "4.5", "4.5"),
    ("People", "Hire and develop analysts", "4.5", "3.5"),
    ("Influence", "Set a roadmap with executives", "4.5", "4.5"),
    ("Influence", "Present to an executive committee", "4.5", "4.5"),
    ("Influence", "Win and run a budget", "3.5", "3.5"),
    ("Craft", "SQL and data modelling", "4.5", "4.5"),
    ("Craft", "Analytics engineering", "4.5", "4.5"),
    ("Craft", "Statistics and forecasting", "3.5", "3.5"),
    ("Craft", "Experiments and causal inference", "3.5", "3.5"),
    ("Craft", "Machine learning in production", "2", "2.5"),
    ("Sector", "Consumer Duty and regulation", "3.5", "3.5"),
    ("Sector", "Data governance and privacy", "3.5", "3.5"),
)
DECIDED = (
    ("Line-manage a team of analysts", "close", "", (2026, 6, 11)),
    ("Hire and develop analysts", "close", "", (2026, 6, 11)),
    ("Set a roadmap with executives", "undecided", "Is it mine to set?", (2026, 6, 11)),
    ("Set a roadmap with executives", "close", "It begins with pricing.", (2026, 9, 4)),
    ("Present to an executive committee", "close", "", (2026, 6, 11)),
    ("Analytics engineering", "close", "", (2026, 7, 2)),
    ("Win and run a budget", "undecided", "Finance may keep it.", (2026, 8, 21)),
    ("Machine learning in production", "accept", "I will hire for it. Most adverts call it a plus.", (2026, 7, 2)),
)  # fmt: skip
OWN = (
    ("Line-manage a team of analysts", "1.5", "I mentor two, and sign nothing off."),
    ("Set a roadmap with executives", "2.5", "One draft, for pricing."),
    ("Win and run a budget", "1.0", ""),
)
CLOSING = {"Set a roadmap with executives": ("b1", "b2"), "Analytics engineering": ("a1", "a2")}


CRAFT = (("Craft", "Analytics engineering", "4", "4"), ("Influence", "Present to an executive committee", "4", "4"))


def build(viewer: Viewer, when: When, tasks: Mapping[str, Task]) -> None:
    own = {"career": viewer.career}
    PositionMatch.objects.bulk_create(
        PositionMatch(**own, position=position, code=ANALYST, title=position.title)
        for position in visible(viewer, Position).exclude(title="Graduate Analyst")
    )
    where = "A company of 200 to 1,500 people, in Leeds or remote in the UK"
    head, _ = actions.add_role(viewer, {"title": "Head of analytics", "where": where, "by": when.month(2031)})
    rows = _needed(viewer, head, HEAD, when.moment(2026, 6, 4))
    GapDecision.objects.bulk_create(
        GapDecision(**own, created_at=at, decided_at=at, requirement=rows[name], choice=choice, reason=reason)
        for name, choice, reason, day in DECIDED
        for at in [when.moment(*day)]
    )
    OwnLevel.objects.bulk_create(
        OwnLevel(**own, created_at=when.moment(2026, 6, 4), about=about_words(name), level=Decimal(level), why=why)
        for name, level, why in OWN
    )
    closing = [(tasks[key], rows[name]) for name, keys in CLOSING.items() for key in keys]
    for task, row in closing:
        task.closes = row
    Task.objects.bulk_update([task for task, _ in closing], ["closes"])
    wharfe = list(visible(viewer, Posting).filter(employer="Wharfe Water"))
    engineer = {"title": "Senior analytics engineer", "where": "In Leeds, hybrid"}
    _needed(viewer, actions.aim(viewer, engineer, actions.Given(wharfe)).role, CRAFT, viewer.now)
    actions.aim(viewer, {"title": "Chief data officer", "code": "11-3021.00", "by": when.month(2034)})


def _needed(
    viewer: Viewer, role: Role, rows: Sequence[tuple[str, str, str, str]], at: datetime
) -> dict[str, RoleRequirement]:
    """What Nadia says herself that a role needs: group, name, importance, level."""
    own: dict[str, Any] = {"career": viewer.career, "created_at": at}
    source = RoleSource.objects.create(**own, role=role, kind=SourceKind.HAND, title=actions.OWN_WORDS)
    made = RoleRequirement.objects.bulk_create(
        RoleRequirement(**own, role=role, name=name, group=group, asked=dict(of_words(name, 3, 3).facets))
        for group, name, _, _ in rows
    )
    Asking.objects.bulk_create(
        Asking(**own, source=source, requirement=one, importance=Decimal(importance), level=Decimal(level))
        for one, (_, _, importance, level) in zip(made, rows, strict=True)
    )
    return {one.name: one for one in made}
