"""`metier brief`: what you value in which order, on one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, say_left_out, with_viewer, write_made
from metier.asks.cli.choosing import numbers

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

PRIORITIES = click.Choice(["status", "autonomy", "meaning", "learning"])


@click.group(invoke_without_command=True)
@click.option("--lines", is_flag=True, help="List what could stand in it, with numbers.")
@click.option("--put", "chosen", help="What stands in it: the numbers by commas, or all, or none.")
@click.option("--to", help="Whom it is for.")
@click.option("--opening", help="The first words.")
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a PDF to this file.")
@click.option(
    "--handed-over",
    type=click.Choice(["mail", "paper", "message", "spoken"]),
    help="Keep it as it was handed over, and how.",
)
@json_option
@click.pass_context
@with_viewer
def brief(
    viewer: Viewer, ctx: click.Context, *, lines: bool, chosen: str | None, to: str | None, opening: str | None,
    pdf: Path | None, handed_over: str | None, as_json: bool,
) -> None:  # fmt: skip
    """What you value in which order, and what would serve it: only the lines you put in. Alone, it prints the text.

    \b
    metier brief --lines
    metier brief --put 1,2,5 --to "Tom Whitaker"
    metier brief --pdf priorities.pdf
    """
    from metier.asks import actions, papers, queries

    if ctx.invoked_subcommand is not None:
        return
    found = queries.brief(viewer)
    if chosen is not None or to is not None or opening is not None:
        there = [line for place in found.places for line in place.lines if line.text]
        kept = [line for line in there if line.is_chosen]
        picked = kept if chosen is None else [there[place] for place in numbers(chosen, len(there))]
        said_to, said_opening = found.to if to is None else to, found.opening if opening is None else opening
        actions.choose_brief(viewer, picked, to=said_to, opening=said_opening)
        found = queries.brief(viewer)
    there = [line for place in found.places for line in place.lines if line.text]
    if as_json:
        print_json([{"number": at, "priority": line.priority, "part": line.part, "text": line.text, "in_the_brief": line.is_chosen}
                    for at, line in enumerate(there, start=1)])  # fmt: skip
        return
    if lines and not there:
        click.echo(
            'There is nothing to choose from yet. Write a line: metier brief add autonomy "Sign-off of dashboards"'
            if found.ranking
            else "What matters to you is not ranked yet: metier priorities learning autonomy meaning status"
        )
        return
    if lines:
        cells = [
            (at, "yes" if line.is_chosen else "", line.priority, line.text) for at, line in enumerate(there, start=1)
        ]
        print_table(("", "In it", "Priority", "Line"), cells, right=[0])
        return
    paper = papers.brief_paper(viewer, found)
    if pdf:
        made = paper.pdf()
        write_made(pdf, made.data)
        click.echo(f"The brief is in {pdf}.")
        say_left_out(made)
    if handed_over:
        actions.hand_over_brief(viewer, how=handed_over)
        click.echo("It is kept as you handed it over.")
    if not pdf and not handed_over:
        click.echo(paper.text, nl=False)


@brief.command()
@click.argument("priority", type=PRIORITIES)
@click.argument("text")
@with_viewer
def add(viewer: Viewer, *, priority: str, text: str) -> None:
    """Add a line of your own: what would serve a priority.

    \b
    metier brief add autonomy "Sign-off of dashboards stays with me"
    """
    from metier.asks import actions, queries
    from metier.asks.queries.brief import BriefLine

    found = queries.brief(viewer)
    kept = [line for place in found.places for line in place.chosen]
    own = sum(line.key.startswith("own:") for line in kept) + 1
    taken = {line.key for line in kept if line.priority == priority}
    key = next(f"own:{number}" for number in range(own, own + 100) if f"own:{number}" not in taken)
    actions.choose_brief(viewer, [*kept, BriefLine(priority, "serves", key, text)], to=found.to, opening=found.opening)
    click.echo("The line is in the brief.")
