"""In which order scenarios come."""

from datetime import date, timedelta

from metier.core.rehearsing import Due, Scenario, in_turn

TODAY = date(2026, 10, 1)


def scenario(key: str, area: str) -> Scenario:
    return Scenario(key, area, key, "", "")


def test_what_is_longest_due_comes_first_then_what_is_new() -> None:
    due = [Due("late", TODAY - timedelta(days=9)), Due("now", TODAY), Due("ahead", TODAY + timedelta(days=1))]
    assert in_turn([due[1], due[2], due[0]], [scenario("new", "pay")], TODAY) == ["late", "now", "new"]


def test_a_real_conversation_comes_before_all_and_once() -> None:
    assert in_turn([Due("mine", TODAY), Due("old", TODAY)], [], TODAY, ["mine"]) == ["mine", "old"]


def test_new_ones_take_turns_through_their_areas() -> None:
    fresh = [scenario("pay-1", "pay"), scenario("pay-2", "pay"), scenario("no-1", "no"), scenario("pay-3", "pay")]
    assert in_turn([], fresh, TODAY) == ["pay-1", "no-1", "pay-2", "pay-3"]


def test_nothing_to_practise_is_an_empty_list() -> None:
    assert in_turn([], [], TODAY) == []
