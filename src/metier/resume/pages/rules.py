"""Every check, in groups."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core import wording
from metier.core.resume.checks import RULES, Rule


@dataclass(frozen=True, slots=True)
class RulesPage:
    groups: tuple[tuple[str, tuple[Rule | wording.Rule, ...]], ...]


def rules_page() -> RulesPage:
    """Those of the page, then those of its words."""
    of_words = [
        (title, tuple(rule for rule in wording.RULES.values() if rule.check == check))
        for check, title in wording.CHECKS.items()
    ]
    return RulesPage((("The page", tuple(RULES.values())), *of_words))
