"""`metier ask`, `metier update`, `metier brief`: they say what the pages say."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner, Result

import make
from cast import NOW, Member
from metier.accounts.access import Viewer
from metier.asks.models import Ask, ManagerUpdate, SentDocument
from metier.cli import metier
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.direction import actions as direction
from metier.plan.models import Task

pytestmark = pytest.mark.django_db
STUDENTS = "two placement"


def run(*words: str) -> Result:
    return CliRunner().invoke(metier, words)


def said(*words: str) -> str:
    result = run(*words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, Refused), (result.output, result.exception)
    return str(result.exception).replace("\u00a0", " ")


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, who was made first."""
    return owner.viewer


def add(title: str = "Line-manage two placement students", *more: str) -> str:
    return said("ask", "add", title, "--kind", "project", "--of", "Tom Whitaker", *more)


def test_an_ask_from_its_case_to_the_task_in_the_plan(viewer: Viewer):
    make.goal(viewer, "Manage people")
    text = add(
        "Line-manage two placement students", "--goal", "manage people", "--worth-to-them", "A day a week of Priti’s"
    )
    assert "is written down. 8 parts of the case are missing" in text
    said("ask", "change", STUDENTS, "--worth-to-me", "I learn", "--cost", "€200", "--reason", "Thought about it")
    make.win(viewer, "Ifeoma promoted", happened_on=PartialDate(2026, 9, 24))
    assert "stands on 2." in said("ask", "evidence", STUDENTS, "--win", "ifeoma", "--figure", "Two graduates: £11,400")
    said("ask", "objection", STUDENTS, "There is no headcount", "--answer", "Early careers pays")
    said("ask", "talk", STUDENTS, "--on", "2026-10-01", "--at", "14:30", "--opening", "I would like to settle it.")
    assert "I would like to settle it." in said("ask", "rehearse", STUDENTS)
    assert "is logged" in said("ask", "rehearse", STUDENTS, "--took", "2:30", "--with", "Dele")
    assert "Once, on 1 October" in said("ask", "asked", STUDENTS)
    assert "It named no day" in said("ask", "answer", STUDENTS, "Let me see the budget")
    said("ask", "not-now", STUDENTS, "--until", "2026-11-01", "--said", "After the summer")
    with time_machine.travel(NOW + timedelta(days=31), tick=False):
        text = said("today")
        assert "Ask again" in text
        assert "I would like to settle it" in text
        text = said("ask", "grant", STUDENTS, "--said", "Yes", "--goal", "manage people", "--hours", "40")
    assert "granted. Line-manage two placement students is in the plan." in text
    assert Task.objects.get().minutes == 2400
    text = said("ask", "show", STUDENTS)
    for part in ("Worth to you: I learn", "Evidence: Ifeoma promoted", "Money: €200", "You asked.", "Yes."):
        assert part in text, part


def test_what_is_shown_and_listed_can_be_read_by_programs(viewer: Viewer):
    add()
    said("ask", "promise", STUDENTS, "Sign the forms", "--by", "2026-10-20")
    assert "Promised: Sign the forms" in said("ask", "list")
    (row,) = json.loads(said("ask", "list", "--json"))
    assert (row["state"], row["whom"], row["times_asked"]) == ("promised", "Tom Whitaker", 1)
    row = json.loads(said("ask", "show", STUDENTS, "--json"))
    assert row["promises"][0]["by_when"] == "2026-10-20"
    assert "worth_to_me" in row["missing"]
    assert [one["what"] for one in row["history"]][-1] == "You asked."
    said("ask", "kept", STUDENTS)
    assert "Nothing is promised and open" in refused("ask", "kept", STUDENTS)


def test_nothing_asked_for_says_how_to_begin(viewer: Viewer):
    assert "Nothing is asked for. Write an ask down: metier ask add" in said("ask", "list")


def test_two_for_one_thing_are_warned_of_and_linked(viewer: Viewer):
    add()
    text = refused("ask", "add", "Line-manage placement students", "--kind", "project")
    assert 'Add --with "Line-manage two placement students", or --another' in text
    said("ask", "add", "Line-manage placement students", "--kind", "project", "--with", STUDENTS)
    assert Ask.objects.filter(same_as__isnull=False).count() == 1
    said("ask", "add", "Line-manage students", "--kind", "project", "--another")


def test_what_was_declined_or_withdrawn_can_be_asked_again_and_each_step_undone(viewer: Viewer):
    add()
    said("ask", "decline", STUDENTS, "No headcount")
    assert "As it was before" in said("ask", "undo", STUDENTS)
    said("ask", "withdraw", STUDENTS, "--reason", "Found it elsewhere")
    assert "is withdrawn already" in refused("ask", "answer", STUDENTS, "Yes")
    said("ask", "asked", STUDENTS)
    said("ask", "grant", STUDENTS)
    said("ask", "taken-back", STUDENTS, "The programme was cut")
    assert Ask.objects.get().state == "taken-back"
    said("ask", "undo", STUDENTS)
    assert Ask.objects.get().state == "granted"


