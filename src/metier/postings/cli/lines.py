"""`metier posting line`: what a posting asks for, corrected line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.core.spoken_dates import is_none
from metier.postings.cli.showing import STATES, asked_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from metier.accounts.access import Viewer
    from metier.postings.models import Posting, Requirement

NAME, WHICH = click.argument("name"), click.argument("which")
DEGREES = ("vocational", "degree", "bachelor", "master", "doctorate")


def _facts(command: Callable[..., Any]) -> Callable[..., Any]:
    """How a line is understood."""
    options = (
        click.option("--kind", type=click.Choice(["must", "nice"]), help="How much the posting insists."),
        click.option("--skills", help="By commas; none for none. Each is looked for on your record."),
        click.option("--any-skill/--every-skill", default=None, help="Whether any one of them is enough."),
        click.option("--years", help="Years of experience; none for none."),
        click.option("--degree", type=click.Choice([*DEGREES, "none"]), help="The lowest that is enough."),
        click.option("--languages", help="By commas, each with its level if it has one: German C1; none for none."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _given(said: dict[str, Any]) -> dict[str, Any]:
    """As facts of a line; what was not said stays out. Raises Refused."""
    from metier.core.errors import Refused

    facts = {name: value for name, value in said.items() if value is not None}
    for name in ("skills", "languages"):
        if name in facts:
            parts = [part.strip() for part in facts[name].split(",") if part.strip()]
            facts[name] = [] if is_none(facts[name]) else parts
    if years := facts.get("years"):
        if not is_none(years) and not (years.isascii() and years.isdigit()):
            raise Refused("Say the years as a number, or none.")
        facts["years"] = None if is_none(years) else int(years)
    if facts.get("degree") == "none":
        facts["degree"] = ""
    return facts


@click.group()
def line() -> None:
    """What a posting asks for, line by line. WHICH is the number of a line in `list`, or a part of it."""


@line.command("list")
@NAME
@json_option
@with_viewer
def list_(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Every line with its number, how it was understood, and whether your record proves it."""
    from metier.postings import queries
    from metier.postings.pages.compared import facets

    compared = queries.comparison(viewer, queries.posting_named(viewer, name))
    if as_json:
        rows = [{"number": number, **asked_data(one.asked), "state": one.state} for number, one in _numbered(compared)]
        print_json(rows)
        return
    if not compared.lines:
        click.echo("It asks for nothing yet. Add a line: metier posting line add NAME TEXT")
        return
    print_table(
        ("", "It asks for", "", "Understood as", "Your record"),
        [
            (
                number,
                one.asked.text,
                "nice" if one.asked.kind == "nice" else "must",
                facets(
                    one.asked.years, one.asked.degree, one.asked.languages, one.asked.skills,
                    any_skill=one.asked.any_skill,
                ),
                STATES[one.state],
            )
            for number, one in _numbered(compared)
        ],
        right=[0],
    )  # fmt: skip


def _numbered(compared: Any) -> list[tuple[int, Any]]:  # Any: a Comparison and its lines, loaded late
    return list(enumerate(compared.lines, start=1))


@line.command()
@NAME
@click.argument("text")
@_facts
@json_option
@with_viewer
def add(viewer: Viewer, /, *, name: str, text: str, as_json: bool, **said: Any) -> None:
    """Something else that it asks for, at the end.

    \b
    metier posting line add "data lead" "Five years with SQL" --skills SQL --years 5
    """
    from metier.core.postings.asked import Asked
    from metier.postings import actions, queries

    facts: dict[str, Any] = {"kind": "must", "text": text}
    facts |= {name: tuple(value) if isinstance(value, list) else value for name, value in _given(said).items()}
    posting = queries.posting_named(viewer, name)
    made = actions.add_requirement(viewer, posting, Asked(**facts))
    print_done(f"{posting}: {made.text} is added.", _data(made), as_json=as_json)


@line.command()
@NAME
@WHICH
@click.option("--words", "text", help="What it asks for.")
@_facts
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, which: str, as_json: bool, **said: Any) -> None:
    """Correct a line: its words, how much it insists, what it was understood as.

    \b
    metier posting line change "data lead" 2 --kind nice
    metier posting line change "data lead" kafka --skills "Kafka, Kinesis" --any-skill
    """
    from metier.postings import actions

    facts = _given(said)
    if not facts:
        raise click.UsageError("Say what changes: --words, --kind, --skills, --years, --degree, --languages.")
    row = _meant(viewer, name, which)[1]
    changed = actions.change_requirement(row, facts)
    print_done(f"{row.text} is changed." if changed else "Nothing was different.", _data(row), as_json=as_json)


@line.command()
@NAME
@WHICH
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, which: str, as_json: bool) -> None:
    """Take a line away; it waits in the trash for 30 days."""
    from metier.postings import actions

    row = _meant(viewer, name, which)[1]
    actions.trash_requirement(viewer, row)
    print_done(f"In the trash for 30 days: {row.text}", _data(row), as_json=as_json)


@line.command()
@NAME
@WHICH
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, which: str, as_json: bool) -> None:
    """Put a line back that was taken away."""
    from metier.accounts.access import trashed
    from metier.accounts.trash import named_in_trash
    from metier.postings import actions, queries
    from metier.postings.models import Requirement

    among = trashed(viewer, Requirement).filter(posting=queries.posting_named(viewer, name))
    row = actions.restore_requirement(viewer, named_in_trash(viewer, Requirement, which, "line", among=among).pk)
    print_done(f"Back from the trash: {row.text}", _data(row), as_json=as_json)


def _meant(viewer: Viewer, name: str, which: str) -> tuple[Posting, Requirement]:
    from metier.postings import queries

    posting = queries.posting_named(viewer, name)
    return posting, queries.requirement_named(viewer, posting, which)


def _data(row: Requirement) -> dict[str, Any]:
    from metier.postings.actions import ASKED

    return {"id": row.pk, **{name: getattr(row, name) for name in ASKED}}
