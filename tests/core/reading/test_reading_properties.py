"""Whatever stands in a résumé, nothing but a refusal comes out, and nothing takes for ever."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.exchange import Corrections
from metier.core.exchange.facts import PositionFact
from metier.core.reading.arranging import Letter, Page, lines_of
from metier.core.reading.layout import Layout
from metier.core.reading.ranges import find
from metier.core.reading.resume import read_layout
from metier.core.reading.text import read_resume_text

WORDS = st.sampled_from(
    [
        "Experience", "EDUCATION", "## Skills", "Sprachen:", "Senior Engineer", "Acme Ltd", "Leeds, UK", "2019 – 2021", "(2020", "Mar 2019 -", "2008-12",
        "- Did", "•", "at", "—", "|", "\t", "BSc", "University of X", "a@b.org", "+44 1", "**", "_x_", "[a](b)", "((((", "))", "Titel:", "ዓመት፡", "99/2019", "\u202eabc", "ﬁ", "\uf0b7", "…",
    ]
)  # fmt: skip
LINES = st.lists(st.lists(WORDS | st.text(max_size=12), max_size=6).map(" ".join), max_size=25).map("\n".join)


TITLES = ["", "Experience", "Volunteering", "Projects", "Education", "Certificates", "Awards", "Publications", "Languages", "Interests"]  # fmt: skip


@given(LINES, st.sampled_from(TITLES))
@settings(max_examples=300)
def test_any_text_is_read_or_refused(text: str, title: str) -> None:
    given_text = f"{title}\n{text}"
    with contextlib.suppress(Refused):
        reading = read_resume_text("cv.txt", given_text.encode("utf-8", "replace"), {})
        lines = {fact.source.line for fact in reading.facts}
        assert {doubt.where.line for doubt in reading.doubts} <= lines


@given(LINES, st.dictionaries(st.sampled_from(["title", "employer", "starts", "ends"]), st.text(max_size=12)))
@settings(max_examples=100)
def test_any_answer_to_a_doubt_is_taken_or_told_to_be_none(text: str, answer: dict[str, str]) -> None:
    data = f"Experience\nHarbour — Northwind (2019 – 2021)\n- Moved\n{text}".encode("utf-8", "replace")
    with contextlib.suppress(Refused):
        corrections: Corrections = {("cv.txt", 2): answer}
        reading = read_resume_text("cv.txt", data, corrections)
        assert all(doubt.where.line != 2 for doubt in reading.doubts)


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_a_time_is_where_it_is_said_to_be(text: str) -> None:
    found = find(f"{text} Mar 2019 – Apr 2021")
    assert found is not None
    assert 0 <= found.begin < found.stop


LETTERS = st.builds(
    Letter,
    text=st.sampled_from(list("abcEXx •-–1290,. ")),
    x=st.floats(0, 600),
    end=st.floats(0, 600),
    y=st.floats(0, 840),
    size=st.sampled_from([0.0, 7.5, 10.0, 24.0]),
    bold=st.booleans(),
    italic=st.booleans(),
)


@given(st.lists(st.lists(LETTERS, max_size=80).map(lambda found: Page(tuple(found))), max_size=3))
@settings(max_examples=150)
def test_letters_anywhere_become_lines_and_none_is_said_twice(pages: list[Page]) -> None:
    lines = lines_of(pages)
    shown = sum(letter.text.isalnum() for page in pages for letter in page.letters)
    assert sum(letter.isalnum() for line in lines for letter in line.text) <= shown
    with contextlib.suppress(Refused):
        read_layout("cv.pdf", Layout(lines), {}, 1)


def test_a_long_line_of_anything_is_read_in_a_moment() -> None:
    """Patterns that search back and forth would take minutes for these."""
    for part in ("(", "a@", "2019 ", "1 ", "- ", "x, ", "**a", "[", "Mar ", "a.b", "+1 ", "–", "A B ", "1/"):
        with contextlib.suppress(Refused):
            read_resume_text("cv.txt", f"Experience\nEngineer, Acme Ltd, 2019 – 2020\n{part * 1_300}\n".encode(), {})


def test_a_resume_as_long_as_a_book_is_read() -> None:
    entry = "Senior Engineer\nAcme Ltd\n2019 – 2020\n- Did one thing\n- Did another\n\n"
    reading = read_resume_text("cv.txt", f"EXPERIENCE\n\n{entry * 900}".encode(), {})
    assert sum(isinstance(fact, PositionFact) for fact in reading.facts) == 900
