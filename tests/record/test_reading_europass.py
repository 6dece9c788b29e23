"""Europass: its XML, and the XML inside its PDF."""

import pytest

from metier.core.errors import Refused
from metier.core.exchange import CertificateFact, EducationFact, LanguageFact, PositionFact, ProfileFact, SkillFact
from metier.record.reading.door import read_files
from resume_files import EUROPASS as XML
from resume_files import pdf

pytestmark = pytest.mark.one_database


def one(reading, kind):
    [found] = [fact for fact in reading.facts if isinstance(fact, kind)]
    return found


def test_everything_finds_its_place():
    reading = read_files([("europass.xml", XML.encode())])
    assert reading.kind == "europass"
    profile = one(reading, ProfileFact)
    assert (profile.name, profile.email, profile.phone, profile.location, profile.summary) == (
        "Ada Brennan",
        "ada@example.org",
        "+353 15550100",
        "Dublin, IE",
        "Edits novels.",
    )
    position = one(reading, PositionFact)
    assert (position.title, position.employer, str(position.starts), position.ends) == (
        "Senior Editor",
        "Liffey Press",
        "2019-04",
        None,
    )
    assert (position.description, position.highlights) == ("The list.", ("Edited forty novels",))
    assert one(reading, EducationFact).degree == "BA English"
    assert [(fact.name, fact.proficiency) for fact in reading.facts if isinstance(fact, LanguageFact)] == [
        ("English", "Native"),
        ("French", "B2"),
    ]
    assert [fact.name for fact in reading.facts if isinstance(fact, SkillFact)] == ["InDesign", "Copy editing"]
    assert one(reading, CertificateFact).name == "Proofreading"
    assert [(left.what, left.why) for left in reading.ignored] == [
        ("“Odds and ends”", "Metier has no place for this section.")
    ]


def test_a_date_that_is_none_is_asked():
    [doubt] = read_files([("europass.xml", XML.encode())]).doubts
    assert doubt.raw == "BA English, University of Galway"
    assert "“soon” is not a date" in doubt.sentence


@pytest.mark.parametrize(("section", "field"), [("Awards", "awarded_on"), ("Publications", "published_on")])
def test_the_day_of_an_award_or_a_publication_that_is_none_is_asked(section, field):
    text = XML.replace("<Title>Certificates</Title>", f"<Title>{section}</Title>").replace(">2020<", ">long ago<")
    [doubt] = [one for one in read_files([("europass.xml", text.encode())]).doubts if one.raw == "Proofreading"]
    assert "“long ago” is not a date" in doubt.sentence
    assert doubt.fields == ((field, ""),)


def test_the_xml_inside_a_pdf_is_what_is_read():
    literal = XML.replace("\\", "\\\\").replace('"', '\\"')
    data = pdf(f'#pdf.attach("attachment.xml", bytes("{literal}"), mime-type: "text/xml")\nAda Brennan, as drawn')
    assert read_files([("europass.pdf", data)]).facts == read_files([("europass.xml", XML.encode())]).facts


def test_other_xml_is_refused_in_a_sentence():
    with pytest.raises(Refused, match="not one of Europass"):
        read_files([("feed.xml", b'<?xml version="1.0"?><rss><channel/></rss>')])
