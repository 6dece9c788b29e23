"""`metier posting line`, `sent`, `change`, `before`: what the pages do, in a terminal."""

from pathlib import Path

import pytest

import make
from cast import Member
from commands import misunderstood, refused, said, told
from metier.accounts.access import Viewer
from metier.postings.models import Requirement, Sending

pytestmark = pytest.mark.django_db
TEXT = "Data lead at Wharfe Water\nLocation: Leeds\n\nWhat you need\n- Strong SQL\n- Kafka is a plus\n"


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, who keeps a posting."""
    said("posting", "add", "-", "--yes", piped=TEXT)
    return owner.viewer


def asked() -> list[tuple[str, str]]:
    return [(one["text"], one["kind"]) for one in told("posting", "line", "list", "data")]


def test_lines_are_left_out_and_insist_as_it_is_said_before_anything_is_kept(owner: Member):
    assert "  1  Strong SQL" in said("posting", "add", "-", "--preview", piped=TEXT)
    assert "It has 2: see them with --preview." in refused("posting", "add", "-", "--yes", "--nice", "3", piped=TEXT)
    made = told("posting", "add", "-", "--yes", "--leave-out", "2", "--nice", "1", piped=TEXT)
    assert [(row.text, row.kind) for row in Requirement.objects.all()] == [("Strong SQL", "nice")]
    assert told("posting", "show", "data")["id"] == made["id"]
    assert told("posting", "add", "-", "--preview", piped=TEXT)["id"] is None


def test_lines_are_listed_with_what_was_understood(viewer: Viewer):
    make.win(viewer, "Rewrote it in SQL")
    assert "1\tStrong SQL\tmust\tSQL\tproven\n2\tKafka is a plus\tnice\tKafka\tnot on your record" in said(
        "posting", "line", "list", "data"
    )
    assert told("posting", "line", "list", "data")[0]["state"] == "proven"


def test_a_line_is_added_and_corrected(viewer: Viewer):
    added = told("posting", "line", "add", "data", "Airflow or Dagster", "--skills", "Airflow, Dagster", "--any-skill")
    assert (added["skills"], added["any_skill"], added["kind"]) == (["Airflow", "Dagster"], True, "must")
    said("posting", "line", "change", "data", "2", "--kind", "must", "--words", "Kafka")
    assert asked() == [("Strong SQL", "must"), ("Kafka", "must"), ("Airflow or Dagster", "must")]
    facts = ("--years", "3", "--degree", "master", "--languages", "German C1", "--skills", "none", "--every-skill")
    row = told("posting", "line", "change", "data", "airflow", *facts)
    assert (row["years"], row["degree"], row["languages"], row["skills"]) == (3, "master", ["German C1"], [])
    row = told("posting", "line", "change", "data", "3", "--years", "none", "--degree", "none", "--languages", "none")
    assert (row["years"], row["degree"], row["languages"]) == (None, "", [])


def test_what_is_wrong_with_a_line_is_said(viewer: Viewer):
    assert "not a language that Metier knows" in refused("posting", "line", "change", "data", "1", "--languages", "x")
    assert "as a number, or none" in refused("posting", "line", "change", "data", "1", "--years", "many")
    assert "`metier posting line list`" in refused("posting", "line", "trash", "data", "pottery")
    assert "Say what changes" in misunderstood("posting", "line", "change", "data", "1")


def test_a_line_is_taken_away_and_put_back(viewer: Viewer):
    said("posting", "line", "trash", "data", "kafka")
    assert asked() == [("Strong SQL", "must")]
    assert "In the trash is “Kafka is a plus”." in refused("posting", "line", "restore", "data", "pottery")
    said("posting", "line", "restore", "data", "kafka")
    assert len(asked()) == 2


def test_a_posting_is_corrected(viewer: Viewer):
    pay = ("--pay-from", "£60k", "--pay-to", "75,000", "--pay-per", "year")
    said("posting", "change", "data", "--remote", "hybrid", "--until", "30 June 2027", "--employer", "Moor", *pay)
    shown = said("posting", "show", "data")
    assert "Data lead, Moor\nPlace: Leeds, partly remote\nPay: £60,000 to £75,000 a year\n" in shown
    assert "Open until: 2027-06-30" in shown
    row = told("posting", "change", "data", "--pay-from", "none", "--remote", "none", "--until", "none")
    assert (row["pay_from"], row["remote"], row["valid_until"]) == (None, "", None)
    assert "is not an amount" in refused("posting", "change", "data", "--pay-from", "much")
    assert "begins with https://" in refused("posting", "change", "data", "--url", "jobs")
    assert "Say what changes" in misunderstood("posting", "change", "data")


def test_a_posting_comes_back_from_the_trash(viewer: Viewer):
    said("posting", "trash", "data")
    assert told("posting", "list") == []
    assert "Back from the trash: Data lead, Wharfe Water" in said("posting", "restore", "wharfe")
    assert said("posting", "list", "leeds", "lead").startswith("Data lead\t")
    assert "No posting has these words." in said("posting", "list", "pottery")


def test_whether_one_has_applied_there_is_told_of_a_file_and_of_an_address(viewer: Viewer, tmp_path: Path):
    said("posting", "change", "data", "--url", "https://jobs.example.org/1")
    said("posting", "applied", "data", "--to", "Marta")
    file = tmp_path / "again.txt"
    file.write_text(TEXT.replace("Data lead", "Data platform lead"))
    assert "Before: Data lead, Wharfe Water." in said("posting", "before", file)
    assert "sent to Marta" in said("posting", "before", "-", piped=TEXT)
    (one,) = told("posting", "before", "https://jobs.example.org/1?utm_source=mail")
    assert (one["why"], one["sent"][0]["to"]) == ("The same address", "Marta")
    assert "Nothing of before is like it" in said("posting", "before", "https://elsewhere.example.org/2")
    assert "cannot be read" in refused("posting", "before", tmp_path / "gone.txt")


def test_what_was_sent_is_listed_with_and_without_a_posting(viewer: Viewer):
    assert "Nothing was sent yet." in said("posting", "sent")
    said("posting", "applied", "data", "--to", "Marta")
    said("posting", "sent", "add", "--to", "Zoe", "--for", "Chief", "--employer", "Moor", "--on", "2026-09-01")
    assert "Zoe\t2026-09-01\tChief\tMoor\t\tNo answer yet" in said("posting", "sent")
    assert [row["posting"] is None for row in told("posting", "sent")] == [False, True]


def test_what_was_sent_is_corrected_and_put_away(viewer: Viewer):
    said("posting", "sent", "add", "--to", "Zoe", "--for", "Chief", "--on", "2026-09-01")
    row = told("posting", "sent", "change", "chief", "--outcome", "declined", "--since", "2026-09-09", "--said", "No")
    assert (row["outcome"], row["outcome_on"], row["outcome_note"]) == ("declined", "2026-09-09", "No")
    assert "comes after the day of sending" in refused("posting", "sent", "change", "zoe", "--since", "2026-08-01")
    said("posting", "sent", "change", "zoe", "--how", "by mail", "--note", "Twice", "--to", "Zoe Hart")
    assert Sending.objects.get().channel == "by mail"
    said("posting", "sent", "trash", "hart")
    assert "Nothing was sent yet." in said("posting", "sent")
    assert told("posting", "sent", "restore", "zoe")["to"] == "Zoe Hart"
    assert "`metier posting sent` shows them all." in refused("posting", "sent", "trash", "pottery")
    assert "Say what changes" in misunderstood("posting", "sent", "change", "zoe")
