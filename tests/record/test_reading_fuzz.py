"""Documents changed at random: they are read, or refused in a sentence."""

import contextlib
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resume_layouts
from metier.core.exchange import Unreadable
from metier.record.reading import child
from metier.record.reading.process import read_apart
from resume_files import EUROPASS as XML
from resume_files import W, docx, paragraph, run, table

pytestmark = pytest.mark.one_database

BODY = "".join(
    [
        paragraph("Ada Brennan", "Title"),
        paragraph("Experience", "Heading1"),
        table([(paragraph("2019 – 2021"), paragraph(run("Editor\tLiffey Press", bold=True)))]),
        paragraph("Edited", "ListBullet"),
    ]
)
TAGS = st.sampled_from(
    [
        "w:p",
        "w:r",
        "w:t",
        "w:tbl",
        "w:tc",
        "w:pPr",
        "w:b",
        "w:numPr",
        "w:val",
        '"',
        "<",
        ">",
        "/",
        "&amp;",
        "\x00",
        "é",
        "",
    ]
)


@given(st.lists(st.tuples(st.integers(0, len(BODY)), st.integers(0, 12), TAGS), min_size=1, max_size=6))
@settings(max_examples=120)
def test_any_word_document_is_read_or_refused(changes):
    body = BODY
    for at, length, text in changes:
        body = body[:at] + text + body[at + length :]
    whole = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    answer = child.answer(child.read, "docx", "cv.docx", io.BytesIO(docx("", document=whole)))
    assert set(answer) <= {"layout", "refused"}
    assert "refused" not in answer or answer["refused"].endswith(".")


@given(st.lists(st.tuples(st.integers(0, len(XML)), st.integers(0, 40), st.text(max_size=6)), min_size=1, max_size=4))
@settings(max_examples=80)
def test_any_europass_is_read_or_refused(changes):
    text = XML
    for at, length, put in changes:
        text = text[:at] + put + text[at + length :]
    answer = child.answer(child.read, "xml", "e.xml", io.BytesIO(text.encode("utf-8", "replace")))
    assert set(answer) <= {"tree", "refused"}


def test_any_pdf_is_read_or_refused():
    chance = random.Random(7)
    whole = resume_layouts.made_with()[0].data
    for _ in range(6):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 20, 400])):
            data[chance.randrange(9, len(data))] = chance.randrange(256)
        with contextlib.suppress(Unreadable):
            assert set(read_apart("pdf", "cv.pdf", bytes(data))) <= {"layout", "tree"}
