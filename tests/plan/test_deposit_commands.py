"""`metier deposits`."""

import json
from datetime import date

import pytest
from click.testing import CliRunner, Result
from djmoney.money import Money

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan.models import Deposit

pytestmark = pytest.mark.django_db


def run(*words: str) -> Result:
    return CliRunner().invoke(metier, ["deposits", *words])


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
    return owner.viewer


def test_deposits_are_listed_by_day_goal_and_whom_they_served(viewer: Viewer):
    assert "Nothing is logged yet." in said()
    goal = make.goal(viewer, "Manage people", state="reached", closed_on=viewer.today)
    make.deposit(viewer, 90, on=date(2026, 9, 1), what="mentoring", goal=goal, purpose="goals")
    make.deposit(viewer, 0, what="dbt exam", amount=Money(200, "GBP"))
    assert said().splitlines() == [
        "1 Oct 2026\t£200\tdbt exam\t\t",
        "1 Sep 2026\t1 h 30\tmentoring\tManage people\tFor my goals",
    ]
    assert "mentoring" not in said("--since", "2026-09-02")
    assert "exam" not in said("--until", "2026-09-30")
    assert "exam" not in said("--goal", "people")
    assert "mentoring" not in said("--goal", "none")
    assert "mentoring" in said("--for", "goals")
    assert "exam" in said("--for", "none")
    assert "Nothing is logged for that." in said("--since", "2026-10-01", "--for", "easy")
    first, second = json.loads(said("--json"))
    assert (first["amount"], first["currency"], first["minutes"], first["goal"]) == ("200.00", "GBP", 0, None)
    assert (second["what"], second["purpose"], second["goal_id"]) == ("mentoring", "goals", str(goal.pk))


def test_the_last_thirty_are_shown_unless_all_are_asked_for(viewer: Viewer):
    for number in range(35):
        make.deposit(viewer, 10, what=f"Row {number}")
    assert len(said().splitlines()) == 30
    assert len(said("--all").splitlines()) == 35
    assert len(json.loads(said("--json"))) == 35


def test_a_deposit_is_changed_by_what_it_was_and_its_day(viewer: Viewer):
    task = make.task(viewer, "Write the case")
    made = make.deposit(viewer, 60, what="mentoring", amount=Money(5, "GBP"))
    make.deposit(viewer, 60, on=date(2026, 9, 1), what="mentoring")
    assert "could be 2 deposits" in refused("change", "mentoring", "--hours", "2")
    text = said(
        "change",
        "mentoring, 1 Oct",
        "--hours",
        "2",
        "--money",
        "none",
        "--on",
        "2026-09-30",
        "--task",
        "case",
        "--for",
        "others",
    )
    assert text == "2 h of 30 September 2026, mentoring is changed.\n"
    made.refresh_from_db()
    assert (made.minutes, made.amount, made.put_in_on, made.task, made.goal, made.purpose) == (
        120,
        None,
        date(2026, 9, 30),
        task,
        task.goal,
        "others",
    )
    said("change", str(made.pk), "--goal", "none", "--for", "none", "--what", "the case", "--money", "€7")
    made.refresh_from_db()
    assert (made.goal, made.task, made.purpose, made.what, str(made.amount)) == (None, None, "", "the case", "€7.00")
    assert "is as it was" in said("change", "the case", "--what", "the case")
    assert "Say how long it was" in refused("change", "the case", "--hours", "none", "--money", "none")
    assert run("change", "the case").exit_code == 2


def test_a_deposit_goes_to_the_trash_and_comes_back(viewer: Viewer):
    make.deposit(viewer, 60, what="mentoring")
    assert said("trash", "mentoring") == "In the trash for 30 days: 1 h of 1 October 2026, mentoring\n"
    assert Deposit.objects.get().trashed_at is not None
    assert "No deposit is called" in refused("trash", "mentoring")
    assert "is logged again." in said("restore", "mentoring")
    assert Deposit.objects.get().trashed_at is None
