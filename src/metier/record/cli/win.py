"""`metier win`: one line, and as much more as one has at hand."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("what", nargs=-1, required=True)
@click.option("--result", metavar="FIGURE", help="What came of it in numbers, such as −87% or £310,000.")
@click.option("--for", "for_whom", metavar="WHOM", help="For whom it was.")
@click.option(
    "--on", "happened_on", metavar="DAY", help="When: 2026-09-24, September 2026, 2026. Today, if it is left out."
)
@click.option("--evidence", metavar="WORDS", help="What shows it: a report, a note.")
@click.option("--url", "evidence_url", metavar="ADDRESS", help="Where the evidence is on the web.")
@click.option("--seen-by", metavar="NAME", help="Who saw it.")
@click.option("--shows", multiple=True, metavar="SKILL", help="A skill it shows. Repeat it for others.")
@click.option("--position", metavar="NAME", help="The position it belongs to; the one you are in, if it is left out.")
@json_option
@with_viewer
def win(viewer: Viewer, /, what: tuple[str, ...], as_json: bool, shows: tuple[str, ...], **more: str | None) -> None:
    """Log a win in one line. What it lacks can be said later: the record and the next review name it.

    \b
    metier win "Cut the claims run to 40 minutes"
    metier win "Cut the claims run to 40 minutes" --result=-87% --for Claims --shows SQL --seen-by "Tom Adeyemi"
    """
    from metier.record.cli.record import save_said
    from metier.record.kinds import BY_SLUG, SHOWS
    from metier.record.models import Win
    from metier.record.queries.missing import lacking_words
    from metier.record.queries.standing import several_held

    kind = BY_SLUG["wins"]
    said = {"what": " ".join(what), "happened_on": str(viewer.today)}
    said |= {name: value for name, value in more.items() if value}
    if shows:
        said[SHOWS] = "\n".join(shows)
    made = save_said(viewer, kind, said, None)
    if as_json:
        print_json({"id": str(made.pk), **kind.snapshot(made), SHOWS: list(shows)})
        return
    click.echo(f"The win is added: {made} ({made.pk})")
    if words := lacking_words(made):
        click.echo(f"It still lacks {words}: metier record change win {made.pk} --set …", err=True)
    if isinstance(made, Win) and (held := several_held(viewer, made)):
        click.echo(
            f"It stands under no position, for you hold {len(held)}: "
            f"metier record change win {made.pk} --set position={shlex.quote(str(held[0]))}, or another",
            err=True,
        )
