"""What favours and recruiters bring up on Today, in the digest and in the calendar."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from cast import TODAY, Member
from chains import later
from make import network as rows
from metier.accounts.access import Viewer
from metier.home.calendar_feed import feed
from metier.home.today import agenda
from metier.network import actions
from metier.network.nudges_of_favours import calendar_entries as favour_entries
from metier.network.nudges_of_favours import nudges as favour_nudges
from metier.network.nudges_of_recruiters import calendar_entries as recruiter_entries
from metier.network.nudges_of_recruiters import nudges as recruiter_nudges

pytestmark = pytest.mark.django_db
SOON = TODAY + timedelta(days=20)


def said(viewer: Viewer) -> list[str]:
    return [one.why.replace("\u00a0", " ") for one in favour_nudges(viewer)]


@pytest.mark.parametrize(("size", "lead"), [(1, 2), (2, 7), (3, 14)])
def test_a_promise_comes_up_in_time_for_what_it_takes(viewer: Viewer, size: int, lead: int):
    made = rows.favour(viewer, way="given", stage="promised", size=size, due=SOON, line="Introduce her to Tom")
    assert said(later(viewer, 20 - lead - 1)) == []
    assert said(later(viewer, 20 - lead)) == [
        "You promised it to Anna Keane by 21 October." if lead > 1 else "You promised it to Anna Keane for tomorrow."
    ]
    assert said(later(viewer, 20)) == ["You promised it to Anna Keane for today."]
    assert said(later(viewer, 40)) == ["You promised it to Anna Keane by 21 October. Do it, or agree another day."]
    (nudge,) = favour_nudges(later(viewer, 20))
    assert (nudge.title, nudge.due) == ("Introduce her to Tom", SOON)
    actions.do_favour(viewer, made)
    assert said(later(viewer, 40)) == []


def test_what_somebody_asked_for_waits_a_week_for_an_answer(viewer: Viewer):
    made = rows.favour(viewer, way="given", stage="asked", on=TODAY, line="A view on her shortlist")
    assert said(later(viewer, 6)) == []
    assert said(later(viewer, 7)) == [
        "Anna Keane asked you on 1 October, and has no answer yet. Promise a day, do it, or say no."
    ]
    actions.promise_favour(viewer, made, SOON)
    assert said(later(viewer, 7)) == []


def test_what_somebody_asked_for_by_a_day_is_not_forgotten(viewer: Viewer):
    rows.favour(
        viewer, way="given", stage="asked", on=TODAY, due=TODAY + timedelta(days=4), line="A view on her shortlist"
    )
    assert said(later(viewer, 1)) == []
    assert said(later(viewer, 2)) == [
        "Anna Keane asked you on 1 October for it by 5 October, and has no answer yet. Promise a day, do it, or say no."
    ]
    assert len(said(later(viewer, 40))) == 1


def test_what_others_owe_and_help_to_return_is_never_on_today_nor_in_the_calendar(viewer: Viewer):
    rows.favour(viewer, way="received", stage="promised", due=TODAY - timedelta(days=30))
    rows.favour(viewer, way="received", stage="asked", on=TODAY - timedelta(days=60))
    for _ in range(9):
        rows.favour(viewer, way="received", on=TODAY - timedelta(days=200))
    assert said(viewer) == []
    assert list(favour_entries(viewer)) == []


def test_today_shows_two_at_a_time_and_marks_them_done(owner: Member):
    for days in (1, 2, 3):
        due = TODAY - timedelta(days=days)
        rows.favour(owner.viewer, way="given", stage="promised", due=due, line=f"Promise {days}")
    shown = [one.nudge.title for one in agenda(owner.viewer, everything=True).items if one.nudge.kind == "favour-owed"]
    assert shown == ["Promise 3", "Promise 2"]
    item = next(one for one in agenda(owner.viewer).items if one.nudge.kind == "favour-owed")
    assert item.label == "Favour"
    assert owner.client.post(item.done_url, {"next": reverse("home:today")}).url == reverse("home:today")
    assert "Promise 3" not in [one.nudge.title for one in agenda(owner.viewer).items]


def test_what_is_next_with_a_recruiter_comes_on_its_day(owner: Member):
    row = rows.recruiter(owner.viewer, next_step="Send the new résumé", next_on=SOON)
    assert recruiter_nudges(later(owner.viewer, 19)) == []
    (nudge,) = recruiter_nudges(later(owner.viewer, 20))
    assert (nudge.title, nudge.why) == (
        "Send the new résumé",
        "You set it for today, with Marta Wolski of Aire Search.",
    )
    assert reverse(nudge.url_name, args=nudge.url_args) == reverse("network:recruiter", args=[row.pk])
    assert "21\u00a0October, with" in recruiter_nudges(later(owner.viewer, 22))[0].why
    actions.close_contact(owner.viewer, row)
    assert recruiter_nudges(later(owner.viewer, 22)) == []
    assert list(recruiter_entries(owner.viewer)) == []


def test_the_calendar_says_neither_what_nor_with_whom(viewer: Viewer):
    rows.favour(viewer, way="given", stage="promised", due=SOON, line="Introduce her to Tom")
    rows.recruiter(viewer, next_step="Send the new résumé", next_on=date(2026, 10, 10))
    text = feed(viewer).data.decode().replace("\r\n ", "")
    assert "SUMMARY:A promise is due" in text
    assert "SUMMARY:A next step is due" in text
    assert "DTSTART;VALUE=DATE:20261021" in text
    assert "DTSTART;VALUE=DATE:20261010" in text
    for word in ("Anna", "Tom", "Marta", "Aire", "ecruiter", "résumé"):
        assert word not in text


def test_nothing_of_somebody_in_the_trash_comes_up(viewer: Viewer):
    made = rows.favour(viewer, way="given", stage="promised", due=TODAY)
    row = rows.recruiter(viewer, next_step="Write", next_on=TODAY)
    actions.trash_person(viewer, made.contact)
    actions.trash_person(viewer, row.contact)
    assert favour_nudges(viewer) == []
    assert recruiter_nudges(viewer) == []
    assert list(favour_entries(viewer)) == []
    assert list(recruiter_entries(viewer)) == []


def test_one_query_each(viewer: Viewer, django_assert_num_queries):
    for days in range(9):
        rows.favour(viewer, way="given", stage="promised", due=TODAY - timedelta(days=days))
    with django_assert_num_queries(1):
        assert len(favour_nudges(viewer)) == 5
    with django_assert_num_queries(1):
        recruiter_nudges(viewer)
