"""`metier task close-gap`: a gap of a target role becomes a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command("close-gap")
@click.argument("role")
@click.argument("gap")
@click.option("--title", default="", help="What is to be done.")
@click.option("--hours", "minutes", type=reading.hours, help="What it takes; else a guess of 20 hours for each level.")
@json_option
@with_viewer
def close_gap(viewer: Viewer, role: str, gap: str, *, title: str, minutes: int | None, as_json: bool) -> None:
    """A task that closes a gap of a target role, beside the others for that role, or in a new goal.

    \b
    metier task close-gap "head of analytics" "budget" --title "Run the team’s training budget" --hours 30
    """
    from metier.core.words import hours
    from metier.plan.actions.gaps import close_gap as close
    from metier.roles.queries.gaps import gap_named

    made = close(viewer, gap_named(viewer, role, gap), title, minutes)
    task = made.task
    if as_json:
        told = {"id": task.pk, "title": task.title, "minutes": task.minutes, "goal": task.goal_id}
        print_json(told | {"closes": task.closes_id, "new_goal": made.is_new_goal})
        return
    guess = "" if minutes else ", which is a guess"
    new = " (new)" if made.is_new_goal else ""
    click.echo(f"{task.title}, in {task.goal.title}{new}: {hours(task.minutes)}{guess}.")
