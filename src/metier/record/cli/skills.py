"""`metier record levels`, `use`, `shows`, `concept` and `reference`: what a skill is, what shows it, and who would speak for you."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.record.cli.record import record, row_data

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.record.models import Skill


@record.command()
@click.argument("pairs", nargs=-1, metavar="[SKILL=LEVEL]...")
@json_option
@with_viewer
def levels(viewer: Viewer, *, pairs: tuple[str, ...], as_json: bool) -> None:
    """Show the skills that have no level yet; or set the level of several, from 0 to 5, all of them or none.

    \b
    metier record levels
    metier record levels SQL=4 R=3
    """
    from metier.core.words import listed
    from metier.record import actions, queries
    from metier.record.kinds import LEVELS

    if pairs:
        said = dict(_level(viewer, pair) for pair in pairs)
        actions.set_levels(viewer, {skill.pk: level for skill, level in said.items()})
        told = [{"id": str(skill.pk), "name": skill.name, "level": level} for skill, level in said.items()]
        named = listed([f"{skill.name} ({level})" for skill, level in said.items()])
        print_done(f"The level of {named} is set.", told, as_json=as_json)
        return
    waiting = list(queries.unlevelled(viewer))
    if as_json:
        print_json([{"id": str(skill.pk), "name": skill.name} for skill in waiting])
        return
    for skill in waiting:
        click.echo(skill.name)
    scale = ", ".join(f"{number} {word.lower()}" for number, word in enumerate(LEVELS))
    click.echo(f"A level is {scale}." if waiting else "Every skill has a level.", err=bool(waiting))


def _level(viewer: Viewer, pair: str) -> tuple[Skill, int]:
    from metier.core.errors import Refused

    name, equals, level = pair.rpartition("=")
    if not equals or not (level.isascii() and level.isdigit() and len(level) < 3):
        raise Refused(f"“{pair}” is not SKILL=LEVEL, such as SQL=4.")
    return _skill(viewer, name), int(level)


def _skill(viewer: Viewer, name: str) -> Any:  # Any: a Skill, which `named` knows only as a row
    from metier.record import queries
    from metier.record.kinds import BY_SLUG

    return queries.named(viewer, BY_SLUG["skills"], name)


@record.command()
@click.argument("name")
@click.option(
    "--on", help="When it was last used: 2026-09, September 2026, 2026; none for none. This month, if left out."
)
@json_option
@with_viewer
def use(viewer: Viewer, *, name: str, on: str | None, as_json: bool) -> None:
    """Say that you used a skill, this month or then.

    \b
    metier record use SQL
    """
    from metier.core.errors import Refused
    from metier.core.spoken_dates import is_none, spoken
    from metier.record import actions

    when = actions.this_month(viewer) if on is None else None if is_none(on) else spoken(on)
    if when and when.first > viewer.today:
        raise Refused(f"{when.words} is still to come.")
    skill, before = actions.use(viewer, _skill(viewer, name).pk, when=when)
    told = {"id": str(skill.pk), "last_used": str(when or ""), "before": str(before or "")}
    print_done(
        f"{skill}: last used in {when.words}." if when else f"{skill}: not said any more.", told, as_json=as_json
    )


@record.command()
@click.argument("name")
@click.option("--not", "without", help="This does not show it: the link to it is taken away.")
@json_option
@with_viewer
def shows(viewer: Viewer, *, name: str, without: str | None, as_json: bool) -> None:
    """Show what shows a skill, the newest first.

    \b
    metier record shows SQL
    metier record shows SQL --not "claims run"
    """
    from metier.record import actions, queries

    skill = _skill(viewer, name)
    if without is not None:
        actions.stop_showing(viewer, queries.links_named(viewer, skill, without))
    page = queries.proof_page(viewer, skill)
    if as_json:
        rows = [
            {"what": one.title, "kind": one.what, "when": str(one.when or ""), "link": one.link}
            for one in page.evidence
        ]
        print_json({"id": str(skill.pk), "name": skill.name, "last_used": str(page.used or ""), "shown_by": rows})
        return
    if not page.evidence:
        click.echo(
            f"Nothing shows {skill} yet. Say so of a win: metier record change win NAME --set 'skills it shows={skill}'"
        )
        return
    print_table(
        ("What", "Kind", "When"), [(one.title, one.what, one.when.words if one.when else "") for one in page.evidence]
    )
    if page.more:
        click.echo(f"{page.more:,} older.", err=True)


@record.command()
@click.argument("name")
@click.option("--take", "how", flag_value="take", help="It is the skill of its name in the library.")
@click.option("--leave", "how", flag_value="leave", help="It is not: the name is your own.")
@json_option
@with_viewer
def concept(viewer: Viewer, *, name: str, how: str | None, as_json: bool) -> None:
    """Show what a skill is in the library; take it for that, or leave it.

    \b
    metier record concept SQL
    metier record concept SQL --leave
    """
    from metier.record import actions
    from metier.record.queries.concepts import meaning

    skill = _skill(viewer, name)
    if how == "take":
        skill = actions.take_concept(viewer, skill.pk)
    elif how == "leave":
        skill, _ = actions.leave_concept(viewer, skill.pk)
    found = meaning(skill)
    kept, offered = found.kept, found.offered
    if kept:
        said = (
            f"{skill} is kept with its place in the library: {kept.name or kept.identifier}"
            + (f", {kept.table}" if kept.table else "")
            + "."
        )
    elif offered:
        said = f"{skill} is a name of your own. The library has {offered.name}, {offered.table}: --take"
    else:
        said = f"{skill} is a name of your own; the library has none like it."
    told = {
        "id": str(skill.pk),
        "name": skill.name,
        "concept": skill.concept,
        "offered": offered and offered.identifier,
    }
    print_done(said, told, as_json=as_json)


@record.command()
@click.argument("name")
@json_option
@with_viewer
def reference(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """Make whoever wrote a recommendation a reference; whether they agree to be named and quoted stays to be asked.

    \b
    metier record reference "Anna Keane"
    """
    from metier.record import actions, queries
    from metier.record.kinds import BY_SLUG

    row = queries.named(viewer, BY_SLUG["recommendations"], name)
    made, is_new = actions.make_reference(viewer, row.pk)
    said = f"{made} is among your references. Ask whether they agree." if is_new else f"{made} is among them already."
    print_done(said, row_data(BY_SLUG["references"], made), as_json=as_json)
