"""`metier compare`: a past day beside now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.reviews.cli.corrections import changed, in_words

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.reviews.queries.comparing import Comparison


@click.command()
@click.argument("day", type=day)
@click.option("--with", "other", type=day, help="Another day; today when not given.")
@json_option
@with_viewer
def compare(viewer: Viewer, *, day: date, other: date | None, as_json: bool) -> None:
    """Your plan, ranking and direction as they stood at the end of a day, beside now.

    \b
    metier compare 2026-05-01
    metier compare 2026-01-01 --with 2026-07-01
    metier compare 2026-05-01 --json | jq '.goals[] | select(.what == "dropped") | .title'
    """
    from metier.core.errors import Refused
    from metier.core.words import full_date, short_date
    from metier.direction.choices import PRIORITY_NAMES
    from metier.reviews.pages.compare import lead
    from metier.reviews.queries.comparing import compare as compared

    for one in (day, other or viewer.today):
        if one > viewer.today:
            raise Refused(f"{full_date(one)} is still to come. Give a day up to today.")
    if other and other < day:
        raise Refused(f"{full_date(other)} is before {full_date(day)}. Give the later day with --with.")
    found = compared(viewer, day, other)
    if as_json:
        print_json(_data(found))
        return
    click.echo(lead(found))
    then, now = short_date(found.then), "now" if found.now == viewer.today else short_date(found.now)
    rows = [
        (
            one.title,
            "in the trash" if one.what == "removed" else one.what,
            in_words(one.changes),
            *(short_date(finish) if finish else "none" for finish in (one.finish_then, one.finish_now)),
        )
        for one in found.goals
    ]
    print_table(("Goal", "What became of it", "Before → after", f"Finish, {then}", f"Finish, {now}"), rows)
    for label, ranking in ((then, found.ranking_then), (now, found.ranking_now)):
        order = ", ".join(PRIORITY_NAMES[code] for code in ranking.order) if ranking else "nothing was ranked"
        click.echo(f"Ranking, {label}: {order}.")
    for said in (*found.ambitions, *found.life_goals):
        if said.what == "changed":
            click.echo(f"{said.kind}, changed: {said.now}. {in_words(said.changes)}")
        elif said.what != "same":
            click.echo(f"{said.kind}, {said.what}: {said.then or 'not there'} → {said.now or 'not there'}")


def _data(found: Comparison) -> dict[str, Any]:
    goals = ("id", "title", "what", "finish_then", "finish_now", "left_then", "left_now")
    said = ("id", "kind", "what", "then", "now")

    def rows(names: tuple[str, ...], ones: tuple[Any, ...]) -> list[dict[str, Any]]:  # Any: rows of either kind
        return [{name: getattr(one, name) for name in names} | {"changes": changed(one.changes)} for one in ones]

    return {
        "then": found.then,
        "now": found.now,
        "goals": rows(goals, found.goals),
        "ranking_then": found.ranking_then.order if found.ranking_then else None,
        "ranking_now": found.ranking_now.order if found.ranking_now else None,
        "ambitions": rows(said, found.ambitions),
        "life_goals": rows(said, found.life_goals),
        "minutes_a_week_then": found.hours_then,
        "minutes_a_week_now": found.hours_now,
    }
