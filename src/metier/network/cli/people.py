"""People, and where they are known, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.queries.week import ThisWeek

MOST_GROUPS = 20
MOST = 50
MOST_NAMES = 4


@click.command()
@click.argument("words", nargs=-1)
@click.option("--overdue", is_flag=True, help="Only those whose day has passed.")
@click.option("--owe", is_flag=True, help="Only those to whom you owe something.")
@click.option("--relevant", is_flag=True, help="Only those who matter much.")
@click.option("--group", metavar="NAME", help="Only those of a group.")
@click.option("--week", is_flag=True, help="This week’s handful, five at most.")
@click.option("--all", "everybody", is_flag=True, help=f"All of them, not the first {MOST}.")
@json_option
@with_viewer
def people(
    viewer: Viewer,
    /,
    words: tuple[str, ...],
    *,
    overdue: bool,
    owe: bool,
    relevant: bool,
    group: str | None,
    week: bool,
    everybody: bool,
    as_json: bool,
) -> None:
    """Your people, those who are due first; found by any word of name, employer, title, group or note.

    \b
    metier people                 who is due next
    metier people leeds data      found by every word
    metier people --overdue       those whose day has passed
    metier people --week          this week’s handful
    """
    if week:
        _week(viewer, as_json=as_json)
        return
    from metier.network.pages.everybody import rows
    from metier.network.queries.listing import Asked, listed
    from metier.network.queries.owed import owed
    from metier.network.queries.own import own_employers

    asked = Asked(
        words=" ".join(words),
        overdue=overdue,
        relevant=relevant,
        group=_group(viewer, group),
        owed=owed(viewer).people if owe else None,
    )
    found = listed(viewer, asked, own_employers(viewer))
    shown = list(found if everybody else found[:MOST])
    lines = rows(viewer, shown)
    if as_json:
        print_json([_data(row, line) for row, line in zip(shown, lines, strict=True)])
        return
    if not lines:
        if any((words, overdue, owe, relevant, group)):
            click.echo("Nobody fits.")
            return
        from metier.network.cli.bringing import say_who_waits

        click.echo("Nobody is in your network yet.")
        say_who_waits(viewer)
        return
    cells = [(line.name, line.doing, line.why, line.due, line.last, line.every, line.difference) for line in lines]
    print_table(("Person", "What they do", "Why", "Next due", "Last", "Rhythm", "Balance"), cells, right=(6,))
    if not everybody and (number := found.count()) > MOST:
        click.echo(f"{number - MOST:,} more: say a word, or --all.")


def _group(viewer: Viewer, said: str | None) -> Any:  # Any: a key or None
    if said is None:
        return None
    from metier.core.naming import named
    from metier.core.words import listed
    from metier.network.queries.parts import groups

    found = {row.pk: row.name for row in groups(viewer)}
    there = f"There is {listed(list(found.values())[:MOST_GROUPS])}." if found else "There is none so far."
    return named(said, found, "group", where=there)


def _data(row: Any, line: Any) -> dict[str, Any]:  # Any: a person, and their line
    return {
        "id": row.pk,
        "name": row.name,
        "title": row.title,
        "employer": row.employer,
        "why": line.why or None,
        "relevance": line.degree or None,
        "due": row.due_on,
        "last": row.last_on,
        "rhythm": line.every or None,
        "balance": line.difference or None,
    }


def _week(viewer: Viewer, *, as_json: bool) -> None:
    from metier.core.network.rotation import monday_of
    from metier.network.queries.week import this_week

    monday = monday_of(viewer.today)
    found = this_week(viewer)
    if as_json:
        print_json([_turn(one) | {"talked": one.is_done(monday)} for one in found])
        return
    if not found:
        click.echo("Nobody is due this week.")
        return
    from metier.network.pages.week import week

    cells = [("done" if turn.is_done else "", turn.name, turn.said, turn.why) for turn in week(viewer).turns]
    print_table(("", "Person", "Why now", "Why they matter"), cells)


def _turn(one: ThisWeek) -> dict[str, Any]:
    return {"id": one.contact.pk, "name": one.contact.name, "due": one.due, "tie": one.tie, "why": one.why or None}


@click.command()
@click.option(
    "--area", "areas", multiple=True, metavar="NAME", help="Look for this place, trade or employer too; kept."
)
@json_option
@with_viewer
def coverage(viewer: Viewer, /, *, areas: tuple[str, ...], as_json: bool) -> None:
    """Where you know somebody of what you aim at, and who could introduce you where you do not.

    \b
    metier coverage                  by target role, employer of postings, and what you named
    metier coverage --area Leeds     one more to look for
    """
    from metier.network import actions
    from metier.network.pages.coverage import lead
    from metier.network.preferences import areas as kept
    from metier.network.queries.covering import covered

    if areas:
        actions.name_areas(viewer, [*kept(viewer), *areas])
    found = covered(viewer)
    if as_json:
        print_json([_covered(one) for one in found])
        return
    click.echo(lead(found))
    cells = [
        (
            one.target.label,
            _some([known.name for known in one.now]) or ("nobody yet" if one.standing == "nobody" else ""),
            _some([f"{step.through.name}{_to(step)}" for step in one.steps]),
            _some([known.name for known in one.before]),
        )
        for one in found
    ]
    if cells:
        print_table(("Where", "There now", "A step away", "There before"), cells)
    else:
        click.echo(
            "Aim at a role (`metier role add`), or name a place, a trade or an employer: metier coverage --area Leeds"
        )


def _some(names: list[str]) -> str:
    """The first four, and how many more there are."""
    more = [f"and {len(names) - MOST_NAMES:,} more"] if len(names) > MOST_NAMES else []
    return ", ".join([*names[:MOST_NAMES], *more])


def _to(step: Any) -> str:  # Any: a step of coverage
    return f" to {step.whom}" if step.whom else f" at {step.at}" if step.at else ""


def _covered(one: Any) -> dict[str, Any]:  # Any: a target with whom one knows of it
    return {
        "kind": one.target.kind,
        "target": one.target.label,
        "standing": one.standing,
        "now": [known.name for known in one.now],
        "before": [known.name for known in one.before],
        "through": [
            {"person": step.through.name, "to": step.whom or None, "at": step.at or None} for step in one.steps
        ],
        "could_introduce": [known.name for known in one.could],
    }
