"""What `metier import` does with files of a record; its options are said where files of both kinds are told apart."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.exchange import Corrections, LeaveOut, Reading
    from metier.record.queries.imports import Choices, Preview

NOTHING_NEW = "Nothing new: your record has all of it."
NOTHING_THERE = "Nothing to import: nothing of it is for your record."


@click.command()
@with_viewer
def import_files(
    viewer: Viewer,
    files: tuple[Path, ...],
    only_preview: bool,
    yes: bool,
    without_connections: bool,
    corrections: tuple[str, ...],
    left_out: tuple[str, ...],
    taken: tuple[str, ...],
    kept: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what a résumé, a LinkedIn export or a JSON Resume brings into the record, then decide.

    Where rows cannot be read and neither the options nor anybody at the terminal puts them right, each is printed with its file and line,
    nothing is changed, and the exit code is 1. What is not certain in a résumé is printed with the reason; what could as well be the other way round is asked.
    """
    from metier.core.words import printable
    from metier.record import actions, queries
    from metier.record.cli.asking import agreed, busy
    from metier.record.cli.choosing import chosen
    from metier.record.cli.correcting import as_said, asked
    from metier.record.cli.unsure import decided

    with busy("Reading"):
        reading = _read(files)
    decisions = dict(as_said(reading, corrections, left_out))
    if decisions:
        reading = _read(files, decisions)
    while reading.problems and not only_preview and (answers := asked(reading)):
        decisions = _merged(decisions, answers)
        reading = _read(files, decisions)
    if reading.undecided and not reading.problems and not only_preview:
        decisions |= decided(reading)
        with busy("Reading"):
            reading = _read(files, decisions)
    if reading.problems:
        _print_problems(reading, as_json=as_json)
        sys.exit(1)
    seen = queries.preview(viewer, reading)
    choices = chosen(seen, taken, kept, keep_aside=not without_connections)
    if as_json:
        print_json(_as_data(seen, choices))
    else:
        _print_preview(seen, choices)
    if seen.is_nothing(choices):
        is_there = seen.comparison.same or seen.aside_known or seen.comparison.changed or seen.comparison.conflicts
        click.echo(NOTHING_NEW if is_there else NOTHING_THERE, err=True)
        return
    if only_preview or not (yes or agreed("Import this?")):
        return
    first = printable(files[0].name)
    name = first if len(files) == 1 else f"{first} and {len(files) - 1} more"
    with busy("Importing"):
        run = actions.import_reading(viewer, reading, choices, name)
    click.echo(f"{run.sentence} `metier undo` takes it back." if run else NOTHING_NEW, err=as_json)


def _merged(before: Corrections, more: Corrections) -> dict[tuple[str, int], Mapping[str, str] | LeaveOut]:
    """What was decided of a row before holds beside what is decided of it now."""
    merged = dict(before)
    for place, answer in more.items():
        there = merged.get(place)
        merged[place] = {**there, **answer} if isinstance(there, Mapping) and isinstance(answer, Mapping) else answer
    return merged


def _read(files: tuple[Path, ...], corrections: Corrections | None = None) -> Reading:
    from metier.core.errors import Refused
    from metier.core.exchange import read_folder
    from metier.record.reading.door import read_files

    for path in files:
        if not path.exists():
            raise Refused(f"There is no file {path}.")
    if len(files) == 1 and files[0].is_dir():
        return read_folder(files[0], corrections)
    folder = next((path for path in files if path.is_dir()), None)
    if folder:
        raise Refused(f"{folder} is a folder. Import it by itself, then the other files.")
    return read_files([(path.name, path) for path in files], corrections)


