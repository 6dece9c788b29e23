"""`metier rehearse`: the deck in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.asks.cli.areas import AREAS

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.asks.models import OwnScenario, PracticeCard
    from metier.asks.queries.practice import Practice
    from metier.core.rehearsing import Scenario

EPILOG = """\b
Examples:
  metier rehearse                         five scenarios, about five minutes
  metier rehearse --cards 2 --area pay
  metier rehearse list --due
  metier rehearse show credit-in-the-meeting
  metier rehearse prepare "ask my manager for a pay rise"
  metier rehearse add "Priti copies the director in" --situation "She answers me with the director in copy." --area boundaries
A scenario is named by its key, by a part of its title, or by the start of its id.
"""
area_option = click.option("--area", type=click.Choice(AREAS), help="Only what is about this.")


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.option(
    "--cards", type=click.IntRange(1, 20), default=5, show_default=True, help="How many, about a minute each."
)
@area_option
@json_option
@click.pass_context
def rehearse(ctx: click.Context, cards: int, area: str | None, *, as_json: bool) -> None:
    """Practise difficult conversations: your answer, a considered one, your own sentence, and how it went."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(in_turn if as_json else sit, cards=cards, area=area or "")


@click.command()
@with_viewer
def in_turn(viewer: Viewer, *, cards: int, area: str) -> None:
    """What comes now, for other programs."""
    from metier.asks.queries.practice import practice

    now = practice(viewer, area)
    found = [now.scenarios[key] for key in now.turn[:cards]]
    names = ("key", "title", "area", "situation", "question")
    print_json([{name: getattr(one, name) for name in names} | {"due_on": now.due.get(one.key)} for one in found])


@click.command()
@with_viewer
def sit(viewer: Viewer, *, cards: int, area: str) -> None:
    from metier.asks.queries.practice import open_attempt, practice, scenario_of

    done, now = 0, practice(viewer, area)
    waiting = open_attempt(viewer)
    if waiting:
        click.echo(f"You compared “{scenario_of(waiting.card).title}” and did not say how it went.\n")
    keys = list(now.turn)[:cards]
    if not keys:
        click.echo("Nothing is due here. `metier rehearse list` shows every scenario and when it comes.")
        return
    try:
        for number, key in enumerate(keys, start=1):
            if not _once_through(viewer, now.scenarios[key], f"{number} of {len(keys)}"):
                break
            done += 1
    except click.Abort:
        click.echo()
    left = len(practice(viewer, area).turn)
    click.echo(
        f"{done} of {len(keys)} practised. {left} more in turn." if left else f"{done} of {len(keys)} practised."
    )


def _once_through(viewer: Viewer, scenario: Scenario, place: str) -> bool:
    """One scenario, from the situation to how it went; false when its owner stops."""
    from metier.asks.actions import practice as actions
    from metier.asks.choices import Area

    click.echo(f"{place} · {Area(scenario.area).label}\n")
    click.secho(scenario.title, bold=True)
    _text(scenario.situation)
    click.secho(scenario.question or "What do you do, and what do you say?", bold=True)
    answer = click.prompt("Your answer (Enter to think it, q to stop)", default="", show_default=False)
    if answer.strip().lower() == "q":
        return False
    attempt = actions.begin(viewer, scenario, answer)
    _considered(scenario)
    sentence = click.prompt("Your own sentence for next time (Enter for none)", default="", show_default=False)
    rating = _rating(viewer, attempt.card)
    if not rating:
        click.echo("It stays open: say how it went another time.")
        return False
    rated = actions.rate(viewer, attempt, rating, sentence)
    from metier.spacing import comes

    click.echo(f"It comes again {comes(rated.due_on, viewer.today)}.\n" if rated.due_on else "")
    return True


def _rating(viewer: Viewer, card: PracticeCard) -> int:
    """1 to 4; 0 to stop."""
    from metier.spacing import rates

    for rate in rates(card, viewer.today):
        click.echo(f"  {rate.value} {rate.word:6} {rate.meaning}; {rate.comes}")
    while True:
        said = click.prompt("How would it have gone? 1 to 4, q to stop", default="", show_default=False).strip().lower()
        if said == "q":
            return 0
        if said in {"1", "2", "3", "4"}:
            return int(said)
        click.echo("Type 1, 2, 3 or 4; q to stop.")


def _considered(scenario: Scenario) -> None:
    click.echo()
    click.secho("A considered answer", bold=True)
    _text(scenario.answer or "You have written none yet.")
    for reason in scenario.reasons:
        _text(f"· {reason}", after=False)
    for line in scenario.say:
        click.echo()
        _text(f"“{line}”", after=False)
    if scenario.advice:
        click.echo()
        _text(scenario.advice, after=False)
    click.echo()


