"""Asking at a terminal, and showing there that something takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click


def agreed(question: str) -> bool:
    """Whether the person says yes. Raises Refused when nobody is there to ask."""
    from metier.core.errors import Refused

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
