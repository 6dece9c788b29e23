"""`metier goal milestone`: marks on the way to a goal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

WAYS = click.Choice(["earlier", "later"])


@click.group()
def milestone() -> None:
    """The milestones of a goal: states that are there or not. One is named by any part of its title.

    \b
    metier goal milestone add "own the pricing" "Scope agreed with Grace"
    metier goal milestone reached "scope agreed" --on 2026-10-12
    metier goal milestone list "own the pricing"
    """


@milestone.command()
@click.argument("goal")
@click.argument("title")
@with_viewer
def add(viewer: Viewer, /, *, goal: str, title: str) -> None:
    """Add a milestone to a goal, after the others."""
    from metier.plan import actions, queries

    made = actions.add_milestone(viewer, queries.goal_named(viewer, goal), title)
    click.echo(f"{made.title} is a milestone of {made.goal.title}.")


@milestone.command("list")
@click.argument("goal")
@json_option
@with_viewer
def list_milestones(viewer: Viewer, *, goal: str, as_json: bool) -> None:
    """The milestones of a goal, in their order."""
    from metier.core import words
    from metier.plan import queries

    of = queries.goal_named(viewer, goal, closed=True)
    rows = list(queries.milestones(viewer, of))
    if as_json:
        print_json([{"id": row.id, "title": row.title, "reached_on": row.reached_on} for row in rows])
        return
    if not rows:
        click.echo(f"{of.title} has no milestones.", err=True)
    cells = [(row.title, words.short_date(row.reached_on) if row.reached_on else "not yet") for row in rows]
    print_table(("Milestone", "Reached"), cells)


@milestone.command()
@click.argument("name")
@click.option("--on", type=reading.day, help="The day; today when not given.")
@with_viewer
def reached(viewer: Viewer, *, name: str, on: date | None) -> None:
    """Say that a milestone is reached."""
    from metier.plan import actions, queries

    row = queries.milestone_named(viewer, name)
    actions.reach_milestone(viewer, row, on)
    rows = list(queries.milestones(viewer, row.goal))
    done = sum(one.reached_on is not None for one in rows)
    click.echo(f"{row.title} is reached: {done} of {len(rows)} for {row.goal.title}.")


@milestone.command()
@click.argument("name")
@with_viewer
def reopen(viewer: Viewer, *, name: str) -> None:
    """Say that a milestone is not reached yet."""
    from metier.plan import actions, queries

    row = queries.milestone_named(viewer, name)
    actions.reopen_milestone(viewer, row)
    click.echo(f"{row.title} is not reached.")


@milestone.command()
@click.argument("name")
@click.argument("title")
@with_viewer
def rename(viewer: Viewer, *, name: str, title: str) -> None:
    """Say a milestone in other words."""
    from metier.plan import actions, queries

    row = queries.milestone_named(viewer, name)
    before = row.title
    is_other = actions.change_milestone(viewer, row, title, row.reached_on)
    click.echo(f"{before} is now {row.title}." if is_other else f"{row.title} is as it was.")


@milestone.command()
@click.argument("name")
@click.argument("way", type=WAYS)
@with_viewer
def move(viewer: Viewer, *, name: str, way: str) -> None:
    """Put a milestone one place earlier or later."""
    from metier.plan import actions, queries

    row = queries.milestone_named(viewer, name)
    other = actions.move_milestone(viewer, row, "earlier" if way == "earlier" else "later")
    click.echo(f"{row.title} comes {'before' if way == 'earlier' else 'after'} {other.title}.")


@milestone.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, *, name: str) -> None:
    """Put a milestone that was added by mistake in the trash, for 30 days."""
    from metier.plan import actions, queries

    row = queries.milestone_named(viewer, name)
    actions.trash_milestone(viewer, row)
    click.echo(f"In the trash for 30 days: {row.title}")


@milestone.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, *, name: str) -> None:
    """Take a milestone out of the trash."""
    from metier.plan import actions, queries

    row = queries.milestone_in_trash_named(viewer, name)
    click.echo(f"{actions.restore_milestone(viewer, row.pk).title} is back.")
