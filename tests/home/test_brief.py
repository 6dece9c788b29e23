"""`metier today --brief`: one line for a prompt, kept until something changes, and read without loading Django."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner

import make
from cast import NOW, TODAY, Member
from metier import __version__
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.home.brief import kept
from metier.home.brief.line import line, refreshed
from metier.home.upkeep.ready import get_ready
from metier.reviews.actions.parking import park
from shell import environment


@pytest.fixture
def home(tmp_path, settings, monkeypatch) -> Path:
    """A home with a database of its own, whatever the tests run on."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    settings.METIER_HOME = tmp_path
    with closing(sqlite3.connect(tmp_path / "metier.sqlite3")) as database:
        database.execute("CREATE TABLE one (number)")
    return tmp_path


def read(home: Path) -> str | None:
    return kept.read(str(home), __version__)


def keep(home: Path, said: str = "Due: a task", hours: float = 3) -> None:
    kept.write(str(home), __version__, said, (datetime.now(UTC) + timedelta(hours=hours)).timestamp())


# The line


def test_it_counts_what_is_due_and_is_empty_when_nothing_is(viewer: Viewer):
    assert line(viewer) == ""
    make.task(viewer, wanted_by=TODAY)
    make.task(viewer, wanted_by=TODAY)
    make.rhythm(viewer, "weekly", TODAY, weekday=3)
    assert line(viewer) == "Due: a review and two tasks"
    park(viewer, TODAY + timedelta(days=30))
    assert line(viewer) == ""


# Kept


def test_it_is_read_until_something_is_written(home: Path):
    assert read(home) is None
    keep(home)
    assert read(home) == "Due: a task"
    assert stat.S_IMODE((home / "brief").stat().st_mode) == 0o600
    with closing(sqlite3.connect(home / "metier.sqlite3")) as database:
        database.execute("INSERT INTO one VALUES (1)")
        database.commit()
    assert read(home) is None


def test_a_change_that_is_still_in_the_log_counts(home: Path):
    with closing(sqlite3.connect(home / "metier.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        keep(home)
        assert read(home) == "Due: a task"
        database.execute("INSERT INTO one VALUES (1)")
        database.commit()
        assert read(home) is None


def test_looking_changes_nothing(home: Path):
    with closing(sqlite3.connect(home / "metier.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
    keep(home)
    with closing(sqlite3.connect(home / "metier.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM one").fetchone() == (0,)
        assert read(home) == "Due: a task"
    assert read(home) == "Due: a task"


def test_it_ends_with_the_day_and_a_clock_that_went_back_is_not_trusted(home: Path):
    with time_machine.travel(NOW, tick=False):
        keep(home)
        assert read(home) == "Due: a task"
    for moment, said in (
        (timedelta(hours=2, minutes=59), "Due: a task"),
        (timedelta(hours=3), None),
        (-timedelta(minutes=1), None),
    ):
        with time_machine.travel(NOW + moment, tick=False):
            assert read(home) == said


def test_that_nothing_is_due_is_kept_too(home: Path):
    keep(home, "")
    assert read(home) == ""


def test_another_version_finds_it_anew(home: Path):
    keep(home)
    assert kept.read(str(home), "9.9.9") is None


@pytest.mark.parametrize("content", ["", "nonsense", "1\n2\n3\n", "x\ny\nz\nDue: a task\n"])
def test_a_file_that_is_damaged_is_not_there(home: Path, content: str):
    (home / "brief").write_text(content)
    assert read(home) is None


def test_on_a_server_it_stands_for_a_quarter_of_an_hour(home: Path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/metier")
    with time_machine.travel(NOW, tick=False):
        keep(home)
    for minutes, said in ((14, "Due: a task"), (16, None)):
        with time_machine.travel(NOW + timedelta(minutes=minutes), tick=False):
            assert read(home) == said


def test_where_nobody_has_begun_it_is_silent_and_makes_nothing(tmp_path: Path, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert kept.read(str(tmp_path / "home"), __version__) == ""
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(("zone", "ends"), [("Pacific/Auckland", 11), ("America/New_York", 28), ("Europe/London", 23)])
def test_it_ends_at_midnight_where_its_owner_lives(viewer: Viewer, home: Path, zone: str, ends: int):
    viewer.career.time_zone = zone
    refreshed(viewer)
    until = float((home / "brief").read_text().split("\n")[1])
    midnight = datetime(2026, 10, 1, tzinfo=UTC) + timedelta(hours=ends)
    assert datetime.fromtimestamp(until, UTC) == midnight


def test_upkeep_finds_it_before_it_is_asked_for(owner: Member, home: Path):
    make.task(owner.viewer, wanted_by=TODAY)
    get_ready(NOW)
    assert read(home) == "Due: a task"


def test_upkeep_finds_nothing_where_nobody_has_begun(home: Path, db):
    get_ready(NOW)
    assert not (home / "brief").exists()


# The command


def test_it_goes_with_nothing_else(viewer: Viewer, home: Path, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    make.task(viewer, wanted_by=TODAY)
    runner = CliRunner()
    assert runner.invoke(metier, ["today", "--brief"]).output == "Due: a task\n"
    assert read(home) == "Due: a task"
    assert runner.invoke(metier, ["today", "--brief", "--json"]).exit_code == 2


CODE = """
import sys
sys.argv = ["metier", "today", "--brief"]
from metier.__main__ import main
try:
    main()
finally:
    print(sorted({"django", "click", "dataclasses", "pathlib"} & set(sys.modules)), file=sys.stderr)
"""


def where_it_is_noon() -> str:
    """A time zone in which the day does not end while a test runs."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+}"


@pytest.mark.one_database
def test_the_second_time_it_is_read_without_loading_anything(tmp_path: Path):
    shell = environment(tmp_path / "home", TZ=where_it_is_noon())

    def ran(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *words], env=shell, capture_output=True, text=True, check=True)

    assert (
        ran(
            "-S",
            "-c",
            CODE.replace("sys.argv", f"sys.path.insert(0, {str(Path(kept.__file__).parents[3])!r}); sys.argv"),
        ).stderr
        == "[]\n"
    )
    ran("-m", "metier", "goal", "add", "Lead a team")
    ran("-m", "metier", "task", "add", "Lead a team", "Write to Anna", "--by", "2020-01-01")
    assert ran("-m", "metier", "today", "--brief").stdout.startswith("Due: ")
    second = ran(
        "-S", "-c", CODE.replace("sys.argv", f"sys.path.insert(0, {str(Path(kept.__file__).parents[3])!r}); sys.argv")
    )
    assert second.stdout.startswith("Due: ")
    assert second.stderr == "[]\n"
    ran("-m", "metier", "park", "--until", (datetime.now(UTC) + timedelta(days=9)).date().isoformat())
    assert ran("-m", "metier", "today", "--brief").stdout == ""
