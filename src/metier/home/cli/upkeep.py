"""Looking after the house: backups, a check of everything, and what is due."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from metier.accounts.console import json_option, load, print_json, set_up


@click.command()
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Another folder, such as one on another disk. Nothing there is removed.",
)
def backup(folder: Path | None) -> None:
    """Copy the database while it is in use, check the copy, and remove what is not worth keeping.

    Kept are the last copies of 7 days, 4 weeks and 12 months.

    \b
    metier backup
    metier backup --to /media/usb/metier
    """
    load()
    from django.utils import timezone

    from metier.core.words import count
    from metier.home.upkeep import backups

    source = backups.source()
    made = backups.make(source, folder or backups.folder(), timezone.now())
    click.echo(f"{made.path} ({made.size / 1_000_000:.1f} MB, checked)")
    gone = [] if folder else backups.rotate(backups.folder())
    if gone:
        click.echo(f"Removed {count(len(gone), 'older backup')}.")


@click.command()
@json_option
def doctor(as_json: bool) -> None:
    """Check the database, its privacy, the space and the last backup, which is restored elsewhere to be sure.

    Exit code 1 when something needs attention.

    \b
    metier doctor
    metier doctor --json
    """
    set_up()
    from django.conf import settings
    from django.db import connection
    from django.utils import timezone

    from metier.core.errors import Refused
    from metier.home.upkeep.examination import examine

    if connection.vendor == "sqlite" and not Path(settings.METIER_DATABASE).exists():
        raise Refused(
            f"There is nothing in {settings.METIER_HOME} yet. Run `metier` to begin, or set METIER_HOME to where your career is."
        )
    findings = examine(timezone.now())
    if as_json:
        print_json(
            [
                {"check": each.name, "is_well": each.is_well, "found": each.found, "advice": each.advice}
                for each in findings
            ]
        )
    else:
        for each in findings:
            click.echo(f"{'ok       ' if each.is_well else 'attention'}  {each.name}: {each.found}")
            if each.advice:
                click.echo(f"           {each.advice}")
    sys.exit(0 if all(each.is_well for each in findings) else 1)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Told how many of how many digests are done, it shows a bar in a terminal once there are some."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        row = bar.add_task("Digests", visible=False)
        yield lambda done, of: bar.update(row, completed=done, total=of, visible=True)


@click.command("tick")
def tick() -> None:
    """Do what is due: a backup a day, emptying the trash after 30 days, forgetting what has expired, sending digests, looking for
    signs that help would help.

    It can be run at any time and any number of times, and stopped with Ctrl-C. While Metier is being served it runs every hour by
    itself.

    \b
    metier tick
    0 * * * *  metier tick       in a crontab
    """
    load()
    from metier.home.upkeep import tick as do_what_is_due

    with _progress() as watch:
        done = do_what_is_due(watch=watch)
    for sentence in done or ["Nothing was due."]:
        click.echo(sentence)
