"""Europass: `<Candidate>` of http://www.europass.eu/1.0, by itself or from inside its PDF. Elements as in files that Europass made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    SkillFact,
    VolunteeringFact,
)
from metier.core.exchange.reading import Corrections, Reading
from metier.core.exchange.spoken_dates import read_date
from metier.core.reading import listing
from metier.core.reading.layout import Line, Run
from metier.core.reading.nodes import Node, prose
from metier.core.reading.ranges import backwards
from metier.core.reading.reader import Reader, Unsure
from metier.core.reading.sections import section_like, section_of
from metier.core.reading.tongue_codes import language_named

_NO_PLACE = "Metier has no place for this section."
_SECTIONS = {
    "Certifications": "certificates",
    "CourseCertifications": "certificates",
    "Licenses": "certificates",
    "PublicationHistory": "publications",
    "CreativeWorks": "publications",
    "Projects": "projects",
    "VoluntaryWorks": "volunteering",
    "HonoursAndAwards": "awards",
    "HonorsAndAwards": "awards",
    "NetworksAndMemberships": "other",
    "ConferencesAndSeminars": "other",
    "SocialAndPoliticalActivities": "other",
    "Skills": "skills",
}


def read_europass(file: str, root: Node, corrections: Corrections, size: int) -> Reading:
    """Read a Europass document."""
    reader = _Europass(file, corrections)
    for person in root.all("CandidatePerson"):
        reader.person(person, root.said("CandidateProfile/ExecutiveSummary"))
    for profile in root.all("CandidateProfile"):
        reader.profile(profile)
    return reader.into.reading("europass", size)


@dataclass(frozen=True, slots=True)
class _Said:
    """What an entry of any section says."""

    title: str
    organisation: str
    starts: PartialDate | None
    ends: PartialDate | None
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    url: str

    @property
    def text(self) -> str:
        return "\n".join([*self.paragraphs, *self.points])


_Entry: TypeAlias = ProjectFact | VolunteeringFact | CertificateFact | AwardFact | PublicationFact


class _Europass:
    """One document while it is read; its entries are numbered in their order, for corrections."""

    def __init__(self, file: str, corrections: Corrections) -> None:
        self.into = Reader(file, corrections)
        self.number = 0

    def next(self) -> int:
        self.number += 1
        return self.number

    def person(self, person: Node, summary: str) -> None:
        """Name, addresses and languages spoken from home."""
        ways = list(person.all("Communication"))
        paragraphs, points = prose(summary)
        fact = ProfileFact(
            name=" ".join(filter(None, (person.said("PersonName/GivenName"), person.said("PersonName/FamilyName"))))
            or person.said("PersonName/FormattedName"),
            summary="\n".join([*paragraphs, *points]),
            location=next((place for way in ways if (place := _place(way))), ""),
            email=next((way.said("URI") for way in ways if way.said("ChannelCode") == "Email"), ""),
            phone=next((_phone(way) for way in ways if way.said("DialNumber")), ""),
            websites=tuple(
                dict.fromkeys(
                    way.said("URI")
                    for way in ways
                    if way.said("ChannelCode") in ("Web", "Social Media") and way.said("URI")
                )
            ),
        )
        if fact != ProfileFact():
            self.into.add(fact, self.next(), fact.name)
        for code in person.all("PrimaryLanguageCode"):
            if code.text:
                self.into.add(
                    LanguageFact(name=language_named(code.text), proficiency="Native"), self.next(), code.text
                )

    def profile(self, profile: Node) -> None:
        for employer in profile.all("EmploymentHistory/EmployerHistory"):
            for position in employer.all("PositionHistory"):
                self.position(employer, position)
        for attendance in profile.all("EducationHistory/EducationOrganizationAttendance"):
            self.attendance(attendance)
        for competency in profile.all("PersonQualifications/PersonCompetency"):
            self.competency(competency)
        for tag, kind in _SECTIONS.items():
            for section in profile.all(tag):
                for entry in section.children:
                    self.entry(kind, _spaced(tag), entry)
        for others in profile.all("Others"):
            heading = others.said("Title")
            for other in others.all("Other"):
                self.entry(_section(heading, other.said("Title")), heading or "Others", other)

    def position(self, employer: Node, position: Node) -> None:
        unsure, number = Unsure(), self.next()
        starts, ends = self.dates(position, "EmploymentPeriod", unsure)
        paragraphs, points = prose(position.said("Description"))
        name, title = employer.said("OrganizationName"), position.said("PositionTitle")
        if not (name or title):
            return
        fact = PositionFact(
            employer=name,
            title=title,
            location=_in(position.said("City"), position.said("Country")),
            starts=starts,
            ends=ends,
            description="\n".join(paragraphs),
            highlights=points,
            url=_web(employer) or employer.said("Link"),
        )
        self.into.add(fact, number, ", ".join(filter(None, (title, name))), unsure)

    def attendance(self, attendance: Node) -> None:
        unsure, number = Unsure(), self.next()
        starts, ends = self.dates(attendance, "AttendancePeriod", unsure)
        degree = next(attendance.all("EducationDegree"), Node("", "", ()))
        covered = [
            prose(text) for text in (degree.said("OccupationalSkillsCovered"), attendance.said("Description")) if text
        ]
        thesis = degree.said("Thesis")
        fact = EducationFact(
            institution=attendance.said("OrganizationName"),
            degree=degree.said("DegreeName") or attendance.said("ProgramName"),
            starts=starts,
            ends=ends,
            score=degree.said("FinalGrade/ScoreText"),
            notes="\n".join(
                [
                    *([f"Thesis: {thesis}"] if thesis else []),
                    *(text for both in covered for part in both for text in part),
                ]
            ),
            url=_web(attendance),
        )
        if fact.institution or fact.degree:
            self.into.add(fact, number, ", ".join(filter(None, (fact.degree, fact.institution))), unsure)

    def competency(self, competency: Node) -> None:
        name, number = competency.said("CompetencyName", "CompetencyID"), self.next()
        scores = {
            one.said("CompetencyDimensionTypeCode").removeprefix("CEF-"): one.said("Score/ScoreText")
            for one in competency.all("CompetencyDimension")
        }
        scores = {what: score for what, score in scores.items() if score}
        if not name:
            return
        if competency.said("TaxonomyID") == "language":
            levels = set(scores.values())
            said = (
                levels.pop()
                if len(levels) == 1
                else ", ".join(f"{what.replace('-', ' ')} {score}" for what, score in scores.items())
            )
            self.into.add(LanguageFact(name=language_named(name), proficiency=said), number, name)
        else:
            self.into.add(SkillFact(name=name, level=", ".join(scores.values())), number, name)

    def entry(self, kind: str, heading: str, entry: Node) -> None:
        """An entry of a section that says what it is by a title, a date and a text."""
        unsure, number = Unsure(), self.next()
        title = entry.said(
            "Title", "Name", "CertificationName", "LicenseName", "CompetencyName", "ProjectTitle", "Role"
        )
        starts, ends = self.dates(entry, "Date", unsure)
        paragraphs, points = prose(entry.said("Description", "FormattedPublicationDescription"))
        if kind in _LISTS:
            texts = (
                [title]
                if title and not (paragraphs or points)
                else [f"{title}: {text}" if title else text for text in (*paragraphs, *points)]
            )
            _LISTS[kind](self.into, [Line(number, (Run(text),), is_bullet=True) for text in texts])
        elif kind in _REFERENCES and len(points) > 1 and not (starts or ends):
            _REFERENCES[kind](self.into, [Line(self.next(), (Run(text),), is_bullet=True) for text in points])
        elif kind in _ENTRIES and title:
            organisation = entry.said(
                "OrganizationName", "Organisation", "IssuingAuthority/Name", "IssuingAuthorityName"
            )
            said = _Said(title, organisation, starts, ends, paragraphs, points, entry.said("Link"))
            self.into.add(_ENTRIES[kind](said), number, title, unsure.called(_ONE_DAY.get(kind, {})))
        else:
            self.into.ignore(f"“{heading}”", _NO_PLACE)

    def dates(self, parent: Node, period: str, unsure: Unsure) -> tuple[PartialDate | None, PartialDate | None]:
        """Start and end; what is no date is a doubt."""
        starts = self.date(
            parent.said(f"{period}/StartDate/FormattedDateTime", f"{period}/StartDate"), "starts", unsure
        )
        ends = self.date(parent.said(f"{period}/EndDate/FormattedDateTime", f"{period}/EndDate"), "ends", unsure)
        if said := backwards(starts, ends):
            unsure.because(said, "starts", "ends")
            return starts, None
        return starts, ends

    def date(self, text: str, field: str, unsure: Unsure) -> PartialDate | None:
        try:
            return read_date(text) if text else None
        except Refused as refused:
            unsure.because(refused.sentence, field)
            return None


def _project(said: _Said) -> ProjectFact:
    return ProjectFact(
        title=said.title,
        organisation=said.organisation,
        starts=said.starts,
        ends=said.ends,
        description="\n".join(said.paragraphs),
        highlights=said.points,
        url=said.url,
    )


def _volunteering(said: _Said) -> VolunteeringFact:
    role, _, rest = said.title.partition(", ")
    return VolunteeringFact(
        role=role,
        organisation=said.organisation or rest.partition(", ")[0],
        starts=said.starts,
        ends=said.ends,
        description="\n".join(said.paragraphs),
        highlights=said.points,
        url=said.url,
    )


def _certificate(said: _Said) -> CertificateFact:
    return CertificateFact(
        name=said.title, authority=said.organisation, starts=said.starts, ends=said.ends, url=said.url
    )


def _award(said: _Said) -> AwardFact:
    return AwardFact(
        title=said.title, awarder=said.organisation, awarded_on=said.ends or said.starts, summary=said.text
    )


def _publication(said: _Said) -> PublicationFact:
    return PublicationFact(
        name=said.title,
        publisher=said.organisation,
        published_on=said.ends or said.starts,
        description=said.text,
        url=said.url,
    )


_ENTRIES: Mapping[str, Callable[[_Said], _Entry]] = {
    "projects": _project,
    "volunteering": _volunteering,
    "certificates": _certificate,
    "awards": _award,
    "publications": _publication,
}
_ONE_DAY: Mapping[str, Mapping[str, str]] = {
    "awards": {"starts": "awarded_on", "ends": "awarded_on"},
    "publications": {"starts": "published_on", "ends": "published_on"},
}
_LISTS: Mapping[str, Callable[[Reader, Sequence[Line]], None]] = {
    "skills": listing.skills,
    "languages": listing.languages,
    "interests": listing.interests,
}
_REFERENCES: Mapping[str, Callable[[Reader, Sequence[Line]], None]] = {
    "awards": listing.awards,
    "publications": listing.publications,
}


def _section(heading: str, title: str) -> str:
    """What a section that its owner named is: by its heading; by the title in it where the heading is none, or says no more than `About me`."""
    kind = section_like(heading)
    return (section_of(title) if kind in (None, "summary", "other") else None) or kind or "other"


def _place(way: Node) -> str:
    for address in way.all("Address"):
        return _in(address.said("CityName"), address.said("CountryCode"))
    return ""


def _in(city: str, country: str) -> str:
    return ", ".join(filter(None, (city, country.upper() if len(country) == 2 else country)))


def _phone(way: Node) -> str:
    code = way.said("CountryDialing").lstrip("+0")
    number = way.said("DialNumber")
    return f"+{code} {number.removeprefix('0')}" if code else number


def _web(parent: Node) -> str:
    return next(
        (
            way.said("URI")
            for way in parent.all("OrganizationContact/Communication")
            if way.said("ChannelCode") == "Web"
        ),
        "",
    )


def _spaced(tag: str) -> str:
    return "".join(f" {letter}" if letter.isupper() and at else letter for at, letter in enumerate(tag)).capitalize()
