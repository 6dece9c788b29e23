"""Parking: a career at rest on purpose, what stays of it, and how it wakes."""

import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
import time_machine
from click.testing import CliRunner

import make
from cast import NOW, TODAY, Cast
from chains import chain, later
from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.cli import metier
from metier.core.errors import Refused
from metier.core.parking import review_after
from metier.home import today
from metier.plan import actions as plan_actions
from metier.plan import queries as plan
from metier.plan.models import HoursSpan
from metier.reviews.actions import parking as actions
from metier.reviews.models import Parking
from metier.reviews.queries.parking import parked, rest

pytestmark = pytest.mark.django_db
JANUARY = date(2027, 1, 4)


def page(client, path: str = "/reviews/parking/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def kinds(viewer: Viewer) -> list[str]:
    return [nudge.kind for nudge in today.nudges(viewer, plan.plan(viewer))]


def undo(shown: str) -> str:
    found = re.search(r'<form action="([^"]+)" method="post">(?:(?!</form>).)*data-undo', shown, re.DOTALL)
    assert found
    return found[1].replace("&amp;", "&")


# Which review looks back


@pytest.mark.parametrize(
    ("days", "kind"),
    [(1, "weekly"), (7, "weekly"), (8, "monthly"), (31, "monthly"), (32, "quarterly"), (92, "quarterly"), (93, "yearly"), (900, "yearly")],
)  # fmt: skip
def test_the_review_covers_the_time_away(days: int, kind: str):
    assert review_after(TODAY, TODAY + timedelta(days=days)) == kind


# Parking


def test_a_parked_career_says_so_on_every_page_and_its_plan_moves(viewer: Viewer, cast: Cast):
    made = chain(viewer)
    before = plan.plan(viewer).schedule.tasks[str(made.third.pk)].finishes
    answer = cast.owner.client.post(
        "/reviews/parking/", {"until": "2027-01-04", "event": "the course is over", "why": "A child"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, "/reviews/parking/")
    shown = page(cast.owner.client)
    assert "Your career is parked until 4 January 2027." in shown
    for address in ("/", "/plan/", "/record/", "/account/settings/"):
        assert "Parked until" in page(cast.owner.client, address)
    after = plan.plan(viewer).schedule.tasks[str(made.third.pk)].finishes
    assert before < JANUARY <= after
    assert plan.availability(viewer).minutes_on(JANUARY - timedelta(days=1)) == 0
    assert plan.availability(viewer).minutes_in_week(JANUARY) == 360


def test_only_what_keeps_one_ready_is_asked_of_a_parked_career(viewer: Viewer):
    chain(viewer)
    make.goal(viewer, "Due", due=TODAY)
    make.skill(viewer, level=None)
    make.win(viewer, happened_on=None)
    assert set(kinds(viewer)) == {"task-next", "goal-due", "skill-level"}
    actions.park(viewer, JANUARY)
    assert kinds(viewer) == ["skill-level", "win-new", "talk-none"]
    make.win(viewer, result="")
    make.position(viewer)
    assert kinds(viewer) == ["skill-level", "win-number", "resume-none", "talk-none"]


def test_a_resume_that_falls_behind_and_an_account_that_is_due_are_asked_for(viewer: Viewer, cast: Cast):
    cv = make.variant(viewer, "For banks", looked_through_at=viewer.now - timedelta(days=40))
    make.variant_line(viewer, cv, make.win(viewer, "Taken", result="3"))
    said = make.account(viewer, "At a party", due_on=TODAY)
    actions.park(viewer, JANUARY)
    assert kinds(viewer) == ["talk-due"]
    make.win(viewer, "Not taken", result="4")
    make.position(viewer)
    assert kinds(viewer) == ["resume-behind", "talk-due"]
    shown = page(cast.owner.client)
    assert "Put 1 position and 1 win on your résumé" in shown
    assert "For banks was last looked through 40 days ago, and they are not in it." in shown
    assert f'href="/talk/accounts/{said.pk}/rehearsal/"' in shown
    assert "Rehearse At a party" in shown


def test_one_is_not_asked_for_what_is_fresh(viewer: Viewer, cast: Cast):
    make.win(viewer, result="−87%")
    make.position(viewer)
    make.variant(viewer)
    make.account(viewer)
    actions.park(viewer, JANUARY)
    assert kinds(viewer) == []
    assert "Nothing is asked of you." in page(cast.owner.client)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (TODAY, "is not ahead"),
        (TODAY - timedelta(days=1), "is not ahead"),
        (TODAY + timedelta(days=6 * 366), "more than five years ahead"),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_its_field(cast: Cast, until: date, said: str):
    answer = cast.owner.client.post("/reviews/parking/", {"until": until.isoformat()})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Parking.objects.exists()
    assert not HoursSpan.objects.exists()


def test_a_day_or_an_event_is_needed(cast: Cast):
    answer = cast.owner.client.post("/reviews/parking/", {"event": " ", "why": "A child"})
    assert answer.status_code == 422
    assert "Say until when, or until what happens." in answer.content.decode()
    assert not Parking.objects.exists()


def test_a_career_that_waits_for_an_event_alone_is_asked_after_in_half_a_year(viewer: Viewer, cast: Cast):
    cast.owner.client.post("/reviews/parking/", {"event": "the house is built"})
    assert "until Thursday 1 April 2027, 182 days from today, or until the house is built." in page(cast.owner.client)


def test_a_career_cannot_be_parked_twice(viewer: Viewer, cast: Cast):
    actions.park(viewer, JANUARY)
    cast.owner.client.post("/reviews/parking/", {"until": "2027-03-01"})
    assert "Your career is parked until 4 January 2027 already." in page(cast.owner.client)
    with pytest.raises(Refused, match="already"):
        actions.park(viewer, JANUARY)
    assert Parking.objects.count() == HoursSpan.objects.count() == 1


def test_parked_at_the_same_time_in_two_windows_it_is_parked_once(viewer: Viewer, monkeypatch):
    actions.park(viewer, JANUARY)
    monkeypatch.setattr(actions, "parked", lambda viewer: None)
    Parking.objects.update(until=JANUARY + timedelta(days=1))
    monkeypatch.setattr(actions, "visible", lambda *_: Parking.objects.none())
    with pytest.raises(Refused, match="just now"):
        actions.park(viewer, JANUARY)
    assert Parking.objects.count() == HoursSpan.objects.count() == 1


def test_parking_is_undone_and_done_again_with_its_hours(viewer: Viewer, cast: Cast):
    client = cast.owner.client
    make.hours(viewer)
    client.post("/reviews/parking/", {"until": "2027-01-04"})
    client.post(undo(page(client)))
    shown = page(client)
    assert "Your career is not parked." in shown
    assert plan.availability(viewer).minutes_in_week(date(2026, 10, 5)) == 360
    client.post(undo(shown))
    assert parked(viewer)
    assert plan.availability(viewer).minutes_in_week(date(2026, 10, 5)) == 0


def test_hours_that_were_said_for_these_weeks_before_give_way(viewer: Viewer):
    make.hours(viewer)
    make.hours(viewer, 600, date(2026, 10, 12), date(2026, 10, 18))
    actions.park(viewer, JANUARY)
    assert plan.availability(viewer).minutes_in_week(date(2026, 10, 12)) == 0


def test_another_day_moves_the_hours_too_and_is_undone(viewer: Viewer, cast: Cast):
    client = cast.owner.client
    make.hours(viewer)
    actions.park(viewer, JANUARY)
    client.post("/reviews/parking/until/", {"until": "2027-02-01"})
    shown = page(client)
    assert "Your career is parked until 1 February 2027." in shown
    assert plan.availability(viewer).minutes_in_week(date(2027, 1, 25)) == 0
    assert plan.availability(viewer).minutes_in_week(date(2027, 2, 1)) == 360
    client.post(undo(shown))
    assert parked(viewer).until == JANUARY
    assert plan.availability(viewer).minutes_in_week(JANUARY) == 360
    answer = client.post("/reviews/parking/until/", {"until": "2026-09-01"})
    assert answer.status_code == 422
    assert client.post("/reviews/parking/until/undo/?until=never").status_code == 400


# Waking


def test_it_wakes_by_itself_on_its_day_and_asks_for_a_review(viewer: Viewer, cast: Cast):
    actions.park(viewer, JANUARY, "the course is over")
    eve, day = later(viewer, 94), later(viewer, 95)
    assert day.today == JANUARY
    assert parked(eve)
    assert "waking" not in kinds(eve)
    assert parked(day) is None
    assert kinds(day)[0] == "waking"
    with time_machine.travel(day.now, tick=False):
        cast.owner.client.force_login(cast.owner.person)
        shown = page(cast.owner.client)
        assert "Your career is awake" in shown
        assert "A yearly review looks back on that time" in shown
        assert re.search(r'action="/reviews/opening/"(?:(?!</form>).)*value="yearly">Start the review', shown)
        assert "Awake." in page(cast.owner.client, "/")
        assert 'id="parked"' not in page(cast.owner.client, "/")


def test_a_review_ends_the_asking_and_so_does_time(viewer: Viewer):
    actions.park(viewer, TODAY + timedelta(days=10))
    day = later(viewer, 10)
    assert kinds(day) == ["waking"]
    assert kinds(later(viewer, 38)) == ["waking"]
    assert kinds(later(viewer, 39)) == []
    made = make.review(day, finished_at=day.now - timedelta(days=1))
    assert kinds(day) == ["waking"]
    made.finished_at = day.now
    made.save()
    assert kinds(day) == []


def test_woken_early_the_hours_are_back_from_that_day(viewer: Viewer, cast: Cast):
    client = cast.owner.client
    make.hours(viewer)
    actions.park(viewer, JANUARY)
    day = later(viewer, 20)
    with time_machine.travel(day.now, tick=False):
        client.post("/reviews/parking/wake/", {"next": "/plan/hours/"})
        shown = page(client, "/plan/hours/")
        assert "Your career is awake, and its hours are back from today." in shown
        assert parked(day) is None
        assert plan.availability(day).minutes_on(day.today - timedelta(days=1)) == 0
        assert plan.availability(day).minutes_on(day.today) > 0
        assert kinds(day)[0] == "waking"
        client.post(undo(shown))
        assert parked(day)
        assert plan.availability(day).minutes_on(day.today) == 0


def test_woken_on_the_day_it_was_parked_it_is_as_before(viewer: Viewer, cast: Cast):
    make.hours(viewer)
    actions.park(viewer, JANUARY)
    cast.owner.client.post("/reviews/parking/wake/")
    assert plan.availability(viewer).minutes_in_week(date(2026, 10, 5)) == 360
    shown = page(cast.owner.client)
    cast.owner.client.post(undo(shown))
    assert plan.availability(viewer).minutes_in_week(date(2026, 10, 5)) == 0


def test_what_is_not_parked_cannot_be_woken(cast: Cast):
    assert cast.owner.client.post("/reviews/parking/wake/").status_code == 404


def test_weeks_off_that_were_removed_by_hand_stay_removed(viewer: Viewer):
    made = actions.park(viewer, JANUARY)
    plan_actions.remove_hours(viewer, made.hours)
    actions.park_until(viewer, made, JANUARY + timedelta(days=7))
    assert actions.wake(viewer, made).revision is None
    assert HoursSpan.objects.get().trashed_at


def test_waking_cannot_be_undone_once_it_is_parked_again(viewer: Viewer, cast: Cast):
    first = actions.park(viewer, JANUARY)
    actions.wake(viewer, first)
    actions.park(later(viewer, 1), JANUARY)
    answer = cast.owner.client.post(f"/reviews/parking/{first.pk}/waking/undo/")
    assert answer.status_code == 400
    assert "was parked again" in answer.content.decode()
    first.refresh_from_db()
    assert first.woken_on == TODAY


def test_after_it_woke_it_can_be_parked_again_and_the_time_before_is_told(viewer: Viewer, cast: Cast):
    actions.park(viewer, TODAY + timedelta(days=10), why="Moving house")
    day = later(viewer, 12)
    with time_machine.travel(day.now, tick=False):
        actions.park(day, JANUARY)
        shown = page(cast.owner.client)
    assert "1 October 2026 to 11 October 2026" in shown
    assert "Moving house" in shown
    assert Parking.objects.get(why="Moving house").woken_on == TODAY + timedelta(days=10)


def test_a_parking_does_not_come_back_from_the_trash_beside_another(viewer: Viewer, cast: Cast):
    first = actions.park(viewer, JANUARY)
    actions.unpark(viewer, first)
    actions.park(viewer, JANUARY)
    answer = cast.owner.client.post(f"/reviews/parking/{first.pk}/redo/")
    assert answer.status_code == 400
    answer = cast.owner.client.post(f"/trash/reviews.parking/{first.pk}/return/", follow=True)
    assert "another is in its place" in answer.content.decode()


@pytest.mark.parametrize(("zone", "is_parked"), [("Pacific/Auckland", False), ("Pacific/Honolulu", True)])
def test_it_wakes_where_its_owner_lives(viewer: Viewer, zone: str, is_parked: bool):
    actions.park(viewer, JANUARY)
    viewer.career.time_zone = zone
    evening = replace(viewer, now=datetime(2027, 1, 3, 12, tzinfo=NOW.tzinfo))
    assert bool(parked(evening)) == is_parked


# Others, and the terminal


def test_others_are_not_parked(viewer: Viewer, cast: Cast):
    made = actions.park(viewer, JANUARY)
    for other in cast.others:
        assert "Parked until" not in page(other.client, "/")
        for path in ("undo", "redo", "waking/undo"):
            assert other.client.post(f"/reviews/parking/{made.pk}/{path}/").status_code == 404
    put_in_trash(viewer, made)
    assert rest(viewer) is None


@pytest.fixture
def runner(monkeypatch, viewer: Viewer) -> CliRunner:
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    return CliRunner()


def test_in_a_terminal(viewer: Viewer, runner: CliRunner):
    assert runner.invoke(metier, ["park"]).output == "Your career is not parked.\n"
    said = runner.invoke(metier, ["park", "--until", "4 January 2027", "--event", "spring", "--why", "A child"]).output
    assert said.replace("\u00a0", " ") == (
        "Your career is parked until 4 January 2027, or until spring. `metier wake` wakes it.\n"
    )
    assert json.loads(runner.invoke(metier, ["park", "--json"]).output) == {
        "is_parked": True,
        "parked_on": "2026-10-01",
        "wakes_on": "2027-01-04",
        "event": "spring",
        "why": "A child",
    }
    assert "1\u00a0February" in runner.invoke(metier, ["park", "--until", "2027-02-01"]).output
    assert isinstance(runner.invoke(metier, ["park", "--until", "2027-02-01", "--why", "x"]).exception, Refused)
    assert "is awake" in runner.invoke(metier, ["wake"]).output
    assert isinstance(runner.invoke(metier, ["wake"]).exception, Refused)
    assert "It was, until 1\u00a0October 2026." in runner.invoke(metier, ["park"]).output
    assert runner.invoke(metier, ["park", "--why", "x"]).exit_code == 2
    waits = runner.invoke(metier, ["park", "--event", "spring"]).output
    assert waits.replace("\u00a0", " ").startswith("Your career is parked until 1 April 2027, or until spring.")
