"""A day has one digest at most, from its hour on, wherever its owner lives or moves to."""

from datetime import UTC, date, datetime, timedelta

import pytest

import make
from cast import NOW, TODAY, Cast
from home.digest.kept import digest
from mail import Mailbox, parts
from metier.accounts.access import Viewer
from metier.home.digest.sweeping import send_due
from metier.home.models import Digest, DigestSettings
from metier.plan.models import Goal

SEVEN = datetime(2026, 10, 1, 6, 0, tzinfo=UTC)  # in London, in summer time


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
    assert all("dbt module" not in part for part in parts(theirs))


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


def test_the_day_is_that_of_the_reader(planned: Viewer, box: Mailbox):
    planned.career.time_zone = "Pacific/Auckland"
    planned.career.save()
    send_due(datetime(2026, 10, 1, 19, tzinfo=UTC))
    assert box.only()["Subject"].startswith("Friday 2 October")
    assert str(box.only()["Date"]).endswith("+1300")
