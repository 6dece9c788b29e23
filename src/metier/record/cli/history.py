"""`metier record imports` and `undo`: what came into the record when, and any of it taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.record.cli.record import record
from metier.record.cli.undoing import print_runs, run_data, undo_run

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@record.command()
@json_option
@with_viewer
def imports(viewer: Viewer, *, as_json: bool) -> None:
    """Show every import of your record, newest first."""
    print_runs(viewer, as_json=as_json)


@record.command()
@click.argument("which")
@click.option("--yes", is_flag=True, help="Undo without asking; needed when nobody is at the terminal.")
@click.option("--force", is_flag=True, help="Undo although something was edited since; that goes to the trash.")
@json_option
@with_viewer
def undo(viewer: Viewer, *, which: str, yes: bool, force: bool, as_json: bool) -> None:
    """Take an import back, not only the last: WHICH is the name of its file, its day, or its id.

    \b
    metier record undo cv.pdf
    """
    from metier.core.errors import Refused
    from metier.record import queries

    run = queries.run_named(viewer, which)
    if run.undone_at:
        raise Refused(f"The import of {run.file_name} is undone already.")
    undo_run(viewer, run, yes=yes, force=force, err=as_json)
    if as_json:
        print_json(run_data(run, run.file_name))
