"""A record as a JSON Resume 1.0. Keys that the format has no place for are left out; its own are never bent."""

from __future__ import annotations

from collections.abc import Iterable

from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    EndorsementFact,
    Fact,
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

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
Section = tuple[str, dict[str, object]]


def json_resume(facts: Iterable[Fact]) -> dict[str, object]:
    """The content of a `resume.json`. Not part of one's own résumé: recommendations given to others, endorsements, and who
    might speak for one.
    """
    document: dict[str, object] = {"$schema": SCHEMA}
    sections: dict[str, list[dict[str, object]]] = {}
    for fact in facts:
        if isinstance(fact, ProfileFact):
            document["basics"] = _filled(_basics(fact))
        elif not isinstance(fact, EndorsementFact | ReferenceFact) and not (
            isinstance(fact, RecommendationFact) and fact.given
        ):
            section, entry = _past(fact) if isinstance(fact, _PAST) else _known(fact)
            sections.setdefault(section, []).append(_filled(entry))
    return {**document, **sections}


_PAST = (PositionFact, VolunteeringFact, EducationFact, ProjectFact)


def _basics(fact: ProfileFact) -> dict[str, object]:
    return {
        "name": fact.name,
        "label": fact.headline,
        "email": fact.email,
        "phone": fact.phone,
        "url": fact.websites[0] if fact.websites else "",
        "summary": fact.summary,
        "location": _filled({"city": fact.location}),
        "profiles": [{"url": address} for address in fact.websites[1:]],
    }


def _past(fact: PositionFact | VolunteeringFact | EducationFact | ProjectFact) -> Section:
    span: dict[str, object] = {"startDate": fact.starts, "endDate": fact.ends, "url": fact.url}
    if isinstance(fact, EducationFact):
        degree = {"institution": fact.institution, "area": fact.area, "studyType": fact.degree}
        return "education", {**degree, **span, "score": fact.score, "courses": fact.courses}
    if isinstance(fact, ProjectFact):
        what = {
            "name": fact.title,
            "entity": fact.organisation,
            "roles": (fact.role,) if fact.role else (),
            "description": fact.description,
        }
        return "projects", {**what, **span, "highlights": fact.highlights, "keywords": fact.keywords}
    done = {"summary": fact.description, "highlights": fact.highlights}
    if isinstance(fact, PositionFact):
        return "work", {"name": fact.employer, "position": fact.title, "location": fact.location, **span, **done}
    return "volunteer", {"organization": fact.organisation, "position": fact.role, **span, **done}


def _known(
    fact: SkillFact
    | LanguageFact
    | CertificateFact
    | PublicationFact
    | RecommendationFact
    | AwardFact
    | InterestFact
    | ProfileFact,
) -> Section:
    match fact:
        case SkillFact():
            return "skills", {"name": fact.name, "level": fact.level, "keywords": fact.keywords}
        case LanguageFact():
            return "languages", {"language": fact.name, "fluency": fact.proficiency}
        case CertificateFact():
            return "certificates", {"name": fact.name, "issuer": fact.authority, "date": fact.starts, "url": fact.url}
        case PublicationFact():
            dated = {"publisher": fact.publisher, "releaseDate": fact.published_on}
            return "publications", {"name": fact.name, **dated, "url": fact.url, "summary": fact.description}
        case RecommendationFact():
            person = ", ".join(
                part for part in (f"{fact.first_name} {fact.last_name}".strip(), fact.job_title, fact.company) if part
            )
            return "references", {"name": person, "reference": fact.text}
        case AwardFact():
            return "awards", {
                "title": fact.title,
                "date": fact.awarded_on,
                "awarder": fact.awarder,
                "summary": fact.summary,
            }
        case InterestFact():
            return "interests", {"name": fact.name, "keywords": fact.keywords}
        case ProfileFact():
            return "basics", _basics(fact)


def _filled(entry: dict[str, object]) -> dict[str, object]:
    """Without what is empty; dates as texts, tuples as lists."""
    plain = {
        key: list(value) if isinstance(value, tuple) else value if isinstance(value, str | dict | list) else str(value)
        for key, value in entry.items()
        if value is not None
    }
    return {key: value for key, value in plain.items() if value}
