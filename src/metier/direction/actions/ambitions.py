"""Ambitions: said, reworded, ended; what was said before is kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.direction.choices import AmbitionKind
from metier.direction.models import Ambition, AmbitionFacts

LONGEST = 1000


@transaction.atomic
def add_ambition(viewer: Viewer, *, kind: str, text: str, why: str = "", by: PartialDate | None = None) -> Ambition:
    """Say an ambition. Raises Refused when it says nothing or is of no kind."""
    facts = _checked({"kind": kind, "text": text, "why": why, "by": by})
    return Ambition.objects.create(career=viewer.career, created_at=viewer.now, **facts)


def change_ambition(
    viewer: Viewer, ambition: Ambition, changes: Mapping[str, Any], *, reason: str = ""
) -> Revision | None:
    """Change kind, text, why or by; None when nothing differs. Raises Refused."""
    return revise(ambition, AmbitionFacts, _checked(changes), reason=reason.strip(), at=viewer.now)


def end_ambition(viewer: Viewer, ambition: Ambition, *, reason: str = "", on: date) -> Revision:
    """It is no longer an ambition; it is kept. Raises Refused when it ended already."""
    if ambition.ended_on is not None:
        raise Refused("This ambition ended already.")
    return _revised(viewer, ambition, on, reason)


def pursue_again(viewer: Viewer, ambition: Ambition, *, reason: str = "") -> Revision:
    """An ended ambition is one again. Raises Refused when it has not ended."""
    if ambition.ended_on is None:
        raise Refused("This ambition has not ended.")
    return _revised(viewer, ambition, None, reason)


def _revised(viewer: Viewer, ambition: Ambition, ended_on: date | None, reason: str) -> Revision:
    kept = revise(ambition, AmbitionFacts, {"ended_on": ended_on}, reason=reason.strip(), at=viewer.now)
    return cast("Revision", kept)  # the day differs, so there is one


def _checked(facts: Mapping[str, Any]) -> dict[str, Any]:
    said = {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}
    if "kind" in said and said["kind"] not in AmbitionKind.values:
        raise Refused(
            f"“{said['kind']}” is not a kind of ambition. Use {', '.join(AmbitionKind.values[:-1])} or {AmbitionKind.values[-1]}.",
            Where(field="kind"),
        )
    if "text" in said and not said["text"]:
        raise Refused("Say the ambition in your own words.", Where(field="text"))
    if len(said.get("text", "")) > LONGEST:
        raise Refused(
            f"The ambition is longer than {LONGEST:,} characters. Say it shorter, and the rest under why.",
            Where(field="text"),
        )
    return said
