"""What Today says of practice: one line at most."""

from dataclasses import replace
from datetime import timedelta

import pytest

import make
from cast import TODAY
from metier.accounts.access import Viewer
from metier.asks.actions import practice as actions
from metier.asks.nudges_of_practice import nudges
from metier.asks.queries.scenarios import value_of
from metier.home.today import agenda

pytestmark = pytest.mark.django_db


def due(viewer: Viewer, key: str, days: int = 0) -> None:
    make.practice_card(viewer, key, stability=2, difficulty=5, seen_on=TODAY, due_on=TODAY + timedelta(days=days))


def test_who_never_practised_is_not_asked_to(viewer: Viewer):
    assert nudges(viewer) == []


def test_what_is_due_is_one_line(viewer: Viewer):
    due(viewer, "credit-in-the-meeting")
    due(viewer, "credit-not-yours", -3)
    due(viewer, "credit-by-the-boss", 1)
    (nudge,) = nudges(viewer)
    assert (nudge.title, nudge.minutes, nudge.kind) == ("Practise 2 difficult conversations", 2, "practice-due")
    assert nudge.title in {item.nudge.title for item in agenda(viewer, everything=True).items}


def test_a_conversation_of_this_week_is_said_instead_until_it_is_rehearsed(viewer: Viewer):
    due(viewer, "credit-in-the-meeting")
    own = make.own_scenario(viewer, "Ask Tom", is_real=True, whom="Tom", happens_on=TODAY + timedelta(days=5))
    (nudge,) = nudges(viewer)
    assert nudge.title == "Rehearse “Ask Tom”"
    assert nudge.why.replace("\u00a0", " ").startswith("You hold it on Tuesday 6 October, with Tom.")
    actions.rate(viewer, actions.begin(viewer, value_of(own)), 3)
    assert nudges(viewer)[0].title.startswith("Practise 1")
    assert nudges(replace(viewer, now=viewer.now + timedelta(days=2)))[0].title == "Rehearse “Ask Tom”"


def test_what_is_held_or_far_or_in_the_trash_is_not_said(viewer: Viewer):
    make.own_scenario(viewer, is_real=True, happens_on=TODAY, held_on=TODAY)
    make.own_scenario(viewer, is_real=True, happens_on=TODAY + timedelta(days=8))
    gone = make.own_scenario(viewer, is_real=True, happens_on=TODAY, trashed_at=viewer.now)
    make.practice_card(viewer, own=gone, due_on=TODAY)
    assert nudges(viewer) == []
