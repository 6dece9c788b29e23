"""Check-ins and if-then plans on Today."""

from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.urls import reverse

import make
from cast import TODAY, Member
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.nudges import Nudge
from metier.home import today
from metier.plan import actions as plan_actions
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews.nudges import nudges

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=200)


def goal(owner: Member, title: str = "Lead analytics", **facts) -> Goal:
    said = {"created_at": owner.viewer.now - LONG_AGO, "counted_as": "number", "target": "40 models"}
    return make.goal(owner.viewer, title, **(said | facts))


def asked(viewer: Viewer) -> list[Nudge]:
    return nudges(viewer, plan.plan(viewer))


def on_today(viewer: Viewer, kind: str) -> list[str]:
    return [one.title for one in today.nudges(viewer, plan.plan(viewer)) if one.kind == kind]


# Check-ins


def test_a_goal_asks_with_what_was_said_last(owner: Member):
    row = goal(owner)
    make.check_in(owner.viewer, row, date(2026, 9, 17), confidence=2)
    (nudge,) = asked(owner.viewer)
    assert (nudge.title, nudge.kind, nudge.minutes) == ("Check in on Lead analytics", "check-in", 1)
    why = nudge.why.replace("\u00a0", " ")
    assert nudge.due == TODAY
    assert why == "The last was 14 days ago: 12 of 40, unlikely. It is due on 30 June 2027."
    for name in (nudge.url_name, nudge.form_url):
        assert reverse(name, args=nudge.url_args)


def test_a_goal_without_a_check_in_says_since_when(owner: Member):
    goal(owner, due=None)
    (nudge,) = asked(owner.viewer)
    assert nudge.why.replace("\u00a0", " ") == "Not one since you set it on 15 March."


def test_a_check_in_of_more_than_a_year_ago_is_none_in_the_last_year(owner: Member):
    row = goal(owner, due=None, created_at=owner.viewer.now - timedelta(days=900))
    make.check_in(owner.viewer, row, TODAY - timedelta(days=500))
    (nudge,) = asked(owner.viewer)
    assert nudge.why == "Not one in the last year."


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({}, 13),
        ({"due": TODAY + timedelta(days=61)}, 13),
        ({"due": TODAY + timedelta(days=60)}, 6),
        ({"horizon": "years"}, 90),
        ({"state": "reached"}, 100),
        ({"snoozed_until": TODAY + timedelta(days=1)}, 100),
    ],
)
def test_a_goal_that_is_not_due_closed_or_put_off_does_not_ask(owner: Member, facts: dict, days: int):
    row = goal(owner, **facts)
    make.check_in(owner.viewer, row, TODAY - timedelta(days=days))
    assert asked(owner.viewer) == []
    if days < 100:
        row.check_ins.update(said_on=TODAY - timedelta(days=days + 1))
        assert len(asked(owner.viewer)) == 1


def test_goals_set_less_than_a_week_ago_and_those_in_the_trash_do_not_ask(owner: Member):
    goal(owner, created_at=owner.viewer.now - timedelta(days=6))
    plan_actions.trash_goal(owner.viewer, goal(owner))
    assert asked(owner.viewer) == []


def test_two_at_a_time_those_that_waited_longest_and_one_put_off_makes_room(owner: Member):
    goal(owner, "Far, and never", horizon="years")
    for number, title in enumerate(("Third", "First", "Second", "Fourth")):
        row = goal(owner, title)
        make.check_in(owner.viewer, row, TODAY - timedelta(days=[30, 50, 40, 20][number]))
    assert on_today(owner.viewer, "check-in") == ["Check in on First", "Check in on Second"]
    first = Goal.objects.get(title="First")
    make.snooze(owner.viewer, "check-in", str(first.pk))
    assert on_today(owner.viewer, "check-in") == ["Check in on Second", "Check in on Third"]


def test_checking_in_from_today_leads_back_to_it(owner: Member):
    row = goal(owner)
    page = owner.client.get("/").content.decode()
    address = f"{reverse('reviews:check_in_form', args=[row.pk])}?next=/"
    assert address in page
    form = owner.client.get(address).content.decode()
    assert 'name="next" value="/"' in form
    assert 'name="on"' not in form
    answer = owner.client.post(reverse("reviews:check_in", args=[row.pk]), {"value": "3", "next": "/"})
    assert (answer.status_code, answer["Location"]) == (303, "/")
    assert on_today(owner.viewer, "check-in") == []


# If-then plans


def plans(owner: Member) -> list[str]:
    return on_today(owner.viewer, "if-then")


def test_a_plan_comes_on_its_cue_with_the_obstacle_and_goes_when_it_is_answered(owner: Member):
    row = make.if_then_plan(owner.viewer, of=goal(owner, due=None), cue="day", cue_on=TODAY)
    nudge = next(one for one in asked(owner.viewer) if one.kind == "if-then")
    assert nudge.title == "Say that I will look on Friday"
    assert nudge.why == "If the programme asks for one more thing. For Lead analytics."
    owner.client.post(reverse(nudge.done_url, args=nudge.url_args), {"next": "/"})
    row.refresh_from_db()
    assert row.answered_on == TODAY
    assert plans(owner) == []


