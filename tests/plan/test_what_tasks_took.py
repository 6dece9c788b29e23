"""What a task took is asked for when it is done, and logged once."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from chains import later
from metier.core.errors import Refused
from metier.plan import actions
from metier.plan.models import Deposit, Task
from shown import shown

pytestmark = pytest.mark.django_db


def ticked(owner: Member, task: Task, **said: str) -> str:
    address = reverse("plan:complete_task", args=[task.pk])
    return shown(owner.client.post(address, {"next": "/", **said}, follow=True))


def test_a_tick_offers_to_log_what_the_task_took(owner: Member):
    task = make.task(owner.viewer, minutes=180)
    make.deposit(owner.viewer, 60, task=task, goal=task.goal, created_at=owner.viewer.now - timedelta(hours=1))
    page = ticked(owner, task)
    address = reverse("plan:took", args=[task.pk])
    assert f'action="{address}"' in page
    assert 'name="took" value="2 h"' in page
    answer = shown(owner.client.post(address, {"took": "2 h", "next": "/"}, follow=True))
    assert f"2 h for {task.title} are logged." in answer
    made = Deposit.objects.get(minutes=120)
    assert (made.task, made.goal, made.put_in_on, made.purpose, made.what) == (
        task,
        task.goal,
        TODAY,
        "goals",
        task.title,
    )


def test_what_it_took_is_logged_on_the_day_it_was_done(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task, on="2026-09-28")
    owner.client.post(reverse("plan:took", args=[task.pk]), {"took": "1"})
    assert Deposit.objects.get().put_in_on == date(2026, 9, 28)


def test_what_it_took_is_logged_once_from_two_windows_too(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task)
    address = reverse("plan:took", args=[task.pk])
    owner.client.post(address, {"took": "1", "next": "/"})
    assert "are logged already." in shown(owner.client.post(address, {"took": "1", "next": "/"}, follow=True))
    assert Deposit.objects.count() == 1


def test_a_task_that_is_reopened_and_done_again_may_have_taken_more(owner: Member):
    task = make.task(owner.viewer)
    actions.complete_task(owner.viewer, task, took=60)
    with pytest.raises(Refused, match="logged already"):
        actions.log_took(owner.viewer, task, 30)
    actions.reopen_task(later(owner.viewer), task)
    with pytest.raises(Refused, match="is not done"):
        actions.log_took(later(owner.viewer), task, 30)
    actions.complete_task(later(owner.viewer, 2), task)
    actions.log_took(later(owner.viewer, 2), task, 30)
    assert Deposit.objects.count() == 2


def test_nothing_is_asked_where_all_is_logged_or_said(owner: Member):
    used = make.task(owner.viewer, "Used", minutes=60)
    make.deposit(owner.viewer, 60, task=used)
    assert "Took" not in ticked(owner, used)
    said = make.task(owner.viewer, "Said", minutes=60)
    page = ticked(owner, said, took="30m")
    assert "Said is done. 30 min are logged." in page
    assert "Log it" not in page


def test_more_than_a_day_is_no_guess(owner: Member):
    assert 'name="took" value=""' in ticked(owner, make.task(owner.viewer, minutes=40 * 60))


def test_a_wrong_answer_is_said_on_the_page_one_came_from(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task)
    answer = owner.client.post(reverse("plan:took", args=[task.pk]), {"took": "soon", "next": "/"}, follow=True)
    assert "“soon” is not a number of hours" in shown(answer)
    assert not Deposit.objects.exists()
