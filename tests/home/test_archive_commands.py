"""export and restore in a terminal, and the promise of the two of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import archives
import make
from metier.core.errors import Refused
from metier.home.archive import kept
from metier.home.cli.archive import export, restore
from shell import environment


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path / "home"
    settings.METIER_HOME.mkdir(mode=0o700)
    return settings.METIER_HOME


@pytest.fixture
def archive(owner, tmp_path) -> Path:
    """The owner's archive in a file; the owner is the local one, and their career is gone."""
    archives.everything(owner.viewer)
    path = tmp_path / "career.zip"
    path.write_bytes(archives.exported(owner.career))
    archives.remove(owner.career)
    return path


def run(command, *arguments: object, answer: str = ""):
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=answer, catch_exceptions=True)


def refusal(command, *arguments: object, answer: str = "") -> str:
    result = run(command, *arguments, answer=answer)
    assert isinstance(result.exception, Refused), result.output
    return str(result.exception)


def test_an_export_is_a_file_for_its_owner_alone(owner, tmp_path):
    make.note(owner.viewer)
    path = tmp_path / "career.zip"
    assert "1 row and your settings" in run(export, path).output
    assert path.read_bytes() == archives.exported(owner.career)
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_is_not_replaced_unless_one_says_so(owner, tmp_path):
    path = tmp_path / "career.zip"
    path.write_text("mine")
    assert "is there already" in refusal(export, path)
    assert path.read_text() == "mine"
    assert run(export, path, "--force").exit_code == 0
    assert path.read_bytes() == archives.exported(owner.career)


def test_a_place_that_cannot_be_written_is_refused(owner, tmp_path):
    assert "cannot be written" in refusal(export, tmp_path / "nowhere" / "career.zip")
    assert "is a folder" in refusal(export, tmp_path)


def test_a_dash_writes_to_standard_output(owner):
    make.note(owner.viewer)
    assert run(export, "-").stdout_bytes == archives.exported(owner.career)


def test_a_restore_says_what_came_back(archive, owner):
    result = run(restore, archive)
    assert result.exit_code == 0, result.output
    assert "The career of Nadia Rahman, opened 2026-10-01, format 1.0" in result.output
    assert "Restored the career of Nadia Rahman." in result.output
    assert archives.exported(owner.person.careers.get()) == archive.read_bytes()


def test_of_a_demo_it_says_that_commands_are_about_ones_own_career(owner, tmp_path):
    owner.career.is_demo = True
    owner.career.save()
    path = tmp_path / "demo.zip"
    path.write_bytes(archives.exported(owner.career))
    archives.remove(owner.career)
    assert "It is the demo career" in run(restore, path).output


def test_a_preview_changes_nothing(archive, owner):
    assert "Nothing was restored." in run(restore, archive, "--preview").output
    assert not owner.person.careers.exists()


def test_a_career_that_is_here_is_refused_with_what_to_do(archive, owner):
    run(restore, archive)
    assert "Add --replace" in refusal(restore, archive)


def test_replacing_asks_and_keeps_what_was_here(archive, owner):
    run(restore, archive)
    career = owner.person.careers.get()
    make.note(type(owner.viewer)(owner.person, career, owner.viewer.now), "Since then")
    before = archives.exported(career)
    assert refusal(restore, archive, "--replace", answer="n\n") == "Nothing was restored."
    assert archives.exported(career) == before
    result = run(restore, archive, "--replace", "--yes")
    (one,) = kept.replaced(owner.person)
    assert str(one.path) in result.output
    assert one.path.read_bytes() == before
    assert archives.exported(owner.person.careers.get()) == archive.read_bytes()


def test_in_a_shell_a_career_moves_to_another_home_and_is_the_same_to_the_last_byte(tmp_path):
    def metier(home: str, *arguments: str) -> None:
        shell = environment(tmp_path / home)
        subprocess.run(
            [sys.executable, "-m", "metier", *arguments], env=shell, cwd=tmp_path, check=True, capture_output=True
        )

    metier("here", "log", "Ask Tom about the placement students")
    metier("here", "export", "a.zip")
    metier("there", "restore", "a.zip")
    metier("there", "export", "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert archives.rows((tmp_path / "b.zip").read_bytes(), "home/notes.json")
