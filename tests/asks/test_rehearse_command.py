"""`metier rehearse`: it does what the pages do."""

import json

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.asks.models import OwnScenario, PracticeAttempt
from metier.asks.scenarios import deck
from metier.cli import metier
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db
FIRST = next(iter(deck()))


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(metier, ["rehearse", *words], input=typed)


def said(*words: str, typed: str | None = None) -> str:
    result = run(*words, typed=typed)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, Refused), result.output
    return str(result.exception)


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, who was made first."""
    return owner.viewer


def test_a_sitting_in_the_terminal(viewer: Viewer):
    shown = said("--cards", "2", typed="I built it\nMine.\n3\n\n\n7\n1\n")
    assert "1 of 2 · Credit taken" in shown
    assert "A considered answer" in shown
    assert "It comes again in 2 days" in shown
    assert "Type 1, 2, 3 or 4" in shown
    assert "2 of 2 practised." in shown
    rated = PracticeAttempt.objects.order_by("created_at", "id")
    assert [(one.answer, one.next_time, one.rating) for one in rated] == [("I built it", "Mine.", 3), ("", "", 1)]


def test_it_stops_when_asked_and_when_nothing_more_is_typed(viewer: Viewer):
    assert "0 of 5 practised" in said(typed="q\n")
    assert "0 of 5 practised" in said(typed="")
    assert not PracticeAttempt.objects.exists()
    assert "stays open" in said(typed="An answer\n\nq\n")
    assert "did not say how it went" in said(typed="q\n")


def test_the_deck_is_listed_and_shown(viewer: Viewer):
    said("--cards", "1", typed="\nMine.\n4\n")
    rows = json.loads(said("list", "--json"))
    assert len(rows) == len(deck())
    assert rows[0] == {
        "key": FIRST,
        "area": "credit",
        "title": deck()[FIRST].title,
        "is_own": False,
        "times": 1,
        "due_on": "2026-10-09",
    }
    assert len(json.loads(said("list", "--due", "--json"))) == len(deck()) - 1
    assert len(said("list", "--area", "pay").splitlines()) == 4
    shown = json.loads(said("show", FIRST, "--json"))
    assert shown["attempts"] == [{"on": "2026-10-01", "answer": "", "next_time": "Mine.", "rating": 4}]
    assert "1 October 2026, easy: Mine." in said("show", deck()[FIRST].title[:12])
    assert json.loads(said("history", "--json"))[0]["next_time"] == "Mine."
    assert "Mine." in said("history")


def test_one_that_is_not_there_is_said(viewer: Viewer):
    assert "No scenario is called" in refused("show", "nowhere")


def test_ones_own_from_the_terminal(viewer: Viewer):
    assert "Added: Copied in" in said("add", "Copied in", "--situation", "She copies him in.", "--say", "Ring me.")
    said("change", "copied", "--reason", "One", "--reason", "Two", "--area", "boundaries")
    own = OwnScenario.objects.get()
    assert (own.reasons, own.say, own.area) == ("One\nTwo", "Ring me.", "boundaries")
    assert "Nothing was different" in said("change", "copied", "--area", "boundaries")
    assert run("change", "copied").exit_code == 2
    said("trash", "copied")
    assert "Back from the trash" in said("restore", "copied")
    assert "not an area" in refused_area()


def refused_area() -> str:
    from metier.accounts.console import local_viewer
    from metier.asks.actions.scenarios import add_scenario

    with pytest.raises(Refused) as problem:
        add_scenario(local_viewer(), title="x", situation="y", area="nowhere")
    return problem.value.sentence


def test_a_real_conversation_is_prepared_and_held(viewer: Viewer):
    make.ask(viewer, "Line-manage two placement students", state="not-now")
    found = json.loads(said("prepare", "ask Tom about it", "--for-ask", "placement", "--json"))
    assert found[0]["key"] == "again-after-the-summer"
    assert "rehearse add" in said("prepare", "my boss took credit for my idea")
    assert "No scenario shares" in said("prepare", "qwertz")
    said(
        *("add", "Ask Tom", "--real", "--like", "again-after-the-summer"),
        *("--on", "2026-10-07", "--with", "Tom", "--situation", "He forgets."),
    )
    own = OwnScenario.objects.get()
    assert (own.area, own.is_real, own.whom) == ("again", True, "Tom")
    assert "not on a day to come" in refused("held", "ask tom", "--on", "2026-10-07")
    assert "Held: Ask Tom" in said("held", "ask tom", "--outcome", "Yes.")
    said("change", "ask tom", "--on", "none")
    assert OwnScenario.objects.get().happens_on is None


def test_what_comes_now_can_be_read_by_programs(viewer: Viewer):
    rows = json.loads(said("--cards", "2", "--area", "pay", "--json"))
    assert [row["area"] for row in rows] == ["pay", "pay"]
    assert rows[0]["situation"]
    assert rows[0]["due_on"] is None
