"""Figures are found in digits and in words, and two ways of writing one number are the same number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.wording import figures

AMONG_WORDS = (
    "from 22",
    "to 7",
    "minutes",
    "by eighty-seven per cent",
    "−50%",
    "£1.2m",
    "2x",
    "two hundred",
    "half",
    "-",
    "\n",
)


def values(text: str) -> list[float]:
    return [max(figure.values) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("cut complaints by 87%", 87, "percent"),
        ("by 87 per cent", 87, "percent"),
        ("by eighty-seven per cent", 87, "percent"),
        ("saved £310,000 a year", 310_000, "money"),
        ("saved £310k a year", 310_000, "money"),
        ("saved 0.31 million pounds", 310_000, "money"),
        ("EUR 1.2m of turnover", 1_200_000, "money"),
        ("three times as fast", 3, "multiple"),
        ("a 7x improvement", 7, "multiple"),
        ("hired two nurses", 2, "count"),
        ("from 12K documents", 12_000, "count"),
        ("9 years of it", 9, "time"),
        ("two hundred patients", 200, "count"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: float, kind: str):
    (figure,) = figures(text)
    assert number in figure.values
    assert figure.kind == kind
    assert text[figure.start : figure.end].strip() == figure.text


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "from 2017 to 2021",
        "ISO 9001",
        "WCAG 2.1",
        "version 3",
        "B2B sales",
        "S3 and EC2",
        "one of us",
        "1st and 22nd",
    ],
)
def test_years_standards_and_names_are_no_figures(text: str):
    assert figures(text) == ()


def test_a_before_and_an_after_are_two_figures():
    assert values("from 22 to 7 minutes") == [22, 7]


@pytest.mark.parametrize(("one", "two"), [("halved the cost", "−50%"), ("doubled it", "2x"), ("half the time", "50%")])
def test_a_change_in_words_is_the_same_as_in_digits(one: str, two: str):
    assert figures(one)[0].same(figures(two)[0])


@given(st.integers(min_value=2, max_value=10**9))
def test_a_number_is_the_same_with_and_without_separators(number: int):
    grouped, plain = figures(f"{number:,} items"), figures(f"{number} items")
    if not 1900 <= number <= 2099:
        assert grouped[0].values == plain[0].values == {float(number)}


@given(st.lists(st.sampled_from(AMONG_WORDS) | st.text(max_size=9)).map(" ".join))
def test_every_figure_is_where_it_says(text: str):
    for figure in figures(text):
        assert text[figure.start : figure.end].strip() == figure.text
