"""`metier people`: a list found by words, or one of its commands."""

from __future__ import annotations

import click

from metier.network.cli.bringing import bring_waiting
from metier.network.cli.out import COMMANDS
from metier.network.cli.people import people as listed


class OrWords(click.Group):
    """What is none of its commands is a word to look for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("-h", "--help")):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=OrWords, context_settings={"help_option_names": ["-h", "--help"]})
def people() -> None:
    """Your people, those who are due first; found by any word of name, employer, title, group or note.

    \b
    metier people                 who is due next
    metier people leeds data      found by every word
    metier people export people.vcf
    """


people.add_command(listed, "list")
for command in (bring_waiting, *COMMANDS):
    people.add_command(command)
