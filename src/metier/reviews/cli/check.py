"""`metier check`: how far a goal is, how likely it is reached, a line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core import progress
from metier.core.errors import Refused
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.plan.models import Goal
    from metier.reviews.queries.check_ins import Measure

WORDS = {"very-unlikely": 1, "unlikely": 2, "even": 3, "likely": 4, "very-likely": 5}
FACTS = ("id", "said_on", "counted_as", "value", "out_of", "confidence", "line")


def confidence(text: str) -> int:
    """A word, or its number from 1, very unlikely, to 5, very likely."""
    plain = "-".join(text.strip().casefold().split())
    if plain.isdecimal() and 1 <= int(plain) <= len(WORDS):
        return int(plain)
    if plain not in WORDS:
        raise Refused(f"“{text.strip()}” is not one of {', '.join(WORDS)}, or a number from 1 to 5.")
    return WORDS[plain]


def per_cent(text: str) -> Any:  # Any: a Decimal
    """A figure, with or without its sign."""
    return progress.number(text.strip().removesuffix("%"))


@click.command()
@click.argument("goal", required=False)
@click.argument("line", required=False)
@click.option("--value", type=progress.number, help="How far it is, for a goal that is counted as a number.")
@click.option("--percent", type=per_cent, help="How far it is, for a goal that is counted in per cent.")
@click.option("--reached", multiple=True, help="A milestone that is reached. May be given several times.")
@click.option("--confidence", type=confidence, help=f"How likely you reach it: {', '.join(WORDS)}, or 1 to 5.")
@click.option("--on", type=day, help="The day; today when not given.")
@click.option("--correct", is_flag=True, help="Correct the last one instead of saying another.")
@click.option("--undo", is_flag=True, help="Put the last one in the trash.")
@click.option("--list", "as_list", is_flag=True, help="Show those of the goal, newest first.")
@json_option
@with_viewer
def check(
    viewer: Viewer,
    /,
    *,
    goal: str | None,
    line: str | None,
    as_list: bool,
    as_json: bool,
    undo: bool,
    correct: bool,
    **said: Any,
) -> None:
    """Say how a goal stands. Alone, it shows which goals ask for it; with a goal only, it asks.

    \b
    metier check
    metier check "lead analytics" --value 12 --confidence likely "Claims are in"
    metier check "own the pricing" --reached "scope agreed"
    metier check "lead analytics" --list
    """
    from metier.plan import queries as plan

    if goal is None:
        _due(viewer, as_json=as_json)
        return
    of = plan.goal_named(viewer, goal, closed=as_list or as_json)
    given = _given(line, said)
    if as_list or (as_json and not given):
        _list(viewer, of, as_json=as_json)
    elif undo:
        _undo(viewer, of)
    elif correct:
        _correct(viewer, of, given)
    elif given or not is_terminal():
        _check_in(viewer, of, given)
    else:
        _ask(viewer, of)


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def _given(line: str | None, said: dict[str, Any]) -> dict[str, Any]:
    """What was said, without what was not."""
    named = {"line": line, **said}
    return {name: value for name, value in named.items() if value not in (None, ())}


def _facts(viewer: Viewer, of: Goal, given: dict[str, Any]) -> dict[str, Any]:
    """The arguments of the action, once figures are of the kind that the goal is counted in. Raises Refused."""
    from metier.plan import queries as plan

    facts = dict(given)
    if "value" in facts and of.counted_as == "percent":
        raise Refused(f"{of.title} is counted in per cent. Write --percent {progress.figure(facts['value'])}")
    if "percent" in facts:
        if of.counted_as == "number":
            raise Refused(f"{of.title} is counted as a number. Write --value with the figure.")
        facts["value"] = facts.pop("percent")
    if "reached" in facts:
        facts["reached"] = [plan.milestone_named(viewer, name, of) for name in facts["reached"]]
    return facts


def _check_in(viewer: Viewer, of: Goal, given: dict[str, Any]) -> None:
    from metier.reviews.actions import check_ins as actions
    from metier.reviews.pages.check_ins import reached_said
    from metier.reviews.queries import check_ins as queries
    from metier.reviews.words import said_of

    made = actions.check_in(viewer, of, **_facts(viewer, of, given)).check_in
    measure = queries.measure(viewer, of)
    reached = reached_said(measure) if measure.last == made else ""
    what = reached or said_of(made)
    click.echo(f"Checked in on {of.title}{': ' + what if what else ''}.")
    if reached:
        click.echo(f'To say that it is reached: metier goal done "{of.title}"')


def _correct(viewer: Viewer, of: Goal, given: dict[str, Any]) -> None:
    from metier.reviews.actions import check_ins as actions
    from metier.reviews.words import said_of

    if given.pop("reached", None):
        raise Refused("A milestone is reached by a check-in, not by a correction: leave --correct out.")
    row = _last(viewer, of)
    is_other = actions.change_check_in(viewer, row, _facts(viewer, of, given))
    click.echo(f"The check-in is corrected: {said_of(row) or row.line}." if is_other else "It is as it was.")


def _undo(viewer: Viewer, of: Goal) -> None:
    from metier.core.words import full_date
    from metier.reviews.actions import check_ins as actions

    row = _last(viewer, of)
    actions.trash_check_in(viewer, row)
    click.echo(f"In the trash for 30 days: the check-in of {full_date(row.said_on)} on {of.title}.")


def _last(viewer: Viewer, of: Goal) -> Any:
    from metier.reviews.queries import check_ins as queries

    row = queries.measure(viewer, of).last
    if row is None:
        raise Refused(f"{of.title} has no check-in yet.")
    return row


def _ask(viewer: Viewer, of: Goal) -> None:
    """In a terminal: the few questions, the last answers beside them."""
    from metier.reviews.queries import check_ins as queries

    measure = queries.measure(viewer, of)
    given: dict[str, Any] = {}
    if measure.counted_as in ("number", "percent"):
        given |= _asked_figure(measure)
    for one in measure.waiting:
        if click.confirm(f"Reached: {one.title}?", default=False):
            given.setdefault("reached", []).append(str(one.pk))
    level = click.prompt("How likely, 1 very unlikely to 5 very likely", default="", show_default=False)
    if level.strip():
        given["confidence"] = confidence(level)
    line = click.prompt("In a line", default="", show_default=False)
    _check_in(viewer, of, given | ({"line": line} if line.strip() else {}))


def _asked_figure(measure: Measure) -> dict[str, Any]:
    before = progress.figure(measure.progress.value) if measure.progress.value is not None else ""
    unit = "per cent" if measure.counted_as == "percent" else f"of {measure.goal.target}"
    said = click.prompt(f"How far, {unit}", default=before, show_default=bool(before))
    if not said.strip():
        return {}
    return {"percent": per_cent(said)} if measure.counted_as == "percent" else {"value": progress.number(said)}


def _list(viewer: Viewer, of: Goal, *, as_json: bool) -> None:
    from metier.core.words import short_date
    from metier.reviews.queries import check_ins as queries
    from metier.reviews.words import confidence_of

    rows = list(queries.check_ins(viewer, of).select_related("goal"))
    if as_json:
        print_json([{name: getattr(row, name) for name in FACTS} for row in rows])
        return
    cells = [(short_date(row.said_on), queries.progress_of(row).said, confidence_of(row), row.line) for row in rows]
    print_table(("On", "Progress", "How likely", "In a line"), cells, right=[1])


def _due(viewer: Viewer, *, as_json: bool) -> None:
    from metier.core.words import short_date
    from metier.plan import queries as plan
    from metier.reviews.queries import check_ins as queries
    from metier.reviews.queries import records

    goals = [goal.row for goal in plan.plan(viewer).goals]
    found = queries.due_check_ins(viewer, goals, records(viewer).last)
    if as_json:
        print_json([{"goal_id": one.goal.id, "goal": one.goal.title, "since": one.since} for one in found])
        return
    if not found:
        click.echo("No goal asks for a check-in.", err=not sys.stdout.isatty())
    cells = [(one.goal.title, short_date(one.last.on) if one.last else "none in the last year") for one in found]
    print_table(("Goal", "Last check-in"), cells)
