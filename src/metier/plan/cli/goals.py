"""`metier goal`: add, list, change, finish."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.accounts.history import Correction
    from metier.accounts.models import Owned

HORIZONS = click.Choice(["year", "years"])
PRIORITIES = click.Choice(["status", "autonomy", "meaning", "learning", "none"])

COUNTS = click.Choice(["number", "percent", "milestones", "none"])

FACTS = (
    "id",
    "title",
    "horizon",
    "due",
    "measure",
    "target",
    "counted_as",
    "starts_from",
    "why",
    "serves_id",
    "ambition_id",
    "priority",
)


@click.group()
def goal() -> None:
    """Goals at 12 months and at three to five years. A goal is named by any part of its title.

    \b
    metier goal add "Head of analytics" --horizon years --due 2030-06-30 --ambition "head of"
    metier goal add "Lead a team" --due 2027-06-30 --serves "head of analytics" --priority autonomy
    metier goal change "lead a team" --due 2027-09-30 --reason "The reorganisation is in spring"
    metier goal done "lead a team"
    """


def _facts(command: Any) -> Any:  # Any: what click decorates
    for option in reversed(
        [
            click.option("--horizon", type=HORIZONS, help="year: 12 months. years: three to five years."),
            click.option(
                "--due", type=reading.day_or_none, help="The day it is due, such as 2027-06-30; none for no day."
            ),
            click.option("--measure", help="How you will know."),
            click.option("--target", help="The figure or the fact to reach."),
            click.option(
                "--counted-as",
                type=COUNTS,
                help="How progress is said. number: towards the one that the target begins with. none: by tasks and hours.",
            ),
            click.option(
                "--from", "starts_from", type=reading.number, help="The figure it is counted from; 0 if not given."
            ),
            click.option("--why", help="Why it matters to you."),
            click.option("--serves", help="The longer goal it serves; none for none."),
            click.option("--ambition", help="The ambition it serves; none for none."),
            click.option("--priority", type=PRIORITIES, help="The ranked priority it serves."),
        ]
    ):
        command = option(command)
    return command


def _read(viewer: Viewer, said: dict[str, Any]) -> dict[str, Any]:
    """The facts that were given, names turned into what they name; “none” leaves a link or a date out."""
    from metier.core.spoken_dates import is_none
    from metier.plan import queries

    facts = reading.given(said)
    for name, named in (("serves", queries.goal_named), ("ambition", queries.ambition_named)):
        if name in facts:
            facts[name] = None if is_none(facts[name]) else named(viewer, facts[name])
    for name in ("priority", "counted_as"):
        if facts.get(name) == "none":
            facts[name] = ""
    return facts


@goal.command()
@click.argument("title")
@_facts
@with_viewer
def add(viewer: Viewer, /, *, title: str, **said: Any) -> None:
    """Set a goal.

    \b
    metier goal add "Lead a team" --due 2027-06-30 --measure "People I line-manage" --target 4
    """
    from metier.plan import actions

    made = actions.add_goal(viewer, title=title, **_read(viewer, said))
    click.echo(f'{made.title} is a goal. Its first step: metier task add "{made.title}" "What to do" --hours 4')


@goal.command("list")
@click.option("--all", "everything", is_flag=True, help="Those reached or dropped, too.")
@json_option
@with_viewer
def list_goals(viewer: Viewer, *, everything: bool, as_json: bool) -> None:
    """The goals, in the order of your ranking."""
    from metier.core import words
    from metier.plan import queries

    now = queries.plan(viewer)
    number = queries.counts(viewer, queries.goals(viewer))
    closed = list(queries.goals(viewer).exclude(state="open").order_by("-closed_on", "id")) if everything else []
    if as_json:
        names = [*FACTS, "state", "closed_on"]
        order = {one.row.id: place for place, one in enumerate(now.goals)}
        rows = sorted(queries.choosable_goals(viewer), key=lambda row: order[row.id])
        print_json([{name: getattr(row, name) for name in names} for row in [*rows, *closed]])
        return
    cells = []
    for one in now.goals:
        tasks, standing = number.get(one.row.id, queries.Counts()), now.standing(one)
        due = words.short_date(one.row.due) if one.row.due else ""
        cells.append((one.title, due, words.count(tasks.open, "open task"), f"{standing.word}: {standing.sentence}"))
    for row in closed:
        day = words.short_date(row.closed_on) if row.closed_on else ""
        cells.append((row.title, words.short_date(row.due) if row.due else "", "", f"{row.get_state_display()} {day}"))
    print_table(("Goal", "Due", "Tasks", "Where it stands"), cells)


@goal.command()
@click.argument("name")
@click.option("--title", help="A new title.")
@_facts
@click.option("--reason", default="", help="Why it changes. The version before is kept with it.")
@with_viewer
def change(viewer: Viewer, /, *, name: str, reason: str, **said: Any) -> None:
    """Change a goal; the version before is kept with its date.

    \b
    metier goal change "lead a team" --due 2027-09-30 --reason "The reorganisation is in spring"
    metier goal change "lead a team" --serves none
    metier goal change "own dbt" --counted-as number --target "40 models" --from 12
    """
    from metier.plan import actions, queries

    row = queries.goal_named(viewer, name)
    kept = actions.change_goal(viewer, row, _read(viewer, said), reason=reason)
    click.echo(f"{row.title} is changed; the version before is kept." if kept else f"{row.title} is as it was.")


@goal.command()
@click.argument("name")
@click.option("--on", type=reading.day, help="The day; today when not given.")
@with_viewer
def done(viewer: Viewer, *, name: str, on: date | None) -> None:
    """Say that a goal is reached."""
    from metier.plan import actions, queries

    row = queries.goal_named(viewer, name)
    actions.reach_goal(viewer, row, on=on)
    click.echo(f"{row.title} is reached.")


@goal.command()
@click.argument("name")
@click.option("--reason", required=True, help="Why, for the day when you look back.")
@with_viewer
def drop(viewer: Viewer, *, name: str, reason: str) -> None:
    """Give a goal up; it is kept with the reason."""
    from metier.plan import actions, queries

    row = queries.goal_named(viewer, name)
    actions.drop_goal(viewer, row, reason=reason)
    click.echo(f"{row.title} is dropped.")


@goal.command()
@click.argument("name")
@with_viewer
def reopen(viewer: Viewer, *, name: str) -> None:
    """Take a reached or dropped goal up again."""
    from metier.plan import actions, queries

    row = queries.goal_named(viewer, name, closed=True)
    actions.reopen_goal(viewer, row)
    click.echo(f"{row.title} is open again.")


@goal.command()
@click.argument("name")
@json_option
@with_viewer
def history(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """What was said of a goal before, and why it changed."""
    from metier.plan import queries
    from metier.plan.queries.history import goal_corrections

    row = queries.goal_named(viewer, name, closed=True)
    print_history(viewer, row, row.title, goal_corrections(viewer, row), as_json=as_json)


def print_history(viewer: Viewer, row: Owned, title: str, found: Sequence[Correction], *, as_json: bool) -> None:
    """The changes of something, newest first."""
    from metier.core import words

    if as_json:
        print_json([_correction(one) for one in found])
        return
    if not found:
        click.echo(f"{title} stands as it was set on {words.full_date(viewer.career.day_of(row.created_at))}.")
    cells = [
        (words.short_date(one.on), each.label, each.before, each.after, one.reason)
        for one in found
        for each in one.changes
    ]
    print_table(("On", "What", "Before", "After", "Why"), cells)


def _correction(one: Any) -> dict[str, Any]:
    changes = [{"what": each.label, "before": each.before, "after": each.after} for each in one.changes]
    return {"at": one.at, "reason": one.reason, "changes": changes}
