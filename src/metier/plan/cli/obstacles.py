"""`metier if-then`: the obstacle that is expected, and what one does when it comes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.errors import Refused
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

FACTS = (
    "id",
    "goal_id",
    "obstacle",
    "response",
    "cue",
    "cue_on",
    "cue_weekday",
    "cue_task_id",
    "answered_on",
    "ended_on",
)


@click.group("if-then")
def if_then() -> None:
    """Plans for obstacles, each shown on Today when its cue comes. One is named by any part of it.

    \b
    metier if-then add "lead analytics" --if "the programme asks for more" --then "say that I look on Friday" --every friday
    metier if-then list
    metier if-then answer "look on friday"
    """


def _facts(command: Any) -> Any:  # Any: what click decorates
    for option in reversed(
        [
            click.option("--on", "cue_on", type=reading.day, help="Show it from a day on, for a week at most."),
            click.option("--every", "cue_weekday", type=reading.weekday, help="Show it every week on a weekday."),
            click.option("--after", "cue_task", help="Show it once this task is done, for a week at most."),
            click.option("--when-stagnant", is_flag=True, help="Show it while the goal stagnates."),
        ]
    ):
        command = option(command)
    return command


def _cue(
    viewer: Viewer, cue_on: date | None, cue_weekday: int | None, cue_task: str | None, *, when_stagnant: bool
) -> dict[str, Any]:
    """The one cue that was given; empty when none was. Raises Refused for several."""
    from metier.plan import queries

    given: list[dict[str, Any]] = []
    if cue_on is not None:
        given.append({"cue": "day", "cue_on": cue_on})
    if cue_weekday is not None:
        given.append({"cue": "weekday", "cue_weekday": cue_weekday})
    if cue_task is not None:
        given.append({"cue": "task", "cue_task": queries.task_named(viewer, cue_task)})
    if when_stagnant:
        given.append({"cue": "stagnant"})
    if len(given) > 1:
        raise Refused("Give one cue: --on, --every, --after or --when-stagnant.")
    return given[0] if given else {}


@if_then.command()
@click.argument("goal")
@click.option("--if", "obstacle", required=True, help="What may get in the way.")
@click.option("--then", "response", required=True, help="What you do then.")
@_facts
@with_viewer
def add(viewer: Viewer, /, *, goal: str, obstacle: str, response: str, when_stagnant: bool, **cue: Any) -> None:
    """Plan for an obstacle of a goal. Without a cue it is shown when the goal stagnates.

    \b
    metier if-then add "manage people" --if "Tom has not answered" --then "ask Grace instead" --on 2026-10-16
    metier if-then add "manage people" --if "the course is full" --then "ask for the spring one" --after "new-manager"
    """
    from metier.plan import actions, queries

    facts = _cue(viewer, **cue, when_stagnant=when_stagnant) or {"cue": "stagnant"}
    of = queries.goal_named(viewer, goal)
    made = actions.add_if_then_plan(viewer, of, obstacle=obstacle, response=response, **facts)
    _say(viewer, made)


@if_then.command("list")
@click.option("--goal", "goal_name", help="Of this goal only.")
@click.option("--all", "everything", is_flag=True, help="Those that ended, and those of closed goals, too.")
@json_option
@with_viewer
def list_plans(viewer: Viewer, *, goal_name: str | None, everything: bool, as_json: bool) -> None:
    """The if-then plans, in the order they were made."""
    from metier.core import words
    from metier.plan import queries
    from metier.plan.pages.obstacles import said_of

    rows = queries.every_if_then_plan(viewer) if everything else queries.live_if_then_plans(viewer)
    if goal_name:
        rows = rows.filter(goal=queries.goal_named(viewer, goal_name, closed=everything))
    found = queries.cued(viewer, rows)
    if as_json:
        print_json([{name: getattr(one.plan, name) for name in FACTS} | {"goal": one.plan.goal.title} for one in found])
        return
    cells = []
    for one in found:
        ended = f"ended {words.short_date(one.plan.ended_on)}" if one.plan.ended_on else said_of(one)
        cells.append((f"If {one.plan.obstacle}", f"then I {one.plan.response}", one.plan.goal.title, one.words, ended))
    print_table(("If", "Then", "Goal", "Shown", "Now"), cells)


@if_then.command()
@click.argument("name")
@with_viewer
def answer(viewer: Viewer, *, name: str) -> None:
    """Say that you did it: it is quiet until its cue comes again."""
    from metier.plan import actions, queries

    row = queries.if_then_plan_named(viewer, name)
    actions.answer_if_then_plan(viewer, row)
    click.echo(f"Done today: {row.response}.")


@if_then.command()
@click.argument("name")
@click.option("--if", "obstacle", help="What may get in the way.")
@click.option("--then", "response", help="What you do then.")
@_facts
@click.option("--reason", default="", help="Why it changes. The version before is kept with it.")
@with_viewer
def change(
    viewer: Viewer,
    /,
    *,
    name: str,
    obstacle: str | None,
    response: str | None,
    reason: str,
    when_stagnant: bool,
    **cue: Any,
) -> None:
    """Change an if-then plan; the version before is kept.

    \b
    metier if-then change "look on friday" --every monday --reason "Fridays are full"
    """
    from metier.plan import actions, queries

    row = queries.if_then_plan_named(viewer, name)
    said = reading.given({"obstacle": obstacle, "response": response})
    kept = actions.change_if_then_plan(
        viewer, row, said | _cue(viewer, **cue, when_stagnant=when_stagnant), reason=reason
    )
    if kept is None:
        click.echo("It is as it was.")
        return
    _say(viewer, row)


@if_then.command()
@click.argument("name")
@click.option("--reason", default="", help="Why.")
@with_viewer
def end(viewer: Viewer, *, name: str, reason: str) -> None:
    """It is no longer meant; it is kept."""
    from metier.plan import actions, queries

    row = queries.if_then_plan_named(viewer, name)
    actions.end_if_then_plan(viewer, row, reason=reason)
    click.echo(f"Ended: {row}.")


@if_then.command()
@click.argument("name")
@with_viewer
def resume(viewer: Viewer, *, name: str) -> None:
    """An ended plan is meant again."""
    from metier.plan import actions, queries

    row = queries.if_then_plan_named(viewer, name, ended=True)
    actions.resume_if_then_plan(viewer, row)
    _say(viewer, row)


@if_then.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, *, name: str) -> None:
    """Put a plan that was made by mistake in the trash, for 30 days."""
    from metier.plan import actions, queries

    row = queries.if_then_plan_named(viewer, name, ended=True)
    actions.trash_if_then_plan(viewer, row)
    click.echo(f"In the trash for 30 days: {row}")


@if_then.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, *, name: str) -> None:
    """Take a plan out of the trash."""
    from metier.plan import actions, queries

    row = queries.if_then_plan_in_trash_named(viewer, name)
    _say(viewer, actions.restore_if_then_plan(viewer, row.pk))


@if_then.command()
@click.argument("name")
@json_option
@with_viewer
def history(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """What was said of a plan before, and why it changed."""
    from metier.plan import queries
    from metier.plan.cli.goals import print_history

    row = queries.if_then_plan_named(viewer, name, ended=True)
    print_history(viewer, row, str(row), queries.if_then_corrections(viewer, row), as_json=as_json)


def _say(viewer: Viewer, row: Any) -> None:
    from metier.core.if_then import sentence
    from metier.plan import queries

    (one,) = queries.cued(viewer, [row])
    click.echo(f"{sentence(row.obstacle, row.response)} Shown {one.words}.")
