"""What a résumé says as facts of a record, for formats that are data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypedDict

from metier.core.dates import PartialDate
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
from metier.core.resume.content import ContactKind, Content, Entry, Group, Line, Section, SectionKind


class Span(TypedDict):
    starts: PartialDate | None
    ends: PartialDate | None


def as_facts(content: Content) -> list[Fact]:
    """The person first, then each section in its order. Lines without a head of their own become names."""
    facts: list[Fact] = [_profile(content)]
    for section in content.sections:
        if section.kind != "summary":
            facts += _section(section)
    return facts


def _profile(content: Content) -> ProfileFact:
    def first(kind: ContactKind) -> str:
        return next((contact.text for contact in content.contacts if contact.kind == kind), "")

    summary = [line.text for section in content.sections if section.kind == "summary" for line in section.lines]
    return ProfileFact(
        name=content.name,
        headline=content.headline,
        summary="\n\n".join(summary),
        location=first("place"),
        email=first("email"),
        phone=first("phone"),
        websites=tuple(contact.url or contact.text for contact in content.contacts if contact.kind == "web"),
    )


def _section(section: Section) -> Iterator[Fact]:
    make = _MAKERS[section.kind]
    yield from (make(entry) for entry in section.entries)
    for group in section.groups:
        yield from _group(section.kind, group)
    yield from (make(Entry(title=line.text)) for line in section.lines)


def _group(kind: SectionKind, group: Group) -> Iterator[Fact]:
    items = tuple(item.text for item in group.items)
    if kind == "languages":
        yield from (_language(item, group.label) for item in items)
    elif kind == "skills" and group.label:
        yield SkillFact(name=group.label, keywords=items)
    elif kind == "interests" and group.label:
        yield InterestFact(name=group.label, keywords=items)
    else:
        yield from (_MAKERS[kind](Entry(title=item, detail=group.label)) for item in items)


def _language(item: str, label: str) -> LanguageFact:
    """`French, working (B1)` is a language and how well, unless a label says how well."""
    name, _, level = (item, "", label) if label else item.partition(", ")
    return LanguageFact(name=name, proficiency=level)


def _span(entry: Entry) -> Span:
    return {"starts": entry.starts, "ends": None if entry.goes_on else entry.ends}


def _texts(lines: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def _in_one(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.detail, *_texts(entry.lines))))


def _position(entry: Entry) -> PositionFact:
    return PositionFact(
        employer=entry.organisation,
        title=entry.title,
        location=entry.place,
        description=entry.detail,
        highlights=_texts(entry.lines),
        url=entry.url,
        **_span(entry),
    )


def _education(entry: Entry) -> EducationFact:
    return EducationFact(
        institution=entry.organisation,
        degree=entry.title,
        score=entry.detail,
        courses=_texts(entry.lines),
        url=entry.url,
        **_span(entry),
    )


def _project(entry: Entry) -> ProjectFact:
    return ProjectFact(
        title=entry.title,
        organisation=entry.organisation,
        description=entry.detail,
        highlights=_texts(entry.lines),
        url=entry.url,
        **_span(entry),
    )


def _volunteering(entry: Entry) -> VolunteeringFact:
    return VolunteeringFact(
        organisation=entry.organisation,
        role=entry.title,
        description=entry.detail,
        highlights=_texts(entry.lines),
        url=entry.url,
        **_span(entry),
    )


def _certificate(entry: Entry) -> CertificateFact:
    return CertificateFact(name=entry.title, authority=entry.organisation, url=entry.url, **_span(entry))


def _publication(entry: Entry) -> PublicationFact:
    return PublicationFact(
        name=entry.title,
        publisher=entry.organisation,
        published_on=entry.starts or entry.ends,
        description=_in_one(entry),
        url=entry.url,
    )


def _award(entry: Entry) -> AwardFact:
    return AwardFact(
        title=entry.title,
        awarder=entry.organisation,
        awarded_on=entry.starts or entry.ends,
        summary=_in_one(entry),
    )


def _reference(entry: Entry) -> RecommendationFact:
    return RecommendationFact(first_name=entry.title, company=entry.organisation, text=_in_one(entry))


def _skill(entry: Entry) -> SkillFact:
    return SkillFact(name=entry.title, level=entry.detail, keywords=_texts(entry.lines))


_MAKERS: dict[SectionKind, Callable[[Entry], Fact]] = {
    "positions": _position,
    "projects": _project,
    "education": _education,
    "certificates": _certificate,
    "skills": _skill,
    "languages": lambda entry: _language(entry.title, entry.detail),
    "publications": _publication,
    "volunteering": _volunteering,
    "awards": _award,
    "references": _reference,
    "interests": lambda entry: InterestFact(name=entry.title, keywords=_texts(entry.lines)),
}
