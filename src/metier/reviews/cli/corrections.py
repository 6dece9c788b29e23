"""`metier corrections`: what was changed, and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.accounts.history import Change
    from metier.reviews.queries.course import CourseCorrection

KINDS = ("goal", "task", "hours", "if-then", "ranking", "ambition", "life", "drift", "parking")


@click.command()
@click.option("--since", type=day, help="From this day on; the year up to --until when not given.")
@click.option("--until", type=day, help="Up to and with this day.")
@click.option("--goal", help="Of one goal, named by part of its title.")
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Of one kind; can be given more than once.")
@json_option
@with_viewer
def corrections(
    viewer: Viewer, *, since: date | None, until: date | None, goal: str | None, kind: tuple[Any, ...], as_json: bool
) -> None:
    """What you changed, from what to what, and why, newest first.

    \b
    metier corrections
    metier corrections --since 2026-01-01 --kind goal --kind ranking
    metier corrections --goal "Lead analytics"
    """
    from metier.core.errors import Refused
    from metier.plan import queries as plan
    from metier.reviews.queries.course import corrections_between

    last = until or viewer.today
    first = since or last - min(timedelta(days=365), last - date.min)
    if last < first:
        raise Refused("The days are the wrong way round: --until is before --since.")
    asked = plan.goal_named(viewer, goal, closed=True) if goal else None
    found = corrections_between(viewer, first, last, kind or KINDS, goal=asked.pk if asked else None)
    if as_json:
        print_json([_data(viewer, one) for one in found])
        return
    if not found:
        click.echo("Nothing was changed in that time.", err=True)
        return
    _print(viewer, found)


def _print(viewer: Viewer, found: tuple[CourseCorrection, ...]) -> None:
    from metier.core.words import short_date

    rows = []
    for one in found:
        review = f" ({one.review[1]})" if one.review else ""
        day = short_date(viewer.career.day_of(one.at))
        rows.append((day, f"{one.said}: {one.title}", in_words(one.changes), f"{one.reason}{review}".strip()))
    print_table(("Day", "What", "Before → after", "Why"), rows)


def _data(viewer: Viewer, one: CourseCorrection) -> dict[str, Any]:
    return {
        "on": viewer.career.day_of(one.at),
        "at": one.at,
        "kind": one.kind,
        "what": one.what,
        "title": one.title,
        "goal": one.goal_id,
        "changes": changed(one.changes),
        "reason": one.reason,
        "review": one.review[0] if one.review else None,
    }


def changed(changes: tuple[Change, ...]) -> list[dict[str, str]]:
    """Each fact before and after."""
    return [{"fact": change.label, "before": change.before, "after": change.after} for change in changes]


def in_words(changes: tuple[Change, ...]) -> str:
    """`Due: 30 June 2027 → 30 September 2027; Serves the goal: nothing → Lead a team`."""
    return "; ".join(f"{change.label}: {change.before} → {change.after}" for change in changes)
