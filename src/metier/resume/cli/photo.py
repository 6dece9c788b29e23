"""`metier resume photo`: the photo that variants may show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_done, read_given, with_viewer, write_made

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False)
@click.option("--trash", is_flag=True, help="Put it in the trash; no variant shows it then.")
@click.option("--restore", is_flag=True, help="Take the last one out of the trash, in the place of the one there is.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Save it as a file.")
@json_option
@with_viewer
def photo(
    viewer: Viewer, /, *, file: Path | None, trash: bool, restore: bool, output: Path | None, as_json: bool
) -> None:
    """Keep a photo from a JPEG, PNG or WebP file; alone, say whether there is one. Variants show it only where you turn it on.

    \b
    metier resume photo me.jpg
    metier resume change "Analytics engineering" --photo
    """
    from metier.core.errors import Refused
    from metier.resume import actions, queries

    if sum(map(bool, (file, trash, restore, output))) > 1:
        raise click.UsageError("One thing at a time: a FILE, --trash, --restore or --output.")
    if file:
        actions.keep_photo(viewer, read_given(file, actions.LARGEST_PHOTO)[1])
    elif restore:
        actions.bring_photo_back(viewer, queries.last_photo_in_trash(viewer).pk)
    found = queries.photo(viewer)
    if found is None and (trash or output):
        raise Refused("There is no photo.")
    if found and trash:
        actions.trash_photo(viewer, found)
        found = None
    if found and output:
        write_made(output, bytes(found.image))
    said = f"{found}. Variants show it only where you turn it on." if found else "There is no photo."
    told = {"width": found.width, "height": found.height, "bytes": len(bytes(found.image))} if found else None
    print_done(f"Saved as {output}" if output else said, told, as_json=as_json)
