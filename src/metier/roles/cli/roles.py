"""`metier role`: roles that one aims at, and everything that says what they need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, read_given, with_viewer
from metier.core.errors import Refused

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.roles.actions import Aimed, Given

EPILOG = """\b
Examples:
  metier role add "Head of analytics" --occupation 15-2051.01 --by 2029
  metier role add "Data lead" --posting "wharfe water" --text advert.txt
  metier role take "data lead" --ladder ladder.csv --rung Lead
  metier role need "head of analytics" "Win and run a budget" --importance 4 --level 4
  metier role list
  metier role gaps "head of analytics"
  metier role decide "head of analytics" "budget" accept --why "Finance keeps it."
A role, and what it needs, are named by a part of their title, or by the start of their id.
"""


@click.group(epilog=EPILOG)
def role() -> None:
    """Roles that you aim at, held against your record at level; each gap is decided. Nothing is fetched."""


def _giving(command: Any) -> Any:  # Any: what click decorates
    """Everything that can say what a role needs, but for an occupation."""
    for option in reversed(
        [
            click.option(
                "--posting", "postings", multiple=True, help="A posting that you keep; several times if several."
            ),
            click.option(
                "--text",
                type=click.Path(path_type=Path, allow_dash=True),
                help="An advert as text; - reads what is piped in.",
            ),
            click.option("--ladder", type=click.Path(path_type=Path), help="Your company’s ladder, as CSV."),
            click.option("--rung", default="", help="Which rung of the ladder."),
        ]
    ):
        command = option(command)
    return command


@role.command()
@click.argument("title", default="")
@click.option(
    "--occupation", "code", default="", help="Its code, of O*NET-SOC, SOC, ISCO-08 or ESCO; older ones are mapped."
)
@click.option("--where", default="", help="At what kind of employer, where.")
@click.option("--by", default="", help="By when: 2029, or March 2029.")
@click.option("--why", default="", help="Why you aim at it.")
@_giving
@json_option
@with_viewer
def add(
    viewer: Viewer, /, *, title: str, code: str, where: str, by: str, why: str,
    postings: tuple[str, ...], text: Path | None, ladder: Path | None, rung: str, as_json: bool,
) -> None:  # fmt: skip
    """Aim at a role, with all that says what it needs; all of it or nothing.

    \b
    metier role add "Head of analytics" --occupation 15-2051.01
    metier role add "Data lead" --posting "wharfe water" --ladder ladder.csv --rung Lead
    """
    from metier.core.spoken_dates import spoken
    from metier.roles import actions

    facts = {"title": title, "code": code, "where": where, "by": spoken(by) if by else None, "why": why}
    aimed = actions.aim(viewer, facts, _given(viewer, postings, text, ladder, rung))
    _say(aimed, f"You aim at {aimed.role.title}.", as_json=as_json)


@role.command()
@click.argument("name")
@click.option(
    "--occupation", "code", default="", help="Its code, of O*NET-SOC, SOC, ISCO-08 or ESCO; older ones are mapped."
)
@_giving
@json_option
@with_viewer
def take(
    viewer: Viewer, /, *, name: str, code: str,
    postings: tuple[str, ...], text: Path | None, ladder: Path | None, rung: str, as_json: bool,
) -> None:  # fmt: skip
    """More that says what a role needs: an occupation, postings, a text, a ladder. It combines with what is there."""
    from django.db import transaction

    from metier.roles import actions, queries

    found = queries.role_named(viewer, name)
    given = _given(viewer, postings, text, ladder, rung)
    if not (code or given.postings or given.text or given.ladder):
        raise Refused("Say what it needs by: --occupation, --posting, --text or --ladder.")
    with transaction.atomic():
        first = [actions.add_occupation(viewer, found, code)] if code else []
        made = actions.combine(viewer, found, given)
    said = (*(one.said for one in first if one.said), *made.said)
    _say(actions.Aimed(found, (*first, *made.added), said), f"{found.title} is added to.", as_json=as_json)


@role.command("list")
@json_option
@with_viewer
def list_(viewer: Viewer, *, as_json: bool) -> None:
    """Your target roles side by side: fit with its range, requirements met, decisions."""
    from metier.roles.cli.showing import figures_of
    from metier.roles.pages.all import roles_page

    page = roles_page(viewer)
    if as_json:
        print_json(
            [
                {
                    "id": row.role.pk,
                    "title": row.role.title,
                    "occupation": row.role.code or None,
                    **figures_of(row.standing),
                }
                for row in page.rows
            ]
        )
        return
    if not page.rows:
        click.echo('You aim at no role yet. Add one: metier role add "Head of analytics" --occupation CODE')
        return
    rows = [
        (
            row.role.title,
            row.standing.fit_said,
            row.standing.fit_range,
            f"{row.standing.met} of {row.standing.of}",
            f"{row.standing.decided} of {row.standing.gaps}",
        )
        for row in page.rows
    ]
    print_table(("Role", "Fit", "Range", "Met", "Gaps decided"), rows, right=(1,))
    for gap in page.shared:
        click.echo(f"{gap.name}: {', '.join(one.title for one in gap.roles)}; {gap.total} together", err=True)


@role.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """Everything a role needs, met or not, and who says so."""
    from metier.roles.cli.showing import print_role

    print_role(viewer, name, as_json=as_json)


@role.command()
@click.argument("name")
@json_option
@with_viewer
def remove(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """Aim at it no longer: it waits in the trash for 30 days."""
    from metier.roles import actions, queries

    found = queries.role_named(viewer, name)
    actions.trash_role(viewer, found)
    told = {"id": found.pk, "title": found.title, "in_trash": True}
    print_done(f"{found.title} is in the trash.", told, as_json=as_json)


def _given(viewer: Viewer, postings: tuple[str, ...], text: Path | None, ladder: Path | None, rung: str) -> Given:
    from metier.core.profile.ladder import read_ladder
    from metier.postings.queries import posting_named
    from metier.roles.actions import Given

    return Given(
        [posting_named(viewer, one) for one in postings],
        _read(text) if text else "",
        read_ladder(_read(ladder), ladder.name) if ladder else None,
        rung,
        ladder.name if ladder else "",
    )


def _read(file: Path) -> str:
    """The text of a file, or of what is piped in. Raises Refused."""
    from metier.core.profile.ladder import MOST_BYTES

    name, data = read_given(file, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise Refused(f"{name} is larger than half a megabyte.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise Refused(f"{name} is not text in UTF-8.")
    return text


def _say(aimed: Aimed, first: str, *, as_json: bool) -> None:
    from metier.core import words

    taken = [{"source": one.source.title, "kind": one.source.kind, "asks": one.number} for one in aimed.added]
    if as_json:
        print_json({"id": aimed.role.pk, "title": aimed.role.title, "taken": taken, "said": list(aimed.said)})
        return
    click.echo(first)
    for one in aimed.added:
        click.echo(f"  {one.source.title}: asks for {words.count(one.number, 'thing')}")
    for said in aimed.said:
        click.echo(said, err=True)
