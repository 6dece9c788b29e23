"""What people type, read as days, hours and money, and how options stand for facts. All raise Refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from metier.core.hours import minutes
from metier.core.spoken_dates import is_none, spoken_day

if TYPE_CHECKING:
    from metier.accounts.access import Viewer


class Said(Enum):
    """An option that was given to leave something out, as opposed to one that was not given."""

    NONE = "none"


def day(text: str) -> date:
    """A whole day, such as 2027-06-30 or “30 June 2027”."""
    return spoken_day(text)


def hours(text: str) -> int:
    """Effort such as 6, 1.5, 1h30 or 90m, as minutes."""
    return minutes(text)


def word_or_none(text: str) -> str | Said:
    """Words, or “none” for nothing."""
    return Said.NONE if is_none(text) else text


def given(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given. Any: whatever an option holds."""
    return {name: value for name, value in options.items() if value is not None}


def facts(viewer: Viewer, options: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of an ask from the options given: names become what they name, “none” leaves a link or an amount out."""
    from djmoney.money import Money
    from moneyed import CURRENCIES

    from metier.asks import queries
    from metier.core.money import read_money
    from metier.plan import queries as plan

    said: dict[str, Any] = {name: None if value is Said.NONE else value for name, value in given(options).items()}
    for name, named in (("goal", plan.goal_named), ("ambition", plan.ambition_named), ("same_as", queries.ask_named)):
        if words := said.get(name):
            said[name] = named(viewer, words)
    if amount := said.get("cost"):
        said["cost"] = Money(*read_money(amount, viewer.career.currency, CURRENCIES))
    if "priority" in said:
        said["priority"] = said["priority"] or ""
    return said


def write(path: Path, data: bytes) -> None:
    """Keep a file. Raises Refused when it cannot be written."""
    from metier.core.errors import Refused

    try:
        path.write_bytes(data)
    except OSError as problem:
        raise Refused(f"{path} cannot be written: {problem.strerror}. Choose another place.") from None
