from dataclasses import replace
from datetime import date, timedelta
from math import log, pi, sin

import pytest

from metier.core.days_off import DaysOff
from metier.core.forecast import Effort, Forecast, NoForecast, Progress, forecast, freed, standing, weekly
from metier.core.forecast.trend import weeks_for

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
        (
            replace(STEADY, open_tasks=((15_000, 0),)),
            "short",
            "about 2 years, and there are 9 weeks of history. It needs 15",
        ),
    ],
)
def test_where_nothing_can_be_said_the_reason_is_given(effort, reason, words):
    found = forecast(effort, TODAY)
    assert isinstance(found, NoForecast)
    assert found.reason == reason
    assert words in found.sentence


def test_even_a_week_that_never_varies_and_no_task_done_leave_some_doubt():
    found = dates(Effort((120,) * 12, ((1200, 0),)))
    assert found.likely + timedelta(days=7) < found.safe
    assert found.tasks_used == 0
    assert 1.0 < found.factor < 1.2


def test_a_task_whose_hours_are_used_up_still_needs_some():
    found = dates(replace(STEADY, open_tasks=((600, 900),)))
    assert found.left == 0
    assert found.likely > TODAY


def test_a_pace_that_falls_goes_on_falling_for_a_while():
    falling = replace(STEADY, weeks=tuple(range(300, 150, -5)))
    rising = replace(STEADY, weeks=tuple(range(155, 305, 5)))
    mixed = replace(STEADY, weeks=tuple(228 + 72 * (-1) ** n for n in range(30)))
    assert dates(rising).likely < dates(mixed).likely < dates(falling).likely


def test_a_pace_that_fell_ends_at_half_and_one_that_rose_at_twice_what_it_is():
    assert weeks_for(1000, -0.02, log(2)) == pytest.approx(2000, rel=0.03)
    assert weeks_for(1000, 0.02, log(2)) == pytest.approx(500, rel=0.03)
    assert weeks_for(5, -0.02, log(2)) == pytest.approx(5.27, abs=0.01)


def test_a_pace_that_swings_with_the_seasons_has_no_forecast():
    weeks = tuple(round(120 * (1 + 0.65 * sin(2 * pi * n / 46)) + 20 * (-1) ** n) for n in range(46))
    found = forecast(replace(STEADY, weeks=weeks), TODAY)
    assert isinstance(found, NoForecast)
    assert found.reason == "uneven"
    said = found.sentence.replace("\u00a0", " ")
    assert said.startswith("The pace swings too much for a forecast: from about 46 min a week to 3 h 24")


def test_check_ins_whose_steps_swing_have_no_forecast():
    steps = [(2 + n % 2, 7 + n % 2)[n // 16] for n in range(32)]
    points = tuple((date(2026, 2, 16) + timedelta(days=7 * n), sum(steps[:n])) for n in range(33))
    found = forecast(Progress(points, 0, 300), TODAY)
    assert isinstance(found, NoForecast)
    assert (found.reason, "from about 2.1 a week to 8.1," in found.sentence) == ("uneven", True)


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


def test_a_measure_that_sometimes_goes_back_is_forecast_all_the_same():
    points = tuple((date(2026, 5, 4) + timedelta(days=7 * n), 2 * n - 3 * (n % 4 == 3)) for n in range(20))
    found = forecast(Progress(points, 0, 60), TODAY)
    assert isinstance(found, Forecast)
    assert found.likely > TODAY


def test_check_ins_to_come_and_their_order_change_nothing():
    points = tuple((date(2026, 6, 1) + timedelta(days=7 * n), 2.0 * n) for n in range(15))
    known = forecast(Progress(points, 0, 60), TODAY)
    assert forecast(Progress((*reversed(points), (date(2026, 11, 1), 99)), 0, 60), TODAY) == known


def test_too_few_check_ins_say_how_many_weeks_they_need():
    points = tuple((date(2026, 7, 1) + timedelta(days=28 * n), 5 * n) for n in range(4))
    found = forecast(Progress(points, 0, 60), TODAY)
    assert isinstance(found, NoForecast)
    assert found.reason == "new"
    assert "12 weeks of check-ins" in found.sentence
    assert "Checking in every 4 weeks, it needs 24 weeks" in found.sentence


def test_check_ins_that_stopped_are_said_to_have():
    points = tuple((date(2025, 6, 1) + timedelta(days=7 * n), 2.0 * n) for n in range(30))
    assert forecast(Progress(points, 0, 100), TODAY).reason == "stopped"


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
