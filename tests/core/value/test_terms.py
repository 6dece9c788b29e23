"""What is paid in a year, and when each pay held."""

import itertools
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.value.terms import (
    Entry,
    Terms,
    base_a_year,
    for_a_whole_week,
    held,
    parts,
    steps,
    total,
)

MONEY = st.decimals(0, 10**7, places=2)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def terms(base: str = "52400", **said) -> Terms:
    return Terms("GBP", Decimal(base), **said)


def entry(
    key: str, starts: date, base: str = "100", chain: object = "a", ends=None, over=None, currency="GBP"
) -> Entry:
    return Entry(key, chain, starts, ends, over, Terms(currency, Decimal(base)))


def day(said: date) -> tuple[date, date]:
    return said, said


@pytest.mark.parametrize(
    ("said", "a_year"),
    [
        (terms(), "52400.00"),
        (terms("4000", per="month"), "48000.00"),
        (terms("1000", per="week"), "52000.00"),
        (terms("420", per="day", days=Decimal(160)), "67200.00"),
        (terms("20", per="hour", hours=Decimal("37.5")), "39000.00"),
    ],
)
def test_base_pay_is_of_a_year_whatever_it_was_agreed_for(said: Terms, a_year: str) -> None:
    assert base_a_year(said) == Decimal(a_year)


@pytest.mark.parametrize(("per", "asks"), [("day", "how many days"), ("hour", "how many hours")])
def test_a_rate_without_how_much_of_it_is_refused(per: str, asks: str) -> None:
    with pytest.raises(Refused, match=asks):
        base_a_year(terms(per=per))


def test_all_that_is_paid_adds_up_part_by_part() -> None:
    found = parts(terms(bonus_percent=Decimal(5), pension_percent=Decimal(8)), Decimal(1200))
    assert [(one.name, one.amount) for one in found] == [
        ("Base pay", Decimal("52400.00")),
        ("Bonus", Decimal("2620.00")),
        ("Employer’s pension", Decimal("4192.00")),
        ("Equity", Decimal("1200.00")),
    ]
    assert total(found) == Decimal("60412.00")
    assert total(found, cash=True) == Decimal("56220.00")
    assert found[1].how == "5% of base"


def test_a_short_week_is_held_against_markets_as_a_whole_one() -> None:
    assert for_a_whole_week(Decimal(30_000), Decimal(20)) == Decimal("60000.00")
    assert for_a_whole_week(Decimal(30_000), Decimal(35)) == 30_000
    assert for_a_whole_week(Decimal(30_000), None) == 30_000


def test_pay_holds_until_the_next_of_its_position() -> None:
    first, second = held([entry("old", date(2024, 1, 1)), entry("new", date(2025, 1, 1))])
    assert (first.entry.key, first.end) == ("old", date(2025, 1, 1))
    assert second.end is None


def test_two_positions_at_once_are_paid_together_and_a_gap_is_none() -> None:
    spans = held(
        [
            entry("one", date(2024, 1, 1), "100", "a", over=day(date(2024, 6, 30))),
            entry("two", date(2024, 4, 1), "50", "b", ends=day(date(2024, 5, 31))),
            entry("three", date(2025, 1, 1), "70", "c"),
        ]
    )
    found = [(one.start, one.end, one.base) for one in steps(spans, "GBP")]
    assert found == [
        (date(2024, 1, 1), date(2024, 4, 1), Decimal("100.00")),
        (date(2024, 4, 1), date(2024, 6, 1), Decimal("150.00")),
        (date(2024, 6, 1), date(2024, 7, 1), Decimal("100.00")),
        (date(2025, 1, 1), None, Decimal("70.00")),
    ]


def test_an_end_known_to_the_month_gives_way_to_pay_that_begins_in_it() -> None:
    month = (date(2023, 3, 1), date(2023, 3, 31))
    spans = held([entry("old", date(2020, 1, 1), over=month), entry("new", date(2023, 3, 1), chain="b")])
    assert spans[0].end == date(2023, 3, 1)
    assert held([entry("old", date(2020, 1, 1), over=month)])[0].end == date(2023, 4, 1)


def test_pay_in_another_currency_is_in_no_step() -> None:
    spans = held([entry("one", date(2024, 1, 1)), entry("two", date(2024, 1, 1), chain="b", currency="EUR")])
    assert [one.base for one in steps(spans, "GBP")] == [Decimal("100.00")]


@given(st.lists(st.tuples(DAYS, MONEY), max_size=12))
def test_of_one_position_no_two_entries_hold_on_the_same_day(said: list[tuple[date, Decimal]]) -> None:
    spans = held([Entry(at, "a", starts, None, None, Terms("GBP", base)) for at, (starts, base) in enumerate(said)])
    for one in spans:
        assert sum(other.on(one.start) for other in spans) == 1
    assert not spans or spans[-1].end is None


@given(st.lists(st.tuples(DAYS, st.integers(0, 3), st.integers(1, 900)), max_size=12))
def test_steps_never_overlap_and_sum_what_holds(said: list[tuple[date, int, int]]) -> None:
    spans = held(
        [
            entry(str(at), starts, "10", chain, ends=day(starts + timedelta(days=length)))
            for at, (starts, chain, length) in enumerate(said)
        ]
    )
    found = steps(spans, "GBP")
    for one, two in itertools.pairwise(found):
        assert one.end is not None
        assert one.end <= two.start
    for one in found:
        assert one.base == 10 * sum(span.on(one.start) for span in spans)


@given(MONEY, st.decimals(0, 100, places=2), st.decimals(0, 100, places=2))
def test_all_is_never_less_than_what_is_paid_out(base: Decimal, bonus: Decimal, pension: Decimal) -> None:
    found = parts(Terms("GBP", base, bonus_percent=bonus, pension_percent=pension))
    assert base <= total(found, cash=True) <= total(found)
