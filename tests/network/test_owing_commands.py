"""`metier owe`, `metier favour` and `metier recruiters` in a terminal."""

import json
from datetime import date, timedelta

import click
import pytest
from click.testing import CliRunner, Result

import make
from cast import TODAY, Member
from make import network as rows
from metier.accounts import console
from metier.core.errors import Refused
from metier.network.cli.favours import favour
from metier.network.cli.owe import owe
from metier.network.cli.recruiters import recruiters
from metier.network.models import Favour, Recruiter, Specialism, Submission, Told

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run_(command: click.Command, *words: str) -> Result:
        return CliRunner().invoke(command, words)

    return run_


def said(result: Result) -> str:
    assert result.exit_code == 0, result.exception or result.output
    return result.output.replace("\u00a0", " ")


def refused(result: Result) -> str:
    assert isinstance(result.exception, Refused), result.output
    return result.exception.sentence.replace("\u00a0", " ")


@pytest.fixture
def anna(owner: Member):
    return rows.contact(owner.viewer, could_give="A view on her shortlist")


# Favours


def test_each_verb_says_who_helps_whom_and_how_far_it_is(run, anna):
    verbs = {
        ("give",): ("given", "done"),
        ("receive",): ("received", "done"),
        ("ask",): ("received", "asked"),
        ("ask", "--they"): ("given", "asked"),
        ("offer",): ("given", "offered"),
        ("offer", "--they"): ("received", "offered"),
        ("promise",): ("given", "promised"),
        ("promise", "--they"): ("received", "promised"),
    }
    for (verb, *options), expected in verbs.items():
        said(run(favour, verb, "anna", f"Something by {verb} {options}", *options))
        made = Favour.objects.latest("created_at", "id")
        assert (made.way, made.stage) == expected, (verb, options)


def test_a_promise_says_by_when_and_is_done(run, anna):
    shown = said(
        run(favour, "promise", "anna", "A view on her shortlist", "--by", "8 October 2026", "--size", "medium")
    )
    assert shown.strip() == "Anna Keane, you help them: A view on her shortlist. By 8 October."
    made = Favour.objects.get()
    assert (made.due, made.size) == (date(2026, 10, 8), 2)
    said(run(favour, "done", "shortlist", "--on", "2026-09-30"))
    made.refresh_from_db()
    assert made.stage == "done"
    assert "No open favour is called" in refused(run(favour, "done", "shortlist"))


def test_help_that_is_promised_returns_nothing_yet_and_that_is_said(run, anna):
    said(run(favour, "receive", "anna", "Read your roadmap"))
    said(run(favour, "promise", "anna", "A view on her shortlist"))
    sentence = refused(run(favour, "return", "roadmap", "--with", "shortlist"))
    assert "No favour that is done is called “shortlist”" in sentence


def test_help_is_returned_by_other_help_or_by_ones_word(run, anna, owner: Member):
    got = rows.favour(owner.viewer, anna, line="Read your roadmap")
    said(run(favour, "give", "anna", "Walked her team through it", "--returns", "roadmap"))
    got.refresh_from_db()
    assert got.returned_by is not None
    other = rows.favour(owner.viewer, anna, line="Told you of her first year")
    said(run(favour, "return", "first year", "--on", "2026-09-30"))
    other.refresh_from_db()
    assert other.returned_on == date(2026, 9, 30)


def test_favours_are_listed_and_dropped(run, anna, owner: Member):
    rows.favour(owner.viewer, anna, "given", stage="offered", line="A talk at the meetup")
    rows.favour(owner.viewer, anna, line="Read your roadmap")
    assert "A talk at the meetup\tAnna Keane\tYou help them\tOffered on 6 August" in said(run(favour, "list"))
    assert "roadmap" not in said(run(favour, "list", "meetup"))
    assert len(json.loads(said(run(favour, "list", "--json")))) == 2
    said(run(favour, "drop", "meetup"))
    assert "Came to nothing" in said(run(favour, "list", "meetup"))


def test_somebody_who_is_not_there_is_refused(run):
    assert refused(run(favour, "give", "Nobody Here", "A call")).startswith("You have nobody called")


def test_owe_says_what_was_promised_and_what_could_be_returned(run, anna, owner: Member):
    rows.favour(owner.viewer, anna, "given", stage="promised", due=TODAY + timedelta(days=7), line="A view on it")
    rows.favour(owner.viewer, anna, "given", stage="asked", line="A reference")
    rows.favour(owner.viewer, anna, line="Read your roadmap")
    rows.favour(owner.viewer, anna, stage="promised", line="A word with James")
    shown = said(run(owe))
    assert shown.index("A view on it\tAnna Keane\tBy 8 October") < shown.index("A reference")
    assert "Anna Keane\tRead your roadmap\tA view on her shortlist" in shown
    assert "James" not in shown
    assert "A word with James" in said(run(owe, "--theirs"))
    found = json.loads(said(run(owe, "--json")))
    assert [one["line"] for one in found["owed"]] == ["A view on it", "A reference"]
    assert found["to_return"][0]["number"] == 1


