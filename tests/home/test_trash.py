"""The trash: what was deleted, taken back or removed for good; nobody else's."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from metier.accounts.trash import put_in_trash
from metier.home import trash
from metier.home.archive.contents import CONTENTS
from metier.home.models import Note
from metier.plan.actions.undoing import trash_goal
from metier.plan.models import Goal, Task


@pytest.fixture
def thrown(owner: Member):
    """A goal with a task, in the trash since yesterday, and a note since today."""
    goal = make.goal(owner.viewer, "Lead a team")
    make.task(owner.viewer, "Ask Tom", of=goal)
    goal.trashed_at = owner.viewer.now - timedelta(days=1)
    goal.save()
    note = make.note(owner.viewer, "Said in passing")
    put_in_trash(owner.viewer, note)
    return goal, note


def address(name: str, row, kind: str = "") -> str:
    return reverse(f"home:{name}", args=(kind or row._meta.label_lower, row.pk))


def test_the_trash_shows_the_last_deleted_first_with_the_days_left(owner, thrown):
    page = owner.client.get("/trash/").content.decode()
    assert page.index("Said in passing") < page.index("Lead a team")
    rows = trash.page(owner.viewer).rows
    assert [(row.what, row.days_left) for row in rows] == [("note", 30), ("goal", 29)]


def test_an_empty_trash_says_so(owner):
    page = owner.client.get("/trash/").content.decode()
    assert "The trash is empty." in page
    assert "Empty the trash" not in page


def test_what_is_taken_back_is_where_it_was(owner, thrown):
    goal, _ = thrown
    answer = owner.client.post(address("untrash", goal), headers={"referer": "http://testserver/direction/"})
    assert (answer.status_code, answer["Location"]) == (303, "http://testserver/direction/")
    goal.refresh_from_db()
    assert goal.trashed_at is None
    assert "is back." in owner.client.get("/trash/").content.decode()


def test_undo_takes_the_short_name_of_a_kind_too(owner, thrown):
    goal, _ = thrown
    assert owner.client.post(address("untrash", goal, "goal"))["Location"] == "/trash/"


def test_undo_never_leads_to_another_site(owner, thrown):
    goal, _ = thrown
    answer = owner.client.post(address("untrash", goal), headers={"referer": "https://elsewhere.example/"})
    assert answer["Location"] == "/trash/"


def test_a_task_comes_back_with_its_goal(owner, thrown):
    goal, _ = thrown
    task = Task.objects.get(goal=goal)
    put_in_trash(owner.viewer, task)
    assert trash.take_back(owner.viewer, task) == "“Ask Tom” is back, with its goal “Lead a team”."
    goal.refresh_from_db()
    assert goal.trashed_at is None


def test_everything_that_can_be_deleted_can_be_taken_back(viewer):
    for maker in make.EVERY:
        row = maker(viewer)
        put_in_trash(viewer, row)
        trash.take_back(viewer, trash.find(viewer, row._meta.label_lower, row.pk))
        row.refresh_from_db()
        assert row.trashed_at is None
        if row._meta.model_name == "profile":
            row.delete()


def test_what_has_a_successor_in_its_place_cannot_come_back(owner):
    first = make.profile(owner.viewer)
    put_in_trash(owner.viewer, first)
    make.profile(owner.viewer)
    answer = owner.client.post(address("untrash", first))
    assert answer.status_code == 400
    assert "another is in its place" in answer.content.decode()


def test_deleting_for_good_asks_first_and_says_what_goes_with_it(owner, thrown):
    goal, _ = thrown
    page = owner.client.get(address("trash_removal", goal)).content.decode()
    assert "and with it 1 task" in page
    assert Goal.objects.filter(pk=goal.pk).exists()
    assert owner.client.post(address("trash_removal", goal)).status_code == 303
    assert not Goal.objects.filter(pk=goal.pk).exists()
    assert not Task.objects.filter(goal=goal.pk).exists()


def test_what_is_not_in_the_trash_cannot_be_removed(owner):
    note = make.note(owner.viewer)
    for name in ("untrash", "trash_removal"):
        assert owner.client.post(address(name, note)).status_code == 404
    assert Note.objects.filter(pk=note.pk).exists()


def test_emptying_asks_first_and_leaves_everything_else(cast: Cast, thrown):
    client = cast.owner.client
    theirs = make.note(cast.stranger.viewer)
    put_in_trash(cast.stranger.viewer, theirs)
    kept = make.note(cast.owner.viewer, "Kept")
    assert "2 things are removed for good" in client.get("/trash/emptying/").content.decode()
    assert client.post("/trash/emptying/").status_code == 303
    assert trash.page(cast.owner.viewer).total == 0
    assert set(Note.objects.all()) == {theirs, kept}


def test_others_get_404(cast: Cast, thrown):
    for row in thrown:
        for other in cast.others:
            for name in ("untrash", "trash_removal"):
                assert other.client.post(address(name, row)).status_code == 404
            assert str(row) not in other.client.get("/trash/").content.decode()
            row.refresh_from_db()
            assert row.trashed_at


def test_kinds_that_do_not_exist_are_not_there(owner):
    for kind in ("person", "accounts.person", "career", "nonsense"):
        assert owner.client.post(reverse("home:untrash", args=(kind, uuid4()))).status_code == 404


def test_earlier_versions_are_not_listed_by_themselves(viewer):
    put_in_trash(viewer, make.goal_revision(viewer))
    assert trash.page(viewer).total == 0


def test_a_large_trash_has_pages_and_no_more_queries(owner, thrown):
    with CaptureQueriesContext(connection) as few:
        owner.client.get("/trash/")
    for number in range(trash.SHOWN + 20):
        put_in_trash(owner.viewer, make.note(owner.viewer, f"Note {number}"))
        put_in_trash(owner.viewer, make.win(owner.viewer, f"Win {number}"))
    with CaptureQueriesContext(connection) as many:
        first = owner.client.get("/trash/").content.decode()
    assert len(many) <= len(few) + 2
    assert f"?from={trash.SHOWN}" in first
    seen = [row.id for offset in range(0, 300, trash.SHOWN) for row in trash.page(owner.viewer, offset).rows]
    assert len(seen) == len(set(seen)) == trash.page(owner.viewer).total == 2 * (trash.SHOWN + 20) + 2


def test_only_kinds_that_are_in_the_trash_are_looked_for(viewer, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert trash.page(viewer).total == 0
    put_in_trash(viewer, make.note(viewer))
    with django_assert_num_queries(2):
        assert trash.page(viewer).total == 1


def test_every_kind_has_a_name_of_its_own():
    names = [kept.label.rpartition(".")[2] for kept in CONTENTS]
    assert len(names) == len(set(names))
    assert all(kept.one and kept.many for kept in CONTENTS)


def test_what_went_with_a_goal_comes_back_with_it(viewer):
    goal = make.goal(viewer, "Lead a team")
    earlier = make.task(viewer, "Deleted before", of=goal)
    Task.objects.filter(pk=earlier.pk).update(trashed_at=viewer.now - timedelta(hours=1))
    make.task(viewer, "Ask Tom", of=goal)
    make.task(viewer, "Ask Anna", of=goal)
    trash_goal(viewer, goal)
    assert [(row.title, row.what) for row in trash.page(viewer).rows] == [
        ("Lead a team", "goal, with 2 tasks"),
        ("Deleted before", "task"),
    ]
    goal.refresh_from_db()
    assert trash.take_back(viewer, goal) == "“Lead a team” is back, with 2 tasks."
    assert {task.title for task in Task.objects.filter(trashed_at=None)} == {"Ask Tom", "Ask Anna"}


def test_saying_what_went_with_what_takes_no_more_queries(viewer):
    def throw(number: int) -> None:
        for _ in range(number):
            goal = make.goal(viewer)
            make.task(viewer, of=goal)
            trash_goal(viewer, goal)

    throw(1)
    with CaptureQueriesContext(connection) as few:
        trash.page(viewer)
    throw(20)
    with CaptureQueriesContext(connection) as many:
        trash.page(viewer)
    assert len(many) == len(few)
