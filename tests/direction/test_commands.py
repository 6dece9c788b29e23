"""`metier ambition`, `metier priorities` and `metier life`."""

import json
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result

import make
from cast import NOW, Member
from metier.accounts import console
from metier.core.errors import Refused
from metier.direction import queries
from metier.direction.cli import ambition, life, priorities


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    """Runs a command as the owner of the machine."""
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run(command: Any, *args: str, fails: int = 0) -> Result:
        result = CliRunner().invoke(command, list(args))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == fails, result.output
        return result

    return run


def test_an_ambition_is_said_changed_ended_and_looked_back_on(owner: Member, run):
    assert "No ambitions yet" in run(ambition).output
    run(ambition, "add", "position", "Lead analyst", "--why", "To choose", "--by", "2031-06")
    run(ambition, "change", "analyst", "--text", "Head of analytics", "--by", "", "--reason", "The team grows")
    (said,) = json.loads(run(ambition, "list", "--json").output)
    assert (said["text"], said["why"], said["by"], said["was"]) == (
        "Head of analytics",
        "To choose",
        None,
        "“Lead analyst”",
    )
    assert "The team grows" in run(ambition, "history", "analytics").output
    history = json.loads(run(ambition, "history", "analytics", "--json").output)
    assert history["changes"][0]["changed"][0] == {
        "fact": "In your own words",
        "before": "Lead analyst",
        "after": "Head of analytics",
    }
    run(ambition, "end", "analytics", "--reason", "I would rather build")
    assert json.loads(run(ambition, "list", "--json").output) == []
    assert "Head of analytics" in run(ambition, "list", "--all").output
    run(ambition, "resume", said["id"])
    run(ambition, "trash", "head")
    assert queries.ambitions(owner.viewer, with_ended=True) == []
    run(ambition, "restore", "head")
    assert len(queries.ambitions(owner.viewer)) == 1


def test_a_name_that_could_be_two_is_refused_with_both(owner: Member, run):
    make.ambition(owner.viewer, "Lead analyst")
    make.ambition(owner.viewer, "Lead engineer")
    with pytest.raises(Refused, match=r"2 ambitions.*Lead analyst.*Lead engineer"):
        run(ambition, "end", "lead")


def test_a_change_says_what_changes(run):
    assert "Say what changes" in run(ambition, "change", "analytics", fails=2).output
    assert "Say what changes" in run(life, "change", "boat", fails=2).output


def test_priorities_are_ranked_in_short_and_in_full(owner: Member, run):
    assert "Not ranked yet" in run(priorities).output
    assert json.loads(run(priorities, "--json").output) is None
    run(priorities, "learning", "autonomy", "meaning", "status")
    run(priorities, "mean", "learning", "I leave jobs when I stop learning")
    run(priorities, "rank", "learning", "meaning", "autonomy", "status", "--reason", "A year of reports")
    assert "The order is the same" in run(priorities, "learning", "meaning", "autonomy", "status").output
    lines = run(priorities).output.splitlines()
    assert lines[0] == "1\tContinued learning\tI leave jobs when I stop learning"
    shown = json.loads(run(priorities, "--json").output)
    assert [place["priority"] for place in shown["places"]] == ["learning", "meaning", "autonomy", "status"]
    assert shown["reason"] == "A year of reports"
    assert len(json.loads(run(priorities, "history", "--json").output)) == 3
    assert "A year of reports" in run(priorities, "history").output


def test_priorities_of_a_past_day_can_be_shown(owner: Member, run):
    make.ranking(owner.viewer, "status", "learning", "autonomy", "meaning", at=NOW - timedelta(days=90))
    make.ranking(owner.viewer)
    assert run(priorities, "--on", "2026-08-01").output.startswith("1\tStatus and recognition")


@pytest.mark.parametrize("wrong", [("learning", "autonomy"), ("learning", "autonomy", "meaning", "money"), ("money",)])
def test_an_order_that_is_not_understood_says_how(run, wrong: tuple[str, ...]):
    run(priorities, *wrong, fails=2)


def test_one_priority_twice_is_refused(run):
    with pytest.raises(Refused, match="is there twice"):
        run(priorities, "learning", "learning", "meaning", "status")


def test_life_goals_are_added_listed_changed_and_reached(owner: Member, run):
    assert "No life goals yet" in run(life).output
    run(life, "add", "House deposit", "--kind", "house", "--when", "2028-06", "--cost", "38000")
    run(life, "add", "Three months in Japan", "--kind", "travel", "--when", "2031", "--cost", "JPY 2,000,000")
    lines = run(life, "list").output.splitlines()
    assert lines[0] == "House deposit\tHouse\tJune 2028\t£38,000\t"
    assert lines[2:] == ["Together, ahead\t\t\t£38,000\t", "and\t\t\t¥2,000,000\t"]
    run(life, "change", "japan", "--when", "2032", "--cost", "", "--reason", "Family first")
    assert "Family first" in run(life, "history", "japan").output
    shown = json.loads(run(life, "list", "--json").output)
    assert [(one["when"], one["cost"]) for one in shown] == [
        ("2028-06", {"amount": "38000.00", "currency": "GBP"}),
        ("2032", None),
    ]
    run(life, "reached", "deposit", "--on", "2026-09-01")
    assert "House deposit" not in run(life, "list").output
    assert "1\u00a0Sep 2026" in run(life, "list", "--all").output
    run(life, "trash", "japan")
    assert queries.life_goals(owner.viewer) == []
    run(life, "restore", "japan")
    assert len(queries.life_goals(owner.viewer)) == 1


@pytest.mark.parametrize(
    ("command", "first"),
    [(ambition, "add position"), (priorities, "learning autonomy meaning status"), (life, "life add")],
)
def test_help_shows_examples(run, command: Any, first: str):
    assert first in run(command, "--help").output
