"""How close people are, by the stated rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.ties import Talks, tie, tie_said

TODAY = date(2026, 10, 1)
TIES = ("strong", "moderate", "moderately-weak", "weak", "dormant")
DAYS = st.dates(date(2000, 1, 1), TODAY)
RECORDS = st.builds(
    lambda in_year, before, last: Talks(in_year, in_year + before, last if in_year + before else None),
    st.integers(0, 60),
    st.integers(0, 60),
    DAYS,
)


@pytest.mark.parametrize(
    ("in_year", "ever", "weeks_ago", "is_called"),
    [
        (30, 200, 0, "strong"),
        (24, 24, 1, "strong"),
        (23, 23, 1, "moderate"),
        (6, 6, 1, "moderate"),
        (5, 5, 1, "moderately-weak"),
        (2, 2, 20, "moderately-weak"),
        (1, 40, 20, "weak"),
        (0, 40, 60, "dormant"),
        (0, 2, 60, "weak"),
        (0, 3, 53, "dormant"),
    ],
)
def test_a_tie_is_told_from_the_talks(in_year, ever, weeks_ago, is_called):
    assert tie(Talks(in_year, ever, TODAY - timedelta(weeks=weeks_ago)), TODAY) == is_called


def test_nobody_talked_to_is_a_weak_tie():
    assert tie(Talks(), TODAY) == "weak"
    assert tie_said(Talks()) == "no talk is logged"
    assert tie_said(Talks(2, 9, TODAY)) == "2 of 9 talks in the last twelve months"


@given(RECORDS)
def test_one_more_talk_this_year_never_makes_a_tie_weaker(talks: Talks):
    order = ("weak", "dormant", "moderately-weak", "moderate", "strong")
    closer = Talks(talks.in_year + 2, talks.ever + 2, TODAY)
    before, after = tie(talks, TODAY), tie(closer, TODAY)
    assert before in TIES
    assert order.index(after) >= order.index(before)
