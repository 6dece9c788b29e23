"""`metier record noticed`: what Metier notices in a record, and leaving it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.record.cli.record import record

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.record.findings import Finding


@record.command()
@click.option("--leave", help="Do not name this one again: a part of what it says.")
@click.option("--again", help="Name again what was left: the employer or skill that it was about.")
@json_option
@with_viewer
def noticed(viewer: Viewer, *, leave: str | None, again: str | None, as_json: bool) -> None:
    """Show what Metier notices in your record, each with its rule and figures.

    \b
    metier record noticed
    metier record noticed --leave northbank
    """
    from metier.record.queries.findings import left, words_of_left
    from metier.record.queries.on_resumes import OnResumes
    from metier.record.queries.page import record_page

    if again is not None:
        _name_again(viewer, again)
    found = record_page(viewer, OnResumes()).findings
    if leave is not None:
        gone = _leave(viewer, leave, found)
        found = tuple(one for one in found if one != gone)
    aside = [words_of_left(viewer, row) for row in left(viewer).values()]
    if as_json:
        names = ("rule", "subject", "title", "text", "how", "figures")
        print_json({"noticed": [{name: getattr(one, name) for name in names} for one in found], "left": aside})
        return
    for one in found:
        click.secho(one.title, bold=True)
        click.echo(f"  {one.text}\n  {'; '.join(f'{name}: {said}' for name, said in one.figures)}\n  {one.how}")
    if not found:
        click.echo("Nothing is noticed.")
    if aside:
        click.echo(f"You left: {'; '.join(aside)}.", err=True)


def _leave(viewer: Viewer, said: str, found: Iterable[Finding]) -> Finding:
    from metier.core.naming import named
    from metier.record import actions

    there = {(one.rule, one.subject): one for one in found}
    titles = {key: f"{one.title} {one.text}" for key, one in there.items()}
    rule, subject = named(said, titles, "finding", where="`metier record noticed` shows what there is.")
    actions.set_aside(viewer, rule, subject)
    return there[rule, subject]


def _name_again(viewer: Viewer, said: str) -> None:
    from metier.core.naming import named
    from metier.record import actions
    from metier.record.queries.findings import left, words_of_left

    rows = left(viewer)
    titles = {pk: words_of_left(viewer, row) for pk, row in rows.items()}
    row = rows[named(said, titles, "finding", where="`metier record noticed` shows what you left.")]
    actions.name_again(viewer, row.rule, row.subject)
