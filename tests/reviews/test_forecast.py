"""When goals will be done at the pace really kept, and how they stand by it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from chains import later
from metier.accounts.access import Viewer
from metier.core.forecast import Forecast, NoForecast
from metier.plan import actions
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews import queries

pytestmark = pytest.mark.django_db


def kept_up(viewer: Viewer, goal: Goal, minutes: int = 120, weeks: int = 12, until: int = 0) -> None:
    """Time on the Tuesday of each of the last weeks, up to `until` weeks ago."""
    tuesday = plan.monday_of(viewer.today) + timedelta(days=1)
    for week in range(until, until + weeks):
        make.deposit(viewer, minutes, on=tuesday - timedelta(weeks=week), goal=goal)


def goal_with_task(viewer: Viewer, title: str = "Lead a team", minutes: int = 1200, **facts) -> Goal:
    made = make.goal(viewer, title, **facts)
    make.task(viewer, f"Work on {title}", of=made, minutes=minutes)
    return made


def outlook_of(viewer: Viewer, goal: Goal) -> queries.Outlook:
    return queries.outlook(viewer, plan.plan(viewer))[str(goal.pk)]


def test_a_steady_goal_is_forecast_from_its_own_weeks(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer)
    kept_up(viewer, goal)
    found = outlook_of(viewer, goal)
    assert isinstance(found.outcome, Forecast)
    assert date(2026, 11, 20) < found.outcome.likely < found.outcome.safe < date(2027, 3, 1)
    assert (found.state, found.word) == ("on-track", "On track")
    assert found.span == "Dec\u00a02026 to Jan\u00a02027"


def test_a_goal_due_before_the_safe_day_is_at_risk_and_says_what_it_needs(viewer: Viewer):
    goal = goal_with_task(viewer, minutes=6000, due=date(2026, 12, 31))
    make.hours(viewer)
    kept_up(viewer, goal)
    found = outlook_of(viewer, goal)
    assert (found.state, found.word) == ("at-risk", "At risk")
    assert "2\u00a0h a week now; it needs" in found.sentence


def test_a_goal_that_stopped_is_stagnant_and_has_no_forecast(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer)
    kept_up(viewer, goal, until=9)
    found = outlook_of(viewer, goal)
    assert (found.state, found.word, found.span) == ("stagnant", "Stagnant", "No forecast")
    assert "No movement for 65 days; usually every 7 days." in found.sentence
    assert found.is_stagnant


def test_weeks_off_are_neither_a_standstill_nor_a_slow_pace(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer)
    kept_up(viewer, goal, until=9)
    make.hours(viewer, 0, starts_on=date(2026, 8, 3), ends_on=date(2026, 9, 27))
    assert outlook_of(viewer, goal).word == "On track"


def test_a_new_goal_stands_as_planned_and_says_why_there_is_no_forecast(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer)
    found = outlook_of(viewer, goal)
    assert isinstance(found.outcome, NoForecast)
    assert found.why_none.startswith("Too little history for a forecast")
    assert found.word == plan.plan(viewer).standing(found.goal).word
    assert found.sentence.startswith("Planned for")


def test_a_goal_with_a_measure_is_forecast_from_check_ins(viewer: Viewer):
    make.hours(viewer)
    goal = make.goal(viewer, "Publish 40 pieces", counted_as="number", due=date(2027, 12, 31))
    for week in range(12):
        make.check_in(viewer, goal, viewer.today - timedelta(weeks=week), value=24 - 2 * week)
    found = outlook_of(viewer, goal)
    assert isinstance(found.outcome, Forecast)
    assert (found.outcome.basis, round(found.outcome.pace)) == ("check-ins", 2)
    assert found.outcome.left == 16


def test_the_later_of_hours_and_measure_holds(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer, minutes=240, counted_as="number")
    kept_up(viewer, goal)
    for week in range(12):
        make.check_in(viewer, goal, viewer.today - timedelta(weeks=week), value=13 - week, out_of=100)
    found = outlook_of(viewer, goal)
    assert found.outcome == found.forecast.by_check_ins != found.forecast.by_hours


def test_a_longer_goal_moves_with_the_goals_that_serve_it(viewer: Viewer):
    make.hours(viewer)
    longer = goal_with_task(viewer, "Head of analytics", horizon="years")
    nearer = goal_with_task(viewer, serves=longer)
    kept_up(viewer, nearer)
    Goal.objects.update(created_at=viewer.now - timedelta(days=300))
    assert not outlook_of(viewer, longer).is_stagnant


def test_dropping_a_goal_gives_its_hours_to_the_others(viewer: Viewer):
    make.hours(viewer)
    stays = goal_with_task(viewer, "Learn dbt", minutes=3000)
    goes = goal_with_task(viewer, "The programme", minutes=3000)
    kept_up(viewer, stays, 60)
    kept_up(viewer, goes, 240)
    before = plan.plan(viewer)
    actions.drop_goal(later(viewer), goes, reason="Enough")
    found = {one.title: one for one in queries.effects(viewer, before, plan.plan(viewer))}
    one = found["Learn dbt"]
    assert one.after.outcome.safe < one.before.outcome.safe
    assert one.is_changed
    assert one.verdict
    assert found["The programme"].after is None


def test_the_number_of_queries_does_not_grow(viewer: Viewer):
    make.hours(viewer)

    def asked() -> int:
        now = plan.plan(viewer)
        with CaptureQueriesContext(connection) as found:
            queries.outlook(viewer, now)
        return len(found)

    goal = goal_with_task(viewer)
    kept_up(viewer, goal)
    few = asked()
    for number in range(6):
        another = goal_with_task(viewer, f"Goal {number}")
        kept_up(viewer, another)
        make.check_in(viewer, another)
    assert asked() == few == 5
