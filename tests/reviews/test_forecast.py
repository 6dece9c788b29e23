"""When goals will be done at the pace really kept, and how they stand by it."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.forecast import Forecast, NoForecast
from metier.core.forecast.draws import PATHS
from metier.plan import actions
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews import queries
from metier.reviews.actions import drift
from metier.reviews.queries.effects import effects

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
    assert found.sentence.replace("\u00a0", " ").startswith("2 h a week in the last 4 weeks; it needs ")


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


def test_milestones_move_a_goal_and_its_measure_without_a_check_in(viewer: Viewer):
    make.hours(viewer)
    counted = make.goal(viewer, "Own the product", counted_as="milestones", due=date(2027, 12, 31))
    plain = goal_with_task(viewer)
    kept_up(viewer, plain, until=9)
    assert outlook_of(viewer, plain).is_stagnant
    for week in range(20):
        reached = viewer.today - timedelta(weeks=week) if week < 12 else None
        make.milestone(viewer, f"Mark {week}", of=counted, reached_on=reached)
    make.milestone(viewer, of=plain, reached_on=viewer.today - timedelta(days=2))
    make.check_in(viewer, counted, viewer.today, counted_as="milestones", value=12, out_of=20)
    found = outlook_of(viewer, counted)
    assert isinstance(found.outcome, Forecast)
    assert (found.outcome.basis, round(found.outcome.pace), found.outcome.left) == ("check-ins", 1, 8)
    assert outlook_of(viewer, plain).stagnation.since == viewer.today - timedelta(days=2)


def test_the_later_of_hours_and_measure_holds(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer, minutes=240, counted_as="number")
    kept_up(viewer, goal)
    for week in range(12):
        make.check_in(viewer, goal, viewer.today - timedelta(weeks=week), value=13 - week, out_of=100)
    found = outlook_of(viewer, goal)
    assert found.outcome == found.forecast.by_check_ins != found.forecast.by_hours


def test_where_the_hours_swing_too_much_the_measure_alone_makes_no_forecast(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer, counted_as="number")
    kept_up(viewer, goal, minutes=240, weeks=20)
    kept_up(viewer, goal, minutes=40, weeks=20, until=20)
    for week in range(12):
        make.check_in(viewer, goal, viewer.today - timedelta(weeks=week), value=13 - week, out_of=100)
    found = outlook_of(viewer, goal)
    assert isinstance(found.forecast.by_check_ins, Forecast)
    assert found.span == "No forecast"
    assert found.why_none.replace("\u00a0", " ").startswith("The pace swings too much for a forecast: from about 2")
    assert found.word == plan.plan(viewer).standing(found.goal).word


def test_a_goal_whose_pace_fell_below_what_its_date_needs_is_at_risk_without_a_forecast(viewer: Viewer):
    make.hours(viewer)
    goal = goal_with_task(viewer, minutes=6000, due=date(2026, 12, 31))
    kept_up(viewer, goal, minutes=40, weeks=20)
    kept_up(viewer, goal, minutes=240, weeks=20, until=20)
    found = outlook_of(viewer, goal)
    assert (found.state, found.word, found.span) == ("at-risk", "At risk", "No forecast")
    assert found.sentence.replace("\u00a0", " ") == "40 min a week in the last 4 weeks; it needs 7 h 42."
    assert found.why_none.startswith("The pace swings too much for a forecast")


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
    found = {one.title: one for one in effects(viewer, before, plan.plan(viewer))}
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
    assert asked() == few == 4


# Pages


def page(member: Member, path: str) -> str:
    answer = member.client.get(path)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def test_a_forecast_opens_to_the_weeks_and_tasks_it_was_made_from(owner: Member):
    viewer = owner.viewer
    make.hours(viewer)
    make.hours(viewer, 0, starts_on=date(2026, 8, 31), ends_on=date(2026, 9, 6))
    goal = goal_with_task(viewer)
    kept_up(viewer, goal)
    for number in range(4):
        done = make.task(viewer, f"Chapter {number}", of=goal, minutes=60, done_on=viewer.today)
        make.deposit(viewer, 90, goal=goal, task=done)
    shown = page(owner, f"/reviews/forecast/{goal.pk}/")
    assert "On track" in shown
    assert "an even chance by then" in shown
    assert f"{PATHS} futures are drawn" in shown
    assert "They are of this goal." in shown
    assert ">Chapter 3</a>" in shown
    table = shown.partition('aria-label="Hours put into the goal each week"')[2].partition("</table>")[0]
    assert "No, a week off" in table
    assert "No, it began in this week" in table
    assert "No, before it began" in table


def test_without_a_forecast_the_page_says_why_and_what_the_plan_says(owner: Member):
    make.hours(owner.viewer)
    goal = goal_with_task(owner.viewer)
    shown = page(owner, f"/reviews/forecast/{goal.pk}/")
    assert "Too little history for a forecast" in shown
    assert "For now only the plan says something: planned for" in shown


def test_a_closed_goal_has_nothing_to_forecast(owner: Member):
    goal = make.goal(owner.viewer, state="reached", closed_on=owner.viewer.today)
    assert "there is nothing to forecast" in page(owner, f"/reviews/forecast/{goal.pk}/")
    assert "Reached on 1 October 2026." in page(owner, f"/reviews/forecast/{goal.pk}/outlook/")


def test_every_open_goal_has_its_row_longer_ones_too(owner: Member):
    assert "No goal is open" in page(owner, "/reviews/forecast/")
    goal_with_task(owner.viewer, "Learn dbt")
    goal_with_task(owner.viewer, "Head of analytics", horizon="years")
    shown = page(owner, "/reviews/forecast/")
    assert "Learn dbt" in shown
    assert "Head of analytics" in shown


def test_the_page_of_a_goal_gets_its_forecast_as_a_part(owner: Member):
    make.hours(owner.viewer)
    goal = goal_with_task(owner.viewer)
    kept_up(owner.viewer, goal)
    assert f'hx-get="/reviews/forecast/{goal.pk}/outlook/"' in page(owner, f"/plan/goals/{goal.pk}/")
    part = page(owner, f"/reviews/forecast/{goal.pk}/outlook/")
    assert part.startswith('<span id="outlook"><span class="status on-track">On track</span>')
    assert "likely to safe</a>. Planned for" in part


def test_the_stranger_has_no_business_here(cast: Cast):
    goal = goal_with_task(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(f"/reviews/forecast/{goal.pk}/").status_code == 404
        assert other.client.get(f"/reviews/forecast/{goal.pk}/outlook/").status_code == 404
        assert "Lead a team" not in page(other, "/reviews/forecast/")


# The terminal


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    return lambda *words: CliRunner().invoke(metier, list(words))


def test_the_terminal_forecasts_all_goals_or_one(viewer: Viewer, run):
    make.hours(viewer)
    kept_up(viewer, goal_with_task(viewer))
    goal_with_task(viewer, "Learn dbt")
    rows = run("forecast").output.replace("\u00a0", " ").splitlines()
    assert rows[0].split("\t")[:3] == ["Lead a team", "On track", "Dec 2026 to Jan 2027"]
    assert rows[1].split("\t")[2] == "No forecast"
    assert "Likely by" in run("forecast", "lead").output
    assert "Too little history" in run("forecast", "dbt").output
    found = json.loads(run("forecast", "--json").output)
    assert found[0]["safe"].startswith("2027-01")
    assert (found[0]["basis"], found[1]["likely"]) == ("hours", None)


def test_the_terminal_says_where_the_hours_went_and_that_it_is_meant(viewer: Viewer, run):
    make.hours(viewer)
    make.ranking(viewer)
    kept_up(viewer, goal_with_task(viewer, priority="learning"), 60)
    kept_up(viewer, make.goal(viewer, "The programme", priority="meaning"), 240)
    assert "80\u00a0% of your hours went to your third priority" in run("drift").output
    assert json.loads(run("today", "--json").output)["drift"] == ["80\u00a0% of your hours went to your third priority"]
    assert "third priority: metier drift" in run("today").stderr
    assert run("drift", "--take-back").exit_code == 1
    assert "Kept with" in run("drift", "--deliberate", "--why", "It ends in March").output
    assert json.loads(run("today", "--json").output)["drift"] == []
    assert json.loads(run("drift", "--json").output)["findings"][0]["deliberate_since"] == "2026-10-01"
    assert "Taken back" in run("drift", "--take-back").output
    assert json.loads(run("drift", "--json").output)["findings"][0]["deliberate_since"] is None


def test_what_is_called_deliberate_in_two_tabs_is_said_once_and_undone_at_once(viewer: Viewer):
    first = drift.call_deliberate(viewer, "meaning", 78)
    again = drift.call_deliberate(viewer, "meaning", 78, "It ends in March")
    assert (again.pk, again.why) == (first.pk, "It ends in March")
    drift.take_back(viewer, again)
    assert drift.call_deliberate(viewer, "meaning", 78).pk != first.pk
    assert drift.call_deliberate(viewer, "meaning", 90).pk != first.pk


def test_there_is_nothing_to_call_deliberate_without_drift(viewer: Viewer, run):
    assert run("drift", "--deliberate").exit_code == 1
    assert "Nothing to say" in run("drift").output
