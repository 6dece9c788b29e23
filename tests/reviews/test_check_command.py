"""`metier check`: a check-in in one line, or by a few questions."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner, Result

import make
from cast import TODAY, Member
from metier.cli import metier
from metier.core.errors import Refused
from metier.reviews.models import CheckIn

pytestmark = pytest.mark.django_db


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(metier, ["check", *words], input=typed)


def said(*words: str, typed: str = "") -> str:
    result = run(*words, typed=typed)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, Refused), result.output
    return result.exception.sentence.replace("\u00a0", " ")


def test_a_check_in_takes_one_line(owner: Member):
    make.goal(owner.viewer, "Lead analytics", counted_as="number", target="40 models")
    text = said("lead", "--value", "12", "--confidence", "likely", "Claims are in")
    assert text == "Checked in on Lead analytics: 12 of 40, likely.\n"
    said("lead", "--confidence", "Very unlikely", "--on", "2026-09-01")
    said("lead", "Only a line")
    assert said("lead", "--list").splitlines() == [
        "1 Oct 2026\t\t\tOnly a line",
        "1 Oct 2026\t12 of 40\tLikely\tClaims are in",
        "1 Sep 2026\t\tVery unlikely\t",
    ]
    data = json.loads(said("lead", "--json"))
    assert [row["confidence"] for row in data] == [None, 4, 1]


def test_a_target_that_is_reached_says_what_to_do(owner: Member):
    make.goal(owner.viewer, "Lead analytics", counted_as="number", target="10")
    text = said("lead", "--value", "12")
    assert "12 of 10, beyond the target." in text
    assert 'metier goal done "Lead analytics"' in text


def test_milestones_are_ticked_by_a_part_of_their_title(owner: Member):
    goal = make.goal(owner.viewer, "Own the pricing", counted_as="milestones")
    for title in ("Scope agreed", "Case written"):
        make.milestone(owner.viewer, title, of=goal)
    make.milestone(owner.viewer, "Scope agreed elsewhere")
    assert "1 of 2 milestones" in said("own", "--reached", "scope")
    assert "No milestone is called “elsewhere”" in refused("own", "--reached", "elsewhere")


def test_the_last_is_corrected_and_undone(owner: Member):
    goal = make.goal(owner.viewer, "Know dbt", counted_as="percent")
    said("dbt", "--percent", "40%")
    assert "50 %" in said("dbt", "--correct", "--percent", "50", "Half of it")
    assert said("dbt", "--correct", "--percent", "50") == "It is as it was.\n"
    assert "In the trash for 30 days: the check-in of 1 October 2026" in said("dbt", "--undo")
    assert not CheckIn.objects.filter(goal=goal, trashed_at=None).exists()
    assert "has no check-in yet" in refused("dbt", "--undo")


def test_what_cannot_be_is_refused_with_what_to_write_instead(owner: Member):
    make.goal(owner.viewer, "Know dbt", counted_as="percent")
    make.goal(owner.viewer, "Lead analytics", counted_as="number", target="10")
    make.goal(owner.viewer, "Manage people")
    assert "Write --percent 40" in refused("dbt", "--value", "40")
    assert "Write --value" in refused("lead", "--percent", "40")
    assert "It is not counted" in refused("manage", "--percent", "40")
    assert "is not one of very-unlikely" in refused("manage", "--confidence", "sure")
    assert "not a number" in refused("lead", "--value", "many")
    assert "Say one thing" in refused("manage")
    assert "leave --correct out" in refused("manage", "--correct", "--reached", "x")
    assert not CheckIn.objects.exists()


def test_alone_it_shows_which_goals_ask(owner: Member):
    assert "No goal asks for a check-in." in run().stderr
    old = owner.viewer.now - timedelta(days=30)
    make.goal(owner.viewer, "Lead analytics", created_at=old)
    goal = make.goal(owner.viewer, "Manage people", created_at=old)
    make.check_in(owner.viewer, goal, TODAY - timedelta(days=15))
    assert said().splitlines() == ["Lead analytics\tnone in the last year", "Manage people\t16 Sep 2026"]
    assert {row["goal"] for row in json.loads(said("--json"))} == {"Lead analytics", "Manage people"}


def test_in_a_terminal_a_goal_alone_is_asked_about(owner: Member, monkeypatch):
    goal = make.goal(owner.viewer, "Own the pricing", counted_as="milestones")
    make.milestone(owner.viewer, "Scope agreed", of=goal)
    counted = make.goal(owner.viewer, "Lead analytics", counted_as="number", target="40 models")
    make.check_in(owner.viewer, counted, TODAY - timedelta(days=20))

    monkeypatch.setattr("metier.reviews.cli.check.is_terminal", lambda: True)
    text = said("own", typed="y\n4\nGrace said yes\n")
    assert "Reached: Scope agreed?" in text
    assert "1 of 1 milestone, which is the target." in text
    text = said("lead", typed="\n\n\n")
    assert "How far, of 40 models [12]" in text
    assert "Checked in on Lead analytics: 12 of 40." in text
    text = said("lead", typed="15\n2\n\n")
    assert "15 of 40, unlikely" in text
