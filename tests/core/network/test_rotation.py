"""The handful of a week: few, those who matter, and never the same twice running."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.rotation import (
    KEPT,
    MOST,
    TURNS,
    Candidate,
    comes_overdue,
    handful,
    is_turn,
    monday_of,
    turn_of,
)

MONDAY = date(2026, 9, 28)
WEEK = timedelta(weeks=1)
KEYS = st.uuids().map(str)
DAYS = st.dates(MONDAY - timedelta(days=900), MONDAY + timedelta(days=200))
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        key=KEYS,
        degree=st.integers(0, 3),
        tie=st.sampled_from(("strong", "moderate", "moderately-weak", "weak", "dormant")),
        due=st.none() | DAYS,
        last=st.none() | st.dates(MONDAY - timedelta(days=900), MONDAY),
        quiet_until=st.none() | DAYS,
    ),
    max_size=60,
    unique_by=lambda one: one.key,
)
WEEKS = st.integers(0, 60).map(lambda number: MONDAY + number * WEEK)


def keys(candidates: list[Candidate], monday: date) -> list[str]:
    return [pick.key for pick in handful(candidates, monday)]


def overdue(key: str, days: int, degree: int = 2, **facts: object) -> Candidate:
    return Candidate(
        key, degree, "moderate", MONDAY - timedelta(days=days), MONDAY - timedelta(days=days + 84), **facts
    )


def in_turn(number: int, monday: date = MONDAY) -> list[str]:
    """Keys whose turn is in a week."""
    return [key for key in (str(UUID(int=each)) for each in range(2000)) if is_turn(key, monday)][:number]


def test_those_who_matter_most_come_first_and_among_them_who_waits_longest():
    there = [overdue("sunil", 0, 2), overdue("chris", 14, 2), overdue("anna", 14, 3)]
    assert keys(there, MONDAY) == ["anna", "chris", "sunil"]


def test_an_overdue_one_comes_in_every_second_week():
    due = date(2026, 9, 24)
    assert [comes_overdue(due, MONDAY + number * WEEK) for number in range(-1, 5)] == [
        False,
        True,
        False,
        True,
        False,
        True,
    ]
    assert comes_overdue(MONDAY, MONDAY)


def test_two_places_are_kept_for_quiet_ties_even_where_many_are_overdue():
    one, two, three = in_turn(3)
    quiet = [Candidate(one, 1, "dormant"), Candidate(two, 3, "moderately-weak"), Candidate(three, 1, "strong")]
    found = handful([*(overdue(f"late{number}", 14, 3) for number in range(9)), *quiet], MONDAY)
    assert len(found) == MOST
    assert [pick.key for pick in found if pick.is_kept] == [two, one]


def test_who_does_not_matter_or_was_talked_to_lately_has_no_kept_place():
    one, two, three = in_turn(3)
    lately = MONDAY - timedelta(weeks=3)
    there = [
        Candidate(one, 0, "dormant"),
        Candidate(two, 3, "moderately-weak", last=lately),
        Candidate(three, 3, "weak"),
    ]
    assert keys(there, MONDAY) == []


def test_nobody_is_left_in_peace_and_asked_for_at_once():
    assert keys([overdue("anna", 14, quiet_until=MONDAY + WEEK)], MONDAY) == []
    assert keys([overdue("anna", 14, quiet_until=MONDAY)], MONDAY) == ["anna"]


@given(CANDIDATES, WEEKS)
def test_a_handful_is_at_most_five_with_at_most_two_kept_places(there: list[Candidate], monday: date):
    found = handful(there, monday)
    assert len(found) <= MOST
    assert sum(pick.is_kept for pick in found) <= KEPT
    assert len({pick.key for pick in found}) == len(found)


@given(CANDIDATES, WEEKS, st.randoms())
def test_the_order_in_which_people_are_read_changes_nothing(there: list[Candidate], monday: date, chance):
    shuffled = list(there)
    chance.shuffle(shuffled)
    assert handful(shuffled, monday) == handful(there, monday)


@given(CANDIDATES, WEEKS)
def test_nobody_comes_up_in_two_weeks_one_after_the_other(there: list[Candidate], monday: date):
    assert not set(keys(there, monday)) & set(keys(there, monday + WEEK))


@given(CANDIDATES, WEEKS)
def test_nobody_comes_up_who_was_talked_to_in_the_week_before(there: list[Candidate], monday: date):
    talked = {one.key for one in there if one.last and one.last >= monday - WEEK}
    assert not talked & set(keys(there, monday))


@given(st.lists(KEYS, unique=True, max_size=26))
def test_every_quiet_tie_that_matters_has_a_turn_in_a_quarter(known: list[str]):
    assert all(0 <= turn_of(key) < TURNS for key in known)
    for key in known:
        alone = [Candidate(key, 2, "dormant")]
        assert sum(bool(keys(alone, MONDAY + number * WEEK)) for number in range(TURNS)) == 1


def test_among_equals_others_come_from_one_quarter_to_the_next():
    there = [Candidate(key, 2, "dormant") for key in in_turn(12)]
    quarters = [tuple(keys(there, MONDAY + number * TURNS * WEEK)) for number in range(8)]
    assert all(len(one) == KEPT for one in quarters)
    assert len({key for one in quarters for key in one}) > 2 * KEPT


def test_a_week_begins_on_its_monday():
    assert {monday_of(MONDAY + timedelta(days=number)) for number in range(7)} == {MONDAY}
