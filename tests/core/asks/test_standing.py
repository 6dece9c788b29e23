from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.asks.standing import OPEN, Happening, standing

FIRST = date(2026, 3, 12)


def after(*kinds: str):
    return standing(Happening(kind, FIRST + timedelta(days=7 * place), kind) for place, kind in enumerate(kinds))


@pytest.mark.parametrize(
    ("kinds", "state", "times"),
    [
        ((), "preparing", 0),
        (("asked",), "asked", 1),
        (("asked", "answered"), "answered", 1),
        (("asked", "answered", "asked"), "asked", 2),
        (("asked", "promised", "answered"), "promised", 1),
        (("asked", "not-now"), "not-now", 1),
        (("asked", "not-now", "asked", "granted"), "granted", 2),
        (("asked", "granted", "taken-back"), "taken-back", 1),
        (("asked", "granted", "taken-back", "asked"), "asked", 2),
        (("asked", "declined"), "declined", 1),
        (("asked", "promised", "readdressed"), "preparing", 1),
        (("withdrawn",), "withdrawn", 0),
    ],
)
def test_an_ask_stands_where_its_history_left_it(kinds, state, times):
    found = after(*kinds)
    assert (found.state, found.times_asked) == (state, times)
    assert (found.decided_on is not None) == (state not in OPEN)


def test_the_days_of_the_first_asking_the_last_and_the_decision_are_kept():
    found = after("asked", "not-now", "asked", "granted")
    assert (found.asked_on, found.last_asked_on, found.decided_on) == (
        FIRST,
        FIRST + timedelta(days=14),
        FIRST + timedelta(days=21),
    )
    assert found.answer == "granted"


def test_what_it_waits_for_goes_when_it_is_asked_again():
    waits = Happening("not-now", FIRST, "After the summer", date(2026, 9, 1), "the budget is known")
    found = standing([waits])
    assert (found.back_on, found.back_when, found.answer) == (
        date(2026, 9, 1),
        "the budget is known",
        "After the summer",
    )
    found = standing([waits, Happening("asked", date(2026, 9, 2))])
    assert (found.back_on, found.back_when, found.answer) == (None, "", "After the summer")


KINDS = ["asked", "answered", "promised", "not-now", "granted", "declined", "withdrawn", "taken-back", "readdressed"]


@given(st.lists(st.sampled_from(KINDS), max_size=12))
def test_only_what_is_decided_has_a_day_of_decision_and_only_not_now_waits(kinds):
    found = after(*kinds)
    assert (found.decided_on is None) == (found.state in OPEN)
    assert found.times_asked == kinds.count("asked")
    assert (found.asked_on is None) == ("asked" not in kinds)
