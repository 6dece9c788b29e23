"""Offers over years, what pay reaches, what skills go together with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from metier.core.value.offers import Deal, in_all, years
from metier.core.value.reaching import Assumed, Wanted, put_aside, reach
from metier.core.value.skills import Worker, by_skill, sharing
from metier.core.value.terms import Terms
from metier.core.value.vesting import Grant

TODAY = date(2026, 10, 1)
AMOUNTS = st.decimals(0, 10**6, places=2)


def deal(base: str = "50000", **said) -> Deal:
    terms = Terms("GBP", Decimal(base), pension_percent=Decimal(10))
    return Deal("Offer", terms, TODAY, **said)


def test_an_offer_grows_and_what_is_paid_once_is_paid_once() -> None:
    one, two = years(deal(growth=Decimal(10), once=Decimal(5_000)), 2)
    assert one.total == Decimal(60_000)
    assert two.total == Decimal(60_500)


def test_tax_is_taken_only_where_a_rate_is_given_and_never_from_pension() -> None:
    assert in_all(years(deal(), 2)) == (Decimal(110_000), Decimal(110_000))
    assert in_all(years(deal(), 2, Decimal(40))) == (Decimal(110_000), Decimal(70_000))


def test_equity_counts_in_the_year_in_which_it_vests() -> None:
    grants = (Grant(Decimal(8_000), TODAY, 48, 12, 12),)
    found = years(deal(grants=grants), 5)
    assert [next((part.amount for part in one.parts if part.name == "Equity"), 0) for one in found] == [2000] * 4 + [0]
    leap = date(2028, 2, 29)
    found = years(replace(deal(grants=(Grant(Decimal(8_000), leap, 48, 12, 12),)), starts=leap), 4)
    assert [one.total for one in found] == [57_000] * 4


@given(AMOUNTS, st.integers(1, 10), st.decimals(0, 100, places=2))
def test_what_is_kept_is_never_more_than_what_is_paid(base: Decimal, number: int, tax: Decimal) -> None:
    found = years(Deal("Offer", Terms("GBP", base), TODAY), number, tax)
    total, kept = in_all(found)
    assert 0 <= kept <= total
    assert len(found) == number


def test_a_goal_is_reached_in_the_month_in_which_there_is_enough() -> None:
    assumed = Assumed(saved=Decimal(14_000), a_month=Decimal(1_000))
    (house,) = reach(TODAY, assumed, [Wanted("house", Decimal(38_000), date(2028, 6, 1))])
    assert (house.ready, house.short) == (date(2028, 10, 1), Decimal(4_000))
    assert not house.is_in_time
    (later,) = reach(TODAY, assumed, [Wanted("house", Decimal(38_000), date(2028, 12, 1))])
    assert later.is_in_time
    assert later.over == Decimal(2_000)


def test_the_earlier_goal_is_paid_for_first() -> None:
    assumed = Assumed(a_month=Decimal(1_000))
    goals = [Wanted("Japan", Decimal(6_000), date(2028, 1, 1)), Wanted("house", Decimal(12_000), date(2027, 10, 1))]
    house, japan = reach(TODAY, assumed, goals)
    assert (house.wanted.name, house.is_in_time) == ("house", True)
    assert (japan.ready, japan.short) == (date(2028, 4, 1), Decimal(3_000))


def test_of_a_raise_only_its_share_after_tax_is_put_aside() -> None:
    assumed = Assumed(a_month=Decimal(100), of_raise=Decimal(50), tax=Decimal(40))
    assert put_aside(assumed, Decimal(12_000)) == Decimal("400.00")
    assert put_aside(assumed) == Decimal("100.00")


def test_more_pay_counts_from_its_month() -> None:
    assumed = Assumed(a_month=Decimal(0), of_raise=Decimal(100))
    goals = [Wanted("boat", Decimal(2_000))]
    (found,) = reach(TODAY, assumed, goals, Decimal(12_000), date(2027, 10, 1))
    assert found.ready == date(2027, 12, 1)


def test_what_is_never_reached_says_so() -> None:
    (found,) = reach(TODAY, Assumed(), [Wanted("boat", Decimal(10), date(2030, 1, 1))])
    assert found.ready is None
    assert found.short == 10


@given(
    AMOUNTS, st.decimals(1, 5000, places=2), st.decimals(0, 5000, places=2), st.lists(AMOUNTS, min_size=1, max_size=4)
)
def test_putting_more_aside_never_takes_longer(
    saved: Decimal, a_month: Decimal, more: Decimal, costs: list[Decimal]
) -> None:
    goals = [Wanted(str(at), cost, date(2028 + at, 1, 1)) for at, cost in enumerate(costs)]
    slow = reach(TODAY, Assumed(saved, a_month), goals)
    fast = reach(TODAY, Assumed(saved, a_month + more), goals)
    for one, two in zip(slow, fast, strict=True):
        assert two.ready is not None or one.ready is None
        assert one.ready is None or two.ready is None or two.ready <= one.ready
        assert two.short <= one.short


WORKERS = (
    Worker("a", "Analyst", 60_000, frozenset({"sql", "maths", "talk"})),
    Worker("b", "Baker", 30_000, frozenset({"bread"})),
    Worker("c", "Chemist", 80_000, frozenset({"sql", "maths", "talk", "bread"})),
    Worker("d", "Driver", 40_000, frozenset({"talk"})),
)
SKILLS = {"sql": "SQL", "maths": "Mathematics", "talk": "Speaking"}


def test_a_skill_stands_beside_the_pay_of_those_without_it() -> None:
    first = by_skill(WORKERS, SKILLS)[0]
    assert (first.name, first.with_it, first.without, first.difference) == ("Mathematics", 70_000, 35_000, 100)


def test_occupations_that_share_three_skills_are_held_against_ones_own() -> None:
    (found,) = sharing(WORKERS, SKILLS, {"a"})
    assert (found.worker.title, found.more, found.shared) == ("Chemist", 20_000, ("SQL", "Mathematics", "Speaking"))
    assert found.against == "+$20,000"
