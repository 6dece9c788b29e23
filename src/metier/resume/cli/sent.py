"""`metier resume sent`: what went out, and its files again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

MOST = 500


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
@with_viewer
def sent(viewer: Viewer, ctx: click.Context, *, as_json: bool) -> None:
    """What was sent, to whom and when. Alone, it lists the last 500 files.

    \b
    metier resume sent keep "Analytics engineering" --to "Marta Wolski" --format pdf
    metier resume sent save 0199a1 -o out
    """
    if ctx.invoked_subcommand is not None:
        return
    from metier.core.words import short_date
    from metier.resume import queries

    files = list(queries.sent_files(viewer)[:MOST])
    if as_json:
        print_json(
            [
                {
                    "id": str(file.pk),
                    "to": file.sending.to,
                    "sent_on": file.sending.sent_on.isoformat(),
                    "for": file.sending.what_for,
                    "employer": file.sending.employer,
                    "variant": file.variant_name,
                    "file": file.file_name,
                    "sha256": file.digest,
                }
                for file in files
            ]
        )
    elif not files:
        click.echo("Nothing was sent yet. Keep what you send: metier resume sent keep NAME --to WHOM")
    else:
        print_table(
            ["Id", "To", "On", "For", "Variant", "File"],
            [
                (
                    str(file.pk)[-12:],
                    file.sending.to,
                    short_date(file.sending.sent_on),
                    file.sending.what_for,
                    file.variant_name,
                    file.file_name,
                )
                for file in files
            ],
        )


@sent.command()
@click.argument("name")
@click.option("--to", required=True, help="To whom it goes.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day; today where it is not said.")
@click.option("--format", "formats", default="pdf", help="By commas.")
@click.option("--posting", help="For this posting.")
@with_viewer
def keep(viewer: Viewer, *, name: str, to: str, on: datetime | None, formats: str, posting: str | None) -> None:
    """Keep that a variant goes out now, byte for byte. Nothing is sent."""
    from metier.postings import queries as postings
    from metier.resume import actions, queries

    variant = queries.variant_named(viewer, name)
    chosen = postings.posting_named(viewer, posting) if posting else variant.posting
    recipient = actions.Recipient(to=to, on=on.date() if on else None, posting=chosen)
    actions.send(viewer, variant, [part.strip() for part in formats.split(",") if part.strip()], recipient)
    click.echo(f"Kept as it goes to {to}.")


@sent.command()
@click.argument("which")
@click.option(
    "-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The folder."
)
@click.option("--force", is_flag=True, help="Replace a file that was not made by this command.")
@with_viewer
def save(viewer: Viewer, *, which: str, folder: Path, force: bool) -> None:
    """Write a file as it was sent; WHICH is the end of its id."""
    from metier.core.errors import Refused
    from metier.resume import queries
    from metier.resume.folder import write_all

    found = [pk for pk in queries.sent_files(viewer).values_list("pk", flat=True) if str(pk).endswith(which.strip())]
    if len(found) != 1:
        raise Refused(f"{'No' if not found else 'More than one'} file that was sent has an id that ends in “{which}”.")
    file = queries.sent_file(viewer, found[0])
    for path in write_all(folder, {file.file_name: bytes(file.content)}, force=force):
        click.echo(str(path))
