from dataclasses import replace
from datetime import date, timedelta

import pytest

from metier.core.days_off import DaysOff
from metier.core.forecast import Effort, Forecast, NoForecast, Progress, forecast, freed, standing, weekly

TODAY = date(2026, 10, 1)
STEADY = Effort((120, 90, 150, 120, 110, 130, 120, 140, 100, 120), ((600, 0), (600, 0)), ((120, 120), (300, 300)))


def dates(effort, **given):
    found = forecast(effort, TODAY, **given)
    assert isinstance(found, Forecast), found
    return found


def test_twenty_hours_at_two_a_week_take_about_ten_weeks():
    found = dates(STEADY)
    assert date(2026, 11, 26) < found.likely < date(2027, 1, 20)
    assert found.likely < found.safe < date(2027, 4, 1)
    assert 100 < found.pace_slow < found.pace < found.pace_fast < 140
    assert found.basis == "hours"
    assert found.left == 1200


def test_the_same_seed_gives_the_same_answer_and_another_nearly_the_same():
    assert forecast(STEADY, TODAY, seed=7) == forecast(STEADY, TODAY, seed=7)
    assert abs((dates(STEADY, seed=7).likely - dates(STEADY, seed=8).likely).days) < 21


def test_estimates_that_did_not_hold_make_it_later():
    done = tuple((60, 120) for _ in range(20))
    doubled = dates(replace(STEADY, done_tasks=done))
    assert doubled.likely > dates(STEADY).likely + timedelta(days=28)
    assert doubled.factor > 1.7
    assert doubled.tasks_used == 20


def test_weeks_off_to_come_move_both_dates_by_their_length():
    off = DaysOff(((date(2026, 10, 5), date(2026, 10, 18)),))
    now, later = dates(STEADY), dates(STEADY, off=off)
    assert (later.likely - now.likely, later.safe - now.safe) == (timedelta(days=14), timedelta(days=14))


@pytest.mark.parametrize(
    ("effort", "reason", "words"),
    [
        (replace(STEADY, open_tasks=()), "done", "Every task is done"),
        (replace(STEADY, open_tasks=(), done_tasks=()), "no-tasks", "No hours left are estimated"),
        (replace(STEADY, weeks=()), "new", "no whole week since it began"),
        (replace(STEADY, weeks=(60, 60, 60, 60)), "new", "3 weeks since it began, 3 with hours. It needs 6 weeks"),
        (replace(STEADY, weeks=(60, 0, 0, 0, 0, 0, 60, 60, 0)), "new", "8 weeks since it began, 2 with hours"),
        (replace(STEADY, weeks=(60,) * 20 + (0,) * 5), "stopped", "No hours for 5 weeks"),
        (replace(STEADY, open_tasks=((600_000, 0),)), "far", "15 years"),
    ],
)
def test_where_nothing_can_be_said_the_reason_is_given(effort, reason, words):
    found = forecast(effort, TODAY)
    assert isinstance(found, NoForecast)
    assert found.reason == reason
    assert words in found.sentence


def test_check_ins_are_forecast_by_their_own_measure():
    points = tuple((date(2026, 5, 4) + timedelta(days=14 * n), 4.0 * n) for n in range(11))
    found = forecast(Progress(points, 0, 60), TODAY)
    assert isinstance(found, Forecast)
    assert found.basis == "check-ins"
    assert date(2026, 11, 1) < found.likely < date(2027, 1, 15)


def test_a_measure_may_go_down_to_its_target():
    points = tuple((date(2026, 6, 1) + timedelta(days=14 * n), 100 - 5 * n - n % 2) for n in range(9))
    found = forecast(Progress(points, 100, 20), TODAY)
    assert isinstance(found, Forecast)
    assert found.left == 40


def test_a_reached_target_is_done_and_no_check_in_is_too_new():
    assert forecast(Progress(((TODAY, 12),), 0, 10), TODAY).reason == "done"
    assert forecast(Progress((), 0, 10), TODAY).reason == "new"


def test_the_hours_of_a_dropped_goal_bring_another_nearer():
    dropped = (0, 0, 0, *(120 for _ in range(10)))
    assert dates(freed(STEADY, (dropped, 0.5))).likely < dates(STEADY).likely
    assert freed(STEADY, (dropped, 0.5)).weeks[0] == 180


def test_weeks_are_whole_and_weeks_off_are_left_out():
    minutes = {date(2026, 9, 7): 60, date(2026, 9, 21): 30, date(2026, 9, 28): 90}
    assert weekly(minutes, TODAY) == (60, 0, 30)
    assert weekly(minutes, TODAY, DaysOff(((date(2026, 9, 14), date(2026, 9, 20)),))) == (60, 30)
    assert weekly(minutes, TODAY, first=date(2026, 8, 31)) == (0, 60, 0, 30)


def test_a_goal_stands_by_its_safe_day():
    found = dates(STEADY)
    assert standing(found, found.safe, TODAY).kind == "on-track"
    assert standing(found, found.likely, TODAY).sentence == "Likely in time, not safely."
    late = standing(found, TODAY + timedelta(days=28), TODAY)
    assert late.kind == "at-risk"
    assert "it needs 5" in late.sentence
    assert standing(found, None, TODAY).kind == "no-date"
    assert standing(NoForecast("new", "Too little."), TODAY, TODAY).kind == "no-forecast"
