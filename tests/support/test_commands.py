"""`metier support` and `metier helpers`: they do what the pages do."""

import json

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts.access import Viewer
from metier.asks.models import Ask
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan.models import Goal
from metier.support.models import Helper, HelperSession, SupportLine

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
    return str(result.exception)


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    return owner.viewer


def test_the_map_in_the_terminal(viewer: Viewer):
    assert "There is no map yet" in said("support")
    assert json.loads(said("support", "--json")) is None
    assert "is still to come" in refused("support", "--on", "2100-01-01")
    assert "Nothing is said of learning yet" in refused("support", "myself", "learning")
    assert run("support", "set", "learning", "--by", "manager").exit_code == 2
    assert "Say how well" in refused("support", "set", "learning", "--by", "manager", "--should", "me")
    said("support", "set", "learning", "--by", "manager", "--name", "Tom", "--well", "partly", "--should", "mentor")
    assert "Nothing was different" in said("support", "set", "learning", "--well", "partly")
    assert said("support").count("Not said yet") == 4
    said("support", "set", "learning", "--by", "nobody", "--occasion", "manager", "--reason", "Grace took over")
    (line,) = [one for one in json.loads(said("support", "--json"))["lines"] if one["aspect"] == "learning"]
    assert (line["by"], line["by_name"], line["should"], line["differs"]) == ("nobody", "", "mentor", True)
    history = json.loads(said("support", "history", "--json"))
    assert history[0]["changed"] == ["Learning: from my manager, Tom, partly to nobody"]
    assert "A new manager" in said("support", "history")
    assert "Nobody" in said("support", "--on", "2026-10-01")
    said("support", "undo")
    assert "My manager, Tom" in said("support")
    said("support", "undo")
    assert "no map to take back" in refused("support", "undo")


def test_a_difference_becomes_a_goal_or_a_person(viewer: Viewer):
    said("support", "set", "meaning", "--by", "nobody", "--should", "me")
    assert "Find work that means something to me is a goal" in said("support", "myself", "meaning")
    assert Goal.objects.get().priority == "meaning"
    make.helper(viewer, "Mei Tanaka")
    assert "Mei Tanaka is found for meaning" in said("support", "give", "meaning", "mei")
    assert SupportLine.objects.get(aspect="meaning").helper == Helper.objects.get()


def test_a_difference_becomes_an_ask(viewer: Viewer):
    said("support", "set", "learning", "--by", "nobody", "--should", "manager")
    assert "dbt course is an ask" in said("support", "ask", "learning", "--title", "dbt course")
    ask = Ask.objects.get()
    assert (ask.kind, ask.priority, ask.state) == ("training", "learning", "preparing")
    assert "is an ask already" in refused("support", "ask", "learning")
    (line,) = json.loads(said("support", "--json"))["lines"]
    assert line["begun"] == [
        {"way": "ask", "id": str(ask.pk), "title": "dbt course", "word": "preparing", "goes_on": True}
    ]
    said("support", "set", "meaning", "--by", "nobody", "--should", "manager")
    assert "You ask for this already: dbt course" in said("support", "ask", "meaning", "--title", "dbt course")


def test_helpers_in_the_terminal(viewer: Viewer):
    assert "Nobody is on your list" in said("helpers")
    said(
        *("helpers", "add", "Mei Tanaka", "--kind", "coach", "--for", "direction", "--for", "conversation"),
        *("--fee", "80", "--per", "session", "--first-talk", "free", "--wanted", "Know whether I want to lead"),
    )
    assert "£80 a session, first talk free" in said("helpers")
    assert "not an amount" in refused("helpers", "change", "mei", "--fee", "a lot")
    said("helpers", "change", "mei", "--fee", "none", "--rename", "Mei T.")
    assert json.loads(said("helpers", "--json"))[0]["fee"] is None
    assert run("helpers", "change", "mei").exit_code == 2
    said("helpers", "talk", "mei", "--on", "2026-10-08", "--about", "Where this is going")
    assert "Changed: the talk" in said("helpers", "talk", "mei", "--on", "2026-10-08", "--agreed", "I write to Grace")
    session = HelperSession.objects.get()
    assert (session.about, session.agreed) == ("Where this is going", "I write to Grace")
    assert json.loads(said("helpers", "show", "mei", "--json"))[0]["agreed"] == "I write to Grace"
    assert "I write to Grace" in said("helpers", "show", "mei")
    said("helpers", "end", "mei", "--outcome", "I lead now")
    assert "Nobody is on your list" in said("helpers")
    assert "Mei T." in said("helpers", "--all")
    said("helpers", "trash", "mei")
    assert "Back from the trash" in said("helpers", "restore", "mei")


def test_signs_in_the_terminal(viewer: Viewer):
    assert "Nobody needs a sign to ask for help" in said("helpers", "signs")
    for title in ("A course", "A project"):
        make.ask(viewer, title, whom="Tom", state="declined", decided_on=viewer.today)
    found = json.loads(said("helpers", "signs", "--json"))
    assert (found[0]["rule"], found[0]["fits"]) == ("declined", ["direction", "search"])
    shown = said("helpers", "signs", "--off", "declined")
    assert "Switched off: declined" in shown
    assert "declined both" in said("helpers", "signs", "--on", "declined")
