"""Texts that run against their résumé, in the order in which they are read."""

from __future__ import annotations

import pytest

from metier.core.resume.content import Contact, Content, Entry, Group, Line, Section
from metier.core.resume.directions import TO_THE_LEFT as LEFT
from metier.core.resume.directions import TO_THE_RIGHT as RIGHT
from metier.core.resume.directions import against, in_order, runs
from metier.core.resume.plain import plain_text


@pytest.mark.parametrize("text", ["C++", "Python", "Calder Mutual (UK)"])
def test_what_runs_to_the_right_keeps_its_signs_among_words_that_run_to_the_left(text: str) -> None:
    assert against(text, turned=True) == f"{LEFT}{RIGHT}{text}{RIGHT}{LEFT}"
    assert against(text, turned=False) == text


@pytest.mark.parametrize("text", ["2014 – 2018", "", "87%", "SQL و Python", "ל-40 Python"])
def test_numbers_and_what_runs_both_ways_are_left_alone(text: str) -> None:
    assert against(text, turned=True) == against(text, turned=False) == text


@pytest.mark.parametrize("word", ["C++", "C#", ".NET"])
def test_a_word_keeps_its_signs_within_a_line_that_runs_to_the_left(word: str) -> None:
    assert against(f"قمت ببناء {word} في", turned=True) == f"قمت ببناء {RIGHT}{word}{RIGHT} في"
    assert against(f"Built in {word} for شركة", turned=False) == f"Built in {word} for شركة"


def test_hebrew_in_an_english_resume_keeps_its_signs_too() -> None:
    assert against("בנק הצפון (חיפה)", turned=False) == f"{RIGHT}{LEFT}בנק הצפון (חיפה){LEFT}{RIGHT}"


def test_what_is_copied_from_a_resume_has_no_marks() -> None:
    contacts = (Contact("phone", "+962 6 555 0142", "tel:+96265550142"), Contact("email", "l@example.org"))
    assert in_order(Content(name="Layla", contacts=contacts, language="ar")).contacts == contacts


def test_a_place_that_runs_against_its_resume_keeps_its_signs() -> None:
    content = Content(name="ليلى", contacts=(Contact("place", "Leeds (UK)"),), language="ar")
    assert in_order(content).contacts[0].text == f"{LEFT}{RIGHT}Leeds (UK){RIGHT}{LEFT}"


@pytest.mark.parametrize(
    ("language", "head", "skills"),
    [
        ("ar", "محللة، البنك، عمّان", "Python، العرض"),
        ("zh-CN", "محللة，البنك，عمّان", "Python，العرض"),
        ("en-GB", "محللة, البنك, عمّان", "Python, العرض"),
    ],
)
def test_commas_are_those_of_the_language(language: str, head: str, skills: str) -> None:
    content = Content(
        name="N",
        language=language,
        sections=(
            Section(kind="positions", heading="H", entries=(Entry(title="محللة", organisation="البنك", place="عمّان"),)),
            Section(kind="skills", heading="S", groups=(Group(items=(Line("Python"), Line("العرض"))),)),
        ),
    )
    assert {head, skills} <= set(plain_text(content).splitlines())


def test_items_with_a_comma_of_their_language_are_parted_by_its_semicolons() -> None:
    items = (Line("تحليل، عرض"), Line("قيادة"))
    content = Content(
        name="ن", language="ar", sections=(Section(kind="skills", heading="S", groups=(Group(items=items),)),)
    )
    assert "تحليل، عرض؛ قيادة" in plain_text(content)


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("محللة بيانات.", [("محللة بيانات.", True)]),
        ("كتبت SQL 2 و Go.", [("كتبت ", True), ("SQL 2", False), (" و ", True), ("Go", False), (".", True)]),
        (f"في {RIGHT}C++{RIGHT} منذ 2016", [("في ", True), (f"{RIGHT}C++{RIGHT}", False), (" منذ 2016", True)]),
        ("حدّاد", [("حدّاد", True)]),
        ("2016 – 2019", [("2016 – 2019", True)]),
        ("", []),
    ],
)
def test_a_line_from_the_right_is_told_in_stretches_that_run_one_way(
    text: str, stretches: list[tuple[str, bool]]
) -> None:
    assert runs(text, turned=True) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Built C++ (2016).", [("Built C++ (2016).", False)]),
        ("At שלום עולם 5, Leeds", [("At ", False), ("שלום עולם 5", True), (", Leeds", False)]),
        ("", []),
    ],
)
def test_a_line_from_the_left_is_told_in_stretches_too(text: str, stretches: list[tuple[str, bool]]) -> None:
    assert runs(text, turned=False) == stretches
