"""The digest mail, in a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_table, set_up, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EPILOG = """\b
Examples:
  metier reminders server smtp://nadia:secret@mail.example.org:587
  metier reminders on nadia@example.org
  metier reminders at 7
  metier reminders quiet sat,sun
  metier reminders test
"""


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.pass_context
def reminders(ctx: click.Context) -> None:
    """A mail when something is due: at most one a day, on days that are not quiet. Alone, it shows how it is set."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)


@reminders.command("show")
@json_option
@with_viewer
def show(viewer: Viewer, *, as_json: bool = False) -> None:
    """Where and when the digest goes, what it would say today, and what became of the last ones."""
    from metier.core.words import short_date
    from metier.home.digest.page import reminders_page
    from metier.home.queries import digest_settings

    page = reminders_page(viewer, digest_settings(viewer))
    if as_json:
        kept = page.settings
        print_json(
            {
                "email": kept.email if kept else None,
                "is_on": bool(kept and kept.is_on),
                "at_hour": kept.at_hour if kept else None,
                "quiet_days": [DAYS[int(day)] for day in kept.quiet_days] if kept else [],
                "server": page.server or None,
                "today": [item.nudge.title for item in page.news],
                "days": [{"day": one.day, "what": one.what, "problem": one.problem} for one in page.days],
            }
        )
        return
    click.echo(_said(viewer))
    click.echo(f"Mail server: {page.server}" if page.server else page.server_problem or NO_SERVER)
    if page.days:
        rows = [(short_date(one.day), one.what, one.named, one.problem) for one in page.days]
        print_table(("Day", "Digest", "Named", "Problem"), rows)


NO_SERVER = (
    "No mail server is set, so no mail goes. Set one: metier reminders server smtp://user:password@mail.example.org:587"
)


@reminders.command("on")
@click.argument("address", required=False)
@with_viewer
def on(viewer: Viewer, address: str | None) -> None:
    """Send the digest, to this address or to the one that was said before."""
    from metier.home.actions.reminders import set_reminders
    from metier.home.digest.server import mail_server

    set_reminders(viewer, {"is_on": True} | ({"email": address} if address else {}))
    click.echo(_said(viewer))
    if mail_server() is None:
        click.echo(NO_SERVER, err=True)


@reminders.command("off")
@with_viewer
def off(viewer: Viewer) -> None:
    """Send none. What was said is kept."""
    from metier.home.actions.reminders import turn

    turn(viewer, on=False)
    click.echo(_said(viewer))


@reminders.command("at")
@click.argument("hour", type=click.IntRange(0, 23))
@with_viewer
def at(viewer: Viewer, hour: int) -> None:
    """From which hour of the day, in the time zone of the career."""
    from metier.home.actions.reminders import set_reminders

    set_reminders(viewer, {"at_hour": hour})
    click.echo(_said(viewer))


@reminders.command("quiet")
@click.argument("days")
@with_viewer
def quiet(viewer: Viewer, days: str) -> None:
    """Weekdays without mail, such as sat,sun; none for no such days."""
    from metier.core.errors import Refused
    from metier.core.spoken_dates import is_none
    from metier.home.actions.reminders import set_reminders

    said = [] if is_none(days) else [day.strip().lower()[:3] for day in days.split(",")]
    wrong = [day for day in said if day not in DAYS]
    if wrong:
        raise Refused(f"“{days}” are not days of the week. Write them like sat,sun, or none.")
    set_reminders(viewer, {"quiet_days": "".join(str(DAYS.index(day)) for day in said)})
    click.echo(_said(viewer))


@reminders.command("test")
@with_viewer
def test(viewer: Viewer) -> None:
    """Send a mail now that only says that mail arrives."""
    from metier.home.actions.reminders import NoMailServer, send_test

    try:
        to = send_test(viewer)
    except NoMailServer:
        raise NoMailServer(NO_SERVER) from None
    click.echo(f"A test mail is on its way to {to}.")


@reminders.command("server")
@click.argument("address", required=False)
def server(address: str | None) -> None:
    """Which mail server carries the mail; kept in METIER_HOME, for you alone. `-` asks for it; none forgets it.

    \b
    metier reminders server smtp://nadia:secret@mail.example.org:587
    metier reminders server smtps://nadia:secret@mail.example.org
    metier reminders server -        asks, so that no password stays in the shell’s history
    """
    set_up()
    from metier.core.spoken_dates import is_none
    from metier.home.digest import server as kept

    if address == "-":
        address = click.prompt("Mail server", hide_input=True) if sys.stdin.isatty() else sys.stdin.readline()
    if address is not None and is_none(address):
        was_there = kept.forget_server()
        click.echo("No mail server is kept any more." if was_there else "No mail server was kept.")
    elif address is not None:
        made = kept.keep_server(address)
        click.echo(f"Mail goes over {made}. `metier reminders test` tries it.")
    else:
        now = kept.mail_server()
        click.echo(f"Mail goes over {now}." if now else NO_SERVER)
    if kept.is_of_environment():
        click.echo("METIER_SMTP is set, and goes before what is kept.", err=True)


def _said(viewer: Viewer) -> str:
    """How it is set, in a sentence."""
    from metier.home.digest.composing import quiet_days
    from metier.home.queries import digest_settings

    kept = digest_settings(viewer)
    if kept is None:
        return "No digest is sent. Set it up: metier reminders on you@example.org"
    when = f"from {kept.at_hour:02d}:00 in {viewer.career.time_zone}"
    never = f", never on {quiet_days(kept)}" if kept.quiet_days else ""
    return (
        f"The digest {'goes' if kept.is_on else 'is off; it went'} to {kept.email}, at most once a day {when}{never}."
    )
