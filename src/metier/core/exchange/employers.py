"""Roles at one employer, together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from metier.core.exchange.facts import PositionFact


@dataclass(frozen=True, slots=True)
class EmployerRoles:
    """One employer, named as its newest role names it, and its roles, newest first."""

    name: str
    roles: tuple[PositionFact, ...]


def employer_key(name: str) -> str:
    """The employer's name for grouping: case, spaces, punctuation and legal forms (Ltd, GmbH, Inc) do not count."""
    raise NotImplementedError


def grouped_by_employer(positions: Iterable[PositionFact]) -> tuple[EmployerRoles, ...]:
    """Roles at one employer together, newest first; the employer of the newest role first."""
    raise NotImplementedError
