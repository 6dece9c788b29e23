"""Target roles of a career to measure on: as many whatever its years, each with what an occupation and a posting ask, and decisions."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

ROLES = ("15-1243.01", "11-3021.00", "15-2041.00", "13-1111.00", "11-1021.00")
WORDS = 12


def aim(viewer: Any) -> None:
    """Five roles of some thirty requirements, half of them decided twice, and the positions matched to two occupations."""
    from metier.record.models import Position
    from metier.roles import actions
    from metier.roles.models import GapDecision, PositionMatch, RoleRequirement

    own = {"career": viewer.career}
    PositionMatch.objects.bulk_create(
        PositionMatch(**own, position=row, code=ROLES[place % 2], title=row.title)
        for place, row in enumerate(Position.objects.filter(career=viewer.career))
    )
    for place, code in enumerate(ROLES):
        role = actions.aim(viewer, {"title": f"Role of {code}", "code": code}).role
        for number in range(WORDS):
            name = (
                f"Skill {number * 7 % 60 + 1}"
                if number % 2
                else f"Presented the forecast of year {number + place} to the committee"
            )
            actions.add_requirement(viewer, role, name, Decimal(3), Decimal(4), "In words")
    rows = RoleRequirement.objects.filter(career=viewer.career)
    GapDecision.objects.bulk_create(
        GapDecision(
            **own, requirement=row, choice=choice, reason="Because.", decided_at=viewer.now - timedelta(days=days)
        )
        for place, row in enumerate(rows)
        if place % 2
        for choice, days in (("undecided", 90), ("close", 30))
    )
