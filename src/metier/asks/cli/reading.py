"""What people type, read as days, hours and money, and how options stand for facts. All raise Refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from metier.core.spoken_dates import is_none
from metier.core.spoken_options import Said, day, given, hours

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


__all__ = ["day", "facts", "given", "hours", "word_or_none"]


def word_or_none(text: str) -> str | Said:
    """Words, or “none” for nothing."""
    return Said.NONE if is_none(text) else text


def facts(viewer: Viewer, options: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of an ask from the options given: names become what they name, “none” leaves a link or an amount out."""
    from djmoney.money import Money
    from moneyed import CURRENCIES

    from metier.asks import queries
    from metier.core.money import read_money
    from metier.plan import queries as plan

    said = given(options)
    for name, named in (("goal", plan.goal_named), ("ambition", plan.ambition_named), ("same_as", queries.ask_named)):
        if words := said.get(name):
            said[name] = named(viewer, words)
    if amount := said.get("cost"):
        said["cost"] = Money(*read_money(amount, viewer.career.currency, CURRENCIES))
    if "priority" in said:
        said["priority"] = said["priority"] or ""
    return said
