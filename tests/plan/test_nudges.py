"""What the plan asks for on Today, and what it gives the calendar."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY
from chains import chain, later
from metier.accounts.access import Viewer
from metier.plan import actions, queries

pytestmark = pytest.mark.django_db


def said(viewer: Viewer) -> list[tuple[str, str]]:
    return [(nudge.title, nudge.kind) for nudge in queries.nudges(viewer)]


def test_the_next_task_of_each_goal_comes_with_its_reason(viewer: Viewer):
    plan = chain(viewer)
    (nudge,) = queries.nudges(viewer)
    assert (nudge.title, nudge.kind, nudge.minutes) == (plan.first.title, "task-next", 360)
    assert nudge.why == "Starts today: it needs nothing first. For Lead analytics engineering."
    for name in (nudge.url_name, nudge.done_url, nudge.snooze_url):
        assert reverse(name, args=nudge.url_args)


def test_what_is_overdue_or_due_comes_first_and_slipping_is_said(viewer: Viewer):
    goal = make.goal(viewer, due=date(2026, 12, 1))
    make.hours(viewer, 60)
    make.task(viewer, "Long", of=goal, minutes=6000, position=3)
    make.task(viewer, "Due", of=goal, minutes=30, wanted_by=TODAY + timedelta(days=3), position=2)
    make.task(viewer, "Overdue", of=goal, minutes=30, wanted_by=TODAY - timedelta(days=3), position=1)
    assert said(viewer) == [("Overdue", "task-overdue"), ("Due", "task-due"), ("Long", "task-slipping")]
    assert "so Lead analytics engineering is planned" in queries.nudges(viewer)[2].why


def test_what_is_due_and_cannot_be_done_by_then_says_so(viewer: Viewer):
    make.hours(viewer, 60)
    make.task(viewer, minutes=240, wanted_by=TODAY + timedelta(days=3))
    (nudge,) = queries.nudges(viewer)
    why = nudge.why.replace("\u00a0", " ")
    assert why.startswith("You want it by 4 October; by this plan it ends on 28 October, 3 weeks later. For ")


def test_goals_that_are_due_ready_or_empty_ask_for_a_decision(viewer: Viewer):
    make.hours(viewer)
    make.goal(viewer, "Empty")
    make.goal(viewer, "Due", due=TODAY + timedelta(days=3))
    ready = make.goal(viewer, "Ready")
    make.task(viewer, of=ready, done_on=TODAY)
    longer = make.goal(viewer, "Served", horizon="years", due=None)
    make.goal(viewer, "Serving", serves=longer)
    assert sorted(said(viewer)) == [
        ("Due", "goal-due"),
        ("Empty", "goal-without-tasks"),
        ("Ready", "goal-due"),
        ("Serving", "goal-without-tasks"),
    ]


def test_what_is_snoozed_sleeps_until_its_day(viewer: Viewer):
    plan = chain(viewer)
    assert actions.snooze(viewer, plan.first) == TODAY + timedelta(days=7)
    assert said(viewer) == [(plan.second.title, "task-next")]
    assert said(later(viewer, 7)) == [(plan.first.title, "task-next")]
    actions.wake(plan.first)
    assert said(viewer) == [(plan.first.title, "task-next")]


def test_a_task_whose_hours_are_used_asks_whether_it_is_done(viewer: Viewer):
    plan = chain(viewer)
    make.deposit(viewer, 400, task=plan.first, goal=plan.goal)
    assert (plan.first.title, "task-used") in said(viewer)


def test_the_calendar_has_planned_finishes_and_due_dates(viewer: Viewer):
    plan = chain(viewer)
    talk = make.task(viewer, "Give the talk", of=plan.goal, wanted_by=date(2026, 11, 20), firm=True, minutes=60)
    entries = {entry.uid: entry for entry in queries.calendar_entries(viewer)}
    assert entries[str(plan.goal.id)].day == date(2027, 6, 30)
    assert entries[str(plan.goal.id)].summary == "Due: Lead analytics engineering"
    assert entries[str(talk.id)].day == date(2026, 11, 20)
    finish = queries.plan(viewer).schedule.tasks[str(plan.first.id)].finishes
    assert entries[str(plan.first.id)].day == finish
    changed = later(viewer)
    actions.change_task(changed, plan.first, {"minutes": 400})
    again = {entry.uid: entry for entry in queries.calendar_entries(viewer)}
    assert again[str(plan.first.id)].changed_at == changed.now
