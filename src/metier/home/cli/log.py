"""Quick capture, in a terminal."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.home.actions.capture import Captured
    from metier.home.understanding import Reading

DASHED = re.compile(r"-(?!-)(?:[0-9]|.*\s)")
PURPOSES = {"g": "goals", "e": "easy", "o": "others"}


class Line(click.Command):
    """A line may begin with a dash, as a list of a diary does: `-2h dbt` is no option -h."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f" {arg}" if DASHED.match(arg) else arg for arg in args])


@click.command(cls=Line, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@click.option("--goal", "goal_name", metavar="NAME", help="The goal it was for.")
@click.option("--task", "task_name", metavar="NAME", help="The task it was for.")
@click.option(
    "--for",
    "purpose",
    type=click.Choice(list(PURPOSES.values())),
    help="Whom it served: goals, your own; easy, what was easy or convenient; others, what others wanted.",
)
@click.option("--on", type=day, metavar="DAY", help="The day, such as 2026-09-30.")
@click.option("--money", metavar="AMOUNT", help="What it cost: £20, or 20 GBP.")
@click.option("--yes", is_flag=True, help="Keep it without asking. Where nobody can be asked, it is kept anyway.")
@json_option
@with_viewer
def log(
    viewer: Viewer, /, words: tuple[str, ...], *, money: str | None, yes: bool, as_json: bool, **said: Any
) -> None:  # Any: what the options hold
    """Keep one line as what it says: time or money, a win, a task, somebody met, or a note.

    In a terminal it is shown as it was understood: Enter keeps it.

    \b
    metier log 1h30 dbt course                     time, for the task or goal that clearly fits
    metier log 1.5h dbt course --goal analytics    for this goal
    metier log '2h yesterday mentoring #people'    a day by name or date, a goal by a tag (quoted, for the shell)
    metier log £200 dbt exam                       money; 1h and £40 meetup is both
    metier log 3h slides --for others              whom it served
    metier log win cut the claims run to 40m       a win
    metier log task write to Anna Keane, 15m       a task, for the goal that clearly fits
    metier log met Anna Keane for coffee           a talk with her
    metier log ask Grace about the away day        anything else is a note
    """
    from metier.home.actions.capture import keep
    from metier.home.understanding import understand

    reading = _corrected(viewer, understand(viewer, " ".join(words)), money, **said)
    if not (yes or as_json) and sys.stdin.isatty() and sys.stdout.isatty():
        chosen = _asked(viewer, reading)
        if chosen is None:
            click.echo("Nothing is kept.")
            return
        reading = chosen
    kept = keep(viewer, reading)
    if as_json:
        print_json(_data(reading, kept))
    else:
        click.echo(kept.sentence)


def _corrected(
    viewer: Viewer,
    reading: Reading,
    money: str | None,
    goal_name: str | None,
    task_name: str | None,
    purpose: str | None,
    on: date | None,
) -> Reading:
    """The reading with what the options say. Raises Refused where its kind has no such thing."""
    from metier.core.errors import Refused
    from metier.home.understanding import Kind, for_whom
    from metier.plan import queries as plan

    if money is not None:
        reading = _with_money(viewer, reading, money)
    is_deposit, is_task = reading.kind == Kind.DEPOSIT, reading.kind == Kind.TASK
    wrong = [
        name
        for name, value, fits in (
            ("--goal", goal_name, is_deposit or is_task),
            ("--task", task_name, is_deposit),
            ("--for", purpose, is_deposit),
            ("--on", on, not is_task),
        )
        if value is not None and not fits
    ]
    if wrong:
        raise Refused(f"{reading.kind.label!s} has no {wrong[0]}, and this line is kept as one: “{reading.text}”.")
    if on is not None:
        reading = replace(reading, on=on)
    if not (goal_name or task_name or purpose):
        return reading
    goal, task = reading.goal, reading.task
    if goal_name:
        goal, task = plan.likely_goal(viewer, goal_name), None
        if reading.task and reading.task.goal_id == goal.pk:
            task = reading.task
    if task_name:
        task = plan.likely_task(viewer, task_name)
        goal = task.goal
    return for_whom(viewer, reading, goal, task, purpose)


def _with_money(viewer: Viewer, reading: Reading, said: str) -> Reading:
    """Money makes a deposit of a note: `metier log course fee --money £20`."""
    from djmoney.money import Money

    from metier.core.errors import Refused
    from metier.core.money import read_money
    from metier.home.understanding import CODES, Kind

    amount = Money(*read_money(said, viewer.career.currency, CODES))
    if reading.kind == Kind.NOTE:
        return replace(reading, kind=Kind.DEPOSIT, minutes=0, amount=amount)
    if reading.kind != Kind.DEPOSIT:
        raise Refused(f"{reading.kind.label!s} has no --money, and this line is kept as one: “{reading.text}”.")
    return replace(reading, amount=amount)


def _asked(viewer: Viewer, reading: Reading) -> Reading | None:
    """What is kept after all, or None: Enter keeps it, n does not; g, e and o say whom it served."""
    from metier.home.understanding import for_whom

    click.echo(f"{reading.sentence}.")
    for remark in reading.remarks:
        click.echo(remark)
    if reading.asks_whom:
        return _with_whom(reading)
    more = "; g for your goals, e easy, o others wanted it" if reading.asks_purpose else ""
    while True:
        answer = click.prompt(f"Enter keeps it{more}; n does not", default="", show_default=False).strip().lower()[:1]
        if answer in ("", "y"):
            return reading
        if answer == "n":
            return None
        if more and answer in PURPOSES:
            return for_whom(viewer, reading, reading.goal, reading.task, PURPOSES[answer])


def _with_whom(reading: Reading) -> Reading:
    """Whom each name means; what is left open is kept as a note."""
    from metier.core.errors import Refused
    from metier.network.asking import ask_whom

    try:
        return replace(reading, met=tuple(one if one.is_settled else ask_whom(one) for one in reading.met))
    except Refused:
        return reading


def _data(reading: Reading, kept: Captured) -> dict[str, Any]:
    amount = reading.amount
    return {
        "kind": reading.kind.value,
        "id": kept.row.pk,
        "kept_as": kept.kind,
        "text": reading.text,
        "on": reading.on,
        "minutes": reading.minutes,
        "amount": f"{amount.amount:.2f}" if amount else None,
        "currency": str(amount.currency) if amount else None,
        "goal": reading.goal.title if reading.goal else None,
        "task": reading.task.title if reading.task else None,
        "purpose": reading.purpose or None,
        "who": reading.who or None,
        "remarks": list(reading.remarks),
        "sentence": kept.sentence,
    }
