"""`metier priorities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from datetime import date

    from metier.accounts.access import Viewer
    from metier.core.ranking import Ranking

CODES = ("status", "autonomy", "meaning", "learning")
EPILOG = """\b
Examples:
  metier priorities                                      show the ranking
  metier priorities learning autonomy meaning status     rank all four, first first
  metier priorities rank learning meaning autonomy status --reason "The title taught me little"
  metier priorities mean learning "I leave jobs when I stop learning"
  metier priorities history
"""


class RanksByDefault(click.Group):
    """`priorities learning …` is `priorities rank learning …`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, ["rank", *args] if args and args[0] in CODES else args)


@click.group(cls=RanksByDefault, epilog=EPILOG, invoke_without_command=True)
@click.option("--on", type=day, help="As they stood at the end of a day.")
@json_option
@click.pass_context
def priorities(ctx: click.Context, *, on: Any, as_json: bool) -> None:
    """Show or rank what matters most: status, autonomy, meaning and learning, never equal."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show, on=on, as_json=as_json)


@click.command()
@with_viewer
def show(viewer: Viewer, *, on: date | None = None, as_json: bool = False) -> None:
    from metier.direction import queries
    from metier.direction.choices import PRIORITY_NAMES

    current = queries.current_ranking(viewer, on)
    if as_json:
        print_json(_data(current) if current else None)
    elif current is None:
        click.echo("Not ranked yet. Rank all four, first first: metier priorities learning autonomy meaning status")
    else:
        rows = [(rank, PRIORITY_NAMES[code], current.meanings.get(code, "")) for code, rank in current.rank_of.items()]
        print_table(["Rank", "Priority", "What it means to you"], rows, right=[0])


@priorities.command("rank")
@click.argument("order", nargs=4, type=click.Choice(CODES), metavar="FIRST SECOND THIRD FOURTH")
@click.option("--reason", default="", help="Why the order is this. It is kept with its date.")
@with_viewer
def rank(viewer: Viewer, order: tuple[str, ...], reason: str) -> None:
    """Rank all four; the ranking before is kept."""
    from metier.core.words import listed
    from metier.direction import actions
    from metier.direction.choices import PRIORITY_NAMES

    kept = actions.rank(viewer, order, reason=reason)
    said = listed([PRIORITY_NAMES[code] for code in order])
    click.echo(f"Ranked: {said}." if kept else "The order is the same.")


@priorities.command("mean")
@click.argument("priority", type=click.Choice(CODES))
@click.argument("meaning")
@click.option("--reason", default="", help="Why it means something else now.")
@with_viewer
def mean(viewer: Viewer, priority: str, meaning: str, reason: str) -> None:
    """Say what a priority means to you; the ranking before is kept."""
    from metier.direction import actions

    kept = actions.mean(viewer, priority, meaning, reason=reason)
    click.echo("The meaning is kept." if kept else "Nothing was different.")


@priorities.command("history")
@json_option
@with_viewer
def history(viewer: Viewer, *, as_json: bool) -> None:
    """Every ranking with its date and reason, newest first."""
    from metier.core.words import short_date
    from metier.direction import queries
    from metier.direction.choices import PRIORITY_NAMES

    kept = queries.rankings(viewer)
    if as_json:
        print_json([_data(one) for one in kept])
    else:
        headings = ["Since", "First", "Second", "Third", "Fourth", "Why"]
        print_table(
            headings,
            [(short_date(one.ranked_on), *(PRIORITY_NAMES[code] for code in one.order), one.reason) for one in kept],
        )


def _data(ranking: Ranking) -> dict[str, Any]:
    places = [
        {"rank": rank, "priority": code, "meaning": ranking.meanings.get(code, "")}
        for code, rank in ranking.rank_of.items()
    ]
    return {
        "id": ranking.id,
        "ranked_at": ranking.ranked_at.isoformat(),
        "ranked_on": ranking.ranked_on,
        "reason": ranking.reason,
        "places": places,
    }
