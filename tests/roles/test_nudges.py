"""A gap that was left undecided comes back on Today."""

from datetime import timedelta

from django.urls import reverse

import make
from cast import Cast, Member
from metier.roles.nudges import nudges


def undecided(owner: Member, name: str, days: int):
    row = make.role_requirement(owner.viewer, name=name)
    at = owner.viewer.now - timedelta(days=days)
    return make.gap_decision(owner.viewer, row, choice="undecided", reason="", decided_at=at)


def test_the_oldest_comes_back_after_six_weeks(owner: Member) -> None:
    undecided(owner, "Keep bees", 41)
    assert nudges(owner.viewer) == []
    undecided(owner, "Mend sails", 50)
    made = undecided(owner, "Grind corn", 60)
    (nudge,) = nudges(owner.viewer)
    assert nudge.title == "Decide what you do about: Grind corn"
    assert "60 days ago" in nudge.why
    assert nudge.title in owner.client.get(reverse("home:today"), {"all": ""}).content.decode()
    make.gap_decision(owner.viewer, made.requirement, choice="close")
    assert nudges(owner.viewer)[0].title.endswith("Mend sails")


def test_what_is_in_the_trash_is_not_asked_for(owner: Member) -> None:
    made = undecided(owner, "Grind corn", 60)
    owner.client.post(reverse("roles:trash", args=[made.requirement.role_id]))
    assert nudges(owner.viewer) == []


def test_it_is_switched_off_and_on(owner: Member) -> None:
    undecided(owner, "Grind corn", 60)
    owner.client.post(reverse("roles:on_today"), {"on": "0"})
    owner.viewer.career.refresh_from_db()
    assert nudges(owner.viewer) == []
    assert "Switch that on" in owner.client.get(reverse("roles:roles")).content.decode()
    owner.client.post(reverse("roles:on_today"), {"on": "1"})
    owner.viewer.career.refresh_from_db()
    assert len(nudges(owner.viewer)) == 1


def test_others_are_not_asked(cast: Cast) -> None:
    undecided(cast.owner, "Grind corn", 60)
    for other in cast.others:
        assert nudges(other.viewer) == []
