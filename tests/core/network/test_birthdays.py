"""Birthdays, with and without their year."""

from datetime import date

import pytest

from metier.core.errors import Refused
from metier.core.network.birthdays import birthday_said, is_near, near_said, next_birthday, read_birthday


@pytest.mark.parametrize(
    ("said", "kept", "shown"),
    [
        ("12 April 1980", "1980-04-12", "12 April 1980"),
        ("1980-04-12", "1980-04-12", "12 April 1980"),
        ("12 April", "--04-12", "12 April"),
        ("--04-12", "--04-12", "12 April"),
        ("29 February", "--02-29", "29 February"),
    ],
)
def test_a_birthday_is_kept_as_far_as_it_is_known(said, kept, shown):
    assert read_birthday(said) == kept
    assert birthday_said(kept).replace("\u00a0", " ") == shown


@pytest.mark.parametrize("said", ["April", "1980", "soon", "--13-01", "30 February"])
def test_what_is_no_day_is_refused(said):
    with pytest.raises(Refused, match="Write a birthday as 12 April 1980, or 12 April"):
        read_birthday(said)


def test_the_next_one_is_today_or_ahead_and_a_leap_day_has_its_eve():
    today = date(2026, 10, 1)
    assert next_birthday("--10-01", today) == today
    assert next_birthday("1980-09-30", today) == date(2027, 9, 30)
    assert next_birthday("--02-29", today) == date(2027, 2, 28)
    assert is_near("--10-05", today, 7)
    assert not is_near("--10-05", today, 3)
    assert near_said("--10-05", today).replace("\u00a0", " ") == "Birthday on Monday 5 October"
