"""The digest mail, received by a real mail server: what it says."""

from datetime import date, timedelta

import pytest

import make
from cast import NOW, TODAY, Member
from chains import later
from home.digest.kept import digest
from mail import Mailbox, parts
from make import network
from metier.accounts.access import Viewer
from metier.home.choices import DigestState
from metier.home.digest.candidates import of_local_day
from metier.home.digest.composing import NOUNS, counted, due, news
from metier.home.digest.sweeping import send_due
from metier.home.models import Digest
from metier.home.today import KINDS
from metier.plan.models import Goal, Task
from metier.reviews.actions import parking, set_rhythm
from metier.reviews.models import CheckIn, Rhythm


def test_it_arrives_and_says_what_is_due_with_the_reason(planned: Viewer, box: Mailbox):
    assert send_due(NOW) == ["Sent 1 digest."]
    mail = box.only()
    assert mail["Subject"] == "Thursday 1 October: two tasks"
    assert (mail["From"], mail["To"]) == ("Metier <metier@example.org>", "Nadia Rahman <nadia@example.org>")
    text, html = parts(mail)
    for body in (text, html.replace("\u00a0", " ")):
        assert "Thursday 1 October" in body
        assert "Finish the dbt module" in body
        assert "You want it by 3 October." in body
        assert "Migrate the claims models" not in body
        assert "nadia@example.org" in body
        assert "at most once a day" in body
    assert "Write to Anna & Tom <b>" in text
    assert "Write to Anna &amp; Tom &lt;b&gt;" in html
    assert "\u00a0" not in text
    assert digest(DigestState.SENT).attempts == 1


def test_its_headers_are_those_of_a_machine_that_can_be_stopped(planned: Viewer, box: Mailbox, settings):
    settings.METIER_URL = "https://career.example.org"
    send_due(NOW)
    mail = box.only()
    assert mail["Date"].datetime == NOW
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"].startswith("<https://career.example.org/reminders/mailed/")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Message-ID"].endswith("@example.org>")
    assert {part.get_content_type() for part in mail.walk()} == {"multipart/alternative", "text/plain", "text/html"}


def test_one_click_is_not_offered_where_no_mailbox_could_reach_it(planned: Viewer, box: Mailbox):
    send_due(NOW)
    assert box.only()["List-Unsubscribe"].startswith("<http://127.0.0.1:8765/")
    assert box.only()["List-Unsubscribe-Post"] is None
    assert "on the machine that Metier runs on" in " ".join(parts(box.only())[0].split())


def test_it_fetches_nothing_and_tells_nobody_that_it_was_read(planned: Viewer, box: Mailbox):
    send_due(NOW)
    html = parts(box.only())[1]
    for wrong in ("<img", "<script", "<link", "src=", "url(", "@import"):
        assert wrong not in html


def test_the_same_day_has_the_same_message_id_and_another_has_another(planned: Viewer, box: Mailbox):
    send_due(NOW)
    Digest.objects.all().delete()
    send_due(NOW)
    Digest.objects.all().delete()
    send_due(NOW + timedelta(days=1))
    first, second, third = (mail["Message-ID"] for mail in box.received())
    assert first == second != third


def test_a_title_cannot_add_a_header_or_another_recipient(planned: Viewer, box: Mailbox):
    planned.career.name = "Nadia\r\nBcc: all@example.org"
    planned.career.save()
    Task.objects.filter(minutes=120).update(title="Finish\r\nBcc: all@example.org")
    send_due(NOW)
    assert box.only()["Bcc"] is None
    assert box.envelopes[0].rcpt_tos == ["nadia@example.org"]


def test_many_are_counted_and_the_first_are_shown(planned: Viewer, box: Mailbox):
    for number in range(10):
        make.task(planned, f"Step {number}", of=Goal.objects.get(), wanted_by=TODAY)
    send_due(NOW)
    assert box.only()["Subject"] == "Thursday 1 October: 12 tasks"
    assert "And 5 more, on Today." in parts(box.only())[0]
    assert len(digest().items) == 12


def test_a_review_that_is_due_comes_first(planned: Viewer, box: Mailbox):
    Rhythm.objects.filter(kind="weekly").update(is_held=True, weekday=3, due_on=TODAY)
    make.goal(planned, "Speak", due=date(2026, 10, 10))
    send_due(NOW)
    assert box.only()["Subject"] == "Thursday 1 October: a review, two tasks and a goal"
    assert "Weekly review" in parts(box.only())[0].partition("Write to Anna")[0]


