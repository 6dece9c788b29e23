"""`metier worth list`, `trash` and `restore`: anything that was added one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.value.cli.options import data_of
from metier.value.cli.worth import worth

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

THINGS = ("market", "point", "offer", "negotiation", "equity", "rate", "prices")
KIND = click.argument("kind", type=click.Choice(THINGS))


@worth.command("list")
@KIND
@json_option
@with_viewer
def list_all(viewer: Viewer, /, *, kind: str, as_json: bool) -> None:
    """List all of a kind, each with its id: market, point, offer, negotiation, equity, rate or prices."""
    from metier.accounts.access import visible
    from metier.value.kinds import BY_SLUG

    of = BY_SLUG[kind]
    rows = list(visible(viewer, of.model))
    if as_json:
        print_json([data_of(row) for row in rows])
        return
    if not rows:
        click.echo("None yet.")
        return
    print_table(["", "Id"], [(str(row), row.pk) for row in rows])


@worth.command("trash")
@KIND
@click.argument("name")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, kind: str, name: str, as_json: bool) -> None:
    """Put one in the trash."""
    from metier.value import actions, queries
    from metier.value.kinds import BY_SLUG

    of = BY_SLUG[kind]
    row = queries.named_row(viewer, of.model, name, of.one)
    actions.trash(viewer, row)
    print_done(f"In the trash for 30 days: {row}", data_of(row), as_json=as_json)


@worth.command("restore")
@KIND
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, kind: str, name: str, as_json: bool) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.value import actions
    from metier.value.kinds import BY_SLUG

    of = BY_SLUG[kind]
    row = actions.restore(viewer, of.model, named_in_trash(viewer, of.model, name, of.one).pk)
    print_done(f"Back from the trash: {row}", data_of(row), as_json=as_json)
