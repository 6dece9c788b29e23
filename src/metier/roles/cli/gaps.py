"""What is missing for a role, what it needs by one's own word, and what is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from metier.accounts.console import json_option, print_done, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer

CHOICES = ("close", "accept", "undecided")


@click.command()
@click.argument("name")
@json_option
@with_viewer
def gaps(viewer: Viewer, name: str, *, as_json: bool) -> None:
    """What is missing for a role, those gaps first that would raise the fit most, with what is decided of each.

    \b
    metier role gaps "head of analytics"
    metier role gaps "head of analytics" --json | jq '.needs[].name'
    """
    from metier.roles.cli.showing import print_role

    print_role(viewer, name, as_json=as_json, gaps_only=True)


@click.command()
@click.argument("role")
@click.argument("name")
@click.option("--importance", default="3", show_default=True, help="From 1 to 5.")
@click.option("--level", default="4", show_default=True, help="From 0 to 7.")
@click.option("--under", "group", default="", help="Under which heading it is shown.")
@json_option
@with_viewer
def need(viewer: Viewer, role: str, name: str, *, importance: str, level: str, group: str, as_json: bool) -> None:
    """Say yourself what a role needs.

    \b
    metier role need "head of analytics" "Win and run a budget" --importance 4 --level 4
    """
    from metier.roles import actions, queries
    from metier.roles.cli.profile import number

    found = queries.role_named(viewer, role)
    made = actions.add_requirement(viewer, found, name, number(importance), number(level), group)
    told = {"id": made.pk, "name": made.name, "element": made.element or None, "role": found.pk}
    print_done(f"{found.title} needs: {made.name}.", told, as_json=as_json)


@click.command()
@click.argument("role")
@click.argument("name")
@click.argument("choice", type=click.Choice(CHOICES))
@click.option("--why", default="", help="Why; needed to accept a gap.")
@json_option
@with_viewer
def decide(viewer: Viewer, role: str, name: str, choice: str, *, why: str, as_json: bool) -> None:
    """Decide a gap: close it, accept it with the reason, or leave it undecided. What was decided before is kept.

    \b
    metier role decide "head of analytics" "budget" accept --why "Finance keeps it."
    """
    from metier.accounts.access import find
    from metier.roles import actions
    from metier.roles.models import RoleRequirement
    from metier.roles.queries.gaps import need_named

    _, found = need_named(viewer, role, name)
    made = actions.decide(viewer, find(viewer, RoleRequirement, found.id), choice, why)
    told = {"id": found.id, "name": found.name, "decision": choice, "changed": made is not None}
    print_done(f"{found.name}: {choice}." if made else "Nothing was different.", told, as_json=as_json)
