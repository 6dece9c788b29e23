"""What a career is made of, and the imports that brought it. Fields are named as the facts of `core.exchange` name them."""

from metier.record.models.beyond import (
    Award,
    Interest,
    Language,
    Project,
    Publication,
    Recommendation,
    Reference,
    Volunteering,
)
from metier.record.models.evidence import (
    SOURCES,
    Attachment,
    AttachmentPart,
    Belonging,
    Endorsement,
    FindingSetAside,
    Showing,
)
from metier.record.models.imports import AsideRow, DraftFile, ImportDraft, ImportedChange, ImportRun
from metier.record.models.work import Certificate, Confirmed, Education, Position, Profile, Skill, Win

__all__ = [
    "SOURCES",
    "AsideRow",
    "Attachment",
    "AttachmentPart",
    "Award",
    "Belonging",
    "Certificate",
    "Confirmed",
    "DraftFile",
    "Education",
    "Endorsement",
    "FindingSetAside",
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
    "Reference",
    "Showing",
    "Skill",
    "Volunteering",
    "Win",
]
