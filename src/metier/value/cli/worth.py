"""`metier worth`: the market, what to ask, offers, skills, what pay has to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.value.cli.options import PERS, amount, data_of, money_data, number, same

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

KINDS = ("advert", "offer", "told", "recruiter", "survey")
EPILOG = """\b
Examples:
  metier worth
  metier worth market "Senior data analyst, Leeds" --occupation 15-2051.00
  metier worth point leeds 50000 --to 58000 --who "Aire Insurance"
  metier worth ask --open 60000 --target 57000 --walk-away 54500 --for "The regrading panel"
  metier worth offer "Wharfe Water" 58500 --pension 10% --state said
  metier worth offers --json
  metier worth skills
  metier worth skill Programming
  metier worth life --saved 14200 --a-month 1150
  metier worth sheet negotiation.pdf
Markets and offers are named by a part of their name, or by the start of their id.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@json_option
@click.pass_context
def worth(ctx: click.Context, /, *, as_json: bool) -> None:
    """What your work is paid elsewhere, and what you could ask. Alone, it shows where you stand."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show, as_json=as_json)


@worth.command("show")
@json_option
@with_viewer
def show(viewer: Viewer, *, as_json: bool) -> None:
    """Where you stand in each band, with source, date and sample."""
    from metier.value.pages.market import market_block
    from metier.value.pages.negotiation import ask_block
    from metier.value.pages.overview import lead
    from metier.value.queries.bands import bands
    from metier.value.queries.paid import paid

    found = paid(viewer)
    market = bands(viewer, found)
    block = market_block(market.rows, found)
    ask = ask_block(viewer, found, market)
    if as_json:
        print_json(
            {
                "said": lead(found, market),
                "pay": money_data(found.base, found.currency) if found.is_paid else None,
                "bands": [_band(one.band) for one in block.rows],
                "notes": list(block.notes),
                "ask": [
                    {"what": one.name, "amount": one.amount, "stands": one.stands, "why": one.why}
                    for one in ask.figures
                ],
            }
        )
        return
    click.echo(lead(found, market))
    rows = [
        (one.band.name, *one.amounts, one.band.where_from, one.band.period, one.band.sample, one.standing)
        for one in block.rows
    ]
    headings = [
        "Work and place",
        "10th",
        "25th",
        "Median",
        "75th",
        "90th",
        "Source",
        "From",
        "Sample",
        "Where you stand",
    ]
    print_table(headings, rows, right=range(1, 6))
    for row in block.rows:
        others = f"{row.others[:1].upper()}{row.others[1:]}." if row.others else ""
        if said := " ".join(filter(None, (others, *row.band.notes))):
            click.echo(f"{row.band.name}: {said}")
    for line in block.notes:
        click.echo(line)
    for one in ask.figures:
        click.echo(f"{one.name} {one.amount}. {one.stands} {one.why}".strip())


def _band(one: Any) -> dict[str, Any]:  # Any: a band, whose module is loaded only by commands that run
    return {
        "name": one.name,
        "currency": one.currency,
        "percentiles": dict(zip(("p10", "p25", "p50", "p75", "p90"), one.amounts, strict=True)),
        "others": dict(one.others),
        "points": one.points,
        "above_ceiling": one.is_open,
        "source": one.where_from,
        "release": one.period,
        "sample": one.sample,
        "thin": one.is_thin,
        "notes": one.notes,
        "standing": one.said or None,
    }


@worth.command("market")
@click.argument("name")
@click.option("--occupation", default="", help="A title or code of the library.")
@click.option("--area", default="", help="A state or metropolitan area of the United States.")
@click.option("--aim", is_flag=True, help="Work you want, not the work you do now.")
@json_option
@with_viewer
def market(viewer: Viewer, /, *, name: str, occupation: str, area: str, aim: bool, as_json: bool) -> None:
    """Add a market that your pay is held against."""
    from metier.value import actions
    from metier.value.library import area_said, occupation_said
    from metier.value.models import Market

    facts = {"name": name, "occupation": occupation_said(occupation), "area": area_said(area), "is_mine": not aim}
    made = actions.add(viewer, Market, facts)
    print_done(f"The market is added: {made}", data_of(made), as_json=as_json)


@worth.command("point")
@click.argument("market")
@click.argument("low")
@click.option("--to", "high", help="Where it goes from one amount to another.")
@click.option("--kind", type=click.Choice(KINDS), default="advert", show_default=True, help="Where it comes from.")
@click.option("--what", default="", help="For what work.")
@click.option("--who", default="", help="Who pays, or who said it.")
@click.option("--per", type=click.Choice(PERS), default="year", show_default=True, help="What the amount is for.")
@click.option("--hours", help="Hours a week; needed for pay by the hour.")
@click.option("--days", help="Days a year; needed for pay by the day.")
@click.option("--on", "known_on", type=day, help="The day it was known; today when not given.")
@click.option("--note", default="", help="Anything else.")
@json_option
@with_viewer
def point(viewer: Viewer, /, *, market: str, low: str, high: str | None, as_json: bool, **said: Any) -> None:
    """Add what somebody pays or is paid. Five make a band."""
    from metier.value import actions, queries
    from metier.value.models import Market, Point

    facts = said | {"market": queries.named_row(viewer, Market, market, "market")}
    facts["low"], facts["currency"] = amount(viewer, low, "low")
    facts["high"] = same(viewer, high, "high", facts["currency"]) if high else None
    facts |= {name: number(said[name]) if said[name] else None for name in ("hours", "days")}
    facts["known_on"] = said["known_on"] or viewer.today
    made = actions.add(viewer, Point, facts)
    print_done(f"The point is added: {made}", data_of(made), as_json=as_json)
