"""`metier pay`: equity, tables of prices, rates between currencies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, read_given, with_viewer
from metier.core.spoken_options import day
from metier.value.cli.options import amount, data_of
from metier.value.cli.pay import pay

if TYPE_CHECKING:
    from datetime import date

    from metier.accounts.access import Viewer


@pay.command("equity")
@click.argument("what")
@click.argument("worth")
@click.option("--on", "granted_on", type=day, required=True, help="The day of the grant.")
@click.option("--months", default=48, show_default=True, help="Vests over so many months.")
@click.option("--every", default=1, show_default=True, help="A part every so many months.")
@click.option("--cliff", default=12, show_default=True, help="Nothing before so many months; 0 for none.")
@click.option("--position", help="A part of its title or employer.")
@click.option("--note", default="", help="How you judge its worth.")
@json_option
@with_viewer
def equity(viewer: Viewer, /, *, worth: str, position: str | None, as_json: bool, **facts: Any) -> None:
    """Add equity that vests; its worth is your own judgement."""
    from metier.record.models import Position
    from metier.value import actions, queries
    from metier.value.models import Equity

    facts["worth"], facts["currency"] = amount(viewer, worth, "worth")
    if position:
        facts["position"] = queries.named_row(viewer, Position, position, "position")
    made = actions.add(viewer, Equity, facts)
    print_done(f"{made} is added.", data_of(made), as_json=as_json)


@pay.command("prices")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="Consumer prices index", show_default=True, help="What it is called.")
@click.option("--source", default="", help="Who publishes it.")
@click.option("--currency", help="Prices in; your own when not given.")
@click.option("--yes", is_flag=True, help="Keep it without asking; needed when nobody is at the terminal.")
@json_option
@with_viewer
def prices(viewer: Viewer, /, *, file: Path, yes: bool, currency: str | None, as_json: bool, **facts: str) -> None:
    """Bring a table of consumer prices: CSV with a month, quarter or year and its figure. The newest of a currency counts."""
    import sys

    from metier.core.errors import Refused
    from metier.core.value.prices import MOST_BYTES, words
    from metier.value import actions

    name, data = read_given(file, MOST_BYTES)
    _, table = actions.read_prices(data, name)
    click.echo(f"{len(table.figures)} figures, {words(table.first)} to {words(table.last)}.", err=True)
    if not yes and not sys.stdin.isatty():
        raise Refused("Nobody is asked here, so nothing was kept. Say --yes to keep it.")
    if yes or click.confirm("Keep it?", err=as_json):
        made = actions.keep_prices(viewer, {**facts, "currency": currency or viewer.career.currency}, table)
        told = data_of(made) | {"figures": len(table.figures)}
        print_done(f"{made.name} is kept.", told, as_json=as_json)
    elif as_json:
        print_json(None)


@pay.command("rate")
@click.argument("currency")
@click.argument("rate")
@click.option("--into", help="The currency it is told in; your own when not given.")
@click.option("--on", "known_on", type=day, help="The day; today when not given.")
@click.option("--source", default="", help="Where it comes from.")
@json_option
@with_viewer
def set_rate(
    viewer: Viewer, /, *, currency: str, rate: str, into: str | None, known_on: date | None, source: str, as_json: bool
) -> None:
    """Say what one of a currency is worth in another; amounts in both are added up only by it."""
    from decimal import Decimal, InvalidOperation

    from metier.core.errors import Refused
    from metier.value import actions
    from metier.value.models import Rate

    try:
        worth = Decimal(rate)
    except InvalidOperation:
        worth = Decimal("NaN")
    if not worth.is_finite():
        raise Refused(f"“{rate}” is not a rate. Write how many one is worth, such as 0.86.")
    facts = {"currency": currency, "rate": worth, "into": into or viewer.career.currency}
    made = actions.add(viewer, Rate, facts | {"known_on": known_on or viewer.today, "source": source})
    print_done(f"{made}.", data_of(made), as_json=as_json)
