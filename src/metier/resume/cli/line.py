"""`metier resume line`: one line of a variant, chosen, left out, reworded, moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, with_viewer
from metier.resume.cli.showing import choosable_data, line_data, opening_data

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.resume.models import Variant
    from metier.resume.pages.lines import LineRow

OPENING = "opening"
PARTS = ("headline", "text", "items", "title", "organisation", "place", "detail")
ONE_THING = "One thing at a time: --words, --as-recorded, --in, --out, --to, --remove or --bring-back."


@click.command()
@click.argument("name")
@click.argument("which", nargs=-1, required=True)
@click.option("--words", help="Say it in these words, in this variant only.")
@click.option("--as-recorded", is_flag=True, help="Say it in the words of your record again.")
@click.option("--part", type=click.Choice(PARTS), help="Of a line that says several things, the one that is reworded.")
@click.option("--in/--out", "is_in", default=None, help="Put it in, or leave it out. Several lines may be named.")
@click.option("--to", "place", type=click.IntRange(min=1), help="Its place, from 1, among those it stands with.")
@click.option("--remove", is_flag=True, help="Take it out for good, such as what your record has no more.")
@click.option("--bring-back", is_flag=True, help="Put back what was taken out so.")
@json_option
@with_viewer
def line(
    viewer: Viewer, /, *, name: str, which: tuple[str, ...], is_in: bool | None, part: str | None, as_json: bool,
    bring_back: bool, **said: Any,
) -> None:  # fmt: skip
    """Show a line of a variant, put it in or out, reword or move it. WHICH is its number, its words, or “opening”.

    \b
    metier resume line "Analytics engineering" 4
    metier resume line "Analytics engineering" 4 --words "Cut the nightly claims run to 40 minutes"
    metier resume line "Analytics engineering" "claims run" --to 1
    metier resume line "Analytics engineering" 7 9 12 --out
    """
    from metier.resume import queries

    done = [one for one, is_said in {**said, "in": is_in is not None, "back": bring_back}.items() if _is(is_said)]
    if len(done) > 1:
        raise click.UsageError(ONE_THING)
    if len(which) > 1 and is_in is None:
        raise click.UsageError("Several lines can only be put --in or --out together. Put words with blanks in quotes.")
    variant = queries.variant_named(viewer, name)
    if which[0].strip().casefold() == OPENING:
        _opening(viewer, variant, done, said["words"], as_json=as_json)
    elif is_in is not None:
        _choose(viewer, variant, which, is_in=is_in, as_json=as_json)
    elif bring_back:
        _show(viewer, variant, [_brought_back(viewer, variant, which[0])], as_json=as_json)
    else:
        _work(viewer, variant, which[0], part, as_json=as_json, **said)


def _is(said: Any) -> bool:  # Any: whatever an option holds
    return said is not None and said is not False


def _opening(viewer: Viewer, variant: Variant, done: Sequence[str], words: str | None, *, as_json: bool) -> None:
    from metier.resume import actions, queries
    from metier.resume.pages.lines import opening_row

    if done and done[0] not in ("words", "as_recorded"):
        raise click.UsageError("An opening has --words or is --as-recorded; its section can be moved and left out.")
    if words is not None:
        actions.write_opening(viewer, variant, words)
    elif done:
        actions.settle_opening(viewer, variant, keep=False)
    row = opening_row(queries.beside(viewer, queries.variant(viewer, variant.pk)))
    if as_json:
        print_json(opening_data(row))
        return
    click.echo(row.says or "The opening is empty, so it is left out.")
    if row.beside:
        click.echo(row.beside)


def _choose(viewer: Viewer, variant: Variant, which: Sequence[str], *, is_in: bool, as_json: bool) -> None:
    from metier.core.errors import Refused
    from metier.core.words import count
    from metier.resume import actions, queries
    from metier.resume.queries.lines import Numbered, line_meant

    one = queries.beside(viewer, variant)
    found = [line_meant(viewer, one, said, to_put_in=is_in) for said in which]
    for each in found:
        if isinstance(each, Numbered) and each.taken.is_gone:
            raise Refused(f"“{each.says}” is not in your record any more. Take it out with --remove.")
    keys = [each.key for each in found]
    changed = actions.choose(viewer, variant, keys, keys if is_in else [])
    if as_json:
        _show(viewer, variant, keys, as_json=True)
        return
    where = "in" if is_in else "left out"
    click.echo(f"{count(changed, 'line').capitalize()} {where} now." if changed else f"That is {where} already.")


def _brought_back(viewer: Viewer, variant: Variant, said: str) -> str:
    from metier.accounts.access import trashed
    from metier.accounts.trash import named_in_trash
    from metier.resume import actions
    from metier.resume.models import VariantLine

    among = trashed(viewer, VariantLine).filter(variant=variant)
    gone = named_in_trash(viewer, VariantLine, said, "line", among=among)
    return str(actions.bring_line_back(viewer, gone.pk).pk)


def _work(
    viewer: Viewer, variant: Variant, said: str, part: str | None, *, words: str | None, as_recorded: bool,
    place: int | None, remove: bool, as_json: bool,
) -> None:  # fmt: skip
    from metier.core.errors import Refused
    from metier.resume import actions, queries
    from metier.resume.pages.lines import line_row
    from metier.resume.queries.lines import Numbered, line_meant

    found = line_meant(viewer, queries.beside(viewer, variant), said)
    row = found.taken.line if isinstance(found, Numbered) else None
    if words is None and not (as_recorded or place or remove):
        _show(viewer, variant, [str(row.pk) if row else found.key], as_json=as_json)
        return
    if row is None:
        raise Refused(f"“{found.says}” is not in this variant. Put it in first, with --in.")
    if words is not None or as_recorded:
        actions.reword_all(viewer, row, dict.fromkeys(_parts(found, part, one=words is not None), (words or "", None)))
    elif place:
        now, of = actions.put(viewer, row, place - 1)
        click.echo(f"It is number {now + 1} of {of} there.", err=as_json)
    else:
        told = line_data(line_row(found)) if isinstance(found, Numbered) else {}
        actions.let_go(viewer, row)
        print_done(f"The line is taken out: {found.says}", told, as_json=as_json)
        return
    _show(viewer, variant, [str(row.pk)], as_json=as_json)


def _parts(found: Any, part: str | None, *, one: bool) -> list[str]:  # Any: a Numbered, loaded late
    """Which of the things that a line says are meant: the one that is named; else the first, or all of them."""
    from metier.core.errors import Refused
    from metier.resume.pages.lines import texts_of

    names = [name for name, _, _ in texts_of(found)]
    if not names:
        raise Refused("This line is not in your record any more, so it cannot be reworded.")
    if part and part not in names:
        raise Refused(f"This line has no {part}. It has {', '.join(names)}.")
    return [part] if part else names[:1] if one else names


def _show(viewer: Viewer, variant: Variant, which: Sequence[str], *, as_json: bool) -> None:
    """Lines as they are now, by id or key; as a list in JSON only where there are several."""
    from metier.resume import queries
    from metier.resume.pages.lines import line_rows, texts_of
    from metier.resume.queries.lines import choosable

    one = queries.beside(viewer, queries.variant(viewer, variant.pk))
    rows = [row for row in line_rows(one) if str(row.line.taken.line.pk) in which or _there(row, which)]
    others = [other for other in choosable(viewer, one) if other.key in which] if len(rows) < len(which) else []
    if as_json:
        told = [*map(line_data, rows), *map(choosable_data, others)]
        print_json(told[0] if len(which) == 1 and told else told)
        return
    for row in rows:
        under = f", beneath {row.line.under}" if row.line.under else ""
        click.echo(f"{row.line.number}. {row.line.heading}{under}, {'in' if row.line.taken.line.is_in else 'out'}")
        for name, _, printed in texts_of(row.line):
            click.echo(f"  {name}: {printed}")
        if row.beside:
            click.echo(f"  {row.beside}.")
    for other in others:
        click.echo(f"Not in it: {other.says}. Put it in with --in.")


def _there(row: LineRow, which: Sequence[str]) -> bool:
    """Whether it is one of these keys; a line that is gone may still have the key of another."""
    return row.line.key in which and not row.line.taken.is_gone
