"""Imports into the record taken back; the options of `metier undo` are said where both kinds of import meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.record.models import ImportRun


@click.command()
@with_viewer
def undo(viewer: Viewer, only_list: bool, yes: bool, force: bool) -> None:
    """Take the last import into the record back, or, with `only_list`, show them all."""
    from metier.core.errors import Refused
    from metier.record import queries

    if only_list:
        print_runs(viewer, as_json=False)
        return
    run = queries.last_run(viewer)
    if run is None:
        raise Refused("There is no import to undo.")
    undo_run(viewer, run, yes=yes, force=force)


def undo_run(viewer: Viewer, run: ImportRun, *, yes: bool, force: bool, err: bool = False) -> None:
    """Show what an import brought and what was edited since, ask, and take it back; to standard error if `err`. Raises Refused."""
    from metier.core.errors import Refused
    from metier.core.words import full_date
    from metier.record import actions, queries
    from metier.record.cli.asking import agreed

    click.echo(f"{run.file_name}, {full_date(run.imported_on)}. {run.sentence}", err=err)
    edited = queries.edited_since(viewer, run)
    if edited:
        click.echo(
            "Edited since. What came with the import would go to the trash; your changes to other things would stay:",
            err=err,
        )
    if edited and not err:
        print_table(("What", "Kind", "Why"), [(one.row, one.kind.one, one.why) for one in edited])
    asked = not yes and agreed("Undo it?")
    if not (yes or asked):
        return
    try:
        actions.undo_import(viewer, run, force=force or (asked and bool(edited)))
    except actions.EditedSince as problem:
        raise Refused(f"{problem.summary} Nothing was undone. Add --force to undo it all the same.") from None
    click.echo(f"The import of {run.file_name} is undone.", err=err)


def print_runs(viewer: Viewer, *, as_json: bool) -> None:
    """Every import of the record, newest first."""
    from metier.core.words import short_date
    from metier.record import queries

    runs = list(queries.runs(viewer))
    if as_json:
        print_json([run_data(run, run.file_name) for run in runs])
        return
    rows = [
        (short_date(run.imported_on), run.file_name, run.sentence, "undone" if run.undone_at else "") for run in runs
    ]
    print_table(("When", "File", "What", ""), rows)


def run_data(run: Any, file: str) -> dict[str, Any]:
    """An import as other programs read it. Any: one of the record or of people."""
    return {
        "id": str(run.pk),
        "file": file,
        "kind": run.kind,
        "imported_at": run.imported_at.isoformat(),
        "undone_at": run.undone_at.isoformat() if run.undone_at else None,
        **run.counts,
    }
