"""`metier resume section`: the sections of a variant, in order, by what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.resume.models import Variant
    from metier.resume.queries.sections import Part


@click.command()
@click.argument("name")
@click.argument("section", required=False)
@click.option("--heading", help="What it is called in this variant; nothing for the usual heading of the language.")
@click.option("--in/--out", "is_in", default=None, help="Put it in, or leave it out.")
@click.option("--to", "place", type=click.IntRange(min=1), help="Its place, counted from 1.")
@json_option
@with_viewer
def section(
    viewer: Viewer, /, *, name: str, section: str | None, heading: str | None, is_in: bool | None, place: int | None,
    as_json: bool,
) -> None:  # fmt: skip
    """The sections of a variant in their order. With SECTION, by its kind or heading, call it otherwise, move it, leave it out.

    \b
    metier resume section "Analytics engineering"
    metier resume section "Analytics engineering" projects --heading "Open source" --to 2
    metier resume section "Analytics engineering" interests --out
    """
    from metier.resume import queries
    from metier.resume.queries.sections import parts

    variant = queries.variant_named(viewer, name)
    found = parts(variant)
    if section is not None:
        found = _arranged(viewer, variant, _meant(found, section), found, heading, is_in=is_in, place=place)
    elif (heading, is_in, place) != (None, None, None):
        raise click.UsageError("Say which section.")
    if as_json:
        print_json([_data(number, part) for number, part in enumerate(found, start=1)])
        return
    rows = [
        (number, part.kind, part.heading, "in" if part.is_in else "out", "in your words" if part.own else "")
        for number, part in enumerate(found, start=1)
    ]
    print_table(["", "Section", "Heading", "", ""], rows, right=[0])


def _meant(found: tuple[Part, ...], said: str) -> Part:
    from metier.core.naming import named

    wanted = said.strip().casefold()
    by_kind = {part.kind: part for part in found}
    exact = next((part for part in found if part.kind == wanted), None)
    titles = {part.kind: part.heading for part in found}
    return exact or by_kind[named(said, titles, "section", where=f"There are {', '.join(titles)}.")]


def _arranged(
    viewer: Viewer, variant: Variant, one: Part, found: tuple[Part, ...], heading: str | None, *, is_in: bool | None,
    place: int | None,
) -> tuple[Part, ...]:  # fmt: skip
    from metier.resume import actions
    from metier.resume.queries.sections import parts

    if (heading, is_in, place) == (None, None, None):
        return (one,)
    order = [part.kind for part in found]
    if place is not None:
        order.remove(one.kind)
        order.insert(place - 1, one.kind)
    headings = {str(part.kind): part.own for part in found} | ({one.kind: heading} if heading is not None else {})
    there = {part.kind for part in found if part.is_in} - {one.kind}
    there |= {one.kind} if (one.is_in if is_in is None else is_in) else set()
    actions.arrange(viewer, variant, order, headings, there)
    return parts(variant)


def _data(number: int, part: Part) -> dict[str, Any]:
    return {
        "number": number,
        "section": part.kind,
        "heading": part.heading,
        "own_heading": part.own,
        "in": part.is_in,
    }
