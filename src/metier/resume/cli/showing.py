"""Lines of a variant as people and other programs read them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_table

if TYPE_CHECKING:
    from metier.resume.pages.lines import LineRow, OpeningRow
    from metier.resume.queries.lines import Choosable


def line_data(row: LineRow) -> dict[str, Any]:
    from metier.resume.pages.lines import texts_of

    one = row.line
    return {
        "number": one.number,
        "id": str(one.taken.line.pk),
        "key": one.key,
        "in": one.taken.line.is_in,
        "section": one.heading,
        "under": one.under,
        "says": one.says,
        "state": row.state,
        "record_says": row.record,
        "record_said": row.before,
        "not_printed": one.hidden,
        "words": {name: {"record": record, "printed": printed} for name, record, printed in texts_of(one)},
    }


def opening_data(row: OpeningRow) -> dict[str, Any]:
    return {"says": row.says, "state": row.state, "record_says": row.record, "record_said": row.before}


def choosable_data(one: Choosable) -> dict[str, Any]:
    return {"key": one.key, "in": False, "section": one.heading, "under": one.under, "says": one.says}


def print_lines(opening: OpeningRow, rows: Sequence[LineRow]) -> None:
    """Down the page in a terminal, what is beside a line underneath it; a row for each when piped."""
    told = [("opening", bool(opening.says), "Opening", "", opening.says, opening.beside)]
    told += [
        (str(row.line.number), row.line.taken.line.is_in, row.line.heading, row.line.under, row.line.says, row.beside)
        for row in rows
    ]
    if not sys.stdout.isatty():
        print_table([], [(which, "in" if is_in else "out", *more) for which, is_in, *more in told])
        return
    _print_page(told)


def _print_page(told: Iterable[tuple[str, bool, str, str, str, str]]) -> None:
    wide, last = min(shutil.get_terminal_size().columns, 120), ""
    for which, is_in, heading, under, says, beside in told:
        if heading != last:
            click.secho(f"\n{heading}", bold=True)
            last = heading
        first = f"{which:>8}  {'' if is_in else 'out: '}{'  ' if under else ''}"
        rest = " " * (12 if under else 10)
        click.secho(click.wrap_text(says or "Empty", wide, first, rest), dim=not is_in)
        if beside:
            click.secho(click.wrap_text(beside, wide, f"{rest}  ", f"{rest}  "), fg="yellow" if is_in else None)
