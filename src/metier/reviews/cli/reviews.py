"""`metier review`: what is due, opening, skipping; the rest is in `holding`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.periods import KINDS
from metier.core.spoken_options import day
from metier.reviews.cli import holding

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def review(ctx: click.Context, *, as_json: bool) -> None:
    """Look back on a week, a month, a quarter or a year. Alone, it says what is due and what is in progress.

    \b
    metier review                     what is due and in progress
    metier review open                open it, and see the facts of its period
    metier review keep --all          every goal stays as it is
    metier review finish              sign it off
    metier review skip weekly
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(status, as_json=as_json)


@click.command()
@with_viewer
def status(viewer: Viewer, *, as_json: bool) -> None:
    from metier.reviews import queries, words

    found = queries.turns(viewer)
    if as_json:
        print_json([_turn(one) for one in found])
        return
    click.echo(words.of_next(queries.next_turn(found), viewer.today))
    print_table(
        ("Review", "Next", "About"),
        [(words.NAMES[one.kind], words.standing(one, viewer.today), words.ABOUT[one.kind]) for one in found],
    )


def _turn(one: Any) -> dict[str, Any]:  # Any: a Turn, which would load Django
    names = ("kind", "is_held", "due_on", "is_due", "within")
    period = {"starts": one.period.starts, "ends": one.period.ends}
    return {name: getattr(one, name) for name in names} | period | {"open": one.open.pk if one.open else None}


@review.command("list")
@click.option("--all", "everything", is_flag=True, help="All of them, not only the latest 20.")
@json_option
@with_viewer
def list_reviews(viewer: Viewer, *, everything: bool, as_json: bool) -> None:
    """The reviews that are past, latest first."""
    from metier.core.words import short_date
    from metier.reviews import queries, words

    rows = queries.past_reviews(viewer)[: None if everything else 20]
    if as_json:
        names = ("id", "kind", "starts", "ends", "finished_at", "skipped_at")
        print_json([{name: getattr(row, name) for name in names} for row in rows])
        return
    cells = []
    for row in rows:
        period = queries.period_of_review(row)
        done = short_date(viewer.career.day_of(row.finished_at)) if row.finished_at else "skipped"
        cells.append((words.NAMES[period.kind], period.name(viewer.today), done, row.pk))
    print_table(("Review", "Of", "Finished", "Id"), cells)


@review.command("open")
@click.argument("kind", type=click.Choice(KINDS), required=False)
@click.option("--on", type=day, help="That of another period, by a day in it.")
@with_viewer
def open_review(viewer: Viewer, *, kind: Any, on: date | None) -> None:
    """Open a review, early or late; the one that is due when no kind is named.

    \b
    metier review open
    metier review open quarterly
    metier review open monthly --on 2026-08-31
    """
    from metier.reviews import actions
    from metier.reviews.cli import showing
    from metier.reviews.queries.document import document

    row = actions.open_review(viewer, kind or _next(viewer), on)
    if row.finished_at:
        showing.echo_document(document(viewer, row))
    else:
        showing.echo_sheet(viewer, row)


@review.command()
@click.argument("kind", type=click.Choice(KINDS), required=False)
@with_viewer
def skip(viewer: Viewer, *, kind: Any) -> None:
    """Not this time, or leave the one in progress. It needs no reason, and nothing piles up."""
    from metier.reviews import actions, queries

    chosen = kind or _next(viewer)
    opened = queries.open_reviews(viewer).filter(kind=chosen).first()
    row = actions.skip_review(viewer, opened) if opened else actions.skip(viewer, chosen)
    click.echo(f"{queries.period_of_review(row).name(viewer.today)} is skipped.")


for command in (
    holding.show,
    holding.say,
    holding.keep,
    holding.change,
    holding.drop,
    holding.add,
    holding.commit,
    holding.kept,
    holding.finish,
    holding.document,
):
    review.add_command(command)


def _next(viewer: Viewer) -> Any:
    from metier.core.errors import Refused
    from metier.reviews import queries

    turn = queries.next_turn(queries.turns(viewer))
    if turn is None:
        raise Refused("No review is held. Name one: metier review open weekly")
    return turn.kind
