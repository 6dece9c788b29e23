"""What a career is matched to in the world of work, and the roles it is held against."""

from metier.roles.models.profile import OwnLevel, OwnLevelFacts, OwnLevelRevision, PositionMatch, SkillElement
from metier.roles.models.roles import Asking, GapDecision, Role, RoleRequirement, RoleSource

__all__ = [
    "Asking",
    "GapDecision",
    "OwnLevel",
    "OwnLevelFacts",
    "OwnLevelRevision",
    "PositionMatch",
    "Role",
    "RoleRequirement",
    "RoleSource",
    "SkillElement",
]
