"""The front door: where the goals stand, the hours put in, and where they went."""

import re
from datetime import date, timedelta

import pytest

import make
from cast import Cast
from home.today.page import page
from metier.accounts.access import Viewer
from metier.home import today
from metier.plan import queries as plan
from metier.plan.models import Goal, Task
from metier.reviews.models import DeliberateDrift

# The week, the goals, the hours


@pytest.mark.parametrize(
    ("standing", "week", "put_in", "said"),
    [
        (360, 360, 0, "You have 6 hours for your career this week."),
        (360, 360, 120, "You have 4 of your 6 hours left this week."),
        (360, 360, 90, "You have 4 h 30 of your 6 hours left this week."),
        (360, 360, 360, "You have put in all of your 6 h this week."),
        (360, 360, 420, "You have put in 7 h this week, 1 h more than you set aside."),
        (30, 30, 0, "You have 30 min for your career this week."),
        (60, 60, 0, "You have 1 hour for your career this week."),
        (360, 0, 0, "This is a week off."),
        (360, 0, 60, "You have put in 1 h this week, though it is a week off."),
        (0, 0, 60, "You have put in 1 h this week; you have set aside no hours a week."),
        (0, 0, 0, "You have set aside no hours a week for your career yet."),
    ],
)
def test_the_lead_is_honest(standing: int, week: int, put_in: int, said: str):
    assert today.lead(plan.HoursThisWeek(put_in, week), standing).replace("\u00a0", " ") == said


def test_without_a_history_goals_stand_by_plan_and_say_that_there_is_no_forecast(planned: Viewer, cast: Cast):
    make.deposit(planned, 60, task=Task.objects.get(minutes=120), goal=Goal.objects.get())
    row = page(cast.owner.client).partition('<h2 id="goals">')[2].partition("</tbody>")[0]
    assert "In time by plan" in row
    assert ">No forecast<" in row
    assert "1 of 12" in row


def put_in(viewer: Viewer, goal: Goal, minutes: int, weeks: int = 12, **facts) -> None:
    """So many minutes on the Tuesday of each of the last whole weeks."""
    for week in range(1, weeks + 1):
        make.deposit(viewer, minutes, on=date(2026, 9, 29) - timedelta(weeks=week), goal=goal, **facts)


def test_goals_say_when_they_will_be_done_at_the_pace_kept(planned: Viewer, cast: Cast):
    goal = Goal.objects.get()
    put_in(planned, goal, 40)
    shown = page(cast.owner.client)
    row = shown.partition('<h2 id="goals">')[2].partition("</tbody>")[0]
    assert "On track" in row
    assert f'href="/reviews/forecast/{goal.pk}/"' in row
    assert re.search(r">\w{3} to \w{3}.2027<", row)
    assert "Likely (even chance) to safe (9 in 10)" in shown
    table = shown.partition('aria-label="Goals, their forecast and their dates"')[2].partition("</table>")[0]
    assert "30 Jun 2027" in table


def test_a_goal_that_stopped_is_stagnant(planned: Viewer, cast: Cast):
    goal = Goal.objects.get()
    for week in range(9, 20):
        make.deposit(planned, 60, on=date(2026, 9, 29) - timedelta(weeks=week), goal=goal)
    row = page(cast.owner.client).partition('<h2 id="goals">')[2].partition("</tbody>")[0]
    assert "Stagnant" in row
    assert "No movement for 65 days; usually every 7 days." in row


# Where the hours went


@pytest.fixture
def drifting(planned: Viewer) -> Viewer:
    """Eight of ten hours go to the third priority."""
    put_in(planned, Goal.objects.get(), 60)
    put_in(planned, make.goal(planned, "The programme", priority="meaning"), 240)
    return planned


def test_hours_that_go_elsewhere_than_the_ranking_are_said_with_the_plan_beside(drifting: Viewer, cast: Cast):
    shown = page(cast.owner.client)
    found = shown.partition('<div class="finding">')[2].partition("</section>")[0]
    assert "<h3>80 % of your hours went to your third priority</h3>" in found
    assert "In the next 13 weeks your plan gives meaningful work 0 % and continued learning, your first" in found
    assert "How this is worked out" in found
    assert 'href="/plan/"' in found


