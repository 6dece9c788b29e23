"""How `metier` answers in a terminal, whatever the command."""

import errno
import os
import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from django.db import OperationalError

import make
from cast import Member
from metier import cli
from metier.accounts import console, database
from metier.config import local
from metier.core.errors import Refused
from metier.core.exchange import read_file
from metier.home.archive import exporting
from metier.home.local_server import Address
from metier.plan import queries
from shell import environment


@pytest.fixture
def metier(owner: Member, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs a command line as the owner of the machine; gives its exit code, and what it printed and said."""
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["metier", *words])
        with pytest.raises(SystemExit) as left:
            cli.main()
        printed = capsys.readouterr()
        return int(str(left.value.code or 0)), printed.out, printed.err

    return run


def test_a_refusal_is_a_sentence_without_the_name_of_a_field(metier):
    code, _, said = metier("plan", "hours", "200")
    assert (code, said) == (1, "metier: A week has 168 hours. Say how many of them you give.\n")


def test_a_command_that_is_not_there_is_not_understood(metier):
    assert metier("nosuch")[0] == 2


def without_json(command: click.Command, name: str) -> list[str]:
    """Every command below it that cannot be read by another program."""
    if isinstance(command, click.Group):
        return [found for one, below in command.commands.items() for found in without_json(below, f"{name} {one}")]
    return [] if any("--json" in one.opts for one in command.params) else [name]


@pytest.mark.parametrize(
    "name", ["profile", "role", "pay", "worth", "library", "occupation", "resume", "talk", "posting", "record", "win"]
)
def test_every_command_of_what_you_do_and_its_worth_speaks_to_programs(name: str):
    assert without_json(cli.load_command(name), name) == []


def test_a_command_that_does_not_is_found():
    planted = click.Group("planted", {"mute": click.Command("mute")})
    assert without_json(planted, "planted") == ["planted mute"]


def test_a_bug_is_told_as_one(metier, monkeypatch):
    monkeypatch.setattr("metier.plan.queries.plan", lambda viewer: 1 / 0)
    code, _, said = metier("plan")
    assert code == 3
    assert "this is a bug" in said


def test_a_pdf_that_cannot_be_written_is_refused(metier, owner: Member, tmp_path: Path):
    code, _, said = metier("plan", "--pdf", str(tmp_path / "nowhere" / "plan.pdf"))
    assert code == 1
    assert said.endswith("cannot be written: No such file or directory. Choose another place.\n")


def test_no_hours_yet_says_how_to_say_them(metier):
    assert "metier plan hours 6" in metier("plan", "hours")[1]


def test_none_leaves_out_what_was_said(metier, owner: Member):
    goal = make.goal(owner.viewer)
    row = make.task(owner.viewer, of=goal, wanted_by=owner.viewer.today, pace=60)
    assert metier("task", "change", str(row.pk), "--by", "none", "--pace", "none")[0] == 0
    assert metier("goal", "change", str(goal.pk), "--due", "none", "--priority", "none")[0] == 0
    task = queries.task(owner.viewer, row.pk)
    assert (task.wanted_by, task.pace, task.goal.due, task.goal.priority) == (None, None, None, "")


def test_days_are_read_as_people_write_them_everywhere(metier):
    assert metier("ambition", "list", "--on", "1 October 2026")[0] == 0
    code, _, said = metier("life", "list", "--on", "October 2026")
    assert (code, said) == (1, "metier: “October 2026” has no day. Write 2027-06-30 or “30 June 2027”.\n")


def test_a_file_that_is_no_zip_is_told_so():
    with pytest.raises(Refused, match=r"bad\.zip is not a ZIP, whatever its name says"):
        read_file("bad.zip", b"hello\n")


def test_a_sign_in_link_leads_to_the_name_that_is_served():
    address = Address("0.0.0.0", 8765)
    assert address.sign_in("token") == "http://0.0.0.0:8765/account/sign-in/token/"
    assert address.sign_in("token", ["career.example.org"]) == "https://career.example.org/account/sign-in/token/"


@pytest.mark.parametrize("url", ["nonsense", "mysql://localhost/metier"])
def test_an_address_that_is_not_of_postgresql_is_refused(url: str, monkeypatch, tmp_path: Path):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(Refused, match="not the address of a PostgreSQL database"):
        local.database(tmp_path / "metier.sqlite3")


def test_postgresql_without_what_it_needs_is_refused(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/metier")
    monkeypatch.setitem(sys.modules, "dj_database_url", None)
    with pytest.raises(Refused, match=r"pip install 'metier\[postgresql\]'"):
        local.database(tmp_path / "metier.sqlite3")


def test_a_home_that_cannot_be_used_is_refused(monkeypatch, tmp_path: Path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("METIER_HOME", str(tmp_path / "file"))
    with pytest.raises(Refused, match="Set METIER_HOME to a folder that is yours"):
        local.home()


def test_a_database_that_cannot_be_opened_is_refused(monkeypatch):
    def fails() -> None:
        raise OperationalError("connection failed\nIs the server running?")

    monkeypatch.setattr(database.connection, "ensure_connection", fails)
    with pytest.raises(Refused, match=r"cannot be opened: connection failed\. Check"):
        database.bring_up_to_date()


@pytest.mark.one_database
def test_commands_that_start_together_in_a_new_home_agree(tmp_path: Path):
    """They share one secret, one database and one career, whoever is first."""
    together = [
        subprocess.Popen(
            [sys.executable, "-m", "metier", "today"],
            env=environment(tmp_path / "home"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    said = [one.communicate()[1].decode() for one in together]
    assert [one.returncode for one in together] == [0, 0, 0], said
    with closing(sqlite3.connect(tmp_path / "home" / "metier.sqlite3")) as made:
        assert made.execute(
            "SELECT (SELECT count(*) FROM accounts_person), count(*) FROM accounts_career"
        ).fetchone() == (
            1,
            1,
        )


NOT_FOR_TODAY = (
    r"(metier\.\w+\.(views|forms|urls|pages|pdf)|metier\.core\.(charts|exchange|archive)|metier\.ui\.(fields|forms)"
    r"|django\.contrib\.(admin|auth\.forms)|django\.(db\.migrations\.executor|template\.loader_tags)"
    r"|icalendar|typst|markdown_it|nh3|rich|fsrs|granian)\b"
)


@pytest.mark.one_database
def test_today_in_a_terminal_loads_nothing_that_only_pages_need(tmp_path: Path):
    shell = environment(tmp_path)
    today = [sys.executable, "-X", "importtime", "-m", "metier", "today"]
    subprocess.run(today, env=shell, check=True, capture_output=True)  # makes the database, which loads more
    said = subprocess.run(today, env=shell, check=True, capture_output=True, text=True).stderr
    loaded = [line.rpartition("|")[2].strip() for line in said.splitlines() if line.startswith("import time:")]
    assert "metier.home.today" in loaded
    assert [name for name in loaded if re.match(NOT_FOR_TODAY, name)] == []


@pytest.mark.one_database
def test_what_is_kept_is_for_its_owner_alone_even_in_a_folder_that_is_open(tmp_path: Path, monkeypatch):
    monkeypatch.delenv("METIER_SECRET_KEY", raising=False)
    before = os.umask(0)
    try:
        key = local.secret_key(tmp_path)
        path = local.database(tmp_path / "metier.sqlite3")["NAME"]
    finally:
        os.umask(before)
    assert local.secret_key(tmp_path) == key
    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {
        "secret-key": 0o600,
        path.name: 0o600,
    }


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("database or disk is full", "Free some space, then try again."),
        ("attempt to write a readonly database", "Check that you may write to the folder of METIER_HOME."),
    ],
)
def test_a_disk_that_cannot_be_written_is_no_bug(metier, monkeypatch, said: str, advice: str):
    def full(*_: object, **__: object) -> None:
        raise OperationalError(said)

    monkeypatch.setattr("metier.home.cli.log.log.callback", full)
    assert metier("log", "1h Reading")[::2] == (
        1,
        f"metier: The database cannot be written: {said}. Nothing was changed. {advice}\n",
    )


def test_an_archive_that_does_not_fit_is_refused_in_a_sentence(viewer, monkeypatch, tmp_path: Path):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(exporting, "write_archive", full)
    with pytest.raises(Refused, match=r"career\.zip cannot be written: No space left on device\."):
        exporting.export_to(viewer.career, tmp_path / "career.zip")
    assert list(tmp_path.iterdir()) == []
