"""Everybody on a page, and one on theirs."""

import pytest
from django.urls import reverse

import network_rows as rows
from cast import Cast, Member
from metier.network import actions, queries
from metier.network.queries import Nobody, Which

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def test_the_page_lists_the_owners_people_and_nobody_elses(cast: Cast):
    rows.contact(cast.owner.viewer)
    rows.contact(cast.stranger.viewer, "Sam Other")
    text = shown(cast.owner.client.get(reverse("network:people")))
    assert "Anna Keane" in text
    assert "Sam Other" not in text


def test_one_is_found_by_parts_of_the_name_or_of_where_they_work(owner: Member):
    anna = rows.contact(owner.viewer)
    rows.contact(owner.viewer, "Dele Akande", employer="Northbank")
    for said in ("anna keane", "ANNA", "keane ann", "anna dale", str(anna.pk), str(anna.pk)[-12:]):
        assert queries.person_named(owner.viewer, said) == anna


def test_two_of_a_name_are_both_named_and_nobody_is_guessed(owner: Member):
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, employer="Moor Energy", title="Analyst")
    with pytest.raises(Which, match="Analyst, Moor Energy") as told:
        queries.person_named(owner.viewer, "Anna Keane")
    assert len(told.value.found) == 2
    with pytest.raises(Nobody, match="nobody called “James Thornley”"):
        queries.person_named(owner.viewer, "James Thornley")


def test_another_employer_puts_the_one_before_into_the_history(owner: Member):
    anna = rows.contact(owner.viewer)
    assert actions.change_person(owner.viewer, anna, {"employer": "Wharfe Water", "title": "Chief Data Officer"})
    before = anna.positions.get()
    assert (before.employer, before.title, before.noticed_on) == (
        "Dale & Harrow",
        "Head of Analytics",
        owner.viewer.today,
    )
    assert queries.person_named(owner.viewer, "anna wharfe") == anna
    assert "dale & harrow" in anna.found_by
    assert actions.change_person(owner.viewer, anna, {"title": "Chief Data Officer (interim)"}, is_correction=True)
    assert anna.positions.count() == 1


def test_a_talk_with_two_is_one_of_each_and_moves_the_day_of_the_last(owner: Member):
    anna, dele = rows.contact(owner.viewer), rows.contact(owner.viewer, "Dele Akande")
    one, two = actions.log_talk(owner.viewer, [anna, dele], {"channel": "met", "line": "Talked about the budget"})
    assert one.together == two.together is not None
    assert (anna.last_on, dele.last_on) == (owner.viewer.today, owner.viewer.today)
    actions.trash_talk(owner.viewer, one)
    anna.refresh_from_db()
    assert anna.last_on is None
