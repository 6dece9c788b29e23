"""What each format owes its readers besides the words."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx import Document
from jsonschema import Draft7Validator

from metier.core.resume.content import Content, Entry, Group, Line, Section
from metier.core.resume.look import DESIGNS, PAPERS, Design, Look, Paper
from metier.resume.outputs import FORMATS, read_back, render
from resume import samples
from resume.sample import SAMPLE

pytestmark = pytest.mark.one_database

EUROPASS = {"": "http://www.europass.eu/1.0", "hr": "http://www.hr-xml.org/3", "oa": "http://www.openapplications.org/oagis/9"}  # fmt: skip
DAY = {"type": "string", "pattern": r"^(19|20)\d\d(-\d\d(-\d\d)?)?$"}
TEXT = {"type": "string", "minLength": 1}
SPAN = {"startDate": DAY, "endDate": DAY, "url": TEXT, "summary": TEXT, "highlights": {"type": "array", "items": TEXT}}


def _array(**of: object) -> dict[str, object]:
    return {"type": "array", "items": {"type": "object", "additionalProperties": False, "properties": of}}


JSON_RESUME = {
    "type": "object",
    "required": ["basics"],
    "properties": {
        "basics": {"type": "object", "required": ["name"], "properties": {"email": {"type": "string", "pattern": "@"}}},
        "work": _array(name=TEXT, position=TEXT, location=TEXT, **SPAN),
        "volunteer": _array(organization=TEXT, position=TEXT, **SPAN),
        "education": _array(institution=TEXT, studyType=TEXT, score=TEXT, courses={"type": "array"}, **SPAN),
        "projects": _array(name=TEXT, entity=TEXT, description=TEXT, **SPAN),
        "skills": _array(name=TEXT, level=TEXT, keywords={"type": "array", "items": TEXT}),
        "languages": _array(language=TEXT, fluency=TEXT),
        "certificates": _array(name=TEXT, issuer=TEXT, date=DAY, url=TEXT),
        "publications": _array(name=TEXT, publisher=TEXT, releaseDate=DAY, url=TEXT, summary=TEXT),
    },
}


@contextmanager
def opened(content: Content, look: Look) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(render(content, look, "pdf").content)
    try:
        yield document
    finally:
        document.close()


@pytest.mark.parametrize("design", DESIGNS)
def test_a_pdf_is_tagged_and_says_whose_it_is(design: Design) -> None:
    with opened(SAMPLE, Look(design)) as document:
        assert pdfium.FPDFCatalog_IsTagged(document.raw)
        assert document.get_metadata_dict()["Author"] == document.get_metadata_dict()["Title"] == "Nadia Rahman"
    assert b"en-GB" in render(SAMPLE, Look(design), "pdf").content


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
@pytest.mark.parametrize("design", DESIGNS)
def test_a_pdf_has_the_paper_it_was_asked_for(design: Design, paper: Paper, size: tuple[int, int]) -> None:
    with opened(SAMPLE, Look(design, paper)) as document:
        assert tuple(round(side) for side in document[0].get_size()) == size


@pytest.mark.parametrize("design", DESIGNS)
def test_pages_after_the_first_carry_the_name_and_the_page(design: Design) -> None:
    with opened(samples.FORTY_JOBS, Look(design)) as document:
        texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    assert "1 / " not in texts[0].rpartition("Harbour Works")[2]
    assert all(f"Nadia Rahman {number} / {len(texts)}" in text for number, text in enumerate(texts[1:], 2))


@pytest.mark.parametrize("look", [Look(design, paper) for design in DESIGNS for paper in PAPERS], ids=str)
def test_no_head_stands_at_the_foot_of_a_page(look: Look) -> None:
    """The last line of a page is always of a bullet."""
    with opened(samples.only(samples.jobs(40, bullets=4)), look) as document:
        for page in list(document)[:-1]:
            words = " ".join(page.get_textpage().get_text_range().split())
            assert re.sub(r" Nadia Rahman \d+ / \d+", "", words).endswith("two winters.")


def test_a_docx_has_styles_properties_and_its_language() -> None:
    made = render(SAMPLE, Look("clear", "us-letter", accent="blue"), "docx").content
    document = Document(io.BytesIO(made))
    styles = {paragraph.text.partition("\t")[0]: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}  # fmt: skip
    assert styles["Nadia Rahman"] == "Title"
    assert styles["Experience"] == "Heading 1"
    assert styles["Senior data analyst, Calder Mutual, Leeds"] == styles["Northbank, Sheffield"] == "Heading 2"
    assert styles["Graduate analyst"] == "Heading 3"
    assert styles["Forecast reserves within 1.8% for the 2025 year."] == "List Bullet"
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == ("Nadia Rahman", "Nadia Rahman", "en-GB")
    assert document.sections[0].page_width is not None
    assert round(document.sections[0].page_width.mm) == 216
    assert not document.tables
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b'w:val="en-GB"' in parts.read("word/styles.xml")
        assert b'Target="mailto:nadia@rahman.example"' in parts.read("word/_rels/document.xml.rels")


def test_html_is_one_file_without_script() -> None:
    page = render(samples.AS_CODE, Look("margin"), "html").content.decode()
    assert "<script" not in page
    assert "javascript:" not in page
    assert "<label>" not in page
    assert not re.search(r'(src|href)="(?!data:|https?:|mailto:|tel:)', page)
    assert "@page { size: A4;" in page


def test_plain_text_is_wrapped() -> None:
    text = render(SAMPLE, Look(), "txt").content.decode()
    assert max(map(len, text.splitlines())) <= 78
    assert "\nExperience\n==========\n" in text


@pytest.mark.parametrize("content", [SAMPLE, samples.FORTY_JOBS, samples.NO_DATES, samples.AS_CODE])
def test_json_resume_has_the_shape_of_the_format(content: Content) -> None:
    made = json.loads(render(content, Look(), "json").content)
    Draft7Validator(JSON_RESUME).validate(made)
    assert made["basics"]["name"] == content.name


def test_json_resume_says_what_the_resume_says() -> None:
    made = json.loads(render(SAMPLE, Look(), "json").content)
    assert [(job["name"], job["position"], job["startDate"], job.get("endDate")) for job in made["work"]] == [
        ("Calder Mutual", "Senior data analyst", "2023-03", None),
        ("Northbank", "Data analyst", "2019-09", "2023-02"),
        ("Northbank", "Graduate analyst", "2016-09", "2019-08"),
    ]
    assert made["languages"][2] == {"language": "French", "fluency": "working (B1)"}
    assert made["skills"][1] == {"name": "Strong", "keywords": ["statistics and forecasting", "Consumer Duty"]}


def test_europass_is_xml_of_its_own_home_and_says_that_it_is_unverified() -> None:
    made = render(SAMPLE, Look(), "europass")
    root = ET.fromstring(made.content)
    assert root.tag == "{http://www.europass.eu/1.0}Candidate"
    assert root.findtext("CandidatePerson/PersonName/hr:FamilyName", namespaces=EUROPASS) == "Rahman"
    employers = [found.text for found in root.iterfind(".//EmployerHistory/hr:OrganizationName", EUROPASS)]
    assert employers == ["Calder Mutual", "Northbank", "Northbank"]
    assert [found.text for found in root.iterfind(".//Others/Title", EUROPASS)][:2] == ["Projects", "Skills"]
    assert "no description of its XML to check this file against" in made.notes[0]


@pytest.mark.parametrize("form", FORMATS)
def test_what_looks_like_code_or_is_no_letter_breaks_no_format(form: str) -> None:
    for content in (samples.AS_CODE, samples.CONTROLS, samples.NO_DATES):
        assert render(content, Look(), form).content  # type: ignore[arg-type]


def test_an_empty_resume_is_still_a_file() -> None:
    for form in FORMATS:
        assert render(Content(name="Nadia Rahman"), Look("classic"), form).content


@pytest.mark.parametrize("design", DESIGNS)
def test_who_has_not_said_their_name_gets_a_file_all_the_same(design: Design) -> None:
    skills = Section(kind="skills", heading="Skills", groups=(Group(items=(Line("SQL"),)),))
    work = Section(kind="positions", heading="Experience", entries=(Entry(title="Analyst", lines=(Line("Did it."),)),))
    for content in (Content(name=""), Content(name="", headline="Analyst"), Content(name="", sections=(work, skills))):
        for form in FORMATS:
            assert render(content, Look(design), form).content
        made = render(content, Look(design), "pdf")
        assert made.notes == ()
        assert read_back(made.content, "pdf", content).is_whole


@pytest.mark.parametrize("design", DESIGNS)
def test_who_has_a_photo_and_no_name_gets_a_file_all_the_same(design: Design) -> None:
    """The standard wants words for a picture."""
    content = replace(SAMPLE, name="", photo=samples.photo_of())
    assert render(content, Look(design), "pdf").notes == ()
    assert 'alt=""' not in render(content, Look(design), "html").content.decode()


@pytest.mark.parametrize("size", [(500, 100), (60, 400)], ids=["wide", "tall"])
@pytest.mark.parametrize("design", DESIGNS)
def test_a_photo_of_another_shape_than_photos_have_leaves_room_for_the_head(
    design: Design, size: tuple[int, int]
) -> None:
    with opened(replace(SAMPLE, photo=samples.photo_of(*size)), Look(design)) as document:
        left, bottom, right, top = next(one for one in document[0].get_objects() if one.type == pdfium.FPDF_PAGEOBJ_IMAGE).get_bounds()  # fmt: skip
    assert max(right - left, top - bottom) < 52 / 25.4 * 72
