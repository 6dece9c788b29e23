"""What was done by quarter, and how long it was not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from metier.core.autonomy import by_quarter, last_quarters, longest_silence
from metier.core.charts import QuarterRow, quarters

TODAY = date(2026, 10, 1)
days = st.dates(date(2023, 1, 1), TODAY)


def test_the_last_quarters_end_with_the_one_of_today():
    found = last_quarters(TODAY, 5)
    assert [one.starts for one in found] == [
        date(2025, 10, 1),
        date(2026, 1, 1),
        date(2026, 4, 1),
        date(2026, 7, 1),
        TODAY,
    ]


def test_days_are_counted_in_their_quarter_and_no_other():
    spans = last_quarters(TODAY, 2)
    assert by_quarter([date(2026, 9, 30), TODAY, TODAY, date(2026, 6, 30)], spans) == (1, 2)


def test_the_longest_silence_reaches_until_today():
    since = date(2026, 1, 1)
    silence = longest_silence([date(2026, 1, 10), date(2026, 2, 1), date(2026, 8, 1)], since, TODAY)
    assert silence
    assert (silence.since, silence.until, silence.days) == (date(2026, 2, 1), date(2026, 8, 1), 181)
    ends = longest_silence([date(2026, 1, 10)], since, TODAY)
    assert ends
    assert ends.until == TODAY


def test_a_silence_before_the_first_counts_only_when_there_was_one_before_it():
    since = date(2026, 1, 1)
    assert longest_silence([], since, TODAY) is None
    assert longest_silence([date(2025, 3, 1)], since, TODAY) is None
    early = longest_silence([date(2025, 12, 1), date(2026, 8, 1)], since, TODAY)
    assert early
    assert (early.since, early.until) == (since, date(2026, 8, 1))


@given(st.lists(days, min_size=1, max_size=30))
def test_no_silence_is_longer_than_its_span(found: list[date]):
    since = TODAY - timedelta(days=365)
    silence = longest_silence(found, since, TODAY)
    assert silence is None or 0 <= silence.days <= 365
    assert sum(by_quarter(found, last_quarters(TODAY, 16))) == len(found)


def test_the_drawing_says_each_number_and_counts_them_in_words():
    starts = [span.starts for span in last_quarters(TODAY, 4)]
    drawn = quarters("autonomy", "By quarter", [QuarterRow("Kept informed", (0, 3, 12, 1))], starts)
    texts = [mark.text for mark in drawn.marks if hasattr(mark, "text")]
    assert {"3", "12", "1", "Kept informed", "2026"} <= set(texts)
    assert "0" not in texts
    assert drawn.description == "4 quarters from January 2026: Kept informed, 16 times."
    assert quarters("none", "By quarter", [], []).description == "No quarters to show."
