"""What tells that help would help is looked for once a day; Today says what is new, once, until it is switched off."""

import json
from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import NOW, TODAY, Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.accounts.actions import set_preference
from metier.home.upkeep import ticking
from metier.reviews.actions.parking import park
from metier.support import told
from metier.support.actions import signs as actions
from metier.support.nudges import nudges

pytestmark = pytest.mark.django_db


def stagnant_twice(viewer: Viewer) -> None:
    make.goal(viewer, "Manage people")
    for starts, ends in ((date(2026, 7, 1), date(2026, 7, 31)), (date(2026, 8, 1), date(2026, 8, 31))):
        document = {"goals": [{"title": "Manage people", "state": "stagnant"}]}
        make.review(viewer, "monthly", starts, ends, finished_at=viewer.now, facts={"document": document})


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    """Where a tick leaves its traces."""
    settings.METIER_HOME = tmp_path


def said(viewer: Viewer) -> list[str]:
    return [nudge.why for nudge in nudges(viewer) if nudge.kind == "help-sign"]


def after(viewer: Viewer, days: int = 0) -> Viewer:
    """The viewer so many days on, as the career is kept by then."""
    viewer.career.refresh_from_db()
    return later(viewer, days)


def test_today_says_once_for_a_week_what_a_rule_found(owner: Member):
    stagnant_twice(owner.viewer)
    assert said(owner.viewer) == []
    ticking.tick(NOW)
    (why,) = said(after(owner.viewer))
    assert why.startswith("A goal stagnant for two reviews: that is found in your own records.")
    assert "See whether help would help" in owner.client.get("/?all").content.decode()
    assert said(after(owner.viewer, 6)) != []
    ticking.tick(later(owner.viewer, 6).now)
    assert said(after(owner.viewer, 7)) == []


def test_it_is_looked_for_once_a_day_and_a_new_one_is_said_again(owner: Member):
    ticking.tick(NOW)
    stagnant_twice(owner.viewer)
    ticking.tick(NOW)
    assert said(after(owner.viewer)) == []
    ticking.tick(later(owner.viewer, 1).now)
    assert len(said(after(owner.viewer, 1))) == 1


def test_it_can_be_switched_off_by_its_rule_set_aside_or_for_all_of_them(owner: Member):
    stagnant_twice(owner.viewer)
    told.look(owner.viewer)
    assert len(said(owner.viewer)) == 1
    address = reverse("support:say_on_today")
    owner.client.post(address, {"on": "0"})
    assert said(after(owner.viewer)) == []
    assert "Today says so once, for a week. Off." in owner.client.get(reverse("support:help")).content.decode()
    owner.client.post(address, {"on": "1"})
    assert len(said(after(owner.viewer))) == 1
    actions.switch_rule(owner.viewer, "stagnant", is_on=False)
    assert said(owner.viewer) == []
    actions.switch_rule(owner.viewer, "stagnant", is_on=True)
    (key,) = told.found(owner.viewer).since
    actions.set_aside(owner.viewer, *key.split(" ", 1))
    assert said(owner.viewer) == []


def test_a_parked_career_is_not_looked_at(viewer: Viewer):
    stagnant_twice(viewer)
    park(viewer, TODAY + timedelta(days=90))
    ticking.tick(NOW)
    assert told.found(after(viewer)).looked_on is None


@pytest.mark.parametrize("kept", ["", "x", "[]", json.dumps({"on": "2026-10-01", "since": 3}), json.dumps({"on": "?"})])
def test_what_an_archive_holds_otherwise_is_looked_for_anew(viewer: Viewer, kept: str):
    set_preference(viewer, told.KEPT, kept)
    assert said(viewer) == []
    assert told.look(viewer)
    assert told.found(viewer).looked_on == TODAY


def test_it_is_ones_own_alone(cast: Cast):
    stagnant_twice(cast.owner.viewer)
    told.look(cast.owner.viewer)
    for other in cast.others:
        told.look(other.viewer)
        other.client.post(reverse("support:say_on_today"), {"on": "0"})
        assert said(after(other.viewer)) == []
    assert len(said(after(cast.owner.viewer))) == 1
