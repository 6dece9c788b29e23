"""`metier resume rules`: what the checks look for, and their switches in a variant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_json, print_rules, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


@click.command()
@click.argument("name", required=False)
@click.option("--off", multiple=True, help="Switch a check off in this variant.")
@click.option("--on", multiple=True, help="Switch it on again.")
@json_option
@with_viewer
def rules(viewer: Viewer, /, *, name: str | None, off: tuple[str, ...], on: tuple[str, ...], as_json: bool) -> None:
    """The checks of a résumé, each with its reason and source; with a variant, which are on in it, and switches.

    \b
    metier resume rules
    metier resume rules "Analytics engineering" --off gap
    """
    from metier.resume import actions, queries
    from metier.resume.pages.rules import rules_page

    if (off or on) and name is None:
        raise click.UsageError("Say in which variant.")
    variant = queries.variant_named(viewer, name) if name is not None else None
    for rule, is_on in (*((rule, False) for rule in off), *((rule, True) for rule in on)):
        if variant:
            actions.switch(viewer, variant, rule, on=is_on)
    quiet = variant.switched_off if variant else ()
    found = [(title, rule) for title, group in rules_page().groups for rule in group]
    if as_json:
        names = ("id", "title", "looks_for", "why", "source", "mend")
        told = [{"group": title} | {each: getattr(rule, each) for each in names} for title, rule in found]
        print_json([one | {"is_on": one["id"] not in quiet} for one in told] if variant else told)
        return
    print_rules(
        (rule.id, title, rule.title, ("off" if rule.id in quiet else "on") if variant else "", rule)
        for title, rule in found
    )
