"""The whole career as one archive, and back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import load, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.accounts.models import Person
    from metier.home.archive.restoring import Found


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@with_viewer
def export(viewer: Viewer, file: Path, force: bool) -> None:
    """Write everything in your career, the trash included, to one archive. `-` writes to standard output.

    The same career gives the same bytes. docs/archive.md says what is in it.

    \b
    metier export career.zip
    metier export - | age -p > career.zip.age
    """
    from tempfile import TemporaryFile

    from metier.core.words import count
    from metier.home.archive.exporting import export as write
    from metier.home.archive.exporting import export_to

    if str(file) != "-":
        manifest = export_to(viewer.career, file, replacing=force)
        click.echo(
            f"{file}: {count(sum(each.rows for each in manifest.files) - 1, 'row')} and your settings, {_size(file.stat().st_size)}."
        )
        return
    if sys.stdout.isatty():
        raise click.UsageError("An archive is not text. Name a file, or send it on: metier export - > career.zip")
    with TemporaryFile() as held:
        write(viewer.career, held)
        held.seek(0)
        while chunk := held.read(1_000_000):
            sys.stdout.buffer.write(chunk)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--preview", is_flag=True, help="Show what the archive holds, and restore nothing.")
@click.option(
    "--replace", is_flag=True, help="Put it in the place of the career that is here, which is kept as an archive."
)
@click.option("-y", "--yes", is_flag=True, help="Do not ask before replacing.")
def restore(file: Path, preview: bool, replace: bool, yes: bool) -> None:
    """Bring a career back from an archive, all of it or nothing.

    Where a career is here already it is refused, unless you say --replace.

    \b
    metier restore career.zip --preview
    metier restore career.zip
    metier restore career.zip --replace
    """
    load()
    from django.utils import timezone

    from metier.accounts.actions import the_local_owner
    from metier.core.archive.reading import opened
    from metier.home.archive import kept
    from metier.home.archive.restoring import check, look
    from metier.home.archive.restoring import restore as write

    with file.open("rb") as stream, opened(stream) as archive:
        found = look(archive)
        _say_what_it_holds(found)
        if preview:
            check(found)
            click.echo("Every row can be read. Nothing was restored.")
            return
        person = the_local_owner()
        in_place = _may_replace(person, found, replace=replace, yes=yes)
        keep = kept.place(person, timezone.now()) if in_place else None
        career = write(person, found, keep=keep)
    click.echo(f"Restored the career of {career.name}." if career.name else "Restored.")
    if career.is_demo:
        click.echo("It is the demo career: look around in it at Demo career in the menu. Commands are about your own.")
    if keep:
        click.echo(f"The career that was here is kept in {keep}")


def _say_what_it_holds(found: Found) -> None:
    said = found.career["name"] or found.owner or "somebody who gave no name"
    click.echo(
        f"The {'demo ' if found.career['is_demo'] else ''}career of {said}, opened {found.career['opened_at']:%Y-%m-%d}, format {found.version}:"
    )
    rows = [(kept.many.capitalize(), f"{number:,}") for kept, number in found.counts.items() if number]
    print_table(("What", "Rows"), rows or [("Nothing but its settings", "")], right=[1])


def _may_replace(person: Person, found: Found, *, replace: bool, yes: bool) -> bool:
    """Whether a career with something in it is to be replaced. Raises Refused when it must not be."""
    from metier.core.errors import Refused
    from metier.home.archive.restoring import CareerIsHere, holds_anything, in_the_way

    present = in_the_way(person, found)
    if present is None or not holds_anything(present):
        return False
    if not replace:
        raise CareerIsHere(
            f"There is a career here already ({present}). Add --replace to put the archive in its place: "
            "what is here is exported first and kept. Or restore into another home with METIER_HOME."
        )
    if not yes and not click.confirm(f"Replace the career that is here ({present})? It is exported first and kept"):
        raise Refused("Nothing was restored.")
    return True


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1_000))} kB"
