"""A past with one pace is told from one that swings."""

from math import pi, sin
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.forecast.swings import UNLIKELY, UNLIKELY_EARLY, swing, tail

PASTS = st.lists(st.integers(0, 900), min_size=6, max_size=105).filter(any)
SLOW, FAST = (st.lists(st.integers(least, most), min_size=8, max_size=50) for least, most in ((0, 60), (400, 900)))
SWINGING = st.tuples(SLOW, FAST).flatmap(st.permutations).map(lambda halves: [*halves[0], *halves[1]])


def weeks(draw: Random, count: int, turns: float = 0.0, height: float = 0.0) -> list[float]:
    """Weeks around two hours, half as much up or down, with a wave of so many turns."""
    noise = [draw.gammavariate(6, 20) for _ in range(count)]
    return [(1 + height * sin(2 * pi * turns * at / count)) * minutes for at, minutes in enumerate(noise)]


def test_of_those_with_one_pace_few_are_taken_to_swing():
    draw = Random(5)
    assert sum(swing(weeks(draw, 46)) is not None for _ in range(300)) <= 300 * UNLIKELY
    assert sum(swing(weeks(draw, 12)) is not None for _ in range(300)) <= 300 * UNLIKELY_EARLY


def test_a_pace_four_times_as_fast_in_one_half_of_the_year_nearly_always_shows():
    draw = Random(5)
    assert sum(swing(weeks(draw, 46, turns=1, height=0.65)) is not None for _ in range(100)) >= 95


def test_one_that_varies_from_week_to_week_only_does_not_swing():
    assert swing([0, 240] * 20) is None
    assert swing([30] * 20 + [240] * 20) is not None


def test_half_as_fast_as_it_was_is_a_change_and_no_swing():
    assert swing([240 - 3 * week for week in range(40)]) is None


@pytest.mark.parametrize(("ratio", "above", "below"), [(5.318, 1, 8), (4.459, 2, 8), (3.344, 3, 14)])
def test_the_chance_is_that_of_the_tables_of_f(ratio, above, below):
    assert tail(ratio, above, below) == pytest.approx(0.05, abs=0.0001)
    assert tail(0, above, below) == 1


@given(PASTS | SWINGING)
def test_the_slowest_pace_is_below_the_fastest_and_the_chance_is_small(past):
    found = swing(past)
    if found is not None:
        assert 0 <= found.slow < found.fast
        assert 0 <= found.chance < UNLIKELY_EARLY


@given(PASTS | SWINGING, st.integers(2, 60))
def test_another_unit_swings_as_much(past, times):
    one, two = swing(past), swing([amount * times for amount in past])
    if one is not None and two is not None:
        assert (two.slow, two.fast) == pytest.approx((one.slow * times, one.fast * times), abs=1e-6)


@given(PASTS | SWINGING)
def test_a_past_swings_as_much_when_it_is_read_backwards(past):
    one, two = swing(past), swing(past[::-1])
    if one is not None and two is not None:
        assert (two.slow, two.fast) == pytest.approx((one.slow, one.fast), abs=1e-6)


@given(st.integers(6, 105), st.integers(1, 900))
def test_a_pace_that_never_changes_never_swings(count, minutes):
    assert swing([minutes] * count) is None
