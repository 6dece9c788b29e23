"""`metier resume new`, `change`, `trash` and `restore`: variants made, described, put away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, with_viewer
from metier.core.spoken_dates import is_none

if TYPE_CHECKING:
    from collections.abc import Callable

    from metier.accounts.access import Viewer
    from metier.resume.models import Variant


def facts_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What a variant is for, and how it looks."""
    options = (
        click.option("--for", "role", default=None, help="For what role."),
        click.option("--posting", help="For this posting; none for none."),
        click.option("--language", default=None, help="A tag such as en-GB, fr or de-CH."),
        click.option("--pages", default=None, help="The length you wish for; none for none."),
        click.option("--design", default=None, help="clear, classic, margin or academic."),
        click.option("--letters", default=None, help="Their size: small, usual or large."),
        click.option("--colour", "accent", default=None, help="green, blue, burgundy or black."),
        click.option("--paper", default=None, help="a4 or us-letter."),
        click.option("--leave-out", "without", help="Of the head, by commas: place, email, phone, web; none for none."),
        click.option("--photo/--no-photo", "has_photo", default=None, help="With your photo, or without."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _facts(viewer: Viewer, said: dict[str, Any]) -> dict[str, Any]:
    """As fields of Variant; what was not said stays out. Raises Refused."""
    from metier.core.errors import Refused, Where
    from metier.postings import queries as postings

    facts = {name: value for name, value in said.items() if value is not None}
    if pages := facts.get("pages"):
        if not is_none(pages) and not (pages.isascii() and pages.isdigit()):
            raise Refused("Say the pages as a number, or none.", Where(field="pages"))
        facts["pages"] = None if is_none(pages) else int(pages)
    if "without" in facts:
        parts = [part.strip().casefold() for part in facts["without"].split(",") if part.strip()]
        facts["without"] = [] if is_none(facts["without"]) else parts
    if "posting" in facts:
        facts["posting"] = None if is_none(facts["posting"]) else postings.posting_named(viewer, facts["posting"])
    return facts


@click.command()
@click.argument("name", required=False)
@click.option("--like", help="Begin with this variant; “record” for your record alone.")
@facts_options
@json_option
@with_viewer
def new(viewer: Viewer, /, *, name: str | None, like: str | None, as_json: bool, **said: Any) -> None:
    """Make a variant from your record, or like another; for a posting, from the one in its language whose role is nearest to its title.

    \b
    metier resume new "Analytics engineering" --for "Analytics engineering lead" --pages 1
    metier resume new "Short" --like "Analytics engineering" --language fr
    metier resume new --posting "wharfe water"
    """
    from metier.resume import actions, queries

    facts = _facts(viewer, said)
    posting = facts.get("posting")
    if name is None and posting is None:
        raise click.UsageError("Say what the variant is called, or for which --posting it is.")
    begun = queries.begun_for(posting) if posting else {}
    facts = begun | ({"name": name} if name is not None else {}) | facts
    other = _like(viewer, like) if like else queries.nearest(viewer, posting) if posting else None
    made = actions.make_variant(viewer, facts.pop("name"), other, **facts)
    told = variant_data(viewer, made) | {"like": other.name if other else None}
    beginning = f" It begins with {other.name}." if other and not like else ""
    print_done(
        f"{made.name} is made, with {told['facts']:,} facts.{beginning} See it: metier resume show {made.name!r}",
        told,
        as_json=as_json,
    )


def _like(viewer: Viewer, said: str) -> Variant | None:
    from metier.resume import queries

    return None if said.strip().casefold() == "record" else queries.variant_named(viewer, said)


@click.command()
@click.argument("name")
@click.option("--rename", "name_now", help="What it is called.")
@facts_options
@json_option
@with_viewer
def change(viewer: Viewer, /, *, name: str, name_now: str | None, as_json: bool, **said: Any) -> None:
    """Change what a variant is called, for what it is, how it looks. Without options, show that.

    \b
    metier resume change "Analytics engineering" --design classic --letters small --pages 2
    metier resume change "Analytics engineering" --leave-out phone,place --no-photo
    """
    from metier.resume import actions, queries

    variant = queries.variant_named(viewer, name)
    facts = _facts(viewer, said) | ({"name": name_now} if name_now is not None else {})
    if facts:
        actions.change_variant(viewer, variant, facts)
    told = variant_data(viewer, variant)
    if facts or as_json:
        print_done(f"{variant.name} is changed.", told, as_json=as_json)
        return
    for label, value in told.items():
        text = ", ".join(value) if isinstance(value, list) else value
        if isinstance(value, bool):
            text = "yes" if value else "no"
        click.echo(f"{label.replace('_', ' ').capitalize()}: {text or 'none'}")


@click.command()
@click.argument("name")
@json_option
@with_viewer
def trash(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Put a variant in the trash, for 30 days; what was sent of it stays."""
    from metier.resume import actions, queries

    variant = queries.variant_named(viewer, name)
    told = variant_data(viewer, variant)
    actions.trash_variant(viewer, variant)
    print_done(f"In the trash for 30 days: {variant.name}", told, as_json=as_json)


@click.command()
@click.argument("name")
@json_option
@with_viewer
def restore(viewer: Viewer, /, *, name: str, as_json: bool) -> None:
    """Take a variant out of the trash again."""
    from metier.accounts.trash import named_in_trash
    from metier.resume import actions
    from metier.resume.models import Variant

    variant = actions.bring_variant_back(viewer, named_in_trash(viewer, Variant, name, "variant").pk)
    print_done(f"Back from the trash: {variant.name}", variant_data(viewer, variant), as_json=as_json)


def variant_data(viewer: Viewer, variant: Variant) -> dict[str, Any]:
    """What a variant is called, for what it is, how it looks, and how much it says."""
    from metier.resume import queries

    posting = variant.posting
    return {
        "id": str(variant.pk),
        "name": variant.name,
        "for": variant.role,
        "posting": str(posting) if posting and posting.trashed_at is None else None,
        "language": variant.language,
        "pages": variant.pages,
        "design": variant.design,
        "letters": variant.letters,
        "colour": variant.accent,
        "paper": variant.paper,
        "left_out": list(variant.without),
        "photo": variant.has_photo,
        "facts": sum(1 for _ in queries.content(viewer, variant).facts()),
    }
