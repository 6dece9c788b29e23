"""What any import brings, whatever its format: one frozen value per record kind.

Field names are those of the record's models. Two facts are equal when their content is; where they were read does not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from metier.core.dates import PartialDate
from metier.core.errors import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """Anything read from a file, with the file and the line counted from 1."""

    source: Where = field(default=Where(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileFact(Sourced):
    name: str = ""
    headline: str = ""
    summary: str = ""
    industry: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""
    websites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionFact(Sourced):
    """One role at one employer; an empty end means it goes on."""

    employer: str = ""
    title: str = ""
    location: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    description: str = ""
    highlights: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationFact(Sourced):
    institution: str = ""
    degree: str = ""
    area: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    score: str = ""
    activities: str = ""
    notes: str = ""
    courses: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillFact(Sourced):
    """`level` is the file's own word, such as `Advanced`; never a measured level."""

    name: str = ""
    level: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFact(Sourced):
    name: str = ""
    proficiency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFact(Sourced):
    name: str = ""
    authority: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    url: str = ""
    licence_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFact(Sourced):
    title: str = ""
    organisation: str = ""
    role: str = ""
    description: str = ""
    url: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteeringFact(Sourced):
    organisation: str = ""
    role: str = ""
    cause: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    description: str = ""
    highlights: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationFact(Sourced):
    name: str = ""
    publisher: str = ""
    published_on: PartialDate | None = None
    description: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationFact(Sourced):
    """Received from this person, or `given` to them."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    job_title: str = ""
    text: str = ""
    written_on: PartialDate | None = None
    status: str = ""
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceFact(Sourced):
    """Somebody who wrote well of the owner, and so might speak for them. What they agreed to, no file says."""

    name: str = ""
    job_title: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndorsementFact(Sourced):
    """Somebody's click for one skill of the owner."""

    skill: str = ""
    first_name: str = ""
    last_name: str = ""
    url: str = ""
    endorsed_on: PartialDate | None = None
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardFact(Sourced):
    title: str = ""
    awarder: str = ""
    awarded_on: PartialDate | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestFact(Sourced):
    name: str = ""
    keywords: tuple[str, ...] = ()


Fact: TypeAlias = (
    ProfileFact
    | PositionFact
    | EducationFact
    | SkillFact
    | LanguageFact
    | CertificateFact
    | ProjectFact
    | VolunteeringFact
    | PublicationFact
    | RecommendationFact
    | ReferenceFact
    | EndorsementFact
    | AwardFact
    | InterestFact
)
FieldValue: TypeAlias = str | PartialDate | tuple[str, ...] | bool | None
