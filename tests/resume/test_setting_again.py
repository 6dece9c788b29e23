"""`metier resume build` twice: the same PDF again, without Django, as long as nothing was written."""

import io
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from metier.__main__ import main
from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.resume import kept, outputs
from metier.resume.models import Variant
from metier.resume.previews import look_of
from metier.resume.queries import content
from metier.resume.renewing import renew
from shell import environment

pytestmark = pytest.mark.django_db
WORDS = ["resume", "build", "Lead", "-o", "out"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a database of its own, in which a command works."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("METIER_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    written(folder, "CREATE TABLE one (number)")
    return folder


def written(home: Path, what: str) -> None:
    with closing(sqlite3.connect(home / "metier.sqlite3")) as database:
        database.execute(what)
        database.commit()


def setting(viewer: Viewer, variant: Variant) -> kept.Setting:
    said = outputs.to_set(content(viewer, variant), look_of(variant))
    return kept.Setting(
        variant=variant.name, design=variant.design, said=said, folder="out", name="cv.pdf", force=False
    )


@pytest.fixture
def one(viewer: Viewer, variant: Variant, home: Path) -> kept.Setting:
    made = setting(viewer, variant)
    kept.keep(kept.stamp(), WORDS, made)
    return made


def test_the_same_words_set_the_same_pdf(viewer: Viewer, variant: Variant, one: kept.Setting, capsys):
    assert kept.set_again(WORDS)
    assert capsys.readouterr().out == "out/cv.pdf\n"
    made = Path("out/cv.pdf").read_bytes()
    assert made == outputs.render(content(viewer, variant), look_of(variant), "pdf").content
    assert kept.set_again(WORDS)


def test_other_words_are_worked_out_anew(one: kept.Setting):
    assert not kept.set_again([*WORDS, "--force"])


def test_nothing_is_set_again_once_something_was_written(one: kept.Setting, home: Path):
    written(home, "INSERT INTO one VALUES (1)")
    assert not kept.set_again(WORDS)
    assert not Path("out").exists()


def test_what_was_written_while_the_record_was_read_keeps_nothing(viewer: Viewer, variant: Variant, home: Path):
    before = kept.stamp()
    written(home, "INSERT INTO one VALUES (1)")
    kept.keep(before, WORDS, setting(viewer, variant))
    assert not kept.set_again(WORDS)


def test_a_file_that_somebody_else_made_is_left_to_the_command_to_refuse(one: kept.Setting):
    Path("out").mkdir()
    Path("out/cv.pdf").write_bytes(b"mine")
    assert not kept.set_again(WORDS)
    assert Path("out/cv.pdf").read_bytes() == b"mine"


def test_a_database_on_a_server_tells_nothing(one: kept.Setting, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/metier")
    assert not kept.set_again(WORDS)


@pytest.mark.parametrize("said", ["", "{", "\x1d", "1\x1dresume\x1ebuild"])
def test_a_file_that_says_nothing_is_passed_over(one: kept.Setting, home: Path, said: str):
    (home / kept.FILE).write_text(said)
    assert not kept.set_again(WORDS)


@pytest.mark.parametrize("odd", ["o\udcff", "o\x1eut", "o\x1dut", "o\nut"])
def test_a_folder_whose_name_is_no_text_is_worked_out_anew_and_spoils_nothing(one: kept.Setting, odd: str):
    kept.keep(kept.stamp(), [*WORDS[:-1], odd], one)
    assert not kept.set_again([*WORDS[:-1], odd])
    assert kept.set_again(WORDS)


@pytest.mark.parametrize("mark", "\x1d\x1e\x1f")
def test_one_odd_word_is_not_taken_for_several(one: kept.Setting, mark: str):
    assert not kept.set_again([*WORDS[:2], mark.join(WORDS[2:])])


def test_where_nothing_can_be_kept_the_command_is_not_a_bug(one: kept.Setting, home: Path):
    (home / kept.FILE).unlink()
    (home / kept.FILE).mkdir()
    kept.keep(kept.stamp(), WORDS, one)
    assert not kept.set_again(WORDS)
    assert [path.name for path in home.iterdir() if "part" in path.name] == []


class Cut(io.StringIO):
    """A pipe that nobody reads any more."""

    def write(self, said: str) -> int:
        raise BrokenPipeError


def test_what_nobody_reads_any_more_is_left_to_the_command_to_end(one: kept.Setting, monkeypatch):
    monkeypatch.setattr(sys, "stdout", Cut())
    assert not kept.set_again(WORDS)


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_it_is_set_again_where_nothing_can_be_said(one: kept.Setting, monkeypatch, closed: str):
    def leave(status: int) -> None:
        raise SystemExit(status)

    monkeypatch.setattr(sys, "argv", ["metier", *WORDS])
    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setattr(sys, closed, None)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert Path("out/cv.pdf").exists()


def test_it_is_for_its_owner_alone_and_only_the_last_are_kept(one: kept.Setting, home: Path):
    for number in range(kept.MOST):
        kept.keep(kept.stamp(), [str(number)], one)
    assert stat.S_IMODE((home / kept.FILE).stat().st_mode) == 0o600
    assert not kept.set_again(WORDS)
    assert kept.set_again(["0"])


def test_after_something_was_written_it_is_worked_out_anew(
    viewer: Viewer, variant: Variant, one: kept.Setting, home: Path, capsys
):
    variant.name = "Lead analyst"
    variant.save()
    written(home, "INSERT INTO one VALUES (1)")
    assert not kept.set_again(WORDS)
    one.variant = "Lead analyst"
    kept.keep(kept.stamp(), WORDS, one)
    written(home, "INSERT INTO one VALUES (2)")
    renew(viewer)
    assert kept.set_again(WORDS)
    (path,) = capsys.readouterr().out.split()
    assert path.endswith("Lead-analyst.pdf")
    assert Path(path).read_bytes() == outputs.render(content(viewer, variant), look_of(variant), "pdf").content


def test_what_can_not_be_set_any_more_is_not_kept(viewer: Viewer, variant: Variant, one: kept.Setting, home: Path):
    renew(viewer)
    assert (home / kept.FILE).exists()
    put_in_trash(viewer, variant)
    written(home, "INSERT INTO one VALUES (1)")
    renew(viewer)
    assert kept.all_kept()[1] == {}


@pytest.mark.one_database
def test_a_process_that_sets_it_again_loads_neither_django_nor_click(tmp_path: Path):
    def metier(*words: str) -> tuple[str, set[str]]:
        run = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "metier", *words],
            env=environment(tmp_path / "home"),
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
        )
        lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
        return run.stdout, {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}

    metier("win", "Moved reporting to one database")
    metier("resume", "new", "Lead")
    first, loaded = metier("resume", "build", "Lead", "-o", "out")
    made = (tmp_path / first.strip()).read_bytes()
    assert "django" in loaded
    again, loaded = metier("resume", "build", "Lead", "-o", "out")
    assert again == first
    assert (tmp_path / first.strip()).read_bytes() == made
    assert not {"django", "click", "asyncio", "dataclasses", "json", "pathlib", "re", "typing"} & loaded
    metier("win", "Took returns from 14 days to three")
    assert "django" in metier("resume", "build", "Lead", "-o", "out")[1]
