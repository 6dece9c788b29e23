"""`metier life`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.direction.cli.values import When, given, named_life_goal, print_changes

if TYPE_CHECKING:
    from datetime import date

    from djmoney.money import Money

    from metier.accounts.access import Viewer
    from metier.direction.queries import StandingLifeGoal

KINDS = ("house", "family", "travel", "study", "other")
EPILOG = """\b
Examples:
  metier life add "House deposit" --kind house --when 2028-06 --cost 38000
  metier life add "Three months in Japan" --kind travel --when 2031-04 --until 2031-06 --cost "JPY 2,000,000"
  metier life change japan --when 2032 --reason "Family first"
  metier life reached deposit
  metier life list --all
A life goal is named by a part of its title, or by the start of its id.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.pass_context
def life(ctx: click.Context) -> None:
    """What the career is to make possible: when, and what it costs. Alone, it lists them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)


@life.command("add")
@click.argument("title")
@click.option("--kind", type=click.Choice(KINDS), default="other", show_default=True, help="What kind of thing it is.")
@click.option("--when", "starts", type=When(), help="2028, 2028-06 or 2028-06-30.")
@click.option("--until", "ends", type=When(), help="For what lasts.")
@click.option("--cost", help="38000, or €12,000; in your own currency when none is written.")
@click.option("--why", default="", help="What it gives you.")
@with_viewer
def add(viewer: Viewer, /, title: str, cost: str | None, **facts: Any) -> None:
    """Add a life goal."""
    from metier.direction import actions

    made = actions.add_life_goal(viewer, title=title, cost=_cost(viewer, cost), **facts)
    click.echo(f"The life goal is added: {made.title}")


@life.command("list")
@click.option("--all", "with_reached", is_flag=True, help="With those that are reached.")
@click.option("--on", type=day, help="As they stood at the end of a day.")
@json_option
@with_viewer
def show(viewer: Viewer, *, with_reached: bool = False, on: date | None = None, as_json: bool = False) -> None:
    """List the life goals by date, with a total for each currency."""
    from metier.core.money import money
    from metier.core.words import short_date
    from metier.direction import queries

    found = queries.life_goals(viewer, on, with_reached=with_reached)
    if as_json:
        print_json([_data(one) for one in found])
        return
    if not found:
        click.echo(
            'No life goals yet. Add one: metier life add "House deposit" --kind house --when 2028-06 --cost 38000'
        )
        return
    rows = [
        (one.title, one.kind_name, one.when, one.price, short_date(one.reached_on) if one.reached_on else "")
        for one in found
    ]
    ahead = queries.life_totals(viewer, [one for one in found if one.reached_on is None])
    totals = [
        ("Together, ahead" if index == 0 else "and", "", "", money(amount, currency), "")
        for index, (amount, currency) in enumerate(ahead)
    ]
    print_table(["Life goal", "Kind", "When", "Cost", "Reached"], [*rows, *totals], right=[3])


@life.command("change")
@click.argument("name")
@click.option("--title", help="The new title.")
@click.option("--kind", type=click.Choice(KINDS), help="What kind of thing it is.")
@click.option("--when", "starts", type=When(), help="none for no date.")
@click.option("--until", "ends", type=When(), help="none for no end.")
@click.option("--cost", help="none when it is not known.")
@click.option("--why", help="What it gives you.")
@click.option("--reason", default="", help="Why it changes. It is kept with the version before.")
@with_viewer
def change(viewer: Viewer, /, name: str, reason: str, **facts: Any) -> None:
    """Change a life goal; the version before is kept."""
    from metier.direction import actions

    changes = given(**facts)
    if not changes:
        raise click.UsageError("Say what changes: --title, --kind, --when, --until, --cost or --why.")
    if "cost" in changes:
        changes["cost"] = _cost(viewer, changes["cost"])
    found = named_life_goal(viewer, name)
    kept = actions.change_life_goal(viewer, found, changes, reason=reason)
    click.echo(f"The life goal is changed: {found.title}" if kept else "Nothing was different.")


@life.command("reached")
@click.argument("name")
@click.option("--on", type=day, help="The day, when it was not today.")
@with_viewer
def reached(viewer: Viewer, name: str, on: date | None) -> None:
    """It is reached."""
    from metier.direction import actions

    found = named_life_goal(viewer, name)
    actions.reach_life_goal(viewer, found, on=on or viewer.today)
    click.echo(f"Reached: {found.title}")


@life.command("trash")
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Put a life goal that was added by mistake in the trash."""
    from metier.direction import actions

    found = named_life_goal(viewer, name)
    actions.trash(viewer, found)
    click.echo(f"In the trash for 30 days: {found.title}")


@life.command("restore")
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.direction import actions
    from metier.direction.models import LifeGoal

    found = actions.restore(viewer, LifeGoal, named_in_trash(viewer, LifeGoal, name, "life goal").pk)
    click.echo(f"Back from the trash: {found}")


@life.command("history")
@click.argument("name")
@json_option
@with_viewer
def history(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """How a life goal has changed, and why."""
    print_changes(viewer, named_life_goal(viewer, name), as_json=as_json)


def _cost(viewer: Viewer, text: str | None) -> Money | None:
    from djmoney.money import Money
    from moneyed import CURRENCIES

    from metier.core.money import read_money
    from metier.core.spoken_dates import is_none

    return None if text is None or is_none(text) else Money(*read_money(text, viewer.career.currency, CURRENCIES))


def _data(one: StandingLifeGoal) -> dict[str, Any]:
    cost = {"amount": str(one.cost.amount), "currency": str(one.cost.currency)} if one.cost else None
    starts, ends = (str(day) if day else None for day in (one.starts, one.ends))
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "when": starts,
        "until": ends,
        "cost": cost,
        "why": one.why,
        "reached_on": one.reached_on,
    }
