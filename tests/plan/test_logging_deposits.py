"""Deposits are logged, changed and taken back; what cannot be is refused with its field."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from djmoney.money import Money

import make
from cast import TODAY, Member
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.plan import actions
from metier.plan.models import Deposit
from shown import shown

pytestmark = pytest.mark.django_db
PAGE = "/plan/deposits/"


# Logging


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"minutes": 0}, "minutes", "Say how long it was, from a minute to 24 hours, or what it cost"),
        ({"minutes": -5}, "minutes", "from a minute to 24 hours"),
        ({"minutes": 24 * 60 + 1}, "minutes", "from a minute to 24 hours"),
        ({"minutes": 60, "on": date(2026, 10, 2)}, "on", "still to come"),
        ({"minutes": 60, "on": date(1946, 9, 30)}, "on", "before a working life"),
        ({"minutes": 0, "amount": Money(0, "GBP")}, "amount", "Say how much money it was"),
        ({"minutes": 60, "amount": Money(-5, "GBP")}, "amount", "Say how much money it was"),
        ({"minutes": 60, "purpose": "fun"}, "purpose", "Use one of goals, easy, others"),
        ({"minutes": 60, "what": "x" * 301}, "what", "a deposit takes 300"),
    ],
)
def test_a_deposit_that_cannot_be_is_refused_with_its_field(viewer: Viewer, said, field, sentence):
    with pytest.raises(Refused, match=sentence) as found:
        actions.deposit(viewer, **said)
    assert found.value.where.field == field
    assert not Deposit.objects.exists()


def test_a_day_that_a_time_zone_moved_ahead_of_today_keeps_being_taken(viewer: Viewer):
    row = make.deposit(viewer, on=TODAY + timedelta(days=1))
    before = actions.change_deposit(viewer, row, {"what": "Slides", "put_in_on": row.put_in_on})
    assert before
    actions.put_back(viewer, row, before, actions.facts_of(row))
    assert row.what == before["what"]
    with pytest.raises(Refused, match="still to come"):
        actions.change_deposit(viewer, row, {"put_in_on": TODAY + timedelta(days=2)})


def test_whom_it_served_is_oneself_where_it_was_for_a_goal_and_nothing_is_said(viewer: Viewer):
    task = make.task(viewer)
    assert actions.deposit(viewer, 60, goal=task.goal).purpose == "goals"
    assert actions.deposit(viewer, 60, task=task).purpose == "goals"
    assert actions.deposit(viewer, 60).purpose == ""
    assert actions.deposit(viewer, 60, goal=task.goal, purpose="others").purpose == "others"
    assert actions.deposit(viewer, 60, goal=task.goal, purpose="").purpose == ""


def test_a_deposit_may_be_for_a_goal_that_is_closed(viewer: Viewer):
    goal = make.goal(viewer, state="reached", closed_on=TODAY)
    assert actions.deposit(viewer, 60, goal=goal).goal == goal


def test_a_day_holds_24_hours_and_money_needs_none(viewer: Viewer):
    actions.deposit(viewer, 20 * 60)
    with pytest.raises(Refused, match="has 20\u00a0h already"):
        actions.deposit(viewer, 5 * 60)
    assert actions.deposit(viewer, 0, amount=Money(40, "GBP")).put == "£40"


# Adding, changing, taking back


def test_a_deposit_is_logged_in_one_line_and_undone(owner: Member):
    goal = make.goal(owner.viewer)
    said = {"minutes": "1h30", "amount": "£12", "what": "reading", "on": "2026-09-30", "what_for": f"goal:{goal.pk}"}
    answer = owner.client.post(reverse("plan:add_deposit"), said, follow=True)
    made = Deposit.objects.get()
    assert (made.minutes, str(made.amount), made.what, made.put_in_on, made.goal, made.purpose) == (
        90,
        "£12.00",
        "reading",
        date(2026, 9, 30),
        goal,
        "goals",
    )
    page = shown(answer)
    assert "1 h 30 and £12 logged." in page
    undo = re.search(r'action="(/plan/deposits/[^"]+/trash/[^"]*)"', page)[1]
    owner.client.post(undo)
    made.refresh_from_db()
    assert made.trashed_at is not None


def test_a_line_that_cannot_be_logged_stays_with_its_reason(owner: Member):
    answer = owner.client.post(reverse("plan:add_deposit"), {"what": "reading"})
    page = shown(answer)
    assert answer.status_code == 422
    assert "Say how long it was" in page
    assert 'value="reading"' in page


def test_a_deposit_is_changed_and_the_change_undone(owner: Member):
    viewer = owner.viewer
    task = make.task(viewer, "Write the case")
    made = make.deposit(viewer, 60, what="mentoring", amount=Money(5, "GBP"), purpose="goals", goal=task.goal)
    address = reverse("plan:change_deposit", args=[made.pk])
    page = shown(owner.client.get(address))
    assert 'value="mentoring"' in page
    assert f'value="goal:{task.goal.pk}" selected' in page
    said = {
        "minutes": "2",
        "amount": "",
        "what": "the case",
        "on": "2026-09-30",
        "what_for": f"task:{task.pk}",
        "purpose": "others",
    }
    answer = owner.client.post(address, said, follow=True)
    made.refresh_from_db()
    assert (made.minutes, made.amount, made.what, made.put_in_on, made.task, made.goal, made.purpose) == (
        120,
        None,
        "the case",
        date(2026, 9, 30),
        task,
        task.goal,
        "others",
    )
    page = shown(answer)
    assert "Changed: 2 h, the case." in page
    undo = re.search(r'action="(/plan/deposits/[^"]+/withdrawal/[^"]*)"', page)[1].replace("&amp;", "&")
    assert "The change is undone." in shown(owner.client.post(undo, follow=True))
    made.refresh_from_db()
    assert (made.minutes, str(made.amount), made.what, made.put_in_on, made.task, made.goal) == (
        60,
        "£5.00",
        "mentoring",
        TODAY,
        None,
        task.goal,
    )
    assert "It was changed again since then." in shown(owner.client.post(undo + "&next=/plan/deposits/", follow=True))
    assert owner.client.post(undo.replace("was=", "was=x")).status_code == 404


def test_a_change_of_nothing_is_said_to_be_one(owner: Member):
    made = make.deposit(owner.viewer, 60, what="mentoring", purpose="easy")
    said = {"minutes": "1", "what": "mentoring", "on": "2026-10-01", "purpose": "easy"}
    answer = owner.client.post(reverse("plan:change_deposit", args=[made.pk]), said, follow=True)
    assert "Nothing was different." in shown(answer)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"minutes": "20"}, "minutes"),
        ({"minutes": "1", "on": "2026-10-02"}, "on"),
        ({"minutes": "1", "on": "1940-01-01"}, "on"),
        ({"minutes": ""}, "minutes"),
    ],
)
def test_a_change_that_cannot_be_is_refused_beside_its_field(owner: Member, said, field):
    make.deposit(owner.viewer, 10 * 60)
    made = make.deposit(owner.viewer, 60)
    answer = owner.client.post(reverse("plan:change_deposit", args=[made.pk]), said)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in shown(answer)
    made.refresh_from_db()
    assert made.minutes == 60


def test_a_closed_goal_and_a_done_task_can_still_be_chosen_for_what_was_for_them(owner: Member):
    goal = make.goal(owner.viewer, "Old", state="reached", closed_on=TODAY)
    task = make.task(owner.viewer, "Long done", of=goal, done_on=TODAY)
    made = make.deposit(owner.viewer, 60, goal=goal, task=task)
    page = shown(owner.client.get(reverse("plan:change_deposit", args=[made.pk])))
    assert f'value="task:{task.pk}" selected' in page


def test_a_deposit_is_taken_back_and_logged_again_unless_its_day_is_full(owner: Member):
    made = make.deposit(owner.viewer, 10 * 60, what="mentoring")
    page = shown(owner.client.post(reverse("plan:trash_deposit", args=[made.pk]), {"next": PAGE}, follow=True))
    assert "Taken back: 10 h." in page
    restore = reverse("plan:restore_deposit", args=[made.pk])
    other = make.deposit(owner.viewer, 20 * 60)
    assert "has 20 h already" in shown(owner.client.post(restore, {"next": PAGE}, follow=True))
    other.delete()
    assert "10 h logged again." in shown(owner.client.post(restore, {"next": PAGE}, follow=True))
