"""`metier resume lines`, `rest` and `look-through`: what is in a variant, and what else could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, most_option, print_done, print_json, print_table, with_viewer
from metier.resume.cli.showing import choosable_data, line_data, opening_data, print_lines

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("name")
@json_option
@with_viewer
def lines(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Every line of a variant with its number, in or out, beside what your record says.

    \b
    metier resume lines "Analytics engineering"
    """
    from metier.resume import queries
    from metier.resume.pages.lines import line_rows, opening_row

    one = queries.beside(viewer, queries.variant_named(viewer, name))
    opening, rows = opening_row(one), line_rows(one)
    if as_json:
        print_json({"opening": opening_data(opening), "lines": [line_data(row) for row in rows]})
        return
    print_lines(opening, rows)


@click.command()
@click.argument("name")
@click.argument("words", nargs=-1)
@click.option("--new", "only_new", is_flag=True, help="Only what came after you last looked through it.")
@most_option(50, 5000)
@json_option
@with_viewer
def rest(viewer: Viewer, /, *, name: str, words: tuple[str, ...], only_new: bool, most: int, as_json: bool) -> None:
    """What else of your record could be in a variant; WORDS find among it.

    \b
    metier resume rest "Analytics engineering" claims
    metier resume line "Analytics engineering" "Cut the claims run" --in
    """
    from metier.core.resume.keys import Key
    from metier.resume import queries
    from metier.resume.queries.lines import choosable

    variant = queries.variant_named(viewer, name)
    one = queries.beside(viewer, variant)
    new = queries.new_since(viewer, [variant], one.of)[variant.pk]
    fresh = {str(Key(kind, str(pk))) for kind, pks in (("wins", new.wins), ("positions", new.positions)) for pk in pks}
    wanted = [word.casefold() for said in words for word in said.split()]
    found = [
        other
        for other in choosable(viewer, one)
        if all(word in f"{other.says} {other.under}".casefold() for word in wanted)
        and (other.key in fresh or not only_new)
    ]
    shown = found[:most]
    if as_json:
        print_json([choosable_data(other) | {"new": other.key in fresh} for other in shown])
        return
    if not found:
        click.echo("Nothing else of your record could be in it." if not wanted else "Nothing else has these words.")
        return
    rows = [(each.heading, each.under, each.says, "new" if each.key in fresh else "", each.key) for each in shown]
    print_table(["Section", "Beneath", "Says", "", "Key"], rows)
    if len(found) > most:
        click.echo(f"{len(found) - most:,} more: say words, or --most.", err=True)


@click.command()
@click.argument("words", nargs=-1)
@most_option(50, 5000)
@json_option
@with_viewer
def unused(viewer: Viewer, /, *, words: tuple[str, ...], most: int, as_json: bool) -> None:
    """Your wins that are on none of your variants, the newest first; WORDS find among them.

    \b
    metier resume unused
    """
    from metier.record.kinds import BY_SLUG
    from metier.record.queries.lists import found_rows
    from metier.resume.queries.on_resumes import on_resumes

    found = found_rows(viewer, BY_SLUG["wins"], " ".join(words)).exclude(pk__in=on_resumes(viewer).wins)
    rows = list(found[: most + 1])
    if as_json:
        print_json([{"id": str(row.pk), **BY_SLUG["wins"].snapshot(row)} for row in rows[:most]])
        return
    if not rows:
        click.echo("None of your wins." if not words else "None of your wins with these words.")
    told = [(row.what, row.result, row.happened_on.words if row.happened_on else "") for row in rows[:most]]
    print_table(["What", "In numbers", "When"], told)
    if len(rows) > most:
        click.echo("There are more: say words, or --most.", err=True)


@click.command("look-through")
@click.argument("name")
@json_option
@with_viewer
def look_through(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Leave out, knowingly, what came into your record since you last looked through a variant."""
    from metier.resume import actions, queries

    variant = queries.variant_named(viewer, name)
    actions.look_through(viewer, variant)
    told = {"id": str(variant.pk), "name": variant.name, "looked_through_at": variant.looked_through_at.isoformat()}
    print_done(f"{variant.name}: everything new that you did not choose is left out.", told, as_json=as_json)
