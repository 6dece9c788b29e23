"""The tables of a LinkedIn export that become the record.

English headings are LinkedIn's own, checked against exports. Of the German ones only those of Connections.csv are checked; the others
follow LinkedIn's German pages and common translations, and cost nothing where they are wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    EndorsementFact,
    Fact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    RecommendationFact,
    SkillFact,
    VolunteeringFact,
)
from metier.core.exchange.tables import Row, Shape, Table

_STARTS = ("Started On", "Start Date", "Begonnen am", "Startdatum", "Beginn", "Von")
_ENDS = ("Finished On", "End Date", "Beendet am", "Abgeschlossen am", "Enddatum", "Ende", "Bis")
_DESCRIPTION = ("Description", "Beschreibung")
_URL = ("Url", "Link", "Webadresse")
_FIRST_NAME = ("First Name", "Vorname")
_LAST_NAME = ("Last Name", "Nachname")
_COMPANY = ("Company Name", "Company", "Unternehmen", "Unternehmensname", "Name des Unternehmens", "Firma")
_SPAN: Mapping[str, Shape] = {"starts": "date", "ends": "date"}
_LINKED_SPAN: Mapping[str, Shape] = {**_SPAN, "url": "address"}
_ADDRESS = re.compile(r"https?://[^\s,\]]+|(?<=:)[\w-]+(?:\.[\w-]+)+[^\s,\]]*")
_HANDLE = re.compile(r"@?(\w{1,30})\Z")

PROFILE = Table(
    "profile",
    ("profile", "profil"),
    {
        "first_name": _FIRST_NAME,
        "last_name": _LAST_NAME,
        "headline": ("Headline", "Slogan", "Profilslogan", "Überschrift"),
        "summary": ("Summary", "Info", "Zusammenfassung"),
        "industry": ("Industry", "Branche"),
        "location": ("Geo Location", "Standort", "Ort"),
        "handles": ("Twitter Handles", "Twitter-Konten"),
        "websites": ("Websites", "Webseiten"),
    },
    ("first_name", "last_name"),
    ("first_name", "last_name", "headline"),
)
POSITIONS = Table(
    "positions",
    ("positions", "positionen"),
    {
        "employer": _COMPANY,
        "title": ("Title", "Position", "Titel", "Berufsbezeichnung", "Jobtitel"),
        "description": _DESCRIPTION,
        "location": ("Location", "Standort", "Ort"),
        "starts": _STARTS,
        "ends": _ENDS,
    },
    ("employer", "title"),
    ("employer", "title"),
    _SPAN,
)
EDUCATION = Table(
    "education",
    ("education", "ausbildung"),
    {
        "institution": ("School Name", "School", "Name der Hochschule", "Hochschule", "Schule", "Bildungseinrichtung"),
        "starts": _STARTS,
        "ends": _ENDS,
        "notes": ("Notes", "Anmerkungen", "Notizen", "Beschreibung"),
        "degree": ("Degree Name", "Degree", "Abschluss", "Name des Abschlusses"),
        "activities": ("Activities", "Aktivitäten", "Aktivitäten und Verbände"),
        "area": ("Field of Study", "Studienfach", "Fachrichtung"),
        "score": ("Grade", "Note", "Abschlussnote"),
    },
    ("institution",),
    ("institution",),
    _SPAN,
)
SKILLS = Table("skills", ("skills", "kenntnisse"), {"name": ("Name", "Kenntnis", "Kenntnisse")}, ("name",), ("name",))
LANGUAGES = Table(
    "languages",
    ("languages", "sprachen"),
    {
        "name": ("Name", "Language", "Sprache"),
        "proficiency": ("Proficiency", "Sprachniveau", "Kenntnisstand", "Niveau"),
    },
    ("name",),
    ("name",),
)
CERTIFICATES = Table(
    "certificates",
    ("certifications", "licensesandcertifications", "zertifikate", "bescheinigungen", "zertifizierungen"),
    {
        "name": ("Name",),
        "url": _URL,
        "authority": ("Authority", "Aussteller", "Zertifizierungsstelle", "Ausstellende Organisation"),
        "starts": _STARTS,
        "ends": _ENDS,
        "licence_number": ("License Number", "Zertifikatsnummer", "Lizenznummer", "Nachweis-ID"),
    },
    ("name",),
    ("name",),
    _LINKED_SPAN,
)
PROJECTS = Table(
    "projects",
    ("projects", "projekte"),
    {"title": ("Title", "Titel", "Name"), "description": _DESCRIPTION, "url": _URL, "starts": _STARTS, "ends": _ENDS},
    ("title",),
    ("title",),
    _LINKED_SPAN,
)
VOLUNTEERING = Table(
    "volunteering",
    ("volunteering", "volunteeringexperiences", "ehrenamt", "ehrenamtlicheserfahrungen"),
    {
        "organisation": (*_COMPANY, "Organization", "Organisation"),
        "role": ("Role", "Rolle", "Funktion"),
        "cause": ("Cause", "Zweck", "Anliegen"),
        "starts": _STARTS,
        "ends": _ENDS,
        "description": _DESCRIPTION,
    },
    ("organisation", "role"),
    ("organisation", "role"),
    _SPAN,
)
PUBLICATIONS = Table(
    "publications",
    ("publications", "veröffentlichungen", "publikationen"),
    {
        "name": ("Name", "Title", "Titel"),
        "published_on": ("Published On", "Veröffentlicht am", "Erscheinungsdatum"),
        "description": _DESCRIPTION,
        "publisher": ("Publisher", "Herausgeber", "Verlag"),
        "url": _URL,
    },
    ("name",),
    ("name",),
    {"published_on": "date", "url": "address"},
)
_RECOMMENDATION: Mapping[str, tuple[str, ...]] = {
    "first_name": _FIRST_NAME,
    "last_name": _LAST_NAME,
    "company": _COMPANY,
    "job_title": ("Job Title", "Berufsbezeichnung", "Jobtitel", "Position"),
    "text": ("Text",),
    "written_on": ("Creation Date", "Erstellungsdatum", "Erstellt am"),
    "status": ("Status",),
}
RECEIVED = Table(
    "recommendations_received",
    ("recommendationsreceived", "erhalteneempfehlungen"),
    _RECOMMENDATION,
    ("first_name", "text"),
    ("text",),
    {"written_on": "date"},
)
GIVEN = Table(
    "recommendations_given",
    ("recommendationsgiven", "abgegebeneempfehlungen"),
    _RECOMMENDATION,
    ("first_name", "text"),
    ("text",),
    {"written_on": "date"},
)
ENDORSEMENTS = Table(
    "endorsements_received",
    ("endorsementreceivedinfo",),
    {
        "endorsed_on": ("Endorsement Date",),
        "skill": ("Skill Name",),
        "first_name": ("Endorser First Name",),
        "last_name": ("Endorser Last Name",),
        "url": ("Endorser Public Url",),
        "status": ("Endorsement Status",),
    },
    ("skill", "first_name"),
    ("skill",),
    {"endorsed_on": "date"},
)
HONORS = Table(
    "honors",
    ("honors", "honorsawards", "auszeichnungen"),
    {
        "title": ("Title", "Titel", "Name"),
        "summary": _DESCRIPTION,
        "awarded_on": ("Issued On", "Verliehen am", "Ausgestellt am"),
    },
    ("title",),
    ("title",),
    {"awarded_on": "date"},
)


def _profile(row: Row) -> ProfileFact:
    handles = [
        f"https://twitter.com/{found[1]}"
        for part in row.text("handles").strip("[] ").split(",")
        if (found := _HANDLE.match(part.strip()))
    ]
    return ProfileFact(
        name=f"{row.text('first_name')} {row.text('last_name')}".strip(),
        headline=row.text("headline"),
        summary=row.text("summary"),
        industry=row.text("industry"),
        location=row.text("location"),
        websites=tuple(dict.fromkeys([*_ADDRESS.findall(row.text("websites")), *handles])),
        source=row.source,
    )


def _position(row: Row) -> PositionFact:
    return PositionFact(
        employer=row.text("employer"),
        title=row.text("title"),
        description=row.text("description"),
        location=row.text("location"),
        starts=row.date("starts"),
        ends=row.date("ends"),
        source=row.source,
    )


def _education(row: Row) -> EducationFact:
    return EducationFact(
        institution=row.text("institution"),
        degree=row.text("degree"),
        area=row.text("area"),
        starts=row.date("starts"),
        ends=row.date("ends"),
        score=row.text("score"),
        activities=row.text("activities"),
        notes=row.text("notes"),
        source=row.source,
    )


def _certificate(row: Row) -> CertificateFact:
    return CertificateFact(
        name=row.text("name"),
        authority=row.text("authority"),
        starts=row.date("starts"),
        ends=row.date("ends"),
        url=row.text("url"),
        licence_number=row.text("licence_number"),
        source=row.source,
    )


def _project(row: Row) -> ProjectFact:
    return ProjectFact(
        title=row.text("title"),
        description=row.text("description"),
        url=row.text("url"),
        starts=row.date("starts"),
        ends=row.date("ends"),
        source=row.source,
    )


def _volunteering(row: Row) -> VolunteeringFact:
    return VolunteeringFact(
        organisation=row.text("organisation"),
        role=row.text("role"),
        cause=row.text("cause"),
        starts=row.date("starts"),
        ends=row.date("ends"),
        description=row.text("description"),
        source=row.source,
    )


def _publication(row: Row) -> PublicationFact:
    return PublicationFact(
        name=row.text("name"),
        publisher=row.text("publisher"),
        published_on=row.date("published_on"),
        description=row.text("description"),
        url=row.text("url"),
        source=row.source,
    )


def _recommendation(row: Row, *, given: bool) -> RecommendationFact:
    return RecommendationFact(
        first_name=row.text("first_name"),
        last_name=row.text("last_name"),
        company=row.text("company"),
        job_title=row.text("job_title"),
        text=row.text("text"),
        written_on=row.date("written_on"),
        status=row.text("status"),
        given=given,
        source=row.source,
    )


def _endorsement(row: Row) -> EndorsementFact:
    return EndorsementFact(
        skill=row.text("skill"),
        first_name=row.text("first_name"),
        last_name=row.text("last_name"),
        url=row.text("url"),
        endorsed_on=row.date("endorsed_on"),
        status=row.text("status"),
        source=row.source,
    )


CAREER_TABLES: tuple[tuple[Table, Callable[[Row], Fact]], ...] = (
    (PROFILE, _profile),
    (POSITIONS, _position),
    (EDUCATION, _education),
    (SKILLS, lambda row: SkillFact(name=row.text("name"), source=row.source)),
    (
        LANGUAGES,
        lambda row: LanguageFact(name=row.text("name"), proficiency=row.text("proficiency"), source=row.source),
    ),
    (CERTIFICATES, _certificate),
    (PROJECTS, _project),
    (VOLUNTEERING, _volunteering),
    (PUBLICATIONS, _publication),
    (RECEIVED, lambda row: _recommendation(row, given=False)),
    (GIVEN, lambda row: _recommendation(row, given=True)),
    (ENDORSEMENTS, _endorsement),
    (
        HONORS,
        lambda row: AwardFact(
            title=row.text("title"), summary=row.text("summary"), awarded_on=row.date("awarded_on"), source=row.source
        ),
    ),
)
