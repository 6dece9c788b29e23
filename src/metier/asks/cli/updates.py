"""`metier update`: the draft for your manager, chosen line by line; the rhythm; what was sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, say_left_out, with_viewer, write_made
from metier.asks.cli import options, reading
from metier.asks.cli.choosing import numbers
from metier.core.words import WEEKDAYS

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.asks.models import ManagerUpdate, UpdateLine

PARTS = click.Choice(["wins", "progress", "problems", "next"])
HOW = click.Choice(["mail", "paper", "message", "spoken"])
DAYS = click.Choice([day.lower() for day in WEEKDAYS], case_sensitive=False)


@click.group(invoke_without_command=True)
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write the draft as a PDF to this file.")
@json_option
@click.pass_context
@with_viewer
def update(viewer: Viewer, ctx: click.Context, *, pdf: Path | None, as_json: bool) -> None:
    """The update for your manager, from what you logged: nothing goes out until you put it in. Alone, it prints the draft.

    \b
    metier update rhythm fortnight --on friday --to "Tom Whitaker"
    metier update draft
    metier update draft --put 1,2,4
    metier update propose 4 "Load it at six from the copy"
    metier update sent --how mail
    """
    if ctx.invoked_subcommand is not None:
        return
    from metier.asks import actions, papers, queries

    row = queries.draft(viewer) or actions.draft_update(viewer)
    if as_json:
        print_json(_data(row, queries.lines(viewer, row)))
        return
    if not any(line.is_in for line in queries.lines(viewer, row)):
        _print_draft(viewer, row)
        return
    paper = papers.update_paper(viewer, row)
    if pdf:
        made = paper.pdf()
        write_made(pdf, made.data)
        click.echo(f"The update is in {pdf}.")
        say_left_out(made)
        return
    click.echo(paper.text, nl=False)


@update.command()
@click.option("--put", "chosen", help="What goes out: the numbers by commas, or all, or none.")
@click.option("--from", "starts", type=reading.day, help="The first day it is about.")
@click.option("--until", "ends", type=reading.day, help="The last day it is about.")
@click.option("--opening", help="The first words.")
@click.option("--closing", help="The last words.")
@click.option("--to", help="Whom it is for.")
@json_option
@with_viewer
def draft(
    viewer: Viewer, *, chosen: str | None, starts: date | None, ends: date | None, opening: str | None, closing: str | None,
    to: str | None, as_json: bool,
) -> None:  # fmt: skip
    """The draft, line by line, with numbers; one is begun when there is none."""
    from metier.asks import actions, queries

    there = queries.draft(viewer)
    row = there or actions.draft_update(viewer, starts=starts, ends=ends)
    if there is not None and (starts or ends):
        actions.refill(viewer, row, starts or row.starts, ends or row.ends)
    lines = queries.lines(viewer, row)
    if chosen is not None:
        places = set(numbers(chosen, len(lines)))
        actions.tick(viewer, row, [line for at, line in enumerate(lines) if at in places])
        actions.tick(viewer, row, [line for at, line in enumerate(lines) if at not in places], is_in=False)
    actions.word_update(viewer, row, (), to=to, opening=opening, closing=closing)
    if as_json:
        print_json(_data(row, queries.lines(viewer, row)))
    else:
        _print_draft(viewer, row)


@update.command()
@click.argument("part", type=PARTS)
@click.argument("text")
@click.option("--proposal", default="", help="For a problem: what you propose.")
@with_viewer
def add(viewer: Viewer, *, part: str, text: str, proposal: str) -> None:
    """Add a line of your own; it goes out.

    \b
    metier update add problems "The claims feed is late on Mondays" --proposal "Load it at six from the copy"
    """
    from metier.asks import actions

    actions.add_line(viewer, actions.draft_update(viewer), part, text, proposal=proposal)
    click.echo("The line is in the draft.")


@update.command()
@click.argument("number", type=int)
@click.argument("proposal")
@with_viewer
def propose(viewer: Viewer, *, number: int, proposal: str) -> None:
    """Say what you propose for the problem in a line, and put it in."""
    from metier.asks import actions, queries
    from metier.core.errors import Refused

    row = queries.draft(viewer)
    lines = queries.lines(viewer, row) if row else []
    if row is None or not 1 <= number <= len(lines):
        raise Refused(f"There is no line {number}. `metier update draft` shows them with their numbers.")
    line = lines[number - 1]
    actions.word_update(viewer, row, [actions.Wording(line.pk, True, line.text, proposal)])  # noqa: FBT003 - it goes out
    click.echo(f"{line.text}: {proposal}")


@update.command()
@click.option("--how", type=HOW, default="mail", help="How it went out.")
@options.on
@with_viewer
def sent(viewer: Viewer, *, how: str, on: date | None) -> None:
    """Say that the draft went out; it is kept exactly as it is."""
    from metier.asks import actions, queries
    from metier.core.errors import Refused

    row = queries.draft(viewer)
    if row is None:
        raise Refused("There is no draft. Begin one: metier update draft")
    kept = actions.send_update(viewer, row, how=how, on=on)
    click.echo(f"{kept.subject} is kept as you sent it.")


@update.command()
@with_viewer
def skip(viewer: Viewer) -> None:
    """Send nothing this time; what you logged comes again in the next one."""
    from metier.asks import actions

    actions.skip_update(viewer, actions.draft_update(viewer))
    click.echo("It is skipped. What you logged comes again in the next one.")


@update.command("list")
@json_option
@with_viewer
def list_updates(viewer: Viewer, *, as_json: bool) -> None:
    """What was sent and skipped, newest first."""
    from metier.asks import queries
    from metier.asks.papers.update import period
    from metier.core.words import short_date

    rows = list(queries.past_updates(viewer))
    if as_json:
        print_json([_past(row) for row in rows])
        return
    cells = [
        (
            period(row),
            row.to,
            short_date(row.sent_on) if row.sent_on else f"skipped {short_date(row.skipped_on or row.ends)}",
        )
        for row in rows
    ]
    print_table(("Days", "To", "Sent"), cells)


@update.command()
@click.argument("day", type=reading.day, required=False)
@click.option(
    "--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write the very bytes that were sent to this file."
)
@json_option
@with_viewer
def show(viewer: Viewer, *, day: date | None, pdf: Path | None, as_json: bool) -> None:
    """The update that was sent last, or on a day, exactly as it was."""
    from metier.asks import queries
    from metier.core.errors import Refused

    rows = queries.sent_updates(viewer).order_by("-sent_on", "-created_at")
    row = (rows.filter(sent_on=day) if day else rows).first()
    kept = queries.sent_document(viewer, row) if row else None
    if row is None or kept is None:
        raise Refused(
            "No update was sent on that day. `metier update list` shows them all." if day else "No update was sent yet."
        )
    if pdf:
        if kept.pdf is None:
            raise Refused("It went out as text. `metier update show` prints it.")
        write_made(pdf, bytes(kept.pdf))
        click.echo(f"The update is in {pdf}.")
    elif as_json:
        print_json(_past(row) | {name: getattr(kept, name) for name in ("how", "subject", "text")})
    else:
        click.echo(kept.text, nl=False)


@update.command()
@click.argument("every", type=click.Choice(["week", "fortnight", "month", "quarter", "none"]), required=False)
@click.option("--on", "weekday", type=DAYS, default="friday", help="The day of the week.")
@click.option("--to", default="", help="Whom it is for.")
@click.option("--address", default="", help="Their mail address.")
@json_option
@with_viewer
def rhythm(viewer: Viewer, *, every: str | None, weekday: str, to: str, address: str, as_json: bool) -> None:
    """How often an update is due; alone, what holds.

    \b
    metier update rhythm fortnight --on friday --to "Tom Whitaker"
    metier update rhythm none
    """
    from metier.asks import actions, queries
    from metier.asks.pages.updates import rhythm_words
    from metier.core.words import full_date

    if every == "none":
        actions.stop_rhythm(viewer)
    elif every:
        actions.set_rhythm(
            viewer, every, [day.lower() for day in WEEKDAYS].index(weekday.lower()), to=to, address=address
        )
    row = queries.rhythm(viewer)
    if as_json:
        names = ("every", "weekday", "due_on", "to", "address")
        print_json({name: getattr(row, name) for name in names} if row and row.is_held else None)
        return
    if every == "none":
        click.echo("No update is due any more.")
        return
    if row is None or not row.is_held:
        click.echo('No rhythm is held. Choose one: metier update rhythm fortnight --on friday --to "Tom Whitaker"')
        return
    click.echo(f"{rhythm_words(row)}. The next one is due on {full_date(row.due_on)}.")


def _print_draft(viewer: Viewer, row: ManagerUpdate) -> None:
    from metier.asks.pages.updates import draft_page

    page = draft_page(viewer, row)
    cells = []
    lines = [(part, line) for part in page.parts for line in part.lines]
    for at, (part, line) in enumerate(lines, start=1):
        cells.append((at, "yes" if line.is_in else "", part.label, line.text, line.proposal))
    if cells:
        print_table(("", "Goes out", "Under", "Line", "What you propose"), cells, right=[0])
    click.echo(f"{page.period}. {page.said}")


def _past(row: ManagerUpdate) -> dict[str, object]:
    return {name: getattr(row, name) for name in ("id", "starts", "ends", "to", "sent_on", "skipped_on")}


def _data(row: ManagerUpdate, lines: list[UpdateLine]) -> dict[str, object]:
    return {
        "starts": row.starts,
        "ends": row.ends,
        "to": row.to,
        "lines": [
            {"number": at, "part": line.part, "text": line.text, "proposal": line.proposal, "goes_out": line.is_in}
            for at, line in enumerate(lines, start=1)
        ],
    }
