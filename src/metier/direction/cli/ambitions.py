"""`metier ambition`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.direction.cli.values import When, given, named_ambition, print_changes

if TYPE_CHECKING:
    from datetime import date

    from metier.accounts.access import Viewer

KINDS = ("position", "specialisation", "reward", "purpose")
EPILOG = """\b
Examples:
  metier ambition add position "Head of analytics" --by 2031 --why "To choose what we measure"
  metier ambition list
  metier ambition change analytics --by 2030 --reason "The team grows faster"
  metier ambition end analytics --reason "I would rather build than lead"
  metier ambition history analytics
An ambition is named by a part of its words, or by the start of its id.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.pass_context
def ambition(ctx: click.Context) -> None:
    """What you want from your career, of four kinds, each with its why. Alone, it lists them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)


@ambition.command("add")
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("text")
@click.option("--why", default="", help="What it gives you.")
@click.option("--by", type=When(), help="By when: 2031, 2031-06 or 2031-06-30.")
@with_viewer
def add(viewer: Viewer, /, kind: str, text: str, **facts: Any) -> None:
    """Say an ambition, in your own words. KIND is position, specialisation, reward or purpose."""
    from metier.direction import actions

    made = actions.add_ambition(viewer, kind=kind, text=text, **facts)
    click.echo(f"The ambition is added: {made.text}")


@ambition.command("list")
@click.option("--all", "with_ended", is_flag=True, help="With those that ended.")
@click.option("--on", type=day, help="As they stood at the end of a day.")
@json_option
@with_viewer
def show(viewer: Viewer, *, with_ended: bool = False, on: date | None = None, as_json: bool = False) -> None:
    """List the ambitions."""
    from dataclasses import asdict

    from metier.core.words import short_date
    from metier.direction import queries

    found = queries.ambitions(viewer, on, with_ended=with_ended)
    if as_json:
        print_json([asdict(one) | {"by": str(one.by) if one.by else None} for one in found])
    elif not found:
        click.echo('No ambitions yet. Say one: metier ambition add position "Head of analytics" --by 2031')
    else:
        rows = [
            (
                one.kind_name,
                one.text,
                one.by.words if one.by else "",
                short_date(one.since),
                short_date(one.ended_on) if one.ended_on else "",
            )
            for one in found
        ]
        print_table(["Kind", "Ambition", "By", "Since", "Ended"], rows)


@ambition.command("change")
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), help="Another kind.")
@click.option("--text", help="The new words.")
@click.option("--why", help="What it gives you.")
@click.option("--by", type=When(), help="By when; none for no date.")
@click.option("--reason", default="", help="Why it changes. It is kept with the version before.")
@with_viewer
def change(viewer: Viewer, /, name: str, reason: str, **facts: Any) -> None:
    """Change an ambition; the version before is kept."""
    from metier.direction import actions

    changes = given(**facts)
    if not changes:
        raise click.UsageError("Say what changes: --text, --why, --by or --kind.")
    found = named_ambition(viewer, name)
    kept = actions.change_ambition(viewer, found, changes, reason=reason)
    click.echo(f"The ambition is changed: {found.text}" if kept else "Nothing was different.")


@ambition.command("end")
@click.argument("name")
@click.option("--reason", default="", help="Why it ends.")
@with_viewer
def end(viewer: Viewer, name: str, reason: str) -> None:
    """It is no longer an ambition; it is kept."""
    from metier.direction import actions

    found = named_ambition(viewer, name)
    actions.end_ambition(viewer, found, reason=reason, on=viewer.today)
    click.echo(f"No longer an ambition: {found.text}")


@ambition.command("resume")
@click.argument("name")
@click.option("--reason", default="", help="Why it is one again.")
@with_viewer
def resume(viewer: Viewer, name: str, reason: str) -> None:
    """An ended ambition is one again."""
    from metier.direction import actions

    found = named_ambition(viewer, name)
    actions.pursue_again(viewer, found, reason=reason)
    click.echo(f"An ambition again: {found.text}")


@ambition.command("trash")
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Put an ambition that was added by mistake in the trash."""
    from metier.direction import actions

    found = named_ambition(viewer, name)
    actions.trash(viewer, found)
    click.echo(f"In the trash for 30 days: {found.text}")


@ambition.command("restore")
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.direction import actions
    from metier.direction.models import Ambition

    found = actions.restore(viewer, Ambition, named_in_trash(viewer, Ambition, name, "ambition").pk)
    click.echo(f"Back from the trash: {found}")


@ambition.command("history")
@click.argument("name")
@json_option
@with_viewer
def history(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """How an ambition has changed, and why."""
    print_changes(viewer, named_ambition(viewer, name), as_json=as_json)
