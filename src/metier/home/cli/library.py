"""The library in a terminal: what it knows, where that comes from, and how it is made."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from metier.accounts.console import json_option, most_option, print_done, print_json, print_table
from metier.home.cli.installed import library_folder, open_library


@click.group()
def library() -> None:
    """Names of skills that others have published, kept in Metier. Nothing is fetched.

    \b
    metier library skills "project managment"
    metier library skills-in "I trained six colleagues"
    metier library about
    """


@library.command()
@click.argument("words", nargs=-1, required=True)
@most_option(10, 100)
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


@library.command("skills-in")
@click.argument("text", nargs=-1, required=True)
@most_option(10, 100)
@json_option
def skills_in(text: tuple[str, ...], *, most: int, as_json: bool) -> None:
    """The skills that a text tells of, the surest first; a dash reads the text from standard input.

    \b
    metier library skills-in "I wrote the dashboards in Power BI and trained six colleagues"
    metier library skills-in - < posting.txt
    """
    from metier.reference.library import library as opened
    from metier.reference.world.finding.finder import finder
    from metier.reference.world.finding.skills import skill_finder

    said = sys.stdin.read() if text == ("-",) else " ".join(text)
    found = skill_finder(opened(), finder(open_library())).find(said, most)
    if as_json:
        print_json(
            [
                {"name": one.skill.name, "code": one.skill.code, "source": one.skill.source.kind, "share": one.share}
                for one in found
            ]
        )
        return
    if not found:
        click.echo("No skill of the library is in that text.", err=True)
    rows = [(one.skill.name, f"{round(100 * one.share)} %", one.skill.source.name) for one in found]
    print_table(("Skill", "Of its name in the text", "From"), rows, right=(1,))


def _asked(is_hot: bool, is_in_demand: bool) -> str:
    """O*NET's words: hot is asked for in many adverts of any occupation, in demand in many of one."""
    return ", ".join(said for said, holds in (("hot", is_hot), ("in demand", is_in_demand)) if holds)


@library.command()
@json_option
def about(*, as_json: bool) -> None:
    """Where the library comes from: source, release, date and licence of each table, and what was added here.

    \b
    metier library about
    """
    from metier.reference.library import library as opened

    held = [(one.source, one.skills, "skills", False) for one in opened().tables]
    held += [(one.source, one.rows, "rows", one.is_added) for one in open_library().counted]
    if as_json:
        print_json(
            [
                asdict(source) | {"skills": 0, "rows": 0, kind: count, "added_here": added}
                for source, count, kind, added in held
            ]
        )
        return
    rows = [
        (
            f"{source.name}{' (added here)' if added else ''}",
            f"{count:,} {kind}",
            source.release,
            source.published,
            source.licence,
            source.publisher,
            source.address,
        )
        for source, count, kind, added in held
    ]
    print_table(("Table", "Holds", "Release", "Published", "Licence", "Publisher", "Address"), rows, right=(1,))


@library.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--to", "to", type=click.Path(file_okay=False, path_type=Path), help="The folder to write to; else the package."
)
@json_option
def build(folder: Path, to: Path | None, *, as_json: bool) -> None:
    """Make the library from the official files in a folder, of which its sources.csv says what they are.

    \b
    metier library build official/ --to made/
    """
    from metier.core.words import count
    from metier.reference.building import build as built
    from metier.reference.library import PACKED, Library
    from metier.reference.sources import READERS, sources
    from metier.reference.world import making
    from metier.reference.world.library import FILE

    kinds = {source.kind for source in sources(folder, making.KINDS)}
    made: dict[str, bytes] = {}
    if kinds & READERS.keys():
        made[PACKED.name] = built(folder, making.KINDS)
    if making.NEEDED in kinds:
        made[FILE] = making.build(folder)
    told = []
    for name, content in made.items():
        path = (to or PACKED.parent) / name
        making.write(content, path)
        known = ""
        told.append({"file": path, "bytes": len(content)})
        if name == PACKED.name:
            skills, names = Library(path).size
            known = f"{count(skills, 'skill')} by {count(names, 'name')}, "
            told[-1] |= {"skills": skills, "names": names}
        if not as_json:
            click.echo(f"{path}: {known}{len(content):,} bytes.")
    if as_json:
        print_json(told)


@library.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--kind", default="", help="What the file is, where its name does not tell.")
@click.option("--release", default="", help="Which release it is, such as 30.3.")
@click.option("--published", default="", help="When it was published.")
@click.option("--name", default="", help="What the table is called.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--licence", default="", help="Under which licence.")
@click.option("--address", default="", help="Where it is to be had.")
@json_option
def update(files: tuple[Path, ...], *, kind: str, as_json: bool, **said: str) -> None:
    """Add a newer official release, or another country's pay as CSV, to the library of this installation. All of it, or nothing.

    \b
    metier library update "Essential Skills.txt" "Transferable Skills.txt" --release 30.3 --published "May 2026"
    metier library update pay_se.csv --kind pay --name "Pay in Sweden" --release 2025 --published "June 2026" --publisher "Statistics Sweden" --licence CC0 --address https://www.scb.se
    """
    from metier.core.errors import Refused
    from metier.core.words import count
    from metier.reference.world import making
    from metier.reference.world.library import FILE

    world = open_library()
    given = [one for path in files for one in making.given(path, world.file, said, kind)]
    content = making.updated(world.file, given)
    if open_library() is not world:
        raise Refused("The library was changed by another command meanwhile. Nothing of this was added: add it again.")
    making.write(content, library_folder() / FILE)
    print_done(
        f"{count(len(given), 'table')} added to the library of this installation; to take back: metier library reset",
        [asdict(source) for _, source in given],
        as_json=as_json,
    )


@library.command()
@json_option
def reset(*, as_json: bool) -> None:
    """Take back what was added to the library of this installation.

    \b
    metier library reset
    """
    from metier.reference.world.making import reset as taken_back

    is_reset = taken_back(library_folder())
    if as_json:
        print_json({"reset": is_reset})
    elif is_reset:
        click.echo("The library is the one that Metier came with again.")
    else:
        click.echo("Nothing was added to the library: it is the one that Metier came with.", err=True)
