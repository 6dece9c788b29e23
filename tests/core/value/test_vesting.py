"""Equity that becomes one's own in steps."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.value.vesting import Grant, vested, vests_between

GRANTED = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (date(2024, 3, 14), 0),
        (date(2025, 3, 14), 0),
        (date(2025, 3, 15), 12_000),
        (date(2025, 4, 14), 12_000),
        (date(2025, 4, 15), 13_000),
        (date(2028, 3, 15), 48_000),
        (date(2040, 1, 1), 48_000),
    ],
)
def test_four_years_with_a_cliff_of_one(by: date, expected: int) -> None:
    assert vested(Grant(Decimal(48_000), GRANTED, 48, 1, 12), by) == expected


def test_what_is_granted_on_the_last_of_a_month_vests_on_the_last_of_each() -> None:
    grant = Grant(Decimal(12_000), date(2024, 2, 29), 48, 12, 12)
    assert [vested(grant, day) for day in (date(2025, 2, 27), date(2025, 2, 28), date(2028, 2, 28))] == [
        0,
        3_000,
        9_000,
    ]
    monthly = Grant(Decimal(1_200), date(2026, 1, 31), 12)
    assert [vested(monthly, date(2026, month, day)) for month, day in ((2, 28), (3, 30), (3, 31))] == [100, 100, 200]


def test_what_has_not_vested_is_lost_on_leaving() -> None:
    grant = Grant(Decimal(48_000), GRANTED, 48, 12, 12, left_on=date(2026, 1, 1))
    assert vested(grant, date(2030, 1, 1)) == 12_000


GRANTS = st.builds(
    Grant,
    st.decimals(0, 10**6, places=2),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.integers(1, 120),
    st.integers(1, 24),
    st.integers(0, 24),
)


@given(GRANTS, st.lists(st.dates(date(2000, 1, 1), date(2060, 1, 1)), min_size=2, max_size=8))
def test_it_only_grows_and_all_of_it_vests(grant: Grant, days: list[date]) -> None:
    amounts = [vested(grant, day) for day in sorted(days)]
    assert all(one <= two for one, two in pairwise(amounts))
    assert all(0 <= one <= grant.worth for one in amounts)
    assert vested(grant, date(2060, 1, 1)) == grant.worth


@given(st.lists(GRANTS, max_size=4))
def test_years_of_vesting_add_up_to_what_they_are_worth(grants: list[Grant]) -> None:
    years = [vests_between(grants, date(year, 1, 1), date(year + 1, 1, 1)) for year in range(1999, 2061)]
    assert sum(years) == sum(one.worth for one in grants)
