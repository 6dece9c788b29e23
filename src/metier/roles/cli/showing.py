"""What a role needs, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import print_json, print_table
from metier.roles import queries
from metier.roles.pages.role import Standing, days_undecided, lead_of, standing_of, steps_of, weight_said
from metier.roles.pages.words import figure
from metier.roles.queries.needs import needs_of
from metier.roles.queries.standing import Measured, Stood

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


def print_role(viewer: Viewer, name: str, *, as_json: bool, gaps_only: bool = False) -> None:
    """Everything it needs, or only what is missing, those first that would raise the fit most."""
    role = queries.role_named(viewer, name)
    (found,) = needs_of(viewer, [role])
    measured = Measured(viewer, [found])
    stood = [measured.stood(need) for need in found.needs]
    rises = measured.raising(found.needs)
    shown = [one for one in stood if one.is_gap or not gaps_only]
    if gaps_only:
        shown.sort(key=lambda one: -rises.get(one.need.key, 0.0))
    standing = standing_of(viewer, measured, found, stood)
    if as_json:
        print_json(
            {
                "id": role.pk,
                "title": role.title,
                **figures_of(standing),
                "needs": [_json(viewer, one, rises.get(one.need.key, 0.0)) for one in shown],
            }
        )
        return
    click.echo(
        f"{role.title}: fit {standing.fit_said}{f' ({standing.fit_range})' if standing.fit_range else ''}, {standing.met} of {standing.of} met, {standing.decided} of {standing.gaps} gaps decided."
    )
    click.echo(lead_of(found), err=True)
    rows = [_row(viewer, one, rises.get(one.need.key, 0.0)) for one in shown]
    print_table(("Needs", "Weight", "Level", "Needed", "Points", "Decision", "Days"), rows, right=(2, 3, 4, 6))
    for step in steps_of(measured, found, stood)[:1] if gaps_only else ():
        click.echo(f"What would raise the fit most: {step.need.name}, by {step.points.removeprefix('+')}.", err=True)


def figures_of(standing: Standing) -> dict[str, Any]:
    """A role in figures, for other programs."""
    fit = standing.fit
    return {
        "fit": round(fit.value, 4) if fit else None,
        "range": [round(fit.low, 4), round(fit.high, 4)] if fit else None,
        "met": standing.met,
        "of": standing.of,
        "close": standing.close,
        "accept": standing.accept,
        "undecided": standing.undecided,
    }


def _row(viewer: Viewer, one: Stood, rise: float) -> tuple[str, ...]:
    need, standing = one.need, one.standing
    decision = need.choice if one.is_gap else "met"
    days = str(days_undecided(need, viewer)) if decision == "undecided" else ""
    points = f"{rise * 100:+.1f}" if one.is_gap else ""
    level = f"{figure(standing.level)} ± {figure(standing.error)}"
    return (need.name, weight_said(need.importance), level, figure(need.level), points, decision, days)


def _json(viewer: Viewer, one: Stood, rise: float) -> dict[str, Any]:
    need, standing, said = one.need, one.standing, one.need.decision
    return {
        "id": need.id,
        "name": need.name,
        "element": need.element or None,
        "importance": round(need.importance, 2),
        "needs": round(need.level, 2),
        "level": round(standing.level, 3),
        "error": round(standing.error, 3),
        "stands_on": standing.basis,
        "met": one.is_met,
        "points": round(rise * 100, 2),
        "decision": need.choice if one.is_gap else None,
        "reason": said.reason if said else None,
        "undecided_days": days_undecided(need, viewer) if one.is_gap and need.choice == "undecided" else None,
        "sources": [{"title": says.title, "kind": says.kind, "words": says.words} for says in need.says],
    }
