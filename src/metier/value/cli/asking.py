"""`metier worth ask` and `metier worth sheet`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer, write_made
from metier.value.cli.options import amount, data_of, same
from metier.value.cli.worth import worth

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.value.models import Negotiation


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
    print_done(f"What to ask is kept: {row}", data_of(row), as_json=as_json)


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


@worth.command("wins")
@click.argument("names", nargs=-1)
@json_option
@with_viewer
def wins(viewer: Viewer, /, *, names: tuple[str, ...], as_json: bool) -> None:
    """Choose the wins that hold it up, in the place of those chosen before; without names, list them."""
    from metier.record.models import Win
    from metier.value import actions, queries

    row = _row(viewer)
    if names:
        chosen = [queries.named_row(viewer, Win, name, "win").pk for name in names]
        actions.choose_wins(viewer, row, chosen)
    found = queries.wins_of(viewer, row)
    if as_json:
        print_json([{"id": one.win.pk, "what": one.win.what} for one in found])
        return
    for one in found:
        click.echo(one.win.what)


@worth.command("tick")
@click.argument("lines", nargs=-1)
@json_option
@with_viewer
def tick(viewer: Viewer, /, *, lines: tuple[str, ...], as_json: bool) -> None:
    """Choose the lines of the sheet by their numbers or keys, in the place of those ticked before; without any, list all lines."""
    from metier.core.errors import Refused
    from metier.value import actions
    from metier.value.sheet import sheet_lines

    row = _row(viewer)
    if lines:
        known = [one.key for one in sheet_lines(viewer, row)]
        named = {str(number): key for number, key in enumerate(known, start=1)} | dict(zip(known, known, strict=True))
        if missing := [name for name in lines if name not in named]:
            raise Refused(f"The sheet has no line “{missing[0]}”. `metier worth tick` lists them all.")
        actions.choose_sheet(row, [named[name] for name in lines])
    found = sheet_lines(viewer, row)
    if as_json:
        print_json([{"key": one.key, "text": one.text, "ticked": one.is_in, "for_you": one.is_for_me} for one in found])
        return
    rows = [
        (number, "x" if one.is_in else "", one.key, one.text, "For you" if one.is_for_me else "")
        for number, one in enumerate(found, start=1)
    ]
    print_table(["Number", "", "Line", "", ""], rows)


def _row(viewer: Viewer) -> Negotiation:
    """What is asked. Raises Refused before anything was said."""
    from metier.core.errors import Refused
    from metier.value import queries

    row = queries.negotiation(viewer)
    if row is None:
        raise Refused("Say first what to ask: metier worth ask --open 60000 --target 57000 --walk-away 54500")
    return row


@worth.command("sheet")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
@with_viewer
def sheet(viewer: Viewer, /, *, file: Path, as_json: bool) -> None:
    """Write the negotiation sheet as PDF: the lines that are ticked, and nothing else."""
    from metier.value.sheet import sheet as sheet_of

    made = sheet_of(viewer, _row(viewer)).pdf()
    write_made(file, made.data)
    left = f" Left out, as it did not fit: {', '.join(made.left_out)}." if made.left_out else ""
    told = {"file": file, "bytes": len(made.data), "left_out": made.left_out, "boxes": made.boxes or None}
    print_done(f"{file} is written.{left}", told, as_json=as_json)
    if made.boxes:
        click.echo(made.boxes, err=True)
