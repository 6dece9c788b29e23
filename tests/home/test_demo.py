"""The demo career: complete, apart from one's own, marked, removable."""

import calendar
import re
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import NOW, Cast
from metier.accounts.access import Viewer
from metier.accounts.models import Career, Owned
from metier.asks.models import SentDocument
from metier.cli import metier
from metier.direction import queries as direction
from metier.home import demo
from metier.home.actions.start import open_demo, remove_demo
from metier.home.demo.when import When
from metier.home.overview import hours_figure
from metier.plan import actions, queries
from metier.plan.models import Goal, Task
from metier.record.models import Win
from metier.reviews import queries as reviews
from metier.reviews.models import Review
from metier.reviews.pages.goals_and_forecast import goals_and_forecast


@pytest.fixture
def nadia(cast: Cast) -> Viewer:
    person = cast.stranger.person
    return Viewer(person, open_demo(person, NOW), NOW)


def test_it_tells_the_story_it_was_drawn_from(nadia: Viewer):
    now = queries.plan(nadia)
    lines = goals_and_forecast(nadia, now, reviews.outlook(nadia, now)).lines
    stands = {line.outlook.goal.title: line.hours_said for line in lines}
    assert stands == {
        "Lead analytics engineering at Calder": "46 of 140",
        "Own the pricing data product": "21 of 48",
        "Vulnerable customers programme": "41 of 60",
        "Be known beyond Calder": "7 of 30",
        "Manage people": "6 of 60",
    }
    assert len(now.open_tasks) == 15
    assert hours_figure(queries.weekly_deposits(nadia, queries.plan(nadia))).said == "54.5 of 66, last 12 weeks"
    week = queries.hours_this_week(nadia)
    assert (week.left, week.available) == (240, 360)
    assert direction.current_ranking(nadia).order == ("learning", "autonomy", "meaning", "status")
    assert len(direction.rankings(nadia)) == 4
    assert [ambition.was for ambition in direction.ambitions(nadia) if ambition.kind == "reward"] != [""]
    assert [goal.when for goal in direction.life_goals(nadia)] == [
        "June 2028",
        "April 2029 to January 2030",
        "April 2031 to June 2031",
    ]
    assert Win.objects.filter(career=nadia.career).count() == 12


def test_a_case_that_was_handed_over_knows_nothing_of_later(nadia: Viewer):
    case = SentDocument.objects.get(career=nadia.career, kind="case")
    later = [win.what for win in Win.objects.filter(career=nadia.career) if win.happened_on.first > case.sent_on]
    assert later
    assert not [what for what in later if what in case.text]


def test_a_quarter_was_looked_back_on_and_the_next_has_not_been(nadia: Viewer):
    held = Review.objects.get(career=nadia.career)
    assert (held.kind, held.ends, held.finished_at) == (
        "quarterly",
        date(2026, 6, 30),
        datetime(2026, 7, 3, 18, tzinfo=UTC),
    )
    dropped = Goal.objects.get(career=nadia.career, state="dropped")
    assert (dropped.title, dropped.closed_on) == ("Pass the Azure data certificate", date(2026, 7, 3))
    done = Task.objects.filter(career=nadia.career, done_on__gt=held.ends)
    assert {task.title for task in done} >= {"Publish the first reporting pack", "Give a talk inside Calder"}
    due = {beat.kind: beat.due_on for beat in reviews.beats(nadia)}
    assert due["quarterly"] == date(2026, 10, 4)


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2027, 1, 4), date(2028, 2, 29), date(2031, 12, 31)])
def test_it_is_always_about_now(cast: Cast, day: date):
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    viewer = Viewer(cast.owner.person, demo.build(cast.owner.person, now), now)
    assert hours_figure(queries.weekly_deposits(viewer, queries.plan(viewer))).said == "54.5 of 66, last 12 weeks"
    assert queries.hours_this_week(viewer).left == 240
    rows = [
        *Goal.objects.filter(career=viewer.career),
        *Task.objects.filter(career=viewer.career),
        *Win.objects.filter(career=viewer.career),
    ]
    assert all(row.created_at <= now for row in rows)
    assert all(task.done_on <= day for task in rows if isinstance(task, Task) and task.done_on)


def test_a_day_moves_by_weeks_and_a_month_by_months():
    when = When(date(2026, 11, 22))
    assert when.day(2026, 9, 28) == date(2026, 11, 16)
    assert str(when.month(2028, 6)) == "2028-07"
    assert str(when.month(2030)) == "2030"
    assert When(date(2026, 10, 1)).day(2027, 6, 30) == date(2027, 6, 30)


