"""The plan as it stood on a past day."""

from datetime import date

import pytest

import make
from chains import chain, later
from metier.accounts.access import Viewer
from metier.plan import actions, queries
from metier.plan.queries.as_of import end_of, plan_as_of

pytestmark = pytest.mark.django_db


def test_the_plan_of_a_past_day_is_as_it_was(viewer: Viewer):
    plan = chain(viewer)
    make.ranking(viewer)
    before = queries.plan(viewer)
    then = viewer.now
    soon = later(viewer)
    actions.slip_task(soon, plan.first, days=21)
    actions.change_goal(soon, plan.goal, {"title": "Lead less", "due": date(2028, 1, 1)})
    actions.change_task(later(viewer, 2), plan.third, {"minutes": 60}, needs=[])
    actions.complete_task(later(viewer, 3), plan.second, took=60)
    actions.set_hours(soon, 60, soon.today)
    actions.add_task(soon, plan.goal, "Something new")
    for row in queries.standing_spans(viewer).filter(minutes_per_week=360):
        actions.change_hours(soon, row, {"minutes_per_week": 600})
    actions.trash_goal(later(viewer, 4), plan.goal)
    assert queries.plan(later(viewer, 5)).goals == ()
    past = plan_as_of(later(viewer, 5), then)
    assert past.today == before.today
    assert past.goals == before.goals
    assert past.tasks == before.tasks
    assert past.schedule == before.schedule


def test_time_taken_back_since_still_counts_on_the_day_it_was_there(viewer: Viewer):
    plan = chain(viewer)
    logged = actions.deposit(viewer, 90, task=plan.first)
    before = queries.plan(viewer)
    actions.trash_deposit(later(viewer), logged)
    assert plan_as_of(later(viewer, 2), viewer.now).tasks == before.tasks


def test_nothing_was_planned_before_the_first_goal(viewer: Viewer):
    chain(viewer)
    past = plan_as_of(viewer, later(viewer, -400).now)
    assert (past.goals, past.tasks, past.schedule.weeks) == ((), (), past.schedule.weeks)
    assert plan_as_of(viewer, end_of(viewer, date.min)).goals == ()


def test_a_past_day_ends_at_midnight_where_the_owner_lives(viewer: Viewer):
    assert end_of(viewer, date(2026, 9, 30)).isoformat() == "2026-09-30T23:59:59.999999+01:00"
    assert end_of(viewer, viewer.today) == viewer.now
