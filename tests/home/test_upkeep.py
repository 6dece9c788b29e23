"""Backups, what is due, and whether all is well."""

import io
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner
from django.contrib.sessions.models import Session

import archives
import make
from metier.accounts.alone import alone
from metier.accounts.models import Career, Person, SignInLink
from metier.core.archive.reading import opened
from metier.core.errors import Refused
from metier.home.archive import uploads
from metier.home.archive.restoring import look, restore
from metier.home.cli.upkeep import doctor
from metier.home.models import Note
from metier.home.upkeep import backups, examination, ticking
from metier.home.upkeep.verifying import opened_as, verify
from metier.record.models import Win

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path / "home"
    settings.METIER_HOME.mkdir(mode=0o700)
    return settings.METIER_HOME


@pytest.fixture(scope="module")
def migrated(tmp_path_factory, django_db_setup, django_db_blocker) -> Path:
    """An empty SQLite database, up to date."""
    path = tmp_path_factory.mktemp("migrated") / "metier.sqlite3"
    with django_db_blocker.unblock(), opened_as("made", path):
        pass
    return path


@pytest.fixture(scope="module")
def filled(tmp_path_factory, migrated, of_everything, django_db_blocker) -> Path:
    """The same with a career in it."""
    path = shutil.copy(migrated, tmp_path_factory.mktemp("filled") / "metier.sqlite3")
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), opened_as("made", path):
        person = Person.objects.db_manager("made").create_person()
        with opened(io.BytesIO(of_everything)) as archive:
            restore(person, look(archive), using="made")
    return path


@pytest.fixture
def database(tmp_path, owner, filled) -> Path:
    """A SQLite file with a career in it, whatever the tests run on."""
    return shutil.copy(filled, tmp_path / "metier.sqlite3")


def used(monkeypatch, database: Path) -> None:
    """Metier on one's own machine, with this file in use."""
    monkeypatch.setattr(backups, "source", lambda: database)
    for module in (ticking, backups, examination):
        monkeypatch.setattr(
            module,
            "connection",
            type("Sqlite", (), {"vendor": "sqlite", "display_name": "SQLite", "get_database_version": lambda: (3, 40)}),
        )


