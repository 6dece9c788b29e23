"""The library in a terminal: what it knows, where that comes from, and how it is made."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from metier.accounts.console import json_option, print_json, print_table


@click.group()
def library() -> None:
    """Names of skills that others have published, kept in Metier. Nothing is fetched.

    \b
    metier library skills "project managment"
    metier library about
    """


@library.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1, 100), default=10, show_default=True, help="How many at most.")
@json_option
def skills(words: tuple[str, ...], *, most: int, as_json: bool) -> None:
    """Find skills by the beginning of their names or words; a typing error is forgiven.

    \b
    metier library skills machine learning
    metier library skills "pyhton" --json
    """
    from metier.reference.library import library as opened

    found = opened().find(" ".join(words), most)
    if as_json:
        print_json(
            [
                {
                    "name": one.name,
                    "found_as": one.found_as or None,
                    "code": one.code,
                    "source": one.source.kind,
                    "release": one.source.release,
                    "hot": one.is_hot,
                    "in_demand": one.is_in_demand,
                }
                for one in found
            ]
        )
        return
    if not found:
        click.echo("The library has no skill of that name. Your record takes any name.", err=True)
    rows = [(one.name, one.found_as, _asked(one.is_hot, one.is_in_demand), one.source.name) for one in found]
    print_table(("Skill", "Found as", "Asked for", "From"), rows)


def _asked(is_hot: bool, is_in_demand: bool) -> str:
    """O*NET's words: hot is asked for in many adverts of any occupation, in demand in many of one."""
    return ", ".join(said for said, holds in (("hot", is_hot), ("in demand", is_in_demand)) if holds)


@library.command()
@json_option
def about(*, as_json: bool) -> None:
    """Where the library comes from: source, release, date and licence of each table.

    \b
    metier library about
    """
    from metier.reference.library import library as opened

    held = opened().tables
    if as_json:
        print_json([asdict(one.source) | {"skills": one.skills} for one in held])
        return
    rows = [
        (said.name, f"{one.skills:,}", said.release, said.published, said.licence, said.publisher, said.address)
        for one in held
        for said in [one.source]
    ]
    print_table(("Table", "Skills", "Release", "Published", "Licence", "Publisher", "Address"), rows, right=(1,))


@library.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--to", "to", type=click.Path(dir_okay=False, path_type=Path), help="Where to write it; else in the package."
)
def build(folder: Path, to: Path | None) -> None:
    """Make the library from the official files in a folder, of which its sources.csv says what they are.

    \b
    metier library build official/ --to skills.library
    """
    from metier.core.words import count
    from metier.reference.building import build as built
    from metier.reference.library import PACKED, Library

    content, path = built(folder), to or PACKED
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    known, names = Library(path).size
    click.echo(f"{path}: {count(known, 'skill')} by {count(names, 'name')}, {len(content):,} bytes.")
