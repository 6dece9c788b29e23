"""`metier posting sent`: everything that was sent, for a posting or without one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.core.spoken_options import day, day_or_none, given
from metier.postings.cli.showing import OUTCOMES, sent_data

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

HOW = click.option("--how", "channel", help="By email, on their site, through a recruiter.")
WHAT_FOR = click.option("--for", "what_for", help="For what.")
EMPLOYER = click.option("--employer", help="The employer.")
NOTE = click.option("--note", help="What you want to remember.")


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
@with_viewer
def sent(viewer: Viewer, ctx: click.Context, *, as_json: bool) -> None:
    """Everything you sent, newest first, and what became of it. WHICH is whom it went to, for what, its day, or its id.

    \b
    metier posting sent
    metier posting sent add --to "Marta Wolski" --for "Data lead" --employer "Wharfe Water"
    metier posting sent change marta --outcome interview --said "On Friday"
    """
    if ctx.invoked_subcommand is not None:
        return
    from metier.postings import queries

    rows = list(queries.sendings(viewer))
    if as_json:
        print_json([sent_data(row) | {"posting": row.posting_id if row.posting_there else None} for row in rows])
    elif not rows:
        click.echo('Nothing was sent yet. Say so: metier posting applied "data lead"')
    else:
        print_table(
            ("To", "On", "For", "Employer", "How", "What became of it"),
            [(row.to, row.sent_on, row.what_for, row.employer, row.channel, row.get_outcome_display()) for row in rows],
        )


@sent.command()
@click.option("--to", required=True, help="A person, an address, their site.")
@click.option("--on", "sent_on", type=day, help="The day; today when not given.")
@HOW
@WHAT_FOR
@EMPLOYER
@NOTE
@json_option
@with_viewer
def add(viewer: Viewer, /, *, as_json: bool, **said: Any) -> None:
    """You sent something without a posting; for one, see `metier posting applied`."""
    from metier.postings import actions

    made = actions.send(viewer, None, **given(said))
    print_done(f"Kept: {made}.", sent_data(made), as_json=as_json)


@sent.command()
@click.argument("which")
@click.option("--to", help="A person, an address, their site.")
@click.option("--on", "sent_on", type=day, help="The day.")
@HOW
@WHAT_FOR
@EMPLOYER
@NOTE
@click.option("--outcome", type=click.Choice(OUTCOMES), help="What became of it.")
@click.option("--since", "outcome_on", type=day_or_none, help="Since which day; today when not given.")
@click.option("--said", "outcome_note", help="What became of it, in words.")
@json_option
@with_viewer
def change(viewer: Viewer, /, *, which: str, as_json: bool, outcome_on: date | None, **said: Any) -> None:
    """Correct what was sent, to whom and when, or say what became of it."""
    from metier.postings import actions, queries

    facts = given(said | {"outcome_on": outcome_on})
    if not facts:
        raise click.UsageError("Say what changes: --to, --on, --how, --outcome and so on.")
    row = queries.sending_named(viewer, which)
    changed = actions.change_sending(viewer, row, facts)
    said_now = f"{row}: {row.get_outcome_display().lower()}." if changed else "Nothing was different."
    print_done(said_now, sent_data(row), as_json=as_json)


@sent.command()
@click.argument("which")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, which: str, as_json: bool) -> None:
    """Put what was sent in the trash, for 30 days."""
    from metier.postings import actions, queries

    row = queries.sending_named(viewer, which)
    actions.trash_sending(viewer, row)
    print_done(f"In the trash for 30 days: what was sent to {row.to}", sent_data(row), as_json=as_json)


@sent.command()
@click.argument("which")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, which: str, as_json: bool) -> None:
    """Take it out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.postings import actions
    from metier.postings.models import Sending

    row = actions.restore_sending(viewer, named_in_trash(viewer, Sending, which, "sending").pk)
    print_done(f"Back from the trash: what was sent to {row.to}", sent_data(row), as_json=as_json)
