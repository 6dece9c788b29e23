"""When a scenario comes again: the same ratings on the same days always give the same day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.spacing import LONGEST, Memory, after

DAY = date(2026, 10, 1)
ratings = st.integers(1, 4)
gaps = st.integers(0, 900)


def test_a_first_rating_brings_it_back_the_sooner_the_worse_it_went() -> None:
    assert [(after(None, rating, DAY).due_on - DAY).days for rating in (1, 2, 3, 4)] == [1, 1, 2, 8]


def test_what_goes_well_each_time_comes_ever_more_rarely() -> None:
    memory, spans = after(None, 3, DAY), []
    for _ in range(6):
        spans.append((memory.due_on - memory.seen_on).days)
        memory = after(memory, 3, memory.due_on)
    assert spans == sorted(spans)
    assert spans[-1] > 60


def test_again_brings_it_back_within_days() -> None:
    memory = after(None, 4, DAY)
    for _ in range(3):
        memory = after(memory, 3, memory.due_on)
    fallen = after(memory, 1, memory.due_on)
    assert (fallen.due_on - fallen.seen_on).days < (memory.due_on - memory.seen_on).days / 4


@given(st.lists(st.tuples(ratings, gaps), min_size=1, max_size=30))
def test_the_same_history_gives_the_same_day_within_a_year(history: list[tuple[int, int]]) -> None:
    def run() -> Memory | None:
        memory, on = None, DAY
        for rating, gap in history:
            on += timedelta(days=gap)
            memory = after(memory, rating, on)
        return memory

    memory = run()
    assert memory is not None
    assert memory == run()
    assert 1 <= (memory.due_on - memory.seen_on).days <= LONGEST
    assert 1 <= memory.difficulty <= 10


@given(st.lists(st.tuples(ratings, st.integers(1, 400)), max_size=10), st.integers(1, 400))
def test_a_better_rating_never_brings_it_back_sooner(history: list[tuple[int, int]], gap: int) -> None:
    memory, on = None, DAY
    for rating, days in history:
        on += timedelta(days=days)
        memory = after(memory, rating, on)
    on += timedelta(days=gap)
    days = [after(memory, rating, on).due_on for rating in (1, 2, 3, 4)]
    assert days == sorted(days)


def test_a_clock_that_went_back_a_day_does_no_harm() -> None:
    memory = after(None, 3, DAY)
    assert after(memory, 3, DAY - timedelta(days=1)).due_on >= DAY


@pytest.mark.parametrize("rating", [0, 5])
def test_a_rating_that_is_none_is_a_bug(rating: int) -> None:
    with pytest.raises(ValueError, match=str(rating)):
        after(None, rating, DAY)
