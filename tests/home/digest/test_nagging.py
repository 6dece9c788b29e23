"""The digest names nothing twice within a week, and what is silent it leaves out."""

from dataclasses import replace
from datetime import timedelta

import pytest

import make
from cast import NOW, TODAY
from chains import later
from mail import Mailbox, parts
from metier.accounts.access import Viewer
from metier.home.digest import sending
from metier.home.digest.composing import news
from metier.home.digest.sweeping import send_due
from metier.plan.models import Task
from metier.reviews.actions import parking, set_rhythm
from metier.reviews.models import CheckIn

# No nagging


def test_what_was_named_is_left_out_for_a_week_unless_it_is_news(planned: Viewer, box: Mailbox):
    assert send_due(NOW) == ["Sent 1 digest."]
    for days in (1, 2):
        assert send_due(NOW + timedelta(days=days)) == []
    assert send_due(NOW + timedelta(days=3)) == ["Sent 1 digest."]
    assert box.received()[-1]["Subject"] == "Sunday 4 October: a task"
    assert "Overdue." in parts(box.received()[-1])[0]
    for days in (4, 5, 6):
        assert send_due(NOW + timedelta(days=days)) == []
    assert send_due(NOW + timedelta(days=7)) == ["Sent 1 digest."]
    assert "Write to Anna" in parts(box.received()[-1])[0]
    assert "dbt module" not in parts(box.received()[-1])[0]


def test_a_weekly_review_is_news_every_week(planned: Viewer, box: Mailbox):
    Task.objects.update(wanted_by=None)
    CheckIn.objects.update(said_on=TODAY + timedelta(days=20))
    set_rhythm(planned, {"weekly": (True, 6)})
    days = [NOW + timedelta(days=number) for number in range(21)]
    sent = [day.date().day for day in days if send_due(day)]
    assert sent == [4, 11, 18]


def test_what_no_mail_named_comes_with_the_next(planned: Viewer, box: Mailbox):
    make.digest(
        planned, TODAY - timedelta(days=1), items=[["task-due", str(Task.objects.get(minutes=120).pk), "2026-10-03"]]
    )
    send_due(NOW)
    assert "dbt module" in parts(box.only())[0]


def test_a_day_with_nothing_new_sends_nothing_and_is_looked_at_once(planned: Viewer, box: Mailbox, monkeypatch):
    send_due(NOW)
    tomorrow = NOW + timedelta(days=1)
    assert send_due(tomorrow) == []
    monkeypatch.setattr(sending, "letter", lambda *_: pytest.fail("looked at twice"))
    assert send_due(tomorrow + timedelta(hours=1)) == []
    assert len(box.received()) == 1


def test_what_is_snoozed_or_parked_is_silent_and_a_waking_career_is_not(planned: Viewer, box: Mailbox):
    parking.park(planned, TODAY + timedelta(days=10))
    for days in range(10):
        assert send_due(NOW + timedelta(days=days)) == []
    assert send_due(NOW + timedelta(days=10)) == ["Sent 1 digest."]
    assert box.only()["Subject"] == "Sunday 11 October: a review and two tasks"
    assert "Your career wakes" in parts(box.only())[0]


# In a digest, everything is of one day


def test_the_viewer_of_tomorrow_is_not_told_of_today_again(planned: Viewer, box: Mailbox):
    send_due(NOW)
    assert {nudge.title for nudge in news(later(planned, 1))} == set()
    assert {nudge.title for nudge in news(replace(planned, now=NOW + timedelta(days=7)))} == {
        "Write to Anna & Tom <b>",
        "Finish the dbt module",
    }
