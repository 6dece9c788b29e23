"""`metier pay`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.value.cli.options import money_data, terms, terms_options

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.value.models import Pay

EPILOG = """\b
Examples:
  metier pay add 52400 --from 2026-04 --position "senior data analyst" --bonus 5% --pension 8% --why "General rise"
  metier pay add 420 --per day --days 160 --from 2026-10
  metier pay show
  metier pay equity "RSUs of 2026" 12000 --on 2026-04-01 --months 48 --cliff 12
  metier pay prices cpi.csv --name "Consumer prices index" --yes
  metier pay rate USD 0.78
An entry is named by when it begins (“April 2026”), or by the start of its id.
"""


@click.group(epilog=EPILOG)
def pay() -> None:
    """What you are paid, from a day on. Nothing of it is in any page, file or mail for others."""


@pay.command("add")
@click.argument("base")
@click.option("--from", "starts", required=True, help="2026, 2026-04 or 2026-04-01.")
@click.option("--until", "ends", help="Only where it ended without another pay after it.")
@click.option("--position", help="A part of its title or employer.")
@click.option("--why", default="", help="Why it changed.")
@click.option("--benefits-are", default="", help="What the benefits are.")
@terms_options
@json_option
@with_viewer
def add(viewer: Viewer, /, *, base: str, as_json: bool, **said: Any) -> None:
    """Add pay from a day on."""
    from metier.value import actions
    from metier.value.models import Pay

    made = actions.add(viewer, Pay, terms(viewer, base, said) | _about(viewer, said))
    _told(made, "is added", as_json=as_json)


@pay.command("change")
@click.argument("name")
@click.option("--base", help="The new base pay.")
@click.option("--from", "starts", help="2026, 2026-04 or 2026-04-01.")
@click.option("--until", "ends", help="none for no end.")
@click.option("--position", help="A part of its title or employer; none for none.")
@click.option("--why", help="Why it changed.")
@click.option("--benefits-are", help="What the benefits are.")
@terms_options
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, base: str | None, as_json: bool, **said: Any) -> None:
    """Correct an entry."""
    from metier.value import actions, queries
    from metier.value.models import Pay

    row = queries.named_row(viewer, Pay, name, "entry", "entries")
    facts = terms(viewer, base, said, row.currency) | _about(viewer, said)
    if not facts:
        raise click.UsageError("Say what changes.")
    _same_currency(row, facts)
    differs = actions.change(viewer, row, facts)
    _told(row, "is changed" if differs else "was the same", as_json=as_json)


def _same_currency(row: Pay, facts: dict[str, Any]) -> None:
    """A base in another currency takes no other amount with it unsaid. Raises Refused."""
    from metier.core.errors import Refused

    left = [name for name in ("bonus", "pension", "benefits") if getattr(row, name) is not None and name not in facts]
    if left and facts.get("currency", row.currency) != row.currency:
        raise Refused(f"The {left[0]} is in {row.currency}. Say it in {facts['currency']} too, with --{left[0]}.")


def _about(viewer: Viewer, said: dict[str, Any]) -> dict[str, Any]:
    """Dates, position and words, as far as they were typed. Raises Refused."""
    from metier.core.spoken_dates import is_none, spoken
    from metier.record.models import Position
    from metier.value import queries

    facts: dict[str, Any] = {name: said[name] for name in ("why", "benefits_are") if said.get(name) is not None}
    for name in ("starts", "ends"):
        if said.get(name):
            facts[name] = None if is_none(said[name]) else spoken(said[name])
    if wanted := said.get("position"):
        facts["position"] = None if is_none(wanted) else queries.named_row(viewer, Position, wanted, "position")
    return facts


def _told(row: Pay, what: str, *, as_json: bool) -> None:
    print_done(f"{row} {what}.", _data(row), as_json=as_json)


@pay.command("list")
@json_option
@with_viewer
def list_all(viewer: Viewer, *, as_json: bool) -> None:
    """Every entry, the newest first."""
    from metier.value.pages.pay import history_page
    from metier.value.queries.paid import paid

    page = history_page(viewer, paid(viewer))
    if as_json:
        print_json([_data(one.row) | {"is_paid_today": one.is_now} for one in page.rows])
        return
    if not page.rows:
        click.echo("No pay yet. Add it: metier pay add 52400 --from 2026-04")
        return
    rows = [(one.when, one.row.position_there or "", one.base, one.a_year, one.total, one.row.why) for one in page.rows]
    print_table(["From", "Position", "Base pay", "A year", "In all", "Why"], rows, right=[2, 3, 4])


@pay.command("show")
@json_option
@with_viewer
def show(viewer: Viewer, *, as_json: bool) -> None:
    """What you are paid today in all, and what raises bought where a table of prices says it."""
    from metier.value.pages.pay import pay_block
    from metier.value.queries.paid import paid

    found = paid(viewer)
    block = pay_block(viewer, found)
    if as_json:
        print_json(
            {
                "currency": found.currency,
                "since": found.since,
                "parts": [
                    {"part": one.name, "amount": str(one.amount), "how": one.how, "is_cash": one.is_cash}
                    for one in found.parts
                ],
                "total": str(found.total),
                "not_in_the_sum": [_data(row) for row in found.apart],
                "said": list(block.sentences),
                "history": [
                    dict(zip([c.label for c in block.table.columns], row, strict=True)) for row in block.table.rows
                ]
                if block.table
                else [],
            }
        )
        return
    if not found.parts:
        click.echo("Nothing is paid today. Add it: metier pay add 52400 --from 2026-04")
    print_table(["Part", "A year", ""], [(one.name, one.amount, one.how) for one in block.parts], right=[1])
    if found.parts:
        click.echo(f"In all {block.total} a year, since {found.since}.")
    for line in (*block.sentences, *([f"{'. '.join(block.finding)}"] if block.finding else [])):
        click.echo(line)


@pay.command("trash")
@click.argument("name")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Put an entry in the trash."""
    from metier.value import actions, queries
    from metier.value.models import Pay

    row = queries.named_row(viewer, Pay, name, "entry", "entries")
    actions.trash(viewer, row)
    print_done(f"In the trash for 30 days: {row}", _data(row), as_json=as_json)


@pay.command("restore")
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Take one out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.value import actions
    from metier.value.models import Pay

    row = actions.restore(viewer, Pay, named_in_trash(viewer, Pay, name, "entry", "entries").pk)
    print_done(f"Back from the trash: {row}", _data(row), as_json=as_json)


def _data(row: Pay) -> dict[str, Any]:
    from metier.core.value.terms import base_a_year

    position = row.position_there
    return {
        "id": row.pk,
        "from": str(row.starts),
        "until": str(row.ends) if row.ends else None,
        "position": str(position) if position else None,
        "base": money_data(row.base, row.currency),
        "per": row.per,
        "a_year": str(base_a_year(row.terms)),
        "hours": row.hours,
        "days": row.days,
        "bonus": row.bonus,
        "bonus_percent": row.bonus_percent,
        "pension": row.pension,
        "pension_percent": row.pension_percent,
        "benefits": row.benefits,
        "why": row.why,
    }
