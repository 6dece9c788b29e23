from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from metier.core.days_off import DaysOff
from metier.core.rhythm import chance_of_gap
from metier.core.stagnation import stagnation

TODAY = date(2026, 10, 1)
SET = date(2026, 1, 5)


def every(days, count, last):
    return [last - timedelta(days=days * n) for n in range(count)]


def test_a_goal_that_moved_every_four_days_and_then_not_is_stagnant():
    found = stagnation(every(4, 10, TODAY - timedelta(days=23)), SET, TODAY)
    assert found.is_stagnant
    assert found.since == TODAY - timedelta(days=23)
    assert (found.days, found.usual, found.basis) == (23, 4, "goal")
    assert found.sentence == "No movement for 23 days; usually every 4 days."


def test_the_same_gap_is_nothing_for_a_goal_that_moves_monthly():
    found = stagnation(every(30, 8, TODAY - timedelta(days=23)), SET, TODAY)
    assert not found.is_stagnant
    assert found.sentence == "Last moved 23 days ago; usually every 30 days."


def test_with_many_gaps_long_ones_that_were_there_before_are_allowed_for():
    bursts = [TODAY - timedelta(days=25 + 40 * burst + day) for burst in range(8) for day in range(4)]
    assert not stagnation(bursts, SET, TODAY).is_stagnant
    assert stagnation([day - timedelta(days=40) for day in bursts], SET, TODAY).is_stagnant


def test_days_off_do_not_count():
    moved = every(4, 10, TODAY - timedelta(days=23))
    off = DaysOff(((TODAY - timedelta(days=22), TODAY - timedelta(days=3)),))
    found = stagnation(moved, SET, TODAY, off)
    assert not found.is_stagnant
    assert found.days == 3


def test_a_goal_that_never_moved_is_judged_by_the_rhythm_of_all_goals():
    career = every(3, 15, TODAY)
    found = stagnation([], TODAY - timedelta(days=80), TODAY, career=career, goals=3)
    assert found.is_stagnant
    assert found.basis == "career"
    assert (
        found.sentence == "No movement in the 80 days since it was set; by the rhythm of all your goals, every 9 days."
    )
    assert not stagnation([], TODAY - timedelta(days=12), TODAY, career=career, goals=3).is_stagnant


def test_without_any_rhythm_nothing_is_said_to_be_stagnant():
    found = stagnation([TODAY - timedelta(days=400)], SET, TODAY)
    assert not found.is_stagnant
    assert found.basis == "none"
    assert "too few movements" in found.sentence


def test_what_moved_today_is_said_to_have():
    assert stagnation(every(4, 9, TODAY), SET, TODAY).sentence == "Moved today; usually every 4 days."
    assert stagnation([], TODAY, TODAY).sentence.startswith("Set today")


@example([1, 3, 10, 10], 6, 1)  # from the median on, the longer half has a rate of its own
@given(st.lists(st.integers(1, 90), min_size=1, max_size=40), st.integers(1, 400), st.integers(1, 100))
def test_a_longer_gap_is_never_likelier(gaps, gap, more):
    assert 0 < chance_of_gap(gaps, gap + more) <= chance_of_gap(gaps, gap) <= 1
