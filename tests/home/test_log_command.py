"""`metier log`: a line from the terminal, with what its options say, asked about where somebody is there to answer."""

import json
from datetime import date

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.home.cli import log as command
from metier.home.models import Note
from metier.plan.models import Deposit

pytestmark = pytest.mark.django_db


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(metier, ["log", *words], input=typed)


def said(*words: str, typed: str | None = None) -> str:
    result = run(*words, typed=typed)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, Refused), result.output
    return str(result.exception).replace("\u00a0", " ")


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    viewer = owner.viewer
    lead = make.goal(viewer, "Lead analytics engineering", priority="learning")
    make.task(viewer, "Finish the dbt testing module", of=lead)
    make.goal(viewer, "Manage people", priority="autonomy")
    return viewer


@pytest.fixture
def in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        @staticmethod
        def isatty() -> bool:
            return True

    class System:
        stdin = stdout = Terminal

    monkeypatch.setattr(command, "sys", System)


def test_options_say_what_it_was_for(viewer: Viewer):
    assert said("1.5h", "dbt", "course", "--goal", "analytics") == "1 h 30 for Finish the dbt testing module logged.\n"
    assert said("1h", "reading", "--goal", "analytics") == "1 h for the goal Lead analytics engineering logged.\n"
    assert said("1h", "reading", "--task", "dbt") == "1 h for Finish the dbt testing module logged.\n"
    assert (
        said("1h", "reading", "--for", "others", "--on", "2026-09-28")
        == "1 h of reading logged for Monday 28 September.\n"
    )
    last = Deposit.objects.get(put_in_on=date(2026, 9, 28))
    assert (last.purpose, last.goal) == ("others", None)
    assert said("course", "fee", "--money", "£20", "--goal", "people") == "£20 for the goal Manage people logged.\n"


def test_a_goal_that_is_closed_can_be_named_too(viewer: Viewer):
    make.goal(viewer, "Learn SQL", state="reached", closed_on=viewer.today)
    assert "for the goal Learn SQL" in said("1h", "reading", "--goal", "sql")
    assert "No goal is called" in refused("1h", "reading", "--goal", "gardening")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("win", "it", "worked", "--goal", "people"),
            "A win has no --goal, and this line is kept as one: “it worked”.",
        ),
        (("ask", "Tom", "--for", "others"), "A note has no --for"),
        (("task", "ask", "Tom", "--on", "2026-09-28"), "A task has no --on"),
        (("win", "it", "worked", "--money", "£20"), "A win has no --money"),
        (("1h", "x", "--money", "lots"), "is not an amount"),
        (("1h", "x", "--on", "2026-10-02"), "still to come"),
        (("1h", "x", "--on", "1930-01-01"), "before a working life"),
    ],
)
def test_what_a_line_cannot_have_is_refused(viewer: Viewer, words: tuple[str, ...], sentence: str):
    assert sentence in refused(*words)
    assert not Deposit.objects.exists()


def test_json_tells_what_was_understood(viewer: Viewer):
    found = json.loads(said("2h yesterday mentoring #people", "--json"))
    made = Deposit.objects.get()
    assert {name: found[name] for name in ("kind", "id", "text", "on", "minutes", "goal", "purpose", "amount")} == {
        "kind": "deposit",
        "id": str(made.pk),
        "text": "mentoring",
        "on": "2026-09-30",
        "minutes": 120,
        "goal": "Manage people",
        "purpose": "goals",
        "amount": None,
    }
    found = json.loads(said("met Anna Keane", "--json"))
    assert (found["kind"], found["kept_as"], found["who"]) == ("met", "note", "Anna Keane")


def test_in_a_terminal_enter_keeps_what_was_understood(viewer: Viewer, in_a_terminal: None):
    text = said("2h yesterday mentoring #people", typed="\n")
    assert "2 h yesterday, mentoring, for Manage people · serves autonomy." in text
    assert "Enter keeps it; n does not" in text
    assert Deposit.objects.get().minutes == 120


def test_in_a_terminal_n_keeps_nothing_and_neither_does_breaking_off(viewer: Viewer, in_a_terminal: None):
    assert "Nothing is kept." in said("2h mentoring", typed="n\n")
    assert run("ask Tom", typed="").exit_code == 1
    assert not Deposit.objects.exists()
    assert not Note.objects.exists()


def test_in_a_terminal_one_letter_says_whom_it_served(viewer: Viewer, in_a_terminal: None):
    assert "g for your goals, e easy, o others wanted it" in said("2h slides", typed="what\no\n")
    assert Deposit.objects.get().purpose == "others"


def test_yes_asks_nothing(viewer: Viewer, in_a_terminal: None):
    assert said("2h slides", "--yes") == "2 h of slides logged. No one task or goal clearly fits it.\n"


@pytest.mark.parametrize("line", ["-2h dbt", "- the head of the team said no", "-h is no height"])
def test_a_line_that_begins_with_a_dash_is_a_line_and_no_option(viewer: Viewer, line: str):
    assert said(line) == f"Kept as a note: {line}\n"
    assert Note.objects.get().text == line
