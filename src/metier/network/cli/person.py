"""One person, in a terminal: shown, added, changed, their brief and a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, with_viewer
from metier.core.spoken_options import day_or_none

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.network.models import Contact

TIES = ("strong", "moderate", "moderately-weak", "weak", "dormant", "none")
FACTS = (
    "name",
    "employer",
    "title",
    "place",
    "how",
    "every",
    "by",
    "birthday",
    "side",
    "tie",
    "quiet_until",
    "could_give",
    "notes",
)


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--add", is_flag=True, help="Somebody new of this name.")
@click.option("--rename", "new_name", metavar="NAME", help="What they are called.")
@click.option("--employer", metavar="NAME", help="Where they work; the one before goes into their history.")
@click.option("--title", metavar="TITLE", help="As what.")
@click.option("--place", metavar="PLACE", help="Where they live or work.")
@click.option("--how", metavar="TEXT", help="How you know them.")
@click.option(
    "--every", type=click.IntRange(0, 520), metavar="WEEKS", help="How often you mean to talk; 0 for no rhythm."
)
@click.option(
    "--by", type=click.Choice(("met", "call", "message", "mail", "event", "other")), help="How they like to talk."
)
@click.option("--birthday", metavar="DAY", help="12 April 1980, or 12 April.")
@click.option(
    "--side",
    type=click.Choice(("internal", "external", "none")),
    help="Where you work, or elsewhere; none leaves it to their employer.",
)
@click.option("--tie", type=click.Choice(TIES), help="How close; none leaves it to your talks.")
@click.option(
    "--quiet-until", type=day_or_none, metavar="DAY", help="Leave them in peace until a day; none for no more."
)
@click.option("--could-give", metavar="TEXT", help="What you could give them.")
@click.option("--notes", metavar="TEXT", help="Notes, in the place of those that are there.")
@click.option("--why", metavar="TEXT", help="One more reason why they matter.")
@click.option("--degree", type=click.IntRange(1, 3), default=2, help="How much, with --why: 1, 2 or 3.")
@click.option("--group", "in_groups", multiple=True, metavar="NAME", help="A group they belong to; again for more.")
@click.option("--email", metavar="ADDRESS", help="One more address.")
@click.option("--phone", metavar="NUMBER", help="One more number.")
@click.option("--brief", is_flag=True, help="What to know before you talk.")
@click.option("--draft", is_flag=True, help="A message to copy; it is never sent.")
@click.option("--trash", is_flag=True, help="Put them in the trash.")
@json_option
@with_viewer
def person(
    viewer: Viewer,
    /,
    name: tuple[str, ...],
    *,
    add: bool,
    new_name: str | None,
    why: str | None,
    degree: int,
    in_groups: tuple[str, ...],
    email: str | None,
    phone: str | None,
    brief: bool,
    draft: bool,
    trash: bool,
    as_json: bool,
    **said: Any,
) -> None:  # Any: what the options hold
    """Somebody of your network: shown, added with --add, changed by any of the options.

    \b
    metier person anna                                        what is known of her
    metier person anna --brief                                before you talk
    metier person "James Thornley" --add --employer "Wharfe Water" --every 12 --why "Hires heads of analytics" --degree 3
    metier person anna --employer "Wharfe Water"              she has moved on; her history keeps the rest
    metier person anna --every 6 --quiet-until 2027-01-07
    """
    from django.db import transaction

    from metier.network import actions
    from metier.network.queries import person_named

    row = None if add else person_named(viewer, " ".join(name))
    if row is not None and trash:
        actions.trash_person(viewer, row)
        click.echo(f"{row} is in the trash.")
        return
    facts = _facts(said) | ({"name": new_name} if new_name else {})
    with transaction.atomic():
        if row is None:
            row = actions.begin_person(viewer, {"name": " ".join(name), **facts}, in_groups)
        else:
            actions.change_person(viewer, row, facts)
            _join(viewer, row, in_groups)
        if why:
            actions.add_detail(viewer, "mattering", row, {"why": why, "degree": degree})
        for kind, value in (("email", email), ("phone", phone)):
            if value:
                actions.add_detail(viewer, "contactpoint", row, {"kind": kind, "value": value})
    _answer(viewer, row, brief=brief, draft=draft, as_json=as_json)


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    """Those that were given; `none` and 0 leave something out."""
    from metier.core.spoken_options import Said

    given = {name: value for name, value in said.items() if value is not None}
    empty = {"every": None, "quiet_until": None}
    return {
        name: empty.get(name, "") if value in ("none", Said.NONE) or (name == "every" and value == 0) else value
        for name, value in given.items()
    }


def _join(viewer: Viewer, row: Contact, names: tuple[str, ...]) -> None:
    from metier.network import actions
    from metier.network.queries.parts import taggings

    if names:
        there = [one.tag.name for one in taggings(viewer, [row.pk])]
        actions.put_in_groups(viewer, row, [*there, *names])


def _answer(viewer: Viewer, row: Contact, *, brief: bool, draft: bool, as_json: bool) -> None:
    from metier.network.cli.showing import brief_lines, data_of, person_lines
    from metier.network.pages.drafting import brief_page, draft_page
    from metier.network.pages.person import person_page

    if draft:
        text = draft_page(viewer, row).text
        print_json({"id": row.pk, "name": row.name, "draft": text}) if as_json else click.echo(text)
    elif brief:
        page = brief_page(viewer, row)
        print_json(_brief(page)) if as_json else click.echo("\n".join(brief_lines(page)))
    else:
        found = person_page(viewer, row, "1")
        print_json(data_of(found)) if as_json else click.echo("\n".join(person_lines(found)))


def _brief(page: Any) -> dict[str, Any]:  # Any: the page of a brief
    return {
        "id": page.person.pk,
        "name": page.person.name,
        "when": page.when or None,
        "to_ask": page.meeting.to_ask if page.meeting else None,
        "to_bring": page.meeting.to_bring if page.meeting else None,
        "talks": [{"on": on, "said": said, "note": note or None} for on, said, note in page.talks],
        "you_owe": [row.line for row in page.favours.mine],
        "could_give": page.person.could_give or None,
        "introductions": [whom for whom, _ in page.wanted],
        "birthday": page.birthday or None,
    }
