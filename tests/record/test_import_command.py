"""`metier import` of a record: rows that cannot be read are put right, and changes are chosen one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from cast import Member
from commands import refused, run, said, told
from metier.accounts.access import Viewer, visible
from metier.record.models import Position

pytestmark = pytest.mark.django_db

HEAD = "Company Name,Title,Description,Location,Started On,Finished On\n"
BROKEN = "Northbank,Analyst,,Leeds,Foo 2019,\nCalder,Lead,,Leeds,Mar 2020,Bar 2021\nDale,Clerk,,York,2015,2016\n"


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine."""
    return owner.viewer


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "Positions.csv"
    path.write_text(HEAD + BROKEN)
    return path


def employers(viewer: Viewer) -> list[tuple[str, str]]:
    return sorted((row.employer, str(row.starts)) for row in visible(viewer, Position))


def test_rows_that_cannot_be_read_are_put_right_or_left_out(viewer: Viewer, broken: Path):
    said("import", broken, "--yes", "--correct", "Positions.csv:2:started on=2019-04", "--leave-out", "3")
    assert employers(viewer) == [("Dale", "2015"), ("Northbank", "2019-04")]


def test_all_of_them_are_left_out_at_once(viewer: Viewer, broken: Path):
    said("import", broken, "--yes", "--leave-out", "all")
    assert employers(viewer) == [("Dale", "2015")]


def test_what_is_put_right_wrongly_is_told_again(viewer: Viewer, broken: Path):
    result = run("import", broken, "--yes", "--correct", "2:Started On=soon", "--leave-out", "3")
    assert result.exit_code == 1
    assert "line 2: “soon” is not a date" in result.output
    assert not employers(viewer)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--correct", "2:Started On"), "is not FILE:LINE:COLUMN=VALUE"),
        (("--correct", "2:Title=x"), "Positions.csv, line 2 has Started On to correct."),
        (("--leave-out", "4"), "There are: Positions.csv:2 and Positions.csv:3."),
        (("--leave-out", "Skills.csv:2"), "is no row that cannot be read"),
    ],
)
def test_an_option_that_names_no_such_row_is_refused(
    viewer: Viewer, broken: Path, words: tuple[str, str], sentence: str
):
    assert sentence in refused("import", broken, "--yes", *words)
    assert not employers(viewer)


def test_they_are_asked_for_at_a_terminal(viewer: Viewer, broken: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("metier.record.cli.correcting.somebody_is_there", lambda: True)
    asked = said("import", broken, "--yes", piped="soon\n-\n2019-04\n")
    assert asked.count("Started On, or - to leave the row out") == 2
    assert employers(viewer) == [("Dale", "2015"), ("Northbank", "2019-04")]


def test_single_changes_are_taken_and_kept(viewer: Viewer, tmp_path: Path):
    path = tmp_path / "Positions.csv"
    path.write_text(f"{HEAD}Northbank,Analyst,,Leeds,2019-04,\n")
    said("import", path, "--yes")
    path.write_text(f"{HEAD}Northbank,Analyst,All reports.,Hull,2019-05,\n")
    chosen = ("--take", "Northbank from", "--keep", "description")
    assert {one["field"]: one["taken"] for one in told("import", path, "--preview", *chosen)["changes"]} == {
        "location": False,
        "description": False,
        "starts": True,
    }
    assert "“northbank” could be 3 changes" in refused("import", path, "--yes", "--take", "northbank")
    assert "`--preview` shows them." in refused("import", path, "--yes", "--keep", "pottery")
    said("import", path, "--yes", *chosen)
    row = visible(viewer, Position).get()
    assert (row.location, row.description, str(row.starts)) == ("Leeds", "", "2019-05")


def test_what_a_resume_leaves_open_is_said_beforehand(viewer: Viewer, tmp_path: Path):
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ana Bell\nana@bell.example\n\nEXPERIENCE\nMarlow Price\nHarbour Lane\n2019 - 2021\n- Ran the desk for two years.\n"
    )
    waiting = [one for one in told("import", path, "--preview")["unsure"] if one["must_be_decided"]]
    assert waiting
    place = f"{waiting[0]['file']}:{waiting[0]['line']}"
    assert "Say --correct or --leave-out" in refused("import", path, "--yes")
    said(
        "import",
        path,
        "--yes",
        "--correct",
        f"{place}:title=Harbour Lane",
        "--correct",
        f"{place}:employer=Marlow Price",
    )
    assert visible(viewer, Position).get().title == "Harbour Lane"


def test_a_file_of_which_nothing_is_left_does_not_count_as_known(viewer: Viewer, tmp_path: Path):
    path = tmp_path / "Positions.csv"
    path.write_text(f"{HEAD}Northbank,Analyst,,Leeds,Foo 2019,\n")
    assert "Nothing to import: nothing of it is for your record." in said("import", path, "--yes", "--leave-out", "all")
    path.write_text(f"{HEAD}Northbank,Analyst,,Leeds,2019,\n")
    said("import", path, "--yes")
    assert "Nothing new: your record has all of it." in said("import", path, "--yes")
