"""`metier talk`: accounts and answers listed, begun, rehearsed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.talk.cli import showing
from metier.talk.cli.checking import check, rules

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

EPILOG = """\b
Examples:
  metier talk new "For recruiters" --length short --for "Recruiters in my field"
  metier talk show recruiters
  metier talk check recruiters
  metier talk check --text "I just helped with the migration."
  metier talk questions --gaps
  metier talk answer failure-1 --win "double count"
  metier talk rehearse recruiters --took 0:34 --went good --note "Slower at the numbers"
An account or an answer is named by a part of its title or question, or by the start of its id.
"""
WENT = {"again": 1, "hard": 2, "good": 3, "easy": 4}


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.pass_context
def talk(ctx: click.Context) -> None:
    """What you do, in 30 seconds and two minutes, and answers about a time, each on what your record proves. Alone, it lists them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_all, as_json=False)


@talk.command("list")
@json_option
@with_viewer
def list_all(viewer: Viewer, *, as_json: bool) -> None:
    """Every account and answer, how long each takes, and when it is rehearsed next."""
    from metier.core.speech import length
    from metier.talk.queries.accounts import accounts, wholes
    from metier.talk.queries.stories import answer, stories

    told = wholes(viewer, list(accounts(viewer)), checked=False)
    answers = [answer(viewer, row, checked=False) for row in stories(viewer)]
    if as_json:
        print_json(
            {"accounts": [showing.account(one) for one in told], "answers": [showing.answer(one) for one in answers]}
        )
        return
    if not told and not answers:
        click.echo('Nothing yet. Begin: metier talk new "For recruiters" --length short')
        return
    rows = [(one.account.title, one.account.get_length_display(), one.seconds, one.account.due_on) for one in told]
    rows += [(one.story.question, "Answer", one.seconds, one.story.due_on) for one in answers]
    print_table(
        ["What", "Length", "Takes", "Next rehearsal"],
        [(what, kind, length(seconds) if seconds else "", due or "") for what, kind, seconds, due in rows],
    )


@talk.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """One of them, sentence by sentence, with what each stands on."""
    from metier.talk.models import Account
    from metier.talk.queries.accounts import whole
    from metier.talk.queries.naming import spoken_named
    from metier.talk.queries.stories import answer

    found = spoken_named(viewer, name)
    if isinstance(found, Account):
        told = whole(viewer, found)
        print_json(showing.account(told)) if as_json else showing.print_account(told)
    else:
        said = answer(viewer, found)
        print_json(showing.answer(said)) if as_json else showing.print_answer(said)


@talk.command()
@click.argument("title")
@click.option(
    "--length",
    type=click.Choice(["short", "long"]),
    default="short",
    show_default=True,
    help="30 seconds, or two minutes.",
)
@click.option("--for", "audience", default="", help="For whom, or what for.")
@click.option("--language", default="en-GB", show_default=True, help="Its tag.")
@click.option("--empty", is_flag=True, help="Without sentences from your record.")
@click.option("--say", multiple=True, help="A sentence to add; several times if several.")
@with_viewer
def new(viewer: Viewer, /, *, title: str, empty: bool, say: tuple[str, ...], **said: Any) -> None:
    """Begin an account, from the words of your record or your own."""
    from metier.talk.actions import accounts as actions
    from metier.talk.queries.accounts import whole

    made = actions.begin(viewer, title=title, from_record=not empty and not say, **said)
    for text in say:
        actions.add_sentences(viewer, made, text)
    showing.print_account(whole(viewer, made))


@talk.command()
@click.option("--gaps", is_flag=True, help="Only the themes that no win answers.")
@json_option
@with_viewer
def questions(viewer: Viewer, *, gaps: bool, as_json: bool) -> None:
    """The questions by theme, and how many of your wins could answer."""
    from metier.talk.queries.stories import covered

    found = [one for one in covered(viewer) if one.is_gap or not gaps]
    if as_json:
        print_json([showing.theme(one) for one in found])
        return
    if not found:
        click.echo("There is no gap: every theme has a win that could answer.")
        return
    rows = [
        (question.key, one.theme.name, question.text, len(one.wins))
        for one in found
        for question in one.theme.questions
    ]
    print_table(["Key", "Theme", "Question", "Wins"], rows, right=[3])


@talk.command()
@click.argument("question")
@click.option("--win", "win", help="The win that it is about.")
@click.option("--situation", help="The situation.")
@click.option("--task", help="What had to be done.")
@click.option("--did", help="What you did.")
@click.option("--result", help="What came of it.")
@with_viewer
def answer(viewer: Viewer, /, *, question: str, win: str | None, **parts: str | None) -> None:
    """Begin an answer: QUESTION is the key of one of ours (see `questions`), or your own in words."""
    from metier.core.talk.questions import QUESTIONS
    from metier.talk.actions import stories as actions
    from metier.talk.queries import stories as queries
    from metier.talk.queries.record import win_named

    asked = question if question in QUESTIONS else ""
    about = win_named(viewer, win) if win else None
    made = actions.begin(viewer, asked=asked, question="" if asked else question, win=about)
    for part, text in parts.items():
        if text:
            made = actions.say(viewer, made, part, text)
    showing.print_answer(queries.answer(viewer, made))


@talk.command()
@click.argument("name")
@click.option("--took", help="How long it took: 2:30, 3 min or 150 for seconds.")
@click.option("--note", default="", help="How it went, in a line.")
@click.option("--went", type=click.Choice(list(WENT)), help="How it went, in a word; the next day follows from it.")
@click.option("--next", "next_on", type=day, help="The day of the next rehearsal.")
@json_option
@with_viewer
def rehearse(
    viewer: Viewer, /, *, name: str, took: str | None, note: str, went: str | None, next_on: date | None, as_json: bool
) -> None:
    """Print what you say, with how long it takes; with --took, --note, --went or --next, log the rehearsal."""
    from metier.core.speech import length, read_seconds
    from metier.core.words import full_date
    from metier.talk.actions import rehearsals as actions
    from metier.talk.pages.rehearsal import rehearsal_page
    from metier.talk.queries.naming import spoken_named

    found = spoken_named(viewer, name)
    if took or note or went or next_on:
        rating, seconds = WENT[went] if went else None, read_seconds(took) if took else None
        row = actions.rehearse(viewer, found, seconds=seconds, note=note, rating=rating, next_on=next_on)
        if as_json:
            print_json({"id": row.pk, "seconds": row.seconds, "rating": row.rating, "next_on": row.due_on})
            return
        click.echo(f"The rehearsal is logged.{f' The next one is on {full_date(row.due_on)}.' if row.due_on else ''}")
        return
    page = rehearsal_page(viewer, found)
    if as_json:
        print_json({"script": page.script, "words": page.timing.words, "seconds": page.timing.seconds})
        return
    for heading, text in page.script:
        click.echo(f"{heading}\n{click.wrap_text(text, 88)}\n" if heading else f"{click.wrap_text(text, 88)}\n")
    click.echo(f"{length(page.timing.seconds)} at 140 words a minute.")


talk.add_command(check)
talk.add_command(rules)