def _print_problems(reading: Reading, *, as_json: bool) -> None:
    problems = reading.problems
    if as_json:
        found = [(problem, problem.where) for problem in problems]
        data = [
            {
                "file": at.file,
                "line": at.line,
                "column": problem.column,
                "problem": problem.sentence,
                "row": problem.raw_line,
            }
            for problem, at in found
        ]
        print_json({"problems": data})
    for problem in problems:
        click.echo(f"{problem.where.file}, line {problem.where.line}: {problem.sentence}", err=True)
        click.echo(f"    {problem.raw_line.splitlines()[0][:200] if problem.raw_line else ''}", err=True)
    many = "row" if len(problems) == 1 else "rows"
    click.echo(
        f"metier: {len(problems):,} {many} cannot be read. Nothing was imported. Correct the file, or say --correct or --leave-out, or import it in the browser.",
        err=True,
    )


def _print_preview(seen: Preview, choices: Choices) -> None:
    from metier.core import words
    from metier.record.kinds import BY_SLUG, kind_of, said
    from metier.record.queries.doubts import doubt_rows
    from metier.record.queries.imports import new_by_kind
    from metier.record.queries.lines import shortened
    from metier.record.queries.preview_page import ASIDE, titles_of

    rows = [
        ("New", BY_SLUG[slug].many, f"{len(facts):,}", titles_of(BY_SLUG[slug], facts))
        for slug, facts in new_by_kind(seen).items()
    ]
    if choices.keep_aside:
        rows += [
            ("For later", ASIDE[kind][1], f"{number:,}", ASIDE[kind][2]) for kind, number in seen.aside_new.items()
        ]
    rows += [
        ("Ignored", one.what.lower(), f"{one.rows:,}" if one.rows else "", f"{one.file}: {one.why}")
        for one in seen.reading.ignored
    ]
    rows += [("Unsure", row.title, "", row.sentence) for row in doubt_rows(seen)]
    print_table(("", "What", "Rows", "Which"), rows, right=[2])
    changes = []
    for change, one in seen.changes:
        kind = kind_of(change.existing)
        decision = "taken" if choices.takes(change, one) else "yours is kept"
        field = kind.field_label(kind.model_field(one.field)).lower()
        changes.append(
            (
                kind.title(change.existing),
                field,
                shortened(said(one.before), 60),
                shortened(said(one.after), 60),
                decision,
            )
        )
    if changes:
        print_table(("On your record", "Field", "Now", "In the file", ""), changes)
    same = len(seen.comparison.same) + sum(seen.aside_known.values())
    new, changed = len(seen.comparison.new), seen.changed_rows(choices)
    click.echo(f"{words.count(new, 'thing')} new, {changed:,} changed, {same:,} already here.")


def _as_data(seen: Preview, choices: Choices) -> dict[str, Any]:
    """The preview as JSON knows it."""
    from metier.record.kinds import kind_of, plain

    comparison = seen.comparison

    def values(fact: Any) -> dict[str, Any]:  # a fact of any kind
        return {
            name: plain(value) for name, value in kind_of(fact).values_of(fact).items() if value not in ("", None, [])
        }

    return {
        "new": [{"kind": kind_of(fact).slug, **values(fact)} for fact in comparison.new],
        "changes": [
            {
                "id": change.id,
                "kind": kind_of(change.existing).slug,
                "field": one.field,
                "now": plain(one.before),
                "after": plain(one.after),
                "why": one.why,
                "taken": choices.takes(change, one),
            }
            for change, one in seen.changes
        ],
        "already_here": len(comparison.same) + sum(seen.aside_known.values()),
        "unsure": [
            {
                "file": doubt.where.file,
                "line": doubt.where.line,
                "row": doubt.raw,
                "why": doubt.sentence,
                "read_as": dict(doubt.fields),
                "must_be_decided": doubt.is_open,
            }
            for doubt in seen.reading.doubts
        ],
        "for_later": dict(seen.aside_new) if choices.keep_aside else {},
        "ignored": [
            {"what": one.what, "file": one.file, "rows": one.rows, "why": one.why} for one in seen.reading.ignored
        ],
    }
