"""Parking the career, and waking it, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.option("--until", help="The day on which it wakes by itself, and asks for a review.")
@click.option(
    "--event", default="", help="What you wait for. Metier cannot see it happen; alone, it wakes after half a year."
)
@click.option("--why", default="", help="Why it rests.")
@json_option
@with_viewer
def park(viewer: Viewer, *, until: str | None, event: str, why: str, as_json: bool) -> None:
    """Put the career to rest until a day or an event. Alone, it says whether it rests. With --until while it rests, it has another day.

    \b
    metier park --until 2027-01-04 --why "A child"
    metier park --until "30 June 2027" --event "the course is over"
    metier park --event "I have a place at college"
    metier park
    """
    from metier.core.spoken_dates import spoken_day
    from metier.core.words import full_date
    from metier.reviews.actions import parking as actions
    from metier.reviews.queries.parking import parked, rest

    if until is None and why and not event:
        raise click.UsageError("Say until when: --until 2027-01-04.")
    now = parked(viewer)
    if until is not None and now and not (event or why):
        actions.park_until(viewer, now, spoken_day(until))
    elif until is not None or event:
        now = actions.park(viewer, spoken_day(until) if until else None, event, why)
    last = rest(viewer)
    if as_json:
        print_json(
            {
                "is_parked": bool(now),
                "parked_on": last and last.parking.parked_on,
                "wakes_on": last and last.woke_on,
                "event": last.parking.event if last else "",
                "why": last.parking.why if last else "",
            }
        )
    elif now:
        event_said = f", or until {now.event}" if now.event else ""
        click.echo(f"Your career is parked until {full_date(now.until)}{event_said}. `metier wake` wakes it.")
    else:
        woke = f" It was, until {full_date(last.woke_on)}." if last else ""
        click.echo(f"Your career is not parked.{woke}")


@click.command()
@with_viewer
def wake(viewer: Viewer) -> None:
    """Wake a career that is parked. Its hours are back from today, and it asks for a review.

    \b
    metier wake
    """
    from metier.core.errors import Refused
    from metier.reviews.actions import parking as actions
    from metier.reviews.queries.parking import parked

    now = parked(viewer)
    if now is None:
        raise Refused("Your career is not parked.")
    actions.wake(viewer, now)
    click.echo("Your career is awake, and its hours are back from today. `metier today` shows the review it asks for.")
