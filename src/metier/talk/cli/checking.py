"""`metier talk check` and `metier talk rules`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_rules, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.talk.pages.checks import Checks


@click.command()
@click.argument("name", required=False)
@click.option("--text", help="A text of yours, instead of an account or an answer.")
@json_option
@with_viewer
def check(viewer: Viewer, name: str | None, *, text: str | None, as_json: bool) -> None:
    """What the two checks find: claims without evidence, and evidence left unsaid or hedged away."""
    if (name is None) == (text is None):
        raise click.UsageError("Name an account or an answer, or give a --text.")
    found = _of_text(viewer, text) if text is not None else _of_spoken(viewer, name or "")
    if as_json:
        print_json(list(_rows(found)))
        return
    if found.is_silent:
        click.echo(found.is_silent)
        return
    for part in found.parts:
        click.secho(part.name, bold=True)
        for one in part.found:
            click.echo(f"  {one.check}: {one.rule.title.lower()}" + (f", “{one.words}”" if one.words else ""))
            click.echo(f"    {one.sentence} {one.mend}")
    click.echo(found.lead)


def _rows(found: Checks) -> Iterator[dict[str, Any]]:
    for part in found.parts:
        for one in part.found:
            yield {
                "where": part.name,
                "check": one.rule.check,
                "rule": one.rule.id,
                "words": one.words,
                "sentence": one.sentence,
                "mend": one.mend,
            }


def _of_text(viewer: Viewer, text: str) -> Checks:
    from metier.core.wording import findings
    from metier.record.queries.wording import switched_off
    from metier.talk.pages.checks import checked, checks

    off = switched_off(viewer)
    return checks([checked("Your text", "", text, findings(text, switched_off=off))], off, "en")


def _of_spoken(viewer: Viewer, name: str) -> Checks:
    from metier.talk.models import Account
    from metier.talk.pages.account import account_page
    from metier.talk.pages.answers import answer_page
    from metier.talk.queries.naming import spoken_named

    found = spoken_named(viewer, name)
    return (account_page(viewer, found) if isinstance(found, Account) else answer_page(viewer, found)).checks


@click.command()
@click.option("--off", help="Switch a rule off.")
@click.option("--on", help="Switch it on again.")
@json_option
@with_viewer
def rules(viewer: Viewer, *, off: str | None, on: str | None, as_json: bool) -> None:
    """The rules of the two checks, each with its source; switch them off and on, here and for résumés."""
    from metier.core.wording import RULES
    from metier.record.actions.wording import switch_rule
    from metier.record.queries.wording import switched_off

    for name, is_on in ((off, False), (on, True)):
        if name:
            switch_rule(viewer, name, is_on=is_on)
    quiet = switched_off(viewer)
    if as_json:
        names = ("id", "check", "title", "looks_for", "why", "source", "mend")
        print_json(
            [{name: getattr(rule, name) for name in names} | {"is_on": rule.id not in quiet} for rule in RULES.values()]
        )
        return
    print_rules((rule.id, rule.check, rule.title, "off" if rule.id in quiet else "on", rule) for rule in RULES.values())
