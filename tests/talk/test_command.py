"""`metier talk`: it does what the pages do."""

import json
from functools import partial

import pytest

import commands
import make
from cast import Member
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.wording import RULES
from metier.talk.models import Account, SpokenRehearsal, Story

pytestmark = pytest.mark.django_db


run, said = partial(commands.run, "talk"), partial(commands.said, "talk")


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, who was made first."""
    return owner.viewer


def test_an_account_is_begun_shown_and_listed(viewer: Viewer):
    assert "Nothing yet." in said()
    assert said("new", "Empty") == "Empty\nNothing said yet; it has 30 seconds.\n"
    said("trash", "Empty")
    make.win(viewer, "Claims run cut", result="−87%")
    shown = said("new", "For recruiters", "--for", "Recruiters")
    assert "1. Claims run cut: −87%." in shown
    assert "Stands on: Claims run cut, −87%" in shown
    assert "it has 30 seconds" in shown
    assert "For recruiters\t30 seconds\t2 seconds" in said("list")
    (one,) = json.loads(said("list", "--json"))["accounts"]
    assert (one["title"], one["words"], len(one["sentences"])) == ("For recruiters", 4, 1)
    assert json.loads(said("show", "recruiters", "--json"))["sentences"][0]["stands_on"][0]["key"].startswith("wins:")


def test_an_account_is_begun_in_ones_own_words(viewer: Viewer):
    make.win(viewer, "Claims run cut", result="−87%")
    said("new", "At dinner", "--length", "long", "--say", "I count things.", "--say", "I like it.")
    assert [row.text for row in Account.objects.get().sentences.all()] == ["I count things.", "I like it."]


def test_the_checks_are_told_of_an_account_and_of_any_text(viewer: Viewer):
    said("new", "Mine", "--say", "I just helped with it.")
    shown = said("check", "mine")
    assert "Evidence left unsaid or hedged away: helped, where you did, “helped with”" in shown
    assert "2 things left unsaid or hedged." in shown
    found = json.loads(said("check", "--text", "I am a world-class cook.", "--json"))
    assert [(one["rule"], one["words"]) for one in found] == [("superlative", "world-class")]
    assert "The rules find nothing." in said("check", "--text", "I cook for 40 people.")
    assert run("check").exit_code == 2


def test_a_rule_is_switched_off_and_on(viewer: Viewer):
    assert "softened\tunsaid\tMade smaller\toff" in said("rules", "--off", "softened")
    assert json.loads(said("check", "--text", "I just cook.", "--json")) == []
    assert all(one["is_on"] and one["source"] for one in json.loads(said("rules", "--on", "softened", "--json")))
    assert isinstance(run("rules", "--off", "nonsense").exception, Refused)


def test_each_rule_says_its_reason_its_source_and_how_to_mend_it(viewer: Viewer):
    rule = RULES["helped"]
    line = next(line for line in said("rules").splitlines() if line.startswith("helped\t"))
    assert line.split("\t")[4:] == [rule.looks_for, rule.why, rule.source, rule.mend]


def test_questions_and_the_gaps_among_them(viewer: Viewer):
    make.win(viewer, "Settled the rota dispute", result="", evidence="")
    assert "conflict-1\tConflict\tTell me about a time when you and a colleague wanted different things.\t1" in said(
        "questions"
    )
    gaps = json.loads(said("questions", "--gaps", "--json"))
    assert "conflict" not in {one["theme"] for one in gaps}


def test_an_answer_is_begun_from_a_win(viewer: Viewer):
    make.win(viewer, "Settled the rota dispute", result="from 9 to 2 complaints")
    shown = said("answer", "conflict-1", "--win", "rota", "--task", "Nobody would swap shifts.")
    assert "What had to be done: Nobody would swap shifts." in shown
    assert "What came of it: from 9 to 2 complaints" in shown
    assert Story.objects.get().asked == "conflict-1"
    assert json.loads(said("show", "different things", "--json"))["win"] == "Settled the rota dispute"
    assert "The situation: not said yet" in said("show", "different things")


def test_it_is_rehearsed_and_logged(viewer: Viewer):
    said("new", "Mine", "--say", "I count things.")
    assert "I count things." in said("rehearse", "mine")
    assert json.loads(said("rehearse", "mine", "--json"))["seconds"] == 1
    assert "The next one is on 3 October 2026." in said(
        "rehearse", "mine", "--took", "0:34", "--went", "good", "--note", "Slower"
    )
    assert (SpokenRehearsal.objects.get().seconds, SpokenRehearsal.objects.get().note) == (34, "Slower")
    assert json.loads(said("rehearse", "mine", "--next", "2026-12-01", "--json"))["next_on"] == "2026-12-01"


def test_what_is_not_there_is_refused_with_a_sentence(viewer: Viewer):
    problem = run("show", "nothing").exception
    assert isinstance(problem, Refused)
    assert "No account or answer is called “nothing”." in str(problem)
