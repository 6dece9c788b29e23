"""Occupations in a terminal: found by what one calls them, and what the library says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, most_option, print_json, print_table
from metier.core.errors import Refused
from metier.home.cli.installed import open_library

if TYPE_CHECKING:
    from metier.reference.world.codes import Resolved
    from metier.reference.world.facts import Figure, Occupation, Pay, Wages
    from metier.reference.world.library import World

SHOWN = 8
AN = {"hour": "an hour", "week": "a week", "month": "a month", "year": "a year"}


@click.group()
def occupation() -> None:
    """Occupations as O*NET and ESCO describe them, with pay and outlook. Nothing is fetched.

    \b
    metier occupation search "senior softwear engineer"
    metier occupation show 15-1252.00
    """


@occupation.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--also", multiple=True, help="Another name of the same work; may be given several times. Takes longer.")
@most_option(10, 100)
@json_option
def search(words: tuple[str, ...], *, also: tuple[str, ...], most: int, as_json: bool) -> None:
    """Find occupations by a job title in your own words; abbreviations, seniority and typing errors are understood.

    \b
    metier occupation search truck driver
    metier occupation search "Sr. sofware eng" --json
    metier occupation search growth lead --also "online marketer" --also "campaign manager"
    """
    world = open_library()
    from metier.reference.world.finding.occupations import compare, find

    title = " ".join(words)
    found = compare(world, (title, *also), most) if also else find(world, title, most)
    if as_json:
        print_json(
            [
                {
                    "code": one.occupation.code,
                    "title": one.occupation.title,
                    "found_as": one.found_as,
                    "likeness": one.likeness,
                    "over_esco": one.over_esco,
                    "rated": one.occupation.is_rated,
                }
                for one in found
            ]
        )
        return
    if not found:
        click.echo("The library has no occupation of such a name. Try other words for the same work.", err=True)
    rows = [(one.occupation.code, one.occupation.title, one.found_as, f"{one.likeness:.2f}") for one in found]
    print_table(("Code", "Occupation", "Found as", "Likeness"), rows, right=(3,))


@occupation.command()
@click.argument("code")
@click.option("--area", default="", help="A state or metropolitan area of the United States, for pay.")
@json_option
def show(code: str, *, area: str, as_json: bool) -> None:
    """What an occupation asks, pays and leads to. Codes of O*NET-SOC, SOC, ISCO-08 and ESCO; older ones are mapped, and it says so.

    \b
    metier occupation show 15-1252.00
    metier occupation show 15-1131.00
    metier occupation show 29-1141.00 --area Texas --json
    """
    world = open_library()
    from metier.reference.world.codes import resolve

    resolved = resolve(world, code)
    if not resolved:
        raise Refused(
            f"The library knows no occupation by the code “{code}”. Find one with: metier occupation search WORDS"
        )
    said = resolved.how(code, "show one of them")
    if len(resolved.occupations) > 1:
        _several(resolved, said, as_json=as_json)
        return
    (one,) = resolved.occupations
    if as_json:
        print_json({"asked": code, "said": said or None} | _as_json(world, one, area))
        return
    rows = _rows(world, one, area)
    for line in (*([said] if said else []), *_standing(world, one)):
        click.echo(line, err=True)
    print_table(("", ""), rows)


def _several(resolved: Resolved, said: str, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {"said": said, "occupations": [{"code": one.code, "title": one.title} for one in resolved.occupations]}
        )
        return
    click.echo(said, err=True)
    print_table(("Code", "Occupation"), [(one.code, one.title) for one in resolved.occupations])


def _standing(world: World, one: Occupation) -> list[str]:
    """What is not to be expected of it."""
    found = []
    if one.is_residual:
        found.append("“All Other” gathers what has no code of its own: its figures are of many occupations together.")
    if not one.is_rated:
        found.append("O*NET has not rated what it asks: no skills, knowledge or abilities at level.")
    elif missing := len(world.matrix("level").columns) - len(world.ratings(one.code)):
        found.append(f"Of what it asks, {missing} elements have no rating in the releases that Metier carries.")
    return found


def _rows(world: World, one: Occupation, area: str) -> list[tuple[str, str]]:
    rows = [("Occupation", f"{one.code} {one.title}")]
    if one.zone:
        rows.append(("Job zone", f"{one.zone} of 5"))
    rows += [(f"Pay, {wages.area.name}", _wages_said(wages)) for wages in _wages(world, one, area)]
    from metier.reference.world.markets import projection

    if outlook := projection(world, one.soc):
        grows = "" if outlook.change_percent is None else f"{outlook.change_percent:+.1f} % jobs"
        openings = "" if outlook.openings is None else f"{outlook.openings:g} thousand openings a year"
        asks = f"entry: {outlook.education}" if outlook.education else ""
        rows.append((f"Outlook {outlook.source.release}", ", ".join(filter(None, (grows, openings, asks)))))
    rows += [
        (
            f"Pay, {pay.country}",
            f"{pay.title}: {pay.measure} {pay.currency} {pay.amount:,.0f} {AN[pay.unit]} ({pay.source.release})",
        )
        for pay in _abroad(world, one)[:SHOWN]
    ]
    for rating in world.ratings(one.code)[:SHOWN]:
        rows.append((rating.domain.capitalize(), f"{rating.name}: {_figures(rating.importance, rating.level)}"))
    used = world.technology(one.code)[:SHOWN]
    if used:
        rows.append(("Used", ", ".join(technology.name for technology in used)))
    rows += [("Like it", f"{other.code} {other.title}") for other in world.related(one.code)[:SHOWN]]
    return rows


def _figures(importance: Figure | None, level: Figure | None) -> str:
    said = [
        f"{name} {figure.value:g} of {most}{' (imprecise)' if figure.is_suppressed else ''}"
        for name, figure, most in (("importance", importance, 5), ("level", level, 7))
        if figure
    ]
    return ", ".join(said)


def _wages(world: World, one: Occupation, area: str) -> list[Wages]:
    from metier.reference.world.markets import NATION, areas, areas_named, wages

    places = [place for place in areas(world) if place.kind == NATION][:1]
    if area:
        places = areas_named(world, area)
        if not places:
            raise Refused(
                f"“{area}” is no area that the library has wages of: a state, such as Texas, or a part of the name of a metropolitan area."
            )
    return [found for place in places[:SHOWN] if (found := wages(world, one.soc, place))]


def _wages_said(wages: Wages) -> str:
    if wages.is_suppressed:
        return f"kept back by its publisher ({wages.source.release})"
    names = ("10th", "25th", "median", "75th", "90th")
    least = None if wages.at_least is None else ("p10", "p25", "p50", "p75", "p90").index(wages.at_least)
    said = [
        f"{name} {'at least the ceiling' if least is not None and at >= least else '–' if amount is None else f'${amount:,.2f}' if wages.per == 'hour' else f'${amount:,.0f}'}"
        for at, (name, amount) in enumerate(zip(names, wages.percentiles, strict=True))
    ]
    return f"{', '.join(said)} {AN[wages.per]} ({wages.source.release})"


def _abroad(world: World, one: Occupation) -> list[Pay]:
    from metier.reference.world.codes import codes_of
    from metier.reference.world.markets import pay

    return pay(world, codes_of(world, one))


def _as_json(world: World, one: Occupation, area: str) -> dict[str, Any]:
    from dataclasses import asdict

    from metier.reference.world.markets import projection

    outlook = projection(world, one.soc)
    return {
        "code": one.code,
        "title": one.title,
        "all_other": one.is_residual,
        "rated": one.is_rated,
        "job_zone": one.zone,
        "names": world.names(one.code),
        "ratings": [asdict(rating) for rating in world.ratings(one.code)],
        "interests": [asdict(share) for share in world.shares(one.code, "interests")],
        "work_values": [asdict(share) for share in world.shares(one.code, "values")],
        "education": [asdict(share) for share in world.shares(one.code, "education")],
        "technology": [asdict(technology) for technology in world.technology(one.code)],
        "related": [asdict(other) for other in world.related(one.code)],
        "wages": [asdict(wages) | {"suppressed": wages.is_suppressed} for wages in _wages(world, one, area)],
        "pay": [asdict(pay) for pay in _abroad(world, one)],
        "projection": asdict(outlook) if outlook else None,
    }
