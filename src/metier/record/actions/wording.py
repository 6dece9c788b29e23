"""Rules of wording, switched off and on for everything that is checked by them."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.accounts.actions import set_preference
from metier.core.errors import Refused
from metier.core.wording import RULES
from metier.core.words import listed
from metier.record.queries.wording import preference


def switch_rule(viewer: Viewer, rule: str, *, is_on: bool) -> None:
    """Raises Refused for a rule that there is not."""
    if rule not in RULES:
        raise Refused(f"“{rule}” is not a rule. Use {listed(list(RULES))}.")
    set_preference(viewer, preference(rule), None if is_on else False)
