"""Proof that machines can read what is sent: files of every design, read by others than those who wrote them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from metier.core.resume.content import Content, Line, Section
from metier.core.resume.look import DESIGNS, PAPERS, Design, Look, Paper
from metier.resume.outputs import read_back, render
from metier.ui.letters import BOXES
from resume import samples
from resume.sample import SAMPLE

pytestmark = pytest.mark.one_database

READ_BY_ALL = {
    "sample": SAMPLE,
    "forty jobs": samples.FORTY_JOBS,
    "titles of 300 letters": samples.LONG_TITLES,
    "no dates": samples.NO_DATES,
    "control letters": samples.CONTROLS,
    "what looks like code": samples.AS_CODE,
    "Latin, Greek and Cyrillic": samples.EUROPEAN,
}
LOOKS = [Look(design, paper) for design, paper in product(DESIGNS, PAPERS)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.design}-{look.paper}")
@pytest.mark.parametrize("content", READ_BY_ALL.values(), ids=READ_BY_ALL.keys())
def test_every_fact_of_a_pdf_reads_back_in_order(content: Content, look: Look) -> None:
    made = render(content, look, "pdf")
    assert made.notes == ()
    assert read_back(made.content, "pdf", content).sentence == (
        f"All {len(list(content.facts())):,} facts read back, in order."
    )


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
@pytest.mark.parametrize("content", [*READ_BY_ALL.values(), samples.RIGHT_TO_LEFT, samples.ARABIC, samples.CHINESE, samples.EMOJI])  # fmt: skip
def test_every_fact_of_the_other_files_reads_back_in_order(content: Content, form: str) -> None:
    made = render(content, Look("classic", "us-letter"), form)  # type: ignore[arg-type]
    assert read_back(made.content, form, content).is_whole  # type: ignore[arg-type]


def test_two_thousand_bullets_read_back() -> None:
    content = samples.only(samples.bullets(2_000))
    assert read_back(render(content, Look("academic"), "pdf").content, "pdf", content).is_whole


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("content", [samples.RIGHT_TO_LEFT, samples.ARABIC], ids=["Hebrew", "Arabic"])
def test_names_from_right_to_left_read_back_or_the_lack_of_letters_is_said(content: Content, design: Design) -> None:
    made = render(content, Look(design), "pdf")
    assert read_back(made.content, "pdf", content).is_whole or made.notes == (BOXES,)


@pytest.mark.parametrize("content", [samples.EMOJI, samples.CHINESE], ids=["emoji", "Chinese"])
def test_letters_that_no_font_has_are_told_and_named(content: Content) -> None:
    made = render(content, Look(), "pdf")
    read = read_back(made.content, "pdf", content)
    assert read.is_whole or (made.notes == (BOXES,) and read.missing)


def test_a_fact_that_is_not_in_the_file_is_named() -> None:
    made = render(SAMPLE, Look(), "pdf").content
    more = replace(SAMPLE, sections=(*SAMPLE.sections, Section(kind="interests", heading="Interests", lines=(Line("Rowing"),))))  # fmt: skip
    read = read_back(made, "pdf", more)
    assert read.missing == ("Interests", "Rowing")
    assert read.sentence.endswith("73 of 75 facts read back. Missing: “Interests”, “Rowing”.")


def test_a_fact_that_stands_elsewhere_is_named() -> None:
    made = render(SAMPLE, Look(), "pdf").content
    turned = replace(SAMPLE, sections=(*SAMPLE.sections[-1:], *SAMPLE.sections[:-1]))
    read = read_back(made, "pdf", turned)
    assert not read.missing
    assert "Languages" in read.moved


@pytest.mark.parametrize("paper", PAPERS)
def test_the_foot_of_a_page_is_not_taken_for_text(paper: Paper) -> None:
    """The name and the page stand at the foot of all pages but the first, and part no fact."""
    content = samples.only(
        Section(kind="summary", heading="Profile", lines=tuple(Line("word " * 700) for _ in range(4)))
    )
    assert read_back(render(content, Look("clear", paper), "pdf").content, "pdf", content).is_whole
