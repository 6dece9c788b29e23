"""`metier rhythm`: which reviews are held, and on which day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.periods import KINDS
from metier.core.words import WEEKDAYS

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

DAYS = tuple(day.lower() for day in WEEKDAYS)


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def rhythm(ctx: click.Context, *, as_json: bool) -> None:
    """Which reviews are held, on which weekday, and when the next is due.

    \b
    metier rhythm
    metier rhythm set weekly --on friday
    metier rhythm set monthly --not-held
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(show, as_json=as_json)


@click.command()
@with_viewer
def show(viewer: Viewer, *, as_json: bool) -> None:
    from metier.reviews import queries, words

    found = queries.turns(viewer)
    if as_json:
        names = ("kind", "is_held", "due_on", "is_due", "within")
        print_json([{name: getattr(one, name) for name in names} | {"weekday": DAYS[one.weekday]} for one in found])
        return
    rows = [
        (words.NAMES[one.kind], f"{WEEKDAYS[one.weekday]}s" if one.is_held else "", words.standing(one, viewer.today))
        for one in found
    ]
    print_table(("Review", "On", "Next"), rows)


@rhythm.command("set")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--on", type=click.Choice(DAYS, case_sensitive=False), help="The weekday it is held on.")
@click.option("--held/--not-held", default=None, help="Whether it is held at all.")
@with_viewer
def change(viewer: Viewer, *, kind: Any, on: str | None, held: bool | None) -> None:
    """Choose the weekday of a kind of review, or whether it is held.

    \b
    metier rhythm set weekly --on friday
    """
    from metier.reviews import actions, queries, words

    now = next(one for one in queries.beats(viewer) if one.kind == kind)
    weekday = DAYS.index(on) if on else now.weekday
    actions.set_rhythm(viewer, {kind: (now.is_held if held is None else held, weekday)})
    turn = next(one for one in queries.turns(viewer) if one.kind == kind)
    day = f" on {WEEKDAYS[weekday]}s. Next: {words.standing(turn, viewer.today)}" if turn.is_held else ""
    click.echo(f"{words.NAMES[turn.kind]} reviews are {'held' if turn.is_held else 'not held'}{day}.")
