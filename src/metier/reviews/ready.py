"""All that is asked of a parked career: a record that is fresh, a résumé that is current, and being able to speak of it."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.core.nudges import Nudge
from metier.record import nudges as record
from metier.resume import nudges as resume
from metier.talk import nudges as talk


def bare_minimum(viewer: Viewer) -> list[Nudge]:
    return [*record.kept_ready(viewer), *resume.kept_ready(viewer), *talk.kept_ready(viewer)]
