"""What the wins and skills of a record say of themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.dates import PartialDate
from metier.core.record.findings import Claim, Employment, Span, few_wins, spoken_years, unused_claim, years_in

TODAY = date(2026, 10, 1)
NORTHBANK = (Span(PartialDate(2016, 9), PartialDate(2019, 8)), Span(PartialDate(2019, 9), PartialDate(2023, 2)))
CALDER = (Span(PartialDate(2023, 3), None),)


def test_an_employer_that_holds_few_wins_for_its_time_is_named() -> None:
    found = few_wins([Employment("n", "Northbank", NORTHBANK, 5), Employment("c", "Calder", CALDER, 33)], TODAY)
    assert found is not None
    assert found.title == "Six and a half years at Northbank hold five wins"
    assert "Calder holds 33 in three and a half years" in found.text
    assert dict(found.figures)["Wins a year at Northbank"] == "5 in 6.5 years: 0.8"


@pytest.mark.parametrize(
    ("northbank", "calder"),
    [(7, 33), (5, 10), (0, 0)],
    ids=["a win a year", "less than four times as many elsewhere", "no wins at all"],
)
def test_nothing_is_named_outside_the_rule(northbank: int, calder: int) -> None:
    employed = [Employment("n", "Northbank", NORTHBANK, northbank), Employment("c", "Calder", CALDER, calder)]
    assert few_wins(employed, TODAY) is None


def test_a_short_time_is_not_named() -> None:
    short = (Span(PartialDate(2021, 1), PartialDate(2021, 12)),)
    assert few_wins([Employment("s", "Short", short, 0), Employment("c", "Calder", CALDER, 33)], TODAY) is None
    assert few_wins([], TODAY) is None


def test_time_is_counted_once() -> None:
    assert years_in(
        [Span(PartialDate(2020), PartialDate(2020)), Span(PartialDate(2020, 6), PartialDate(2021))], TODAY
    ) == pytest.approx(2, abs=0.01)
    assert years_in([Span(PartialDate(2030), None)], TODAY) == 0


SPANS = st.lists(
    st.tuples(st.integers(1980, 2025), st.integers(0, 5)).map(
        lambda pair: Span(PartialDate(pair[0]), PartialDate(pair[0] + pair[1]))
    ),
    max_size=8,
)


@given(SPANS)
def test_time_is_never_more_than_from_first_to_last(spans: list[Span]) -> None:
    found = years_in(spans, TODAY)
    assert found <= sum(years_in([span], TODAY) for span in spans) + 1e-9
    if spans:
        whole = (TODAY - min(span.starts.first for span in spans)).days / 365.25
        assert 0 <= found <= whole + 0.01


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (0.2, "half a year"),
        (1.0, "one year"),
        (1.4, "one and a half years"),
        (6.49, "six and a half years"),
        (14.1, "14 years"),
    ],
)
def test_years_are_spoken_to_the_half(years: float, said: str) -> None:
    assert spoken_years(years) == said


def test_a_high_claim_that_was_not_used_for_long_is_named() -> None:
    r = Claim("r", "R", 3, PartialDate(2023, 11))
    found = unused_claim(
        [r, Claim("sas", "SAS", 2, PartialDate(2015)), Claim("sql", "SQL", 5, PartialDate(2026))], TODAY
    )
    assert found is not None
    assert found.title == "You claim level 3 in R, last used in November 2023"
    assert unused_claim([Claim("r", "R", 3, PartialDate(2024, 11))], TODAY) is None
