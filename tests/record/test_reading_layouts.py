"""Résumés in many layouts, as PDF, Word and text: every position with its title, its employer and its times."""

import pytest

import resume_also_held_out
import resume_eighth_set
import resume_fifth_set
import resume_fourth_set
import resume_held_out
import resume_layouts
import resume_seventh_set
import resume_sixth_set
import resume_third_set
from metier.core.errors import Refused
from metier.core.exchange import EducationFact, PositionFact, ProfileFact, SkillFact
from metier.record.reading.door import read_files
from resume_files import docx, paragraph, table

pytestmark = pytest.mark.one_database

SAMPLES = {
    sample.name: sample
    for sample in (
        *resume_layouts.made_with(),
        *resume_held_out.held_out(),
        *resume_also_held_out.also_held_out(),
        *resume_third_set.third_set(),
        *resume_fourth_set.fourth_set(),
        *resume_fifth_set.fifth_set(),
        *resume_sixth_set.sixth_set(),
        *resume_seventh_set.seventh_set(),
        *resume_eighth_set.eighth_set(),
    )
}


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_layout_is_read(name: str):
    sample = SAMPLES[name]
    facts = read_files([(sample.name, sample.data)]).facts
    worked = [one for one in facts if isinstance(one, PositionFact)]
    said = tuple((one.title, one.employer, str(one.starts or ""), str(one.ends or "")) for one in worked)
    assert said == sample.positions
    assert sum(len(one.highlights) for one in worked) == sample.bullets
    [profile] = [one for one in facts if isinstance(one, ProfileFact)]
    assert (profile.name, profile.email) == (sample.person, sample.email)
    assert tuple(one.institution for one in facts if isinstance(one, EducationFact)) == sample.schools
    assert tuple(one.name for one in facts if isinstance(one, SkillFact)) == sample.skills


def test_a_table_within_a_table_is_read_once():
    inner = table([(paragraph("Senior Editor\t2015 – 2019") + paragraph("Liffey Press Ltd"),)])
    body = paragraph("Experience", "Heading1") + table([(inner,)])
    facts = read_files([("cv.docx", docx(body))]).facts
    assert [(one.title, one.employer) for one in facts if isinstance(one, PositionFact)] == [
        ("Senior Editor", "Liffey Press Ltd")
    ]


def test_what_stands_without_titles_of_sections_is_asked_each_by_itself():
    [sample] = (one for one in resume_seventh_set.seventh_set() if one.name == "without titles.pdf")
    reading = read_files([(sample.name, sample.data)])
    assert [doubt.raw.split(":")[-1].split(",")[0].strip() for doubt in reading.doubts] == [
        "Head of Fundraising",
        "Events Manager",
        "Fundraising Assistant",
        "BA History",
    ]
    assert all("No title of a section stands above it" in doubt.sentence for doubt in reading.doubts)


def test_a_letter_is_no_resume_without_titles():
    letter = (
        "Dear Sir,\nFrom 2019 to 2021 I worked at Siemens.\nFrom 2015 to 2019 I worked at Bosch.\nYours, Jan Novak\n"
    )
    with pytest.raises(Refused, match="has no section that a résumé has"):
        read_files([("letter.txt", letter.encode())])


def test_a_time_with_nothing_but_a_sentence_is_asked_and_one_with_only_points_is_told():
    """Neither goes without a word, nor do points that stand under nothing."""
    body = (
        paragraph("Experience", "Heading1")
        + paragraph("Wrote minutes.", "ListBullet")
        + paragraph("Editor, Liffey Press", "Heading2")
        + paragraph("2019 – 2021")
        + paragraph("Edited novels.", "ListBullet")
        + paragraph("2015 – 2018")
        + paragraph("I looked after the printing house of my uncle and kept its books while he was ill.")
        + paragraph("2012 – 2014")
        + paragraph("Sold maps.", "ListBullet")
    )
    reading = read_files([("cv.docx", docx(body))])
    worked = [one for one in reading.facts if isinstance(one, PositionFact)]
    assert [one.employer for one in worked] == ["Liffey Press", ""]
    assert [doubt.is_open for doubt in reading.doubts if "is taken for the title" in doubt.sentence] == [True]
    told = {one.what: one.rows for one in reading.ignored}
    assert told == {"Lines without a title": 1, "“2012 – 2014”": 2}


def test_a_little_word_for_an_employer_is_asked():
    text = "Jo March\njo@example.org\n\nExperience\nEditor, nel\n2019 – 2021\n"
    [doubt] = read_files([("cv.txt", text.encode())]).doubts
    assert "“nel” is taken for the employer, and is hardly one." in doubt.sentence
