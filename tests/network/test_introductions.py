"""Introductions: wanted, asked for through a task of the plan, made, talked; drawn as chains."""

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from make import network as rows
from metier.network.models import Contact, Introduction
from metier.plan.models import Task

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, address: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(address, args=args), said, follow=True))


def test_it_goes_from_wanted_to_a_talk_a_step_at_a_time(owner: Member):
    helen = rows.contact(owner.viewer, "Helen Barraclough")
    text = post(
        owner, "network:new_introduction", helen.pk, whom="Louise Garside", employer="Moor Energy", state="wanted"
    )
    assert "Helen Barraclough introduces you to Louise Garside" in text
    row = Introduction.objects.get()
    assert "is asked for." in post(owner, "network:introduction_step", row.pk, state="asked")
    text = post(owner, "network:introduction_step", row.pk, state="made")
    assert "Made on 1 October." in text
    assert "Add Louise Garside to your people" in text
    text = post(owner, "network:introduction_step", row.pk, state="talked", outcome="Nothing open until spring")
    assert "Made on 1 October; you have talked: Nothing open until spring." in text
    row.refresh_from_db()
    assert (row.asked_on, row.made_on) == (TODAY, TODAY)
    assert "is in your network." in post(owner, "network:introduction_person", row.pk)
    louise = Contact.objects.get(name="Louise Garside")
    assert (louise.how, louise.employer) == ("Helen Barraclough introduced you", "Moor Energy")
    assert "By Helen Barraclough" in shown(owner.client.get(reverse("network:person", args=[louise.pk])))


def test_a_step_is_undone(owner: Member):
    row = rows.introduction(owner.viewer, state="asked", asked_on=TODAY)
    text = post(owner, "network:introduction_step", row.pk, state="refused", outcome="Not now")
    undo = text.partition('action="/people/introductions/')[2].partition('"')[0].replace("&amp;", "&")
    assert "/step/withdrawal/?state=asked" in undo
    assert "is as far as it was" in shown(owner.client.post(f"/people/introductions/{undo}", follow=True))
    row.refresh_from_db()
    assert (row.state, row.asked_on, row.outcome) == ("asked", TODAY, "")


def test_one_step_makes_a_task_in_the_plan(owner: Member):
    goal = make.goal(owner.viewer)
    row = rows.introduction(owner.viewer, rows.contact(owner.viewer, "Helen Barraclough"), why="He hires heads")
    text = post(owner, "network:introduction_task", row.pk, goal=str(goal.pk))
    assert "Ask Helen Barraclough to introduce you to James Thornley" in text
    task = Task.objects.get()
    assert (task.goal, task.minutes, task.note) == (goal, 15, "He hires heads")
    assert "is in the plan already." in post(owner, "network:introduction_task", row.pk, goal=str(goal.pk))
    answer = owner.client.post(reverse("network:introduction_task", args=[rows.introduction(owner.viewer).pk]), {})
    assert answer.status_code == 422
    assert Task.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"whom": " "}, "Say to whom, or at which employer."),
        ({"whom": "Anna Keane"}, "Nobody introduces you to themselves."),
        ({"whom": "James", "made_on": "2026-12-01"}, "is still to come"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(owner: Member, said, sentence):
    anna = rows.contact(owner.viewer)
    answer = owner.client.post(reverse("network:new_introduction", args=[anna.pk]), {"state": "wanted"} | said)
    assert answer.status_code == 422
    assert sentence in shown(answer)


def test_a_chain_is_drawn_from_oneself_to_whom_it_led(owner: Member):
    anna, james = rows.contact(owner.viewer), rows.contact(owner.viewer, "James Thornley")
    rows.introduction(owner.viewer, anna, to=james, to_name="", state="talked", made_on=TODAY)
    rows.introduction(owner.viewer, james, to_name="Miriam Oakes", employer="Aire & Co")
    text = shown(owner.client.get(reverse("network:person", args=[anna.pk])))
    assert "You know Anna Keane; James Thornley: talked, then Miriam Oakes: to be asked." in text


def test_it_is_changed_put_away_and_brought_back(owner: Member):
    row = rows.introduction(owner.viewer)
    said = {"whom": "James Thornley", "employer": "Wharfe Water", "state": "wanted", "why": "He hires"}
    assert "The introduction is changed." in post(owner, "network:change_introduction", row.pk, **said)
    assert "is in the trash." in post(owner, "network:trash_introduction", row.pk)
    assert "is back." in post(owner, "network:restore_introduction", row.pk)


def test_strangers_find_none(cast: Cast):
    row = rows.introduction(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("network:introduction", args=[row.pk])).status_code == 404
        assert (
            other.client.post(reverse("network:introduction_step", args=[row.pk]), {"state": "made"}).status_code == 404
        )
