"""What is made of a résumé: files that say all of it, and nothing that was not said."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from docx import Document

from metier.core.errors import Refused
from metier.core.resume.content import Contact, Content, Entry, Line, Photo, Section
from metier.core.resume.look import DESIGNS, Design, Look
from metier.resume.outputs import Format, preview, read_back, render
from metier.resume.outputs.making import to_set
from resume import samples
from resume.sample import SAMPLE

pytestmark = pytest.mark.one_database
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def printed(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_same_content_gives_the_same_pdf() -> None:
    assert render(SAMPLE, Look(), "pdf").content == render(SAMPLE, Look(), "pdf").content


def test_marks_of_a_preview_are_never_in_the_pdf() -> None:
    plain, shaded = preview(SAMPLE, Look()), preview(SAMPLE, Look(), marks={"win:2": 1})
    assert plain != shaded
    assert "#fbeecb" in shaded[0].decode()
    assert "#fbeecb" not in plain[0].decode()


def test_lines_on_a_last_page_are_counted_without_its_foot() -> None:
    def of(number: int) -> int | None:
        lines = tuple(Line(f"Line {place}") for place in range(number))
        content = replace(SAMPLE, headline="", sections=(Section(kind="summary", heading="Profile", lines=lines),))
        return read_back(render(content, Look(), "pdf").content, "pdf", content).last_lines

    fits = next(number for number in range(30, 80) if of(number + 1) is not None)
    assert [of(fits), of(fits + 1), of(fits + 3)] == [None, 1, 3]


def test_what_looks_like_code_is_printed_as_it_is_written() -> None:
    hostile = '#panic("no") $x^2$ *a* _b_ <label> @ref & \\ `raw` // comment'
    content = replace(
        SAMPLE, name=hostile, sections=(Section(kind="summary", heading=hostile, lines=(Line(hostile),)),)
    )
    assert " ".join(printed(render(content, Look(), "pdf").content).split()).count(hostile) == 3


def test_an_address_that_is_none_leads_nowhere() -> None:
    content = replace(SAMPLE, contacts=(Contact("web", "my page", "javascript:alert(1)"),))
    assert b"javascript" not in render(content, Look(), "pdf").content


def test_a_photo_that_is_none_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match="photo cannot be read"):
        render(replace(SAMPLE, photo=Photo(b"not a picture", "image/png")), Look(), "pdf")


def test_a_resume_beyond_reason_is_refused_in_a_sentence() -> None:
    lines = tuple(Line(f"Line {number}") for number in range(6_000))
    with pytest.raises(Refused, match="At most 5,000"):
        render(replace(SAMPLE, sections=(Section(kind="summary", heading="Profile", lines=lines),)), Look(), "pdf")


@pytest.mark.parametrize("design", DESIGNS)
def test_no_line_of_a_few_stands_alone_on_a_page(design: Design) -> None:
    with pypdfium2.PdfDocument(render(samples.FORTY_JOBS, Look(design), "pdf").content) as document:
        sheets = [page.get_textpage().get_text_range().splitlines() for page in document]
    assert len(sheets) > 2
    for sheet in sheets[1:]:
        first = next(line for line in sheet if line.strip())
        assert not first.lstrip("–•- ").startswith("Brought delay")


@pytest.mark.parametrize("design", DESIGNS)
def test_no_line_of_several_stands_alone_on_a_page(design: Design) -> None:
    """Neither the first at the foot of a page nor the last at the head of one, however the lines of a job fall."""
    for each in (4, 5, 6):
        with pypdfium2.PdfDocument(
            render(samples.only(samples.jobs(14, bullets=each)), Look(design), "pdf").content
        ) as document:
            sheets = [re.findall(r"Brought delay (\d+)\.", page.get_textpage().get_text_range()) for page in document]
        assert len(sheets) > 1
        assert 1 not in {number for sheet in sheets for number in Counter(sheet).values()}


def test_who_has_no_name_yet_has_no_empty_headings_and_a_document_with_a_title() -> None:
    nobody = replace(SAMPLE, name="", headline="", contacts=())
    page = render(nobody, Look(), "html").content.decode()
    assert "<title>Résumé</title>" in page
    assert "<h1" not in page
    document = Document(io.BytesIO(render(nobody, Look(), "docx").content))
    assert document.core_properties.title == "Résumé"
    assert document.core_properties.author == ""
    assert document.paragraphs[0].text == SAMPLE.sections[0].heading


def test_word_keeps_the_first_lines_and_the_last_of_a_job_together_too() -> None:
    document = Document(io.BytesIO(render(samples.only(samples.jobs(1, bullets=5)), Look(), "docx").content))
    bullets = [one for one in document.paragraphs if one.style and one.style.name == "List Bullet"]
    assert [bool(one.paragraph_format.keep_with_next) for one in bullets] == [True, False, False, True, False]


@pytest.fixture
def untitled() -> Content:
    """Two courses at one place of which one says no degree, one of no place, and a heading of control letters."""
    entries = (
        Entry(title="BSc Mathematics", organisation="University of Leeds", dates="2013 – 2016"),
        Entry(organisation="University of Leeds", dates="2011 – 2012", lines=(Line("Foundation year."),)),
        Entry(dates="2010", lines=(Line("Evening classes."),)),
    )
    sections = (Section(kind="education", heading="Education", entries=entries), Section(kind="interests", heading="\x07", lines=(Line("Rowing"),)))  # fmt: skip
    return replace(SAMPLE, sections=sections)


@pytest.mark.parametrize("design", DESIGNS)
def test_what_has_no_title_is_printed_all_the_same(untitled: Content, design: Design) -> None:
    """No heading of a page may be empty."""
    assert {"2011 – 2012", "Evening classes.", "Rowing"} <= {
        line.removeprefix("– ").removeprefix("• ")
        for line in printed(render(untitled, Look(design), "pdf").content).splitlines()
    }


def test_no_heading_of_the_web_page_is_empty(untitled: Content) -> None:
    """Who walks by headings would land on one that says nothing."""
    page = render(untitled, Look(), "html").content.decode()
    assert not re.search(r"<h\d[^>]*></h\d>", page)
    assert read_back(page.encode(), "html", untitled).is_whole


@pytest.mark.parametrize("design", DESIGNS)
def test_no_space_is_put_between_numbers_and_chinese_letters(design: Design) -> None:
    """Whoever reads the file would find 2019 年 for 2019年. It shows even where no font has all the letters."""
    entry = Entry(title="Analyst", dates="2019年9月 – 2023年2月")
    content = replace(SAMPLE, sections=(Section(kind="positions", heading="H", entries=(entry,)),), language="zh-CN")
    said = next(line for line in printed(render(content, Look(design), "pdf").content).splitlines() if "2019" in line)
    assert said.replace("Analyst", "").strip().count(" ") == 2


def styled(language: str) -> ET.Element:
    made = render(replace(SAMPLE, language=language), Look("classic"), "docx").content
    with zipfile.ZipFile(io.BytesIO(made)) as document:
        return ET.fromstring(document.read("word/styles.xml"))


def test_letters_from_right_to_left_have_the_size_and_weight_of_the_others_in_a_docx() -> None:
    """Word takes the size and the weight of Arabic and Hebrew from elements of their own."""
    for style in styled("ar").iter(f"{WORD}style"):
        properties = style.find(f"{WORD}rPr")
        if style.get(f"{WORD}type") != "paragraph" or properties is None or properties.find(f"{WORD}sz") is None:
            continue
        said = {name: properties.find(f"{WORD}{name}") for name in ("sz", "szCs", "b", "bCs")}
        assert None not in said.values(), style.get(f"{WORD}styleId")
        assert said["sz"].attrib == said["szCs"].attrib  # type: ignore[union-attr]
        assert said["b"].attrib == said["bCs"].attrib  # type: ignore[union-attr]


def test_long_chinese_text_is_not_parted_within_its_words() -> None:
    content = replace(SAMPLE, language="zh-CN", headline="数据仓库" * 40)
    assert "\u200b" not in to_set(content, Look())
    assert "\u200b" in to_set(replace(content, headline="w" * 160), Look())


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_addresses_can_be_copied_from_a_resume_that_runs_to_the_left(form: Format) -> None:
    """A mark within a mail address or a number goes with it wherever it is pasted."""
    contacts = (
        Contact("email", "l@example.org", "mailto:l@example.org"),
        Contact("phone", "+962 6 555 0142", "tel:+96265550142"),
    )
    made = render(replace(SAMPLE, name="ليلى", contacts=contacts, language="ar"), Look(), form).content
    match form:
        case "html":
            assert ">l@example.org<" in made.decode()
            assert ">+962 6 555 0142<" in made.decode()
        case "docx":
            paragraph = next(one for one in Document(io.BytesIO(made)).paragraphs if "example.org" in one.text)
            assert [one.text for one in paragraph.hyperlinks] == ["l@example.org", "+962 6 555 0142"]
            assert "\u200f· \u200e+962" in paragraph.text
        case _:
            head = next(line for line in printed(made).splitlines() if "0142" in line)
            assert not {"\u200e", "\u200f"} & set(head)


def test_plain_text_for_forms_has_no_marks_that_nobody_sees() -> None:
    content = replace(SAMPLE, language="ar")
    assert "\u200e" not in render(content, Look(), "txt").content.decode()
    assert "\u200e" in render(content, Look(), "html").content.decode()
