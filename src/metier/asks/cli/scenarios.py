"""`metier rehearse add`, `change`, `held`, `trash`, `restore`: scenarios of one's own and real conversations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import with_viewer
from metier.asks.cli.areas import AREAS
from metier.asks.cli.rehearse import own_named, rehearse
from metier.core.spoken_options import day, day_or_none, given

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


def _facts(command: Any) -> Any:  # Any: what click decorates
    for option in reversed(
        [
            click.option("--area", type=click.Choice(AREAS), help="What it is about."),
            click.option("--situation", help="Who, where, and what was said."),
            click.option("--question", help="What you want to have an answer to."),
            click.option("--answer", help="What a considered person would do."),
            click.option("--reason", "reasons", multiple=True, help="Why. Give it several times."),
            click.option("--say", multiple=True, help="Words that you can speak. Give it several times."),
            click.option("--advice", help="Whom you would ask, where law or culture matters."),
            click.option("--with", "whom", help="With whom, for a real conversation."),
            click.option("--on", "happens_on", type=day_or_none, help="When it is; none for no day."),
        ]
    ):
        command = option(command)
    return command


def _given(said: dict[str, Any]) -> dict[str, Any]:
    typed = click.core.ParameterSource.COMMANDLINE
    context = click.get_current_context()
    facts = {name: value for name, value in said.items() if context.get_parameter_source(name) == typed}
    return {name: "\n".join(value) if isinstance(value, tuple) else value for name, value in given(facts).items()}


@rehearse.command()
@click.argument("title")
@click.option("--real", "is_real", is_flag=True, help="A conversation that is ahead of you.")
@click.option("--like", default="", help="The scenario of the deck that it starts from.")
@_facts
@with_viewer
def add(viewer: Viewer, /, *, title: str, is_real: bool, like: str, **said: Any) -> None:
    """Add a scenario of your own; with --real, a conversation that comes first in your practice before its day."""
    from metier.asks.actions import scenarios as actions
    from metier.asks.queries.scenarios import scenario_of_deck

    facts = _given(said)
    if like:
        facts.setdefault("area", scenario_of_deck(like).area)
    made = actions.add_scenario(viewer, is_real=is_real, like=like, title=title, **facts)
    click.echo(f"{'Prepared' if is_real else 'Added'}: {made.title}")


@rehearse.command()
@click.argument("name")
@click.option("--title", help="A new title.")
@_facts
@with_viewer
def change(viewer: Viewer, /, *, name: str, **said: Any) -> None:
    """Change a scenario of your own."""
    from metier.asks.actions import scenarios as actions

    changes = _given(said)
    if not changes:
        raise click.UsageError("Say what changes: --title, --situation, --answer, --say and so on.")
    own = own_named(viewer, name)
    changed = actions.change_scenario(viewer, own, changes)
    click.echo(f"Changed: {own.title}" if changed else "Nothing was different.")


@rehearse.command()
@click.argument("name")
@click.option("--on", type=day, help="The day, when it was not today.")
@click.option("--outcome", default="", help="How it went.")
@with_viewer
def held(viewer: Viewer, name: str, on: date | None, outcome: str) -> None:
    """A real conversation was held."""
    from metier.asks.actions import scenarios as actions

    own = own_named(viewer, name)
    actions.hold(viewer, own, on=on or viewer.today, outcome=outcome)
    click.echo(f"Held: {own.title}")


@rehearse.command()
@click.argument("name")
@with_viewer
def trash(viewer: Viewer, name: str) -> None:
    """Put a scenario of your own in the trash."""
    from metier.asks.actions import scenarios as actions

    own = own_named(viewer, name)
    actions.trash_scenario(viewer, own)
    click.echo(f"In the trash for 30 days: {own.title}")


@rehearse.command()
@click.argument("name")
@with_viewer
def restore(viewer: Viewer, name: str) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.asks.actions import scenarios as actions
    from metier.asks.models import OwnScenario

    own = actions.restore_scenario(viewer, named_in_trash(viewer, OwnScenario, name, "scenario").pk)
    click.echo(f"Back from the trash: {own.title}")
