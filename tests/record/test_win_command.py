"""`metier win`, and what `metier record` says of skills, freshness and files."""

import json

import pytest
from click.testing import CliRunner

import make
from metier.accounts import console
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.record.cli import record, win
from metier.record.models import Attachment, Position, Showing, Win
from metier.record.queries.standing import stands_under


@pytest.fixture
def run(owner, monkeypatch):
    """Runs a command as the owner; gives what it printed."""
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def invoke(command, *words) -> str:
        result = CliRunner().invoke(command, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result.output

    return invoke


def test_one_line_logs_a_win_of_today_in_the_position_one_is_in(owner, run):
    position = make.position(owner.viewer, starts=PartialDate(2023, 3), ends=None)
    said = run(win, "Cut", "the", "claims", "run")
    made = Win.objects.get()
    assert (made.what, str(made.happened_on), made.position_id) == ("Cut the claims run", "2026-10-01", position.pk)
    assert "It still lacks a number, evidence and whom it was for" in said


def test_of_two_positions_a_win_stands_under_the_employer_it_was_for_or_says_that_it_stands_under_none(owner, run):
    for employer, title in (("Calder Mutual Ltd", "Analyst"), ("Warm Homes", "Trustee")):
        make.position(owner.viewer, employer=employer, title=title, starts=PartialDate(2023, 3), ends=None)
    assert "no position" not in run(win, "Cut the claims run", "--for", "Calder Mutual")
    said = run(win, "Raised the roof")
    assert "It stands under no position, for you hold 2" in said
    positions = list(Position.objects.all())
    under = {one.what: stands_under(one, positions) for one in Win.objects.all()}
    assert under == {
        "Cut the claims run": next(one.pk for one in positions if one.title == "Analyst"),
        "Raised the roof": None,
    }


def test_a_win_says_all_it_can_at_once(owner, run):
    made = json.loads(
        run(win, "Cut it", "--result=−87%", "--for", "Claims", "--on", "September 2026", "--evidence", "Run log",
            "--url", "example.org/log", "--seen-by", "Tom", "--shows", "SQL", "--shows", "Python", "--json")
    )  # fmt: skip
    kept = Win.objects.get()
    assert (kept.result, str(kept.happened_on), kept.evidence_url, kept.seen_by) == (
        "−87%",
        "2026-09",
        "https://example.org/log",
        "Tom",
    )
    assert made["shows"] == ["SQL", "Python"]
    assert Showing.objects.filter(win=kept).count() == 2


def test_a_day_that_is_none_is_refused(run):
    with pytest.raises(Refused, match="is not a date"):
        run(win, "Cut it", "--on", "Smarch 2026")
    assert not Win.objects.exists()


def test_skills_are_listed_with_what_shows_them(owner, run):
    skill = make.skill(owner.viewer, "SQL", last_used=PartialDate(2023))
    make.skill(owner.viewer, "R")
    make.showing(owner.viewer, skill, win=make.win(owner.viewer, happened_on=PartialDate(2024)))
    rows = json.loads(run(record, "skills", "--json"))
    assert [(row["name"], row["evidence"], row["last_used"], row["stale"]) for row in rows] == [
        ("R", 0, "", False),
        ("SQL", 1, "2024", True),
    ]
    assert "SQL" not in run(record, "skills", "--without-evidence")
    assert "R\t" not in run(record, "skills", "--stale")


def test_what_is_stale_is_confirmed_by_name(owner, run):
    make.skill(owner.viewer, "R", last_used=PartialDate(2023, 11))
    assert json.loads(run(record, "stale", "--json"))[0]["why"] == "Last used in November 2023."
    run(record, "confirm", "skill", "R")
    assert "Nothing is stale." in run(record, "stale")


def test_a_file_is_attached_listed_and_saved_again(owner, run, tmp_path):
    make.win(owner.viewer)
    log = tmp_path / "run-log.txt"
    log.write_bytes(b"40 minutes" * 1_000)
    run(record, "attach", "win", "claims run", log)
    assert Attachment.objects.get().size == 10_000
    assert "run-log.txt\ttext, 10 kB\tCut the claims run" in run(record, "files")
    run(record, "save", "run-log", "-o", tmp_path / "again.txt")
    assert (tmp_path / "again.txt").read_bytes() == log.read_bytes()
    with pytest.raises(Refused, match="is there already"):
        run(record, "save", "run-log", "-o", log)


def test_a_file_that_is_not_there_is_refused(owner, run, tmp_path):
    make.win(owner.viewer)
    with pytest.raises(Refused, match="cannot be read: No such file"):
        run(record, "attach", "win", "claims run", tmp_path / "nowhere.pdf")


def test_what_takes_no_file_is_refused(owner, run, tmp_path):
    make.skill(owner.viewer)
    path = tmp_path / "a.txt"
    path.write_text("a")
    with pytest.raises(Refused, match="takes no file"):
        run(record, "attach", "skill", "SQL", path)


def test_skills_of_a_row_are_said_in_a_set(owner, run):
    run(record, "add", "certificate", "PRINCE2", "--set", "skills it shows=Planning; Risk")
    assert Showing.objects.count() == 2


def test_a_win_that_is_still_to_come_is_none(owner, run):
    with pytest.raises(Refused, match="2031 is still to come"):
        run(win, "Cut the close to a day", "--on", "2031")
    assert not Win.objects.exists()
