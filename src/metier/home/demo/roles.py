"""Three roles that Nadia holds herself against: what each needs, what she decided of its gaps, and the tasks that close two of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from metier.accounts.access import Viewer, visible
from metier.home.demo.when import When
from metier.plan.models import Task
from metier.postings.models import Posting
from metier.record.models import Position
from metier.roles import actions
from metier.roles.models import GapDecision, OwnLevel, PositionMatch, Role, RoleRequirement
from metier.roles.queries.about import about_words

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


def build(viewer: Viewer, when: When, tasks: Mapping[str, Task]) -> None:
    for position in visible(viewer, Position).exclude(title="Graduate Analyst"):
        PositionMatch.objects.create(career=viewer.career, position=position, code=ANALYST, title=position.title)
    head = _head(viewer, when)
    rows = {row.name: row for row in visible(viewer, RoleRequirement).filter(role=head)}
    for name, choice, reason, day in DECIDED:
        at = when.moment(*day)
        GapDecision.objects.create(
            career=viewer.career, created_at=at, requirement=rows[name], choice=choice, reason=reason, decided_at=at
        )
    for name, keys in CLOSING.items():
        for key in keys:
            tasks[key].closes = rows[name]
            tasks[key].save(update_fields=["closes"])
    wharfe = list(visible(viewer, Posting).filter(employer="Wharfe Water"))
    engineer = actions.aim(
        viewer, {"title": "Senior analytics engineer", "where": "In Leeds, hybrid"}, actions.Given(wharfe)
    )
    for name in ("Analytics engineering", "Present to an executive committee"):
        actions.add_requirement(viewer, engineer.role, name, Decimal(4), Decimal(4), "Craft")
    actions.aim(viewer, {"title": "Chief data officer", "code": "11-3021.00", "by": when.month(2034)})


def _head(viewer: Viewer, when: When) -> Role:
    where = "A company of 200 to 1,500 people, in Leeds or remote in the UK"
    role, _ = actions.add_role(viewer, {"title": "Head of analytics", "where": where, "by": when.month(2031)})
    for group, name, importance, level in HEAD:
        actions.add_requirement(viewer, role, name, Decimal(importance), Decimal(level), group)
    added = when.moment(2026, 6, 4)
    visible(viewer, RoleRequirement).filter(role=role).update(created_at=added)
    for name, level, why in OWN:
        actions.say_level(viewer, about_words(name), Decimal(level), why=why)
    visible(viewer, OwnLevel).update(created_at=added)
    return role
