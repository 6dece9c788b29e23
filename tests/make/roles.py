"""One of anything of the roles."""

from decimal import Decimal
from typing import Any

from make.record import position, skill
from metier.accounts.access import Viewer
from metier.record import models as record
from metier.roles import models as roles


def position_match(viewer: Viewer, of: record.Position | None = None, **facts: Any) -> roles.PositionMatch:
    position_of = of or position(viewer)
    said = {"code": "15-2051.01", "title": position_of.title}
    return roles.PositionMatch.objects.create(career=viewer.career, position=position_of, **(said | facts))


def skill_element(viewer: Viewer, of: record.Skill | None = None, element: str = "2.B.3.e") -> roles.SkillElement:
    return roles.SkillElement.objects.create(career=viewer.career, skill=of or skill(viewer), element=element)


def own_level(viewer: Viewer, about: str = "2.B.1.d", level: str = "4.5", **facts: Any) -> roles.OwnLevel:
    return roles.OwnLevel.objects.create(career=viewer.career, about=about, level=Decimal(level), **facts)


def own_level_revision(viewer: Viewer) -> roles.OwnLevelRevision:
    return roles.OwnLevelRevision.objects.create(
        career=viewer.career,
        subject=own_level(viewer, "2.B.1.f"),
        about="2.B.1.f",
        level=Decimal("3.0"),
        replaced_at=viewer.now,
        reason="Taught two courses since",
    )


def role(viewer: Viewer, title: str = "Head of analytics", **facts: Any) -> roles.Role:
    return roles.Role.objects.create(career=viewer.career, title=title, **facts)


def role_source(viewer: Viewer, of: roles.Role | None = None, **facts: Any) -> roles.RoleSource:
    said = {"kind": "hand", "title": "Your own words"}
    return roles.RoleSource.objects.create(career=viewer.career, role=of or role(viewer), **(said | facts))


def role_requirement(
    viewer: Viewer, of: roles.Role | None = None, name: str = "Line-manage a team of analysts", **facts: Any
) -> roles.RoleRequirement:
    """With what its owner says it needs, so that no source is needed; `importance` and `level` may be None."""
    said: dict[str, Any] = {"importance": Decimal(4), "level": Decimal(5)}
    return roles.RoleRequirement.objects.create(
        career=viewer.career, role=of or role(viewer), name=name, **(said | facts)
    )


def asking(viewer: Viewer, of: roles.RoleRequirement | None = None, **facts: Any) -> roles.Asking:
    requirement_of = of or role_requirement(viewer)
    said: dict[str, Any] = {"importance": Decimal(4), "level": Decimal(5)}
    said["source"] = facts.pop("source", None) or role_source(viewer, requirement_of.role)
    return roles.Asking.objects.create(career=viewer.career, requirement=requirement_of, **(said | facts))


def gap_decision(viewer: Viewer, of: roles.RoleRequirement | None = None, **facts: Any) -> roles.GapDecision:
    said = {"choice": "accept", "reason": "I will hire for it.", "decided_at": viewer.now}
    return roles.GapDecision.objects.create(
        career=viewer.career, requirement=of or role_requirement(viewer), **(said | facts)
    )
