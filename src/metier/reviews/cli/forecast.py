"""`metier forecast`: when goals will be done at the pace really kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.reviews.queries import Outlook


@click.command()
@click.argument("goal", required=False)
@json_option
@with_viewer
def forecast(viewer: Viewer, *, goal: str | None, as_json: bool) -> None:
    """When each goal, or one, will be done at the pace you really keep: likely (an even chance) to safe (nine in ten).

    \b
    metier forecast
    metier forecast "Lead analytics"
    metier forecast --json | jq '.[0].safe'
    """
    from metier.core.words import short_date
    from metier.plan import queries as plan
    from metier.reviews import queries

    now = plan.plan(viewer)
    asked = plan.goal_named(viewer, goal) if goal else None
    found = queries.outlook(viewer, now)
    shown = [found[str(asked.pk)]] if asked else list(found.values())
    if as_json:
        print_json([_data(one) for one in shown])
        return
    if not shown:
        click.echo("No goal is open, so there is nothing to forecast.")
        return
    rows = []
    for one in shown:
        due = short_date(one.goal.row.due) if one.goal.row.due else "no date"
        rows.append((one.goal.title, one.word, one.span, due, one.sentence))
    print_table(("Goal", "Status", "Likely to safe", "Due", "Why"), rows)
    if asked:
        _explain(shown[0])


def _explain(one: Outlook) -> None:
    from metier.core.forecast import Forecast
    from metier.core.words import count, full_date, hours

    found = one.outcome
    if not isinstance(found, Forecast):
        click.echo(one.why_none)
        return
    click.echo(f"Likely by {full_date(found.likely)}, safely by {full_date(found.safe)}.")
    told = ""
    if found.tasks_used:
        told = f"; {count(found.tasks_used, 'done task')} took {found.factor:.1f} times their estimate"
    elif found.basis == "hours":
        told = f"; work is assumed to take {found.factor:.1f} times its estimate until done tasks tell"
    if found.basis == "hours":
        pace = f"{hours(round(found.pace))} a week, {hours(round(found.left))} left"
    else:
        pace = f"{found.pace:.1f} a week by its measure, {found.left:g} left"
    click.echo(f"From {count(found.weeks_used, 'week')}: {pace}{told}.")


def _data(one: Outlook) -> dict[str, Any]:
    from metier.core.forecast import Forecast

    found = one.outcome if isinstance(one.outcome, Forecast) else None
    numbers = ("basis", "weeks_used", "pace", "pace_slow", "pace_fast", "left", "factor", "tasks_used")
    return {
        "id": one.goal.id,
        "title": one.goal.title,
        "due": one.goal.row.due,
        "state": one.state,
        "word": one.word,
        "sentence": one.sentence,
        "likely": found.likely if found else None,
        "safe": found.safe if found else None,
        "no_forecast": one.why_none or None,
        "needs": one.needs,
        "planned_finish": one.planned.finish,
        "stagnant_since": one.stagnation.since if one.is_stagnant else None,
    } | {name: getattr(found, name) if found else None for name in numbers}
