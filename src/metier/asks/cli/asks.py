"""`metier ask`: written down, its case, its page, and the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, say_left_out, with_viewer, write_made
from metier.asks.cli import options, reading, showing, steps, talks

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.group()
def ask() -> None:
    """What you want from your manager or your organisation, asked until it is decided. An ask is named by any part of its title.

    \b
    metier ask add "Line-manage two students" --kind project --of "Tom Whitaker" --goal "manage people"
    metier ask change "two students" --worth-to-them "Two students free a day a week of Priti's time"
    metier ask asked "two students"
    metier ask not-now "two students" --until 2026-09-01 --said "After the summer"
    metier ask grant "two students" --goal "manage people" --hours 40
    """


@ask.command()
@click.argument("title")
@click.option("--kind", type=options.KINDS, required=True, help="What it is.")
@options.facts
@click.option("--another", is_flag=True, help="It is another thing than the ask it looks like.")
@json_option
@with_viewer
def add(viewer: Viewer, /, *, title: str, kind: str, another: bool, as_json: bool, **said: Any) -> None:
    """Write an ask down.

    \b
    metier ask add "dbt course" --kind training --of "Tom Whitaker" --cost 640 --priority learning
    """
    from metier.asks import actions, queries
    from metier.asks.actions import AskedAlready
    from metier.core.errors import Refused

    facts = {"organisation": queries.employer(viewer)} | reading.facts(viewer, said)
    try:
        made = actions.add_ask(viewer, title, kind, is_another=another, **facts)
    except AskedAlready as problem:
        first = problem.asks[0].title
        raise Refused(
            f'You have “{first}” open already. Add --with "{first}", or --another if it is another thing.'
        ) from None
    text = f"{made.title} is written down. {queries.case(viewer, made).completeness.lacks}"
    showing.say(viewer, made, text, as_json=as_json)


@ask.command("list")
@click.option("--all", "everything", is_flag=True, help="Those decided, too.")
@json_option
@with_viewer
def list_asks(viewer: Viewer, *, everything: bool, as_json: bool) -> None:
    """The open asks, oldest first."""
    showing.print_list(viewer, everything=everything, as_json=as_json)


@ask.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """One ask with its case, what is missing, and what happened to it."""
    from metier.asks import queries

    showing.print_one(viewer, queries.ask_named(viewer, name, decided=True), as_json=as_json)


@ask.command()
@click.argument("name")
@click.option("--title", help="A new title.")
@click.option("--kind", type=options.KINDS, help="What it is.")
@options.facts
@click.option("--reason", default="", help="Why it changes. The version before is kept with it.")
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, reason: str, as_json: bool, **said: Any) -> None:
    """Change an ask or its case; the version before is kept with its date.

    \b
    metier ask change "dbt course" --worth-to-them "The claims models move in a quarter"
    metier ask change "dbt course" --cost none --smallest "One module, in my own time"
    """
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name, decided=True)
    kept = actions.change_ask(viewer, row, reading.facts(viewer, said), reason=reason)
    text = f"{row.title} is changed; the version before is kept." if kept else f"{row.title} is as it was."
    lacks = queries.case(viewer, row).completeness.lacks
    showing.say(viewer, row, "\n".join(filter(None, (text, lacks))), as_json=as_json)


@ask.command()
@click.argument("name")
@click.option("--win", "wins", multiple=True, help="A win that shows it. May be given several times.")
@click.option("--goal", "goals", multiple=True, help="A goal that shows it. May be given several times.")
@click.option("--figure", help="A figure, in a line.")
@click.option("--gap", help="A gap that it closes.")
@click.option("--for-role", default="", help="The role that asks for what the gap lacks.")
@with_viewer
def evidence(
    viewer: Viewer, *, name: str, wins: tuple[str, ...], goals: tuple[str, ...], figure: str, gap: str, for_role: str
) -> None:
    """Add to what the case stands on.

    \b
    metier ask evidence "two students" --win "ifeoma" --figure "Recruiting two graduates cost £11,400"
    """
    from metier.asks import actions, queries
    from metier.core.errors import Refused
    from metier.plan import queries as plan

    row = queries.ask_named(viewer, name)
    if not (wins or goals or figure or gap):
        raise Refused("Say what shows it: --win, --goal, --figure or --gap.")
    lines = queries.case(viewer, row).evidence
    chosen = [queries.win_named(viewer, one) for one in wins]
    reached = [plan.goal_named(viewer, one, closed=True) for one in goals]
    every_win, every_goal = queries.wins_of(viewer, lines) + chosen, queries.goals_of(viewer, lines) + reached
    actions.choose_evidence(viewer, row, wins=every_win, goals=every_goal)
    for kind, text in (("figure", figure), ("gap", gap)):
        if text:
            actions.add_evidence(viewer, row, kind, text, role=for_role if kind == "gap" else "")
    click.echo(f"The case of {row.title} stands on {len(queries.case(viewer, row).shown_evidence)}.")


@ask.command()
@click.argument("name")
@click.argument("what_they_say")
@click.option("--answer", default="", help="What you answer.")
@with_viewer
def objection(viewer: Viewer, *, name: str, what_they_say: str, answer: str) -> None:
    """Write down what they may say against it, with your answer.

    \b
    metier ask objection "two students" "There is no headcount" --answer "Placements are paid by early careers"
    """
    from metier.asks import actions, queries

    row = queries.ask_named(viewer, name)
    actions.add_objection(viewer, row, what_they_say, answer)
    click.echo(f"It is in the case of {row.title}.")


@ask.command()
@click.argument("name")
@click.option("--parts", is_flag=True, help="List what could go on the page, with numbers.")
@click.option("--put", "chosen", help="What goes on it: the numbers by commas, or all, or none.")
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write the page as a PDF to this file.")
@click.option(
    "--handed-over",
    type=click.Choice(["mail", "paper", "message", "spoken"]),
    help="Keep it as it was handed over, and how.",
)
@json_option
@with_viewer
def case(
    viewer: Viewer,
    *,
    name: str,
    parts: bool,
    chosen: str | None,
    pdf: Path | None,
    handed_over: str | None,
    as_json: bool,
) -> None:
    """The case on one page: only what you put on it. Alone, it prints the text to paste into a mail.

    \b
    metier ask case "two students" --parts
    metier ask case "two students" --put 1,2,4
    metier ask case "two students" --pdf case.pdf
    """
    from metier.asks import actions, papers, queries
    from metier.asks.cli.choosing import numbers

    row = queries.ask_named(viewer, name, decided=True)
    there = papers.case_parts(viewer, row)
    if chosen is not None:
        actions.choose_paper(viewer, row, [there[place].key for place in numbers(chosen, len(there))])
        there = papers.case_parts(viewer, row)
    if as_json:
        print_json([{"number": place, "heading": one.heading, "text": one.text, "detail": one.detail, "on_the_page": one.is_in}
                    for place, one in enumerate(there, start=1)])  # fmt: skip
        return
    if parts:
        cells = [(place, "yes" if one.is_in else "", one.heading, one.text) for place, one in enumerate(there, start=1)]
        print_table(("", "On the page", "Part", "What it says"), cells, right=[0])
        return
    paper = papers.case_paper(viewer, row)
    if pdf:
        made = paper.pdf()
        write_made(pdf, made.data)
        click.echo(f"The case is in {pdf}.")
        say_left_out(made)
    if handed_over:
        actions.hand_over_case(viewer, row, how=handed_over)
        click.echo("It is kept as you handed it over.")
    if not pdf and not handed_over:
        click.echo(paper.text, nl=False)


for command in (*steps.COMMANDS, *talks.COMMANDS):
    ask.add_command(command)
