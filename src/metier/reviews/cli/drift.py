"""`metier drift`: where the hours went, against what the plan gives, and saying that it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.option("--deliberate", is_flag=True, help="It is meant: keep that with today’s date, and be quiet about it.")
@click.option("--why", default="", help="Why it is meant, with --deliberate.")
@click.option("--take-back", is_flag=True, help="It is not meant after all.")
@json_option
@with_viewer
def drift(viewer: Viewer, *, deliberate: bool, why: str, take_back: bool, as_json: bool) -> None:
    """Where the hours of the last four weeks went: by priority against your plan, and whose wish they were.

    \b
    metier drift
    metier drift --deliberate --why "The programme ends in March"
    metier drift --take-back
    """
    from metier.core.errors import Refused
    from metier.core.words import full_date, hours
    from metier.direction.choices import PRIORITY_NAMES
    from metier.plan import queries as plan
    from metier.reviews import queries
    from metier.reviews.actions import drift as actions

    went = queries.hours_went(viewer, plan.plan(viewer))
    if take_back:
        said = [one.said for one in went.findings if one.said]
        if not said:
            raise Refused("Nothing that is seen now was called deliberate.")
        for row in said:
            actions.take_back(viewer, row)
        click.echo("Taken back: it is shown as drift again.")
        return
    if deliberate:
        if not went.open:
            raise Refused("There is no drift to call deliberate.")
        for one in went.open:
            actions.call_deliberate(viewer, one.priority, one.share, why)
            click.echo(f"Kept with today’s date as deliberate: {one.heading}.")
        return
    if as_json:
        names = ("priority", "rank", "minutes", "percent", "planned")
        print_json(
            {
                "minutes": went.drift.minutes,
                "priorities": [{name: getattr(row, name) for name in names} for row in went.drift.rows],
                "findings": [
                    {
                        "priority": one.priority or None,
                        "share": one.share,
                        "sentence": one.heading,
                        "detail": one.detail,
                        "deliberate_since": one.said.said_on if one.said else None,
                    }
                    for one in went.findings
                ],
            }
        )
        return
    rows = [
        (row.rank, PRIORITY_NAMES[row.priority], hours(row.minutes), f"{row.percent} %", f"{row.planned} %")
        for row in went.drift.rows
    ]
    print_table(("", "Priority", "Last four weeks", "Share", "Plan"), rows, right=(2, 3, 4))
    for one in went.findings:
        meant = f" You said on {full_date(one.said.said_on)} that this is deliberate." if one.said else ""
        click.echo(f"{one.heading}. {one.detail}{meant}")
    if not went.findings:
        click.echo("Nothing to say: the hours go about where they are meant to.")
