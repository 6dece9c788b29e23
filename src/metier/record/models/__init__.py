"""What a career is made of, and the imports that brought it. Fields are named as the facts of `core.exchange` name them."""

from metier.record.models.beyond import Award, Interest, Language, Project, Publication, Recommendation, Volunteering
from metier.record.models.imports import AsideRow, DraftFile, ImportDraft, ImportedChange, ImportRun
from metier.record.models.work import Certificate, Education, Position, Profile, Skill, Win

__all__ = [
    "AsideRow",
    "Award",
    "Certificate",
    "DraftFile",
    "Education",
    "ImportDraft",
    "ImportRun",
    "ImportedChange",
    "Interest",
    "Language",
    "Position",
    "Profile",
    "Project",
    "Publication",
    "Recommendation",
    "Skill",
    "Volunteering",
    "Win",
]
