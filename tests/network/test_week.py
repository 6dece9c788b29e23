"""This week's handful, on the page of people and on Today; meetings that are near; the days in the calendar."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Member
from make import network as rows
from metier.accounts.access import Viewer
from metier.core.network.rotation import is_turn
from metier.home.calendar_feed import feed
from metier.home.today import agenda
from metier.network import actions
from metier.network.in_calendar import calendar_entries
from metier.network.models import Contact
from metier.network.nudges import nudges
from metier.network.queries import week
from metier.network.queries.week import this_week

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 9, 28)


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def overdue(viewer: Viewer, name: str, degree: int = 2, due: date = date(2026, 9, 24)) -> Contact:
    one = rows.contact(viewer, name, every=4)
    rows.interaction(viewer, one, due - timedelta(weeks=4))
    rows.mattering(viewer, one, degree)
    return one


def quiet(viewer: Viewer) -> Contact:
    """Somebody dormant whose turn it is this week."""
    number = 0
    while True:
        one = rows.contact(viewer, f"Quiet {number}")
        if is_turn(str(one.pk), MONDAY):
            break
        one.delete()
        number += 1
    for weeks in (70, 80, 90):
        rows.interaction(viewer, one, TODAY - timedelta(weeks=weeks))
    rows.mattering(viewer, one, why="Ran the claims desk")
    return one


def test_the_handful_is_those_who_are_overdue_and_a_quiet_tie(owner: Member):
    viewer = owner.viewer
    overdue(viewer, "Chris Naylor")
    overdue(viewer, "Anna Keane", 3)
    one = quiet(viewer)
    found = this_week(viewer)
    assert [(turn.contact.name, turn.is_kept) for turn in found] == [
        ("Anna Keane", False),
        ("Chris Naylor", False),
        (one.name, True),
    ]
    text = shown(owner.client.get(reverse("network:people")))
    assert "This week’s handful" in text
    assert "1 week late" in text
    assert "Dormant tie" in text


def test_however_many_are_overdue_five_come_up_and_a_quiet_tie_is_among_them(owner: Member):
    for number in range(12):
        overdue(owner.viewer, f"Late {number}", 3)
    one = quiet(owner.viewer)
    found = this_week(owner.viewer)
    assert len(found) == 5
    assert found[-1].contact == one


def test_who_was_talked_to_since_monday_is_ticked_off_and_nobody_takes_the_place(owner: Member):
    viewer = owner.viewer
    for number in range(7):
        overdue(viewer, f"Late {number}")
    before = [turn.contact for turn in this_week(viewer)]
    actions.log_talk(viewer, [before[0]], {})
    after = this_week(viewer)
    assert [turn.contact for turn in after] == before
    assert [turn.is_done(MONDAY) for turn in after] == [True, False, False, False, False]
    assert "You talked on Thursday 1 October" in shown(owner.client.get(reverse("network:people")))
    assert len(nudges(viewer)) == 4


def test_nobody_comes_up_while_left_in_peace_and_nothing_while_parked(owner: Member):
    viewer = owner.viewer
    one = overdue(viewer, "Anna Keane")
    actions.change_person(viewer, one, {"quiet_until": TODAY + timedelta(days=40)})
    assert this_week(viewer) == []
    actions.change_person(viewer, one, {"quiet_until": None})
    assert len(this_week(viewer)) == 1
    make.parking(viewer, until=TODAY + timedelta(days=60))
    text = shown(owner.client.get(reverse("network:people")))
    assert "This week’s handful" not in text
    assert not any(item.nudge.kind.startswith("people") for item in agenda(viewer, everything=True).items)


def test_today_has_two_of_those_who_are_overdue_with_the_reason(owner: Member):
    for number in range(4):
        overdue(owner.viewer, f"Late {number}")
    found = [item.nudge for item in agenda(owner.viewer, everything=True).items if item.nudge.kind == "people-overdue"]
    assert [one.title for one in found] == ["Talk to Late 0", "Talk to Late 1"]
    assert found[0].why.replace("\u00a0", " ") == (
        "You last talked on 27 August; you meant to every 4 weeks, and it is 1 week late. Holds your target role."
    )


def test_what_is_snoozed_is_left_out(owner: Member):
    one = overdue(owner.viewer, "Anna Keane")
    text = shown(owner.client.get(reverse("home:today")))
    assert 'href="/people/' in text.partition('id="agenda"')[2].partition("</section>")[0]
    assert "Talk to Anna Keane" in text
    said = {"kind": "people-overdue", "subject": str(one.pk), "title": "Talk to Anna Keane"}
    text = shown(owner.client.post(reverse("home:snooze"), said, follow=True))
    assert 'href="/people/' not in text.partition('id="agenda"')[2].partition("</section>")[0]


def test_a_meeting_is_told_of_before_it_and_asked_about_after(owner: Member):
    viewer = owner.viewer
    rows.meeting(viewer, rows.contact(viewer), TODAY + timedelta(days=1), place="Her office")
    rows.meeting(viewer, rows.contact(viewer, "Dele Akande"), TODAY - timedelta(days=2))
    rows.meeting(viewer, rows.contact(viewer, "Long Ago"), TODAY - timedelta(days=20))
    found = {one.title: (one.kind, one.why.replace("\u00a0", " ")) for one in nudges(viewer)}
    assert found == {
        "Look at the brief: Anna Keane": (
            "meeting-today",
            "You meet tomorrow, Her office. You want to ask: How did your first year go?",
        ),
        "What came of meeting Dele Akande": (
            "meeting-held",
            "You meant to meet on 29 September. Log what was said, or give another day.",
        ),
    }


def test_the_calendar_has_the_days_and_names_nobody(owner: Member):
    viewer = owner.viewer
    one = rows.contact(viewer, every=4, birthday="--10-09")
    rows.interaction(viewer, one, TODAY - timedelta(weeks=3))
    rows.meeting(viewer, one)
    overdue(viewer, "Late One")
    found = sorted((entry.day, entry.summary) for entry in calendar_entries(viewer))
    assert found == [
        (date(2026, 10, 3), "A meeting"),
        (date(2026, 10, 8), "Somebody to talk to"),
        (date(2026, 10, 9), "A birthday"),
    ]
    data = feed(viewer).data.decode()
    assert "A birthday" in data
    assert "Keane" not in data


def test_the_number_of_queries_stays_when_there_are_more_people(owner: Member):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            this_week(owner.viewer)
        return len(found)

    overdue(owner.viewer, "Late")
    quiet(owner.viewer)
    asked()
    few = asked()
    for number in range(8):
        overdue(owner.viewer, f"Later {number}")
    assert asked() == few <= 8


def test_those_whose_turn_it_is_are_looked_at_until_two_can_come(owner: Member, monkeypatch):
    viewer = owner.viewer
    there = {quiet(viewer).pk for _ in range(4)}
    at_once = [turn.contact.pk for turn in this_week(viewer)]
    monkeypatch.setattr(week, "SOME_IN_TURN", 1)
    assert [turn.contact.pk for turn in this_week(viewer)] == at_once
    for pk in at_once:
        rows.interaction(viewer, Contact.objects.get(pk=pk), MONDAY - timedelta(weeks=1))
    assert {turn.contact.pk for turn in this_week(viewer)} == there - {*at_once}


def test_of_very_many_who_are_overdue_one_place_goes_to_who_has_a_turn_and_stays_theirs(owner: Member, monkeypatch):
    viewer = owner.viewer
    monkeypatch.setattr(week, "SOME", 6)
    while Contact.objects.count() < 12:
        one = overdue(viewer, "Pressing", 3, date(2026, 9, 14) if Contact.objects.count() % 2 else MONDAY)
        if is_turn(str(one.pk), MONDAY):
            one.delete()
    least = quiet(viewer)
    Contact.objects.filter(pk=least.pk).update(every=4, due_on=MONDAY, last_on=None)
    least.matterings.all().delete()
    before = [one.contact.pk for one in this_week(viewer)]
    assert least.pk in before
    assert len(before) == 5
    for pk in before:
        rows.interaction(viewer, Contact.objects.get(pk=pk), MONDAY + timedelta(days=1))
        assert {one.contact.pk for one in this_week(viewer)} == {*before}