def _text(text: str, *, after: bool = True) -> None:
    click.echo(click.wrap_text(text, 88) + ("\n" if after else ""))


@rehearse.command("list")
@area_option
@click.option("--due", "only_due", is_flag=True, help="Only what comes now, in its turn.")
@json_option
@with_viewer
def list_scenarios(viewer: Viewer, *, area: str | None, only_due: bool, as_json: bool) -> None:
    """Every scenario, how often you practised it, and when it comes again."""
    from metier.asks.choices import Area
    from metier.asks.queries.practice import practice
    from metier.core.words import short_date

    now = practice(viewer, area or "")
    keys = now.turn if only_due else list(now.scenarios)
    if as_json:
        print_json([_row(now, key) for key in keys])
        return
    rows = []
    for key in keys:
        one, on = now.scenarios[key], now.due.get(key)
        when = "" if on is None else "now" if on <= viewer.today else short_date(on)
        rows.append((key, Area(one.area).label, one.title, now.times.get(key, 0) or "", when))
    print_table(["Key", "Area", "Scenario", "Times", "Comes"], rows, right=[3])


def _row(now: Practice, key: str) -> dict[str, Any]:
    one = now.scenarios[key]
    return {
        "key": key,
        "area": one.area,
        "title": one.title,
        "is_own": one.is_own,
        "times": now.times.get(key, 0),
        "due_on": now.due.get(key),
    }


@rehearse.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """One scenario with its considered answer, and what you answered before."""
    from dataclasses import asdict

    from metier.asks.queries.practice import card_of, earlier
    from metier.asks.queries.scenarios import scenario_named
    from metier.core.rehearsing import RATINGS
    from metier.core.words import full_date

    scenario = scenario_named(viewer, name)
    card = card_of(viewer, scenario)
    said = earlier(viewer, card) if card else []
    if as_json:
        attempts = [
            {"on": one.tried_on, "answer": one.answer, "next_time": one.next_time, "rating": one.rating} for one in said
        ]
        print_json({**asdict(scenario), "due_on": card.due_on if card else None, "attempts": attempts})
        return
    click.secho(scenario.title, bold=True)
    _text(scenario.situation)
    _text(scenario.question, after=False)
    _considered(scenario)
    for one in said:
        click.echo(
            f"{full_date(one.tried_on)}, {RATINGS[one.rating or 1].lower()}: {one.next_time or one.answer or 'thought'}"
        )


@rehearse.command()
@click.argument("about")
@click.option("--for-ask", help="Look at this ask as well: what it is about, and where it stands.")
@json_option
@with_viewer
def prepare(viewer: Viewer, about: str, for_ask: str | None, *, as_json: bool) -> None:
    """The scenarios that are nearest to a real conversation."""
    from metier.asks.queries.scenarios import asks_ahead, near
    from metier.core.naming import named

    rows = {row.pk: row for row in asks_ahead(viewer)} if for_ask else {}
    ask = rows[named(for_ask, {pk: row.title for pk, row in rows.items()}, "ask")] if for_ask else None
    found = near(about, ask)
    if as_json:
        print_json([{"key": one.scenario.key, "title": one.scenario.title, "shares": one.shared} for one in found])
        return
    if not found:
        click.echo("No scenario shares a telling word with that. Say it otherwise.")
        return
    print_table(
        ["Key", "Scenario", "Shares"], [(one.scenario.key, one.scenario.title, ", ".join(one.shared)) for one in found]
    )
    click.echo(f'Prepare yours: metier rehearse add "{about}" --real --like {found[0].scenario.key} --situation "…"')


@rehearse.command()
@json_option
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="How many at most.")
@with_viewer
def history(viewer: Viewer, limit: int, *, as_json: bool) -> None:
    """What you answered, newest first."""
    from metier.asks.pages.practice import said_of
    from metier.asks.queries.practice import attempts
    from metier.core.words import short_date

    found = [said_of(one) for one in attempts(viewer)[:limit]]
    if as_json:
        print_json(
            [
                {
                    "on": one.attempt.tried_on,
                    "scenario": one.title,
                    "answer": one.attempt.answer,
                    "next_time": one.attempt.next_time,
                    "rating": one.attempt.rating,
                    "due_on": one.attempt.due_on,
                }
                for one in found
            ]
        )
        return
    rows = [
        (short_date(one.attempt.tried_on), one.rating, one.title, one.attempt.next_time or one.attempt.answer)
        for one in found
    ]
    print_table(["On", "Went", "Scenario", "What you will say"], rows)


def own_named(viewer: Viewer, name: str) -> OwnScenario:
    from metier.asks.queries.scenarios import own_scenario_named

    return own_scenario_named(viewer, name)
