"""A résumé as Europass XML: `<Candidate>` of http://www.europass.eu/1.0, as the Europass editor writes it inside its PDF.

The elements are those of files that Europass made; no schema of it is published that could be checked against. Positions, education and
the summary have places of their own. All else becomes sections with their headings (`Others`), which the editor shows as they are.
"""

from __future__ import annotations

from html import escape
from xml.etree import ElementTree as ET

from metier.core.resume.content import Contact, Content, Entry, Line, Section
from metier.core.resume.headings import language_of
from metier.core.resume.languages import Language
from metier.core.resume.markup import part
from metier.core.resume.plain import listed

LATIN = Language("en")  # how the Europass editor parts things
UNVERIFIED = (
    "Europass publishes no description of its XML to check this file against. It is written as Europass writes it: "
    "look through it once you have opened it there. Your name is parted before its last word."
)
HOMES = {
    "": "http://www.europass.eu/1.0",
    "oa": "http://www.openapplications.org/oagis/9",
    "eures": "http://www.europass_eures.eu/1.0",
    "hr": "http://www.hr-xml.org/3",
}
_CHANNELS = {"email": "Email", "phone": "Telephone", "web": "Web"}


def europass(content: Content) -> bytes:
    """UTF-8 XML. What a résumé does not say, such as codes of countries and levels, is left out."""
    root = ET.Element("Candidate", {"xmlns" if not short else f"xmlns:{short}": home for short, home in HOMES.items()})
    _person(part(root, "CandidatePerson"), content)
    profile = part(root, "CandidateProfile", languageCode=language_of(content.language))
    summary = [line for section in content.sections if section.kind == "summary" for line in section.lines]
    if summary:
        part(profile, "hr:ExecutiveSummary", _paragraphs(summary))
    employment, education = part(profile, "EmploymentHistory"), part(profile, "EducationHistory")
    for section in content.sections:
        if section.kind == "positions":
            for entry in section.entries:
                _position(part(employment, "EmployerHistory"), entry)
        elif section.kind == "education":
            for entry in section.entries:
                _attendance(part(education, "EducationOrganizationAttendance"), entry)
        elif section.kind != "summary":
            _other(part(profile, "Others"), section)
    ET.indent(root)
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        + bytes(ET.tostring(root, encoding="utf-8"))
        + b"\n"
    )


def _person(person: ET.Element, content: Content) -> None:
    given, _, family = content.name.rpartition(" ")
    name = part(person, "PersonName")
    part(name, "oa:GivenName", given)
    part(name, "hr:FamilyName", family)
    for contact in content.contacts:
        _contact(part(person, "Communication"), contact)


def _contact(communication: ET.Element, contact: Contact) -> None:
    if contact.kind == "place":
        part(part(communication, "Address"), "oa:CityName", contact.text)
        return
    part(communication, "ChannelCode", _CHANNELS[contact.kind])
    if contact.kind == "phone":
        part(communication, "oa:DialNumber", contact.text)
    else:
        part(communication, "oa:URI", contact.url if contact.kind == "web" and contact.url else contact.text)


def _position(employer: ET.Element, entry: Entry) -> None:
    part(employer, "hr:OrganizationName", entry.organisation)
    position = part(employer, "PositionHistory")
    part(position, "PositionTitle", entry.title)
    period = part(position, "eures:EmploymentPeriod")
    _dates(period, entry, "eures:")
    part(period, "hr:CurrentIndicator", str(entry.goes_on).lower())
    part(position, "oa:Description", _description(entry))
    if entry.place:
        part(position, "City", entry.place)
    if entry.url:
        part(employer, "Link", entry.url)


def _attendance(attendance: ET.Element, entry: Entry) -> None:
    part(attendance, "hr:OrganizationName", entry.organisation)
    if entry.place:
        address = part(part(part(attendance, "OrganizationContact"), "Communication"), "Address")
        part(address, "oa:CityName", entry.place)
    period = part(attendance, "AttendancePeriod")
    _dates(period, entry)
    part(period, "Ongoing", str(entry.goes_on).lower())
    part(part(attendance, "EducationDegree"), "hr:DegreeName", entry.title)
    if entry.detail or entry.lines:
        part(attendance, "Description", _description(entry))


def _other(others: ET.Element, section: Section) -> None:
    part(others, "Title", section.heading)
    for entry in section.entries:
        other = part(others, "Other")
        part(other, "Title", ", ".join(filter(None, (entry.title, entry.organisation, entry.place))))
        if entry.starts or entry.ends:
            period = part(other, "Date")
            _dates(period, entry)
            part(period, "Ongoing", str(entry.goes_on).lower())
        part(other, "Description", _description(entry))
        if entry.url:
            part(other, "Link", entry.url)
    for group in section.groups:
        other = part(others, "Other")
        part(other, "Title", group.label)
        part(other, "Description", f"<p>{escape(listed(group, LATIN))}</p>")
    if section.lines:
        part(part(others, "Other"), "Description", _paragraphs(section.lines))


def _dates(period: ET.Element, entry: Entry, home: str = "") -> None:
    for name, day in (("StartDate", entry.starts), ("EndDate", None if entry.goes_on else entry.ends)):
        if day:
            part(part(period, home + name), "hr:FormattedDateTime", str(day))


def _paragraphs(lines: tuple[Line, ...] | list[Line]) -> str:
    return "".join(f"<p>{escape(line.text)}</p>" for line in lines)


def _description(entry: Entry) -> str:
    """As the editor has it: a little HTML, as text."""
    bullets = "".join(f"<li>{escape(line.text)}</li>" for line in entry.lines)
    return (f"<p>{escape(entry.detail)}</p>" if entry.detail else "") + (f"<ul>{bullets}</ul>" if bullets else "")