def test_somebody_who_leaves_is_one_command_and_one_undo(viewer: Viewer):
    add()
    add("Lead the modelling guild")
    text = said("ask", "leaves", "Tom Whitaker", "--ask", "Sunil Mehta", "--close", "guild")
    step = text.strip().rsplit(" ", 1)[1]
    assert sorted(Ask.objects.values_list("whom", "state")) == [
        ("Sunil Mehta", "preparing"),
        ("Tom Whitaker", "withdrawn"),
    ]
    said("ask", "undo", step)
    assert set(Ask.objects.values_list("whom", "state")) == {("Tom Whitaker", "preparing")}


def test_what_is_decided_already_is_said_and_not_called_unknown(viewer: Viewer):
    add()
    said("ask", "grant", STUDENTS)
    assert "is granted already" in refused("ask", "withdraw", STUDENTS)
    assert "No ask is called “nothing”." in refused("ask", "withdraw", "nothing")


def test_somebody_who_leaves_is_known_by_any_capitals(viewer: Viewer):
    make.ask(viewer)
    assert "1 ask is passed on or closed." in said("ask", "leaves", "tom whitaker", "--ask", "Sunil Mehta")


def test_the_case_is_put_on_its_page_by_numbers(viewer: Viewer, tmp_path: Path):
    add("Line-manage two placement students", "--worth-to-me", "I learn", "--smallest", "One student")
    assert "Nothing of this case is chosen" in refused("ask", "case", STUDENTS)
    assert "One student" in said("ask", "case", STUDENTS, "--parts")
    text = said("ask", "case", STUDENTS, "--put", "1")
    assert "I learn" in text
    assert "One student" not in text
    assert "names another" in refused("ask", "case", STUDENTS, "--put", "9")
    assert "is not a choice" in refused("ask", "case", STUDENTS, "--put", "some")
    said("ask", "case", STUDENTS, "--pdf", str(tmp_path / "case.pdf"), "--handed-over", "paper")
    assert bytes(SentDocument.objects.get().pdf or b"") == (tmp_path / "case.pdf").read_bytes()
    assert "cannot be written" in refused("ask", "case", STUDENTS, "--pdf", str(tmp_path / "no" / "case.pdf"))
    assert [one["on_the_page"] for one in json.loads(said("ask", "case", STUDENTS, "--json"))] == [True, False]


def test_letters_that_are_boxes_on_a_page_are_said(viewer: Viewer, tmp_path: Path):
    said("update", "add", "wins", "Private \U000f1234")
    assert "are printed as boxes" in said("update", "--pdf", str(tmp_path / "update.pdf"))


def test_across_the_years_in_a_table_and_as_json(viewer: Viewer):
    add()
    said("ask", "grant", STUDENTS)
    assert "One is decided: granted, after" in said("ask", "across")
    assert json.loads(said("ask", "across", "--json"))[0]["granted"] == 1


def test_an_update_is_drafted_chosen_proposed_for_and_sent(viewer: Viewer, tmp_path: Path):
    make.win(viewer, "Ifeoma promoted", happened_on=PartialDate(2026, 9, 24))
    assert "No rhythm is held" in said("update", "rhythm")
    text = said("update", "rhythm", "fortnight", "--on", "friday", "--to", "Tom Whitaker")
    assert "Every two weeks, on Friday, to Tom Whitaker. The next one is due on 2 October 2026." in text
    assert "Nothing goes out until you tick it." in said("update")
    said("update", "add", "problems", "The claims feed is late")
    said("update", "draft", "--put", "all", "--opening", "Tom,")
    assert "has no solution yet" in refused("update", "sent")
    said("update", "propose", "2", "Load it at six")
    text = said("update")
    assert "- Ifeoma promoted" in text
    assert "I propose: Load it at six" in text
    said("update", "--pdf", str(tmp_path / "draft.pdf"))
    assert [line["goes_out"] for line in json.loads(said("update", "--json"))["lines"]] == [True, True]
    said("update", "sent", "--how", "paper")
    assert said("update", "show") == text
    kept = json.loads(said("update", "show", "--json"))
    assert (kept["to"], kept["sent_on"], kept["how"], kept["text"]) == ("Tom Whitaker", "2026-10-01", "paper", text)
    said("update", "show", "--pdf", str(tmp_path / "sent.pdf"))
    assert (tmp_path / "sent.pdf").read_bytes() == (tmp_path / "draft.pdf").read_bytes()
    assert "The next one is due on 16 October 2026." in said("update", "rhythm")
    assert "18 September to 1 October 2026" in said("update", "list")
    assert json.loads(said("update", "list", "--json"))[0]["sent_on"] == "2026-10-01"


