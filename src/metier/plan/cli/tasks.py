"""`metier task`: add, list, finish, slip."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

FACTS = (
    "id",
    "title",
    "goal",
    "minutes",
    "minutes_left",
    "needs",
    "not_before",
    "wanted_by",
    "firm",
    "pace",
    "started_on",
    "done_on",
)


@click.group()
def task() -> None:
    """The steps to a goal. Goals and tasks are named by any part of their title.

    \b
    metier task add "lead a team" "Take the new-manager course" --hours 12 --by 2027-02-28
    metier task add "lead a team" "Line-manage two students" --hours 40 --pace 1 --needs "new-manager"
    metier task done "new-manager" --took 3h
    metier task slip "line-manage" 2w
    """


def _facts(command: Any) -> Any:  # Any: what click decorates
    for option in reversed(
        [
            click.option("--hours", "minutes", type=reading.hours, help="What it takes: 6, 1.5, 1h30 or 90m."),
            click.option(
                "--pace", type=reading.hours_or_none, help="At most so many hours a week; none for as many as fit."
            ),
            click.option("--not-before", type=reading.day_or_none, help="The first day it can start; none for any."),
            click.option(
                "--by", "wanted_by", type=reading.day_or_none, help="The day you want it by; none for no day."
            ),
            click.option(
                "--firm/--not-firm", default=None, help="Whether that date cannot move, as an exam or a talk."
            ),
            click.option("--needs", multiple=True, help="A task that must be done first. May be given several times."),
            click.option("--note", help="Anything else."),
        ]
    ):
        command = option(command)
    return command


@task.command()
@click.argument("goal")
@click.argument("title")
@_facts
@with_viewer
def add(viewer: Viewer, /, *, goal: str, title: str, needs: tuple[str, ...], **said: Any) -> None:
    """Add a task to a goal, and say when it is planned.

    \b
    metier task add "lead a team" "Take the new-manager course" --hours 12 --by 2027-02-28 --firm
    """
    from metier.plan import actions, queries
    from metier.plan.sentences import placed

    first = [queries.task_named(viewer, name) for name in needs]
    facts = reading.given(said)
    made = actions.add_task(viewer, queries.goal_named(viewer, goal), title, needs=first, **facts)
    click.echo(placed(queries.plan(viewer), made))


@task.command("list")
@click.option("--goal", "goal_name", help="Of this goal only.")
@click.option("--done", "with_done", is_flag=True, help="Those done in the last month, too.")
@json_option
@with_viewer
def list_tasks(viewer: Viewer, *, goal_name: str | None, with_done: bool, as_json: bool) -> None:
    """The open tasks, next first."""
    from metier.core import words
    from metier.plan import queries

    now = queries.plan(viewer)
    of = str(queries.goal_named(viewer, goal_name).id) if goal_name else ""
    done = [row for row in now.tasks if row.done_on] if with_done else []
    rows = [row for row in (*now.open_tasks, *done) if of in {"", row.goal}]
    if as_json:
        print_json([{name: getattr(row, name) for name in FACTS} for row in rows])
        return
    cells = []
    for row in rows:
        found = now.scheduled(row)
        first = words.listed(
            [now.task[key].title for key in row.needs if key in now.task and not now.task[key].done_on]
        )
        days = [words.short_date(day) if day else "no date" for day in (found.starts, found.finishes)]
        left = "done" if row.done_on else words.hours(row.minutes_left)
        cells.append((row.title, now.goal[row.goal].title, *days, left, first))
    print_table(("Task", "Goal", "From", "To", "Left", "Needs first"), cells, right=[4])


@task.command()
@click.argument("name")
@click.option("--took", type=reading.hours, help="Time put in that is not logged yet: 2h, 1h30.")
@click.option("--on", type=reading.day, help="The day; today when not given.")
@with_viewer
def done(viewer: Viewer, *, name: str, took: int | None, on: date | None) -> None:
    """Say that a task is done.

    \b
    metier task done "dbt testing" --took 2h
    """
    from metier.core import words
    from metier.plan import actions, queries

    row = queries.task_named(viewer, name)
    made = actions.complete_task(viewer, row, on=on, took=took)
    logged = f" {words.hours(made.deposit.minutes)} are logged." if made.deposit else ""
    click.echo(f"{row.title} is done.{logged}")


@task.command()
@click.argument("name")
@click.argument("by_or_to")
@click.option("--reason", default="", help="Why it slips.")
@with_viewer
def slip(viewer: Viewer, *, name: str, by_or_to: str, reason: str) -> None:
    """Let a task come later, by a time or to a day, and see what moves with it.

    \b
    metier task slip "migrate" 2w
    metier task slip "migrate" 2026-12-01
    """
    from metier.plan import actions, queries
    from metier.plan.sentences import slip_sentences, slip_to

    row = queries.task_named(viewer, name)
    made = actions.slip_task(viewer, row, reason=reason, **slip_to(by_or_to))
    for sentence in slip_sentences(row.title, made, viewer.today, most=20):
        click.echo(sentence)


@task.command()
@click.argument("name")
@click.option("--title", help="A new title.")
@click.option("--goal", help="Another goal.")
@_facts
@click.option("--needs-nothing", is_flag=True, help="It waits for no other task.")
@click.option("--reason", default="", help="Why it changes. The version before is kept with it.")
@with_viewer
def change(
    viewer: Viewer, /, *, name: str, needs: tuple[str, ...], needs_nothing: bool, reason: str, **said: Any
) -> None:
    """Change a task; the version before is kept. --needs replaces what it needs.

    \b
    metier task change "migrate" --hours 30 --reason "Two more models than I knew"
    """
    from metier.plan import actions, queries
    from metier.plan.sentences import placed

    row = queries.task_named(viewer, name)
    facts = reading.given(said)
    if "goal" in facts:
        facts["goal"] = queries.goal_named(viewer, facts["goal"])
    first = [queries.task_named(viewer, other) for other in needs] if needs or needs_nothing else None
    kept = actions.change_task(viewer, row, facts, needs=first, reason=reason)
    click.echo(placed(queries.plan(viewer), row) if kept else f"{row.title} is as it was.")


@task.command()
@click.argument("name")
@click.option("--reason", default="", help="Why.")
@with_viewer
def drop(viewer: Viewer, *, name: str, reason: str) -> None:
    """Leave a task undone; what needs it waits for it no longer."""
    from metier.plan import actions, queries

    row = queries.task_named(viewer, name)
    actions.drop_task(viewer, row, reason=reason)
    click.echo(f"{row.title} is dropped.")


@task.command()
@click.argument("name")
@with_viewer
def reopen(viewer: Viewer, *, name: str) -> None:
    """A done or dropped task is to be done again."""
    from metier.plan import actions, queries
    from metier.plan.sentences import placed

    row = queries.task_named(viewer, name, closed=True)
    actions.reopen_task(viewer, row)
    click.echo(placed(queries.plan(viewer), row))
