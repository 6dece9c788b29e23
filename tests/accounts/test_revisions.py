"""What was said before is kept, with its date and the reason."""

from datetime import timedelta

import pytest

import make
from cast import Member
from metier.accounts.revisions import ChangedMeanwhile, as_of, revise
from metier.plan.models import GoalFacts


def test_a_change_keeps_the_former_version(owner: Member) -> None:
    goal = make.goal(owner.viewer, "Lead a team", created_at=owner.viewer.now - timedelta(days=90))
    revise(goal, GoalFacts, {"title": "Lead two teams"}, reason="The first was too small", at=owner.viewer.now)
    kept = goal.revisions.get()
    assert (goal.title, kept.title, kept.reason) == ("Lead two teams", "Lead a team", "The first was too small")


def test_a_change_of_nothing_keeps_nothing(owner: Member) -> None:
    goal = make.goal(owner.viewer, "Lead a team")
    assert revise(goal, GoalFacts, {"title": "Lead a team"}, reason="", at=owner.viewer.now) is None
    assert not goal.revisions.exists()


def test_what_stood_at_a_moment_can_be_asked(owner: Member) -> None:
    now = owner.viewer.now
    goal = make.goal(owner.viewer, "First", created_at=now - timedelta(days=90))
    revise(goal, GoalFacts, {"title": "Second"}, reason="", at=now - timedelta(days=60))
    revise(goal, GoalFacts, {"title": "Third"}, reason="", at=now - timedelta(days=30))
    stood = [as_of(goal, now - timedelta(days=days)) for days in (100, 75, 60, 45, 30, 0)]
    assert [version.title if version else None for version in stood] == [
        None,
        "First",
        "Second",
        "Second",
        "Third",
        "Third",
    ]


def test_a_change_of_what_was_changed_meanwhile_is_refused(owner: Member) -> None:
    goal = make.goal(owner.viewer, "Lead a team")
    elsewhere = type(goal).objects.get(pk=goal.pk)
    revise(elsewhere, GoalFacts, {"title": "Lead two teams"}, reason="", at=owner.viewer.now)
    with pytest.raises(ChangedMeanwhile):
        revise(goal, GoalFacts, {"title": "Lead three teams"}, reason="", at=owner.viewer.now)
    assert [kept.title for kept in goal.revisions.all()] == ["Lead a team"]
