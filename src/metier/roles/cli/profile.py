"""`metier profile`: at which level one is, and where that comes from."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, most_option, print_done, print_json, print_table, with_viewer
from metier.core.errors import Refused

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.profile import Standing
    from metier.roles.queries.elements import Element

FIRST = 10
DOMAINS = ("skill", "knowledge", "activity", "ability")
EPILOG = """\b
Examples:
  metier profile
  metier profile show negotiation
  metier profile level negotiation 4.5 --why "Two contracts this year"
  metier profile positions
  metier profile match "senior data analyst" 15-2051.01
  metier profile occupations --most 20
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.option("--kind", type=click.Choice(DOMAINS), help="Only of one kind, and all of it.")
@json_option
@click.pass_context
def profile(ctx: click.Context, *, kind: str | None, as_json: bool) -> None:
    """At which level you are in what O*NET rates, from 0 to 7, and where that comes from. Alone, it lists the most telling."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(listed, kind=kind, as_json=as_json)


@click.command()
@with_viewer
def listed(viewer: Viewer, *, kind: str | None, as_json: bool) -> None:
    from metier.roles.queries.elements import DOMAINS as NAMES
    from metier.roles.queries.elements import elements
    from metier.roles.queries.profile import grounds

    found = grounds(viewer)
    made = found.profile()
    known = [one for one in elements().values() if kind in (None, one.domain)]
    if as_json:
        print_json([_level_json(one, made.at(one.id)) for one in known])
        return
    if not made.is_known:
        click.echo("Nothing says yet at which level you are. Add a position, or import a résumé: metier import FILE")
        return
    for domain, label in NAMES.items():
        of = [one for one in known if one.domain == domain]
        of.sort(key=lambda one: made.weights[one.id] * made.at(one.id).level, reverse=True)
        shown = of if kind else of[:FIRST]
        rows = [(one.name, *_level_row(made.at(one.id))) for one in shown]
        if rows:
            print_table((label, "Level", "±", "Stands on"), rows, right=(1, 2))


@profile.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """One thing that O*NET rates, opened to where its level comes from.

    \b
    metier profile show negotiation
    metier profile show 2.B.1.d --json
    """
    from metier.roles.pages.profile import element_page
    from metier.roles.queries.elements import element_said

    page = element_page(viewer, element_said(name))
    if as_json:
        lent = [
            {"occupation": one.occupation, "code": one.code, "published": one.published, "months": one.months,
             "tenure": one.tenure, "age": one.age, "confidence": one.confidence, "level": one.level, "error": one.error}
            for one in page.lent
        ]  # fmt: skip
        skills = [{"name": one.name, "said": one.said} for one in page.skills]
        print_json(_level_json(page.element, page.standing) | {"lent": lent, "skills": skills})
        return
    click.echo(f"{page.element.name}: level {page.said}. {page.anchor}. {page.basis}.")
    for one in page.lent:
        click.echo(
            f"  {one.occupation} lends {one.published} × {one.tenure} × {one.age} = {one.level} ± {one.error} ({one.months} months, {one.years_ago} years ago, match sure by {one.confidence})"
        )
    for skill in page.skills:
        click.echo(f"  Your skill {skill.name}: {skill.said}")


@profile.command()
@click.argument("name")
@click.argument("level")
@click.option("--why", default="", help="What makes you say so.")
@json_option
@with_viewer
def level(viewer: Viewer, name: str, level: str, *, why: str, as_json: bool) -> None:
    """Say at which level you are, from 0 to 7; none takes it back.

    \b
    metier profile level negotiation 4.5 --why "Two contracts this year"
    metier profile level negotiation none
    """
    from metier.roles import actions
    from metier.roles.pages.profile import own_level
    from metier.roles.queries.elements import element_said

    found = element_said(name)
    if level.casefold() == "none":
        row = own_level(viewer, found.id)
        if row is None:
            raise Refused(f"You have said no level for {found.name}.")
        actions.forget_level(viewer, row.pk)
        print_done(f"Your level in {found.name} is taken back.", {"element": found.id, "level": None}, as_json=as_json)
        return
    row, _ = actions.say_level(viewer, found.id, number(level), why=why)
    print_done(
        f"Your level in {found.name} is {row.level}.", {"element": found.id, "level": str(row.level)}, as_json=as_json
    )


@profile.command()
@json_option
@with_viewer
def positions(viewer: Viewer, *, as_json: bool) -> None:
    """Your positions, each with the occupation it is matched to, how sure that is, and by whom."""
    from metier.roles.pages.words import match_said
    from metier.roles.queries import matches

    found = matches(viewer)
    if as_json:
        names = ("id", "name", "code", "occupation", "confidence", "by", "found_as")
        print_json([{name: getattr(one, name) for name in names} for one in found])
        return
    rows = [(one.name, one.code, one.occupation or "None", match_said(one)) for one in found]
    print_table(("Position", "Code", "Occupation", "Matched"), rows)


@profile.command()
@click.argument("position")
@click.argument("code")
@json_option
@with_viewer
def match(viewer: Viewer, position: str, code: str, *, as_json: bool) -> None:
    """Say which occupation a position was: a code of any classification, none, or title to leave it to its title.

    \b
    metier profile match "senior data analyst" 15-2051.01
    metier profile match barista none
    """
    from metier.core.naming import named
    from metier.roles import actions
    from metier.roles.queries import match_of, matches

    pk = named(position, {one.id: one.name for one in matches(viewer)}, "position")
    mapped = ""
    if code.casefold() == "title":
        actions.unmatch_position(viewer, pk)
    else:
        _, mapped = actions.match_position(viewer, pk, "" if code.casefold() == "none" else code)
    found = match_of(viewer, pk)
    said = f"{found.name}: {found.occupation or 'none'}. {mapped}".strip()
    print_done(
        said, {"position": pk, "code": found.code, "occupation": found.occupation, "said": mapped}, as_json=as_json
    )


@profile.command()
@most_option(20)
@json_option
@with_viewer
def occupations(viewer: Viewer, *, most: int, as_json: bool) -> None:
    """All occupations held against your levels, those first that fit and use most of what you have."""
    from metier.roles.pages.words import percent
    from metier.roles.queries.profile import grounds
    from metier.roles.queries.ranked import ranked

    made = grounds(viewer).profile()
    found = ranked(made, most=most) if made.is_known else []
    if as_json:
        print_json(
            [
                {"code": one.code, "title": one.title, "fit": round(one.fit, 4), "use": round(one.use, 4)}
                for one in found
            ]
        )
        return
    rows = [(place, one.code, one.title, percent(one.fit), percent(one.use)) for place, one in enumerate(found, 1)]
    print_table(("", "Code", "Occupation", "Fit", "Uses"), rows, right=(0, 3, 4))


def number(text: str) -> Decimal:
    """A level or an importance. Raises Refused."""
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise Refused(f"“{text}” is no number. A level is from 0 to 7, importance from 1 to 5.")
    return found


def _level_row(standing: Standing) -> tuple[str, str, str]:
    return (f"{standing.level:.1f}", f"{standing.error:.1f}", standing.basis)


def _level_json(one: Element, standing: Standing) -> dict[str, Any]:
    return {
        "element": one.id,
        "name": one.name,
        "kind": one.domain,
        "level": round(standing.level, 3),
        "error": round(standing.error, 3),
        "stands_on": standing.basis,
    }
