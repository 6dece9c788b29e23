"""`metier import` and `metier undo`: a file goes to who reads it, the record or the network; the last import is taken back, whosever it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, with_viewer
from metier.core.errors import Refused
from metier.network.cli.bringing import unsure_option
from metier.record.cli.importing import import_files as import_record
from metier.record.cli.undoing import run_data
from metier.record.cli.undoing import undo as undo_record

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", "only_preview", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Import without asking; needed when nobody is at the terminal.")
@click.option(
    "--without-connections",
    is_flag=True,
    help="Of a LinkedIn export: leave out connections and other rows kept for later.",
)
@click.option(
    "--correct",
    "corrections",
    multiple=True,
    metavar="FILE:LINE:COLUMN=VALUE",
    help="What a row that cannot be read says instead. Several times.",
)
@click.option(
    "--leave-out",
    "left_out",
    multiple=True,
    metavar="FILE:LINE",
    help="Import without a row that cannot be read; all for all of them. Several times.",
)
@click.option("--take", "taken", multiple=True, metavar="CHANGE", help="Take what the file says. Several times.")
@click.option("--keep", "kept", multiple=True, metavar="CHANGE", help="Keep what your record says. Several times.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    help="Of a table of people: what a column becomes. Several times.",
)
@click.option("--encoding", default="", help="Of a table of people: utf-8, cp1252, cp1250 or mac_roman.")
@unsure_option
@json_option
@click.pass_context
def import_files(
    ctx: click.Context,
    /,
    files: tuple[Path, ...],
    only_preview: bool,
    yes: bool,
    columns: tuple[str, ...],
    encoding: str,
    unsure: str,
    as_json: bool,
    **of_a_record: Any,
) -> None:
    """Read a file, show what it brings, then decide.

    Into your record: a résumé (PDF, Word, text), Europass, a LinkedIn export (ZIP, CSV files, folder) or a JSON Resume. Into your network:
    contact cards (.vcf), a table of people (.csv), LinkedIn's Connections.csv by itself.

    It is all or nothing. What you have is never overwritten: what is empty is filled, what is new is added; where somebody works now, and
    worked before, is kept, unless you --take another. `metier undo` takes it back. Rows that cannot be read are asked for, or put right by
    --correct and --leave-out; else each is printed with its file and line, nothing is changed, and the exit code is 1. What is not certain in a résumé is printed with the reason; what could as well be the other way round is asked.

    \b
    metier import cv.pdf
    metier import Complete_LinkedInDataExport_09-30-2026.zip
    metier import export/ --preview
    metier import Positions.csv Skills.csv --yes
    metier import Positions.csv --correct "Positions.csv:3:Started On=2019-04" --yes
    metier import resume.json --take "profile headline" --yes
    metier import contacts.vcf
    metier import people.csv --column "Full name=name" --preview
    """
    kinds = [_kind_of(file) for file in files]
    if all(kinds):
        ctx.invoke(
            _people,
            files=list(zip(files, kinds, strict=True)),
            columns=columns,
            encoding=encoding,
            unsure=unsure,
            only_preview=only_preview,
            yes=yes,
            as_json=as_json,
        )
        return
    if any(kind in ("vcard", "csv") for kind in kinds):
        raise Refused("Some of these files are of people, others of your record. Import them apart.")
    ctx.invoke(
        import_record,
        files=files,
        only_preview=only_preview,
        yes=yes,
        as_json=as_json,
        **of_a_record,
    )
    ctx.invoke(_forget)


@click.command()
@with_viewer
def _forget(viewer: Viewer) -> None:
    """What the record's import kept aside of people who asked to be erased; that of the others is told."""
    from metier.network.actions.erasing import forget_aside
    from metier.network.cli.bringing import say_who_waits

    forget_aside(viewer)
    say_who_waits(viewer)


def _kind_of(file: Path) -> str:
    from metier.core.network.telling_apart import HEAD, kind_of

    if not file.is_file():
        return ""
    try:
        with file.open("rb") as stream:
            return kind_of(file.name, stream.read(HEAD))
    except OSError as problem:
        raise Refused(f"{file} cannot be read: {problem.strerror}.") from None


@click.command()
@with_viewer
def _people(viewer: Viewer, /, files: list[tuple[Path, str]], **said: Any) -> None:
    from metier.network.cli.bringing import bring_in

    bring_in(viewer, files, **said)


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Show all imports, newest first, and undo none.")
@click.option("--yes", is_flag=True, help="Undo without asking; needed when nobody is at the terminal.")
@click.option(
    "--force",
    is_flag=True,
    help="Undo although something was edited since. What came with the import goes to the trash; other edits stay.",
)
@json_option
@click.pass_context
def undo(ctx: click.Context, only_list: bool, yes: bool, force: bool, as_json: bool) -> None:
    """Take the last import back: what it added goes, what it changed is as it was.

    \b
    metier undo
    metier undo --list
    """
    if as_json:
        ctx.invoke(_all_as_json)
    elif only_list:
        ctx.invoke(undo_record, only_list=True, yes=yes, force=force)
        ctx.invoke(_list_people)
    elif not ctx.invoke(_undo_people, yes=yes, force=force):
        ctx.invoke(undo_record, only_list=False, yes=yes, force=force)


@click.command()
@with_viewer
def _all_as_json(viewer: Viewer) -> None:
    """Every import, of the record and of people, the newest first."""
    from metier.accounts.console import print_json
    from metier.network.queries.bringing import imports
    from metier.record.queries import runs

    both = [(run.imported_at, run.pk, run_data(run, run.file_name) | {"of": "record"}) for run in runs(viewer)]
    both += [(run.imported_at, run.pk, run_data(run, run.name) | {"of": "people"}) for run in imports(viewer)]
    both.sort(key=lambda one: one[:2], reverse=True)
    print_json([told for _, _, told in both])


@click.command()
@with_viewer
def _list_people(viewer: Viewer) -> None:
    from metier.accounts.console import print_table
    from metier.core.words import short_date
    from metier.network.pages.imports import sentence_of
    from metier.network.queries.bringing import imports

    rows = [
        (
            short_date(viewer.career.day_of(run.imported_at)),
            run.name,
            sentence_of(run),
            "undone" if run.undone_at else "",
        )
        for run in imports(viewer)
    ]
    if rows:
        print_table(("When", "People from", "What", ""), rows)


@click.command()
@with_viewer
def _undo_people(viewer: Viewer, yes: bool, force: bool) -> bool:
    """Whether the last import was one of people; then it is undone, or was asked about."""
    from metier.network.cli.bringing import undo as undo_people
    from metier.network.queries.bringing import imports
    from metier.record.queries import last_run

    last, other = imports(viewer).filter(undone_at=None).first(), last_run(viewer)
    if last is None or (other is not None and other.imported_at > last.imported_at):
        return False
    undo_people(viewer, last, yes=yes, force=force)
    return True
