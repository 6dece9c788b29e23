"""The sections of a JSON Resume, and what each becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    Fact,
    InterestFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    RecommendationFact,
    SkillFact,
    VolunteeringFact,
)
from metier.core.exchange.json_entries import Document, Entry


def profile(basics: Entry, document: Document) -> ProfileFact | None:
    """The section `basics`. Of the address, only town, region and country are read."""
    place = basics.inner("location")
    place.skip("address", "postalCode")
    parts = [place.text("city"), place.text("region"), place.text("countryCode")]
    addresses = [basics.text("url", "website")]
    for network in document.entries({"basics.profiles": basics.values.get("profiles")}, "basics.profiles"):
        network.skip("network", "username")
        addresses.append(network.text("url"))
        network.close()
    basics.skip("profiles", "image", "picture")
    fact = ProfileFact(
        name=basics.text("name"),
        headline=basics.text("label"),
        summary=basics.text("summary"),
        location=", ".join(part for part in parts if part),
        email=basics.text("email"),
        phone=basics.text("phone"),
        websites=tuple(dict.fromkeys(address for address in addresses if address)),
        source=basics.source,
    )
    place_can_be_used = place.close()
    return fact if basics.close() and place_can_be_used else None


def _work(entry: Entry) -> PositionFact:
    entry.need("name", "company", "position")
    starts, ends = entry.span()
    return PositionFact(
        employer=entry.text("name", "company"),
        title=entry.text("position"),
        location=entry.text("location"),
        starts=starts,
        ends=ends,
        description=entry.text("summary"),
        highlights=entry.texts("highlights"),
        url=entry.text("url", "website"),
        source=entry.source,
    )


def _volunteer(entry: Entry) -> VolunteeringFact:
    entry.need("organization", "position")
    starts, ends = entry.span()
    return VolunteeringFact(
        organisation=entry.text("organization"),
        role=entry.text("position"),
        starts=starts,
        ends=ends,
        description=entry.text("summary"),
        highlights=entry.texts("highlights"),
        url=entry.text("url", "website"),
        source=entry.source,
    )


def _education(entry: Entry) -> EducationFact:
    entry.need("institution")
    starts, ends = entry.span()
    return EducationFact(
        institution=entry.text("institution"),
        degree=entry.text("studyType"),
        area=entry.text("area"),
        starts=starts,
        ends=ends,
        score=entry.text("score", "gpa"),
        courses=entry.texts("courses"),
        url=entry.text("url"),
        source=entry.source,
    )


def _award(entry: Entry) -> AwardFact:
    entry.need("title")
    return AwardFact(
        title=entry.text("title"),
        awarder=entry.text("awarder"),
        awarded_on=entry.date("date"),
        summary=entry.text("summary"),
        source=entry.source,
    )


def _certificate(entry: Entry) -> CertificateFact:
    entry.need("name")
    return CertificateFact(
        name=entry.text("name"),
        authority=entry.text("issuer"),
        starts=entry.date("date"),
        url=entry.text("url"),
        source=entry.source,
    )


def _publication(entry: Entry) -> PublicationFact:
    entry.need("name")
    return PublicationFact(
        name=entry.text("name"),
        publisher=entry.text("publisher"),
        published_on=entry.date("releaseDate"),
        description=entry.text("summary"),
        url=entry.text("url", "website"),
        source=entry.source,
    )


def _skill(entry: Entry) -> SkillFact:
    entry.need("name")
    return SkillFact(
        name=entry.text("name"), level=entry.text("level"), keywords=entry.texts("keywords"), source=entry.source
    )


def _language(entry: Entry) -> LanguageFact:
    entry.need("language")
    return LanguageFact(name=entry.text("language"), proficiency=entry.text("fluency"), source=entry.source)


def _interest(entry: Entry) -> InterestFact:
    entry.need("name")
    return InterestFact(name=entry.text("name"), keywords=entry.texts("keywords"), source=entry.source)


def _reference(entry: Entry) -> RecommendationFact:
    """`Priya Nair, Owner, Salt & Cedar` is a person, a job title and a company."""
    entry.need("reference")
    person, title, company = (*(part.strip() for part in entry.text("name").split(",", 2)), "", "")[:3]
    first, _, last = person.rpartition(" ")
    return RecommendationFact(
        first_name=first or last,
        last_name=last if first else "",
        company=company,
        job_title=title,
        text=entry.text("reference"),
        source=entry.source,
    )


def _project(entry: Entry) -> ProjectFact:
    entry.need("name")
    starts, ends = entry.span()
    return ProjectFact(
        title=entry.text("name"),
        organisation=entry.text("entity"),
        role=", ".join(entry.texts("roles")),
        description=entry.text("description", "summary"),
        url=entry.text("url", "website"),
        starts=starts,
        ends=ends,
        highlights=entry.texts("highlights"),
        keywords=entry.texts("keywords"),
        source=entry.source,
    )


SECTIONS: Mapping[str, Callable[[Entry], Fact]] = {
    "work": _work,
    "volunteer": _volunteer,
    "education": _education,
    "awards": _award,
    "certificates": _certificate,
    "publications": _publication,
    "skills": _skill,
    "languages": _language,
    "interests": _interest,
    "references": _reference,
    "projects": _project,
}
