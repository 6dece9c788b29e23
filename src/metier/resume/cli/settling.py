"""`metier resume settle`: where the record changed beneath a variant, take its new words or keep one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_done, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.resume.models import Variant, VariantLine
    from metier.resume.queries import Beside

OPENING = "opening"


@click.command()
@click.argument("name")
@click.argument("which", nargs=-1)
@click.option("--take", "how", flag_value="take", help="Print what your record says now; without WHICH, everywhere.")
@click.option(
    "--keep", "how", flag_value="keep", help="Go on printing what was printed, until your record changes again."
)
@click.option("--undo", "how", flag_value="undo", help="Take the last settling back.")
@json_option
@with_viewer
def settle(viewer: Viewer, /, *, name: str, which: tuple[str, ...], how: str | None, as_json: bool) -> None:
    """Your record changed beneath a variant: take its words, or keep yours. WHICH is a line, as in `lines`, or “opening”.

    \b
    metier resume check "Analytics engineering"
    metier resume settle "Analytics engineering" "claims run" --keep
    metier resume settle "Analytics engineering" --take
    metier resume settle "Analytics engineering" --undo
    """
    from metier.resume import actions, queries

    if how is None or (which and how == "undo") or (not which and how == "keep"):
        raise click.UsageError("Say --take, or --keep with the lines that are kept; or --undo alone.")
    variant = queries.variant_named(viewer, name)
    if how == "undo":
        number = actions.unsettle(viewer, variant, queries.last_settled(viewer, variant))
        _done(viewer, variant, number, "as before", as_json=as_json)
        return
    keep = how == "keep"
    said = [one for one in which if one.strip().casefold() != OPENING]
    one = queries.beside(viewer, variant)
    rows = [_row(viewer, one, each) for each in said]
    if which and len(said) < len(which):
        actions.settle_opening(viewer, variant, keep=keep)
    settled = 0
    if rows or not which:
        settle_lines = actions.keep_mine if keep else actions.take_new
        settled = settle_lines(viewer, variant, rows) if rows else actions.take_new(viewer, variant)
    number = settled + len(which) - len(said)
    _done(viewer, variant, number, "kept" if keep else "as your record has it now", as_json=as_json)


def _row(viewer: Viewer, one: Beside, said: str) -> VariantLine:
    from metier.core.errors import Refused
    from metier.resume.queries.lines import Numbered, line_meant

    found = line_meant(viewer, one, said)
    if not isinstance(found, Numbered):
        raise Refused(f"“{found.says}” is not in this variant.")
    if found.taken.is_gone:
        raise Refused(f"“{found.says}” is not in your record any more. Take it out with `metier resume line --remove`.")
    if not found.taken.changed:
        raise Refused(f"“{found.says}” has not changed in your record.")
    return found.taken.line


def _done(viewer: Viewer, variant: Variant, number: int, what: str, *, as_json: bool) -> None:
    from metier.core.words import count
    from metier.resume import queries

    left = queries.beside(viewer, queries.variant(viewer, variant.pk)).changes
    said = f"{count(number, 'line').capitalize()} {what}." if number else "There was nothing to settle."
    if left:
        said += f" {count(len(left), 'change')} left: metier resume check {variant.name!r}"
    print_done(said, {"settled": number, "left": len(left)}, as_json=as_json)
