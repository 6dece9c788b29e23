"""`metier met`, `people`, `person` and `coverage`."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner, Result

import make
from cast import TODAY, Member
from make import network as rows
from metier.cli import metier
from metier.core.errors import Refused
from metier.network.models import Contact, ContactPoint, Interaction

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(owner: Member, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    monkeypatch.setattr("metier.accounts.console.local_viewer", lambda: owner.viewer)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(metier, arguments)

    return invoke


def test_met_logs_a_talk_with_whoever_is_clearly_meant(owner: Member, run):
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, "Dele Akande")
    assert run("met", "anna", "--by", "call", "--line", "Her shortlist", "--on", "2026-09-30").output == (
        "The talk with Anna Keane is logged.\n"
    )
    row = Interaction.objects.get()
    assert (row.channel, row.line, row.on) == ("call", "Her shortlist", TODAY - timedelta(days=1))
    assert run("met", "Anna Keane and Dele Akande").output == "The talk with Anna Keane and Dele Akande is logged.\n"
    assert Interaction.objects.filter(together__isnull=False).count() == 2


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Anna Keane yesterday", ""),
        ("anna keane yesterday, talked about the budget", "Talked about the budget"),
        ("Anna last Wednesday for lunch", "Lunch"),
        ("anna yesterday", ""),
        (
            f"Anna Keane yesterday, talked about {', '.join('abcdefghijklmnopqrstu')}",
            f"Talked about {', '.join('abcdefghijklmnopqrstu')}",
        ),
    ],
)
def test_met_takes_the_day_and_the_line_behind_a_name(owner: Member, run, said: str, line: str):
    rows.contact(owner.viewer)
    assert run("met", *said.split()).output == "The talk with Anna Keane is logged.\n"
    row = Interaction.objects.get()
    assert (row.on, row.line) == (TODAY - timedelta(days=1), line)


@pytest.mark.parametrize("said", ["Anna Keane, Dele Akande yesterday, budget", "anna, dele akande yesterday, budget"])
def test_met_takes_the_day_and_the_line_behind_several_names(owner: Member, run, said: str):
    for name in ("Anna Keane", "Dele Akande"):
        rows.contact(owner.viewer, name)
    run("met", said)
    found = Interaction.objects.order_by("contact__name").values_list("contact__name", "on", "line")
    yesterday = TODAY - timedelta(days=1)
    assert list(found) == [("Anna Keane", yesterday, "Budget"), ("Dele Akande", yesterday, "Budget")]


def test_met_takes_no_two_days(owner: Member, run):
    rows.contact(owner.viewer)
    assert "stands twice" in str(run("met", "Anna Keane yesterday", "--on", "2026-09-20").exception)
    assert not Interaction.objects.exists()
    assert run("met", "Anna Keane yesterday", "--on", "2026-09-30").exit_code == 0
    assert run("met", "Anna Keane", "--on", "2026-09-20").exit_code == 0


def test_met_takes_the_line_behind_a_name_with_wide_gaps(owner: Member, run):
    rows.contact(owner.viewer)
    run("met", " Anna   Keane yesterday,  the budget")
    row = Interaction.objects.get()
    assert (row.on, row.line) == (TODAY - timedelta(days=1), "The budget")


def test_met_adds_nobody_who_is_a_day_and_says_no_line_twice(owner: Member, run):
    run("met", "James Thornley yesterday", "--add")
    assert Contact.objects.get().name == "James Thornley"
    assert "stands twice" in str(run("met", "James Thornley, the budget", "--line", "Her shortlist").exception)
    rows.contact(owner.viewer, "Anna Yesterday")
    run("met", "Anna Yesterday")
    assert list(Interaction.objects.order_by("id").values_list("contact__name", "on")) == [
        ("James Thornley", TODAY - timedelta(days=1)),
        ("Anna Yesterday", TODAY),
    ]


@pytest.mark.parametrize("day", ["tomorrow", "next Friday", "next Friday, lunch", "on 2027-01-05"])
def test_met_adds_nobody_who_is_a_day_to_come(owner: Member, run, day: str):
    assert "is still to come" in str(run("met", f"James Thornley {day}", "--add").exception)
    assert not Contact.objects.exists()
    assert not Interaction.objects.exists()


@pytest.mark.parametrize("day", ["yesterday", "last Wednesday", "a day ago", "30 September", "30/9/2026"])
def test_met_takes_a_day_as_it_is_said(owner: Member, run, day: str):
    rows.contact(owner.viewer)
    run("met", "anna", "--on", day, "--by", "mail", "--turned", "they", "--note", "Two pages")
    row = Interaction.objects.get()
    assert (row.on, row.direction, row.note) == (TODAY - timedelta(days=1), "in", "Two pages")


@pytest.mark.parametrize("day", ["soon", "tomorrow", "May", "yesterday or so"])
def test_met_says_what_is_no_day_and_logs_nothing(owner: Member, run, day: str):
    rows.contact(owner.viewer)
    assert isinstance(run("met", "anna", "--on", day).exception, Refused)
    assert not Interaction.objects.exists()


def test_nobody_is_added_by_a_talk_that_is_refused(owner: Member, run):
    assert "2099" in str(run("met", "James Thornley", "--add", "--on", "2099-01-01").exception)
    assert not Contact.objects.exists()
    many = ", ".join(f"Person {number}" for number in range(21))
    assert "at most 20 people" in str(run("met", many, "--add").exception)
    assert "James Thornley is logged" in run("met", "James Thornley and james thornley", "--add").output
    assert (Contact.objects.count(), Interaction.objects.count()) == (1, 1)


def test_met_refuses_to_guess(owner: Member, run):
    assert isinstance(run("met", "Anna Keane").exception, Refused)
    assert "Give --add to add them." in str(run("met", "Anna Keane").exception)
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, employer="Moor Energy")
    assert "could be 2 people" in str(run("met", "Anna Keane").exception)
    assert not Interaction.objects.exists()
    assert run("met", "James Thornley", "--add", "--json").exit_code == 0
    assert Contact.objects.filter(name="James Thornley").exists()


def test_people_lists_who_is_due_and_finds_by_words(owner: Member, run):
    viewer = owner.viewer
    assert run("people").output == "Nobody is in your network yet.\n"
    late = rows.contact(viewer, every=4)
    rows.interaction(viewer, late, TODAY - timedelta(weeks=6))
    rows.mattering(viewer, late)
    rows.contact(viewer, "Dele Akande", employer="Northbank")
    assert [line.split("\t")[0] for line in run("people").output.splitlines()] == ["Anna Keane", "Dele Akande"]
    assert run("people", "northbank", "--json").output.count('"name"') == 1
    found = json.loads(run("people", "--overdue", "--json").output)
    assert [(one["name"], one["relevance"], one["due"]) for one in found] == [("Anna Keane", "High", "2026-09-17")]
    assert run("people", "nobody").output == "Nobody fits.\n"


def test_the_handful_is_told(owner: Member, run):
    assert run("people", "--week").output == "Nobody is due this week.\n"
    late = rows.contact(owner.viewer, every=4)
    rows.interaction(owner.viewer, late, TODAY - timedelta(days=35))
    assert json.loads(run("people", "--week", "--json").output)[0]["name"] == "Anna Keane"
    assert "Anna Keane" in run("people", "--week").output


def test_a_person_is_added_shown_and_changed(owner: Member, run):
    said = ("--employer", "Wharfe Water", "--every", "12", "--why", "Hires", "--degree", "3", "--group", "Leeds data")
    text = run("person", "James Thornley", "--add", *said, "--email", "james@example.org").output.replace("\u00a0", " ")
    for part in ("Wharfe Water.", "12 weeks", "Hires (high)", "Leeds data", "james@example.org"):
        assert part in text, part
    text = run("person", "james", "--employer", "Moor Energy", "--every", "0", "--group", "council").output
    assert "Wharfe Water, no longer by" in text
    assert "Every" not in text
    assert "Leeds data, council" in text
    assert run("person", "james", "--tie", "strong").output.count("Strong, by your word") == 1
    assert "weak" in run("person", "james", "--tie", "none").output.lower()
    assert json.loads(run("person", "james", "--json").output)["reached"] == [
        {"kind": "email", "value": "james@example.org"}
    ]
    assert ContactPoint.objects.get().key == "james@example.org"
    assert "in the trash" in run("person", "james", "--trash").output
    assert isinstance(run("person", "james").exception, Refused)


def test_whoever_is_left_in_peace_is_not_told_to_be_late(owner: Member, run):
    rows.contact(owner.viewer, every=4, created_at=owner.viewer.now - timedelta(weeks=9))
    assert "weeks ago" in run("person", "anna", "--every", "3").output
    text = run("person", "anna", "--quiet-until", "2027-01-07").output.replace("\u00a0", " ")
    assert "After 7 January 2027" in text
    assert "until 7 January 2027" in text
    assert " ago" not in text
    assert json.loads(run("person", "anna", "--json").output)["quiet_until"] == "2027-01-07"
    assert " ago" not in owner.client.get(f"/people/{Contact.objects.get().pk}/panel/").content.decode()


def test_nobody_is_half_added_or_half_changed(owner: Member, run):
    refused = run("person", "James Thornley", "--add", "--email", "james@example.org", "--phone", "1" * 1_200)
    assert isinstance(refused.exception, Refused)
    assert not Contact.objects.exists()
    run("person", "James Thornley", "--add", "--employer", "Wharfe Water")
    refused = run("person", "james", "--employer", "Moor Energy", "--group", "g" * 80)
    assert isinstance(refused.exception, Refused)
    assert Contact.objects.get().employer == "Wharfe Water"


def test_a_group_that_is_not_there_is_answered_with_those_that_are(owner: Member, run):
    rows.contact(owner.viewer)
    assert "There is none so far." in str(run("people", "--group", "leds").exception)
    rows.tag(owner.viewer, "Leeds data")
    assert "There is Leeds data." in str(run("people", "--group", "leds").exception)


def test_the_brief_and_the_draft_are_told(owner: Member, run):
    anna = rows.contact(owner.viewer)
    rows.interaction(owner.viewer, anna)
    rows.meeting(owner.viewer, anna)
    text = run("person", "anna", "--brief").output
    assert "How did your first year go?" in text
    assert "Asked what you think of her shortlist" in text
    assert json.loads(run("person", "anna", "--brief", "--json").output)["to_ask"] == "How did your first year go?"
    assert "Dear Anna," in run("person", "anna", "--draft").output


def test_coverage_is_told(owner: Member, run):
    make.posting(owner.viewer, employer="Wharfe Water", title="Analyst", employer_key="wharfe water")
    rows.acquaintance(owner.viewer)
    text = run("coverage", "--area", "York").output
    assert "You know somebody for 0 of 2 targets: nobody for York." in text
    assert "Anna Keane to James Thornley" in text
    found = json.loads(run("coverage", "--json").output)
    assert [(one["target"], one["standing"]) for one in found] == [("Wharfe Water", "step"), ("York", "nobody")]


def test_coverage_counts_those_it_does_not_name_and_says_what_asks_it(owner: Member, run):
    assert "Aim at a role" in run("coverage").output
    for name in ("Ada", "Ben", "Cy", "Dee", "Eve", "Fay"):
        rows.contact(owner.viewer, name, employer="Moor Energy")
    text = run("coverage", "--area", "Moor Energy").output
    assert "Ada, Ben, Cy, Dee, and 2 more" in text
    assert "Aim at a role" not in text


def test_somebody_is_shown_with_how_you_know_them_and_your_notes(owner: Member, run):
    rows.contact(owner.viewer, how="The choir", notes="Sings alto\n\nTwo children")
    lines = run("person", "anna").output.splitlines()
    assert "  Known from  The choir" in lines
    assert "  Notes       Sings alto" in lines
    assert "              Two children" in lines