def test_it_is_made_with_few_queries(cast: Cast):
    with CaptureQueriesContext(connection) as asked:
        demo.build(cast.owner.person, NOW)
    assert len(asked) < 420, (
        "some hundred for all rows, 45 for two variants of a résumé, and those of what is made step by step"
    )


def test_opening_it_twice_makes_it_once_and_keeps_what_was_done_in_it(cast: Cast):
    client = cast.owner.client
    client.post("/demo/open/")
    made = Career.objects.get(owner=cast.owner.person, is_demo=True)
    Goal.objects.filter(career=made).update(title="Changed")
    client.post("/demo/open/")
    assert Career.objects.filter(owner=cast.owner.person, is_demo=True).count() == 1
    assert Goal.objects.filter(career=made, title="Changed").exists()


def test_starting_over_puts_it_back(cast: Cast):
    client = cast.owner.client
    client.post("/demo/open/")
    Goal.objects.filter(career__is_demo=True).delete()
    client.post("/demo/open/", {"afresh": "yes"})
    assert Career.objects.filter(owner=cast.owner.person, is_demo=True).count() == 1
    assert Goal.objects.filter(career__is_demo=True).count() == 10
    assert client.get("/demo/").status_code == 200


def test_it_is_marked_on_every_page_and_left_with_one_click(cast: Cast):
    client = cast.owner.client
    client.post("/demo/open/")
    assert "who is not real" in client.get("/demo/").content.decode()
    assert client.post("/demo/leave/").headers["Location"] == "/"
    assert client.session["career"] == str(cast.owner.career.pk)
    assert "This is the demo career" not in client.get("/").content.decode()


def test_leaving_without_a_career_of_ones_own_goes_to_the_start(cast: Cast):
    cast.owner.career.delete()
    cast.owner.client.post("/demo/open/")
    assert cast.owner.client.post("/demo/leave/").headers["Location"] == "/start/"
    assert cast.owner.client.get("/").headers["Location"] == "/start/"


def test_nothing_done_in_it_touches_ones_own(cast: Cast):
    client = cast.owner.client
    client.post("/demo/open/")
    client.post("/capture/", {"entry": "win in the demo", "quick": "yes"})
    assert not Win.objects.filter(career=cast.owner.career).exists()
    assert Win.objects.filter(career__is_demo=True, what="In the demo").exists()


def test_what_is_told_in_it_names_no_month_as_its_dates_move_with_today(nadia: Viewer):
    """Whoever opens a sentence to the win it stands on would find another month there."""
    months = re.compile(
        rf"\b(in|in early|in late|this|last|from|until) ({'|'.join(calendar.month_name[1:])})\b", re.IGNORECASE
    )
    told = [
        text
        for model in apps.get_models()
        if issubclass(model, Owned)
        for row in model._default_manager.filter(career=nadia.career).values()
        for text in row.values()
        if isinstance(text, str)
    ]
    assert [text for text in told if months.search(text)] == []


def test_removing_it_is_confirmed_and_takes_everything_of_it(cast: Cast):
    client = cast.owner.client
    client.post("/demo/open/")
    client.post("/demo/remove/")
    assert Career.objects.filter(is_demo=True).exists()
    client.post("/demo/remove/", {"sure": "yes"})
    assert not Career.objects.filter(is_demo=True).exists()
    assert not Task.objects.exists()
    assert Career.objects.filter(owner=cast.owner.person).count() == 1
    assert client.get("/").status_code == 200


def test_it_goes_even_with_deposits_revisions_and_trash_in_it(nadia: Viewer):
    task = queries.open_tasks(nadia)[0]
    actions.complete_task(nadia, task, took=30)
    actions.trash_goal(nadia, queries.goals(nadia)[0])
    assert remove_demo(nadia.person)
    assert not remove_demo(nadia.person)


def test_a_stranger_has_a_demo_of_their_own(cast: Cast):
    cast.owner.client.post("/demo/open/")
    assert "It is not made yet" in cast.stranger.client.get("/demo/").content.decode()


def test_the_command_makes_and_removes_it(cast: Cast, monkeypatch):
    monkeypatch.setattr("metier.home.cli.start.load", lambda: None)
    runner = CliRunner()
    assert "is made" in runner.invoke(metier, ["demo"]).output
    assert "there already" in runner.invoke(metier, ["demo"]).output
    assert "is made" in runner.invoke(metier, ["demo", "--afresh"]).output
    assert Career.objects.filter(is_demo=True).count() == 1
    runner.invoke(metier, ["demo", "--remove"], input="n\n")
    assert Career.objects.filter(is_demo=True).exists()
    assert "is removed" in runner.invoke(metier, ["demo", "--remove", "--yes"]).output
    assert not Career.objects.filter(is_demo=True).exists()
