"""`metier deposits`: what was put in, and correcting it. `metier log` puts something in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.plan.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.plan.models import Deposit

MOST = 30
PURPOSES = ["goals", "easy", "others"]


@click.group(invoke_without_command=True)
@click.option("--since", type=reading.day, help="From this day on.")
@click.option("--until", type=reading.day, help="Up to and with this day.")
@click.option("--goal", "goal_name", help="For this goal only, or none.")
@click.option(
    "--for", "purpose", type=click.Choice([*PURPOSES, "none"]), help="Those that served: goals, easy, others."
)
@click.option("--all", "everything", is_flag=True, help="All of them, not only the last 30.")
@json_option
@with_viewer
def deposits(viewer: Viewer, /, *, everything: bool, as_json: bool, **said: Any) -> None:
    """The time and the money you put in, newest first, and what they come to.

    \b
    metier deposits --since 2026-09-01
    metier deposits --goal analytics --json
    metier deposits change "mentoring" --hours 2 --for others
    metier deposits trash "mentoring"
    """
    if click.get_current_context().invoked_subcommand is not None:
        return
    from metier.plan import queries

    wanted = _wanted(viewer, **said)
    rows = queries.found_deposits(viewer, wanted)
    shown = list(rows if everything or as_json else rows[:MOST])
    if as_json:
        print_json([_data(row) for row in shown])
        return
    if not shown:
        click.echo(
            "Nothing is logged for that."
            if wanted != queries.Wanted()
            else "Nothing is logged yet. Log it: metier log 1h30 dbt course"
        )
        return
    _print(viewer, wanted, shown)


def _wanted(
    viewer: Viewer, since: date | None, until: date | None, goal_name: str | None, purpose: str | None
) -> Any:  # Any: Wanted, which Django has not loaded yet
    from metier.core.spoken_dates import is_none
    from metier.plan import queries

    goal = ""
    if goal_name is not None:
        is_any = is_none(goal_name)
        goal = queries.NONE if is_any else str(queries.likely_goal(viewer, goal_name).pk)
    return queries.Wanted(since, until, goal, "", purpose or "")


def _print(viewer: Viewer, wanted: Any, shown: list[Deposit]) -> None:  # Any: Wanted
    import sys

    from metier.core import words
    from metier.core.money import money
    from metier.plan import queries

    rows = [
        (words.short_date(row.put_in_on), row.put, row.what, str(row.task or row.goal or ""), row.get_purpose_display())
        for row in shown
    ]
    print_table(("Day", "Put in", "What", "For", "Whom it served"), rows)
    if sys.stdout.isatty():
        come = queries.come_to(viewer, wanted)
        paid = [money(*one) for one in come.paid]
        sums = words.listed([words.hours(come.minutes), *paid])
        more = f"; {come.number - len(shown):,} more with --all" if come.number > len(shown) else ""
        click.echo(f"{words.count(come.number, 'deposit')}: {sums}{more}.")


@deposits.command()
@click.argument("name")
@click.option("--hours", "minutes", type=reading.hours_or_none, help="How long it was: 2, 1.5, 1h30; none for no time.")
@click.option("--money", "amount", help="What it cost: £20; none for no money.")
@click.option("--on", "put_in_on", type=reading.day, help="The day.")
@click.option("--what", help="What it was.")
@click.option("--goal", "goal_name", help="The goal it was for; none for no goal.")
@click.option("--task", "task_name", help="The task it was for; none for no task.")
@click.option("--for", "purpose", type=click.Choice([*PURPOSES, "none"]), help="Whom it served.")
@with_viewer
def change(
    viewer: Viewer, /, *, name: str, amount: str | None, goal_name: str | None, task_name: str | None, **said: Any
) -> None:
    """Change a deposit, named by a part of what it was, its day, or the start of its id.

    \b
    metier deposits change "mentoring, 1 Oct 2026" --on 2026-09-30
    """
    from metier.plan import actions

    row = _named(viewer, name)
    changes = reading.given(said)
    if "minutes" in changes:
        changes["minutes"] = changes["minutes"] or 0
    if changes.get("purpose") == "none":
        changes["purpose"] = ""
    changes |= _for(viewer, goal_name, task_name) | _paid(viewer, amount)
    if not changes:
        raise click.UsageError("Say what changes: --hours, --money, --on, --what, --goal, --task or --for.")
    was = actions.change_deposit(viewer, row, changes)
    click.echo(f"{_line(row)} is changed." if was else f"{_line(row)} is as it was.")


def _for(viewer: Viewer, goal_name: str | None, task_name: str | None) -> dict[str, Any]:
    from metier.core.spoken_dates import is_none
    from metier.plan import queries

    if task_name is not None and not is_none(task_name):
        return {"task": queries.likely_task(viewer, task_name)}
    changes: dict[str, Any] = {} if task_name is None else {"task": None}
    if goal_name is not None:
        goal = None if is_none(goal_name) else queries.likely_goal(viewer, goal_name)
        changes |= {"goal": goal, "task": None}
    return changes


def _paid(viewer: Viewer, amount: str | None) -> dict[str, Any]:
    from djmoney.money import Money
    from moneyed import CURRENCIES

    from metier.core.money import read_money
    from metier.core.spoken_dates import is_none

    if amount is None:
        return {}
    return {"amount": None if is_none(amount) else Money(*read_money(amount, viewer.career.currency, CURRENCIES))}


@deposits.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Take a deposit back: it goes to the trash for 30 days."""
    from metier.plan import actions

    row = _named(viewer, name)
    actions.trash_deposit(viewer, row)
    click.echo(f"In the trash for 30 days: {_line(row)}")


@deposits.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take one out of the trash again."""
    from metier.plan import actions

    row = _named(viewer, name, in_trash=True)
    made = actions.restore_deposit(viewer, row.pk)
    click.echo(f"{_line(made)} is logged again.")


def _named(viewer: Viewer, name: str, *, in_trash: bool = False) -> Deposit:
    from metier.plan import queries

    return queries.deposit_named(viewer, name, in_trash=in_trash)


def _line(row: Deposit) -> str:
    from metier.core.words import full_date

    what = f", {row.what}" if row.what else ""
    return f"{row.put} of {full_date(row.put_in_on)}{what}"


def _data(row: Deposit) -> dict[str, Any]:
    amount = row.amount
    return {
        "id": row.pk,
        "on": row.put_in_on,
        "minutes": row.minutes,
        "amount": f"{amount.amount:.2f}" if amount else None,
        "currency": str(amount.currency) if amount else None,
        "what": row.what,
        "purpose": row.purpose or None,
        "goal_id": row.goal_id,
        "goal": row.goal.title if row.goal else None,
        "task_id": row.task_id,
        "task": row.task.title if row.task else None,
    }
