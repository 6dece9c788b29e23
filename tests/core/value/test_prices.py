"""A consumer price index as its owner brings it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.value.prices import Prices, are_kept, read, words

STATISTICAL_OFFICE = '"Title","INDEX 00: ALL ITEMS"\n"CDID","XXXX"\n"Release date","01-10-2026"\n"2024","130.0"\n"2025","134.0"\n"2025 Q4","135.0"\n"2025 DEC","135.5"\n"2026 JAN","136.0"\n'


def test_of_months_quarters_and_years_together_the_months_count() -> None:
    assert read(STATISTICAL_OFFICE).figures == {"2025-12": Decimal("135.5"), "2026-01": Decimal("136.0")}


@pytest.mark.parametrize(
    "text",
    [
        "month,index\n2025-12,135.5\n2026-01,136.0\n",
        "observation_date,XXXX\n2025-12-01,135.5\n2026-01-01,136.0\n",
        "\ufeffMonat;Index\nDez 2025;135,5\nJan 2026;136,0\n".replace("Dez", "Dec"),
        "2025M12\t135.5\n2026M01\t136.0\n",
        "December 2025,135.5\n\nJanuary 2026,136.0\n",
        "2025 DECEMBER,135.5\n2026 JAN,136.0\n",
        "2025-12;135,5\n2026-01;136,0\n",
        "Index, all items;Index, 2020=100\n2025-12;135,5\n2026-01;136,0\n",
        "observation_date,XXXX\n2025-10-01,\n2025-11-01,.\n2025-12-01,135.5\n2026-01-01,136.0\n",
        "Series,XXXX\n\nYear,Jan,Dec,Annual,HALF1\n2025,,135.5,134.9,\n2026,136.0\n",
    ],
)
def test_tables_as_they_are_published_are_read(text: str) -> None:
    assert read(text).figures == {"2025-12": Decimal("135.5"), "2026-01": Decimal("136.0")}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("month,index\n2025-12,135.5\n2026-13,136\n", "line 3: “2026-13” is not a month"),
        ("month,index\n2025-12,135.5\n2026-01,much\n", "line 3: “much” is not the figure"),
        ("month,index\n2025-12,135.5\n2026-01,0\n", "line 3: “0” is not the figure"),
        ("month,index\n2025-12,0\n2026-01,136\n2026-02,137\n", "line 2: “0” is not the figure"),
        ("month,index\n2025-12,135.5\n2026-01,1e-300\n", "line 3: “1e-300” is not the figure"),
        ("month,index\n2025-12,135.5\n2025-12,136\n", "line 3: December 2025 is there twice"),
        ("month,index\n2025-12,135.5\n", "No prices were found"),
        ("", "No prices were found"),
        ("2025-12,135.5\n2026-01\n", "line 2: “” is not the figure"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text, "cpi.csv")
    assert problem in str(refused.value)
    assert str(refused.value).startswith("cpi.csv")


def test_pay_of_then_is_said_in_money_of_the_last_month() -> None:
    table = read("2023-03,120\n2026-04,132\n")
    assert table.now(Decimal(45_000), date(2023, 3, 15)) == Decimal("49500.00")
    assert table.now(Decimal(52_400), date(2026, 9, 1)) == Decimal(52_400)
    assert table.now(Decimal(24_000), date(2016, 9, 1)) is None
    assert table.rise(date(2023, 3, 1), date(2026, 9, 1)) == 10


def test_quarters_and_years_stand_for_the_days_in_them() -> None:
    quarters = read("2025 Q1,100\n2026-Q1,110\n")
    assert quarters.now(Decimal(100), date(2025, 3, 31)) == Decimal("110.00")
    assert read("2025,100\n2026,110\n").now(Decimal(100), date(2025, 12, 31)) == Decimal("110.00")
    assert [words(one) for one in ("2026-04", "2026-Q2", "2026")] == ["April 2026", "2026, quarter 2", "2026"]


@given(st.text(max_size=200))
def test_whatever_is_given_is_read_or_refused(text: str) -> None:
    try:
        table = read(text)
    except Refused:
        return
    assert len(table.figures) >= 2


@given(st.decimals(1, 1000, places=2), st.decimals(1, 1000, places=2), st.decimals(1, 10**6, places=2))
def test_there_and_back_again_is_what_it_was(then: Decimal, now: Decimal, amount: Decimal) -> None:
    table, back = Prices({"2020-01": then, "2026-01": now}), Prices({"2020-01": now, "2026-01": then})
    there = table.now(amount, date(2020, 1, 1))
    assert there is not None
    again = back.now(there, date(2020, 1, 1))
    assert again is not None
    assert abs(again - amount) <= Decimal("0.01") * (1 + then / now)


def test_pay_beyond_all_measure_is_not_said() -> None:
    assert read("2016,1e-9\n2026,9e8\n").now(Decimal(52_400), date(2016, 9, 1)) is None


@pytest.mark.parametrize("text", [STATISTICAL_OFFICE, "2016 q3,1e-9\n2016 Q4,2\n", "2016,84.50\n2017,87\n"])
def test_what_was_read_is_known_again_when_it_is_kept(text: str) -> None:
    assert are_kept({period: str(figure) for period, figure in read(text).figures.items()})