def test_owing_nothing_is_said(run):
    assert "You promised nothing that is open." in said(run(owe))


# Recruiters


def test_a_recruiter_is_added_and_found_by_words(run):
    shown = said(run(recruiters, "add", "Marta Wolski", "--firm", "Aire Search", "--covers", "Data scientists"))
    code = Specialism.objects.get().code
    assert code
    assert code in shown
    said(run(recruiters, "covers", "marta", "Analytics", "--area", "Leeds", "--occupation", "none"))
    assert "Marta Wolski\tAire Search\tData scientists; Analytics, Leeds" in said(run(recruiters))
    assert "Marta" in said(run(recruiters, "analytics", "leeds"))
    assert "Nobody fits." in said(run(recruiters, "zebra"))
    assert "is among your recruiters already" in refused(run(recruiters, "add", "Marta Wolski"))
    assert Recruiter.objects.count() == 1


def test_somebody_of_the_network_is_made_one(run, anna):
    said(run(recruiters, "add", "anna keane"))
    assert Recruiter.objects.get().contact == anna


def test_the_firm_of_somebody_of_the_network_is_kept_too(run, anna):
    before = anna.employer
    said(run(recruiters, "add", "anna", "--firm", "Aire Search"))
    anna.refresh_from_db()
    assert anna.employer == "Aire Search"
    assert anna.positions.get().employer == before
    assert "`metier recruiters` shows them all" in refused(run(recruiters, "show", "nobody"))


def test_who_works_in_ones_direction_is_said_with_the_reason(run, owner: Member):
    make.ambition(owner.viewer, "Lead analytics somewhere")
    rows.specialism(owner.viewer, work="Analytics engineering")
    shown = said(run(recruiters, "direction"))
    assert "“Analytics engineering” and your ambition “Lead analytics somewhere” share “analytics”." in shown
    assert json.loads(said(run(recruiters, "--json")))[0]["direction"]


def test_what_was_told_last_is_said_before_the_next_thing(run, owner: Member):
    marta = rows.recruiter(owner.viewer)
    ben = rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth", employer="Kestrel"))
    rows.told(owner.viewer, marta, said="Not below 60,000")
    rows.told(owner.viewer, ben, said="Around 70,000")
    shown = said(run(recruiters, "told", "marta", "salary", "Not below 65,000"))
    assert shown.index("Not below 60,000") < shown.index("Ben Ashworth: Around 70,000") < shown.index("was told: Not")
    assert Told.objects.filter(said="Not below 65,000", on=TODAY).exists()
    looked = json.loads(said(run(recruiters, "told", "marta", "--json")))
    assert looked["before"][0]["said"] == "Not below 65,000"
    assert looked["now"] is None


def test_a_second_submission_is_refused_with_the_day_and_the_days_unless_anyway(run, owner: Member):
    rows.recruiter(owner.viewer)
    ben = rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth", employer="Kestrel"))
    rows.submission(owner.viewer, ben, state="sent", on=date(2026, 3, 3))
    sentence = refused(run(recruiters, "submit", "marta", "Moor Energy Ltd", "--title", "Head of Data"))
    assert "Ben Ashworth put you forward to Moor Energy for Head of Data on 3 March 2026, 212 days ago." in sentence
    assert "--anyway" in sentence
    assert Submission.objects.count() == 1
    shown = said(run(recruiters, "submit", "marta", "Moor Energy Ltd", "--anyway"))
    assert "Ben Ashworth put you forward" in shown
    assert "Marta Wolski, Moor Energy Ltd: you agreed." in shown
    found = json.loads(said(run(recruiters, "show", "marta", "--json")))
    assert found["submissions"][0]["warning"]
    assert "Warning\tBen Ashworth put you forward" in said(run(recruiters, "show", "marta"))


def test_what_is_next_is_set_moved_and_done(run, owner: Member):
    row = rows.recruiter(owner.viewer)
    said(run(recruiters, "next", "marta", "Send the new résumé", "--on", "10 October 2026"))
    row.refresh_from_db()
    assert (row.next_step, row.next_on) == ("Send the new résumé", date(2026, 10, 10))
    assert "Nothing is next" in said(run(recruiters, "next", "marta", "done"))
    row.refresh_from_db()
    assert (row.next_step, row.next_on) == ("", None)


def test_a_contact_is_closed(run, owner: Member):
    row = rows.recruiter(owner.viewer)
    said(run(recruiters, "close", "aire"))
    row.refresh_from_db()
    assert row.closed_on == TODAY
