"""The links of the digest tell nothing and do nothing once they are forged, too old, or of what is gone."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import signing
from django.test import Client

from cast import NOW, TODAY, Cast
from home.digest.links import TITLE, done, path
from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.home.digest.links import LIVES, SALT, Does, Expired, Forged, Link, read, token
from metier.plan.models import Task, TaskRevision
from shown import shown

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
