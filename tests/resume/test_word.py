"""A DOCX as whoever edits it meets it: what Word takes from where, what stays together, and nothing that leads nowhere."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from metier.core.resume.content import Contact, Content, Entry, Group, Line, Section
from metier.core.resume.look import DESIGNS, PAPERS, Design, Look, Paper
from metier.resume.outputs import render
from resume import samples
from resume.sample import SAMPLE
from resume.samples import photo_of

pytestmark = pytest.mark.one_database
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# The order in which the format wants the properties of paragraphs and of letters, as far as a résumé has them.
OF_PARAGRAPHS = [
    "pStyle",
    "keepNext",
    "keepLines",
    "widowControl",
    "numPr",
    "pBdr",
    "tabs",
    "bidi",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
]
OF_LETTERS = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "smallCaps", "color", "sz", "szCs", "rtl", "lang"]


ARABIC = Content(
    name="ليلى حدّاد",
    language="ar",
    headline="مهندسة بيانات",
    contacts=(Contact("place", "عمّان"), Contact("phone", "+962 6 555 0142", "tel:+96265550142")),
    sections=(
        Section(kind="summary", heading="نبذة", lines=(Line("تعمل بلغة C++ و SQL كل يوم منذ 2016."),)),
        Section(kind="positions", heading="الخبرة", entries=(Entry(title="محللة", organisation="Calder Mutual", place="عمّان", dates="2016 – 2019", lines=(Line("Python, Django"),)),)),
        Section(kind="skills", heading="المهارات", groups=(Group(label="خبير", items=(Line("SQL"), Line("إحصاء"))),)),
    ),
)  # fmt: skip
ALL = {
    "sample": SAMPLE,
    "photo": replace(SAMPLE, photo=photo_of()),
    "long": samples.LONG_TITLES,
    "hebrew": samples.RIGHT_TO_LEFT,
    "arabic": ARABIC,
    "arabic photo": replace(ARABIC, photo=photo_of()),
    "chinese": samples.CHINESE,
}


def parts_of(content: Content, look: Look) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render(content, look, "docx").content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def opened(content: Content, look: Look | None = None) -> WordDocument:
    return Document(io.BytesIO(render(content, look or Look(), "docx").content))


def headings(document: WordDocument) -> Iterator[Paragraph]:
    return (one for one in document.paragraphs if one.style and (one.style.name or "").startswith("Heading"))


def kept_with_next(paragraph: Paragraph) -> bool:
    said = paragraph.paragraph_format.keep_with_next
    return bool(paragraph.style.paragraph_format.keep_with_next if said is None and paragraph.style else said)


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("content", ALL.values(), ids=ALL.keys())
def test_all_that_a_docx_names_is_in_it(content: Content, design: Design) -> None:
    """Each style that a paragraph or a style names, each list, each relation and the part it leads to."""
    parts = parts_of(content, Look(design))
    trees = {name: ET.fromstring(data) for name, data in parts.items() if name.startswith("word/") and name.endswith(".xml")}  # fmt: skip
    words = list(trees["word/document.xml"].iter()) + list(trees["word/footer1.xml"].iter())
    styles, lists = trees["word/styles.xml"], trees["word/numbering.xml"]
    there = {one.get(f"{WORD}styleId") for one in styles.iter(f"{WORD}style")}
    named = {
        one.get(f"{WORD}val")
        for one in [*words, *styles.iter(), *lists.iter()]
        if one.tag in {f"{WORD}{name}" for name in ("pStyle", "rStyle", "basedOn", "next", "link")}
    }
    assert named <= there
    numbered = {one.get(f"{WORD}val") for one in [*words, *styles.iter()] if one.tag == f"{WORD}numId"}
    assert numbered == {one.get(f"{WORD}numId") for one in lists.iter(f"{WORD}num")}
    related = ET.fromstring(parts["word/_rels/document.xml.rels"])
    wanted = {value for one in words for key, value in one.attrib.items() if key.startswith(RELATION)}
    assert wanted <= {one.get("Id") for one in related}
    inner = {posixpath.join("word", one.get("Target", "")) for one in related if one.get("TargetMode") != "External"}
    assert inner <= parts.keys()


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("content", ALL.values(), ids=ALL.keys())
def test_properties_stand_in_the_order_that_the_format_wants(content: Content, design: Design) -> None:
    for name, data in parts_of(content, Look(design)).items():
        if not name.endswith(("document.xml", "styles.xml", "footer1.xml", "numbering.xml")):
            continue
        for kind, order in (("pPr", OF_PARAGRAPHS), ("rPr", OF_LETTERS)):
            for properties in ET.fromstring(data).iter(f"{WORD}{kind}"):
                said = [order.index(one.tag.removeprefix(WORD)) for one in properties]
                assert said == sorted(said), name


def test_word_opens_it_as_its_own_and_not_as_that_of_an_older_one() -> None:
    parts = parts_of(SAMPLE, Look())
    said = {one.get(f"{WORD}name"): one.get(f"{WORD}val") for one in ET.fromstring(parts["word/settings.xml"]).iter(f"{WORD}compatSetting")}  # fmt: skip
    assert said["compatibilityMode"] == "15"
    assert "docProps/app.xml" not in parts, "which said that another program made it"


@pytest.mark.parametrize("paper", PAPERS)
def test_dates_and_the_number_of_a_page_end_where_the_lines_do(paper: Paper) -> None:
    """By the style, so that a line which somebody adds has them in the same place."""
    document = opened(SAMPLE, Look(paper=paper))
    page = document.sections[0]
    width = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    for name in ("Heading 2", "Heading 3", "Footer"):
        stops = list(document.styles[name].paragraph_format.tab_stops)
        assert [stop.alignment for stop in stops] == [WD_TAB_ALIGNMENT.RIGHT]
        assert stops[0].position == pytest.approx(width, abs=1_000)
    assert not list(page.footer.paragraphs[0].paragraph_format.tab_stops)


def test_what_has_nothing_beneath_it_is_not_kept_with_what_follows() -> None:
    """Else a page ends early: one such entry after the other would be kept with the next section."""
    entries = (
        Entry(title="MSc", dates="2016", detail="Distinction"),
        Entry(title="BSc", dates="2015"),
        Entry(title="School", lines=(Line("Maths."),)),
    )
    document = opened(samples.only(Section(kind="education", heading="Education", entries=entries)))
    found = {one.text.partition("\t")[0]: kept_with_next(one) for one in headings(document)}
    assert found == {"Education": True, "MSc": True, "BSc": False, "School": True}
    assert not kept_with_next(next(one for one in document.paragraphs if one.text == "Distinction"))


def test_bullets_are_whole_on_one_page_unless_they_are_as_long_as_a_paragraph() -> None:
    entry = Entry(title="Analyst", lines=(Line("Short."), Line("word " * 120)))
    document = opened(samples.only(Section(kind="positions", heading="Experience", entries=(entry,))))
    assert document.styles["List Bullet"].paragraph_format.keep_together
    last = [one.paragraph_format.keep_together for one in document.paragraphs[-2:]]
    assert last == [None, False]


def test_no_heading_is_empty() -> None:
    """In Word's list of headings it would be a line without words, on the page a rule beneath nothing."""
    entries = (Entry(title="BSc", organisation="Leeds"), Entry(organisation="Leeds", lines=(Line("Foundation."),)))
    sections = (
        Section(kind="education", heading="\x07", entries=entries),
        Section(kind="projects", heading="Projects", entries=(Entry(lines=(Line("Alone."),)),)),
    )
    document = opened(samples.only(*sections))
    assert [one.text for one in headings(document)] == ["Leeds", "BSc", "Projects"]
    assert [one.text for one in document.paragraphs][-3:] == ["Foundation.", "Projects", "Alone."]


