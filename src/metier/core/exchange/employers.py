"""Roles at one employer, together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from metier.core.exchange.facts import PositionFact
from metier.core.exchange.names import name_key
from metier.core.letters import AND, plain

LEGAL = frozenset(
    [
        "ltd",
        "limited",
        "plc",
        "inc",
        "incorporated",
        "llc",
        "llp",
        "lp",
        "corp",
        "corporation",
        "co",
        "gmbh",
        "mbh",
        "ag",
        "kg",
        "kgaa",
        "ohg",
        "ug",
        "se",
        "ev",
        "sa",
        "sas",
        "sarl",
        "srl",
        "spa",
        "bv",
        "nv",
        "ab",
        "as",
        "asa",
        "oy",
        "oyj",
        "aps",
        "pty",
        "pte",
        "kk",
    ]
)
"""Legal forms, which are no part of an employer’s name."""
_ABBREVIATED = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b[^\W\d_]/[^\W\d_]\b")


@dataclass(frozen=True, slots=True)
class EmployerRoles:
    """One employer, named as its newest role names it, and its roles, newest first."""

    name: str
    roles: tuple[PositionFact, ...]


def employer_key(name: str) -> str:
    """The employer's name for grouping: case, accents, spaces, punctuation, “and” for “&” and legal forms (Ltd, GmbH & Co. KG, Inc.) do not count."""
    together = _ABBREVIATED.sub(lambda found: re.sub(r"[./]", "", found[0]), plain(name_key(name)))
    kept = _without_form(re.findall(r"[\w'+#]+|&", together))
    between = ["&" if word in AND else word for word in kept[1:-1]]
    return " ".join([*kept[:1], *between, *kept[1:][-1:]]) or name_key(name)


def _without_form(words: list[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 1 and (kept[-1] in LEGAL or kept[-1] == "&"):
        is_partner = kept.pop() == "co"
        if is_partner and len(kept) > 1 and kept[-1] in AND:
            kept.pop()
    return kept


def grouped_by_employer(positions: Iterable[PositionFact]) -> tuple[EmployerRoles, ...]:
    """Roles at one employer together, newest first; the employer of the newest role first."""
    groups: dict[str, list[PositionFact]] = {}
    for position in sorted(positions, key=_recency, reverse=True):
        groups.setdefault(employer_key(position.employer), []).append(position)
    return tuple(EmployerRoles(roles[0].employer, tuple(roles)) for roles in groups.values())


def _recency(position: PositionFact) -> tuple[date, date]:
    return (position.ends.last if position.ends else date.max, position.starts.first if position.starts else date.min)
