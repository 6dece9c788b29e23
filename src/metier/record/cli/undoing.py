"""The last import into the record taken back; the options of `metier undo` are said where both kinds of import meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@with_viewer
def undo(viewer: Viewer, only_list: bool, yes: bool, force: bool) -> None:
    """Take the last import into the record back, or, with `only_list`, show them all."""
    from metier.core.errors import Refused
    from metier.core.words import full_date
    from metier.record import actions, queries
    from metier.record.cli.asking import agreed

    if only_list:
        _print_runs(viewer)
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


def _print_runs(viewer: Viewer) -> None:
    from metier.core.words import short_date
    from metier.record import queries

    rows = [
        (short_date(run.imported_on), run.file_name, run.sentence, "undone" if run.undone_at else "")
        for run in queries.runs(viewer)
    ]
    print_table(("When", "File", "What", ""), rows)
