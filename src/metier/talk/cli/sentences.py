"""`metier talk sentence`: the sentences of an account, one by one, and what each stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, with_viewer
from metier.talk.cli import showing

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

ON = click.option(
    "--stands-on",
    multiple=True,
    help="A win, position, skill or certificate that it stands on, by a part of it; several times if several.",
)
NAME, WHICH = click.argument("name"), click.argument("which")


@click.group()
def sentence() -> None:
    """The sentences of an account. WHICH is the number of one in `show`, a part of it, or the start of its id."""


@sentence.command()
@NAME
@click.argument("text")
@ON
@json_option
@with_viewer
def add(viewer: Viewer, /, *, name: str, text: str, stands_on: tuple[str, ...], as_json: bool) -> None:
    """Add what you say at the end of an account, one sentence or several.

    \b
    metier talk sentence add recruiters "I cut the claims run by 87%." --stands-on "claims run"
    """
    from metier.talk.actions import accounts as actions
    from metier.talk.queries.naming import account_named, facts_named

    account = account_named(viewer, name)
    actions.add_sentences(viewer, account, text, facts_named(viewer, stands_on))
    showing.spoken(viewer, account, as_json=as_json)


@sentence.command()
@NAME
@WHICH
@click.option("--words", help="Say it in these words.")
@click.option("--to", "place", type=click.IntRange(min=1), help="Its place, counted from 1.")
@ON
@click.option("--on-nothing", is_flag=True, help="It stands on nothing.")
@click.option("--holds", is_flag=True, help="It still holds, although what it stands on has changed.")
@click.option("--said", multiple=True, help="With --stands-on: what each said before, as the way back has it.")
@json_option
@with_viewer
def change(
    viewer: Viewer, /, *, name: str, which: str, words: str | None, place: int | None, stands_on: tuple[str, ...],
    on_nothing: bool, holds: bool, said: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """Say a sentence otherwise, move it, choose what it stands on (all of it anew), or say that it still holds.

    \b
    metier talk sentence change recruiters 2 --words "I make numbers that people trust."
    metier talk sentence change recruiters 2 --stands-on "claims run" --stands-on SQL
    metier talk sentence change recruiters 3 --to 1
    """
    from metier.record.queries.wording import key_of
    from metier.talk.actions import accounts as actions
    from metier.talk.queries.naming import account_named, facts_named, said_then, sentence_named

    if sum((words is not None, place is not None, bool(stands_on), on_nothing, holds)) != 1:
        raise click.UsageError("Say one thing: --words, --to, --stands-on, --on-nothing or --holds.")
    account = account_named(viewer, name)
    row = sentence_named(viewer, account, which)
    chosen = facts_named(viewer, stands_on)
    if said and len(said) != len(chosen):
        raise click.UsageError("Say --said once for each --stands-on.")
    before = actions.stood_on(viewer, row)
    if words is not None:
        actions.say(viewer, row, words)
    elif place is not None:
        actions.put(viewer, row, place - 1)
    elif holds:
        actions.accept_all(viewer, row)
    elif said:
        again = [(key_of(fact), said_then(fact, typed)) for fact, typed in zip(chosen, said, strict=True)]
        actions.stand_again(viewer, row, again)
    else:
        actions.stand_on(viewer, row, chosen)
    if words is None and place is None:
        options = [option for key, then in before if key for option in ("--stands-on", key, "--said", then)]
        command = ("sentence", "change", name, which, *(options or ["--on-nothing"]))
        showing.way_back([then for _, then in before], command)
    showing.spoken(viewer, account, as_json=as_json)


@sentence.command()
@NAME
@WHICH
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, which: str, as_json: bool) -> None:
    """Take a sentence out; it waits in the trash for 30 days."""
    from metier.talk.actions import accounts as actions
    from metier.talk.queries.naming import account_named, sentence_named

    account = account_named(viewer, name)
    actions.trash(viewer, sentence_named(viewer, account, which))
    showing.spoken(viewer, account, as_json=as_json)


@sentence.command()
@NAME
@WHICH
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, which: str, as_json: bool) -> None:
    """Put a sentence back that was taken out."""
    from metier.talk.actions import accounts as actions
    from metier.talk.queries.naming import account_named, sentence_in_trash

    account = account_named(viewer, name)
    actions.restore_sentence(viewer, sentence_in_trash(viewer, account, which).pk)
    showing.spoken(viewer, account, as_json=as_json)
