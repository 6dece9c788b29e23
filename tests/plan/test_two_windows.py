"""The same thing open in two windows: the second does not write over the first unawares."""

import re

import pytest
from django.urls import reverse

import make
from cast import Member

pytestmark = pytest.mark.django_db
CHANGED = "This was changed elsewhere since you opened it"


def version(text: str) -> str:
    found = re.search(r'name="version"(?: value="([^"]*)")?', text)
    assert found
    return found[1] or ""


def test_what_was_changed_elsewhere_is_shown_once_more_before_it_is_written_over(owner: Member):
    goal = make.goal(owner.viewer, "Lead a team")
    address = reverse("plan:change_goal", args=[goal.pk])
    opened = version(owner.client.get(address).content.decode())
    said = {"title": "Lead two teams", "horizon": "year", "due": "2027-06-30", "version": opened}
    assert owner.client.post(address, said).status_code == 303
    late = owner.client.post(address, said | {"title": "Lead a team", "measure": "People"})
    assert late.status_code == 422
    assert CHANGED in late.content.decode()
    goal.refresh_from_db()
    assert (goal.title, goal.measure) == ("Lead two teams", "")
    again = said | {"title": "Lead a team", "measure": "People", "version": version(late.content.decode())}
    assert owner.client.post(address, again).status_code == 303
    goal.refresh_from_db()
    assert (goal.title, goal.measure) == ("Lead a team", "People")


@pytest.mark.parametrize(
    ("maker", "name"),
    [
        (make.task, "plan:change_task"),
        (make.hours, "plan:change_hours"),
        (make.ambition, "direction:change_ambition"),
        (make.life_goal, "direction:change_life_goal"),
    ],
)
def test_everything_that_keeps_its_versions_is_held(owner: Member, maker, name: str):
    address = reverse(name, args=[maker(owner.viewer).pk])
    assert version(owner.client.get(address).content.decode()) == ""
    answer = owner.client.post(address, {"version": "an older one"})
    assert answer.status_code == 422
    assert CHANGED in answer.content.decode()
