"""Today, in a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.option("--all", "everything", is_flag=True, help="Everything, not only the first five.")
@click.option("--brief", is_flag=True, help="One line of what is due, for a prompt; nothing when nothing is.")
@json_option
@with_viewer
def today(viewer: Viewer, *, everything: bool, brief: bool, as_json: bool) -> None:
    """What is worth doing now, each with its reason.

    \b
    metier today
    metier today --all
    metier today --brief
    metier today --json | jq '.agenda[0].title'
    """
    from metier.core import words
    from metier.home import today as page
    from metier.plan import queries as plan
    from metier.reviews import queries as reviews

    if brief:
        _brief(viewer, alone=not (everything or as_json))
        return
    now, kept = plan.plan(viewer), reviews.records(viewer)
    lead = page.lead_of(viewer)
    agenda = page.agenda(viewer, now, page.Known(kept), everything=everything or as_json)
    drift = [one.heading for one in reviews.hours_went(viewer, now, kept).open]
    if as_json:
        items = [
            {
                "title": item.nudge.title,
                "kind": item.nudge.kind,
                "why": item.nudge.why,
                "minutes": item.nudge.minutes,
                "subject_id": item.nudge.subject_id or None,
            }
            for item in agenda.items
        ]
        print_json({"day": viewer.today, "lead": lead, "agenda": items, "drift": drift})
        return
    if sys.stdout.isatty():
        click.echo(f"{words.weekday_date(viewer.today)}. {lead}")
    for heading in drift:
        click.echo(f"{heading}: metier drift", err=not sys.stdout.isatty())
    if not agenda.items:
        click.echo("Nothing waits for you.", err=not sys.stdout.isatty())
        return
    rows = [
        (item.nudge.title, f"{item.label}. {item.nudge.why}", words.hours(item.nudge.minutes)) for item in agenda.items
    ]
    print_table(("What", "Why", "Takes"), rows, right=(2,))
    if agenda.more and sys.stdout.isatty():
        click.echo(f"and {agenda.more} more: metier today --all")


def _brief(viewer: Viewer, *, alone: bool) -> None:
    from metier.home.brief.line import refreshed

    if not alone:
        raise click.UsageError("--brief goes without --all and --json.")
    if line := refreshed(viewer):
        click.echo(line)
