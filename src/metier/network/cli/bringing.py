"""Bringing people in from a terminal: what a file brings, then the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import agreed, busy, json_option, print_json, print_table, with_viewer
from metier.accounts.uncollected import uncollected

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.network.facts import PeopleReading
    from metier.network.models import PeopleImport
    from metier.network.queries.bringing import Preview

MOST_BYTES = 200_000_000
MOST_LISTED = 20
unsure_option = click.option(
    "--unsure",
    type=click.Choice(["new", "leave"]),
    default="new",
    help="Who may be somebody you have: somebody new, or left out.",
)


@dataclass(frozen=True, slots=True)
class _File:
    """A file of people as it was read. `columns` are rows of what the columns of a table become."""

    name: str
    reading: PeopleReading
    columns: tuple[tuple[str, str, str], ...] = ()
    is_as_last_time: bool = False


@uncollected()
def bring_in(
    viewer: Viewer,
    files: Sequence[tuple[Path, str]],
    *,
    columns: tuple[str, ...] = (),
    encoding: str = "",
    unsure: str = "new",
    only_preview: bool = False,
    yes: bool = False,
    as_json: bool = False,
) -> None:
    """Show whom files bring, each with its kind, then bring them in. All are read before anybody comes in. Raises Refused."""
    from metier.network.queries.bringing import preview

    with busy("Reading"):
        read = [_read(viewer, file, kind, columns, encoding) for file, kind in files]
    ready: list[Preview] = []
    if as_json:
        ready = [preview(viewer, file.reading) for file in read]
        told = [as_data(one) for one in ready]
        print_json(
            told[0] if len(read) == 1 else [{"file": file.name} | one for file, one in zip(read, told, strict=True)]
        )
    for number, file in enumerate(read):
        with busy("Reading"):  # anew once a file before it was brought in: the same people may be in both
            seen = ready[0] if ready and not number else preview(viewer, file.reading)
        if not as_json:
            _show(file, seen, by_name=len(read) > 1)
        _decide(viewer, seen, file.name, unsure, only_preview=only_preview, yes=yes, as_json=as_json)


def _show(file: _File, seen: Preview, *, by_name: bool) -> None:
    if by_name:
        click.echo(file.name)
    if file.columns:
        print_table(("Column", "Becomes" + (", as last time" if file.is_as_last_time else ""), "In it"), file.columns)
    _print(seen)


@click.command("bring")
@click.option("--preview", "only_preview", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Bring them in without asking; needed when nobody is at the terminal.")
@unsure_option
@json_option
@with_viewer
@uncollected()
def bring_waiting(viewer: Viewer, only_preview: bool, yes: bool, unsure: str, as_json: bool) -> None:
    """Bring in the connections that wait since you imported a LinkedIn export into your record.

    \b
    metier people bring --preview
    metier people bring
    """
    from metier.network.queries import bringing as queries

    upto = queries.waiting_upto(viewer)
    if not upto:
        click.echo("Nobody is waiting.", err=True)
        return
    with busy("Reading"):
        seen = queries.preview(viewer, queries.read_waiting(viewer))
    if as_json:
        print_json(as_data(seen))
    else:
        _print(seen)
    _decide(viewer, seen, queries.ASIDE, unsure, upto=upto, only_preview=only_preview, yes=yes, as_json=as_json)


def say_who_waits(viewer: Viewer) -> None:
    """That connections wait and how they come in; nothing where none do."""
    from metier.core.words import count
    from metier.network.queries.bringing import waiting

    if number := waiting(viewer):
        wait = "waits" if number == 1 else "wait"
        click.echo(
            f"{count(number, 'connection')} {wait} for your network: `metier people bring` shows whom they bring.",
            err=True,
        )


def _decide(
    viewer: Viewer,
    seen: Preview,
    name: str,
    unsure: str,
    *,
    upto: str = "",
    only_preview: bool,
    yes: bool,
    as_json: bool,
) -> None:
    from metier.network.actions import bringing as actions
    from metier.network.pages.imports import sentence_of
    from metier.network.queries import bringing as queries

    if not seen.brings:
        here = "everybody else is here" if seen.away else "everybody is here"
        click.echo(f"Nobody new: {here}." if seen.comparison.found else "There is nobody to bring in.", err=True)
        if upto and not only_preview and (yes or agreed("Stop waiting for them?")):
            actions.bring_in(viewer, seen, queries.Choices(), name, upto=upto)
            click.echo("Nobody waits any more.", err=as_json)
        return
    if only_preview or not (yes or agreed("Bring them in?")):
        return
    who = {queries.key_of(one.fact): "skip" for one in queries.asked(seen)} if unsure == "leave" else {}
    with busy("Bringing in"):
        run = actions.bring_in(viewer, seen, queries.Choices(who), name, upto=upto)
    click.echo(f"{sentence_of(run)} `metier undo` takes it back." if run else "Nobody was brought in.", err=as_json)


def _read(viewer: Viewer, file: Path, kind: str, columns: tuple[str, ...], encoding: str) -> _File:
    from metier.network.actions.waiting import remember_columns
    from metier.network.queries import bringing as queries

    data = queries.bytes_of(file, MOST_BYTES)
    if kind != "csv":
        return _File(file.name, queries.read_people(file.name, kind, data))
    table = queries.table_of(file.name, data, encoding)
    said, is_known = queries.columns_for(viewer, table)
    chosen = _chosen(table.headings, said, columns)
    rows = tuple(
        (heading, field or "left out", " · ".join(samples))
        for heading, field, samples in zip(table.headings, chosen, table.samples, strict=True)
    )
    reading = queries.people_of(table, chosen)
    if columns:
        remember_columns(viewer, table, chosen)
    return _File(file.name, reading, rows, is_known)


def _chosen(headings: tuple[str, ...], said: tuple[str, ...], columns: tuple[str, ...]) -> tuple[str, ...]:
    """What the columns become, with what was said on the command line. Raises Refused."""
    from metier.core.errors import Refused
    from metier.core.network.headings import FIELDS

    found = list(said)
    for one in columns:
        heading, _, field = one.rpartition("=")
        if heading not in headings:
            raise Refused(f"There is no column “{heading}”. The file has {', '.join(headings)}.")
        if field not in ("", *FIELDS):
            raise Refused(f"“{field}” is nothing a column can become. Choose one of {', '.join(FIELDS)}, or nothing.")
        found[headings.index(heading)] = field
    return tuple(found)


def _print(seen: Preview) -> None:
    from metier.core.words import count

    comparison = seen.comparison
    new, changed, asked = comparison.of("new"), comparison.of("changed"), comparison.of("asked")
    rows = [("New", one.fact.name, one.fact.title, one.fact.employer, "") for one in new[:MOST_LISTED]]
    rows += [
        ("Changed", _who(one), one.fills.get("title", ""), one.fills.get("employer", ""), ", ".join(_also(one)))
        for one in changed[:MOST_LISTED]
    ]
    rows += [("Asked", one.fact.name, one.fact.title, one.fact.employer, one.why) for one in asked[:MOST_LISTED]]
    rows += [("Left out", one.what, f"{one.number:,}", "", one.why) for one in seen.left_out]
    if rows:
        print_table(("", "Who", "As what", "Where", ""), rows)
    hidden = sum(max(0, len(group) - MOST_LISTED) for group in (new, changed, asked))
    if hidden:
        click.echo(f"{hidden:,} more are not listed here; --json has everybody.")
    for problem in seen.reading.unread[:MOST_LISTED]:
        click.echo(f"{problem.where}: {problem.sentence}", err=True)
    if asked:
        click.echo(
            "Who is asked about comes in as somebody new; with --unsure leave they are left out. In the browser you say who they are.",
            err=True,
        )
    if seen.earlier:
        click.echo("You brought in the same before.", err=True)
    click.echo(
        f"{count(len(new), 'person', 'people')} new, {len(changed):,} changed, {len(asked):,} asked about, {len(comparison.of('same')):,} already here."
    )


def _who(one: Any) -> str:  # Any: a Found
    """Somebody by the name they have here, with the file's where it is another."""
    other = one.called_otherwise
    return f"{one.known.fact.name} (in the file {other})" if other else str(one.fact.name)


