"""How often, and when next."""

from datetime import date

import pytest

from metier.core.network.rhythm import due_said, every, every_said, next_due

TODAY = date(2026, 10, 1)


def test_ones_own_rhythm_goes_before_that_of_groups_and_the_shortest_of_these_counts():
    assert every(6, [2, 4]) == 6
    assert every(None, [None, 8, 4]) == 4
    assert every(None, [None]) is None


def test_the_next_day_is_counted_from_the_last_talk_or_from_when_they_were_added():
    assert next_due(date(2026, 7, 30), 6, TODAY) == date(2026, 9, 10)
    assert next_due(None, 6, date(2026, 9, 1)) == date(2026, 10, 13)
    assert next_due(date(2026, 7, 30), None, TODAY) is None


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 8, 4), "8 weeks late"),
        (date(2026, 9, 24), "1 week late"),
        (date(2026, 9, 30), "1 day late"),
        (TODAY, "Today"),
        (date(2026, 10, 5), "Mon 5 Oct"),
        (date(2026, 10, 20), "20 Oct"),
        (date(2027, 2, 3), "3 Feb 2027"),
        (None, ""),
    ],
)
def test_a_due_day_is_said_as_one_would(due, said):
    assert due_said(due, TODAY).replace("\u00a0", " ") == said


def test_a_rhythm_of_a_week_is_every_week():
    assert [every_said(weeks) for weeks in (1, 6, None)] == ["every week", "every 6 weeks", ""]
