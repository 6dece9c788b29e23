"""The digest mail, received by a real mail server: what it says, and that a day has one at most, whatever happens."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

import make
from cast import NOW, TODAY, Cast, Member
from chains import later
from mail import Mailbox, free_port, mail_server, parts
from make import network
from metier.accounts.access import Viewer
from metier.home.choices import DigestState
from metier.home.digest import sending
from metier.home.digest.candidates import of_local_day
from metier.home.digest.composing import NOUNS, counted, due, news
from metier.home.digest.sweeping import forget_old, send_due
from metier.home.models import Digest, DigestSettings
from metier.home.today import KINDS
from metier.home.upkeep import tick
from metier.plan.models import Goal, Task
from metier.reviews.actions import parking, set_rhythm
from metier.reviews.models import CheckIn, Rhythm

SEVEN = datetime(2026, 10, 1, 6, 0, tzinfo=UTC)  # in London, in summer time


@pytest.fixture(autouse=True)
def home(tmp_path, settings):
    settings.METIER_HOME = tmp_path
    return tmp_path


@pytest.fixture
def box(settings) -> Iterator[Mailbox]:
    with mail_server() as running:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{running.port}"
        settings.METIER_MAIL_FROM = "metier@example.org"
        yield running


@pytest.fixture
def planned(owner: Member) -> Viewer:
    """Two tasks that are due and one that is not, and mail in the morning. No review is held, no check-in asked for."""
    viewer = owner.viewer
    set_rhythm(viewer, dict.fromkeys(("weekly", "monthly", "quarterly", "yearly"), (False, 6)))
    make.hours(viewer)
    goal = make.goal(viewer)
    make.task(viewer, "Finish the dbt module", of=goal, minutes=120, wanted_by=date(2026, 10, 3))
    make.task(viewer, "Write to Anna & Tom <b>", of=goal, minutes=20, wanted_by=date(2026, 9, 28))
    make.task(viewer, "Migrate the claims models", of=goal)
    make.check_in(viewer, goal)
    make.digest_settings(viewer)
    return viewer


def digest(state: str = "") -> Digest:
    (row,) = Digest.objects.exclude(state=DigestState.NOTHING)
    assert not state or row.state == state
    return row


# What it says


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


# Once a day, and when


def test_a_day_has_one_however_often_it_is_asked_for(planned: Viewer, box: Mailbox):
    for hour in range(10):
        send_due(NOW + timedelta(hours=hour))
    make.task(planned, "New", of=Goal.objects.get(), wanted_by=TODAY)
    send_due(NOW + timedelta(hours=11))
    assert len(box.received()) == 1


def test_it_comes_from_its_hour_on_where_its_owner_lives(planned: Viewer, box: Mailbox):
    assert send_due(SEVEN - timedelta(minutes=1)) == []
    assert send_due(SEVEN) == ["Sent 1 digest."]


def test_quiet_days_are_ones_own(planned: Viewer, box: Mailbox):
    DigestSettings.objects.update(quiet_days="34")
    assert send_due(NOW) == []
    assert send_due(NOW + timedelta(days=1)) == []
    assert send_due(NOW + timedelta(days=2)) == ["Sent 1 digest."]


@pytest.mark.parametrize("change", [{"is_on": False}, {"trashed_at": NOW}])
def test_it_does_not_come_where_it_is_not_wanted(planned: Viewer, box: Mailbox, change):
    DigestSettings.objects.update(**change)
    assert send_due(NOW) == []


def test_the_demo_career_sends_none(planned: Viewer, box: Mailbox):
    planned.career.is_demo = True
    planned.career.save()
    assert send_due(NOW) == []


def test_others_get_their_own(planned: Viewer, box: Mailbox, cast: Cast):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    make.task(cast.stranger.viewer, "Practise the talk", wanted_by=TODAY)
    assert send_due(NOW) == ["Sent 2 digests."]
    assert box.connections == 1
    (theirs,) = [mail for mail in box.received() if "sasha" in mail["To"]]
    assert "Practise the talk" in parts(theirs)[0]
    assert "dbt" not in theirs.as_string()


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("zone", "began"),
    [
        ("Europe/London", datetime(2026, 10, 24, 21, 30, tzinfo=UTC)),  # clocks go back on the 25th
        ("Europe/London", datetime(2027, 3, 27, 21, 30, tzinfo=UTC)),  # and forward on 28 March
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 3, 0, tzinfo=UTC)),  # by half an hour
    ],
)
def test_a_change_of_the_clock_neither_doubles_nor_loses_a_day(cast: Cast, box: Mailbox, zone: str, began: datetime):
    """Three people at once, with their mail at midnight, at one and at two."""
    for hour, member in enumerate((cast.owner, *cast.others)):
        member.career.time_zone = zone
        member.career.save()
        make.digest_settings(member.viewer, member.person.email, at_hour=hour)
        goal = make.goal(member.viewer)
        for day in range(-2, 6):
            make.task(member.viewer, f"Of day {day}", of=goal, wanted_by=began.date() + timedelta(days=7 + day))
    for half_hours in range(2 * 24 * 2):
        send_due(began + timedelta(minutes=30 * half_hours))
    for member in (cast.owner, *cast.others):
        mine = [mail["Subject"] for mail in box.received() if member.person.email in mail["To"]]
        days = [subject.partition(":")[0] for subject in mine]
        assert len(days) == len(set(days)) == 3


def test_a_zone_moved_west_over_the_date_line_brings_no_second_mail(planned: Viewer, box: Mailbox):
    planned.career.time_zone = "Pacific/Auckland"
    planned.career.save()
    night = datetime(2026, 10, 1, 19, tzinfo=UTC)  # 8 o'clock on 2 October there
    assert send_due(night) == ["Sent 1 digest."]
    assert digest().for_day == date(2026, 10, 2)
    planned.career.time_zone = "Pacific/Honolulu"  # where it is 9 o'clock on 1 October
    planned.career.save()
    make.task(planned, "New", of=Goal.objects.get(), wanted_by=date(2026, 10, 2))
    sent = [bool(send_due(night + timedelta(hours=hours))) for hours in range(60)]
    # At 7 o’clock on 3 October: 1 October had its mail by the clock, and 2 October by its name.
    assert sent.index(True) == 46
    assert [mail["Subject"][:9] for mail in box.received()] == ["Friday 2 ", "Saturday "]


def test_a_zone_moved_east_over_the_date_line_has_its_next_mail_on_the_next_day(planned: Viewer, box: Mailbox):
    planned.career.time_zone = "Pacific/Honolulu"
    planned.career.save()
    assert send_due(datetime(2026, 10, 1, 18, tzinfo=UTC)) == ["Sent 1 digest."]
    planned.career.time_zone = "Pacific/Kiritimati"
    planned.career.save()
    make.task(planned, "New", of=Goal.objects.get(), wanted_by=date(2026, 10, 3))
    began = datetime(2026, 10, 1, 18, 1, tzinfo=UTC)  # 8 o’clock on 2 October there
    sent = [bool(send_due(began + timedelta(hours=hours))) for hours in range(24)]
    assert sent.index(True) == 23  # at 7 o’clock on 3 October
    assert sorted(row.for_day.day for row in Digest.objects.all()) == [1, 3]


def test_a_mail_that_went_late_is_not_followed_by_that_of_the_morning(planned: Viewer, box: Mailbox):
    assert send_due(datetime(2026, 10, 1, 21, 30, tzinfo=UTC)) == ["Sent 1 digest."]  # half past ten at night
    make.task(planned, "New", of=Goal.objects.get(), wanted_by=date(2026, 10, 2))
    morning = datetime(2026, 10, 2, 6, 30, tzinfo=UTC)
    sent = [bool(send_due(morning + timedelta(hours=hours))) for hours in range(16)]
    assert (sent.index(True), sum(sent)) == (3, 1)  # half past ten, twelve hours later, and once


def test_a_time_zone_that_is_gone_stops_nobody_else(planned: Viewer, box: Mailbox, cast: Cast):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    cast.stranger.career.time_zone = "Mars/Olympus"
    cast.stranger.career.save()
    assert send_due(NOW) == ["Sent 1 digest."]


# When it goes wrong


def test_without_a_mail_server_nothing_happens(planned: Viewer):
    assert send_due(NOW) == []
    assert not Digest.objects.exists()


def test_an_address_that_is_none_is_told_and_nothing_breaks(planned: Viewer, settings):
    settings.METIER_SMTP = "nonsense"
    (said,) = send_due(NOW)
    assert said.startswith("No digest is sent. This is not the address of a mail server.")


def test_a_server_that_is_down_all_day_loses_and_doubles_nothing(planned: Viewer, settings):
    settings.METIER_SMTP = f"smtp://127.0.0.1:{free_port()}"
    for hour in range(13):
        (said,) = send_due(NOW + timedelta(hours=hour))
        assert "cannot be reached: Connection refused" in said
    row = digest(DigestState.WAITING)
    assert row.attempts == 13
    assert "cannot be reached" in row.problem
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        send_due(NOW + timedelta(hours=13))
        assert digest(DigestState.SENT).problem == ""
        assert box.only()["Subject"] == "Thursday 1 October: two tasks"


def test_what_waited_yesterday_is_dropped_and_today_holds_it(planned: Viewer, settings):
    settings.METIER_SMTP = f"smtp://127.0.0.1:{free_port()}"
    send_due(NOW)
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        for hour in range(3):
            send_due(NOW + timedelta(days=1, hours=hour))
        assert box.only()["Subject"] == "Friday 2 October: two tasks"
    assert [row.state for row in Digest.objects.order_by("for_day")] == [DigestState.WAITING, DigestState.SENT]


def test_a_mail_that_is_refused_is_tried_again_on_the_same_day(planned: Viewer, box: Mailbox):
    box.refuses["RCPT"] = "451 Greylisted, come back later"
    assert send_due(NOW) == ["1 digest could not be sent, and is tried again within the day."]
    assert "Greylisted" in digest(DigestState.WAITING).problem
    box.refuses.clear()
    assert send_due(NOW + timedelta(hours=1)) == ["Sent 1 digest."]
    assert digest().attempts == 2


def test_a_mail_that_waited_for_nothing_is_let_go(planned: Viewer, box: Mailbox):
    box.refuses["DATA"] = "451 Later"
    send_due(NOW)
    Task.objects.update(done_on=TODAY, wanted_by=TODAY)
    make.task(planned, "Due, and snoozed by the time", of=Goal.objects.get(), wanted_by=TODAY)
    make.snooze(planned)
    Task.objects.filter(done_on=None).update(snoozed_until=TODAY)
    box.refuses.clear()
    send_due(NOW + timedelta(hours=1))
    assert "Due, and snoozed" in parts(box.only())[0]


def test_a_server_that_takes_it_and_hangs_up_is_not_asked_again(planned: Viewer, box: Mailbox):
    box.breaks.add("AFTER")
    assert send_due(NOW) == ["1 digest may have been sent; the mail server did not say."]
    assert "may have been sent" in digest(DigestState.SENDING).problem
    box.breaks.clear()
    assert send_due(NOW + timedelta(hours=1)) == []
    assert len(box.received()) == 1


@pytest.mark.parametrize("crash", [SystemExit, KeyboardInterrupt, MemoryError])
def test_a_crash_after_handing_over_never_sends_a_second_one(planned: Viewer, box: Mailbox, monkeypatch, crash):
    handed_over = sending.Post.hand_over

    def dies(*words: object) -> None:
        handed_over(*words)
        raise crash

    monkeypatch.setattr(sending.Post, "hand_over", dies)
    with suppress(SystemExit, KeyboardInterrupt):
        send_due(NOW)
    digest(DigestState.SENDING)
    monkeypatch.setattr(sending.Post, "hand_over", handed_over)
    for hours in range(1, 5):
        assert send_due(NOW + timedelta(hours=hours)) == []
    assert len(box.received()) == 1


def test_a_career_that_breaks_does_not_keep_others_from_their_mail(
    planned: Viewer, box: Mailbox, cast: Cast, monkeypatch
):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    make.task(cast.stranger.viewer, "Practise the talk", wanted_by=TODAY)
    written = sending.write

    def breaks(viewer: Viewer, *rest: object):
        if viewer.career == planned.career:
            raise ZeroDivisionError
        return written(viewer, *rest)

    monkeypatch.setattr(sending, "write", breaks)
    assert send_due(NOW) == ["Sent 1 digest.", "1 digest met a bug; the log has its trace."]
    assert Digest.objects.get(career=planned.career).problem == "Metier could not write it. Why is in its log."


def test_two_at_once_send_one(planned: Viewer, box: Mailbox, monkeypatch):
    """As on two machines: the second comes while the first has claimed the day and not sent yet."""
    written = sending.write

    def second_comes(*words: object):
        monkeypatch.setattr(sending, "write", written)
        assert send_due(NOW) == []
        return written(*words)

    monkeypatch.setattr(sending, "write", second_comes)
    assert send_due(NOW) == ["Sent 1 digest."]
    assert len(box.received()) == 1


def test_what_was_turned_off_meanwhile_is_not_sent(planned: Viewer, box: Mailbox, monkeypatch):
    from metier.home.digest import sweeping

    found = sweeping.candidates

    def then_turned_off(now: datetime):
        rows = list(found(now))
        DigestSettings.objects.update(is_on=False)
        return rows

    monkeypatch.setattr(sweeping, "candidates", then_turned_off)
    assert send_due(NOW) == []
    assert box.received() == []


def test_old_days_are_forgotten_after_a_month(planned: Viewer):
    make.digest(planned, TODAY - timedelta(days=40))
    make.digest(planned, TODAY - timedelta(days=20))
    assert forget_old(NOW) == 1
    assert any("old digest" in said for said in _ticked(planned))


def _ticked(viewer: Viewer) -> list[str]:
    make.digest(viewer, TODAY - timedelta(days=50))
    return tick(NOW)


def test_progress_is_told_and_it_can_be_stopped_between_two(planned: Viewer, box: Mailbox, cast: Cast):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    make.task(cast.stranger.viewer, "Practise the talk", wanted_by=TODAY)
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send_due(NOW, stop)
    assert told == [(0, 2), (1, 2)]
    assert len(box.received()) == 1
    told.clear()
    assert send_due(NOW, lambda done, of: told.append((done, of))) == ["Sent 1 digest."]
    assert told == [(0, 1), (1, 1)]
    assert len(box.received()) == 2


def test_the_day_is_that_of_the_reader(planned: Viewer, box: Mailbox):
    planned.career.time_zone = "Pacific/Auckland"
    planned.career.save()
    send_due(datetime(2026, 10, 1, 19, tzinfo=UTC))
    assert box.only()["Subject"].startswith("Friday 2 October")
    assert str(box.only()["Date"]).endswith("+1300")


# In a digest, everything is of one day


def test_the_viewer_of_tomorrow_is_not_told_of_today_again(planned: Viewer, box: Mailbox):
    send_due(NOW)
    assert {nudge.title for nudge in news(later(planned, 1))} == set()
    assert {nudge.title for nudge in news(replace(planned, now=NOW + timedelta(days=7)))} == {
        "Write to Anna & Tom <b>",
        "Finish the dbt module",
    }
