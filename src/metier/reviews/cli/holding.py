"""`metier review`: answering, deciding, committing, finishing, in a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, with_viewer, write_made
from metier.core.periods import KINDS
from metier.core.spoken_dates import is_none, spoken_day
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from datetime import date

    from metier.accounts.access import Viewer
    from metier.plan.queries import Plan
    from metier.reviews.models import Review
    from metier.reviews.queries.sheet import Sheet

of_option = click.option("--of", "of", type=click.Choice(KINDS), help="Which, where several are in progress.")
yes_option = click.option("--yes", is_flag=True, help="Do not ask before it is recorded.")


def _day(text: str) -> date | None:
    """A whole day; None for “none”."""
    return None if is_none(text) else spoken_day(text)


@click.command()
@of_option
@json_option
@with_viewer
def show(viewer: Viewer, *, of: Any, as_json: bool) -> None:
    """What moved, what stalled, where the hours went, what is decided, what is next."""
    from metier.reviews.cli import showing

    row = _current(viewer, of)
    if as_json:
        print_json(showing.as_json(viewer, row))
    else:
        showing.echo_sheet(viewer, row)


@click.command()
@click.argument("question")
@click.argument("text")
@of_option
@with_viewer
def say(viewer: Viewer, *, question: str, text: str, of: Any) -> None:
    """Answer a question of the review by its word; `show` names them.

    \b
    metier review say stalled "The programme kept asking for one more thing"
    """
    from metier.reviews import actions

    said = actions.say(viewer, _current(viewer, of), question, text)
    click.echo(f"{said.question.text} {said.text}")


@click.command()
@click.argument("goals", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every goal that is not decided yet.")
@of_option
@with_viewer
def keep(viewer: Viewer, *, goals: tuple[str, ...], everything: bool, of: Any) -> None:
    """Goals stay as they are.

    \b
    metier review keep "lead analytics" "pricing"
    metier review keep --all
    """
    from uuid import UUID

    from metier.core.errors import Refused
    from metier.core.words import count
    from metier.plan import queries as plan
    from metier.reviews import actions
    from metier.reviews.queries.sheet import sheet as sheet_of

    row = _current(viewer, of)
    if not goals and not everything:
        raise Refused("Say which goals stay, or keep all that are not decided: metier review keep --all")
    for name in goals:
        goal = plan.goal_named(viewer, name, closed=True)
        actions.keep(viewer, row, goal)
        click.echo(f"{goal.title} stays as it is.")
    if everything:
        left = [UUID(one.id) for one in sheet_of(viewer, row).undecided]
        click.echo(f"{count(actions.keep_all(viewer, row, left), 'goal')} kept.")


@click.command()
@click.argument("goal")
@click.option("--title", help="A new title.")
@click.option("--due", type=_day, help="The day it is due; none for no day.")
@click.option("--measure", help="How you will know.")
@click.option("--target", help="The figure or the fact to reach.")
@click.option(
    "--priority", type=click.Choice(["status", "autonomy", "meaning", "learning", "none"]), help="What it serves."
)
@click.option("--serves", help="The longer goal it serves; none for none.")
@click.option("--reason", required=True, help="Why. It is kept with the version before.")
@yes_option
@of_option
@with_viewer
def change(viewer: Viewer, /, *, goal: str, reason: str, yes: bool, of: Any, **said: Any) -> None:
    """Change a goal: shows before and after and what it does to the others, then asks.

    \b
    metier review change "vulnerable" --due 2027-02-26 --reason "Ifeoma takes over"
    """
    from metier.plan import queries as plan
    from metier.reviews import actions
    from metier.reviews.queries.sheet import sheet as sheet_of
    from metier.reviews.queries.trial import changed, facts_in_words

    row, found = _current(viewer, of), plan.goal_named(viewer, goal)
    changes = _changes(viewer, said)
    for one in facts_in_words(found, changes):
        click.echo(f"{one.label}: {one.before} → {one.after}")
    sheet = sheet_of(viewer, row)
    _effects(viewer, sheet, changed(sheet.plan, str(found.pk), changes))
    _ask(yes, "Record this correction?")
    actions.change(viewer, row, found, changes, why=reason)
    click.echo(f"{found.title} is changed; the version before is kept.")


@click.command()
@click.argument("goal")
@click.option("--reason", required=True, help="Why, for the day when you look back.")
@yes_option
@of_option
@with_viewer
def drop(viewer: Viewer, *, goal: str, reason: str, yes: bool, of: Any) -> None:
    """Give a goal up: shows what it does to the others, then asks.

    \b
    metier review drop "be known" --reason "Nobody I want to work for has asked"
    """
    from metier.plan import queries as plan
    from metier.reviews import actions
    from metier.reviews.queries.sheet import sheet as sheet_of
    from metier.reviews.queries.trial import dropped, goes

    row, found = _current(viewer, of), plan.goal_named(viewer, goal)
    sheet = sheet_of(viewer, row)
    click.echo(f"{found.title} goes from the plan with {goes(sheet.plan, str(found.pk))}.")
    _effects(viewer, sheet, dropped(sheet.plan, str(found.pk)))
    _ask(yes, "Drop this goal?")
    actions.drop(viewer, row, found, why=reason)
    click.echo(f"{found.title} is dropped.")


@click.command()
@click.argument("title")
@click.option("--horizon", type=click.Choice(["year", "years"]), help="year: 12 months. years: three to five years.")
@click.option("--due", type=_day, help="The day it is due.")
@click.option("--measure", help="How you will know.")
@click.option("--target", help="The figure or the fact to reach.")
@click.option(
    "--priority", type=click.Choice(["status", "autonomy", "meaning", "learning", "none"]), help="What it serves."
)
@click.option("--serves", help="The longer goal it serves.")
@click.option("--reason", default="", help="Why this goal.")
@of_option
@with_viewer
def add(viewer: Viewer, /, *, title: str, reason: str, of: Any, **said: Any) -> None:
    """Set a new goal, as a decision of the review.

    \b
    metier review add "Learn how budgets are won" --due 2027-03-31 --reason "Nine adverts in eleven ask"
    """
    from metier.reviews import actions

    made = actions.add(viewer, _current(viewer, of), why=reason, title=title, **_changes(viewer, said))
    click.echo(f"{made.goal.title} is a goal.")


@click.command()
@click.argument("lines", nargs=-1)
@click.option("--task", "tasks", multiple=True, help="A task of the plan. May be given several times.")
@click.option("--hours", help="Hours a week from the next period on.")
@of_option
@with_viewer
def commit(viewer: Viewer, *, lines: tuple[str, ...], tasks: tuple[str, ...], hours: str | None, of: Any) -> None:
    """Choose up to six commitments for the next period, in the place of those chosen so far.

    \b
    metier review commit "Write to Anna" --task "migrate" --hours 6
    """
    from metier.core.words import count
    from metier.plan import queries as plan
    from metier.reviews import actions
    from metier.reviews.queries.sheet import sheet as sheet_of

    row = _current(viewer, of)
    before = sheet_of(viewer, row).next
    chosen = [str(plan.task_named(viewer, name).pk) for name in tasks]
    if not lines and not tasks:
        chosen = [one.id for one in before.proposals if one.is_chosen]
    own = "\n".join(lines) if lines or tasks else before.lines
    weekly = before.hours if hours is None else hours
    actions.choose_next(viewer, row, {"hours": weekly, "tasks": chosen, "lines": own})
    number = len(chosen) + len([line for line in own.splitlines() if line.strip()])
    click.echo(f"{count(number, 'commitment')} chosen{f', {hours} hours a week' if hours else ''}.")


@click.command()
@click.argument("commitment")
@click.option("--on", type=day, help="The day; today when not given.")
@of_option
@with_viewer
def kept(viewer: Viewer, *, commitment: str, on: date | None, of: Any) -> None:
    """A commitment of the last review was kept. Those that are tasks are kept when the task is done."""
    from metier.reviews import actions, queries
    from metier.reviews.queries.naming import promise_named

    found = promise_named(viewer, _current(viewer, of), commitment)
    actions.keep_commitment(viewer, queries.commitment(viewer, found.id), on=on)
    click.echo(f"Done: {found.text}")


@click.command()
@of_option
@with_viewer
def finish(viewer: Viewer, *, of: Any) -> None:
    """Sign the review off. It is kept as a document, and the rhythm moves on."""
    from metier.core.words import count
    from metier.reviews import actions
    from metier.reviews.queries.document import document
    from metier.reviews.queries.naming import title_of

    row = actions.finish(viewer, _current(viewer, of))
    found = document(viewer, row)
    next_up = f" {count(len(found.commitments), 'commitment')} for what comes next." if found.commitments else ""
    click.echo(f"{title_of(row)}, is finished.{next_up} Read it: metier review document")


@click.command()
@click.option("--of", "of", type=click.Choice(KINDS), help="The last of a kind.")
@click.option("--on", type=day, help="That of the period of a day; with --of.")
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a PDF to this file.")
@with_viewer
def document(viewer: Viewer, *, of: Any, on: date | None, pdf: Path | None) -> None:
    """The document of the last finished review.

    \b
    metier review document
    metier review document --of quarterly --pdf review.pdf
    """
    from metier.reviews.cli.showing import echo_document
    from metier.reviews.pdf import review_pdf
    from metier.reviews.queries import document as documents
    from metier.reviews.queries.naming import finished_review, title_of

    row = finished_review(viewer, of, on)
    if pdf is None:
        echo_document(documents.document(viewer, row))
        return
    write_made(pdf, review_pdf(viewer, row))
    click.echo(f"{title_of(row)}, is in {pdf}.")


def _current(viewer: Viewer, of: Any) -> Review:
    from metier.reviews.queries.naming import review_in_progress

    return review_in_progress(viewer, of)


def _changes(viewer: Viewer, said: dict[str, Any]) -> dict[str, Any]:
    """The facts that were given. Any: each has the type of its field."""
    from metier.plan import queries as plan

    ctx = click.get_current_context()
    given = {name: value for name, value in said.items() if _is_given(ctx, name)}
    if given.get("priority") == "none":
        given["priority"] = ""
    if "serves" in given:
        given["serves"] = None if is_none(given["serves"]) else plan.goal_named(viewer, given["serves"])
    return given


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def _effects(viewer: Viewer, sheet: Sheet, after: Plan) -> None:
    from metier.reviews.cli.showing import echo_effects
    from metier.reviews.queries.trial import effect_lines

    echo_effects(effect_lines(viewer, sheet.plan, after, sheet.records))


def _ask(yes: bool, question: str) -> None:
    """Raises Refused when nobody is there to ask, click.Abort when the answer is no."""
    from metier.core.errors import Refused

    if yes:
        return
    if not sys.stdin.isatty():
        raise Refused("Nobody is at the terminal to ask, so nothing was changed. Add --yes to go ahead.")
    click.confirm(question, abort=True)