@pytest.mark.parametrize("design", DESIGNS)
def test_whoever_changes_the_font_of_normal_changes_it_in_all_but_the_name(design: Design) -> None:
    document = opened(SAMPLE, Look(design))
    assert {style.name for style in document.styles if getattr(style, "font", None) and style.font.name} == {"Normal", "Title"}  # fmt: skip


@pytest.mark.parametrize("content", [ARABIC, samples.RIGHT_TO_LEFT, replace(ARABIC, language="en-GB")], ids=["Arabic", "Hebrew", "within English"])  # fmt: skip
def test_each_run_says_which_way_its_letters_run(content: Content) -> None:
    """Word takes no direction of letters from a style; without it the full stop of an Arabic line stands on its wrong side."""
    parts = parts_of(content, Look())
    assert b"<w:rtl" not in parts["word/styles.xml"]
    runs = {
        "".join(one.itertext()): one.find(f"{WORD}rPr/{WORD}rtl") is not None
        for name in ("word/document.xml", "word/footer1.xml")
        for one in ET.fromstring(parts[name]).iter(f"{WORD}r")
    }
    assert any(runs.values())
    for text, runs_left in runs.items():
        has_turned = any("\u0590" <= letter <= "\u06ff" for letter in text)
        has_latin = any(letter.isascii() and letter.isalpha() for letter in text)
        assert runs_left if has_turned else not (has_latin and runs_left), text


