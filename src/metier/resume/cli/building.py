"""`metier resume build`: a variant as files in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("name")
@click.option(
    "-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The folder."
)
@click.option("--format", "formats", default="pdf", help="By commas: pdf, docx, html, txt, json, europass; or all.")
@click.option("--force", is_flag=True, help="Replace files that were not made by this command.")
@json_option
@with_viewer
def build(viewer: Viewer, *, name: str, folder: Path, formats: str, force: bool, as_json: bool) -> None:
    """Write a variant into a folder, in one format or several.

    \b
    metier resume build "Analytics engineering" -o out --format pdf,docx,html,txt,json
    """
    from metier.resume import queries
    from metier.resume.cli.folder import write_all
    from metier.resume.making import made
    from metier.resume.outputs import FORMATS

    variant = queries.variant_named(viewer, name)
    wanted = (
        list(FORMATS) if formats.strip() == "all" else [part.strip() for part in formats.split(",") if part.strip()]
    )
    files = [made(viewer, variant, form) for form in dict.fromkeys(wanted)]
    paths = write_all(folder, {file.name: file.content for file in files}, force=force)
    if as_json:
        print_json(
            [
                {"format": file.form, "path": str(path), "bytes": len(file.content), "notes": list(file.notes)}
                for file, path in zip(files, paths, strict=True)
            ]
        )
        return
    for path in paths:
        click.echo(str(path))
    for note in dict.fromkeys(note for file in files for note in file.notes):
        click.echo(note, err=True)
