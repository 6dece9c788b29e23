"""`metier resume sent`: what went out, and its files again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.postings.models import Sending
    from metier.resume.models import SentFile

MOST = 500


@click.group(invoke_without_command=True)
@click.option("--posting", help="Only what went out for this posting.")
@json_option
@click.pass_context
@with_viewer
def sent(viewer: Viewer, ctx: click.Context, *, posting: str | None, as_json: bool) -> None:
    """What was sent, to whom and when. Alone, it lists the last 500 files.

    \b
    metier resume sent keep "Analytics engineering" --to "Marta Wolski" --format pdf
    metier resume sent save 0199a1 -o out
    """
    if ctx.invoked_subcommand is not None:
        return
    from metier.core.words import short_date
    from metier.postings import queries as postings
    from metier.resume import queries

    found = queries.sent_files(viewer)
    if posting:
        found = found.filter(sending__posting=postings.posting_named(viewer, posting))
    files = list(found[:MOST])
    if as_json:
        print_json(
            [
                {
                    "id": str(file.pk),
                    "sending": str(file.sending_id),
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
@click.option("--how", "channel", default="", help="By mail, through their page, by hand.")
@click.option("--note", default="", help="What you want to remember.")
@json_option
@with_viewer
def keep(
    viewer: Viewer, /, *, name: str, to: str, on: datetime | None, formats: str, posting: str | None, as_json: bool,
    **said: str,
) -> None:  # fmt: skip
    """Keep that a variant goes out now, byte for byte. Nothing is sent."""
    from metier.postings import queries as postings
    from metier.resume import actions, queries

    variant = queries.variant_named(viewer, name)
    chosen = postings.posting_named(viewer, posting) if posting else variant.posting
    recipient = actions.Recipient(to=to, on=on.date() if on else None, posting=chosen, **said)
    made = actions.send(viewer, variant, [part.strip() for part in formats.split(",") if part.strip()], recipient)
    print_done(f"Kept as it goes to {to}.", _told(made), as_json=as_json)


@sent.command()
@click.argument("which")
@click.option(
    "-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The folder."
)
@click.option("--force", is_flag=True, help="Replace a file that was not made by this command.")
@json_option
@with_viewer
def save(viewer: Viewer, *, which: str, folder: Path, force: bool, as_json: bool) -> None:
    """Write a file as it was sent; WHICH is the end of its id."""
    from metier.resume import queries
    from metier.resume.folder import write_all

    file = queries.sent_file(viewer, _meant(viewer, which).pk)
    (path,) = write_all(str(folder), {file.file_name: bytes(file.content)}, force=force)
    print_done(path, {"path": path, "bytes": len(bytes(file.content))}, as_json=as_json)


@sent.command()
@click.argument("which")
@json_option
@with_viewer
def trash(viewer: Viewer, *, which: str, as_json: bool) -> None:
    """Put what went to somebody in the trash, all its files; WHICH is the end of the id of one of them."""
    from metier.postings import actions

    row = _meant(viewer, which).sending
    actions.trash_sending(viewer, row)
    print_done(f"In the trash for 30 days: what went to {row.to}", _told(row), as_json=as_json)


@sent.command()
@click.argument("to")
@json_option
@with_viewer
def restore(viewer: Viewer, *, to: str, as_json: bool) -> None:
    """Take it out of the trash again; TO is whom it went to."""
    from metier.accounts.access import trashed, visible
    from metier.accounts.trash import named_in_trash
    from metier.postings import actions
    from metier.postings.models import Sending
    from metier.resume.models import SentFile

    among = trashed(viewer, Sending).filter(pk__in=visible(viewer, SentFile).values("sending"))
    row = actions.restore_sending(viewer, named_in_trash(viewer, Sending, to, "sending", among=among).pk)
    print_done(f"Back from the trash: what went to {row.to}", _told(row), as_json=as_json)


def _meant(viewer: Viewer, which: str) -> SentFile:
    from metier.core.errors import Refused
    from metier.resume import queries

    found = [row for row in queries.sent_files(viewer) if str(row.pk).endswith(which.strip())]
    if len(found) != 1 or not which.strip():
        raise Refused(f"{'More than one' if found else 'No'} file that was sent has an id that ends in “{which}”.")
    return found[0]


def _told(row: Sending) -> dict[str, Any]:
    return {"sending": str(row.pk), "to": row.to, "sent_on": row.sent_on.isoformat()}
