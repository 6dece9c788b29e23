"""`metier resume build`: a variant as files in a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.resume import kept

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
def build(*, name: str, folder: Path, formats: str, force: bool, as_json: bool) -> None:
    """Write a variant into a folder, in one format or several.

    \b
    metier resume build "Analytics engineering" -o out --format pdf,docx,html,txt,json
    """
    before = kept.stamp()
    one = _build(name=name, folder=folder, formats=formats, force=force, as_json=as_json)
    if one:
        from django.db import connection

        if connection.vendor == "sqlite":
            connection.close()  # the last to close may write to the file
        kept.keep(before, sys.argv[1:], one)


@with_viewer
def _build(viewer: Viewer, *, name: str, folder: Path, formats: str, force: bool, as_json: bool) -> kept.Setting | None:
    """What is to be kept of it: a PDF that was made alone."""
    from metier.core.errors import Refused, Where
    from metier.resume import queries
    from metier.resume.folder import write_all
    from metier.resume.making import made_of
    from metier.resume.outputs import FORMATS, to_set
    from metier.resume.previews import look_of

    variant = queries.variant_named(viewer, name)
    content = queries.content(viewer, variant)
    wanted = (
        list(FORMATS) if formats.strip() == "all" else [part.strip() for part in formats.split(",") if part.strip()]
    )
    if not wanted:
        raise Refused(f"Name a format: one or more of {', '.join(FORMATS)}, by commas, or all.", Where(field="format"))
    files = [made_of(content, variant, form) for form in dict.fromkeys(wanted)]
    paths = write_all(str(folder), {file.name: file.content for file in files}, force=force)
    if as_json:
        print_json(
            [
                {"format": file.form, "path": path, "bytes": len(file.content), "notes": list(file.notes)}
                for file, path in zip(files, paths, strict=True)
            ]
        )
        return None
    for path in paths:
        click.echo(click.format_filename(path))  # a folder's name may be no text
    for note in dict.fromkeys(note for file in files for note in file.notes):
        click.echo(note, err=True)
    if [file.form for file in files] != ["pdf"]:
        return None
    said = to_set(content, look_of(variant))
    return kept.Setting(
        variant=name, design=variant.design, said=said, folder=str(folder), name=files[0].name, force=force
    )
