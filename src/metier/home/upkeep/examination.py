"""Whether all is well with the house: one finding a check, each with what to do about it."""

from __future__ import annotations

import logging
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.template.loader import get_template

from metier.accounts.database import is_up_to_date
from metier.core.errors import Refused
from metier.core.words import count
from metier.home.digest.posting import NoLine, Post
from metier.home.digest.server import mail_server
from metier.home.upkeep import backups
from metier.home.upkeep.verifying import verify

log = logging.getLogger(__name__)
BACKUP_AGE = timedelta(days=2)
FREE_AT_LEAST = 200_000_000  # bytes
_STATIC = re.compile(r"""{%\s*static\s+['"]([^'"]+)['"]\s*%}""")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `advice` is empty when all is well."""

    name: str
    found: str
    advice: str = ""

    @property
    def is_well(self) -> bool:
        return not self.advice


def examine(now: datetime) -> list[Finding]:
    """Every check in turn. One that breaks is a finding too."""
    return [_examined(name, check, now) for name, check in CHECKS]


def _examined(name: str, check: Callable[[datetime], tuple[str, str]], now: datetime) -> Finding:
    try:
        found, advice = check(now)
    except Refused as refused:
        return Finding(name, str(refused), "See what it says; `metier export` writes what is here as an archive.")
    except Exception as problem:  # a check must not stop the others
        log.warning("The check of %s failed", name, exc_info=True)
        return Finding(name, f"The check failed: {problem}.", "Please report this.")
    return Finding(name, found, advice)


def _versions(_: datetime) -> tuple[str, str]:
    python = ".".join(str(part) for part in sys.version_info[:3])
    said = f"Python {python}, Django {django.get_version()}, {connection.display_name} {'.'.join(map(str, connection.get_database_version()))}."
    return said, "" if django.VERSION[:2] == (
        5,
        2,
    ) else "Metier is made for Django 5.2. Install Metier anew in an environment of its own."


def _migrations(_: datetime) -> tuple[str, str]:
    if is_up_to_date():
        return "The database is up to date.", ""
    return (
        "The database is older than this Metier.",
        "Run any other command, such as `metier today`: it brings the database up to date.",
    )


def _integrity(_: datetime) -> tuple[str, str]:
    if connection.vendor != "sqlite":
        return "PostgreSQL looks after its files itself.", ""
    problems = backups.check(backups.source())
    if not problems:
        return "Every page and every reference in the database is whole.", ""
    return (
        f"The database is damaged: {'; '.join(problems)}.",
        f"Stop Metier and put the last backup from {backups.folder()} in its place.",
    )


def _permissions(_: datetime) -> tuple[str, str]:
    home = Path(settings.METIER_HOME)
    if os.name != "posix":
        return f"{home} is guarded by the account you are signed in to.", ""
    private = [path for path in (home, home / "secret-key", home / "smtp", backups.folder()) if path.exists()]
    open_to_others = [path for path in private if stat.S_IMODE(path.stat().st_mode) & 0o077]
    if not open_to_others:
        return f"Only you can read {home}.", ""
    paths = " ".join(str(path) for path in open_to_others)
    return f"Others on this machine can read {paths}.", f"Run: chmod go-rwx {paths}"


def _space(_: datetime) -> tuple[str, str]:
    home = Path(settings.METIER_HOME)
    free = shutil.disk_usage(home).free
    needed = max(FREE_AT_LEAST, 3 * backups.source().stat().st_size if connection.vendor == "sqlite" else 0)
    advice = "" if free >= needed else f"Free some space where {home} is: at least {needed // 1_000_000:,} MB."
    return f"{free // 1_000_000:,} MB are free where the data is.", advice


def _backup(now: datetime) -> tuple[str, str]:
    if connection.vendor != "sqlite":
        return "Backups of PostgreSQL are made with pg_dump.", ""
    found = backups.all_in(backups.folder())
    if not found:
        return "There is no backup yet.", "Run `metier backup`. While Metier is being served, it makes one a day."
    age = now - found[0].at
    said = f"{_age(age)}: {found[0].path}, of {count(len(found), 'backup')}."
    return (
        said,
        ""
        if age <= BACKUP_AGE
        else "Run `metier backup`, and `metier tick` once a day where Metier is not served all the time.",
    )


def _restores(_: datetime) -> tuple[str, str]:
    if connection.vendor != "sqlite":
        return "Not tried here: restore what pg_dump wrote into a server of its own, now and then.", ""
    found = backups.all_in(backups.folder())
    if not found:
        return "There is no backup to try.", "Run `metier backup`, then `metier doctor` again."
    try:
        held = verify(found[0].path)
    except Refused as refused:
        return str(refused), "Run `metier backup` for a new copy, then `metier doctor` again."
    return (
        f"The last backup was restored elsewhere: {count(held.careers, 'career')} with {count(held.rows, 'row')}, equal to the last byte.",
        "",
    )


def _static_files(_: datetime) -> tuple[str, str]:
    texts = [Path(str(get_template(name).origin)).read_text() for name in ("ui/base.html", "ui/_stylesheets.html")]  # type: ignore[attr-defined]
    wanted = {path for text in texts for path in _STATIC.findall(text)}
    missing = sorted(path for path in wanted if finders.find(path) is None)
    if not missing:
        return f"All {count(len(wanted), 'style and script', 'styles and scripts')} are there.", ""
    return f"Missing: {', '.join(missing)}.", "Install Metier anew: its package is not complete."


def _typesetting(_: datetime) -> tuple[str, str]:
    import typst

    if bytes(typst.compile(b"Metier")).startswith(b"%PDF"):
        return "PDFs can be made.", ""
    return "PDFs cannot be made.", "Install Metier anew: typst does not work."


def _mail(_: datetime) -> tuple[str, str]:
    server = mail_server()
    if server is None:
        return "No mail server is set, so no digest is sent.", ""
    try:
        Post(server).reach()
    except NoLine as problem:
        return problem.sentence, "See `metier reminders server`, or METIER_SMTP. Until then the digests wait."
    return f"{server} answers, and lets Metier in.", ""


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return "Made within the last hour"
    return f"Made {count(hours // 24, 'day') if hours >= 48 else count(hours, 'hour')} ago"


CHECKS: tuple[tuple[str, Callable[[datetime], tuple[str, str]]], ...] = (
    ("Versions", _versions),
    ("Database", _migrations),
    ("Integrity", _integrity),
    ("Privacy", _permissions),
    ("Space", _space),
    ("Backup", _backup),
    ("Restoring", _restores),
    ("Pages", _static_files),
    ("PDF", _typesetting),
    ("Mail", _mail),
)