def rows(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as database:
        found: int = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return found


# Backups


def test_a_backup_is_a_whole_database_for_its_owner_alone(database, tmp_path):
    made = backups.make(database, tmp_path / "backups", NOW)
    assert made.path.name == "metier-2026-10-01T093000.sqlite3"
    assert made.path.stat().st_mode & 0o077 == made.path.parent.stat().st_mode & 0o077 == 0
    assert rows(made.path, "plan_goal") == rows(database, "plan_goal") > 0
    assert sorted(path.name for path in made.path.parent.iterdir()) == [made.path.name]


def test_a_database_in_use_is_copied_as_it_stands(database, tmp_path):
    with closing(sqlite3.connect(database)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("UPDATE plan_goal SET title = 'Committed'")
        writer.commit()
        writer.execute("UPDATE plan_goal SET title = 'Not committed'")
        made = backups.make(database, tmp_path / "backups", NOW)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT DISTINCT title FROM plan_goal").fetchall() == [("Committed",)]


def test_a_damaged_database_gives_no_backup(database, tmp_path):
    damage(database)
    with pytest.raises(Refused, match=r"damaged|could not be written"):
        backups.make(database, tmp_path / "backups", NOW)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_place_that_cannot_be_written_is_refused(database, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="could not be written"):
        backups.make(database, tmp_path / "file", NOW)


def test_rotation_leaves_other_files_alone(database, tmp_path):
    folder = tmp_path / "backups"
    for day in range(40):
        folder.mkdir(exist_ok=True)
        (folder / f"metier-{NOW - timedelta(days=day):%Y-%m-%dT%H%M%S}.sqlite3").touch()
    (folder / "metier-before-the-move.sqlite3").touch()
    gone = backups.rotate(folder)
    assert 20 < len(gone) < 33
    assert (folder / "metier-before-the-move.sqlite3").exists()
    assert backups.all_in(folder)[0].at == NOW
    assert backups.rotate(folder) == []


@pytest.mark.postgresql
def test_postgresql_is_told_of_pg_dump():
    with pytest.raises(Refused, match="pg_dump"):
        backups.source()


# What is due


def test_a_tick_backs_up_once_a_day(database, home, monkeypatch, db):
    used(monkeypatch, database)
    assert ticking.tick(NOW)[0].startswith("Backed up to ")
    assert ticking.tick(NOW + timedelta(hours=23)) == []
    assert ticking.tick(NOW + timedelta(hours=25))[0].startswith("Backed up to ")
    assert len(backups.all_in(home / "backups")) == 2


def test_a_backup_that_cannot_be_made_keeps_no_digest_back(database, home, monkeypatch, owner):
    used(monkeypatch, database)
    (home / "backups").write_text("No folder.")
    asked: list[datetime] = []
    monkeypatch.setattr(ticking, "send_due", lambda now, _watch: asked.append(now) or [])
    with pytest.raises(Refused, match="backups"):
        ticking.tick(NOW)
    assert asked == [NOW]


def test_a_tick_empties_the_trash_after_thirty_days_of_every_kind(owner):
    made = [maker(owner.viewer) for maker in make.EVERY]
    for row in made:
        type(row)._default_manager.filter(pk=row.pk).update(trashed_at=NOW - timedelta(days=31))
    recent = make.note(owner.viewer, "Deleted yesterday")
    Note.objects.filter(pk=recent.pk).update(trashed_at=NOW - timedelta(days=29))
    assert any("in the trash for 30 days" in said for said in ticking.tick(NOW))
    assert not any(type(row)._default_manager.filter(pk=row.pk).exists() for row in made)
    assert Note.objects.filter(pk=recent.pk).exists()
    assert ticking.tick(NOW) == []


def test_a_tick_forgets_what_has_expired(owner, home):
    SignInLink.objects.create(digest="a" * 64, person=owner.person, expires_at=NOW - timedelta(days=2))
    SignInLink.objects.create(digest="b" * 64, person=owner.person, expires_at=NOW + timedelta(minutes=5))
    Session.objects.create(session_key="old", session_data="", expire_date=NOW - timedelta(days=1))
    uploads.keep(owner.person, [b"PK"], 2)
    said = ticking.tick(NOW + timedelta(days=5))
    assert any("sign-in link" in sentence for sentence in said)
    assert any("session" in sentence for sentence in said)
    assert not SignInLink.objects.filter(digest="a" * 64).exists()


@pytest.mark.one_database
def test_after_a_tick_a_row_is_found_by_its_key_and_not_by_reading_the_career(owner):
    wins = [make.win(owner.viewer, f"Win {number}") for number in range(200)]
    few = Win.objects.filter(career=owner.career, pk__in=[win.pk for win in wins[:3]]).order_by("-happened_on")
    ticking.tick(NOW)
    assert "(id=?)" in few.explain()


def test_an_upload_that_nobody_decided_on_goes_after_a_day(owner, home):
    token = uploads.keep(owner.person, [b"PK"], 2)
    made = datetime.fromtimestamp(uploads.find(owner.person, token).stat().st_mtime, UTC)
    assert uploads.sweep(made + timedelta(hours=23)) == 0
    assert uploads.sweep(made + timedelta(hours=25)) == 1


def test_a_second_tick_at_the_same_time_does_nothing(owner, home):
    put = make.note(owner.viewer)
    Note.objects.filter(pk=put.pk).update(trashed_at=NOW - timedelta(days=31))
    with alone(home / "tick.lock") as first:
        assert first
        assert ticking.tick(NOW) == []
    assert ticking.tick(NOW) != []


def test_a_lock_goes_with_its_process(home):
    code = "import os, sys; from pathlib import Path; from metier.accounts.alone import alone\nwith alone(Path(sys.argv[1])) as first: print(first, flush=True); os._exit(1)"
    died = subprocess.run([sys.executable, "-c", code, str(home / "lock")], capture_output=True, text=True, check=False)
    assert died.stdout == "True\n", died.stderr
    with alone(home / "lock") as first:
        assert first


# Whether all is well


def damage(path: Path) -> None:
    """Overwrite pages in the middle of a database."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 3)
        file.write(b"\xa5" * (size // 3))


def test_a_backup_is_verified_by_restoring_it_elsewhere(database, tmp_path, of_everything):
    held = verify(backups.make(database, tmp_path / "backups", NOW).path)
    assert held.careers == 1
    assert held.rows == sum(
        len(archives.rows(of_everything, path)) for path in archives.files(of_everything) if "/" in path
    )


def test_a_backup_whose_rows_point_at_nothing_does_not_pass(database, tmp_path):
    made = backups.make(database, tmp_path / "backups", NOW)
    with closing(sqlite3.connect(made.path)) as copy:
        copy.execute("DELETE FROM plan_goal")
        copy.commit()
    with pytest.raises(Refused, match="points at plan_goal"):
        verify(made.path)


def test_a_damaged_backup_does_not_pass(database, tmp_path):
    made = backups.make(database, tmp_path / "backups", NOW)
    damage(made.path)
    with pytest.raises(Refused, match="damaged"):
        verify(made.path)


def test_a_backup_that_would_not_restore_the_same_does_not_pass(database, tmp_path, monkeypatch):
    from metier.home.upkeep import verifying

    made = backups.make(database, tmp_path / "backups", NOW)
    monkeypatch.setattr(verifying, "_same", lambda *_: False)
    with pytest.raises(Refused, match="does not restore to what it was"):
        verify(made.path)


def test_verifying_leaves_no_trace(database, tmp_path):
    from django.db import connections

    made = backups.make(database, tmp_path / "backups", NOW)
    verify(made.path)
    assert not hasattr(connections._connections, "metier-copy")
    assert Career.objects.count() == 3


def test_the_doctor_finds_all_well(database, home, monkeypatch):
    used(monkeypatch, database)
    backups.make(database, home / "backups", NOW)
    findings = examination.examine(NOW + timedelta(hours=3))
    assert [(each.name, each.advice) for each in findings if not each.is_well] == []
    assert any("Made 3 hours ago" in each.found for each in findings)
    assert any("equal to the last byte" in each.found for each in findings)


def test_the_doctor_says_what_needs_attention(database, home, monkeypatch):
    used(monkeypatch, database)
    home.chmod(0o755)
    old = backups.make(database, home / "backups", NOW - timedelta(days=9))
    damage(old.path)
    damage(database)
    ill = {each.name: each for each in examination.examine(NOW) if not each.is_well}
    assert set(ill) == {"Integrity", "Privacy", "Backup", "Restoring"}
    assert ill["Privacy"].advice == f"Run: chmod go-rwx {home}"
    assert "Made 9 days ago" in ill["Backup"].found


def test_the_doctor_misses_a_backup(database, monkeypatch):
    used(monkeypatch, database)
    ill = {each.name: each.advice for each in examination.examine(NOW) if not each.is_well}
    assert set(ill) == {"Backup", "Restoring"}
    assert all("metier backup" in advice for advice in ill.values())


def test_a_check_that_breaks_is_a_finding(monkeypatch, db):
    def broken(_: datetime) -> tuple[str, str]:
        raise ZeroDivisionError("nought")

    monkeypatch.setattr(examination, "CHECKS", (("Sums", broken),))
    (finding,) = examination.examine(NOW)
    assert not finding.is_well
    assert "nought" in finding.found


def test_the_doctor_exits_with_1_when_something_needs_attention(database, home, monkeypatch, settings):
    used(monkeypatch, database)
    settings.METIER_DATABASE = database
    result = CliRunner().invoke(doctor, ["--json"])
    assert result.exit_code == 1
    assert {each["check"] for each in json.loads(result.output) if not each["is_well"]} == {"Backup", "Restoring"}
    shutil.rmtree(home)