def test_what_is_deliberate_is_remembered_with_its_date_and_can_be_taken_back(drifting: Viewer, cast: Cast):
    client = cast.owner.client
    answer = client.post("/reviews/drift/", {"priority": "meaning", "share": "80", "next": "/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    shown = page(client)
    assert "You said on 1 October that this is deliberate" in shown
    assert '<div class="finding">' not in shown
    kept = DeliberateDrift.objects.get()
    client.post(f"/reviews/drift/{kept.pk}/", {"why": "The programme is worth it"})
    assert "The programme is worth it" in page(client)
    undo = client.post(f"/reviews/drift/{kept.pk}/removal/")
    assert undo.status_code == 303
    assert '<div class="finding">' in page(client)
    client.post(f"/reviews/drift/{kept.pk}/restoration/")
    assert "You said on 1 October that this is deliberate" in page(client)
    for other in cast.others:
        assert other.client.get(f"/reviews/drift/{kept.pk}/").status_code == 404
        assert other.client.post(f"/reviews/drift/{kept.pk}/removal/").status_code == 404


@pytest.mark.parametrize(("priority", "share"), [("meaning", "101"), ("meaning", "x"), ("money", "50"), ("", "-1")])
def test_what_cannot_be_a_share_is_refused(drifting: Viewer, cast: Cast, priority: str, share: str):
    answer = cast.owner.client.post("/reviews/drift/", {"priority": priority, "share": share})
    assert answer.status_code == 400
    assert not DeliberateDrift.objects.exists()


def test_it_is_said_again_when_the_share_has_grown(drifting: Viewer, cast: Cast):
    make.deliberate_drift(drifting, "meaning", 70)
    assert '<div class="finding">' in page(cast.owner.client)


def test_hours_that_were_easy_or_that_others_wanted_are_said(planned: Viewer, cast: Cast):
    put_in(planned, Goal.objects.get(), 60, purpose="goals")
    put_in(planned, make.goal(planned, "The programme"), 240, purpose="others")
    shown = page(cast.owner.client)
    assert "<h3>12 h of your 15 h were wanted by others</h3>" in shown
    assert "third priority" not in shown


def test_longer_goals_are_left_to_the_plan_while_there_are_nearer_ones(planned: Viewer, cast: Cast):
    make.goal(planned, "Lead a team of four", horizon="years")
    assert "Lead a team of four" not in page(cast.owner.client).partition('<h2 id="goals">')[2].partition("</table>")[0]


def test_hours_are_drawn_with_their_numbers_as_a_table(planned: Viewer, cast: Cast):
    goal = Goal.objects.get()
    make.deposit(planned, 90, goal=goal)
    make.deposit(planned, 60, on=date(2026, 9, 8))
    shown = page(cast.owner.client)
    assert "2.5 of 72, last 12 weeks" in shown
    assert "6 hours committed" in shown
    table = shown.partition('aria-label="Hours each week by goal"')[2].partition("</table>")[0]
    assert "28 Sep" in table
    assert ">1.5<" in table
    assert "No goal" in table


def test_many_goals_are_gathered_in_the_chart(planned: Viewer):
    for number in range(9):
        make.deposit(planned, 10 + number, goal=make.goal(planned, f"Goal {number}"))
    from metier.home.overview import hours_figure

    figure = hours_figure(plan.weekly_deposits(planned, plan.plan(planned)))
    assert [name for _, name in figure.legend][-1] == "Other goals"
    assert len(figure.legend) == 7
    assert figure.table.rows[-1][-2] == "2:06"


def test_a_goal_has_one_tone_in_the_plan_and_in_the_hours(planned: Viewer):
    make.ranking(planned)
    longer = make.goal(planned, "Head of analytics", horizon="years", priority="learning")
    nearer = make.goal(planned, "Learn to budget", serves=longer, priority="")
    make.deposit(planned, 30, goal=nearer)
    now = plan.plan(planned)
    assert now.goal[str(nearer.pk)].rank == 1
    assert [part.rank for part in plan.weekly_deposits(planned, now)[-1].goals if part.title == nearer.title] == [1]
