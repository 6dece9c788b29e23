"""Reading career files other programs write, and matching them with a record."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from metier.core.exchange.comparison import Change, Comparison, FieldChange, Match
from metier.core.exchange.doubts import Doubt
from metier.core.exchange.employers import EmployerRoles, employer_key, grouped_by_employer
from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    EndorsementFact,
    Fact,
    FieldValue,
    InterestFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    RecommendationFact,
    ReferenceFact,
    SkillFact,
    VolunteeringFact,
)
from metier.core.exchange.matching import match
from metier.core.exchange.names import name_key, person_key
from metier.core.exchange.reading import (
    LEAVE_OUT,
    AsideKind,
    AsideRow,
    Corrections,
    Ignored,
    LeaveOut,
    Problem,
    Reading,
)
from metier.core.exchange.refusals import Unreadable
from metier.core.exchange.write import json_resume

if TYPE_CHECKING:
    from metier.core.exchange.opening import read_file, read_files, read_folder

__all__ = [
    "AsideKind",
    "AsideRow",
    "AwardFact",
    "CertificateFact",
    "Change",
    "Comparison",
    "Corrections",
    "Doubt",
    "EducationFact",
    "EmployerRoles",
    "EndorsementFact",
    "Fact",
    "FieldChange",
    "FieldValue",
    "Ignored",
    "InterestFact",
    "LEAVE_OUT",
    "LanguageFact",
    "LeaveOut",
    "Match",
    "PositionFact",
    "Problem",
    "ProfileFact",
    "ProjectFact",
    "PublicationFact",
    "Reading",
    "RecommendationFact",
    "ReferenceFact",
    "SkillFact",
    "VolunteeringFact",
    "Unreadable",
    "employer_key",
    "grouped_by_employer",
    "json_resume",
    "match",
    "name_key",
    "person_key",
    "read_file",
    "read_files",
    "read_folder",
]


def __getattr__(name: str) -> object:
    """What reads files is loaded when a file comes: commands and pages that only name facts do not wait for it."""
    if name in ("read_file", "read_files", "read_folder"):
        return getattr(import_module("metier.core.exchange.opening"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
