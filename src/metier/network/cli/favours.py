"""`metier favour`: help given, received, asked for, offered and promised, and what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.models import Favour

KINDS = ("introduction", "advice", "reference", "time", "work", "recognition")
SIZES = {"small": 1, "medium": 2, "large": 3}
EPILOG = """\b
Examples:
  metier favour receive "Anna Keane" "Read your pricing roadmap" --kind time --size medium
  metier favour ask anna "A word with James Thornley" --kind introduction
  metier favour promise anna "A view on her shortlist" --by 2026-10-08
  metier favour done "shortlist"
  metier favour return "pricing roadmap" --with "shortlist"
  metier favour list anna
People are named by their name, a favour by a part of what it is or of who it is with, or by the start of its id.
"""


@click.group(epilog=EPILOG)
def favour() -> None:
    """Help that goes both ways with people. No points: how much it takes is small, medium or large, and you say it in your words."""


def _facts(command: Any) -> Any:  # Any: what click decorates
    options: list[Any] = [
        click.argument("who"),
        click.argument("what"),
        click.option(
            "--kind", type=click.Choice(KINDS), default="advice", show_default=True, help="What kind of help."
        ),
        click.option(
            "--size", type=click.Choice(tuple(SIZES)), default="small", show_default=True, help="How much it takes."
        ),
        click.option("--on", type=day, help="When it was done, or first spoken of; today when not given."),
        json_option,
        with_viewer,
    ]
    for option in reversed(options):
        command = option(command)
    return command


by_day = click.option("--by", "due", type=day, help="By which day.")
by_them = click.option("--they", is_flag=True, help="They do, and not you.")


@favour.command()
@click.option("--returns", default="", help="The favour of theirs that it returns.")
@_facts
def give(viewer: Viewer, /, *, returns: str, **said: Any) -> None:
    """You helped somebody.

    \b
    metier favour give anna "Walked her team through the claims model" --kind work --size medium
    """
    _log(viewer, "given", "done", returns=returns, **said)


@favour.command()
@_facts
def receive(viewer: Viewer, /, **said: Any) -> None:
    """Somebody helped you.

    \b
    metier favour receive anna "Introduced you to James Thornley" --kind introduction --on 2026-06-11
    """
    _log(viewer, "received", "done", **said)


@favour.command()
@by_them
@_facts
def ask(viewer: Viewer, /, *, they: bool, **said: Any) -> None:
    """You asked somebody for help; with --they, they asked you.

    \b
    metier favour ask helen "A reference for Wharfe Water" --kind reference
    metier favour ask anna "A view on her shortlist" --they --on 2026-07-30
    """
    _log(viewer, "given" if they else "received", "asked", **said)


@favour.command()
@by_them
@_facts
def offer(viewer: Viewer, /, *, they: bool, **said: Any) -> None:
    """You offered help; with --they, they offered it to you.

    \b
    metier favour offer ifeoma "An hour on her first model" --kind time
    """
    _log(viewer, "received" if they else "given", "offered", **said)


@favour.command()
@by_them
@by_day
@_facts
def promise(viewer: Viewer, /, *, they: bool, due: date | None, **said: Any) -> None:
    """You promised help, by a day if there is one; with --they, they promised it to you.

    \b
    metier favour promise anna "A view on her shortlist" --by 2026-10-08
    metier favour promise "Marta Wolski" "Ask Wharfe Water about the team" --they --by "20 October 2026"
    """
    _log(viewer, "received" if they else "given", "promised", due=due, **said)


@favour.command()
@click.argument("what")
@click.option("--on", type=day, help="The day; today when not given.")
@json_option
@with_viewer
def done(viewer: Viewer, what: str, *, on: date | None, as_json: bool) -> None:
    """What was asked for, offered or promised is done.

    \b
    metier favour done "shortlist"
    """
    from metier.network import actions

    row = _open(viewer, what)
    actions.do_favour(viewer, row, on)
    _said(row, f"Done: {row.line}", as_json=as_json)


@favour.command()
@click.argument("what")
@json_option
@with_viewer
def drop(viewer: Viewer, what: str, *, as_json: bool) -> None:
    """It comes to nothing, which is no fault.

    \b
    metier favour drop "meetup talk"
    """
    from metier.network import actions

    row = _open(viewer, what)
    actions.drop_favour(row)
    _said(row, f"It comes to nothing: {row.line}", as_json=as_json)


@favour.command(name="return")
@click.argument("what")
@click.option("--with", "other", default="", help="The favour that returns it; without one, your word does.")
@click.option("--on", type=day, help="The day of your word; today when not given.")
@json_option
@with_viewer
def give_back(viewer: Viewer, what: str, *, other: str, on: date | None, as_json: bool) -> None:
    """Help is returned: by another favour, or by your word.

    \b
    metier favour return "pricing roadmap" --with "claims model"
    metier favour return "first year as head" --on 2026-09-01
    """
    from metier.network import actions
    from metier.network.queries.favours import done_favour_named

    row = done_favour_named(viewer, what)
    actions.return_favour(viewer, row, by=done_favour_named(viewer, other) if other else None, on=on)
    _said(row, f"Returned: {row.line}", as_json=as_json)


@favour.command(name="list")
@click.argument("words", nargs=-1)
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@json_option
@with_viewer
def listed(viewer: Viewer, words: tuple[str, ...], *, most: int, as_json: bool) -> None:
    """All favours, or those that words are found in, the newest first.

    \b
    metier favour list
    metier favour list anna introduction
    """
    from metier.network.pages.all_favours import found
    from metier.network.pages.favours import when_of

    rows = list(found(viewer, said=" ".join(words))[:most])
    if as_json:
        print_json([as_data(row) for row in rows])
        return
    if not rows:
        click.echo(
            "Nothing fits."
            if words
            else 'No favours yet. Log one: metier favour receive "Anna Keane" "Read your roadmap"'
        )
        return
    print_table(
        ("What", "With", "Who helps whom", "How far"),
        [(row.line, row.contact.name, row.get_way_display(), when_of(viewer, row)) for row in rows],
    )


def _log(
    viewer: Viewer, way: str, stage: str, *, who: str, what: str, kind: str, size: str, on: date | None, as_json: bool,
    due: date | None = None, returns: str = "",
) -> None:  # fmt: skip
    from metier.network import actions, queries
    from metier.network.pages.favours import when_of
    from metier.network.queries.favours import done_favour_named

    contact = queries.person_named(viewer, who)
    facts = {"line": what, "kind": kind, "size": SIZES[size], "on": on, "due": due}
    returned = done_favour_named(viewer, returns) if returns else None
    row = actions.log_favour(viewer, contact, way, stage, facts, returns=returned)
    _said(row, f"{contact.name}, {row.get_way_display().lower()}: {row.line}. {when_of(viewer, row)}.", as_json=as_json)


def _open(viewer: Viewer, what: str) -> Favour:
    from metier.network.queries.favours import open_favour_named

    return open_favour_named(viewer, what)


def as_data(row: Favour) -> dict[str, Any]:
    """A favour for other programs."""
    names = ("id", "way", "stage", "kind", "line", "on", "due", "done_on", "returned_on")
    size = next(word for word, number in SIZES.items() if number == row.size)
    with_whom = {"contact": row.contact_id, "with": row.contact.name}
    return {name: getattr(row, name) for name in names} | with_whom | {"size": size, "returned_by": row.returned_by_id}


def _said(row: Favour, said: str, *, as_json: bool) -> None:
    if as_json:
        print_json(as_data(row))
    else:
        click.echo(said)
