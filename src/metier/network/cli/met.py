"""Somebody met, in a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.queries.naming import Named

TURNED = {"you": "out", "they": "in", "both": "both"}
BY = ("met", "call", "message", "mail", "event", "other")


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--on", metavar="DAY", help="The day: yesterday, “last Tuesday”, 2026-09-30; today if you leave it out.")
@click.option("--by", type=click.Choice(BY), default="met", help="How you talked.")
@click.option("--line", metavar="TEXT", help="What was said, in a line.")
@click.option("--note", metavar="TEXT", help="More of what was said.")
@click.option("--turned", type=click.Choice(list(TURNED)), default="both", help="Who turned to whom.")
@click.option("--minutes", type=click.IntRange(1, 1440), metavar="NUMBER", help="How long it took.")
@click.option("--add", is_flag=True, help="Add who is not in your network yet, without asking.")
@json_option
@with_viewer
def met(
    viewer: Viewer,
    /,
    name: tuple[str, ...],
    *,
    on: str | None,
    by: str,
    line: str | None,
    note: str | None,
    turned: str,
    minutes: int | None,
    add: bool,
    as_json: bool,
) -> None:
    """Log a talk with somebody of your network, or with several.

    \b
    metier met Anna Keane                                   today, in person
    metier met Anna Keane yesterday, talked about the budget
    metier met anna --by call --line "Her shortlist"        a part of the name is enough where it is clear
    metier met anna --by mail --turned they --on yesterday  she wrote
    metier met "Anna Keane, Dele Akande" --on 2026-09-30    two who were there
    metier met "James Thornley" --add                       somebody new
    """
    from metier.core import words
    from metier.core.capture import day_said
    from metier.core.errors import Refused, Where
    from metier.network import actions
    from metier.network.queries.naming import told_in

    named, day, told = told_in(viewer, " ".join(name))
    if line and told:
        raise Refused(
            f"What was said stands twice: “{told}” behind the name, and in --line. Say it in one of them.",
            Where(field="line"),
        )
    said_on = day_said(on, viewer.today) if on else day
    if day not in (viewer.today, said_on):
        raise Refused(
            f"The day stands twice: {words.full_date(day)} behind the name, and {words.full_date(said_on)} in --on. Say it in one of them.",
            Where(field="on"),
        )
    people = [_settled(viewer, one, add=add) for one in named]
    facts: dict[str, Any] = {"channel": by, "line": line or told, "minutes": minutes, "note": note or ""}
    facts |= {"direction": TURNED[turned], "on": said_on}
    rows = actions.log_met(viewer, people, facts)
    if as_json:
        print_json(
            [
                {"id": row.pk, "person": row.contact.name, "on": row.on, "by": row.channel, "line": row.line}
                for row in rows
            ]
        )
    else:
        click.echo(f"The talk with {words.listed([row.contact.name for row in rows])} is logged.")


def _settled(viewer: Viewer, one: Named, *, add: bool) -> Named:
    """Whom a name means, asked where it is not clear and somebody can be asked. Raises Refused."""
    from dataclasses import replace

    from metier.network.asking import ask_whom
    from metier.network.queries import Nobody, person_named

    if one.is_settled:
        return one
    if not one.found and add:
        return replace(one, is_new=True)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        try:
            return replace(one, person=person_named(viewer, one.name))
        except Nobody as problem:
            problem.sentence += " Give --add to add them."
            raise
    return ask_whom(one)
