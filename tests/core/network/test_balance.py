"""What counts in a balance, what is open of it, and in which order it is done."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.network.balance import (
    Balance,
    Done,
    balance_of,
    in_words,
    place,
    reached,
    signed,
    twelve_months_before,
)

TODAY = date(2026, 10, 1)
LONG_AGO = TODAY - timedelta(days=800)

done = st.builds(
    Done,
    key=st.uuids().map(str),
    side=st.sampled_from(["given", "received"]),
    on=st.dates(LONG_AGO, TODAY),
    is_returned=st.booleans(),
)


def test_a_favour_counts_one_each_way_whatever_it_took():
    found = balance_of([Done("1", "received", TODAY), Done("2", "received", TODAY), Done("3", "given", TODAY)], TODAY)
    assert (found.received, found.given, found.difference) == (2, 1, -1)
    assert in_words(found) == "Received 2, given 1"


@pytest.mark.parametrize(("on", "counts"), [(date(2025, 10, 1), 0), (date(2025, 10, 2), 1), (TODAY, 1)])
def test_twelve_months_are_those_up_to_today(on, counts):
    found = balance_of([Done("1", "given", on)], TODAY)
    assert (found.given, found.given_ever) == (counts, 1)


def test_the_year_before_a_leap_day_ends_on_the_28th():
    assert twelve_months_before(date(2028, 2, 29)) == date(2027, 2, 28)


def test_help_given_for_nothing_in_particular_returns_what_is_open():
    received = [Done(str(one), "received", TODAY) for one in range(3)]
    assert balance_of([*received, Done("g", "given", TODAY)], TODAY).to_return == 2


def test_a_favour_that_returns_one_thing_returns_no_other():
    rows = [
        Done("1", "received", TODAY, returned_by="g"),
        Done("2", "received", TODAY),
        Done("g", "given", TODAY),
    ]
    found = balance_of(rows, TODAY)
    assert found.to_return == 1
    assert found.to_come_back == 0  # the other one that was received may be what came back for it


def test_a_word_returns_what_it_is_said_of():
    assert balance_of([Done("1", "received", TODAY, is_returned=True)], TODAY).to_return == 0


@given(st.lists(done, max_size=30))
def test_what_is_to_be_returned_is_never_more_than_was_received_nor_open_on_both_sides_without_reason(rows):
    found = balance_of(rows, TODAY)
    assert 0 <= found.to_return <= found.received_ever
    assert 0 <= found.to_come_back <= found.given_ever
    assert found.received <= found.received_ever
    assert not (found.to_return and found.to_come_back) or any(row.is_returned for row in rows)


@given(st.lists(done, max_size=20))
def test_seen_from_the_other_side_it_is_the_same_turned_round(rows):
    turned = [
        Done(row.key, "received" if row.side == "given" else "given", row.on, row.is_returned, row.returned_by)
        for row in rows
    ]
    found, mirrored = balance_of(rows, TODAY), balance_of(turned, TODAY)
    assert found.difference == -mirrored.difference
    assert found.to_return == mirrored.to_come_back


def test_a_promise_comes_up_earlier_the_more_it_takes():
    assert reached(TODAY) == tuple(TODAY + timedelta(days=days) for days in (2, 7, 14))


def test_promises_come_by_their_day_then_what_was_asked_then_what_was_offered():
    soon, later = TODAY + timedelta(days=3), TODAY + timedelta(days=30)
    rows = {
        "soon": place("promised", soon, 1, TODAY),
        "later": place("promised", later, 3, TODAY),
        "undated": place("promised", None, 3, TODAY),
        "asked, large": place("asked", None, 3, TODAY),
        "asked, old": place("asked", None, 1, TODAY - timedelta(days=9)),
        "asked": place("asked", None, 1, TODAY),
        "offered": place("offered", None, 3, LONG_AGO),
    }
    assert sorted(rows, key=rows.__getitem__) == list(rows)


@pytest.mark.parametrize(("number", "said"), [(3, "+3"), (0, "0"), (-4, "−4")])
def test_a_difference_is_said_with_its_sign(number, said):
    assert signed(number) == said


def test_nobody_helped_is_said_to_be_nothing():
    assert not Balance().is_any
