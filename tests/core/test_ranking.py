"""Orders of priorities."""

import pytest

from metier.core.errors import Refused
from metier.core.ranking import Move, checked, moved, moves, placed

NAMES = {"status": "Status", "autonomy": "Autonomy", "meaning": "Meaningful work", "learning": "Continued learning"}
ORDER = ("learning", "autonomy", "meaning", "status")


def test_an_order_has_every_priority_once():
    assert checked(list(ORDER), NAMES) == ORDER


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (("learning", "autonomy", "meaning"), "Status has no place"),
        (("learning", "learning", "meaning", "status"), "Continued learning is there twice"),
        (("learning", "autonomy", "meaning", "money"), "“money” is not a priority"),
    ],
)
def test_an_order_that_lacks_repeats_or_invents_a_priority_is_refused(order, said):
    with pytest.raises(Refused, match=said):
        checked(order, NAMES)


def test_no_two_are_equal():
    with pytest.raises(Refused, match="Autonomy and Meaningful work are both second") as refused:
        placed({"status": 4, "autonomy": 2, "meaning": 2, "learning": 1}, NAMES)
    assert refused.value.where.field == "meaning"


def test_places_make_an_order():
    assert placed({"status": 4, "autonomy": 2, "meaning": 3, "learning": 1}, NAMES) == ORDER


def test_a_move_changes_places_with_the_neighbour():
    assert moved(ORDER, "meaning", "up", NAMES) == ("learning", "meaning", "autonomy", "status")
    assert moved(ORDER, "learning", "down", NAMES) == ("autonomy", "learning", "meaning", "status")


@pytest.mark.parametrize(
    ("priority", "way", "said"),
    [("learning", "up", "first already"), ("status", "down", "last already"), ("money", "up", "not a priority")],
)
def test_a_move_past_either_end_is_refused(priority, way, said):
    with pytest.raises(Refused, match=said):
        moved(ORDER, priority, way, NAMES)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (ORDER, ORDER, []),
        (ORDER, ("learning", "autonomy", "status", "meaning"), [Move("status", 4, 3)]),
        (ORDER, ("status", "learning", "autonomy", "meaning"), [Move("status", 4, 1)]),
        (ORDER, ("autonomy", "meaning", "status", "learning"), [Move("learning", 1, 4)]),
        (
            ("status", "learning", "autonomy", "meaning"),
            ("autonomy", "learning", "status", "meaning"),
            [Move("autonomy", 3, 1), Move("status", 1, 3)],
        ),
    ],
)
def test_a_change_is_said_in_the_fewest_moves(before, after, expected):
    assert moves(before, after) == expected
