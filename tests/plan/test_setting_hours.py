"""The hours a week, and what was put in."""

from datetime import date, timedelta

import pytest

import make
from cast import TODAY
from chains import later
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.plan import actions, queries

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 9, 28)


def test_hours_hold_from_a_day_and_weeks_off_override_them(viewer: Viewer):
    actions.set_hours(viewer, 360, MONDAY)
    actions.set_hours(viewer, 0, date(2026, 12, 21), date(2027, 1, 3), "Christmas")
    actions.set_hours(viewer, 480, date(2027, 3, 1))
    hours = queries.availability(viewer)
    weeks = [hours.minutes_in_week(day) for day in (MONDAY, date(2026, 12, 21), date(2027, 1, 4), date(2027, 3, 1))]
    assert weeks == [360, 0, 360, 480]
    assert queries.minutes_per_week(viewer) == 360


def test_hours_said_again_for_the_same_day_are_changed_and_kept(viewer: Viewer):
    first = actions.set_hours(viewer, 360, MONDAY).span
    again = actions.set_hours(later(viewer), 240, MONDAY)
    assert (again.span, again.is_new) == (first, False)
    assert queries.minutes_per_week(viewer) == 240
    assert first.revisions.get().minutes_per_week == 360


def test_hours_that_cannot_be_are_refused(viewer: Viewer):
    with pytest.raises(Refused, match="168 hours"):
        actions.set_hours(viewer, 169 * 60, MONDAY)
    with pytest.raises(Refused, match="cannot end on"):
        actions.set_hours(viewer, 60, MONDAY, MONDAY - timedelta(days=1))


def test_more_hours_for_some_weeks_are_added_and_taken_back_together(viewer: Viewer):
    actions.set_hours(viewer, 360, MONDAY)
    actions.set_hours(viewer, 0, date(2026, 10, 12), date(2026, 10, 18))
    made = actions.add_hours(later(viewer), 90, date(2026, 10, 5), 3)
    hours = queries.availability(viewer)
    assert [hours.minutes_in_week(date(2026, 10, day)) for day in (5, 12, 19)] == [450, 0, 450]
    actions.withdraw_added_hours(viewer, made[0])
    assert queries.availability(viewer).minutes_in_week(date(2026, 10, 5)) == 360


def test_more_hours_are_not_added_at_the_end_of_time(viewer: Viewer):
    with pytest.raises(Refused, match="for how many weeks"):
        actions.add_hours(viewer, 15, date(9999, 12, 27), 520)


def test_weekly_deposits_are_by_goal_in_the_order_of_the_ranking(viewer: Viewer):
    make.ranking(viewer, "learning", "autonomy", "meaning", "status")
    make.hours(viewer)
    autonomy = make.goal(viewer, "Own the product", priority="autonomy")
    learning = make.goal(viewer, "Learn dbt", priority="learning")
    make.deposit(viewer, 60, goal=autonomy)
    make.deposit(viewer, 30, goal=learning)
    make.deposit(viewer, 30, on=TODAY - timedelta(days=1), task=make.task(viewer, of=learning))
    make.deposit(viewer, 15)
    make.deposit(viewer, 45, on=TODAY - timedelta(weeks=13))
    weeks = queries.weekly_deposits(viewer, queries.plan(viewer))
    assert (len(weeks), weeks[-1].monday, weeks[-1].available, weeks[-1].total) == (12, MONDAY, 360, 135)
    assert [(one.title, one.rank, one.minutes) for one in weeks[-1].goals] == [
        ("Learn dbt", 1, 60),
        ("Own the product", 2, 60),
        ("No goal", 5, 15),
    ]
    assert sum(week.total for week in weeks[:-1]) == 0
    this = queries.hours_this_week(viewer)
    assert (this.put_in, this.available, this.left) == (135, 360, 225)