def test_a_number_within_arabic_keeps_its_blocks() -> None:
    run = next(one for one in opened(ARABIC).paragraphs[2].hyperlinks[0].runs)
    assert (run.text, run.font.rtl) == ("+962 6 555 0142", None)


def test_letters_that_are_joined_or_have_no_italics_are_neither_spaced_nor_slanted() -> None:
    for content, design in product((ARABIC, samples.CHINESE), DESIGNS):
        styles = ET.fromstring(parts_of(content, Look(design))["word/styles.xml"])
        paragraphs = [one for one in styles.iter(f"{WORD}style") if one.get(f"{WORD}type") == "paragraph"]
        letters = {part.tag.removeprefix(WORD) for one in paragraphs for part in one.find(f"{WORD}rPr") or ()}
        assert not letters & {"spacing", "kern", "i", "iCs"}


@pytest.mark.parametrize(("language", "font"), [("zh-CN", "Microsoft YaHei"), ("zh-TW", "Microsoft JhengHei"), ("ja", "Yu Gothic"), ("ko-KR", "Malgun Gothic")])  # fmt: skip
def test_letters_of_the_east_are_in_a_font_that_has_them_and_in_their_language(language: str, font: str) -> None:
    styles = ET.fromstring(parts_of(replace(SAMPLE, language=language), Look())["word/styles.xml"])
    normal = next(one for one in styles.iter(f"{WORD}style") if one.get(f"{WORD}styleId") == "Normal")
    named = normal.find(f"{WORD}rPr/{WORD}rFonts")
    tongue = styles.find(f".//{WORD}lang")
    assert named is not None
    assert tongue is not None
    assert (named.get(f"{WORD}ascii"), named.get(f"{WORD}eastAsia")) == ("Calibri", font)
    assert tongue.get(f"{WORD}eastAsia") == language


def test_arabic_letters_are_in_a_font_that_has_them() -> None:
    assert b'w:cs="Arial"' in parts_of(ARABIC, Look())["word/styles.xml"]
    assert b'w:bidi="ar"' in parts_of(ARABIC, Look())["word/styles.xml"]


@pytest.mark.parametrize(("content", "side"), [(SAMPLE, "right"), (ARABIC, "left")], ids=["English", "Arabic"])
def test_a_photo_stands_beside_the_head_and_takes_no_line(content: Content, side: str) -> None:
    plain, shown = opened(content), opened(replace(content, photo=photo_of()))
    assert [one.text for one in shown.paragraphs] == [one.text for one in plain.paragraphs]
    assert not shown.inline_shapes
    assert shown.element.xpath("//wp:anchor/wp:positionH/wp:align/text()") == [side]
    assert shown.element.xpath("//wp:anchor/wp:docPr/@descr") == [content.name]
    assert not shown.element.xpath("//wp:anchor[@behindDoc='1' or @allowOverlap='1']")


def test_the_first_section_begins_below_the_photo_where_the_head_is_short() -> None:
    shown = opened(replace(SAMPLE, headline="", photo=photo_of()))
    assert (shown.paragraphs[1].paragraph_format.space_after or 0) > (opened(replace(SAMPLE, photo=photo_of())).paragraphs[2].paragraph_format.space_after or 0)  # fmt: skip


@pytest.mark.parametrize("design", DESIGNS)
def test_the_rule_above_the_first_heading_does_not_run_into_the_photo(design: Design) -> None:
    """In the fonts of the least height; a line of Georgia takes 1.136 of its letters."""
    shown = opened(replace(SAMPLE, photo=photo_of()), Look(design))
    reach = 0.0
    for one in shown.paragraphs[:3]:
        style: Any = one.style
        reach += style.font.size.pt * 1.13 + (one.paragraph_format.space_after or style.paragraph_format.space_after).pt
    assert reach > int(shown.element.xpath("//wp:extent/@cy")[0]) / 12_700 + 3


def test_a_photo_much_wider_than_photos_are_leaves_room_for_the_name() -> None:
    shown = opened(replace(SAMPLE, photo=photo_of(500, 100)))
    width, height = (int(shown.element.xpath(f"//wp:extent/@{side}")[0]) for side in ("cx", "cy"))
    assert width == Mm(50)
    assert height == pytest.approx(Mm(10), abs=10)


def test_a_photo_has_a_place_where_there_is_no_head() -> None:
    shown = opened(replace(SAMPLE, name="", headline="", contacts=(), photo=photo_of()))
    assert shown.element.xpath("//wp:anchor")
    assert next(one.text for one in shown.paragraphs if one.text) == SAMPLE.sections[0].heading
    assert shown.element.xpath("//wp:docPr/@descr") == ["Résumé"]
