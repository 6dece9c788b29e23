"""`metier support`: who takes care of what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.spoken_options import day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.support.actions.maps import Said
    from metier.support.models import SupportLine
    from metier.support.queries.maps import Mapped

ASPECTS = ("progression", "learning", "meaning", "recognition", "autonomy")
CARERS = ("me", "manager", "mentor", "hr", "coach", "nobody")
WELL = ("not-at-all", "hardly", "partly", "mostly", "fully")
KINDS = ("training", "secondment", "coaching", "project", "sideways", "pattern", "pay", "recognition", "decision")
OCCASIONS = ("look", "manager", "reorganisation", "job", "review", "other")
EPILOG = """\b
Examples:
  metier support
  metier support set learning --by manager --name "Tom Whitaker" --well partly --should mentor
  metier support set meaning --by nobody --should me --occasion manager --reason "Grace took over from Tom"
  metier support ask learning --title "dbt course"
  metier support myself meaning
  metier support history
Each aspect has its own `set`; the others stay as they were said.
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.option("--on", type=day, help="As it stood at the end of a day.")
@json_option
@click.pass_context
def support(ctx: click.Context, *, on: date | None, as_json: bool) -> None:
    """Who takes care of each aspect of your career, how well, and who should. Alone, it shows the map."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show, on=on, as_json=as_json)


@click.command()
@with_viewer
def show(viewer: Viewer, *, on: date | None, as_json: bool) -> None:
    from metier.core.past_days import past_day
    from metier.support.choices import Aspect
    from metier.support.queries.maps import current

    mapped = current(viewer, past_day(on, viewer.today) if on else None)
    if as_json:
        print_json(_data(mapped) if mapped else None)
    elif mapped is None:
        click.echo("There is no map yet. Begin: metier support set learning --by manager --well partly --should me")
    else:
        rows = [
            (
                one.name,
                one.who,
                one.well,
                one.who_should,
                "differs" if one.differs else "",
                ", ".join(begun.title for begun in one.begun),
            )
            for one in mapped.lines
        ]
        rows += [(Aspect(aspect).label, "Not said yet", "", "", "", "") for aspect in mapped.unsaid]
        print_table(["Aspect", "Today with", "How well", "Should be with", "", "Begun"], rows)


@support.command("set")
@click.argument("aspect", type=click.Choice(ASPECTS))
@click.option("--by", type=click.Choice(CARERS), help="Who takes care of it today.")
@click.option("--name", "by_name", help="Their name.")
@click.option("--well", type=click.Choice(WELL), help="How well.")
@click.option("--should", type=click.Choice(CARERS), help="Who should.")
@click.option("--note", help="A note.")
@click.option("--occasion", type=click.Choice(OCCASIONS), default="look", show_default=True, help="What made you look.")
@click.option("--reason", default="", help="In your own words.")
@with_viewer
def say(viewer: Viewer, /, *, aspect: str, occasion: str, reason: str, **said: Any) -> None:
    """Say one aspect anew; the map before is kept with its date."""
    from metier.support.actions import maps as actions
    from metier.support.queries.maps import current

    before = current(viewer)
    lines = {one.aspect: actions.said_of(one) for one in before.lines} if before else {}
    lines[aspect] = _changed(lines.get(aspect), said)
    made = actions.map_support(viewer, lines, occasion=occasion, reason=reason)
    click.echo("The map is kept." if made else "Nothing was different.")


def _changed(was: Said | None, said: dict[str, Any]) -> Said:
    """With what was typed; of an aspect of which nothing is said yet, both who does and who should are wanted."""
    from dataclasses import replace

    from metier.support.actions.maps import Said

    well = said.pop("well")
    given = {name: value for name, value in said.items() if value is not None}
    if well is not None:
        given["how_well"] = WELL.index(well) + 1
    if was is None:
        if not {"by", "should"} <= set(given):
            raise click.UsageError("Nothing is said of it yet: give --by and --should.")
        return Said(**given)
    if given.get("by", was.by) != was.by and "by_name" not in given:
        given["by_name"] = ""
    return replace(was, **given)


@support.command()
@json_option
@with_viewer
def history(viewer: Viewer, *, as_json: bool) -> None:
    """Every map with what it changed, newest first."""
    from metier.core.words import short_date
    from metier.support.queries.maps import history

    found = history(viewer, 100)
    if as_json:
        print_json([{**_data(one.mapped), "changed": one.what} for one in found])
        return
    rows = [
        (
            short_date(one.mapped.on),
            "First said" if one.is_first else one.mapped.because,
            "; ".join(one.what),
            one.mapped.reason,
        )
        for one in found
    ]
    print_table(["On", "Occasion", "What changed", "Why"], rows)


@support.command()
@click.argument("aspect", type=click.Choice(ASPECTS))
@click.option("--title", default="", help="What you want, in your own words.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is, when it is not the usual.")
@with_viewer
def ask(viewer: Viewer, aspect: str, title: str, kind: str | None) -> None:
    """Ask for it: an ask, of whoever should take care of it."""
    from metier.support.actions import differences as actions

    made, is_new = actions.ask_for_it(viewer, _line(viewer, aspect), title, kind or "")
    if is_new:
        click.echo(f'{made.title} is an ask. Its case comes next: metier ask show "{made.title}"')
    else:
        click.echo(f"You ask for this already: {made.title}")


@support.command()
@click.argument("aspect", type=click.Choice(ASPECTS))
@with_viewer
def myself(viewer: Viewer, aspect: str) -> None:
    """I will do it myself: a goal."""
    from metier.support.actions import differences as actions

    goal = actions.do_it_myself(viewer, _line(viewer, aspect))
    click.echo(f'{goal.title} is a goal. Its first step: metier task add "{goal.title}" "What to do" --hours 2')


@support.command()
@click.argument("aspect", type=click.Choice(ASPECTS))
@click.argument("name")
@with_viewer
def give(viewer: Viewer, aspect: str, name: str) -> None:
    """Somebody of your helpers is found for it."""
    from metier.support.actions import differences as actions
    from metier.support.queries.helpers import helper_named

    found = helper_named(viewer, name)
    actions.give_to(_line(viewer, aspect), found)
    click.echo(f"{found.name} is found for {aspect}.")


@support.command()
@with_viewer
def undo(viewer: Viewer) -> None:
    """Take the newest map back: it goes to the trash."""
    from metier.core.errors import Refused
    from metier.support.actions import maps as actions
    from metier.support.queries.maps import newest_map

    newest = newest_map(viewer)
    if newest is None:
        raise Refused("There is no map to take back.")
    actions.withdraw_map(viewer, newest)
    click.echo("The newest map is in the trash.")


def _line(viewer: Viewer, aspect: str) -> SupportLine:
    from metier.core.errors import Refused
    from metier.support.queries.maps import current, support_line

    mapped = current(viewer)
    line = mapped.line(aspect) if mapped else None
    if line is None:
        raise Refused(f"Nothing is said of {aspect} yet. Say it first: metier support set {aspect}")
    return support_line(viewer, line.id)


def _data(mapped: Mapped) -> dict[str, Any]:
    names = ("aspect", "by", "by_name", "how_well", "should", "note", "differs")
    begun = ("way", "id", "title", "word", "goes_on")
    lines = [
        {name: getattr(line, name) for name in names}
        | {"begun": [{name: getattr(one, name) for name in begun} for one in line.begun]}
        for line in mapped.lines
    ]
    return {"id": mapped.id, "on": mapped.on, "occasion": mapped.occasion, "reason": mapped.reason, "lines": lines}
