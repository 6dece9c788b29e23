"""`metier plan`: the timeline as a table, as JSON, as a PDF, of today or of a past day; and the hours a week."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer, write_made
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.plan.queries import Plan


@click.group(invoke_without_command=True)
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write the plan as a PDF to this file.")
@click.option("--as-of", type=reading.day, help="The plan as it stood at the end of a past day.")
@json_option
@click.pass_context
@with_viewer
def plan(viewer: Viewer, ctx: click.Context, *, pdf: Path | None, as_of: date | None, as_json: bool) -> None:
    """The plan: every open task with its dates and why then, and the weeks with too much in them.

    \b
    metier plan
    metier plan --pdf plan.pdf
    metier plan --as-of 2026-07-01
    metier plan hours 6
    """
    if ctx.invoked_subcommand is not None:
        return
    now = _plan(viewer, as_of)
    if pdf:
        from metier.core.words import full_date
        from metier.plan.pdf import plan_pdf

        write_made(pdf, plan_pdf(viewer, now))
        click.echo(f"The plan of {full_date(now.today)} is in {pdf}.")
    elif as_json:
        print_json(_data(now))
    else:
        _print(now)


def _plan(viewer: Viewer, as_of: date | None) -> Plan:
    from metier.core.errors import Refused
    from metier.plan import queries
    from metier.plan.queries.as_of import end_of, plan_as_of

    if as_of is None:
        return queries.plan(viewer)
    if as_of > viewer.today:
        raise Refused("That day is still to come. `metier plan` shows what is planned for it.")
    return plan_as_of(viewer, end_of(viewer, as_of))


def _print(now: Plan) -> None:
    from metier.core import words

    if not now.goals:
        click.echo('No goals yet. Add one: metier goal add "Lead a team" --due 2027-06-30')
        return
    rows = []
    for task in now.open_tasks:
        found = now.scheduled(task)
        dates = [words.short_date(day) if day else "no date" for day in (found.starts, found.finishes)]
        title = now.goal[task.goal].title
        rows.append((task.title, title, *dates, words.hours(task.minutes_left), found.because.sentence))
    print_table(("Task", "Goal", "From", "To", "Left", "Why then"), rows, right=[4])
    for goal in now.goals:
        standing = now.standing(goal)
        due = f", due {words.short_date(goal.row.due)}" if goal.row.due else ""
        click.echo(f"{goal.title}{due}. {standing.word}: {standing.sentence}.")
    for week in now.over_weeks:
        figures = f"{words.hours(week.planned)} planned, {words.hours(week.available)} available"
        click.echo(f"Over-committed, week of {words.full_date(week.monday)}: {figures}.")
    if not now.has_hours:
        click.echo("The plan has no hours a week yet. Say how many you have: metier plan hours 6")


def _data(now: Plan) -> dict[str, Any]:
    goals = [
        {
            "id": goal.id,
            "title": goal.title,
            "horizon": goal.row.horizon,
            "due": goal.row.due,
            "rank": goal.rank,
            "planned_finish": now.finish(goal),
            "state": now.standing(goal).state,
        }
        for goal in now.goals
    ]
    tasks = [
        {
            "id": task.id,
            "title": task.title,
            "goal": task.goal,
            "starts": now.scheduled(task).starts,
            "finishes": now.scheduled(task).finishes,
            "minutes": task.minutes,
            "minutes_left": task.minutes_left,
            "wanted_by": task.wanted_by,
            "firm": task.firm,
            "needs": task.needs,
            "late_by": now.scheduled(task).late_by,
            "because": now.scheduled(task).because.sentence,
        }
        for task in now.open_tasks
    ]
    weeks = [
        {"monday": week.monday, "available": week.available, "planned": week.planned, "over": week.over}
        for week in now.schedule.weeks
    ]
    return {"today": now.today, "goals": goals, "tasks": tasks, "weeks": weeks}


@plan.command()
@click.argument("hours_a_week", type=reading.hours, required=False)
@click.option("--from", "starts", type=reading.day, help="From this day on; today when not given.")
@click.option(
    "--until", "ends", type=reading.day, help="Up to and with this day: weeks off, or weeks with other hours."
)
@click.option("--note", default="", help="What for, such as “Summer leave”.")
@json_option
@with_viewer
def hours(
    viewer: Viewer, *, hours_a_week: int | None, starts: date | None, ends: date | None, note: str, as_json: bool
) -> None:
    """Say how many hours a week your career gets, or show what you said.

    \b
    metier plan hours                                         what holds
    metier plan hours 6                                       from today on
    metier plan hours 0 --from 2026-12-21 --until 2027-01-03  two weeks off
    """
    from metier.core import words
    from metier.plan import actions, queries

    if hours_a_week is not None:
        said = actions.set_hours(viewer, hours_a_week, starts or viewer.today, ends, note)
        click.echo(f"{said.span}.")
        return
    rows = [*queries.standing_spans(viewer), *queries.spans_for_a_while(viewer)]
    if as_json:
        names = ("id", "starts_on", "ends_on", "minutes_per_week", "note")
        print_json([{name: getattr(row, name) for name in names} for row in rows])
        return
    if not rows:
        click.echo("You have not said yet. Say how many hours a week: metier plan hours 6")
        return
    dates = [(words.short_date(row.starts_on), words.short_date(row.ends_on) if row.ends_on else "") for row in rows]
    cells = [(*days, words.hours(row.minutes_per_week), row.note) for days, row in zip(dates, rows, strict=True)]
    print_table(("From", "Until", "A week", "Note"), cells, right=[2])
