"""What a fact would change on the record. What I have is never overwritten unless I tick it; what is empty is filled."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from metier.core.dates import PartialDate
from metier.core.exchange.comparison import FieldChange
from metier.core.exchange.facts import Fact, FieldValue, PositionFact, VolunteeringFact
from metier.core.exchange.identity import NAMING, same_moment
from metier.core.exchange.names import name_key, same_text

EMPTY_HERE = "Empty here"
STILL_GOES_ON = "It goes on here; the file has its end"
MORE_EXACT = "The file is more exact"
DIFFERS = "Different in the file"
ADDED = "Added to yours"
TWO_DATES = "Two different dates; yours is kept"
AnyFact = TypeVar("AnyFact", bound=Fact)


def differences(mine: Fact, theirs: Fact) -> tuple[tuple[FieldChange, ...], tuple[FieldChange, ...]]:
    """The changes that are offered, and the dates that contradict each other."""
    changes, conflicts = [], []
    naming = NAMING.get(type(mine), frozenset())
    for one in fields(mine):
        if one.name == "source":
            continue
        change = _difference(
            mine, one.name, getattr(mine, one.name), getattr(theirs, one.name), names=one.name in naming
        )
        if change and change.why == TWO_DATES:
            conflicts.append(change)
        elif change:
            changes.append(change)
    return tuple(changes), tuple(conflicts)


def folded(first: AnyFact, second: AnyFact) -> AnyFact:
    """One fact of two that say the same thing: the first, with its empty fields and lists filled from the second."""
    changes, _ = differences(first, second)
    # The values come from a fact of the same class, field by field.
    return replace(first, **{change.field: change.after for change in changes if not change.keep_mine})  # type: ignore[arg-type]


def _difference(mine: Fact, name: str, before: FieldValue, after: FieldValue, *, names: bool) -> FieldChange | None:
    if after in ("", None, ()) or before == after:
        return None
    if isinstance(before, tuple) and isinstance(after, tuple):
        return _list_difference(name, before, after)
    if before in ("", None):
        goes_on = name == "ends" and isinstance(mine, PositionFact | VolunteeringFact) and mine.starts is not None
        return FieldChange(name, before, after, STILL_GOES_ON if goes_on else EMPTY_HERE, keep_mine=False)
    if isinstance(before, PartialDate) and isinstance(after, PartialDate):
        return _date_difference(name, before, after)
    if isinstance(before, str) and isinstance(after, str) and not _same(before, after, names=names):
        return FieldChange(name, before, after, DIFFERS, keep_mine=True)
    return None


def _list_difference(name: str, before: tuple[str, ...], after: tuple[str, ...]) -> FieldChange | None:
    here = {name_key(text) for text in before}
    added = tuple(dict.fromkeys(text for text in after if name_key(text) not in here))
    if not added:
        return None
    return FieldChange(name, before, before + added, ADDED if before else EMPTY_HERE, keep_mine=False)


def _date_difference(name: str, before: PartialDate, after: PartialDate) -> FieldChange | None:
    if not same_moment(before, after):
        return FieldChange(name, before, after, TWO_DATES, keep_mine=True)
    if len(str(after)) > len(str(before)):
        return FieldChange(name, before, after, MORE_EXACT, keep_mine=True)
    return None


def _same(before: str, after: str, *, names: bool) -> bool:
    return name_key(before) == name_key(after) if names else same_text(before) == same_text(after)
