"""`metier plan`, `metier goal`, `metier task`: they say what the pages say."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import make
from cast import TODAY, Member
from chains import chain
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan import queries

pytestmark = pytest.mark.django_db


def run(*words: str) -> Result:
    return CliRunner().invoke(metier, words)


def said(*words: str) -> str:
    result = run(*words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, Refused), result.output
    return str(result.exception).replace("\u00a0", " ")


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, who was made first."""
    return owner.viewer


def test_a_plan_from_nothing_to_a_slip(viewer: Viewer):
    assert "No goals yet" in said("plan")
    assert "6 h a week from 1 October 2026." in said("plan", "hours", "6")
    make.ambition(viewer, "Head of analytics")
    said("goal", "add", "Set the roadmap", "--horizon", "years", "--due", "2029-09-30", "--ambition", "head of")
    said(
        "goal",
        "add",
        "Own the product",
        "--due",
        "30 April 2027",
        "--serves",
        "roadmap",
        "--priority",
        "autonomy",
        "--measure",
        "Named owner",
    )
    said("task", "add", "own the", "Agree the scope", "--hours", "3")
    text = said(
        "task",
        "add",
        "own the",
        "Write the case",
        "--hours",
        "8",
        "--pace",
        "2",
        "--needs",
        "scope",
        "--by",
        "2026-12-11",
    )
    assert "because it needs Agree the scope" in text
    text = said("task", "slip", "scope", "2w")
    assert "Agree the scope now starts 15 October" in text
    assert "One task moves with it: Write the case" in text
    assert "now starts 1 November" in said("task", "slip", "scope", "2026-11-01")
    assert "2 h are logged" in said("task", "done", "scope", "--took", "2h")
    assert "Write the case" in said("plan")


def test_the_plan_prints_why_then_and_weeks_with_too_much(viewer: Viewer):
    make.hours(viewer, 120)
    make.task(viewer, "Prepare the talk", minutes=600, wanted_by=TODAY.replace(day=12), firm=True)
    text = said("plan")
    assert "cannot move, so its 10 h come first" in text
    assert "Over-committed, week of 28 September 2026" in text


def test_reading_commands_take_json(viewer: Viewer):
    plan = chain(viewer)
    data = json.loads(said("plan", "--json"))
    assert [task["title"] for task in data["tasks"]] == [plan.first.title, plan.second.title, plan.third.title]
    assert data["goals"][0]["state"] == "on-track"
    assert data["weeks"][0]["monday"] == "2026-09-28"
    assert json.loads(said("goal", "list", "--json"))[0]["title"] == plan.goal.title
    assert json.loads(said("task", "list", "--json"))[1]["needs"] == [str(plan.first.id)]
    assert json.loads(said("plan", "hours", "--json"))[0]["minutes_per_week"] == 360
    said("goal", "change", "lead", "--title", "Lead it", "--reason", "Shorter")
    assert json.loads(said("goal", "history", "lead", "--json"))[0]["reason"] == "Shorter"


def test_the_plan_of_a_past_day_and_of_a_day_to_come(viewer: Viewer):
    chain(viewer)
    assert "No goals yet" in said("plan", "--as-of", "2026-09-01")
    assert "still to come" in refused("plan", "--as-of", "2027-01-01")


def test_the_plan_is_written_as_a_pdf(viewer: Viewer, tmp_path: Path):
    chain(viewer)
    file = tmp_path / "plan.pdf"
    assert "The plan of 1 October 2026 is in" in said("plan", "--pdf", str(file))
    assert file.read_bytes().startswith(b"%PDF-")


def test_goals_are_listed_changed_reached_dropped_and_reopened(viewer: Viewer):
    plan = chain(viewer)
    make.goal(viewer, "Be known")
    assert "3 open tasks" in said("goal", "list")
    assert "the version before is kept" in said(
        "goal", "change", "be known", "--due", "2027-05-31", "--reason", "The conference moved"
    )
    assert "as it was" in said("goal", "change", "be known", "--due", "2027-05-31")
    assert "The conference moved" in said("goal", "history", "be known")
    said("goal", "done", "be known")
    assert "Reached 1 Oct 2026" in said("goal", "list", "--all")
    said("goal", "reopen", "be known")
    assert run("goal", "drop", "be known").exit_code == 2
    said("goal", "drop", "be known", "--reason", "No time")
    assert "stands as it was set on 1 October 2026" in said("goal", "history", plan.goal.title)


def test_tasks_are_listed_changed_dropped_and_reopened(viewer: Viewer):
    plan = chain(viewer)
    assert said("task", "list", "--goal", "lead").count("\n") == 3
    said("task", "change", "standard", "--hours", "3", "--needs-nothing", "--reason", "Half is written")
    plan.third.refresh_from_db()
    assert plan.third.minutes == 180
    assert queries.needed(viewer, plan.third) == []
    said("task", "drop", "standard")
    said("task", "reopen", "standard")
    said("task", "done", "dbt")
    assert "done" in said("task", "list", "--done")


def test_names_that_fit_several_or_none_are_refused_with_what_there_is(viewer: Viewer):
    plan = chain(viewer)
    make.task(viewer, "Write the case", of=plan.goal)
    assert "could be 2 tasks" in refused("task", "done", "write the")
    assert "No goal is called “sail”" in refused("goal", "done", "sail")
    assert "neither a time nor a day" in refused("task", "slip", "dbt", "soon")
    assert "has no day" in refused("goal", "change", "lead", "--due", "2027")
    assert "is not a number of hours" in refused("task", "change", "dbt", "--hours", "some")


@pytest.mark.parametrize(
    "words", [("plan",), ("plan", "hours"), ("goal",), ("goal", "add"), ("task",), ("task", "slip")]
)
def test_help_is_by_example(db, words):
    text = said(*words, "--help")
    assert f"metier {words[0]}" in text


def test_a_goal_is_counted_by_the_terminal(viewer: Viewer):
    said("goal", "add", "Own dbt", "--target", "40 models", "--counted-as", "number", "--from", "12")
    (row,) = json.loads(said("goal", "list", "--json"))
    assert (row["counted_as"], row["starts_from"]) == ("number", "12.00")
    assert "begin the target with one" in refused("goal", "change", "own dbt", "--target", "Many")
    said("goal", "change", "own dbt", "--counted-as", "none")
    (row,) = json.loads(said("goal", "list", "--json"))
    assert row["counted_as"] == ""
