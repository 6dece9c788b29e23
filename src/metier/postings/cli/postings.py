"""`metier posting`: what postings ask for, and what was sent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_done, print_json, read_given, with_viewer
from metier.core.spoken_options import day
from metier.postings.cli.changing import before, change, restore, trash
from metier.postings.cli.lines import line
from metier.postings.cli.sent import sent
from metier.postings.cli.showing import OUTCOMES, sent_data

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.postings import Asked
    from metier.core.postings.found import FoundPosting

EPILOG = """\b
Examples:
  metier posting add page.html
  metier posting add - --title "Data lead" --employer "Wharfe Water" --yes
  metier posting add jobs.json --which 2
  metier posting list
  metier posting before page.html
  metier posting compare "data lead"
  metier posting line change "data lead" 2 --kind nice
  metier posting applied "data lead" --to "Marta Wolski" --how "by email" --on 2026-09-20
  metier posting outcome "data lead" interview --said "On Friday"
A posting is named by a part of its title or employer, or by the start of its id.
"""


@click.group(epilog=EPILOG)
def posting() -> None:
    """What postings ask for, against what your record proves; and what you sent to whom. Nothing is fetched."""


@posting.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--which", type=int, help="Of several postings in the file, the one to keep, counted from 1.")
@click.option("--title", help="What the position is called, where it was misread.")
@click.option("--employer", help="The employer, where it was misread.")
@click.option("--leave-out", help="Lines that ask for nothing: their numbers by commas.")
@click.option("--must", help="Lines on which it insists: their numbers by commas.")
@click.option("--nice", help="Lines that are nice to have: their numbers by commas.")
@click.option("--preview", "only_preview", is_flag=True, help="Show what was understood, and keep nothing.")
@click.option("--yes", is_flag=True, help="Keep it without asking; needed when nobody is at the terminal.")
@json_option
@with_viewer
def add(
    viewer: Viewer,
    /,
    *,
    file: Path,
    which: int | None,
    title: str | None,
    employer: str | None,
    leave_out: str | None,
    must: str | None,
    nice: str | None,
    only_preview: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Read a saved page, a file of an applicant-tracking system or a text (- reads what is piped in), show it, and keep it."""
    from dataclasses import replace

    from metier.core.errors import Refused
    from metier.postings import actions, queries
    from metier.postings.cli.showing import found_data, print_found
    from metier.postings.reading import MOST_BYTES, read

    name, data = read_given(file, MOST_BYTES)
    found = read(name, data)
    if which is None and len(found) > 1:
        lines = "\n".join(
            f"  {number}  {one.title}, {one.employer or 'employer not said'}"
            for number, one in enumerate(found, start=1)
        )
        raise Refused(f"{name} holds {len(found)} postings. Say which with --which:\n{lines}")
    if which is not None and not 0 < which <= len(found):
        raise Refused(f"{name} holds {len(found)}. --which is from 1 to {len(found)}.")
    one = found[(which or 1) - 1]
    one = replace(one, title=title or one.title, employer=employer or one.employer)
    asked = _taken(queries.asked_in(viewer, one), leave_out=leave_out, must=must, nice=nice)
    before_now = queries.before(viewer, one)
    if not as_json:
        print_found(one, asked, before_now)
    made = None
    if not only_preview and (yes or _agreed(one)):
        made = actions.add_posting(viewer, actions.facts_of(one), list(asked.values()))
        click.echo(f"Kept: {made}", err=as_json)
    if as_json:
        print_json(found_data(one, asked, before_now, made))


def _taken(found: Sequence[Asked], **said: str | None) -> dict[int, Asked]:
    """The lines that are kept, by their number, each insisting as it is said to. Raises Refused."""
    from dataclasses import replace

    numbers = {name: _numbers(text, len(found)) for name, text in said.items()}
    kept = {number: one for number, one in enumerate(found, start=1) if number not in numbers["leave_out"]}
    kept |= {number: replace(kept[number], kind="must") for number in numbers["must"] if number in kept}
    return kept | {number: replace(kept[number], kind="nice") for number in numbers["nice"] if number in kept}


def _numbers(said: str | None, most: int) -> list[int]:
    from metier.core.errors import Refused

    parts = [part.strip() for part in (said or "").split(",") if part.strip()]
    if any(not (part.isascii() and part.isdigit() and 0 < int(part[:6]) <= most) for part in parts):
        raise Refused(f"“{said}” is not numbers of lines by commas. It has {most}: see them with --preview.")
    return [int(part) for part in parts]


def _agreed(found: FoundPosting) -> bool:
    from metier.core.errors import Refused

    if not sys.stdin.isatty():
        raise Refused("Nobody is at the terminal to ask, so nothing was kept. Add --yes to keep it.")
    return click.confirm(f"Keep {found.title or 'this posting'}?", err=True)


@posting.command("list")
@click.argument("words", nargs=-1)
@json_option
@with_viewer
def list_(viewer: Viewer, *, words: tuple[str, ...], as_json: bool) -> None:
    """Every posting, newest first, or those with WORDS in their title, employer or place: what was sent, how long it is open, what it asks."""
    from metier.postings.cli.showing import print_list

    print_list(viewer, " ".join(words), as_json=as_json)


@posting.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """One posting in full, with what was sent for it."""
    from metier.postings import queries
    from metier.postings.cli.showing import print_one

    print_one(viewer, queries.posting_named(viewer, name), as_json=as_json)


@posting.command()
@click.argument("name")
@json_option
@with_viewer
def compare(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """What it asks for against your record: what is proven, what stands there without evidence, what is missing."""
    from metier.postings import queries
    from metier.postings.cli.showing import print_comparison

    print_comparison(viewer, queries.posting_named(viewer, name), as_json=as_json)


@posting.command()
@click.argument("name")
@click.option("--to", help="A person, an address, their site; the employer when not given.")
@click.option("--on", type=day, help="The day; today when not given.")
@click.option("--how", "channel", default="", help="By email, on their site, through a recruiter.")
@click.option("--note", default="", help="What you want to remember.")
@json_option
@with_viewer
def applied(
    viewer: Viewer, /, *, name: str, to: str | None, on: object, channel: str, note: str, as_json: bool
) -> None:
    """You sent something for a posting."""
    from metier.postings import actions, queries

    row = queries.posting_named(viewer, name)
    made = actions.send(viewer, row, to=to or row.employer, sent_on=on or viewer.today, channel=channel, note=note)
    print_done(f"Kept: {made} for {row}.", sent_data(made), as_json=as_json)


@posting.command()
@click.argument("name")
@click.argument("outcome", type=click.Choice(OUTCOMES))
@click.option("--on", type=day, help="The day; today when not given.")
@click.option("--said", default="", help="In words.")
@json_option
@with_viewer
def outcome(viewer: Viewer, /, *, name: str, outcome: str, on: object, said: str, as_json: bool) -> None:
    """What became of the last thing you sent for a posting."""
    from metier.core.errors import Refused
    from metier.postings import actions, queries

    row = queries.posting_named(viewer, name)
    last = queries.sendings(viewer, row).first()
    if last is None:
        raise Refused(f"Nothing was sent for {row}. Say so first: metier posting applied")
    changes = {"outcome": outcome, "outcome_on": on or viewer.today} | ({"outcome_note": said} if said else {})
    actions.change_sending(viewer, last, changes)
    print_done(f"{row}: {last.get_outcome_display().lower()}.", sent_data(last), as_json=as_json)


for _command in (change, line, before, sent, trash, restore):
    posting.add_command(_command)
