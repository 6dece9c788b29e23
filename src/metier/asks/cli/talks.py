"""`metier ask talk` and `metier ask rehearse`: the conversation prepared, and said aloud."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.asks.cli import reading

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("name")
@click.option("--on", "planned_on", type=reading.day, help="The day.")
@click.option("--at", "at", help="The time, as 14:30.")
@click.option("--where", help="Where.")
@click.option("--minutes", type=int, help="How long it may take.")
@click.option("--opening", help="Your opening sentence.")
@click.option("--if-no", help="What you do if they say no.")
@click.option("--if-not-now", help="What you do if they say not now.")
@click.option("--if-think", help="What you do if they say “let me think”.")
@with_viewer
def talk(viewer: Viewer, /, *, name: str, at: str | None, **said: Any) -> None:
    """Prepare the conversation. What they said is logged as the answer, on its day or later.

    \b
    metier ask talk "two students" --on 2026-10-06 --at 14:30 --opening "You said after the summer."
    """
    from datetime import time

    from metier.asks import actions, queries
    from metier.core.errors import Refused

    facts = reading.given(said)
    if at is not None:
        try:
            facts["at"] = time.fromisoformat(at)
        except ValueError:
            raise Refused(f"“{at}” is not a time. Write it as 14:30.") from None
    row = queries.ask_named(viewer, name)
    made = actions.prepare(viewer, row, facts)
    script = queries.script(viewer, made)
    from metier.core.speech import length

    click.echo(f"The conversation is prepared: {length(queries.seconds_to_say(script))} to say.")


@click.command()
@click.argument("name")
@click.option("--took", help="How long it took: 2:30, 3 min or 150 for seconds.")
@click.option("--with", "with_whom", default="", help="With whom.")
@click.option("--note", default="", help="What to change.")
@click.option("--on", type=reading.day, help="The day; today when not given.")
@json_option
@with_viewer
def rehearse(
    viewer: Viewer, *, name: str, took: str | None, with_whom: str, note: str, on: date | None, as_json: bool
) -> None:
    """Print what you say, with how long it takes; with --took or --with, log the rehearsal."""
    from metier.asks import actions, queries
    from metier.core.errors import Refused
    from metier.core.speech import length, read_seconds

    row = queries.ask_named(viewer, name)
    coming = queries.coming(viewer, row)
    if coming is None:
        raise Refused(f'Nothing is prepared. Begin: metier ask talk "{row.title}" --opening "Your first sentence"')
    if took or with_whom or note:
        seconds = read_seconds(took) if took else None
        actions.rehearse(viewer, coming, seconds=seconds, with_whom=with_whom, note=note, on=on)
    script = queries.script(viewer, coming)
    if as_json:
        names = ("rehearsed_on", "seconds", "with_whom", "note")
        print_json(
            {
                "ask": row.title,
                "says": [{"when": heading, "text": text} for heading, text in script],
                "seconds": queries.seconds_to_say(script),
                "rehearsals": [
                    {field: getattr(one, field) for field in names} for one in queries.rehearsals(viewer, coming)
                ],
            }
        )
        return
    if took or with_whom or note:
        click.echo("The rehearsal is logged.")
        return
    for heading, text in script:
        click.echo(f"{heading}\n  {text}")
    click.echo(f"{length(queries.seconds_to_say(script))} at 140 words a minute.")


COMMANDS = (talk, rehearse)
