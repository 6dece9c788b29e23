"""Comparing what a file says with what the record has."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from metier.core.exchange.comparison import Change, Comparison, Match
from metier.core.exchange.differences import differences, folded
from metier.core.exchange.facts import Fact
from metier.core.exchange.identity import can_be_same, family, fit, span


def match(existing: Sequence[tuple[str, Fact]], incoming: Sequence[Fact]) -> Comparison:
    """Compare incoming facts with the record's `(id, fact)` pairs, one to one, the best fit first.

    Positions are the same by employer, title and times that touch; education by institution, degree and times; others by their names.
    """
    arriving, duplicates = without_repetitions(incoming)
    partners = _partners(existing, arriving)
    new, same, changed, conflicts = [], [], [], []
    for index, theirs in enumerate(arriving):
        if index not in partners:
            new.append(theirs)
            continue
        key, mine = existing[partners[index]]
        offered, contradicting = differences(mine, theirs)
        if offered:
            changed.append(Change(key, mine, theirs, offered))
        if contradicting:
            conflicts.append(Change(key, mine, theirs, contradicting))
        if not offered and not contradicting:
            same.append(Match(key, mine, theirs))
    return Comparison(tuple(new), tuple(same), tuple(changed), tuple(conflicts), duplicates)


def without_repetitions(facts: Iterable[Fact]) -> tuple[list[Fact], tuple[Fact, ...]]:
    """Each thing once, its empty fields filled from its repetitions, in the order of the file; and the repetitions.

    A thing that lasts is repeated only by one with the same start and end: two roles with one title may touch.
    """
    kept: list[Fact] = []
    repeated: list[Fact] = []
    by_key: dict[Hashable, list[int]] = {}
    for fact in facts:
        lasting = span(fact)
        key = (family(fact), str(lasting[0]), str(lasting[1])) if lasting else family(fact)
        at = next(
            (at for at in by_key.get(key, ()) if type(kept[at]) is type(fact) and can_be_same(kept[at], fact)), None
        )
        if at is None:
            by_key.setdefault(key, []).append(len(kept))
            kept.append(fact)
        else:
            kept[at] = folded(kept[at], fact)
            repeated.append(fact)
    return kept, tuple(repeated)


def _partners(existing: Sequence[tuple[str, Fact]], arriving: Sequence[Fact]) -> dict[int, int]:
    """For each arriving fact that is already here, the index of the existing one."""
    families: dict[Hashable, list[int]] = {}
    for index, (_, mine) in enumerate(existing):
        families.setdefault(family(mine), []).append(index)
    pairs = [
        (fit(existing[here][1], theirs), -index, -here)
        for index, theirs in enumerate(arriving)
        for here in families.get(family(theirs), ())
        if can_be_same(existing[here][1], theirs)
    ]
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, here in sorted(pairs, reverse=True):
        if -index not in partners and -here not in taken:
            partners[-index] = -here
            taken.add(-here)
    return partners
