"""`metier worth ask` and `metier worth sheet`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.value.cli.options import amount, same
from metier.value.cli.worth import worth

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@worth.command("ask")
@click.option("--open", "anchor", help="Base pay a year to open with.")
@click.option("--target", help="To aim for.")
@click.option("--walk-away", help="Below which to say no.")
@click.option("--open-why", "anchor_why", help="Why you can open there.")
@click.option("--target-why", help="Why that is the target.")
@click.option("--walk-away-why", help="What you do then.")
@click.option("--for", "what_for", help="For what.")
@click.option("--market", help="The market it is held against; that of your work when not given.")
@json_option
@with_viewer
def ask(viewer: Viewer, /, *, market: str | None, as_json: bool, **said: str | None) -> None:
    """Say what to ask. Without figures, the proposal of the rule is shown, and nothing is kept."""
    from metier.core.errors import Refused
    from metier.value import actions, queries
    from metier.value.models import Market, Negotiation

    facts: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    row = queries.negotiation(viewer)
    if not facts and not market:
        _proposed(viewer, as_json=as_json)
        return
    currency = row.currency if row else ""
    for name in ("anchor", "target", "walk_away"):
        if name in facts:
            if not currency:
                facts[name], currency = amount(viewer, facts[name], name)
                facts["currency"] = currency
            else:
                facts[name] = same(viewer, facts[name], name, currency)
        elif row is None:
            raise Refused("Say all three: --open, --target and --walk-away.")
    if market:
        facts["market"] = queries.named_row(viewer, Market, market, "market")
    if row is None:
        row = actions.add(viewer, Negotiation, facts)
    else:
        actions.change(viewer, row, facts)
    if as_json:
        names = ("anchor", "target", "walk_away", "anchor_why", "target_why", "walk_away_why", "currency", "what_for")
        print_json({"id": row.pk} | {name: getattr(row, name) for name in names})
    else:
        click.echo(f"What to ask is kept: {row}")


def _proposed(viewer: Viewer, *, as_json: bool) -> None:
    from metier.core.money import money
    from metier.value.pages.negotiation import proposed
    from metier.value.queries.bands import bands
    from metier.value.queries.paid import paid

    found = paid(viewer)
    band = bands(viewer, found).best(None, found.currency)
    said = proposed(found, band)
    names = ("open", "target", "walk_away")
    if as_json:
        data = None
        if said and band:
            amounts = (said.anchor, said.target, said.walk_away)
            data = {
                name: {"amount": str(one), "why": why} for name, one, why in zip(names, amounts, said.whys, strict=True)
            }
            data["by"] = {"band": band.name, "currency": found.currency}
        print_json(data)
        return
    if said is None or band is None:
        click.echo(
            "No market in your currency has two figures above your pay. Add points, or say the three figures yourself."
        )
        return
    rows = zip(
        ("Open at", "Target", "Walk away below"), (said.anchor, said.target, said.walk_away), said.whys, strict=True
    )
    print_table(
        ["", "Base pay", "Why"], [(name, money(one, found.currency), why) for name, one, why in rows], right=[1]
    )
    click.echo(f"By {band.name}; a proposal, to be overruled.")


@worth.command("sheet")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_viewer
def sheet(viewer: Viewer, /, *, file: Path) -> None:
    """Write the negotiation sheet as PDF: the lines that are ticked on its page, and nothing else."""
    from metier.core.errors import Refused
    from metier.value import queries
    from metier.value.sheet import sheet as sheet_of

    row = queries.negotiation(viewer)
    if row is None:
        raise Refused("Say first what to ask: metier worth ask --open 60000 --target 57000 --walk-away 54500")
    made = sheet_of(viewer, row).pdf()
    file.write_bytes(made.data)
    left = f" Left out, as it did not fit: {', '.join(made.left_out)}." if made.left_out else ""
    click.echo(f"{file} is written.{left}")