@pytest.mark.parametrize(
    ("cue", "is_shown"),
    [
        ({"cue": "day", "cue_on": TODAY + timedelta(days=1)}, False),
        ({"cue": "day", "cue_on": TODAY - timedelta(days=6)}, True),
        ({"cue": "day", "cue_on": TODAY - timedelta(days=7)}, False),
        ({"cue": "weekday", "cue_weekday": TODAY.weekday()}, True),
        ({"cue": "weekday", "cue_weekday": (TODAY.weekday() + 1) % 7}, False),
        ({"cue": "weekday", "cue_weekday": TODAY.weekday(), "answered_on": TODAY - timedelta(days=7)}, True),
        ({"cue": "weekday", "cue_weekday": TODAY.weekday(), "answered_on": TODAY}, False),
        ({"cue": "weekday", "cue_weekday": TODAY.weekday(), "ended_on": TODAY}, False),
    ],
)
def test_a_plan_is_shown_when_its_cue_says(owner: Member, cue: dict, is_shown: bool):
    make.if_then_plan(owner.viewer, of=goal(owner), **cue)
    assert bool(plans(owner)) == is_shown


def test_a_plan_comes_after_its_task_and_asks_for_another_cue_when_the_task_is_gone(owner: Member):
    of = goal(owner)
    task = make.task(owner.viewer, "Agree the scope", of=of)
    row = make.if_then_plan(owner.viewer, of=of, cue="task", cue_task=task)
    assert plans(owner) == []
    plan_actions.drop_task(owner.viewer, task)
    nudge = next(one for one in asked(owner.viewer) if one.kind == "if-then")
    assert nudge.title == "Give another cue to: say that I will look on Friday"
    assert "after Agree the scope, which was dropped" in nudge.why
    assert (nudge.url_name, nudge.done_url) == ("plan:change_if_then_plan", "")
    plan_actions.reopen_task(owner.viewer, task)
    plan_actions.complete_task(owner.viewer, task)
    assert plans(owner) == ["Say that I will look on Friday"]
    assert row.goal == of


def test_a_plan_for_standstill_comes_while_its_goal_stagnates_and_an_answer_keeps_it_quiet_for_a_week(owner: Member):
    make.hours(owner.viewer)
    still, moving = goal(owner, "Still"), goal(owner, "Moving")
    for of in (still, moving):
        make.task(owner.viewer, f"Work on {of.title}", of=of, minutes=6000)
        for number in range(12):
            make.deposit(owner.viewer, 60, TODAY - timedelta(days=100 + 7 * number), goal=of)
    for number in range(14):
        make.deposit(owner.viewer, 60, TODAY - timedelta(days=7 * number), goal=moving)
    row = make.if_then_plan(owner.viewer, of=still, response="ask Grace")
    make.if_then_plan(owner.viewer, of=moving, response="wait")
    assert plans(owner) == ["Ask Grace"]
    row.answered_on = TODAY - timedelta(days=6)
    row.save()
    assert plans(owner) == []
    row.answered_on = TODAY - timedelta(days=7)
    row.save()
    assert plans(owner) == ["Ask Grace"]


def test_a_closed_goal_one_in_the_trash_and_a_parked_career_are_silent(owner: Member):
    row = make.if_then_plan(owner.viewer, of=goal(owner), cue="day", cue_on=TODAY)
    plan_actions.trash_goal(owner.viewer, row.goal)
    assert (plans(owner), on_today(owner.viewer, "check-in")) == ([], [])
    plan_actions.restore_goal(owner.viewer, row.goal.pk)
    assert len(plans(owner)) == 1
    kept = plan_actions.drop_goal(owner.viewer, plan.goal(owner.viewer, row.goal.pk), reason="No time")
    assert plans(owner) == []
    plan_actions.withdraw_change(owner.viewer, plan.goal(owner.viewer, row.goal.pk), kept.pk)
    assert len(plans(owner)) == 1
    make.parking(owner.viewer)
    assert (plans(owner), on_today(owner.viewer, "check-in")) == ([], [])


def test_a_career_that_wakes_is_asked_for_its_review_and_for_no_check_in_beside_it(owner: Member):
    goal(owner)
    make.parking(owner.viewer, TODAY, parked_on=TODAY - timedelta(days=60))
    assert [one.kind for one in today.nudges(owner.viewer, plan.plan(owner.viewer))][:1] == ["waking"]
    assert on_today(owner.viewer, "check-in") == []


def test_today_in_a_terminal_names_both(owner: Member):
    make.if_then_plan(owner.viewer, of=goal(owner), cue="day", cue_on=TODAY)
    text = CliRunner().invoke(metier, ["today", "--all"]).output.replace("\u00a0", " ")
    assert "Say that I will look on Friday\tIf, then. If the programme asks" in text
    assert "Check in on Lead analytics\tCheck-in. Not one since" in text


def test_they_are_asked_for_as_often_for_many_goals_as_for_one(owner: Member, django_assert_max_num_queries):
    def reads() -> int:
        now = plan.plan(owner.viewer)
        with django_assert_max_num_queries(30) as found:
            nudges(owner.viewer, now)
        return len(found)

    def more() -> None:
        of = goal(owner)
        make.check_in(owner.viewer, of, TODAY - timedelta(days=20))
        make.if_then_plan(owner.viewer, of=of)
        make.if_then_plan(owner.viewer, of=of, cue="task", cue_task=make.task(owner.viewer, of=of))

    more()
    before = reads()
    for _ in range(12):
        more()
    assert reads() == before
