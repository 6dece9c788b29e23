"""Reading what was typed, and finding what was named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.core.dates import PartialDate
    from metier.direction.models import Ambition, LifeGoal


class When(click.ParamType["PartialDate | None"]):
    """A date as far as it is known; empty or “none” for none."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate | None:
        from metier.core.dates import PartialDate
        from metier.core.spoken_dates import is_none, spoken

        return value if isinstance(value, PartialDate) else None if is_none(value) else spoken(value)


def given(**options: Any) -> dict[str, Any]:
    """The options that were on the command line: an empty one clears, None was not given."""
    context = click.get_current_context()
    typed = click.core.ParameterSource.COMMANDLINE
    return {name: value for name, value in options.items() if context.get_parameter_source(name) == typed}


def named_ambition(viewer: Viewer, said: str) -> Ambition:
    from metier.core.naming import named
    from metier.direction import queries

    titles = {one.id: one.text for one in queries.ambitions(viewer, with_ended=True)}
    return queries.ambition(viewer, named(said, titles, "ambition"))


def named_life_goal(viewer: Viewer, said: str) -> LifeGoal:
    from metier.core.naming import named
    from metier.direction import queries

    titles = {one.id: one.title for one in queries.life_goals(viewer, with_reached=True)}
    return queries.life_goal(viewer, named(said, titles, "life goal"))


def print_changes(viewer: Viewer, subject: Ambition | LifeGoal, *, as_json: bool) -> None:
    """The history of one thing, newest first."""
    from metier.accounts.console import print_json, print_table
    from metier.core.words import short_date
    from metier.direction import queries

    changes = queries.changes(viewer, subject)
    said_on = viewer.career.day_of(subject.created_at)
    if as_json:
        changed = [
            {
                "on": one.on,
                "reason": one.reason,
                "changed": [{"fact": fact.label, "before": fact.before, "after": fact.after} for fact in one.changes],
            }
            for one in changes
        ]
        print_json({"id": subject.pk, "said_on": said_on, "changes": changed})
        return
    rows = [
        (short_date(one.on), fact.label, fact.before, fact.after, one.reason) for one in changes for fact in one.changes
    ]
    print_table(
        ["On", "What", "Before", "After", "Why"],
        [*rows, (short_date(said_on), "First said", "", str(subject) if not rows else "", "")],
    )
