"""Who is meant by a name, asked in a terminal; for every area that logs a line there."""

from __future__ import annotations

from dataclasses import replace

import click

from metier.core.errors import Refused
from metier.network.queries.naming import Named


def ask_whom(one: Named) -> Named:
    """A number chooses one of those who have the name, `a` adds somebody new. Raises Refused where nothing is chosen."""
    click.echo(one.asked)
    for number, row in enumerate(one.found, start=1):
        click.echo(f"  {number}  {row.name}{f', {row.doing}' if row.doing else ''}")
    choices = f"A number, or a to add {one.name}" if one.found else f"a adds {one.name}"
    answer = click.prompt(f"{choices}; Enter leaves it", default="", show_default=False).strip().lower()
    if answer == "a":
        return replace(one, is_new=True)
    if answer.isdigit() and 0 < int(answer) <= len(one.found):
        return replace(one, person=one.found[int(answer) - 1])
    raise Refused("Nothing is logged.")