def test_a_review_says_what_is_left_of_the_last_promises(planned: Viewer, box: Mailbox):
    Rhythm.objects.filter(kind="weekly").update(is_held=True, weekday=3, due_on=TODAY)
    last = make.review(planned, starts=date(2026, 9, 14), finished_at=NOW)
    make.commitment(planned, last)
    make.commitment(planned, last, "Call Tom", kept_on=TODAY)
    send_due(NOW)
    assert "Of what you promised in the last one, 1 is open." in " ".join(parts(box.only())[0].split())


def test_a_check_in_and_a_plan_whose_cue_has_come_are_named_and_can_be_put_off(planned: Viewer, box: Mailbox):
    Task.objects.update(wanted_by=None)
    goal = Goal.objects.get()
    make.if_then_plan(planned, goal, cue="weekday", cue_weekday=3)
    CheckIn.objects.update(said_on=TODAY - timedelta(days=20))
    Goal.objects.update(created_at=NOW - timedelta(days=30))
    send_due(NOW)
    assert box.only()["Subject"] == "Thursday 1 October: an if-then plan and a check-in"
    text = parts(box.only())[0]
    assert "Say that I will look on Friday" in text
    assert "Check in on Lead analytics engineering" in text
    assert text.count("Snooze a week: ") == 2
    assert text.count("Mark it done: ") == 1


@pytest.mark.parametrize(
    ("cue", "days"),
    [
        ({"cue": "day", "cue_on": TODAY + timedelta(days=2)}, [2]),
        ({"cue": "weekday", "cue_weekday": 5}, [2, 9]),
        ({"cue": "weekday", "cue_weekday": 5, "answered_on": TODAY + timedelta(days=2)}, [9]),
        ({"cue": "day", "cue_on": TODAY, "answered_on": TODAY}, []),
    ],
)
def test_a_plan_comes_with_its_cue_and_each_time_it_comes(
    planned: Viewer, box: Mailbox, cue: dict[str, object], days: list[int]
):
    Task.objects.update(wanted_by=None)
    make.if_then_plan(planned, Goal.objects.get(), **cue)
    assert [day for day in range(12) if send_due(NOW + timedelta(days=day))] == days


def test_whoever_has_something_due_by_its_date_is_found(planned: Viewer):
    """What the database finds and what is composed agree, for a month of days, of whatever is due."""
    Task.objects.all().delete()
    goal = Goal.objects.get()
    CheckIn.objects.all().delete()
    task = make.task(planned, of=goal, wanted_by=TODAY + timedelta(days=9))
    make.goal(planned, "Near", due=TODAY + timedelta(days=25))
    make.goal(planned, "Years", due=None, horizon="years")
    for days, size in ((5, 1), (22, 2), (41, 3)):
        due_on = TODAY + timedelta(days=days)
        network.favour(planned, way="given", stage="promised", size=size, due=due_on, line=f"In {days} days")
    network.recruiter(planned, next_step="Write", next_on=TODAY + timedelta(days=17))
    make.if_then_plan(planned, goal, cue="weekday", cue_weekday=2)
    make.if_then_plan(
        planned, goal, cue="task", cue_task=make.task(planned, of=goal, done_on=TODAY + timedelta(days=20))
    )
    set_rhythm(planned, {"weekly": (True, 1), "monthly": (True, 4), "quarterly": (True, 6), "yearly": (True, 0)})
    Rhythm.objects.update(due_on=TODAY - timedelta(days=40))
    parking.park(later(planned, 28), TODAY + timedelta(days=33))
    for day in range(-10, 60):
        viewer = later(planned, day)
        for snoozed in (None, TODAY + timedelta(days=12)):
            Task.objects.filter(pk=task.pk).update(snoozed_until=snoozed)
            found = of_local_day(viewer.today, {12: ["Europe/London"]}).exists()
            by_date = [nudge for nudge in due(viewer) if nudge.due is not None]
            assert found or not by_date, (day, by_date)
            if not by_date:
                nearly = due(later(viewer, 1)) + due(later(viewer, -1))
                assert not found or nearly, (day, "found, and nothing is due")


def test_the_usual_rhythm_is_looked_for_where_none_was_chosen(owner: Member, box: Mailbox):
    viewer = owner.viewer
    make.digest_settings(viewer)
    goal = make.goal(viewer, created_at=NOW - timedelta(days=3))
    make.check_in(viewer, goal)
    sent = [day for day in range(16) if send_due(NOW + timedelta(days=day))]
    assert sent == [3, 10, 14]
    assert box.received()[0]["Subject"] == "Sunday 4 October: a review"


def test_every_kind_that_is_mailed_has_a_word_on_today():
    assert set(NOUNS) - {"review-due"} <= set(KINDS)


def test_numbers_are_words_up_to_ten(planned: Viewer):
    nudges = news(planned)
    assert counted(nudges[:1]) == "a task"
    assert counted(nudges[:1] * 10) == "ten tasks"
    assert counted(nudges[:1] * 1200) == "1,200 tasks"