def test_an_update_with_nothing_to_say_is_said_and_skipped(viewer: Viewer):
    assert "Nothing was logged in these days" in said("update", "draft")
    assert "nothing in it yet" in refused("update", "sent")
    said("update", "skip")
    assert ManagerUpdate.objects.get().skipped_on == viewer.today
    assert "No update was sent yet." in refused("update", "show")
    assert "There is no draft." in refused("update", "sent")
    assert "There is no line 4" in refused("update", "propose", "4", "More")
    said("update", "rhythm", "week")
    assert "No update is due any more." in said("update", "rhythm", "none")


def test_the_brief_is_chosen_by_numbers_and_printed(viewer: Viewer, tmp_path: Path):
    assert "not ranked yet" in refused("brief")
    assert "not ranked yet" in said("brief", "--lines")
    direction.rank(viewer, ["learning", "autonomy", "meaning", "status"])
    assert "There is nothing to choose from yet." in said("brief", "--lines")
    direction.rank(viewer, ["learning", "autonomy", "meaning", "status"], meanings={"learning": "New things."})
    assert "Nothing is chosen" in refused("brief")
    assert "New things." in said("brief", "--lines")
    assert "1. Continued learning\nNew things." in said("brief", "--put", "1", "--to", "Tom Whitaker")
    said("brief", "add", "autonomy", "Sign-off of dashboards")
    said("brief", "add", "autonomy", "Fridays from home")
    text = said("brief")
    assert "2. Autonomy\nWhat would serve it:\n- Sign-off of dashboards\n- Fridays from home" in text
    said("brief", "--pdf", str(tmp_path / "brief.pdf"), "--handed-over", "paper")
    assert bytes(SentDocument.objects.get().pdf or b"") == (tmp_path / "brief.pdf").read_bytes()
    assert [line["in_the_brief"] for line in json.loads(said("brief", "--json"))] == [True, True, True]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("ask", "talk", STUDENTS, "--at", "noon"), "is not a time. Write it as 14:30."),
        (("ask", "evidence", STUDENTS), "Say what shows it"),
        (("ask", "rehearse", STUDENTS), "Nothing is prepared."),
        (("ask", "undo", STUDENTS), "Nothing was logged of it yet."),
        (("ask", "not-now", STUDENTS), "Say when it comes back"),
        (("ask", "kept", "nothing"), "No ask is called “nothing”."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(viewer: Viewer, words, sentence):
    add()
    assert sentence in refused(*words)


def test_what_is_written_and_said_aloud_can_be_read_by_programs(viewer: Viewer):
    row = json.loads(add("Line-manage two placement students", "--json"))
    assert (row["title"], row["state"]) == ("Line-manage two placement students", "preparing")
    assert json.loads(said("ask", "asked", STUDENTS, "--json"))["times_asked"] == 1
    row = json.loads(said("ask", "answer", STUDENTS, "Let me see", "--by", "2026-10-20", "--json"))
    assert (row["answer"], row["promises"][0]["by_when"]) == ("Let me see", "2026-10-20")
    assert json.loads(said("ask", "grant", STUDENTS, "--json"))["state"] == "granted"
    assert json.loads(said("ask", "taken-back", STUDENTS, "Cut", "--json"))["state"] == "taken-back"
    said("ask", "talk", STUDENTS, "--opening", "I would like to settle it today.")
    first = json.loads(said("ask", "rehearse", STUDENTS, "--json"))
    assert first["says"] == [{"when": "Open", "text": "I would like to settle it today."}]
    assert first["rehearsals"] == []
    again = json.loads(said("ask", "rehearse", STUDENTS, "--took", "2:30", "--with", "Dele", "--json"))
    assert [(one["seconds"], one["with_whom"]) for one in again["rehearsals"]] == [(150, "Dele")]
    assert json.loads(said("update", "rhythm", "week", "--json"))["due_on"] == "2026-10-02"
    assert json.loads(said("update", "rhythm", "none", "--json")) is None
    said("update", "add", "wins", "It runs")
    said("update", "sent", "--how", "message")
    assert "It runs" in json.loads(said("update", "show", "--json"))["text"]


def test_the_same_person_under_another_name_is_said_and_joined(viewer: Viewer):
    add()
    said("ask", "add", "Lead the modelling guild", "--kind", "project", "--of", "Tom Whittacker")
    text = said("ask", "leaves", "Tom Whitaker", "--ask", "Sunil Mehta")
    assert "Tom Whittacker is still there. If that is the same person" in text
    said("ask", "leaves", "Sunil Mehta", "--also", "Tom Whittacker", "--ask", "Grace")
    assert set(Ask.objects.values_list("whom", flat=True)) == {"Grace"}
