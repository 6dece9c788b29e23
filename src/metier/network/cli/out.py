"""`metier people export`, `duplicates`, `merge`, `two`, `copy`, `erase` and `imports`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metier.accounts.console import agreed, json_option, print_json, print_table, with_viewer, write_made

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.models import Contact


@click.command("export")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--csv", "as_csv", is_flag=True, help="A table instead of cards; also by the ending .csv.")
@click.option("--group", "group", help="Only those of this group.")
@click.option("--person", "person", help="Only this person.")
@click.option("--notes", is_flag=True, help="With your notes on them.")
@with_viewer
def export(viewer: Viewer, file: Path | None, as_csv: bool, group: str | None, person: str | None, notes: bool) -> None:
    """Your people as cards (vCard 3.0) or as a table, to a file or to the terminal.

    \b
    metier people export people.vcf
    metier people export people.csv --group "Leeds data"
    """
    from metier.core.errors import Refused
    from metier.core.words import count
    from metier.network import queries
    from metier.network.queries import going_out as out

    tag = out.group_named(viewer, group) if group else None
    if group and tag is None:
        raise Refused(f"There is no group called “{group}”.")
    ids = [queries.person_named(viewer, person).pk] if person else None
    people = out.going_out(viewer, tag, notes=notes, ids=ids)
    is_table = as_csv or (file is not None and file.suffix.casefold() == ".csv")
    data = out.as_csv(people, notes=notes) if is_table else out.as_vcards(people)
    if file is None:
        sys.stdout.buffer.write(data)
        return
    write_made(file, data)
    click.echo(f"{count(len(people), 'person', 'people')} in {file}.")


@click.command("duplicates")
@json_option
@with_viewer
def duplicates(viewer: Viewer, as_json: bool) -> None:
    """Pairs who are one person by a stated rule, then those who only share a name. `metier people merge` makes two one.

    \b
    metier people duplicates
    """
    from metier.network.queries.duplicates import pairs

    found = pairs(viewer)
    if as_json:
        print_json(
            [
                {
                    "one": pair.one.id,
                    "other": pair.other.id,
                    "name": pair.one.name,
                    "why": pair.why,
                    "certain": pair.certain,
                }
                for pair in found
            ]
        )
        return
    rows = [
        (
            pair.one.name,
            pair.one.id[-12:],
            pair.other.name,
            pair.other.id[-12:],
            pair.why + ("" if pair.certain else ", perhaps"),
        )
        for pair in found
    ]
    print_table(("One", "Key", "And", "Key", "Why"), rows)
    if not rows:
        click.echo("Nobody looks like somebody else.", err=True)


@click.command("merge")
@click.argument("kept")
@click.argument("gone")
@click.option(
    "--take",
    multiple=True,
    metavar="FIELD",
    help="A field in which the word of the second counts, such as employer. Several times.",
)
@click.option("--undo", "undoes", is_flag=True, help="Make them two people again.")
@click.option("--yes", is_flag=True, help="Without asking; needed when nobody is at the terminal.")
@with_viewer
def merge(viewer: Viewer, kept: str, gone: str, take: tuple[str, ...], undoes: bool, yes: bool) -> None:
    """Make two people one: KEPT stays, everything of GONE becomes theirs. Each by name or key.

    \b
    metier people merge "Anna Keane" "A. Keane"
    metier people merge "Anna Keane" "A. Keane" --undo
    """
    from metier.core.errors import Refused
    from metier.network import queries
    from metier.network.actions import merging
    from metier.network.queries.duplicates import merges

    if undoes:
        done = next((one for one in merges(viewer, None) if _is(one.kept, kept) and _is(one.gone, gone)), None)
        if done is None:
            raise Refused(f"{kept} and {gone} were not made one.")
        merging.undo_merge(viewer, done)
        click.echo(f"{done.kept.name} and {done.gone.name} are two people again.")
        return
    first = queries.person_named(viewer, kept)
    second = queries.person_named(viewer, gone)
    unknown = set(take) - set(merging.FIELDS)
    if unknown:
        raise Refused(f"“{min(unknown)}” is no field. Choose from {', '.join(merging.FIELDS)}.")
    click.echo(
        f"{first.name} ({first.doing or 'nothing known'}) stays; {second.name} ({second.doing or 'nothing known'}) becomes them."
    )
    if yes or agreed("Make them one?"):
        merging.merge_people(viewer, first, second, take)
        click.echo(f"{first.name} is one person now.")


def _is(row: Contact, said: str) -> bool:
    """Whether somebody is meant, who may be in the trash: by a part of the name, or the end of the key."""
    return said.casefold() in row.name.casefold() or (len(said) > 5 and str(row.pk).endswith(said.casefold()))


@click.command("two")
@click.argument("one")
@click.argument("other")
@with_viewer
def two(viewer: Viewer, one: str, other: str) -> None:
    """Say that two who look like one are two people: they are not offered again."""
    from metier.network import queries
    from metier.network.actions import merging

    first, second = queries.person_named(viewer, one), queries.person_named(viewer, other)
    merging.say_they_are_two(viewer, first, second)
    click.echo(f"{first.name} and {second.name} are two people.")


@click.command("copy")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
@with_viewer
def copy(viewer: Viewer, name: str, file: Path) -> None:
    """Everything you keep of a person, as a ZIP that you can hand over at their request.

    \b
    metier people copy "Anna Keane" anna.zip
    """
    from metier.network import queries
    from metier.network.queries.everything import copy_of

    write_made(file, copy_of(viewer, queries.person_named(viewer, name)))
    click.echo(f"Everything is in {file}. Look at it before you hand it over: your own words are in it.")


@click.command("erase")
@click.argument("name")
@click.option("--asked", "asked_by", default="", help="How they asked, such as “by email”; kept with the day.")
@click.option("--yes", is_flag=True, help="Without asking; needed when nobody is at the terminal.")
@with_viewer
def erase(viewer: Viewer, name: str, asked_by: str, yes: bool) -> None:
    """Erase a person whole, at their request: everything of them, the trash too. It cannot be undone.

    What stays is that it was done, and digests by which a later import leaves them out. Backups keep them until they are rotated.
    """
    from collections import Counter

    from metier.core.words import count
    from metier.network import queries
    from metier.network.actions.erasing import erase_person
    from metier.network.queries.everything import rows_of

    person = queries.person_named(viewer, name)
    counted = Counter(what for what, _ in rows_of(viewer, person))
    print_table(("What goes for good", "Rows"), [(what, f"{number:,}") for what, number in counted.items()], right=[1])
    said = person.name
    if yes or agreed(f"Erase {said} for good?"):
        made = erase_person(viewer, person, asked_by)
        click.echo(
            f"{said} is erased: {count(sum(made.rows.values()), 'row')} removed. Backups keep it until they are rotated."
        )


COMMANDS = (export, duplicates, merge, two, copy, erase)
"""What `metier people` does beside showing them."""
