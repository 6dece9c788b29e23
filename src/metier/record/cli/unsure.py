"""What a résumé leaves open, asked at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from metier.core.exchange import Corrections, Doubt, LeaveOut, Reading


def decided(reading: Reading) -> Corrections:
    """The person's answer to everything that has to be decided. Raises Refused when nobody is there to ask."""
    from metier.core.errors import Refused

    waiting = reading.undecided
    if not somebody_is_there():
        raise Refused(
            f"{waiting[0].sentence} Nobody is at the terminal to ask, so nothing was changed. Say --correct or --leave-out, import it in the browser, or run this at a terminal.",
            waiting[0].where,
        )
    return {(doubt.where.file, doubt.where.line or 0): _answer(doubt) for doubt in waiting}


def somebody_is_there() -> bool:
    """Whether a person is at the terminal."""
    return sys.stdin.isatty()


def _answer(doubt: Doubt) -> dict[str, str] | LeaveOut:
    from metier.core.exchange import LEAVE_OUT
    from metier.record.queries.doubts import swapped

    values = dict(doubt.fields)
    other = swapped(values, doubt)
    click.echo(f"{doubt.raw}\n{doubt.sentence}", err=True)
    for number, said in ((1, values), (2, other)):
        click.echo(f"  {number}  {', '.join(f'{name}: {text}' for name, text in said.items())}", err=True)
    click.echo("  3  leave it out", err=True)
    answer = click.prompt("Which is it?", type=click.Choice(["1", "2", "3"]), err=True)
    return LEAVE_OUT if answer == "3" else values if answer == "1" else other
