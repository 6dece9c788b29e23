from datetime import date, timedelta

from metier.core.drift import Deliberate, drift, still_holds, wishes

NAMES = {"learning": "Continued learning", "autonomy": "Autonomy", "meaning": "Meaningful work", "status": "Status"}
RANKING = tuple(NAMES)
PLANNED = {"learning": 420, "autonomy": 300, "meaning": 210, "status": 70}
HOURS = {"learning": 70, "autonomy": 110, "meaning": 780, "status": 40}
TODAY = date(2026, 10, 1)


def test_hours_that_went_to_the_third_priority_are_said_in_words():
    found = drift(HOURS, RANKING, PLANNED, NAMES)
    assert found.is_worth_saying
    assert found.sentence == "78\u00a0% of your hours went to your third priority"
    assert found.detail == (
        "Last four weeks, 16\u00a0h\u00a040. Your plan gave meaningful work 21\u00a0% and continued learning, your first priority, "
        "42\u00a0%; it had 7\u00a0%."
    )
    assert [(row.rank, row.percent, row.planned) for row in found.rows] == [
        (1, 7, 42),
        (2, 11, 30),
        (3, 78, 21),
        (4, 4, 7),
    ]


def test_fewer_than_four_hours_say_nothing():
    found = drift({"meaning": 239}, RANKING, PLANNED, NAMES)
    assert not found.is_worth_saying
    assert found.rows[2].percent == 100
    assert drift({"meaning": 240}, RANKING, PLANNED, NAMES).is_worth_saying


def test_hours_near_the_plan_say_nothing():
    assert not drift({"learning": 300, "autonomy": 300, "meaning": 300}, RANKING, PLANNED, NAMES).is_worth_saying


def test_more_for_the_first_priority_is_no_drift():
    assert not drift({"learning": 900}, RANKING, PLANNED, NAMES).is_worth_saying


def test_without_a_plan_the_ranking_gives_the_parts():
    found = drift(HOURS, RANKING, {}, NAMES)
    assert [row.planned for row in found.rows] == [40, 30, 20, 10]
    assert found.is_by_rank
    assert "Your ranking gave" in found.detail


def test_no_hours_and_no_ranking_are_no_drift():
    assert not drift({}, RANKING, PLANNED, NAMES).is_worth_saying
    assert drift(HOURS, (), PLANNED, NAMES).rows == ()


def test_an_answer_holds_for_thirteen_weeks_while_it_is_not_much_more():
    now = drift(HOURS, RANKING, PLANNED, NAMES)
    assert still_holds(Deliberate("meaning", 69, TODAY - timedelta(weeks=13)), now, TODAY)
    assert not still_holds(Deliberate("meaning", 68, TODAY), now, TODAY)
    assert not still_holds(Deliberate("status", 90, TODAY), now, TODAY)
    assert not still_holds(Deliberate("meaning", 78, TODAY - timedelta(weeks=13, days=1)), now, TODAY)


def test_what_others_wanted_is_said_when_it_is_the_larger_part():
    found = wishes({"goals": 180, "easy": 120, "others": 240, "": 60})
    assert found.sentence == "6\u00a0h of your 9\u00a0h were easy or wanted by others"
    assert wishes({"goals": 100, "others": 200}).sentence == "3\u00a0h\u00a020 of your 5\u00a0h were wanted by others"
    assert wishes({"goals": 300, "easy": 300}).sentence == ""
    assert wishes({"easy": 200}).sentence == ""
