"""`metier posting change`, `trash` and `restore`; and `before`: whether one has applied there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, read_given, with_viewer
from metier.core.spoken_options import day_or_none, given
from metier.postings.cli.showing import before_data, facts_data, print_before

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.postings.models import Posting

PERS = ("year", "month", "week", "day", "hour", "none")


@click.command()
@click.argument("name")
@click.option("--title", help="What the position is called.")
@click.option("--employer", help="The employer.")
@click.option("--place", help="Where it is.")
@click.option("--remote", type=click.Choice(["on-site", "hybrid", "remote", "none"]), help="Where you work.")
@click.option("--employment", "employment_type", help="The kind of employment.")
@click.option("--pay-from", help="The least, such as 60,000 or £60,000; none for none.")
@click.option("--pay-to", help="The most; none for none.")
@click.option("--pay-per", type=click.Choice(PERS), help="What the pay is for.")
@click.option("--pay-words", help="The pay in its words.")
@click.option("--posted", "posted_on", type=day_or_none, help="The day on which it was posted; none for none.")
@click.option("--until", "valid_until", type=day_or_none, help="The last day on which it is open; none for none.")
@click.option("--url", help="Its address on the web.")
@click.option("--language", help="As en, de or fr-CA.")
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, as_json: bool, **said: Any) -> None:
    """Correct what a posting says of itself.

    \b
    metier posting change "data lead" --place Leeds --remote hybrid --pay-from £60,000 --pay-to £75,000 --pay-per year
    """
    from metier.postings import actions, queries

    facts = {name: "" if value == "none" else value for name, value in given(said).items() if "pay_" not in name}
    pay = {name: value for name, value in said.items() if "pay_" in name and value is not None}
    if not facts and not pay:
        raise click.UsageError("Say what changes: --title, --employer, --place, --pay-from and so on.")
    posting = queries.posting_named(viewer, name)
    changed = actions.change_posting(posting, facts | _pay(viewer, posting, pay))
    print_done(f"{posting} is changed." if changed else "Nothing was different.", facts_data(posting), as_json=as_json)


def _pay(viewer: Viewer, posting: Posting, said: dict[str, str]) -> dict[str, Any]:
    """Amounts as they were typed, with the currency that stands by one of them. Raises Refused."""
    from moneyed import CURRENCIES

    from metier.core.money import read_money
    from metier.core.spoken_dates import is_none

    facts: dict[str, Any] = {}
    currency = posting.pay_currency or viewer.career.currency
    for name, text in said.items():
        if is_none(text):
            facts[name] = "" if name in ("pay_per", "pay_words") else None
        elif name in ("pay_from", "pay_to"):
            facts[name], currency = read_money(text, currency, CURRENCIES)
            facts["pay_currency"] = currency
        else:
            facts[name] = text
    return facts


@click.command()
@click.argument("name")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Put a posting in the trash. What was sent stays."""
    from metier.postings import actions, queries

    row = queries.posting_named(viewer, name)
    actions.trash_posting(viewer, row)
    print_done(f"{row} is in the trash for 30 days.", facts_data(row), as_json=as_json)


@click.command()
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Take a posting out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.postings import actions
    from metier.postings.models import Posting

    row = actions.restore_posting(viewer, named_in_trash(viewer, Posting, name, "posting").pk)
    print_done(f"Back from the trash: {row}", facts_data(row), as_json=as_json)


@click.command()
@click.argument("given", metavar="FILE_OR_ADDRESS")
@json_option
@with_viewer
def before(viewer: Viewer, /, *, given: str, as_json: bool) -> None:
    """Have I applied here before? Of a file, of what is piped in (-), or of the address of a posting. Nothing is kept or fetched.

    \b
    metier posting before page.html
    metier posting before https://jobs.example.org/1234
    """
    from metier.postings import queries
    from metier.postings.reading import MOST_BYTES, read

    if given.startswith(("https://", "http://")):
        found = queries.before_pasted(viewer, given)
    else:
        found = queries.before_found(viewer, read(*read_given(Path(given), MOST_BYTES)))
    if as_json:
        print_json(before_data(found))
    elif found:
        print_before(found)
    else:
        click.echo("Nothing of before is like it: you kept no such posting and sent nothing there.")
