"""`metier autonomy`: what was done that earns autonomy."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

BEHAVIOURS = ("competence", "informed", "solutions", "last-resort")
EPILOG = """\b
Examples:
  metier autonomy
  metier autonomy list --since 2026-01-01
  metier autonomy add "Told Tom on Tuesday that Friday would slip" --shows informed
  metier autonomy add "Brought the scope to Tom" --shows last-resort --tried "Two talks with Piotr, one with Priti"
An entry is named by a part of it, or by the start of its id.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@json_option
@click.pass_context
def autonomy(ctx: click.Context, *, as_json: bool) -> None:
    """The four behaviours that earn autonomy, and how often you showed them. Alone, it counts the last twelve months."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(counted, as_json=as_json)


@click.command()
@with_viewer
def counted(viewer: Viewer, *, as_json: bool) -> None:
    from metier.asks.queries.autonomy import counts_of_a_year

    rows = counts_of_a_year(viewer)
    if as_json:
        print_json([{"shows": one.behaviour, "times": one.number, "last": one.last_on} for one in rows])
        return
    from metier.core.words import short_date

    cells = [(one.name, one.number, short_date(one.last_on) if one.last_on else "") for one in rows]
    print_table(["Earned by", "Last 12 months", "Last"], cells, right=[1])


@autonomy.command("list")
@click.option("--since", type=day, help="From this day on; a year back when not said.")
@click.option("--shows", type=click.Choice(BEHAVIOURS), help="Only what shows this.")
@json_option
@with_viewer
def lines(viewer: Viewer, since: date | None, shows: str | None, *, as_json: bool) -> None:
    """Every line, newest first, and what it was read from."""
    from datetime import timedelta

    from metier.asks.choices import Behaviour
    from metier.asks.queries.autonomy import done
    from metier.core.words import short_date

    found = done(viewer, since or viewer.today - timedelta(days=365), viewer.today)
    found = [one for one in found if not shows or one.behaviour == shows]
    if as_json:
        names = ("behaviour", "on", "text", "detail", "source", "id")
        print_json([{name: getattr(one, name) for name in names} for one in found])
        return
    rows = [(short_date(one.on), Behaviour(one.behaviour).label, one.text, one.detail, one.source) for one in found]
    print_table(["On", "Earned by", "What", "More", "From"], rows)


@autonomy.command()
@click.argument("what")
@click.option("--shows", "behaviour", type=click.Choice(BEHAVIOURS), required=True, help="Which of the four it shows.")
@click.option("--on", "happened_on", type=day, help="The day, when it was not today.")
@click.option("--tried", default="", help="What you tried first; wanted for last-resort.")
@click.option("--with", "whom", default="", help="With whom.")
@click.option("--evidence", default="", help="Who or what shows it.")
@with_viewer
def add(viewer: Viewer, /, *, happened_on: date | None, **facts: Any) -> None:
    """Write down what is no win, update or ask."""
    from metier.asks.actions import autonomy as actions

    made = actions.add_entry(viewer, happened_on=happened_on or viewer.today, **facts)
    click.echo(f"Kept: {made.what}")


@autonomy.command()
@click.argument("ask")
@click.option("--since", type=day, help="From this day on; a year back when not said.")
@click.option("--shows", type=click.Choice(BEHAVIOURS), multiple=True, help="Only these; give it several times.")
@click.option("--figures", is_flag=True, help="The counts alone, one line for each behaviour.")
@with_viewer
def evidence(viewer: Viewer, ask: str, since: date | None, shows: tuple[str, ...], figures: bool) -> None:
    """Put it under an ask as its evidence: the lines of your own and the counts, without what is there already."""
    from datetime import timedelta

    from metier.asks.actions import autonomy as actions
    from metier.asks.pages.autonomy import figure
    from metier.asks.queries.autonomy import asks_to_support, done
    from metier.core.naming import named
    from metier.core.words import count

    rows = {row.pk: row for row in asks_to_support(viewer)}
    found = rows[named(ask, {pk: row.title for pk, row in rows.items()}, "ask")]
    first = since or viewer.today - timedelta(days=364)
    every = done(viewer, first, viewer.today)
    wanted = shows or BEHAVIOURS
    said = [line for one in wanted if (line := figure(one, every, first, viewer.today))]
    chosen = [one for one in every if one.behaviour in wanted and one.source == "entry" and not figures]
    made = actions.give_evidence(viewer, found, chosen, said)
    click.echo(
        f"{count(len(made), 'line')} of evidence for {found.title}." if made else "All of that is there already."
    )


@autonomy.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Put a line of your own in the trash."""
    from metier.asks.actions import autonomy as actions
    from metier.asks.queries.autonomy import entry_named

    found = entry_named(viewer, name)
    actions.trash_entry(viewer, found)
    click.echo(f"In the trash for 30 days: {found.what}")


@autonomy.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.asks.actions import autonomy as actions
    from metier.asks.models import AutonomyEntry

    found = actions.restore_entry(viewer, named_in_trash(viewer, AutonomyEntry, name, "entry", "entries").pk)
    click.echo(f"Back from the trash: {found.what}")
