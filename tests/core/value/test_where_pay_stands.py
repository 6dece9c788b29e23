"""Where an amount stands among published or gathered ones, and what could be asked by them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from metier.core.value.ages import age, months_old
from metier.core.value.asking import proposal
from metier.core.value.rates import converted
from metier.core.value.standing import NOTHING, band, how_good, percentile, standing, working

BAND = tuple(Decimal(one) for one in (42_000, 47_000, 53_400, 59_500, 66_000))
AMOUNTS = st.decimals(1, 10**6, places=2)


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        (52_400, "about the 46th percentile, between the 25th percentile and the median"),
        (53_400, "at the median"),
        (40_000, "below the 10th percentile"),
        (70_000, "above the 90th percentile"),
    ],
)
def test_pay_stands_between_what_was_published(pay: int, said: str) -> None:
    assert standing(Decimal(pay), BAND).words == said


def test_how_a_percentile_was_read_off_can_be_opened() -> None:
    pay = Decimal(52_400)
    said = working(pay, BAND, standing(pay, BAND))
    assert said == "25 + (52,400 − 47,000) ÷ (53,400 − 47,000) × (50 − 25) = 46"
    assert working(Decimal(70_000), BAND, standing(Decimal(70_000), BAND)) == ""


def test_above_what_is_published_nothing_is_guessed() -> None:
    ceiling = (*BAND[:3], None, None)
    found = standing(Decimal(60_000), ceiling)
    assert (found.words, found.about) == ("above the median", None)
    assert standing(Decimal(60_000), NOTHING).words == "not known"


def test_few_points_make_no_band() -> None:
    few = [Decimal(one) for one in range(50_000, 54_000, 1_000)]
    assert band(few) == NOTHING
    assert how_good(len(few)) == ("Thin; add 1 more", True)
    five = [*few, Decimal(54_000)]
    assert band(five) == (None, 51_000, 52_000, 53_000, None)
    assert how_good(5) == ("Fair", False)
    assert how_good(20) == ("Good", False)


@given(AMOUNTS, st.lists(AMOUNTS, min_size=5, max_size=5))
def test_a_standing_is_within_the_percentiles_that_hold_the_amount(pay: Decimal, amounts: list[Decimal]) -> None:
    known = sorted(amounts)
    found = standing(pay, known)
    assert 0 <= found.low <= found.high <= 100
    if found.about is not None:
        assert found.low <= found.about <= found.high
    by_percentile = dict(zip((10, 25, 50, 75, 90), known, strict=True))
    assert found.low == 0 or by_percentile[found.low] <= pay
    assert found.high == 100 or by_percentile[found.high] >= pay


@given(AMOUNTS, AMOUNTS, st.lists(AMOUNTS, min_size=5, max_size=5))
def test_more_pay_never_stands_lower(one: Decimal, two: Decimal, amounts: list[Decimal]) -> None:
    known = sorted(amounts)
    low, high = (standing(pay, known) for pay in sorted((one, two)))
    assert low.low <= high.low
    assert low.high <= high.high


@given(st.lists(AMOUNTS, min_size=1, max_size=30))
def test_percentiles_are_among_the_amounts_and_in_order(amounts: list[Decimal]) -> None:
    ordered = sorted(amounts)
    found = [percentile(ordered, at) for at in (0, 10, 25, 50, 75, 90, 100)]
    assert found == sorted(found)
    assert (found[0], found[-1]) == (ordered[0], ordered[-1])


def test_a_proposal_is_the_next_two_figures_above_pay() -> None:
    said = proposal(Decimal(52_400), BAND)
    assert said is not None
    assert (said.walk_away, said.target, said.anchor) == (52_400, 53_500, 59_500)
    assert said.whys[1] == "The median of the market, up to the next 500."
    assert proposal(Decimal(60_000), BAND) is None
    assert proposal(None, NOTHING) is None


@given(AMOUNTS, st.lists(AMOUNTS, min_size=5, max_size=5))
@example(Decimal(20_100), [Decimal(one) for one in (1, 2, 20_200, 20_240, 70_000)])
def test_a_proposal_is_in_order(pay: Decimal, amounts: list[Decimal]) -> None:
    said = proposal(pay, sorted(amounts))
    if said is not None:
        assert said.walk_away <= said.target <= said.anchor


def test_currencies_come_together_only_by_a_rate() -> None:
    rates = {("USD", "GBP"): Decimal("0.8")}
    assert converted(Decimal(100), "USD", "GBP", rates) == Decimal("80.00")
    assert converted(Decimal(80), "GBP", "USD", rates) == Decimal("100.00")
    assert converted(Decimal(100), "EUR", "GBP", rates) is None
    assert converted(Decimal(100), "GBP", "GBP", {}) == 100


def test_how_old_a_release_is() -> None:
    today = date(2026, 10, 1)
    assert months_old("May 2025", today) == 17
    assert [age(one, today) for one in ("May 2025", "November 2020", "30.1", "September 2026")] == [
        "17 months old",
        "5 years old",
        "",
        "",
    ]
