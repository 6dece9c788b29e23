"""Europass: its XML, and the XML inside its PDF."""

import pytest

from metier.core.errors import Refused
from metier.core.exchange import (
    AwardFact,
    CertificateFact,
    EducationFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    PublicationFact,
    SkillFact,
)
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


def test_lists_in_sections_of_ones_own_naming_are_read_line_by_line():
    def section(heading, title, *points):
        listed = "".join(f"&lt;li&gt;{point}&lt;/li&gt;" for point in points)
        return f"<Others><Title>{heading}</Title><Other><Title>{title}</Title><Description>&lt;ul&gt;{listed}&lt;/ul&gt;</Description></Other></Others>"

    own = section("Pubblications", "Journals", "2021. Of lists. Ledger 3", "2019. Of tables. Ledger 1")
    own += section("About me", "Scholarships and awards", "2020 | Travel grant", "2018 | Reading prize")
    reading = read_files([("europass.xml", XML.replace("<Others>", own + "<Others>", 1).encode())])
    found = [(fact.name, str(fact.published_on)) for fact in reading.facts if isinstance(fact, PublicationFact)]
    assert found == [("2021. Of lists. Ledger 3", "2021"), ("2019. Of tables. Ledger 1", "2019")]
    found = [(fact.title, str(fact.awarded_on)) for fact in reading.facts if isinstance(fact, AwardFact)]
    assert found == [("Travel grant", "2020"), ("Reading prize", "2018")]
    assert [left.what for left in reading.ignored] == ["“Odds and ends”"]


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
