"""The options that say what an ask is, and its case."""

from __future__ import annotations

from typing import Any

import click

from metier.asks.cli import reading

KINDS = click.Choice(
    ["training", "secondment", "coaching", "project", "sideways", "pattern", "pay", "recognition", "decision"]
)
PRIORITIES = click.Choice(["status", "autonomy", "meaning", "learning", "none"])


def facts(command: Any) -> Any:  # Any: what click decorates
    """What is wanted, of whom, what for, and the parts of the case."""
    for option in reversed(
        [
            click.option("--of", "whom", help="Whom you ask."),
            click.option("--role", help="Their role."),
            click.option("--organisation", help="Their organisation."),
            click.option("--goal", type=reading.word_or_none, help="The goal it serves; none for none."),
            click.option("--ambition", type=reading.word_or_none, help="The ambition it serves; none for none."),
            click.option("--priority", type=PRIORITIES, help="The ranked priority it serves."),
            click.option("--with", "same_as", type=reading.word_or_none, help="Another ask for the same thing."),
            click.option("--worth-to-me", help="What it is worth to you."),
            click.option("--worth-to-them", help="What it is worth to them, in their terms."),
            click.option("--keeps-me", help="How it keeps you."),
            click.option("--cost", type=reading.word_or_none, help="The money: 640, €12,000; none for none."),
            click.option("--my-time", help="Your time."),
            click.option("--their-time", help="Theirs."),
            click.option("--risk", help="What could go wrong, and what you do then."),
            click.option("--alternatives", help="Other ways to the same end."),
            click.option("--smallest", help="The smallest version they could say yes to."),
        ]
    ):
        command = option(command)
    return command


def on(command: Any) -> Any:
    """The day of a step."""
    return click.option("--on", type=reading.day, help="The day; today when not given.")(command)


def said(command: Any) -> Any:
    """What was said."""
    return click.option("--said", default="", help="What was said, in their words.")(command)
