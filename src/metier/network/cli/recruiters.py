"""`metier recruiters`: who works in one's direction, what they were told, to whom they put one forward, and what is next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer
from metier.core.errors import Refused
from metier.core.spoken_options import Said, day, day_or_none
from metier.core.words import full_date

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.models import Recruiter

ABOUT = ("salary", "notice", "confidence", "available", "wanted", "other")
STATES = ("proposed", "agreed", "sent", "talks", "refused", "closed")
EPILOG = """\b
Examples:
  metier recruiters
  metier recruiters find leadership north
  metier recruiters direction
  metier recruiters add "Marta Wolski" --firm "Aire Search" --covers "Data leadership" --area "North of England"
  metier recruiters told marta salary "Not below 65,000"
  metier recruiters submit marta "Moor Energy" --title "Head of Data" --state agreed
  metier recruiters next marta "Send the new résumé" --on 2026-10-10
A recruiter is named by a part of their name or firm, or by the start of their id.
"""


class WordsOrCommand(click.Group):
    """Words that are no sub-command are what is looked for: `metier recruiters leadership north`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            return "find", self.get_command(ctx, "find"), args
        return super().resolve_command(ctx, args)


@click.group(cls=WordsOrCommand, epilog=EPILOG, invoke_without_command=True)
@json_option
@click.pass_context
def recruiters(ctx: click.Context, *, as_json: bool) -> None:
    """Recruiters over years. Alone, it lists them; with words, those of whom these are known."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(find, words=(), as_json=as_json)


@recruiters.command()
@click.argument("words", nargs=-1)
@json_option
@with_viewer
def find(viewer: Viewer, words: tuple[str, ...], *, as_json: bool) -> None:
    """Those of whom each word is known: name, firm, what they cover, what you think of them.

    \b
    metier recruiters find leadership north
    """
    _listed(viewer, " ".join(words), is_direction=False, as_json=as_json)


@recruiters.command()
@json_option
@with_viewer
def direction(viewer: Viewer, *, as_json: bool) -> None:
    """Who works in your directional area, and why: by the occupations of your target roles, related ones, and words.

    \b
    metier recruiters direction
    """
    _listed(viewer, "", is_direction=True, as_json=as_json)


@recruiters.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """All that is known of one: covers, clients, what they were told, submissions, the résumé they hold.

    \b
    metier recruiters show marta
    """
    from metier.network.pages.recruiter_of import recruiter_part
    from metier.network.queries.recruiters import recruiter_named

    row = recruiter_named(viewer, name)
    part = recruiter_part(viewer, row)
    if as_json:
        print_json(_data(row) | _known(part))
        return
    click.echo(f"{row.contact.name}{f', {row.contact.employer}' if row.contact.employer else ''}")
    behind = f": {part.holding.said}" if part.holding and part.holding.said else ""
    held = f"{full_date(part.holding.on)}{behind}" if part.holding else "None"
    lines = [
        *(("Covers", f"{one.cover}{f' ({one.occupation})' if one.occupation else ''}") for one in part.covers),
        *(("Direction", why) for why in part.why),
        *(("Client", one.employer) for one in part.clients),
        *((f"Told of {one.label.lower()}", f"{one.said} ({one.when})") for one in part.told),
        *(("Promised", f"{one.line} ({one.when})") for one in part.promised),
        *(("Submission", f"{one.submission}: {one.state.lower()}, {one.when}") for one in part.submissions),
        *(("Warning", said) for one in part.submissions for said in one.warning),
        ("Holds", held),
        ("Next", " ".join(said for said in (row.next_step, part.next_when) if said) or "Nothing"),
    ]
    print_table(("", ""), lines)


@recruiters.command()
@click.argument("name")
@click.option("--firm", "employer", default="", help="Their firm.")
@click.option("--covers", "work", default="", help="Which work they cover.")
@click.option("--area", default="", help="Where.")
@click.option("--occupation", "code", default="", help="Its code, where the finder would take another; none for none.")
@click.option("--in-house", is_flag=True, help="They work for the employer itself.")
@json_option
@with_viewer
def add(
    viewer: Viewer, name: str, *, employer: str, work: str, area: str, code: str, in_house: bool, as_json: bool
) -> None:
    """Somebody new, or of your network, is a recruiter.

    \b
    metier recruiters add "Marta Wolski" --firm "Aire Search" --covers "Data leadership" --area "North of England"
    """
    from django.db import transaction

    from metier.network import actions, queries

    found = queries.candidates(viewer, name)
    with transaction.atomic():
        if found:
            person = queries.person_named(viewer, name)
            if employer:
                actions.change_person(viewer, person, {"employer": employer})
            row = actions.add_recruiter(viewer, person, {"is_in_house": in_house})
        else:
            row = actions.meet_recruiter(viewer, {"name": name, "employer": employer}, {"is_in_house": in_house})
        made = actions.add_cover(viewer, row, {"work": work, "area": area, "code": code}) if work else None
    taken = f" What they cover is taken as {made.code}; say another with --occupation." if made and made.code else ""
    _told(row, f"{row.contact.name} is among your recruiters.{taken}", as_json=as_json)


@recruiters.command()
@click.argument("name")
@click.argument("work")
@click.option("--area", default="", help="Where.")
@click.option("--occupation", "code", default="", help="Its code, where the finder would take another; none for none.")
@json_option
@with_viewer
def covers(viewer: Viewer, name: str, work: str, *, area: str, code: str, as_json: bool) -> None:
    """What they cover, beside what is known already.

    \b
    metier recruiters covers marta "Analytics engineering" --area Leeds --occupation 15-2051.01
    """
    from metier.network import actions
    from metier.network.queries.recruiters import recruiter_named

    row = recruiter_named(viewer, name)
    made = actions.add_cover(viewer, row, {"work": work, "area": area, "code": code})
    _told(row, f"{row.contact.name} covers {made}{f' ({made.code})' if made.code else ''}.", as_json=as_json)


@recruiters.command()
@click.argument("name")
@click.argument("about", type=click.Choice(ABOUT), required=False)
@click.argument("said", required=False)
@click.option("--on", type=day, help="The day; today when not given.")
@json_option
@with_viewer
def told(viewer: Viewer, name: str, about: str | None, said: str | None, *, on: date | None, as_json: bool) -> None:
    """What they were told last, and what others were told beside it; with words, what you tell them now.

    \b
    metier recruiters told marta
    metier recruiters told marta salary "Not below 65,000"
    """
    from metier.network import actions
    from metier.network.pages.recruiter_of import told_rows
    from metier.network.queries.recruiters import recruiter_named
    from metier.network.queries.recruiters import told as told_of

    row = recruiter_named(viewer, name)
    before = [one for one in told_rows(viewer, row, told_of(viewer, row.pk)) if about in (None, one.about)]
    made = actions.log_told(viewer, row, about, said, on=on) if about and said else None
    if as_json:
        names = ("about", "said", "when", "others")
        now = {"about": about, "said": made.said, "on": made.on} if made else None
        print_json({"before": [{key: getattr(one, key) for key in names} for one in before], "now": now})
        return
    if before:
        click.echo("Said before:", err=True)
        print_table(
            ("About", row.contact.name, "When", "Others"),
            [(one.label, one.said or "Nothing yet", one.when, "; ".join(one.others)) for one in before],
        )
    click.echo(f"{row.contact.name} was told: {made.said}" if made else "Nothing was said now.", err=made is None)


@recruiters.command()
@click.argument("name")
@click.argument("employer")
@click.option("--title", default="", help="For what.")
@click.option("--state", type=click.Choice(STATES), default="agreed", show_default=True, help="How far it is.")
@click.option("--on", type=day, help="The day; today when not given.")
@click.option("--outcome", default="", help="What came of it.")
@click.option("--anyway", is_flag=True, help="You know that another put you forward there, and agree all the same.")
@json_option
@with_viewer
def submit(viewer: Viewer, /, name: str, employer: str, *, anyway: bool, as_json: bool, **said: Any) -> None:
    """They put you forward to an employer, or want to. If another did so within twelve months, it is refused unless --anyway.

    \b
    metier recruiters submit marta "Moor Energy" --title "Head of Data"
    metier recruiters submit marta "Moor Energy" --title "Head of Data" --anyway
    """
    from metier.network import actions
    from metier.network.actions import PutForwardAlready
    from metier.network.queries.recruiters import recruiter_named
    from metier.network.queries.submissions import doubles

    row = recruiter_named(viewer, name)
    try:
        made = actions.add_submission(viewer, row, {"employer": employer, **said}, anyway=anyway)
    except PutForwardAlready as problem:
        raise Refused(f"{problem.sentence} Here, --anyway confirms it.") from None
    others = [one.said(viewer.today) for one in doubles(viewer, row, made.employer_key, made.on)]
    if as_json:
        names = ("id", "employer", "title", "state", "on", "outcome")
        print_json({key: getattr(made, key) for key in names} | {"recruiter": row.pk, "others": others})
        return
    for one in others:
        click.echo(one, err=True)
    click.echo(f"{row.contact.name}, {made}: {made.get_state_display().lower()}.")


@recruiters.command(name="next")
@click.argument("name")
@click.argument("step")
@click.option("--on", type=day_or_none, help="The day; none for none.")
@json_option
@with_viewer
def next_step(viewer: Viewer, name: str, step: str, *, on: date | Said | None, as_json: bool) -> None:
    """What is next with them, and when; done, once it is done.

    \b
    metier recruiters next marta "Send the new résumé" --on 2026-10-10
    metier recruiters next marta done
    """
    from metier.network import actions
    from metier.network.queries.recruiters import recruiter_named

    row = recruiter_named(viewer, name)
    is_done = step.casefold() in {"done", "none"}
    when = None if is_done or isinstance(on, Said) else on or row.next_on
    actions.change_recruiter(row, {"next_step": "" if is_done else step, "next_on": when})
    by = f", on {full_date(row.next_on)}" if row.next_on else ""
    said = f"Next with {row.contact.name}: {row.next_step}{by}."
    _told(row, f"Nothing is next with {row.contact.name}." if is_done else said, as_json=as_json)


@recruiters.command()
@click.argument("name")
@json_option
@with_viewer
def close(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """You want nothing more to do with them; what is known of them stays.

    \b
    metier recruiters close ben
    """
    from metier.network import actions
    from metier.network.queries.recruiters import recruiter_named

    row = recruiter_named(viewer, name)
    actions.close_contact(viewer, row)
    asks = " They hold a résumé of yours: ask them to delete it." if row.holds_id else ""
    _told(row, f"The contact with {row.contact.name} is closed.{asks}", as_json=as_json)


def _listed(viewer: Viewer, said: str, *, is_direction: bool, as_json: bool) -> None:
    from metier.network.pages.recruiters import found, recruiter_rows

    some = found(viewer, said, is_direction=is_direction)
    rows = recruiter_rows(viewer, some)
    if as_json:
        print_json(
            [
                _data(one)
                | {"covers": [str(cover) for cover in some.covers.get(one.pk, ())]}
                | {"direction": [why.said for why in some.reasons.get(one.pk, ())]}
                for one in some.rows
            ]
        )
        return
    if not rows:
        click.echo(
            "Nobody fits."
            if said or is_direction
            else 'No recruiters yet. Add one: metier recruiters add "Marta Wolski"'
        )
        return
    shown = [(one.name, one.firm, one.covers, one.holds, " ".join((one.next, one.next_on)).strip()) for one in rows]
    print_table(("Recruiter", "Firm", "Covers", "Résumé", "Next step"), shown)
    if is_direction:
        for one in some.rows:
            for why in some.reasons[one.pk]:
                click.echo(f"{one.contact.name}: {why.said}", err=True)


def _data(row: Recruiter) -> dict[str, Any]:
    names = ("id", "rating", "next_step", "next_on", "is_in_house", "closed_on")
    who = {"contact": row.contact_id, "name": row.contact.name, "firm": row.contact.employer}
    return {name: getattr(row, name) for name in names} | who | {"holds": row.holds_id}


def _known(part: Any) -> dict[str, Any]:  # Any: a RecruiterPart, loaded late
    return {
        "covers": [{"work": one.cover.work, "area": one.cover.area, "code": one.cover.code or None} for one in part.covers],
        "direction": part.why,
        "clients": [one.employer for one in part.clients],
        "told": [{"about": one.about, "said": one.said} for one in part.told],
        "promised": [one.line for one in part.promised],
        "submissions": [
            {"employer": one.submission.employer, "title": one.submission.title, "state": one.submission.state,
             "on": one.submission.on, "warning": one.warning}
            for one in part.submissions
        ],
    }  # fmt: skip


def _told(row: Recruiter, said: str, *, as_json: bool) -> None:
    if as_json:
        print_json(_data(row))
    else:
        click.echo(said)
