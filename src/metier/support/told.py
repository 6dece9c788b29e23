"""Which signs that help would help are new. They are looked for once a day, so that Today, which is opened often, need only read it.

A career keeps it among its preferences: the day of the last look, and of each sign that stands the day on which it was found first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.accounts.actions import set_preference

KEPT, ON_TODAY = "help-signs-found", "help-signs-on-today"
FOR = timedelta(days=7)
"""How long Today says it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The day of the last look; for each sign, as `rule subject`, the day on which it was found first."""

    looked_on: date | None = None
    since: Mapping[str, date] = field(default_factory=dict)


def found(viewer: Viewer) -> Found:
    """Nothing where none was looked for yet, or where an archive holds something else."""
    try:
        kept = json.loads(str(viewer.career.preferences.get(KEPT, "")))
        return Found(
            date.fromisoformat(kept["on"]), {str(key): date.fromisoformat(on) for key, on in kept["since"].items()}
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Found()


def is_on(viewer: Viewer) -> bool:
    """Whether Today says it."""
    return viewer.career.preferences.get(ON_TODAY) is not False


def new_rules(viewer: Viewer) -> list[str]:
    """The rules that found something lately, the newest first."""
    if not is_on(viewer):
        return []
    since = found(viewer).since
    lately = sorted((on, key) for key, on in since.items() if viewer.today - FOR < on <= viewer.today)
    return list(dict.fromkeys(key.partition(" ")[0] for _, key in reversed(lately)))


def look(viewer: Viewer) -> bool:
    """Look for signs, unless that was done today; whether it was done now."""
    from metier.support.queries.signs import signs  # Today loads this module, and never looks

    before = found(viewer)
    if before.looked_on == viewer.today:
        return False
    keys = [key_of(one.rule, one.subject) for one in signs(viewer)]
    _keep(viewer, Found(viewer.today, {key: before.since.get(key, viewer.today) for key in keys}))
    return True


def forget(viewer: Viewer, rule: str, subject: str) -> None:
    """This one is no news any more."""
    kept = found(viewer)
    since = {key: on for key, on in kept.since.items() if key != key_of(rule, subject)}
    if kept.looked_on and len(since) < len(kept.since):
        _keep(viewer, Found(kept.looked_on, since))


def key_of(rule: str, subject: str) -> str:
    return f"{rule} {subject}"


def _keep(viewer: Viewer, what: Found) -> None:
    set_preference(viewer, KEPT, json.dumps({"on": what.looked_on, "since": dict(what.since)}, default=str))
