"""What belongs to a person: added, changed, taken away and brought back, each of its kind."""

import pytest
from django.urls import reverse

import make
from cast import Cast, Member
from make import network as rows
from metier.network.models import Acquaintance, ContactPoint, Mattering

pytestmark = pytest.mark.django_db
KINDS = {
    "contactpoint": ({"kind": "phone", "value": "+44 113 496 0000", "label": "work"}, "+44 113 496 0000"),
    "contactposition": (
        {"employer": "Northbank", "title": "Analyst", "ends": "2023"},
        "Analyst, Northbank, until 2023",
    ),
    "mattering": ({"why": "Sets your remit", "degree": "3"}, "Sets your remit"),
    "acquaintance": ({"whom": "Ruth Calvert", "employer": "Hartley"}, "Ruth Calvert"),
}
MAKERS = {
    "contactpoint": rows.contact_point,
    "contactposition": rows.contact_position,
    "mattering": rows.mattering,
    "acquaintance": rows.acquaintance,
}


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, address: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(address, args=args), said, follow=True))


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_added_shown_changed_taken_away_and_brought_back(owner: Member, kind):
    said, shows = KINDS[kind]
    anna = rows.contact(owner.viewer)
    once = post(owner, "network:new_detail", anna.pk, kind, **said).count(shows)
    assert once
    row = MAKERS[kind](owner.viewer, anna)
    form = shown(owner.client.get(reverse("network:detail", args=[kind, row.pk])))
    assert "Keep the change" in form
    assert post(owner, "network:detail", kind, row.pk, **said).count(shows) == 2 * once
    assert "in the trash" in post(owner, "network:trash_detail", kind, row.pk)
    assert shown(owner.client.get(reverse("network:person", args=[anna.pk]))).count(shows) == once
    assert "back" in post(owner, "network:restore_detail", kind, row.pk)


@pytest.mark.parametrize(
    ("kind", "said", "sentence"),
    [
        ("contactpoint", {"kind": "email", "value": " "}, "Fill this in."),
        ("contactposition", {"employer": " "}, "Say where they worked, or as what."),
        ("contactposition", {"employer": "Northbank", "starts": "2023", "ends": "2020"}, "It ended before it began."),
        ("mattering", {"why": "", "degree": "2"}, "Fill this in."),
        ("mattering", {"why": "So", "degree": "2", "matters_to": "goal:none"}, "It is not there any more."),
        ("acquaintance", {"whom": ""}, "Say whom they know, or where."),
        ("acquaintance", {"whom": "Anna Keane"}, "Everybody knows themselves."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(owner: Member, kind, said, sentence):
    anna = rows.contact(owner.viewer)
    answer = owner.client.post(reverse("network:new_detail", args=[anna.pk, kind]), said)
    assert answer.status_code == 422
    assert sentence in shown(answer)


def test_only_one_address_of_a_kind_is_the_one_to_use(owner: Member):
    anna = rows.contact(owner.viewer)
    for value in ("one@example.org", "two@example.org"):
        post(owner, "network:new_detail", anna.pk, "contactpoint", kind="email", value=value, is_preferred="on")
    assert [row.value for row in ContactPoint.objects.filter(is_preferred=True)] == ["two@example.org"]


def test_whom_somebody_knows_may_be_one_of_the_network(owner: Member):
    anna, james = rows.contact(owner.viewer), rows.contact(owner.viewer, "James Thornley")
    post(owner, "network:new_detail", anna.pk, "acquaintance", whom="james thornley")
    assert Acquaintance.objects.get().other == james
    assert "Anna Keane" in shown(owner.client.get(reverse("network:person", args=[james.pk])))


def test_somebody_matters_to_a_goal_of_ones_own_and_to_no_other(cast: Cast):
    anna = rows.contact(cast.owner.viewer)
    goal, other = make.goal(cast.owner.viewer), make.goal(cast.stranger.viewer)
    said = {"why": "Decides", "degree": "3"}
    text = post(cast.owner, "network:new_detail", anna.pk, "mattering", matters_to=f"goal:{goal.pk}", **said)
    assert f"For the goal {goal}" in text
    answer = cast.owner.client.post(
        reverse("network:new_detail", args=[anna.pk, "mattering"]), said | {"matters_to": f"goal:{other.pk}"}
    )
    assert answer.status_code == 422
    assert Mattering.objects.count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_strangers_find_none(cast: Cast, kind):
    row = MAKERS[kind](cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("network:detail", args=[kind, row.pk])).status_code == 404
        assert other.client.post(reverse("network:trash_detail", args=[kind, row.pk])).status_code == 404
    assert cast.owner.client.get(reverse("network:detail", args=["nothing", row.pk])).status_code == 404
