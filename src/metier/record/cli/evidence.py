"""`metier record skills`, `stale`, `confirm`, and files: `attach`, `detach`, `reattach`, `files`, `save`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.core.spoken_options import Said, day_or_none
from metier.record.cli.record import kind_said, record

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.record.models import Attachment

CHUNK = 256 * 1024  # bytes read at a time


@record.command()
@click.option("--without-evidence", "unproved", is_flag=True, help="Only those that nothing shows.")
@click.option("--stale", "only_stale", is_flag=True, help="Only those that were not used for a year.")
@json_option
@with_viewer
def skills(viewer: Viewer, unproved: bool, only_stale: bool, as_json: bool) -> None:
    """Show your skills: level, what shows them, when they were last used.

    \b
    metier record skills
    metier record skills --without-evidence
    """
    from metier.accounts.access import visible
    from metier.record.models import Skill
    from metier.record.queries.evidence import told
    from metier.record.queries.freshness import stale_skills
    from metier.record.queries.tables import skill_rows

    found, proof = list(visible(viewer, Skill)), told(viewer)
    stale = stale_skills(viewer, found, proof)
    wanted = [
        skill for skill in found if not (unproved and skill.pk in proof) and not (only_stale and skill.pk not in stale)
    ]
    rows = skill_rows(viewer, wanted, proof, stale)
    if as_json:
        print_json(
            [
                {
                    "id": str(row.skill.pk),
                    "name": row.skill.name,
                    "in_the_library": row.skill.concept,
                    "level": row.skill.level,
                    "evidence": row.number,
                    "newest_evidence": row.evidence.title if row.evidence else "",
                    "last_used": str(row.used or ""),
                    "told_from_evidence": row.is_told,
                    "stale": row.is_stale,
                }
                for row in rows
            ]
        )
        return
    if not rows:
        click.echo("None.")
        return
    print_table(
        ("Skill", "Level", "Evidence", "", "Last used"),
        [
            (
                row.skill.name,
                row.level or "no level yet",
                row.number,
                row.evidence.title if row.evidence else "none yet",
                (row.used.words if row.used else "") + (", stale" if row.is_stale else ""),
            )
            for row in rows
        ],
        right=[2],
    )


@record.command()
@json_option
@with_viewer
def stale(viewer: Viewer, as_json: bool) -> None:
    """Show what is stale, the longest first, and why.

    \b
    metier record stale
    metier record confirm position "Lead analyst"
    """
    from metier.record.queries.freshness import fresh_page

    page = fresh_page(viewer)
    if as_json:
        print_json([{name: value for name, value in asdict(one).items() if name in _SHOWN} for one in page.things])
        return
    if not page.things:
        click.echo("Nothing is stale.")
        return
    print_table(("Kind", "What", "Why"), [(one.what, one.name, one.why) for one in page.things])
    if page.more:
        click.echo(f"{page.more:,} more.", err=True)


_SHOWN = ("id", "slug", "name", "why")


@record.command()
@click.argument("kind")
@click.argument("name")
@click.option("--on", type=day_or_none, help="As of this day, not today; none takes it back.")
@json_option
@with_viewer
def confirm(viewer: Viewer, kind: str, name: str, on: date | Said | None, as_json: bool) -> None:
    """Say that something still holds, as of today.

    \b
    metier record confirm skill R
    """
    from metier.core.past_days import past_day
    from metier.record import actions, queries

    found = kind_said(kind)
    as_of = None if isinstance(on, Said) else past_day(on or viewer.today, viewer.today)
    row, before = actions.confirm(viewer, found, queries.named(viewer, found, name).pk, on=as_of)
    told = {"id": str(row.pk), "confirmed_on": row.confirmed_on, "before": before}
    said = "confirmed" if as_of else "not confirmed any more"
    print_done(f"The {found.one} is {said}: {row}", told, as_json=as_json)


@record.command()
@click.argument("kind")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@with_viewer
def attach(viewer: Viewer, kind: str, name: str, file: Path, as_json: bool) -> None:
    """Keep a file with a win, a position, a certificate: up to 20 MB each.

    \b
    metier record attach win "claims run" run-log.pdf
    """
    from metier.core.errors import Refused
    from metier.record import actions, queries

    found = kind_said(kind)
    row = queries.named(viewer, found, name)
    try:
        with file.open("rb") as stream:
            kept = actions.attach(viewer, row, file.name, iter(lambda: stream.read(CHUNK), b""))
    except OSError as problem:
        raise Refused(f"{file} cannot be read: {problem.strerror}. Choose another file.") from None
    print_done(f"{kept.name} is attached to {row} ({kept.pk})", _file_data(kept), as_json=as_json)


def _file_data(file: Attachment) -> dict[str, Any]:
    return {"id": str(file.pk), "name": file.name, "media_type": file.media_type, "size": file.size}


@record.command()
@click.argument("name")
@json_option
@with_viewer
def detach(viewer: Viewer, name: str, as_json: bool) -> None:
    """Put a file into the trash, named by its id or a part of its name.

    \b
    metier record detach run-log
    """
    from metier.record import actions, queries

    file = actions.detach(viewer, queries.file_named(viewer, name).id)
    print_done(f"In the trash for 30 days: {file.name}", _file_data(file), as_json=as_json)


@record.command()
@click.argument("name")
@json_option
@with_viewer
def reattach(viewer: Viewer, name: str, as_json: bool) -> None:
    """Take a file out of the trash again."""
    from metier.accounts.trash import named_of_trash
    from metier.record import actions, queries

    file = actions.reattach(viewer, named_of_trash(queries.files_in_trash(viewer), name, "file").pk)
    print_done(f"Back from the trash: {file.name}", _file_data(file), as_json=as_json)


@record.command()
@json_option
@with_viewer
def files(viewer: Viewer, as_json: bool) -> None:
    """List your files, each with what it belongs to.

    \b
    metier record files
    """
    from metier.record import queries

    found = queries.every_file(viewer)
    if as_json:
        print_json([asdict(one) for one in found])
        return
    print_table(("Id", "File", "Kind", "Of"), [(one.id, one.name, one.what, one.of) for one in found])


@record.command()
@click.argument("name")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to; else a file of its name here.")
@json_option
@with_viewer
def save(viewer: Viewer, name: str, output: Path | None, as_json: bool) -> None:
    """Save a file of your record again, named by its id or a part of its name.

    \b
    metier record save run-log -o /tmp/run-log.pdf
    """
    from metier.core.errors import Refused
    from metier.record import queries

    file = queries.file_named(viewer, name)
    path = output or Path(file.name)
    try:
        with path.open("xb") as stream:
            for part in queries.parts(viewer, file.id):
                stream.write(part)
    except FileExistsError:
        raise Refused(f"{path} is there already. Choose another place with -o.") from None
    except OSError as problem:
        raise Refused(f"{path} cannot be written: {problem.strerror}. Choose another place.") from None
    print_done(f"Saved as {path}", {"path": str(path), "name": file.name}, as_json=as_json)
