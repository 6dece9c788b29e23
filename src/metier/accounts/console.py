"""What commands share: Django loaded late, the local owner's viewer, tables that are plain when piped."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import click

from metier.core.errors import Refused

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.ui.paper import Made

P = ParamSpec("P")
R = TypeVar("R")


def set_up() -> None:
    """Load Django, and leave the database as it is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metier.config.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def load() -> None:
    """Load Django, and bring the database up to date when its migrations are behind."""
    set_up()
    from metier.accounts.database import bring_up_to_date

    bring_up_to_date()


def local_viewer() -> Viewer:
    """The owner of this machine at their own career, opened on first use."""
    from django.utils import timezone

    from metier.accounts import actions, queries
    from metier.accounts.access import Missing

    owner = actions.the_local_owner()
    try:
        return queries.viewer(owner, timezone.now())
    except Missing:
        from metier.accounts.machine import guessed_details

        actions.open_first_career(owner, guessed_details())
        return queries.viewer(owner, timezone.now())


def with_viewer(command: Callable[Concatenate[Viewer, P], R]) -> Callable[P, R]:
    """A command that works on the owner's career: loads Django, then passes the viewer first."""

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        load()
        return command(local_viewer(), *args, **kwargs)

    return update_wrapper(run, command)


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--json`: what is read, or what became of what was written."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")(command)


def most_option(usual: int, largest: int = 1000) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--most`: of what is found, no more than so many."""
    return click.option(
        "--most", type=click.IntRange(1, largest), default=usual, show_default=True, help="How many at most."
    )


def read_given(file: Path, most: int) -> tuple[str, bytes]:
    """The name and the bytes of a file, or of what is piped in where it is `-`, up to a byte more than `most`. Raises Refused."""
    if str(file) == "-":
        return "What was piped in", sys.stdin.buffer.read(most + 1)
    try:
        with file.open("rb") as stream:
            return file.name, stream.read(most + 1)
    except OSError as problem:
        raise Refused(f"{file} cannot be read: {problem.strerror}.") from None


def write_made(file: Path, data: bytes) -> None:
    """Keep a file that was made. Raises Refused when it cannot be written."""
    try:
        file.write_bytes(data)
    except OSError as problem:
        raise Refused(f"{file} cannot be written: {problem.strerror}. Choose another place.") from None


def say_left_out(made: Made) -> None:
    """What did not fit on the page, and that some letters are boxes on it."""
    if made.left_out:
        click.echo(
            f"This does not fit on one page and is left out: {', '.join(made.left_out)}. Say less, or say it shorter.",
            err=True,
        )
    if made.boxes:
        click.echo(made.boxes, err=True)


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))


def print_done(said: str, told: Any, *, as_json: bool) -> None:
    """What became of what was written: in a sentence, or as JSON."""
    if as_json:
        print_json(told)
    else:
        click.echo(said)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[Any]], *, right: Iterable[int] = ()) -> None:
    """A table in a terminal; tab-separated lines when piped. `right` are the columns of figures."""
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in cells:
            click.echo("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, header_style="dim", pad_edge=False)
    figures = set(right)
    for index, heading in enumerate(headings):
        table.add_column(heading, justify="right" if index in figures else "left", overflow="fold")
    for row in cells:
        table.add_row(*row)
    Console().print(table)


def print_rules(rows: Iterable[tuple[str, str, str, str, Any]]) -> None:
    """Rules, each with what it looks for, why, its source and how to mend it: a block each in a terminal; tab-separated lines when piped.

    A row is its name, its group, its title, whether it is on, and the rule. Any: rules of several areas, alike in their fields.
    """
    if not sys.stdout.isatty():
        print_table((), ((*row[:4], rule.looks_for, rule.why, rule.source, rule.mend) for *row, rule in rows))
        return
    width = shutil.get_terminal_size().columns
    for name, group, title, state, rule in rows:
        click.secho(f"{title}  ", bold=True, nl=False)
        click.secho(", ".join(filter(None, (name, group, state))), dim=True)
        for label, text in (
            ("Looks for", rule.looks_for),
            ("Why", rule.why),
            ("Source", rule.source),
            ("Mend", rule.mend),
        ):
            click.echo(click.wrap_text(f"{label}: {text}", width, "  ", "    "))


def agreed(question: str) -> bool:
    """Whether the person says yes. Raises Refused when nobody is there to ask."""
    if not sys.stdin.isatty():
        raise Refused("Nobody is at the terminal to ask, so nothing was changed. Add --yes to go ahead.")
    return click.confirm(question, err=True)


@contextmanager
def busy(what: str) -> Iterator[None]:
    """A sign of life on a terminal while something takes a while; nothing when piped."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
