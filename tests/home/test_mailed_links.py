"""The links of the digest: they do only what they say, without signing in, and tell nothing once they are forged or too old."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import signing
from django.test import Client

import make
from cast import NOW, TODAY, Cast, Member
from mail import mail_server, parts
from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.home.digest import composing
from metier.home.digest.links import LIVES, SALT, Does, Expired, Forged, Link, read, token
from metier.home.digest.sweeping import send_due
from metier.home.models import DigestSettings, Snooze
from metier.plan import actions as plan
from metier.plan.models import Deposit, Goal, IfThenPlan, Task, TaskRevision

TITLE = "Finish the dbt module"


@pytest.fixture
def task(owner: Member) -> Task:
    make.hours(owner.viewer)
    make.digest_settings(owner.viewer)
    return make.task(owner.viewer, TITLE, minutes=120, wanted_by=date(2026, 10, 3))


@pytest.fixture
def nobody() -> Client:
    """A browser that nobody signed in with, which guards forms as a real one does."""
    return Client(enforce_csrf_checks=True)


def path(link: Link) -> str:
    return f"/reminders/mailed/{token(link)}/"


def done(task: Task) -> str:
    return path(Link(Does.DONE, task.career_id, (str(task.pk),)))


def snooze(task: Task, kind: str = "task-due") -> str:
    return path(Link(Does.SNOOZE, task.career_id, (kind, str(task.pk))))


def stop(viewer: Viewer) -> str:
    return path(Link(Does.STOP, viewer.career.pk))


def shown(answer) -> str:
    return answer.content.decode().replace("\u00a0", " ")


def press(client: Client, link: str):
    """What is shown after pressing the button, and its address as `at`."""
    answer = client.post(link, follow=True)
    answer.at = answer.request["PATH_INFO"]
    return answer


def undo(answer) -> str:
    """The page that is shown is that of the undoing, and does not press its button by itself."""
    assert '<form method="post"><button class="button">Undo</button>' in answer.content.decode()
    return str(answer.at)


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


# Answer


def answer_to(row: IfThenPlan) -> str:
    return path(Link(Does.ANSWER, row.career_id, (str(row.pk),)))


@pytest.fixture
def obstacle(owner: Member) -> IfThenPlan:
    make.digest_settings(owner.viewer)
    before = TODAY - timedelta(days=30)
    return make.if_then_plan(owner.viewer, cue="weekday", cue_weekday=TODAY.weekday(), answered_on=before)


def test_an_if_then_plan_comes_with_its_obstacle_and_a_link_that_answers_it(obstacle: IfThenPlan, owner: Member):
    (item,) = [one for one in composing.letter(owner.viewer, "").items if one.label == "If, then"]  # type: ignore[union-attr]
    assert (item.title, item.why[:36]) == ("Say that I will look on Friday", "If the programme asks for one more t")
    assert read(item.done.split("/")[3]).does == Does.ANSWER
    assert "an if-then plan" in composing.letter(owner.viewer, "").subject  # type: ignore[union-attr]


def test_it_is_answered_once_however_often_and_as_it_was_after_undo(obstacle: IfThenPlan, nobody: Client):
    before = obstacle.answered_on
    assert "If the programme asks for one more thing, then I say" in shown(nobody.get(answer_to(obstacle)))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == before
    answer = press(nobody, answer_to(obstacle))
    assert "You did it today: say that I will look on Friday." in shown(answer)
    assert "You did it today already" in shown(nobody.post(answer_to(obstacle)))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == TODAY
    nobody.post(undo(answer))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == before


def test_a_plan_that_ended_or_went_is_not_answered(obstacle: IfThenPlan, owner: Member, nobody: Client):
    address = answer_to(obstacle)
    plan.end_if_then_plan(owner.viewer, obstacle)
    refused = nobody.post(address)
    assert (refused.status_code, "This plan ended on" in shown(refused)) == (409, True)
    plan.trash_goal(owner.viewer, obstacle.goal)
    assert nobody.post(address).status_code == 410


def test_a_check_in_that_is_due_is_named_with_the_page_where_it_is_said(owner: Member):
    goal = make.goal(owner.viewer, created_at=owner.viewer.now - timedelta(days=30))
    (item,) = [one for one in composing.letter(owner.viewer, "").items if one.label == "Check-in"]  # type: ignore[union-attr]
    assert (item.open, item.done) == (f"/reviews/goals/{goal.pk}/", "")
    assert "a check-in" in composing.letter(owner.viewer, "").subject  # type: ignore[union-attr]


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
    assert "Set-Cookie" not in answer.headers or "metier_csrf" in answer.headers["Set-Cookie"]


def test_the_mail_cannot_come_again_where_it_was_never_set_up(owner: Member, nobody: Client):
    assert nobody.post(path(Link(Does.SEND, owner.career.pk))).status_code == 410


# What is wrong


def spoilt(link: str) -> dict[str, str]:
    said = link.split("/")[3]
    return {
        "cut": f"/reminders/mailed/{said[:-3]}/",
        "changed": f"/reminders/mailed/{said.replace('d~', 's~', 1)}/",
        "of another salt": f"/reminders/mailed/{signing.TimestampSigner(salt='other').sign(said.rsplit(':', 2)[0])}/",
        "unsigned": f"/reminders/mailed/{said.rsplit(':', 2)[0]}/",
        "noise": "/reminders/mailed/x/",
        "signs": "/reminders/mailed/::/",
        "long": f"/reminders/mailed/{'x' * 5000}/",
    }


@pytest.mark.parametrize("how", ["cut", "changed", "of another salt", "unsigned", "noise", "signs", "long"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_is_not_ours_does_and_tells_nothing(task: Task, nobody: Client, how: str, method: str):
    answer = getattr(nobody, method)(spoilt(done(task))[how])
    assert answer.status_code == 404
    assert "This link is not whole." in shown(answer)
    assert TITLE not in shown(answer)
    assert not TaskRevision.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_is_too_old_does_and_tells_nothing(task: Task, nobody: Client, method: str):
    link = done(task)
    with time_machine.travel(NOW + LIVES - timedelta(minutes=1), tick=False):
        assert nobody.get(link).status_code == 200
    with time_machine.travel(NOW + LIVES + timedelta(minutes=1), tick=False):
        answer = getattr(nobody, method)(link)
        assert answer.status_code == 410
        assert "older than 14 days" in shown(answer)
        assert TITLE not in shown(answer)
    assert not TaskRevision.objects.exists()


def gone(task: Task) -> dict[str, Callable[[], object]]:
    viewer = Viewer(task.career.owner, task.career, NOW)
    return {
        "the task is in the trash": lambda: put_in_trash(viewer, task),
        "the task is deleted": task.delete,
        "the career is deleted": task.career.delete,
        "its owner may not come in": lambda: type(task.career.owner).objects.update(is_active=False),
    }


@pytest.mark.parametrize(
    "how",
    ["the task is in the trash", "the task is deleted", "the career is deleted", "its owner may not come in"],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_gone_is_said_without_its_name(task: Task, nobody: Client, how: str, method: str):
    links = [done(task)]
    gone(task)[how]()
    for link in links:
        answer = getattr(nobody, method)(link)
        assert answer.status_code == 410
        assert "is not there any more" in shown(answer)
        assert TITLE not in shown(answer)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_reaches_into_no_other_career(task: Task, cast: Cast, nobody: Client, method: str):
    theirs = cast.stranger.career.pk
    for link in (
        Link(Does.DONE, theirs, (str(task.pk),)),
        Link(Does.REOPEN, theirs, (str(task.pk), str(uuid4()))),
        Link(Does.SHOW, theirs, ("plan:snooze", str(task.pk))),
        Link(Does.DONE, uuid4(), (str(task.pk),)),
        Link(Does.STOP, uuid4()),
    ):
        answer = getattr(nobody, method)(path(link))
        assert answer.status_code == 410
        assert TITLE not in shown(answer)
    answer = getattr(nobody, method)(path(Link(Does.SNOOZE, theirs, ("task-due", str(task.pk)))))
    assert "does not wait for you any more" in shown(answer)
    task.refresh_from_db()
    assert (task.done_on, task.snoozed_until) == (None, None)


def test_others_who_are_signed_in_do_it_for_the_career_of_the_link(task: Task, cast: Cast):
    cast.stranger.client.post(done(task))
    task.refresh_from_db()
    assert task.done_on == TODAY


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_but_looking_and_doing_is_allowed(task: Task, nobody: Client, method: str):
    assert getattr(nobody, method)(done(task)).status_code == 405


def test_the_pages_are_kept_out_of_caches_and_indexes(task: Task, nobody: Client):
    answer = nobody.get(done(task))
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


# What is in a link


def test_a_link_says_no_more_than_it_must(task: Task):
    said = token(Link(Does.DONE, task.career_id, (str(task.pk),)))
    assert len(said) < 130
    assert re.fullmatch(r"[A-Za-z0-9_:~-]+", said)


@pytest.mark.parametrize(
    ("does", "what"),
    [
        (Does.DONE, (str(uuid4()),)),
        (Does.SNOOZE, ("goal-due", str(uuid4()))),
        (Does.SNOOZE, ("waking", "")),
        (Does.STOP, ()),
    ],
)
def test_a_link_comes_back_as_it_was(does: Does, what: tuple[str, ...]):
    link = Link(does, uuid4(), what)
    with time_machine.travel(NOW, tick=False):
        assert read(token(link)) == link


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "d",
        "d~x",
        "q~AZ5pZ5pncACAAAAAAAAAAA",
        "d~AZ5pZ5pncACAAAAAAAAAAA",
        "x~AZ5pZ5pncACAAAAAAAAAAA~y",
        "d~" + "A" * 100,
    ],
)
def test_what_is_signed_and_makes_no_sense_is_forged(plain: str):
    with pytest.raises(Forged):
        read(signing.TimestampSigner(salt=SALT).sign(plain))


def test_age_is_looked_at_after_the_signature():
    with time_machine.travel(NOW - LIVES * 2, tick=False):
        old = token(Link(Does.STOP, uuid4()))
    with time_machine.travel(NOW, tick=False), pytest.raises(Expired):
        read(old)
    with time_machine.travel(NOW, tick=False), pytest.raises(Forged):
        read(old[:-1] + ("A" if old[-1] != "A" else "B"))
