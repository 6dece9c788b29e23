"""What a career keeps of the rules that tell that help would help."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.support.choices import HelpRule


def preference(rule: str) -> str:
    """The name under which a career keeps that a rule is off."""
    return f"help-sign-{rule}"


def switched_off(viewer: Viewer) -> frozenset[str]:
    kept = viewer.career.preferences
    return frozenset(rule for rule in HelpRule.values if kept.get(preference(rule)) is False)
