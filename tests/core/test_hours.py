import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core import words
from metier.core.errors import Refused
from metier.core.hours import MOST_MINUTES, minutes, written


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2", 120), ("1.5", 90), ("1,5", 90), ("1h30", 90), ("1 h 30", 90), ("1:30", 90), ("90m", 90), ("90 min", 90), ("2h", 120), ("2 hours", 120),
     ("1 hour 30 minutes", 90), ("1 hour and 5 minutes", 65), ("0", 0), ("0.25", 15), (" 1H30 ", 90), ("1h5", 65)],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(text, expected):
    assert minutes(text) == expected


@pytest.mark.parametrize("text", ["", "a while", "-1", "1h75", "1:3:0", "1e3", "2 days", "9999999", "h", "1.5h30"])
def test_what_is_not_hours_is_refused_with_a_sentence(text):
    with pytest.raises(Refused, match="Write"):
        minutes(text)


@given(st.integers(0, MOST_MINUTES))
def test_what_is_written_is_read_again(total):
    assert minutes(written(total)) == total


@given(st.integers(0, MOST_MINUTES))
def test_what_is_shown_is_read_again(total):
    assert minutes(words.hours(total)) == total
