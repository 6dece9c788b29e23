"""Somebody met: a talk where it is clear with whom, asked where it is not, and a note that waits where nobody says."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.urls import reverse

from cast import Cast, Member
from make import network as rows
from metier.cli import metier
from metier.core.capture import Met, Thought, names_in, read, what_was_said
from metier.home.actions.capture import capture, take_back
from metier.home.models import Note
from metier.home.understanding import understand
from metier.network.models import Contact, Interaction
from metier.network.queries import person_named

pytestmark = pytest.mark.django_db
TODAY, YESTERDAY = date(2026, 10, 1), date(2026, 9, 30)
LINE = "met Anna Keane yesterday, talked about the budget"


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def quick(member: Member, line: str, **said: object) -> str:
    return shown(
        member.client.post(reverse("home:capture"), {"entry": line, "quick": "yes", "asked": line, **said}, follow=True)
    )


@pytest.mark.parametrize(
    ("line", "who", "said"),
    [
        (LINE, "Anna Keane", "Talked about the budget"),
        ("met Anna Keane for coffee, talked about the budget", "Anna Keane", "For coffee, talked about the budget"),
        ("Monday: met Tom", "Tom", ""),
        ("coffee with Dele Akande on 2026-09-28: his steps", "Dele Akande", "His steps"),
        ("It worked", "Anna", "It worked"),
    ],
)
def test_the_line_of_a_talk_is_what_was_said(line, who, said):
    assert what_was_said(line, who, TODAY) == said


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("on 3/5/2026", date(2026, 5, 3)),
        ("3.5.2026", date(2026, 5, 3)),
        ("2026-05-03", date(2026, 5, 3)),
        ("on 3rd of May", date(2026, 5, 3)),
        ("on May 3", date(2026, 5, 3)),
        ("on May 3rd, 2025", date(2025, 5, 3)),
        ("two weeks ago", date(2026, 9, 17)),
        ("3 days ago", date(2026, 9, 28)),
        ("a month ago", date(2026, 9, 1)),
        ("last week", date(2026, 9, 24)),
        ("last month", date(2026, 9, 1)),
        ("on the 3rd of May", date(2026, 5, 3)),
        ("last night", date(2026, 9, 30)),
        ("Tuesday", date(2026, 9, 29)),
        ("sunday", date(2026, 9, 27)),
    ],
)
def test_the_day_of_a_talk_is_the_one_that_was_said_and_never_today_instead(said, on):
    for line in (f"met Anna Keane {said}", f"met Anna Keane {said}, next is her shortlist"):
        entry = read(line, TODAY)
        assert isinstance(entry, Met), line
        assert (entry.who, entry.on) == ("Anna Keane", on)


@pytest.mark.parametrize(
    "said", ["in June", "in early June", "in 2024", "for lunch last summer", "at the weekend", "last year", "on 3/4"]
)
def test_a_time_that_is_no_day_makes_it_a_note_and_never_today(said):
    assert isinstance(read(f"met Anna Keane {said}", TODAY), Thought)


@pytest.mark.parametrize(
    "said",
    [
        "about the launch in June",
        "about the 3 May date",
        "about next steps",
        "about last month figures",
        "and she wants an answer by 3 May",
        "to discuss last week",
        ", sat with her",
    ],
)
def test_a_day_that_is_talked_of_is_not_the_day_of_the_talk(said):
    entry = read(f"met Anna Keane {said}", TODAY)
    assert isinstance(entry, Met)
    assert entry.on == TODAY
    assert what_was_said(entry.text, entry.who, TODAY).lower() == said.lstrip(", ").lower()


def test_what_was_mailed_to_somebody_is_no_person():
    assert isinstance(read("emailed CV to Anna", TODAY), Thought)
    assert isinstance(read("emailed Anna to ask for a view", TODAY), Met)


@pytest.mark.parametrize(
    "line", ["met anna keane", "yesterday called anna keane about the budget", "met anna keane, hiring"]
)
def test_somebody_known_is_understood_in_small_letters(owner: Member, line: str):
    assert understand(owner.viewer, line).kind == "note"
    rows.contact(owner.viewer)
    reading = understand(owner.viewer, line)
    assert (reading.what, reading.is_complete, reading.line) == ("A talk with Anna Keane", True, line)
    assert understand(owner.viewer, "met anna about lunch").kind == "note"


@pytest.mark.parametrize(
    "line", ["met Anna Keane on 31/2/2026", "met Anna Keane on 3/5/2027", "met Anna tomorrow, early"]
)
def test_a_day_that_cannot_have_been_makes_it_a_note(line):
    assert isinstance(read(line, TODAY), Thought)


@pytest.mark.parametrize(
    "name",
    [
        "Vincent van der Berg",
        "José Ángel Núñez de la Peña",
        "Jean-Luc d'Artagnan",
        "Ibn al-Haytham",
        "Prof. Dr.-Ing. Hans Müller",
    ],
)
def test_names_with_small_words_and_titles_are_whole(name):
    for line in (f"met {name}", f"met {name} yesterday", f"met {name} of Northbank and talked about the post"):
        assert read(line, TODAY).who == name


@pytest.mark.parametrize(
    ("line", "channel", "direction"),
    [
        ("called Anna Keane yesterday about the budget", "call", "out"),
        ("had a call with Anna Keane", "call", "both"),
        ("call from Anna Keane: she moves", "call", "in"),
        ("Yesterday emailed Anna Keane", "mail", "out"),
        ("email from Anna Keane, asks for a view", "mail", "in"),
        ("messaged Anna Keane", "message", "out"),
        ("heard from Anna Keane", "other", "in"),
        ("spoke to Anna Keane", "other", "both"),
        ("met Anna Keane", "met", "both"),
    ],
)
def test_calls_and_mails_are_talks_with_who_turned_to_whom(owner: Member, line, channel, direction):
    rows.contact(owner.viewer, created_at=owner.viewer.now - timedelta(days=30))
    capture(owner.viewer, line)
    row = Interaction.objects.get()
    assert (row.contact.name, row.channel, row.direction) == ("Anna Keane", channel, direction)


def test_somebody_new_who_was_called_is_not_said_to_have_been_met(owner: Member):
    assert "you talked with Anna Keane." in capture(owner.viewer, "called Anna Keane").sentence


def test_several_names_are_several_people():
    assert names_in("Anna Keane and Dele Akande, Tom & Grace") == ("Anna Keane", "Dele Akande", "Tom", "Grace")


def test_it_is_a_talk_with_whoever_is_clearly_meant(owner: Member):
    anna = rows.contact(owner.viewer, created_at=owner.viewer.now - timedelta(days=30))
    kept = capture(owner.viewer, LINE)
    assert kept.sentence == "The talk with Anna Keane is logged for yesterday."
    row = Interaction.objects.get()
    assert (row.contact, row.on, row.line, row.channel) == (anna, YESTERDAY, "Talked about the budget", "met")
    assert not Note.objects.exists()
    take_back(owner.viewer, kept.kind, kept.row.pk)
    anna.refresh_from_db()
    assert (anna.last_on, anna.trashed_at) == (None, None)


def test_while_one_writes_it_says_whose_talk_it_will_be(owner: Member):
    rows.contact(owner.viewer)
    text = shown(owner.client.get(reverse("home:reading"), {"entry": LINE}))
    assert "<b>A talk with Anna Keane</b> yesterday" in text
    assert "data-asks" not in text


def test_two_of_a_name_are_asked_apart(owner: Member):
    rows.contact(owner.viewer)
    other = rows.contact(owner.viewer, employer="Moor Energy", title="Analyst")
    text = shown(owner.client.get(reverse("home:reading"), {"entry": LINE}))
    assert "Which Anna Keane?" in text
    assert "Anna Keane, Analyst, Moor Energy" in text
    assert "is logged for yesterday." in quick(owner, LINE, whom=str(other.pk))
    assert Interaction.objects.get().contact == other


def test_who_is_unknown_can_be_added_with_the_talk_and_goes_with_it(owner: Member):
    assert "Add Anna Keane to your network" in shown(owner.client.get(reverse("home:reading"), {"entry": LINE}))
    assert "Anna Keane is in your network now." in quick(owner, LINE, whom="new")
    anna, row = Contact.objects.get(), Interaction.objects.get()
    assert anna.last_on == YESTERDAY
    take_back(owner.viewer, "interaction", row.pk)
    anna.refresh_from_db()
    assert anna.trashed_at is not None


def test_one_who_is_anothers_cannot_be_chosen(cast: Cast):
    other = rows.contact(cast.stranger.viewer)
    quick(cast.owner, LINE, whom=str(other.pk))
    assert not Interaction.objects.exists()
    assert Note.objects.get().who == "Anna Keane"


def test_what_nobody_says_waits_as_a_note_and_becomes_a_talk_when_it_is_said(owner: Member):
    text = quick(owner, LINE)
    assert "Kept as a note for yesterday: you met Anna Keane. Anna Keane is not in your network yet." in text
    note = Note.objects.get()
    assert (note.kind, note.who, note.said_on) == ("met", "Anna Keane", YESTERDAY)
    address = reverse("home:note_talk", args=[note.pk])
    assert address in text
    assert "Add Anna Keane to your network" in shown(owner.client.get(address))
    assert "The talk with Anna Keane is logged." in shown(owner.client.post(address, {"whom-0": "new"}, follow=True))
    assert Interaction.objects.get().on == YESTERDAY
    undo = reverse("home:note_restore", args=[note.pk, "interaction", Interaction.objects.get().pk])
    assert "A note again" in shown(owner.client.post(undo, follow=True))
    assert not Interaction.objects.filter(trashed_at=None).exists()


def test_all_notes_that_are_clear_become_talks_in_one_step(owner: Member):
    for line in (LINE, "met Ruth Calvert for tea"):
        capture(owner.viewer, line)
    rows.contact(owner.viewer)
    assert "2 of these tell of somebody you met" in shown(owner.client.get(reverse("home:notes")))
    text = shown(owner.client.post(reverse("home:notes_talks"), follow=True))
    assert "1 talk logged. Of 1 note it is not clear who was met" in text
    assert [note.who for note in Note.objects.filter(trashed_at=None)] == ["Ruth Calvert"]
    assert Interaction.objects.get().contact.name == "Anna Keane"


def test_a_note_of_a_stranger_is_not_there(cast: Cast):
    capture(cast.owner.viewer, LINE)
    address = reverse("home:note_talk", args=[Note.objects.get().pk])
    for other in cast.others:
        assert other.client.get(address).status_code == 404


def test_a_talk_with_two_names_both(owner: Member):
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, "Dele Akande")
    reading = understand(owner.viewer, "met Anna and Dele for lunch")
    assert (reading.what, reading.is_complete) == ("A talk with Anna Keane and Dele Akande", True)
    capture(owner.viewer, "met Anna and Dele for lunch")
    assert Interaction.objects.count() == 2


def test_a_talk_with_three_names_all_and_is_taken_back_as_one(owner: Member):
    for name in ("Anna Keane", "Ben Ode", "Carl Ives"):
        rows.contact(owner.viewer, name)
    line = "met Anna, Ben and Carl for lunch, talked about the budget"
    assert understand(owner.viewer, line).what == "A talk with Anna Keane, Ben Ode and Carl Ives"
    kept = capture(owner.viewer, line)
    assert set(Interaction.objects.values_list("line", flat=True)) == {"For lunch, talked about the budget"}
    assert Interaction.objects.count() == 3
    take_back(owner.viewer, "interaction", kept.row.pk)
    assert not Interaction.objects.filter(trashed_at=None).exists()


@pytest.mark.parametrize("name", ["Dr. Ruth Ellis", "Prof Ruth Ellis", "Prof. Ellis", "Ruth Ellis, PhD"])
def test_a_title_hides_nobody(owner: Member, name: str):
    ruth = rows.contact(owner.viewer, "Ruth Ellis")
    assert person_named(owner.viewer, name) == ruth
    if "," not in name:
        assert capture(owner.viewer, f"met {name} for tea").sentence == "The talk with Ruth Ellis is logged."


def test_the_command_keeps_a_talk_or_a_note(owner: Member, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    monkeypatch.setattr("metier.accounts.console.local_viewer", lambda: owner.viewer)
    assert "Kept as a note" in CliRunner().invoke(metier, ["log", LINE]).output
    rows.contact(owner.viewer)
    said = json.loads(CliRunner().invoke(metier, ["log", "--json", LINE]).output)
    assert (said["kept_as"], said["sentence"]) == ("interaction", "The talk with Anna Keane is logged for yesterday.")


def test_a_name_that_only_begins_like_theirs_is_asked_about(owner: Member):
    rows.contact(owner.viewer, "Annabel Smith")
    reading = understand(owner.viewer, "met Ann yesterday")
    assert [one.asked for one in reading.asks_whom] == ["Which Ann?"]
    assert not understand(owner.viewer, "met Annabel yesterday").asks_whom


@pytest.mark.parametrize("name", ["\u7530\u4e2d\u592a\u90ce", "\u0645\u062d\u0645\u062f \u0639\u0644\u064a"])
def test_names_of_scripts_without_capitals_are_names(owner: Member, name: str):
    rows.contact(owner.viewer, name)
    assert capture(owner.viewer, f"met {name} yesterday").sentence == f"The talk with {name} is logged for yesterday."


def test_who_is_named_twice_was_there_once(owner: Member):
    rows.contact(owner.viewer)
    kept = capture(owner.viewer, "met Anna Keane and Anna Keane")
    assert kept.sentence == "The talk with Anna Keane is logged."
    assert Interaction.objects.count() == 1
