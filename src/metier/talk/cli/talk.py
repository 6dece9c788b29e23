"""`metier talk`: accounts and answers listed, begun, rehearsed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import (
    json_option,
    print_done,
    print_json,
    print_table,
    say_left_out,
    with_viewer,
    write_made,
)
from metier.core.spoken_options import day
from metier.talk.cli import showing
from metier.talk.cli.changing import change, restore, theme, trash
from metier.talk.cli.checking import check, rules
from metier.talk.cli.sentences import sentence

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

EPILOG = """\b
Examples:
  metier talk new "For recruiters" --length short --for "Recruiters in my field"
  metier talk show recruiters
  metier talk sentence add recruiters "I cut the claims run by 87%." --stands-on "claims run"
  metier talk sentence change recruiters 2 --words "I make numbers that people trust."
  metier talk check recruiters
  metier talk check --text "I just helped with the migration."
  metier talk questions --gaps
  metier talk answer failure-1 --win "double count"
  metier talk rehearse recruiters --took 0:34 --went good --note "Slower at the numbers"
An account or an answer is named by a part of its title or question, or by the start of its id.
"""
WENT = {"again": 1, "hard": 2, "good": 3, "easy": 4}


@click.group(epilog=EPILOG, invoke_without_command=True)
@json_option
@click.pass_context
def talk(ctx: click.Context, *, as_json: bool) -> None:
    """What you do, in 30 seconds and two minutes, and answers about a time, each on what your record proves. Alone, it lists them."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_all, as_json=as_json)


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
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write it, with its evidence, as a PDF.")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, pdf: Path | None, as_json: bool) -> None:
    """One of them, sentence by sentence, with what each stands on."""
    from metier.talk.queries.naming import spoken_named

    found = spoken_named(viewer, name)
    if pdf:
        from metier.talk.papers import pdf_of

        made = pdf_of(viewer, found)
        write_made(pdf, made.data)
        click.echo(f"Written to {pdf}", err=as_json)
        say_left_out(made)
    if as_json or not pdf:
        showing.spoken(viewer, found, as_json=as_json)


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
@json_option
@with_viewer
def new(viewer: Viewer, /, *, title: str, empty: bool, say: tuple[str, ...], as_json: bool, **said: Any) -> None:
    """Begin an account, from the words of your record or your own."""
    from metier.talk.actions import accounts as actions

    made = actions.begin(viewer, title=title, from_record=not empty and not say, say=say, **said)
    showing.spoken(viewer, made, as_json=as_json)


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
@click.option("--language", default="en-GB", show_default=True, help="Its tag.")
@json_option
@with_viewer
def answer(
    viewer: Viewer, /, *, question: str, win: str | None, language: str, as_json: bool, **parts: str | None
) -> None:
    """Begin an answer: QUESTION is the key of one of ours (see `questions`), or your own in words."""
    from metier.core.talk.questions import QUESTIONS
    from metier.talk.actions import stories as actions
    from metier.talk.queries.record import win_named

    asked = question if question in QUESTIONS else ""
    about = win_named(viewer, win) if win else None
    said = {part: text for part, text in parts.items() if text}
    made = actions.begin(
        viewer, asked=asked, question="" if asked else question, win=about, language=language, parts=said
    )
    showing.spoken(viewer, made, as_json=as_json)


@talk.command()
@click.argument("name")
@click.option("--took", help="How long it took: 2:30, 3 min or 150 for seconds.")
@click.option("--note", default="", help="How it went, in a line.")
@click.option("--went", type=click.Choice(list(WENT)), help="How it went, in a word; the next day follows from it.")
@click.option("--next", "next_on", type=day, help="The day of the next rehearsal.")
@click.option("--undo", is_flag=True, help="Take the last rehearsal back.")
@json_option
@with_viewer
def rehearse(
    viewer: Viewer, /, *, name: str, took: str | None, note: str, went: str | None, next_on: date | None, undo: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Print what you say, with how long it takes and how it went before; with --took, --note, --went or --next, log a rehearsal."""
    from metier.core.speech import length, read_seconds
    from metier.core.words import full_date, short_date
    from metier.talk.actions import rehearsals as actions
    from metier.talk.pages.rehearsal import rehearsal_page
    from metier.talk.queries.naming import spoken_named
    from metier.talk.queries.rehearsals import last_rehearsal

    found = spoken_named(viewer, name)
    if undo:
        before = last_rehearsal(viewer, found)
        actions.trash_rehearsal(viewer, before)
        told = {"id": before.pk, "rehearsed_on": before.rehearsed_on}
        print_done(f"The rehearsal of {full_date(before.rehearsed_on)} is not logged.", told, as_json=as_json)
        return
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
        names = ("id", "rehearsed_on", "seconds", "note", "rating")
        before_now = [{each: getattr(row, each) for each in names} for row, _ in page.rehearsals]
        timing = {"words": page.timing.words, "seconds": page.timing.seconds}
        print_json({"script": page.script, **timing, "next_on": page.due_on, "rehearsals": before_now})
        return
    for heading, text in page.script:
        click.echo(f"{heading}\n{click.wrap_text(text, 88)}\n" if heading else f"{click.wrap_text(text, 88)}\n")
    click.echo(f"{length(page.timing.seconds)} at 140 words a minute.")
    for row, lasted in page.rehearsals:
        click.echo(
            ", ".join(part for part in (f"Rehearsed on {short_date(row.rehearsed_on)}", lasted, row.note) if part)
        )


for _command in (check, rules, sentence, change, theme, trash, restore):
    talk.add_command(_command)
