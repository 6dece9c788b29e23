"""Favours: written down, promised, done, found again, and their owner’s alone."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cast import TODAY, Cast, Member
from make import network as rows
from metier.accounts.access import Viewer
from metier.network import actions
from metier.network.models import Favour
from metier.network.pages.favours_of import favours_of
from metier.network.queries.favours import balances
from network.favours_shown import log, page, post, undo_in

pytestmark = pytest.mark.django_db


# Written down


def test_without_a_favour_the_page_says_what_it_is_for(owner: Member):
    assert "Who helped you, and whom did you help?" in page(owner)


def test_a_favour_is_written_down_with_somebody_who_is_named(owner: Member):
    anna = rows.contact(owner.viewer)
    made = log(owner, "Read her shortlist", who="anna", kind="time", size="2")
    assert (made.contact, made.way, made.stage, made.done_on) == (anna, "given", "done", TODAY)
    found = page(owner, "favour", made.pk)
    assert "Read her shortlist" in found
    assert "Time, medium" in found


def test_who_could_be_several_is_asked_again_and_nothing_is_kept(owner: Member):
    rows.contact(owner.viewer, "Anna Keane")
    rows.contact(owner.viewer, "Anna Keane", employer="Northbank")
    said = {"way": "given", "stage": "done", "line": "A call", "kind": "advice", "size": "1", "who": "anna keane"}
    answer = owner.client.post(reverse("network:new_favour"), said)
    assert answer.status_code == 422
    assert "could be 2 people" in answer.content.decode()
    assert not Favour.objects.exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"line": ""}, "Fill this in."),
        ({"on": "2026-12-01"}, "is still to come"),
        ({"who": "Nobody Here"}, "You have nobody called"),
        ({"stage": "promised", "due": "2026-01-01"}, "It was first spoken of on"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays(owner: Member, said, sentence):
    rows.contact(owner.viewer)
    facts = {"way": "given", "stage": "done", "line": "A call", "kind": "work", "size": "3", "who": "Anna Keane"} | said
    answer = owner.client.post(reverse("network:new_favour"), facts)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Favour.objects.exists()
    if said.get("line", "x"):
        assert "A call" in answer.content.decode()


def test_a_favour_can_be_changed_and_put_in_the_trash_and_taken_back(owner: Member):
    made = rows.favour(owner.viewer, line="Read my roadmap")
    said = {"line": "Read my pricing roadmap", "kind": "time", "size": "3", "on": "2026-08-01"}
    assert "The favour is changed." in post(owner, "change_favour", made.pk, **said)
    made.refresh_from_db()
    assert (made.line, made.size, made.done_on) == ("Read my pricing roadmap", 3, date(2026, 8, 1))
    assert "Nothing was different." in post(owner, "change_favour", made.pk, **said)
    assert "The favour is in the trash." in post(owner, "trash_favour", made.pk)
    assert owner.client.get(reverse("network:favour", args=[made.pk])).status_code == 404
    assert "The favour is back." in post(owner, "restore_favour", made.pk)


# Open, done, nothing


def test_what_was_promised_comes_by_its_day_with_what_was_asked_after_it(owner: Member):
    anna = rows.contact(owner.viewer)
    for line, stage, due in (
        ("Offer", "offered", None),
        ("Asked", "asked", None),
        ("Later", "promised", TODAY + timedelta(days=40)),
        ("Sooner", "promised", TODAY + timedelta(days=4)),
    ):
        rows.favour(owner.viewer, anna, "given", TODAY - timedelta(days=3), line=line, stage=stage, due=due)
    found = page(owner)
    assert "You promised two things; the next is due on 5 October." in found
    places = [found.index(f">{line}<") for line in ("Sooner", "Later", "Asked", "Offer")]
    assert places == sorted(places)
    rows.favour(owner.viewer, anna, "given", line="Late", stage="promised", due=TODAY - timedelta(days=1))
    assert "You promised three things; the next was due on 30 September." in page(owner)


def test_a_promise_is_made_of_what_was_asked_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="asked", line="A view on her shortlist")
    found = post(owner, "promise_favour", made.pk, due="2026-10-08")
    assert "It is promised by Thursday 8 October." in found
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", date(2026, 10, 8))
    owner.client.post(undo_in(found))
    made.refresh_from_db()
    assert (made.stage, made.due) == ("asked", None)


def test_a_promise_of_another_day_or_of_none_is_kept_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="promised", line="A view", due=TODAY)
    found = post(owner, "promise_favour", made.pk, due="")
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", None)
    owner.client.post(undo_in(found))
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", TODAY)


def test_what_is_returned_is_not_returned_again_in_another_window(owner: Member):
    anna = rows.contact(owner.viewer)
    theirs, mine = rows.favour(owner.viewer, anna), rows.favour(owner.viewer, anna, "given")
    post(owner, "return_favour", theirs.pk, by=str(mine.pk))
    answer = owner.client.post(reverse("network:return_favour", args=[theirs.pk]), {"by": ""})
    assert answer.status_code == 422
    assert "It is returned already." in answer.content.decode()
    theirs.refresh_from_db()
    assert (theirs.returned_by, theirs.returned_on) == (mine, None)


def test_what_is_not_done_after_all_is_not_returned_either(owner: Member):
    made = rows.favour(owner.viewer, returned_on=TODAY)
    post(owner, "set_back", made.pk, "promised")
    made.refresh_from_db()
    assert (made.stage, made.returned_on, made.returned_by) == ("promised", None, None)


def test_done_is_done_today_or_on_the_day_that_is_said_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="promised", line="Introduce her to Tom", due=TODAY)
    assert "Introduce her to Tom: done." in post(owner, "favour_done", made.pk)
    made.refresh_from_db()
    assert (made.stage, made.done_on) == ("done", TODAY)
    assert "It was done on 1 October 2026 already." in post(owner, "favour_done", made.pk)
    post(owner, "set_back", made.pk, "promised")
    made.refresh_from_db()
    assert (made.stage, made.done_on) == ("promised", None)
    post(owner, "favour_done", made.pk, on="2026-09-20")
    made.refresh_from_db()
    assert made.done_on == date(2026, 9, 20)


def test_what_comes_to_nothing_is_open_no_more_and_counts_nowhere(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="offered", line="A talk at the meetup")
    assert "it came to nothing" in post(owner, "drop_favour", made.pk)
    assert "A talk at the meetup" not in page(owner)
    assert balances(owner.viewer, [made.contact_id]) == {}


# Found


def test_all_favours_are_found_by_words_of_it_and_of_the_person_and_by_what_they_are(owner: Member):
    anna, tom = rows.contact(owner.viewer), rows.contact(owner.viewer, "Tom Whitaker", employer="Calder Mutual")
    rows.favour(owner.viewer, anna, line="Read your roadmap", kind="time")
    rows.favour(owner.viewer, tom, "given", line="Covered the board pack", kind="work")
    assert "Covered the board pack" not in page(owner, "all_favours", q="roadmap")
    assert "Covered the board pack" in page(owner, "all_favours", q="calder")
    assert "Read your roadmap" not in page(owner, "all_favours", way="given")
    assert "Nothing fits" in page(owner, "all_favours", q="zebra")
    assert "Covered the board pack" not in page(owner, "all_favours", kind="time")


@pytest.mark.parametrize("word", ["Straße", "Ωmega", "Ångström", "ångström", "ωMEGA"])
def test_a_favour_is_found_by_a_word_in_any_case(owner: Member, word: str):
    rows.favour(owner.viewer, line="Showed you Straße, Ωmega, Ångström")
    assert "Showed you Straße, Ωmega, Ångström" in page(owner, "all_favours", q=word)


def test_a_persons_own_part_has_what_is_open_what_was_done_and_the_balance(viewer: Viewer):
    anna = rows.contact(viewer, could_give="A view on her shortlist")
    rows.favour(viewer, anna, "given", stage="asked", line="A view on her shortlist")
    rows.favour(viewer, anna, "received", line="Read your roadmap")
    rows.favour(viewer, rows.contact(viewer, "Tom Whitaker"), "received", line="Somebody else's")
    found = favours_of(viewer, anna)
    assert [row.line for row in found.mine] == ["A view on her shortlist"]
    assert [(row.line, row.css) for row in found.done] == [("Read your roadmap", "got")]
    assert found.balance.said == "Received 1, given 0"


def test_favours_with_somebody_in_the_trash_are_not_there(owner: Member):
    made = rows.favour(owner.viewer, line="Read your roadmap")
    actions.trash_person(owner.viewer, made.contact)
    assert "Read your roadmap" not in page(owner)
    assert owner.client.get(reverse("network:favour", args=[made.pk])).status_code == 404


# Strangers, and speed


def test_what_is_somebody_elses_is_not_there(cast: Cast):
    made = rows.favour(cast.owner.viewer)
    for other in cast.others:
        for name in ("favour", "change_favour", "promise_favour", "return_favour"):
            assert other.client.get(reverse(f"network:{name}", args=[made.pk])).status_code == 404
        for name in ("favour_done", "drop_favour", "trash_favour", "not_returned"):
            assert other.client.post(reverse(f"network:{name}", args=[made.pk])).status_code == 404
        answer = other.client.get(reverse("network:new_favour"), {"contact": str(made.contact_id)})
        assert answer.status_code == 404
    made.refresh_from_db()
    assert made.stage == "done"


@pytest.mark.parametrize("name", ["favours", "all_favours", "theirs"])
def test_queries_do_not_grow_with_favours(owner: Member, name: str):
    def grow(number: int) -> None:
        for one in range(number):
            who = rows.contact(owner.viewer, f"Somebody {number} {one}")
            rows.favour(owner.viewer, who, "received")
            rows.favour(owner.viewer, who, "given", stage="promised", due=TODAY)

    grow(2)
    page(owner, name)
    with CaptureQueriesContext(connection) as few:
        page(owner, name)
    grow(30)
    page(owner, name)
    with CaptureQueriesContext(connection) as many:
        page(owner, name)
    assert len(many) == len(few)
