"""`metier import`, `metier undo` and `metier record`."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from linkedin_export import POSITIONS, export_files, linkedin_export, table, zip_of
from metier.accounts import console
from metier.accounts.access import visible
from metier.core.errors import Refused
from metier.home.cli.bringing import import_files, undo
from metier.record.cli import record
from metier.record.models import AsideRow, Position, Skill, Win


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    """Runs a command as the owner of the machine."""
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run(command: Any, *args: str, fails: int = 0) -> Result:
        result = CliRunner().invoke(command, [str(arg) for arg in args])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == fails, result.output
        return result

    return run


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "export.zip"
    path.write_bytes(linkedin_export())
    return path


def test_a_preview_shows_everything_and_changes_nothing(owner, run, export):
    said = run(import_files, export, "--preview").output
    assert "Stakeholder management" in said
    assert "Metier does not read private messages." in said
    assert "28 things new, 0 changed, 0 already here." in said
    assert not visible(owner.viewer, Position).exists()


def test_an_import_is_kept_and_the_same_again_adds_nothing(owner, run, export):
    assert "28 things imported" in run(import_files, export, "--yes").output
    assert "Nothing new" in run(import_files, export, "--yes").output
    assert visible(owner.viewer, Position).count() == 4


def test_without_a_terminal_nothing_happens_unless_yes_is_said(owner, run, export):
    with pytest.raises(Refused, match="Add --yes"):
        run(import_files, export)
    assert not visible(owner.viewer, Position).exists()


def test_connections_can_be_left_out(owner, run, export):
    run(import_files, export, "--yes", "--without-connections")
    assert not visible(owner.viewer, AsideRow).exists()


def test_a_row_that_cannot_be_read_is_named_with_file_and_line_and_nothing_changes(owner, run, tmp_path):
    broken = [*POSITIONS, ("Northbank", "Data Analyst", "", "Leeds", "Sep 2014", "Fbe 2015")]
    path = tmp_path / "export.zip"
    path.write_bytes(zip_of({**export_files(), "Positions.csv": table(broken).encode()}))
    said = run(import_files, path, "--yes", fails=1).output
    assert "Positions.csv, line 8: “Fbe 2015”" in said
    assert "Nothing was imported." in said
    assert not visible(owner.viewer, Position).exists()


def test_a_folder_and_loose_files_come_in_too(owner, run, tmp_path):
    for name, data in export_files().items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    run(import_files, tmp_path / "Skills.csv", tmp_path / "Languages.csv", "--yes")
    assert visible(owner.viewer, Skill).count() == 6
    run(import_files, tmp_path, "--yes")
    assert visible(owner.viewer, Skill).count() == 6
    assert visible(owner.viewer, Position).count() == 4


def test_a_json_resume_comes_in(owner, run, tmp_path):
    path = tmp_path / "resume.json"
    path.write_text(
        json.dumps(
            {
                "basics": {"name": "Nadia"},
                "work": [{"name": "Northbank", "position": "Analyst", "startDate": "2019-09"}],
            }
        )
    )
    run(import_files, path, "--yes")
    assert visible(owner.viewer, Position).get().employer == "Northbank"


def test_a_file_that_is_not_there_gets_a_sentence(run, tmp_path):
    with pytest.raises(Refused, match="There is no file"):
        run(import_files, tmp_path / "nowhere.zip", "--yes")


def test_the_preview_is_json_for_other_programs(run, export):
    data = json.loads(run(import_files, export, "--preview", "--json").stdout)
    assert len(data["new"]) == 28
    assert data["for_later"]["connection"] == 12


def test_undo_takes_the_last_import_back_and_lists_them(owner, run, export):
    run(import_files, export, "--yes")
    with pytest.raises(Refused, match="Add --yes"):
        run(undo)
    assert "is undone" in run(undo, "--yes").output
    assert not visible(owner.viewer, Position).exists()
    assert "undone" in run(undo, "--list").output
    assert json.loads(run(undo, "--json").output)[0]["new"] == 28
    with pytest.raises(Refused, match="no import to undo"):
        run(undo, "--yes")


def test_undo_refuses_to_lose_what_was_edited_unless_forced(owner, run, export):
    run(import_files, export, "--yes")
    run(record, "change", "skill", "SQL", "--set", "level=4")
    with pytest.raises(Refused, match="Add --force"):
        run(undo, "--yes")
    assert visible(owner.viewer, Skill).exists()
    run(undo, "--yes", "--force")
    assert not visible(owner.viewer, Skill).exists()


def test_the_record_is_shown_and_is_json_for_other_programs(owner, run):
    assert "Nothing here yet" in run(record).output
    for maker in (make.profile, make.position, make.win, make.skill, make.education):
        maker(owner.viewer)
    said = run(record).output
    assert "Senior data analyst\tCalder Mutual\tMarch 2023 to now" in said
    data = json.loads(run(record, "--json").output)
    assert data["skills"][0]["level"] == 4
    assert data["positions"][0]["starts"] == "2023-03"


def test_a_win_is_added_changed_and_deleted(owner, run):
    position = make.position(owner.viewer)
    run(record, "add", "win", "Cut the claims run", "--set", "in numbers=−87%", "--set", "position=Senior")
    made = visible(owner.viewer, Win).get()
    assert (made.result, made.position, str(made.happened_on)) == ("−87%", position, "2026-10-01")
    run(record, "change", "win", "claims run", "--set", "when=September 2026")
    made.refresh_from_db()
    assert (made.result, str(made.happened_on)) == ("−87%", "2026-09")
    assert "Cut the claims run" in run(record, "list", "wins").output
    run(record, "delete", "win", str(made.pk)[:18])
    assert not visible(owner.viewer, Win).exists()


def test_what_cannot_be_is_refused_with_a_sentence(run):
    with pytest.raises(Refused, match="no kind of thing"):
        run(record, "list", "unicorns")
    with pytest.raises(Refused, match="not FIELD=VALUE"):
        run(record, "add", "win", "One", "--set", "colour=red")
    with pytest.raises(Refused, match="is not a date"):
        run(record, "add", "win", "One", "--set", "when=soon")
    with pytest.raises(Refused, match="No skill is called"):
        run(record, "change", "skill", "SQL", "--set", "level=4")


def test_a_resume_is_read_and_what_is_not_certain_is_said(owner, run, tmp_path):
    cv = tmp_path / "cv.md"
    cv.write_text(
        "# Ada Brennan\nada@example.org\n\n## Experience\n**Senior Editor**, Liffey Press Ltd\n- Edited\n", "utf-8"
    )
    said = run(import_files, cv, "--preview").output
    assert "Unsure" in said
    assert "No dates were found." in said
    [unsure] = json.loads(run(import_files, cv, "--preview", "--json").stdout)["unsure"]
    assert unsure["read_as"] == {"starts": "", "ends": ""}
    run(import_files, cv, "--yes")
    assert visible(owner.viewer, Position).get().title == "Senior Editor"


def test_what_could_be_the_other_way_round_is_not_decided_without_the_person(owner, run, tmp_path, monkeypatch):
    cv = tmp_path / "cv.md"
    cv.write_text("# Ada Brennan\n\n## Experience\nHarbour — Northwind (2019 – 2021)\n- Moved things\n", "utf-8")
    with pytest.raises(Refused, match="Nobody is at the terminal"):
        run(import_files, cv, "--yes")
    assert not visible(owner.viewer, Position).exists()
    monkeypatch.setattr("metier.record.cli.unsure.somebody_is_there", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "2")
    run(import_files, cv, "--yes")
    assert visible(owner.viewer, Position).get().title == "Northwind"
