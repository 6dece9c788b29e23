"""The links of the digest do what they say, once, without signing in, and it can be undone."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

import make
from cast import NOW, TODAY, Member
from home.digest.links import TITLE, done, path, press, snooze, stop, undo
from mail import mail_server, parts
from metier.home.digest.links import Does, Link, read
from metier.home.digest.sweeping import send_due
from metier.home.models import DigestSettings, Snooze
from metier.plan import actions as plan
from metier.plan.models import Deposit, Goal, Task, TaskRevision
from shown import shown

# The mail itself


def test_the_links_of_a_real_mail_do_what_they_say(task: Task, owner: Member, nobody: Client, settings):
    settings.METIER_URL = "http://testserver"
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        send_due(NOW)
    text, html = parts(box.only())
    found = re.findall(r"http://testserver(\S+)", text)
    assert set(found) == set(re.findall(r'href="http://testserver([^"]+)"', html))
    mailed = [one for one in found if one.startswith("/reminders/mailed/")]
    assert [read(one.split("/")[3]).does for one in mailed] == [Does.DONE, Does.SNOOZE, Does.STOP]
    pages = [one for one in found if not one.startswith("/reminders/mailed/")]
    assert all(owner.client.get(one).status_code == 200 for one in pages)
    for one in mailed:
        assert nobody.get(one).status_code == 200
    task.refresh_from_db()
    assert (task.done_on, task.snoozed_until) == (None, None)
    for one in mailed:
        assert press(nobody, one).status_code == 200
    task.refresh_from_db()
    assert task.done_on == TODAY
    assert not DigestSettings.objects.get().is_on
    assert box.only()["List-Unsubscribe"] == f"<http://testserver{mailed[-1]}>"


# Done


def test_looking_changes_nothing_and_shows_one_button(task: Task, nobody: Client):
    answer = nobody.get(done(task))
    assert answer.status_code == 200
    main = shown(answer).partition("<main")[2]
    assert TITLE in main
    assert main.count("<button") == 1
    assert '<form method="post" data-press>' in main
    assert nobody.head(done(task)).status_code == 200
    assert not TaskRevision.objects.exists()


def test_a_task_is_done_once_however_often_and_undone(task: Task, nobody: Client):
    answer = press(nobody, done(task))
    assert "Finish the dbt module is done." in shown(answer)
    again = nobody.post(done(task))
    assert (again.status_code, TaskRevision.objects.count()) == (200, 1)
    assert "was done on 1 October 2026" in shown(again)
    back = nobody.post(undo(answer))
    assert (back.status_code, "It is open again" in shown(back)) == (200, True)
    task.refresh_from_db()
    assert task.done_on is None
    assert nobody.post(answer.at).status_code == 410
    assert "It is open again" in shown(nobody.get(answer.at))
    assert not Deposit.objects.exists()


def test_what_was_done_since_says_so(task: Task, owner: Member, nobody: Client):
    plan.complete_task(owner.viewer, task)
    answer = nobody.get(done(task))
    assert answer.status_code == 200
    assert "was done on 1 October 2026" in shown(answer)
    assert "data-press" not in shown(answer)


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_was_dropped_since_stays_dropped(task: Task, owner: Member, nobody: Client, method: str):
    plan.drop_task(owner.viewer, task)
    answer = getattr(nobody, method)(done(task))
    assert answer.status_code == 409
    assert "was dropped on 1 October 2026, so nothing is changed" in shown(answer)
    task.refresh_from_db()
    assert task.done_on is None


def test_undoing_what_was_changed_since_is_refused(task: Task, owner: Member, nobody: Client):
    link = undo(press(nobody, done(task)))
    task.refresh_from_db()
    plan.reopen_task(owner.viewer, task)
    answer = nobody.post(link)
    assert answer.status_code == 409
    assert "changed again since then" in shown(answer)
    assert "data-press" not in shown(nobody.get(link))
    plan.complete_task(owner.viewer, task)
    assert "It was changed since then" in shown(nobody.get(link))


# Snooze


def test_a_task_is_put_off_for_a_week_and_shown_again(task: Task, nobody: Client):
    assert "Snooze a week" in shown(nobody.get(snooze(task)))
    answer = press(nobody, snooze(task))
    assert "It is put off until Thursday 8 October." in shown(answer)
    task.refresh_from_db()
    assert task.snoozed_until == TODAY + timedelta(days=7)
    again = nobody.post(snooze(task))
    assert (again.status_code, "does not wait for you any more" in shown(again)) == (200, True)
    assert nobody.post(undo(answer)).status_code == 200
    task.refresh_from_db()
    assert task.snoozed_until is None
    assert "It is on Today again" in shown(nobody.get(answer.at))


def test_what_was_due_and_is_overdue_by_now_can_be_put_off(task: Task, nobody: Client):
    link = snooze(task)
    with time_machine.travel(NOW + timedelta(days=5), tick=False):
        assert "put off until Tuesday 13 October" in shown(press(nobody, link))


def test_a_goal_and_a_review_are_put_off_too(owner: Member, nobody: Client):
    goal = make.goal(owner.viewer, due=TODAY)
    link = path(Link(Does.SNOOZE, owner.career.pk, ("goal-due", str(goal.pk))))
    nobody.post(undo(press(nobody, link)))
    nobody.post(link)
    assert Goal.objects.get().snoozed_until == TODAY + timedelta(days=7)
    make.rhythm(owner.viewer, "weekly", TODAY, weekday=3)
    review = path(Link(Does.SNOOZE, owner.career.pk, ("review-due", "weekly-2026-10-01")))
    assert "Weekly review." in shown(nobody.get(review))
    answer = press(nobody, review)
    assert "put off until Thursday 8 October" in shown(answer)
    assert Snooze.objects.get().kind == "review-due"
    assert nobody.post(undo(answer)).status_code == 200
    assert not Snooze.objects.exists()
    assert nobody.post(answer.at).status_code == nobody.get(answer.at).status_code == 410


# Stop


def test_the_mail_is_stopped_in_one_go_without_being_led_anywhere(task: Task, owner: Member, nobody: Client):
    for _ in range(2):
        answer = nobody.post(stop(owner.viewer), {"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
        assert "No mail comes" in shown(answer)
        assert not DigestSettings.objects.get().is_on


def test_the_mail_is_stopped_and_comes_again(task: Task, owner: Member, nobody: Client):
    answer = press(nobody, stop(owner.viewer))
    assert not DigestSettings.objects.get().is_on
    again = nobody.post(stop(owner.viewer))
    assert (again.status_code, "<button" in shown(again).partition("<main")[2]) == (200, False)
    assert "No mail comes" in shown(nobody.get(stop(owner.viewer)))
    assert nobody.post(undo(answer)).status_code == 200
    assert DigestSettings.objects.get().is_on
    assert "comes again" in shown(nobody.get(answer.at))


def test_a_program_that_unsubscribes_has_no_token_of_ours(task: Task, owner: Member, nobody: Client):
    body = b"List-Unsubscribe=One-Click"
    answer = nobody.post(stop(owner.viewer), body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert not DigestSettings.objects.get().is_on
    assert "metier" not in answer.cookies


def test_the_mail_cannot_come_again_where_it_was_never_set_up(owner: Member, nobody: Client):
    assert nobody.post(path(Link(Does.SEND, owner.career.pk))).status_code == 410
