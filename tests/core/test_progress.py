"""The number that a target begins with."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.progress import figure, number, number_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 models", "40"),
        ("£38k a year", "38000"),
        ("£2m of claims", "2000000"),
        ("5m", "5"),
        ("40km", "40"),
        ("1,200 users", "1200"),
        ("1 200 users", "1200"),
        ("12.5 %", "12.5"),
        ("1,5 days", "1.5"),
        ("−3 points", "-3"),
        ("4-6 people", "4"),
        ("1.239", "1.24"),
    ],
)
def test_a_target_begins_with_its_number(text, found):
    assert number_in(text) == Decimal(found)


@pytest.mark.parametrize("text", ["", "  ", "Yes", "about 40", "at least 4 people", "£", "9" * 40, "²"])
def test_a_text_that_begins_with_no_number_we_can_keep_has_none(text):
    assert number_in(text) is None


def test_a_figure_that_was_asked_for_is_refused_when_there_is_none():
    assert number("1,200") == 1200
    with pytest.raises(Refused, match="“many” is not a number. Write 12, 12.5 or 1,200."):
        number("many")


@pytest.mark.parametrize("text", ["1e3", "1e400", "-2.5E+6", "1.2.3"])
def test_a_figure_is_not_cut_where_it_goes_on(text):
    with pytest.raises(Refused, match="is not a number"):
        number(text)


@pytest.mark.parametrize(
    ("value", "said"), [("12.00", "12"), ("12.50", "12.5"), ("1200", "1,200"), ("-3", "−3"), ("0.00", "0")]
)
def test_a_figure_is_said_without_noughts_that_say_nothing(value, said):
    assert figure(Decimal(value)) == said


@given(st.text())
def test_any_text_has_a_number_or_none(text):
    found = number_in(text)
    assert found is None or abs(found) < 10**11


@given(st.decimals(min_value=-(10**10), max_value=10**10, places=2))
def test_a_figure_as_it_is_said_is_read_back(value):
    assert number_in(figure(value)) == value
