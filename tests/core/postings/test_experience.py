"""How long somebody has worked."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from metier.core.dates import PartialDate
from metier.core.postings.experience import months_worked

TODAY = date(2026, 10, 1)
YEARS = st.integers(1980, 2030)
DATES = st.one_of(st.builds(PartialDate, YEARS), st.builds(PartialDate, YEARS, st.integers(1, 12)))


@given(st.lists(st.tuples(st.none() | DATES, st.none() | DATES), max_size=8))
def test_each_month_counts_once_however_many_positions_it_is_in(spans) -> None:
    covered = {
        (year, month)
        for year in range(1980, TODAY.year + 1)
        for month in range(1, 13)
        for starts, ends in spans
        if starts and starts.first <= date(year, month, 28) and date(year, month, 1) <= (ends.last if ends else TODAY)
    }
    assert months_worked(spans, TODAY) == len([one for one in covered if one <= (TODAY.year, TODAY.month)])
