"""The handful of a week: few, those who matter, and everybody in time."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.rotation import (
    KEPT,
    MOST,
    TURNS,
    Candidate,
    Pick,
    handful,
    is_overdue,
    is_own_week,
    is_turn,
    may_come,
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
OVERDUE = st.lists(
    st.builds(
        Candidate,
        key=KEYS,
        degree=st.integers(0, 3),
        tie=st.sampled_from(("moderate", "dormant")),
        due=st.dates(MONDAY - timedelta(days=60), MONDAY),
    ),
    min_size=MOST + 1,
    max_size=30,
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


def test_who_is_overdue_stays_while_there_is_room():
    there = [overdue(name, 49 if name == "sunil" else 3) for name in ("anna", "chris", "oliver", "sunil")]
    assert all(set(keys(there, MONDAY + number * WEEK)) == {one.key for one in there} for number in range(6))


def test_the_own_weeks_of_who_is_overdue_are_every_second_one():
    due = date(2026, 9, 24)
    assert not is_overdue(due, MONDAY - WEEK)
    assert not is_overdue(None, MONDAY)
    assert is_overdue(due, MONDAY)
    assert is_overdue(MONDAY, MONDAY)
    assert [is_own_week(due, MONDAY + number * WEEK) for number in range(4)] == [True, False, True, False]
    assert is_own_week(MONDAY, MONDAY)


def test_where_more_are_overdue_than_there_are_places_they_take_turns():
    there = [overdue(f"now{number}", 14, 1) for number in range(4)] + [
        overdue(f"then{number}", 21, 3) for number in range(4)
    ]
    this, next_one = keys(there, MONDAY), keys(there, MONDAY + WEEK)
    assert this == ["then0", "now0", "now1", "now2", "now3"]
    assert next_one == ["then0", "then1", "then2", "then3", "now0"]


def test_however_many_wait_and_however_little_they_matter_each_comes_up_in_time():
    there = [overdue(str(UUID(int=number)), 30 + number, degree=3) for number in range(15)]
    there += [overdue(str(UUID(int=number)), 10, degree=0) for number in range(100, 115)]
    together = max(sum(is_turn(one.key, MONDAY + week * WEEK) for one in there) for week in range(TURNS))
    weeks = [keys(there, MONDAY + number * WEEK) for number in range(TURNS * together)]
    assert {key for week in weeks for key in week} == {one.key for one in there}
    least = [one.key for one in there if not one.degree]
    assert all(sum(key in least for key in week) <= 1 for week in weeks)


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


def test_who_is_overdue_and_has_a_turn_comes_as_overdue_while_there_is_room():
    one, two, three = in_turn(3)
    both = Candidate(one, 3, "dormant", due=MONDAY - WEEK, last=MONDAY - 60 * WEEK)
    there = [both, Candidate(two, 2, "dormant"), Candidate(three, 1, "dormant")]
    assert [pick.is_kept for pick in handful(there, MONDAY)] == [False, True, True]
    many = [both, *(overdue(f"late{number}", 14, 3) for number in range(9))]
    assert handful(many, MONDAY)[-1] == Pick(one, is_kept=True)


@given(CANDIDATES, WEEKS)
def test_a_place_is_empty_only_where_nobody_waits(there: list[Candidate], monday: date):
    found = keys(there, monday)
    waiting = {one.key for one in there if is_overdue(one.due, monday) and may_come(one, monday)} - set(found)
    assert len(found) == MOST or not waiting


@given(CANDIDATES | OVERDUE, WEEKS)
def test_of_more_than_there_are_places_for_none_is_shown_instead_of_one_whose_week_it_is(
    there: list[Candidate], monday: date
):
    found = {pick.key for pick in handful(there, monday) if not pick.is_kept and not is_turn(pick.key, monday)}
    due = {one.key: one.due for one in there if one.due and is_overdue(one.due, monday) and may_come(one, monday)}
    left_out = set(due) - set(keys(there, monday))
    if any(is_own_week(due[key], monday) for key in left_out):
        assert all(is_own_week(due[key], monday) for key in found)


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