def _also(one: Any) -> list[str]:  # Any: a Found
    from metier.network.pages.bringing import NAMED

    words = [NAMED[name].lower() for name in one.fills if name in NAMED and name not in ("title", "employer")]
    return [*words, *(point.value for point in one.points), *one.groups]


def as_data(seen: Preview) -> dict[str, Any]:
    """A preview as JSON knows it."""
    comparison = seen.comparison

    def person(one: Any) -> dict[str, Any]:  # a Found
        fact = one.fact
        return {
            "name": fact.name,
            "title": fact.title,
            "employer": fact.employer,
            "reached_at": [point.value for point in fact.points],
            "line": fact.source.line,
        }

    return {
        "new": [person(one) for one in comparison.of("new")],
        "changed": [
            person(one) | {"id": one.known.id if one.known else "", "changes": dict(one.fills), "moves": one.moves}
            for one in comparison.of("changed")
        ],
        "asked": [
            person(one) | {"why": one.why, "may_be": [known.id for known in one.may_be]}
            for one in comparison.of("asked")
        ],
        "already_here": len(comparison.of("same")),
        "left_out": [{"what": one.what, "number": one.number, "why": one.why} for one in seen.left_out],
        "not_read": [{"line": one.where.line, "why": one.sentence} for one in seen.reading.unread],
    }


def undo(viewer: Viewer, run: PeopleImport, *, yes: bool, force: bool) -> None:
    """Take an import of people back. Raises Refused."""
    from metier.core.errors import Refused
    from metier.core.words import full_date
    from metier.network.actions import undoing
    from metier.network.pages.imports import sentence_of
    from metier.record.actions import EditedSince

    click.echo(f"{run.name}, {full_date(viewer.career.day_of(run.imported_at))}. {sentence_of(run)}")
    edited = undoing.edited_since(viewer, run)
    if edited:
        click.echo("Edited since. Who came with the import would go to the trash; your changes to others would stay:")
        print_table(("Who", "Why"), [(one.row.name, one.why) for one in edited])
    asked = not yes and agreed("Undo it?")
    if not (yes or asked):
        return
    try:
        undoing.undo_bringing(viewer, run, force=force or (asked and bool(edited)))
    except EditedSince as problem:
        raise Refused(f"{problem.summary} Nothing was undone. Add --force to undo it all the same.") from None
    click.echo(f"The import of {run.name} is undone.")
