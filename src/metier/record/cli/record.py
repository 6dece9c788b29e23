"""`metier record`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.accounts.models import Owned
    from metier.record.kinds import Kind


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def record(ctx: click.Context, as_json: bool) -> None:
    """Show what your record holds; with a command, add to it or change it.

    \b
    metier record
    metier record list skills
    metier record add win "Cut the claims run to 40 minutes" --set "in numbers=−87%" --set "for whom=Claims"
    metier record change skill SQL --set level=4
    metier record delete position "Student ambassador"
    """
    if ctx.invoked_subcommand is None:
        with_viewer(_show)(as_json)


def _show(viewer: Viewer, as_json: bool) -> None:
    from metier.record.kinds import said
    from metier.record.queries.on_resumes import OnResumes
    from metier.record.queries.page import as_data, record_page

    if as_json:
        print_json(as_data(viewer))
        return
    page = record_page(viewer, OnResumes())
    if page.is_empty:
        click.echo("Nothing here yet. `metier import FILE` brings a résumé, a LinkedIn export or a JSON Resume.")
        return
    rows: list[tuple[str, ...]] = []
    if page.profile:
        rows.append(("profile", page.profile.name, page.profile.headline, ""))
    rows += [("wins", row.win.what, row.win.result, said(row.win.happened_on)) for row in page.wins]
    rows += [
        ("positions", role.title, employer.name, role.when) for employer in page.employers for role in employer.roles
    ]
    rows += [(one.kind.many, line.title, line.sub, line.when) for one in page.sections for line in one.lines]
    rows += [("skills", row.skill.name, row.level or "no level yet", said(row.used)) for row in page.skills]
    rows += [("recommendations", one.person, one.company, said(one.written_on)) for one in page.recommendations]
    print_table(("Kind", "What", "More", "When"), rows)
    more = [
        (page.earlier_wins, "wins"),
        (page.more_positions, "positions"),
        (page.more_skills, "skills"),
        (page.more_recommendations, "recommendations"),
        *((one.more, one.kind.slug) for one in page.sections),
    ]
    for number, slug in more:
        if number:
            click.echo(f"{number:,} more: metier record list {slug}", err=True)


@record.command("list")
@click.argument("kind")
@click.argument("words", nargs=-1)
@click.option("--lacks", type=click.Choice(["evidence", "number"]), multiple=True, help="Of wins, those that lack it.")
@json_option
@with_viewer
def list_rows(viewer: Viewer, kind: str, words: tuple[str, ...], lacks: tuple[str, ...], as_json: bool) -> None:
    """List everything of one kind, or what has these WORDS: wins, positions, skills, education.

    \b
    metier record list wins
    metier record list wins claims --lacks number
    """
    from metier.record.kinds import LEVELS
    from metier.record.models import Skill
    from metier.record.queries.lines import line
    from metier.record.queries.lists import found_rows

    found = kind_said(kind)
    if lacks and found.slug != "wins":
        raise click.UsageError("Only wins lack evidence or a number; for skills, see `metier record skills`.")
    rows = found_rows(viewer, found, " ".join(words), lacks)
    if as_json:
        print_json([row_data(found, row) for row in rows])
        return

    def more(row: Owned, sub: str) -> str:
        level = row.level if isinstance(row, Skill) else None
        return sub if level is None else f"{level}, {LEVELS[level].lower()}"

    shown = [(row, line(found, row)) for row in rows]
    print_table(
        ("Id", "What", "More", "When"), [(str(row.pk), one.title, more(row, one.sub), one.when) for row, one in shown]
    )


@record.command()
@click.argument("kind")
@click.argument("title")
@click.option(
    "--set",
    "pairs",
    help="Say more: a field as its page names it. Repeat it for others.",
    multiple=True,
    metavar="FIELD=VALUE",
)
@json_option
@with_viewer
def add(viewer: Viewer, kind: str, title: str, pairs: tuple[str, ...], as_json: bool) -> None:
    """Add a win, a skill, a position: anything a record holds.

    \b
    metier record add win "Cut the claims run to 40 minutes" --set "in numbers=−87%"
    metier record add position "Lead analyst" --set employer=Northbank --set from=2027-01
    """
    found = kind_said(kind)
    said = {found.needs[0]: title, **_said(found, pairs)}
    if "happened_on" in found.names:
        said.setdefault("happened_on", str(viewer.today))
    row = save_said(viewer, found, said, None)
    print_done(f"The {found.one} is added: {row} ({row.pk})", row_data(found, row), as_json=as_json)


@record.command()
@click.argument("kind")
@click.argument("name")
@click.option(
    "--set",
    "pairs",
    required=True,
    help="A field as its page names it, and its new value; nothing empties it.",
    multiple=True,
    metavar="FIELD=VALUE",
)
@json_option
@with_viewer
def change(viewer: Viewer, kind: str, name: str, pairs: tuple[str, ...], as_json: bool) -> None:
    """Change one thing, named by a part of its title or by its id.

    \b
    metier record change skill SQL --set level=4
    """
    from metier.record import queries

    found = kind_said(kind)
    row = save_said(viewer, found, _said(found, pairs), queries.named(viewer, found, name))
    print_done(f"The {found.one} is changed: {row}", row_data(found, row), as_json=as_json)


@record.command()
@click.argument("kind")
@click.argument("name")
@json_option
@with_viewer
def delete(viewer: Viewer, kind: str, name: str, as_json: bool) -> None:
    """Put one thing into the trash, where it waits for 30 days.

    \b
    metier record delete position "Student ambassador"
    """
    from metier.record import actions, queries

    found = kind_said(kind)
    row = queries.named(viewer, found, name)
    actions.delete(viewer, row)
    print_done(f"The {found.one} is in the trash: {row}", row_data(found, row), as_json=as_json)


@record.command()
@click.argument("kind")
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, kind: str, name: str, as_json: bool) -> None:
    """Take one thing out of the trash again, with its files and its links to skills.

    \b
    metier record restore position "Student ambassador"
    """
    from metier.accounts.trash import named_in_trash
    from metier.record import actions

    found = kind_said(kind)
    gone = named_in_trash(viewer, found.model, name, found.one, found.many)
    row = actions.bring_back(viewer, found, gone.pk)
    print_done(f"The {found.one} is back: {row}", row_data(found, row), as_json=as_json)


def row_data(kind: Kind, row: Owned) -> dict[str, Any]:
    """A row as other programs read it. Any: fields of any kind."""
    return {"id": str(row.pk), **kind.snapshot(row)}


def kind_said(said: str) -> Kind:
    """The kind that a person names, by any of its names. Raises Refused."""
    from metier.core.errors import Refused
    from metier.record.kinds import KINDS

    wanted = said.strip().casefold()
    for kind in KINDS:
        if wanted in (kind.slug, kind.one, kind.many, kind.model.__name__.casefold()):
            return kind
    raise Refused(f"“{said}” is no kind of thing in a record. There are {', '.join(kind.slug for kind in KINDS)}.")


def _said(kind: Kind, pairs: Iterable[str]) -> dict[str, str]:
    """FIELD=VALUE by the name of the field; a field goes by its name in the model or on its page."""
    from metier.core.errors import Refused
    from metier.record.kinds import SHOWS

    labels = {name: kind.field_label(name).casefold() for name in (*kind.names, *([SHOWS] if kind.shows else []))}
    said: dict[str, str] = {}
    for pair in pairs:
        field, equals, value = pair.partition("=")
        wanted = field.strip().casefold()
        name = next((name for name, label in labels.items() if wanted in (name, label)), None)
        if not equals or name is None:
            raise Refused(f"“{pair}” is not FIELD=VALUE. {kind.many.capitalize()} have {', '.join(labels.values())}.")
        said[name] = value.strip().replace("; ", "\n") if name == SHOWS else value.strip()
    return said


def save_said(viewer: Viewer, kind: Kind, said: Mapping[str, str], row: Owned | None) -> Owned:
    """Add or change a row by what was said of its fields, read as its form reads them. Raises Refused."""
    from metier.core.errors import Refused
    from metier.record import actions, queries
    from metier.record.forms import form_for
    from metier.record.kinds import BY_SLUG

    sent = dict(said)
    if sent.get("position"):
        sent["position"] = str(queries.named(viewer, BY_SLUG["positions"], sent["position"]).pk)
    form = form_for(kind, viewer, sent, row)
    form.is_valid()
    for name in sent:
        if name in form.errors:
            raise Refused(f"{kind.field_label(name)}: {form.errors[name][0]}")
    return actions.save(
        viewer, kind, {name: form.cleaned_data[name] for name in sent if name in form.cleaned_data}, row
    )
