"""`metier owe`: what one promised and was asked for, and help that could be returned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.option("--theirs", is_flag=True, help="What others offered, promised, or were asked for.")
@json_option
@with_viewer
def owe(viewer: Viewer, *, theirs: bool, as_json: bool) -> None:
    """What you promised and were asked for, by its day, and help that you could return when there is a way.

    \b
    metier owe
    metier owe --theirs
    metier owe --json | jq '.owed[].line'
    """
    from metier.network.cli.favours import as_data
    from metier.network.pages.favours import handful, open_row
    from metier.network.queries.favours import open_favours

    rows = open_favours(viewer, "received" if theirs else "given")
    returns = [] if theirs else handful(viewer)
    if as_json:
        names = ("contact", "who", "number", "last", "could_give")
        print_json(
            {
                "owed": [as_data(row) for row in rows],
                "to_return": [{name: getattr(one, name) for name in names} for one in returns],
            }
        )
        return
    if rows:
        shown = [open_row(viewer, row) for row in rows]
        print_table(("What", "With", "When", ""), [(one.line, one.who, one.when, one.what) for one in shown])
    else:
        click.echo("Nothing is open." if theirs else "You promised nothing that is open.", err=True)
    if returns:
        click.echo("Help you could return, when there is a way:", err=True)
        print_table(
            ("Who", "What they did last", "You could give"), [(one.who, one.last, one.could_give) for one in returns]
        )
