"""Europass: its XML, and the XML inside its PDF."""

import pytest

from metier.core.errors import Refused
from metier.core.exchange import CertificateFact, EducationFact, LanguageFact, PositionFact, ProfileFact, SkillFact
from metier.record.reading.door import read_files
from resume_files import pdf

HOMES = 'xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"'
XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<Candidate {HOMES}>
 <CandidatePerson>
  <PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Brennan</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>ada@example.org</oa:URI></Communication>
  <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>353</CountryDialing><oa:DialNumber>015550100</oa:DialNumber></Communication>
  <Communication><Address><oa:CityName>Dublin</oa:CityName><CountryCode>ie</CountryCode></Address></Communication>
  <PrimaryLanguageCode>eng</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile>
  <hr:ExecutiveSummary>&lt;p&gt;Edits novels.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</hr:ExecutiveSummary>
  <EmploymentHistory><EmployerHistory><hr:OrganizationName>Liffey Press</hr:OrganizationName>
   <PositionHistory><PositionTitle>Senior Editor</PositionTitle>
    <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-04</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
    <oa:Description>&lt;p&gt;The list.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Edited &lt;b&gt;forty&lt;/b&gt; novels&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Dublin</City><Country>ie</Country>
   </PositionHistory></EmployerHistory></EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>University of Galway</hr:OrganizationName>
   <AttendancePeriod><StartDate><hr:FormattedDateTime>2012</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>soon</hr:FormattedDateTime></EndDate></AttendancePeriod>
   <EducationDegree><hr:DegreeName>BA English</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
  <PersonQualifications><PersonCompetency><CompetencyID>fre</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
   <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Reading</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension>
  </PersonCompetency></PersonQualifications>
  <Others><Title>Skills</Title><Other><Title>Editing</Title><Description>&lt;p&gt;InDesign, Copy editing&lt;/p&gt;</Description></Other></Others>
  <Others><Title>Certificates</Title><Other><Title>Proofreading</Title><Date><StartDate><hr:FormattedDateTime>2020</hr:FormattedDateTime></StartDate></Date></Other></Others>
  <Others><Title>Odds and ends</Title><Other><Title>A thing</Title></Other></Others>
 </CandidateProfile>
</Candidate>"""


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


def test_the_xml_inside_a_pdf_is_what_is_read():
    literal = XML.replace("\\", "\\\\").replace('"', '\\"')
    data = pdf(f'#pdf.attach("attachment.xml", bytes("{literal}"), mime-type: "text/xml")\nAda Brennan, as drawn')
    assert read_files([("europass.pdf", data)]).facts == read_files([("europass.xml", XML.encode())]).facts


def test_other_xml_is_refused_in_a_sentence():
    with pytest.raises(Refused, match="not one of Europass"):
        read_files([("feed.xml", b'<?xml version="1.0"?><rss><channel/></rss>')])
