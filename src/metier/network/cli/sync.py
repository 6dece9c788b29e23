"""`metier sync`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("book", required=False)
@click.option(
    "--add", "address", metavar="ADDRESS", help="Add the address book at this address; the password is asked for."
)
@click.option("--user", "username", default="", help="The user name, with --add.")
@click.option("--group", help="With --add: only your people of this group go there.")
@click.option("--list", "only_list", is_flag=True, help="Show the address books, and exchange nothing.")
@click.option("--many", "agreed", is_flag=True, help="More than half of the people may go at once.")
@json_option
@with_viewer
def sync(
    viewer: Viewer,
    book: str | None,
    address: str | None,
    username: str,
    group: str | None,
    only_list: bool,
    agreed: bool,
    as_json: bool,
) -> None:
    """Keep your address books in step with their servers (CardDAV), or one of them by its name.

    First what changed there is taken in, then what changed here is told. It may be stopped at any time, with Ctrl-C: nothing is lost,
    and the next one goes on. Who changed on both sides is decided in the browser.

    \b
    metier sync --add dav.example.org --user nadia
    metier sync
    """
    from metier.network.queries import books as queries

    if address:
        _add(viewer, address, username, group)
        return
    found = [queries.book_named(viewer, book)] if book else queries.books(viewer)
    if only_list:
        _print_books(viewer, as_json=as_json)
        return
    if not found:
        click.echo("There is no address book yet. Add one: metier sync --add ADDRESS --user NAME", err=True)
        return
    results = [_step(viewer, one, agreed=agreed, quiet=as_json) for one in found]
    if as_json:
        print_json(results)
    if any(result["refused"] for result in results):
        sys.exit(1)


def _step(viewer: Viewer, book: Any, *, agreed: bool, quiet: bool) -> dict[str, Any]:  # Any: an AddressBook
    from metier.core.errors import Refused
    from metier.network.actions.stepping import keep_in_step

    stopped: list[bool] = []

    def watch(what: str, done: int, of: int) -> None:
        if sys.stderr.isatty() and not quiet:
            click.echo(f"\r{book.name}: {what}{f' {done:,} of {of:,}' if of else ''}   ", nl=False, err=True)

    try:
        with _stopping(stopped):
            step = keep_in_step(viewer, book, stops=lambda: bool(stopped), watch=watch, agreed=agreed)
    except Refused as refused:
        if not quiet:
            click.echo(f"{book.name}: {refused.sentence}", err=True)
        return {"book": book.name, "refused": refused.sentence, "whole": False}
    if not quiet:
        click.echo(f"{book.name}: {step.sentence}")
    return {"book": book.name, "refused": "", "whole": step.is_whole, "said": step.sentence, **step.counts}


def _stopping(stopped: list[bool]) -> Any:  # a context
    """Ctrl-C once ends the step where it is safe; twice ends the command."""
    import signal
    from contextlib import contextmanager

    @contextmanager
    def listening() -> Any:
        def stop(*_: object) -> None:
            if stopped:
                raise KeyboardInterrupt
            stopped.append(True)

        try:
            before = signal.signal(signal.SIGINT, stop)
        except ValueError:  # not the main thread
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    return listening()


def _add(viewer: Viewer, address: str, username: str, group: str | None) -> None:
    import os

    from metier.core.errors import Refused
    from metier.network.actions import books as actions
    from metier.network.queries.going_out import group_named

    tag = group_named(viewer, group) if group else None
    if group and tag is None:
        raise Refused(f"There is no group called “{group}”.")
    password = os.environ.get("METIER_BOOK_PASSWORD", "")
    if username and not password:
        if not sys.stdin.isatty():
            raise Refused(
                "Nobody is at the terminal to give the password. Set METIER_BOOK_PASSWORD for this one command."
            )
        password = click.prompt("Password", hide_input=True, err=True)
    for found in actions.look_for(address, username, password):
        try:
            book = actions.add_book(viewer, found, username, password, tag)
            click.echo(f"{book.name} is added ({book.url}). `metier sync` keeps it in step.")
        except Refused as refused:
            click.echo(f"{found.name}: {refused.sentence}", err=True)


def _print_books(viewer: Viewer, *, as_json: bool) -> None:
    from metier.network.queries import books as queries

    rows = [(one, *queries.counts(viewer, one)) for one in queries.books(viewer)]
    if as_json:
        keys = ("name", "url", "username", "said")
        print_json(
            [
                {key: getattr(one, key) for key in keys}
                | {"people": people, "undecided": waiting, "synced_at": one.synced_at}
                for one, people, waiting in rows
            ]
        )
        return
    print_table(
        ("Address book", "Where", "People", "To decide", "Last"),
        [(one.name, one.url, people, waiting or "", one.said) for one, people, waiting in rows],
        right=[2, 3],
    )
