"""What is made of a résumé: files that say all of it, and nothing that was not said."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from metier.core.errors import Refused
from metier.core.resume.content import Contact, Line, Photo, Section
from metier.core.resume.look import DESIGNS, Design, Look
from metier.resume.outputs import preview, read_back, render
from resume import samples
from resume.sample import SAMPLE

pytestmark = pytest.mark.one_database


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
