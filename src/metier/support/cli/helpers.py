"""`metier helpers`: who could help, the talks, and the signs that help would help."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

KINDS = ("mentor", "coach", "consultant", "peer", "adviser")
FIELDS = ("direction", "planning", "focus", "conversation", "search")
RULES = ("stagnant", "obstacle", "readded", "unfamiliar", "declined")
PER = ("session", "hour", "month", "programme")
EPILOG = """\b
Examples:
  metier helpers
  metier helpers add "Mei Tanaka" --kind coach --for direction --for conversation --fee 80 --per session --first-talk free
  metier helpers talk mei --on 2027-03-12 --about "Where this is going"
  metier helpers end mei --outcome "I know that I want to lead, and that it is not here."
  metier helpers signs
A helper is named by a part of their name, or by the start of their id.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.option("--all", "everyone", is_flag=True, help="With those it has ended with.")
@json_option
@click.pass_context
def helpers(ctx: click.Context, *, everyone: bool, as_json: bool) -> None:
    """Mentors, coaches and consultants: who helps with what, on which terms, and what came of it. Alone, it lists them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(listed, everyone=everyone, as_json=as_json)


@click.command()
@with_viewer
def listed(viewer: Viewer, *, everyone: bool, as_json: bool) -> None:
    from metier.support.pages.help import fee_of, fields_of
    from metier.support.queries.helpers import helpers

    rows = [row for row in helpers(viewer) if everyone or row.state != "ended"]
    if as_json:
        names = ("id", "name", "kind", "fields", "known_for", "contact", "found", "terms", "fee_per", "first_talk")
        more = ("wanted", "state", "ended_on", "outcome")
        print_json(
            [
                {name: getattr(row, name) for name in (*names, *more)}
                | {"fee": str(row.fee) if row.fee is not None else None}
                for row in rows
            ]
        )
        return
    if not rows:
        click.echo('Nobody is on your list. Add somebody: metier helpers add "Mei Tanaka" --kind coach --for direction')
        return
    print_table(
        ["Who", "What they are", "Helps with", "Fee", "How far"],
        [(row.name, row.get_kind_display(), fields_of(row), fee_of(row), row.get_state_display()) for row in rows],
    )


def _facts(command: Any) -> Any:  # Any: what click decorates
    for option in reversed(
        [
            click.option("--kind", type=click.Choice(KINDS), help="What they are to you."),
            click.option(
                "--for",
                "fields",
                type=click.Choice(FIELDS),
                multiple=True,
                help="What they help with; several times if several.",
            ),
            click.option("--known-for", help="What they are good at."),
            click.option("--contact", help="How to reach them."),
            click.option("--found", help="How you found them."),
            click.option("--fee", help="80, or €80; none for none."),
            click.option("--per", "fee_per", type=click.Choice(PER), help="What the fee is for."),
            click.option("--first-talk", type=click.Choice(["free", "paid"]), help="What the first talk costs."),
            click.option("--terms", help="How often, how long, how it ends."),
            click.option("--wanted", help="What you want from it."),
        ]
    ):
        command = option(command)
    return command


def _given(viewer: Viewer, said: dict[str, Any]) -> dict[str, Any]:
    """What was typed; a list for what may be said several times, money for what is an amount."""
    typed, context = click.core.ParameterSource.COMMANDLINE, click.get_current_context()
    facts = {name: value for name, value in said.items() if context.get_parameter_source(name) == typed}
    facts = {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}
    for name in ("fee", "cost"):
        if name in facts:
            facts[name] = _money(viewer, facts[name])
    return facts


def _money(viewer: Viewer, text: str) -> Any:  # Any: Money or None, loaded late
    from djmoney.money import Money
    from moneyed import CURRENCIES

    from metier.core.money import read_money
    from metier.core.spoken_dates import is_none

    return None if is_none(text) else Money(*read_money(text, viewer.career.currency, CURRENCIES))


@helpers.command()
@click.argument("name")
@_facts
@with_viewer
def add(viewer: Viewer, /, *, name: str, **said: Any) -> None:
    """Put somebody on the list."""
    from metier.support.actions import helpers as actions

    made = actions.add_helper(viewer, name=name, **({"kind": "peer"} | _given(viewer, said)))
    click.echo(f"On your list: {made.name}")


@helpers.command()
@click.argument("name")
@click.option("--rename", help="A new name.")
@_facts
@with_viewer
def change(viewer: Viewer, /, *, name: str, rename: str | None, **said: Any) -> None:
    """Change what is known of somebody."""
    from metier.support.actions import helpers as actions
    from metier.support.queries.helpers import helper_named

    changes = _given(viewer, said) | ({"name": rename} if rename else {})
    if not changes:
        raise click.UsageError("Say what changes: --kind, --for, --fee, --wanted and so on.")
    found = helper_named(viewer, name)
    changed = actions.change_helper(viewer, found, changes)
    click.echo(f"Changed: {found.name}" if changed else "Nothing was different.")


@helpers.command()
@click.argument("name")
@click.option("--on", type=day, help="The day, ahead or past; today when not said.")
@click.option("--about", default="", help="What it is about.")
@click.option("--agreed", default="", help="Who does what by when.")
@click.option("--outcome", default="", help="What came of it.")
@click.option("--minutes", type=int, help="How long it took.")
@click.option("--cost", help="What it cost.")
@with_viewer
def talk(viewer: Viewer, /, *, name: str, on: date | None, **said: Any) -> None:
    """Keep a talk, agreed or held. A second time for the same day changes it."""
    from metier.core.words import full_date
    from metier.support.actions import helpers as actions
    from metier.support.queries.helpers import helper_named, sessions

    found, day = helper_named(viewer, name), on or viewer.today
    facts = _given(viewer, said)
    there = sessions(viewer, found).filter(on=day).first()
    if there:
        actions.change_session(viewer, there, facts)
        click.echo(f"Changed: the talk with {found.name} on {full_date(day)}")
    else:
        actions.add_session(viewer, found, on=day, **facts)
        click.echo(f"Kept: a talk with {found.name} on {full_date(day)}")


@helpers.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """The talks with somebody, newest first."""
    from metier.core.words import short_date
    from metier.support.queries.helpers import helper_named, sessions

    found = helper_named(viewer, name)
    rows = list(sessions(viewer, found))
    if as_json:
        names = ("id", "on", "about", "agreed", "outcome", "minutes")
        print_json(
            [
                {name: getattr(row, name) for name in names} | {"cost": str(row.cost) if row.cost is not None else None}
                for row in rows
            ]
        )
        return
    print_table(
        ["On", "About", "Agreed", "What came of it"],
        [(short_date(row.on), row.about, row.agreed, row.outcome) for row in rows],
    )


@helpers.command()
@click.argument("name")
@click.option("--on", type=day, help="The day, when it was not today.")
@click.option("--outcome", default="", help="What came of it.")
@with_viewer
def end(viewer: Viewer, name: str, on: date | None, outcome: str) -> None:
    """It has ended."""
    from metier.support.actions import helpers as actions
    from metier.support.queries.helpers import helper_named

    found = helper_named(viewer, name)
    actions.end_help(viewer, found, on=on, outcome=outcome)
    click.echo(f"Ended: {found.name}")


@helpers.command()
@click.option("--off", type=click.Choice(RULES), multiple=True, help="Switch a rule off.")
@click.option("--on", "switch_on", type=click.Choice(RULES), multiple=True, help="Switch a rule on again.")
@json_option
@with_viewer
def signs(viewer: Viewer, off: tuple[str, ...], switch_on: tuple[str, ...], *, as_json: bool) -> None:
    """What tells that help would help, with what it stands on."""
    from dataclasses import asdict

    from metier.support.actions import signs as actions
    from metier.support.choices import HelpRule
    from metier.support.preferences import switched_off
    from metier.support.queries.signs import signs

    for rule in (*off, *switch_on):
        actions.switch_rule(viewer, rule, is_on=rule in switch_on)
    found = signs(viewer)
    if as_json:
        print_json([asdict(one) | {"fits": one.fits} for one in found])
        return
    print_table(
        ["Rule", "What", "Why", "May fit"],
        [(HelpRule(one.rule).label, one.title, one.sentence, ", ".join(one.fits)) for one in found],
    )
    if not found:
        click.echo("None of the rules finds anything. Nobody needs a sign to ask for help.")
    if quiet := sorted(switched_off(viewer)):
        click.echo(f"Switched off: {', '.join(quiet)}")


@helpers.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Put somebody who was added by mistake in the trash, with the talks."""
    from metier.support.actions import helpers as actions
    from metier.support.queries.helpers import helper_named

    found = helper_named(viewer, name)
    actions.trash(viewer, found)
    click.echo(f"In the trash for 30 days: {found.name}")


@helpers.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take somebody out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.support.actions import helpers as actions
    from metier.support.models import Helper

    found = actions.restore(viewer, Helper, named_in_trash(viewer, Helper, name, "helper").pk)
    click.echo(f"Back from the trash: {found.name}")
