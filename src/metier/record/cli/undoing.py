"""`metier undo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Show all imports, newest first, and undo none.")
@click.option("--yes", is_flag=True, help="Undo without asking; needed when nobody is at the terminal.")
@click.option(
    "--force",
    is_flag=True,
    help="Undo although something was edited since. What came with the import goes to the trash; other edits stay.",
)
@json_option
@with_viewer
def undo(viewer: Viewer, only_list: bool, yes: bool, force: bool, as_json: bool) -> None:
    """Take the last import back: what it added goes, what it changed is as it was.

    \b
    metier undo
    metier undo --list
    """
    from metier.core.errors import Refused
    from metier.core.words import full_date
    from metier.record import actions, queries
    from metier.record.cli.asking import agreed

    if only_list or as_json:
        _print_runs(viewer, as_json=as_json)
        return
    run = queries.last_run(viewer)
    if run is None:
        raise Refused("There is no import to undo.")
    click.echo(f"{run.file_name}, {full_date(run.imported_on)}. {run.sentence}")
    edited = queries.edited_since(viewer, run)
    if edited:
        click.echo(
            "Edited since. What came with the import would go to the trash; your changes to other things would stay:"
        )
        print_table(("What", "Kind", "Why"), [(one.row, one.kind.one, one.why) for one in edited])
    asked = not yes and agreed("Undo it?")
    if not (yes or asked):
        return
    try:
        actions.undo_import(viewer, run, force=force or (asked and bool(edited)))
    except actions.EditedSince as problem:
        raise Refused(f"{problem.summary} Nothing was undone. Add --force to undo it all the same.") from None
    click.echo(f"The import of {run.file_name} is undone.")


def _print_runs(viewer: Viewer, *, as_json: bool) -> None:
    from metier.core.words import short_date
    from metier.record import queries

    runs = list(queries.runs(viewer))
    if as_json:
        print_json(
            [
                {
                    "id": str(run.pk),
                    "file": run.file_name,
                    "kind": run.kind,
                    "imported_at": run.imported_at.isoformat(),
                    "undone_at": run.undone_at.isoformat() if run.undone_at else None,
                    **run.counts,
                }
                for run in runs
            ]
        )
        return
    rows = [
        (short_date(run.imported_on), run.file_name, run.sentence, "undone" if run.undone_at else "") for run in runs
    ]
    print_table(("When", "File", "What", ""), rows)
