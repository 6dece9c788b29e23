"""How pay differs between occupations that share a person's strongest skills: what goes together, never what leads to what."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from metier.core.money import money

LEAST_SHARED, IMPORTANT = 3, 3.5
"""How many of the skills an occupation shares at least, and from what importance (1 to 5) it has one."""


@dataclass(frozen=True, slots=True)
class Worker:
    """An occupation with what it pays in the middle, and which elements are important to it."""

    code: str
    title: str
    pays: int
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class SkillPay:
    """A skill, by its element: the middle of the medians of occupations to which it is important, and of the others; how many of each."""

    element: str
    name: str
    with_it: int
    number_with: int
    without: int
    number_without: int

    @property
    def difference(self) -> int:
        """In per cent of the others, rounded."""
        return round((self.with_it / self.without - 1) * 100) if self.without else 0

    @property
    def said(self) -> str:
        """`+69%`, `−4%`."""
        return f"{'+' if self.difference > 0 else '−' if self.difference < 0 else ''}{abs(self.difference)}%"


@dataclass(frozen=True, slots=True)
class Sharing:
    """An occupation that shares some of the skills. `more` is None where nothing is known of what one's own work pays."""

    worker: Worker
    shared: tuple[str, ...]
    more: int | None

    @property
    def against(self) -> str:
        """`+$9,770`, `−$39,130`: what it pays more or less than one's own work."""
        if self.more is None:
            return "Not known"
        return f"{'+' if self.more > 0 else ''}{money(Decimal(self.more), 'USD')}"


def by_skill(workers: Sequence[Worker], skills: Mapping[str, str]) -> list[SkillPay]:
    """Skills by element and name, that which goes with the most pay first. Left out where one side has no occupation."""
    found = []
    for element, name in skills.items():
        having, others = ([one.pays for one in side] for side in parted(workers, element))
        if having and others:
            found.append(
                SkillPay(element, name, round(median(having)), len(having), round(median(others)), len(others))
            )
    return sorted(found, key=lambda one: (-one.difference, one.name))


def parted(workers: Sequence[Worker], element: str) -> tuple[list[Worker], list[Worker]]:
    """Those to which an element is important, and the others; of both, those that pay most first."""
    paid = sorted(workers, key=lambda one: (-one.pays, one.title, one.code))
    return [one for one in paid if element in one.needs], [one for one in paid if element not in one.needs]


def pay_of(workers: Sequence[Worker], mine: Collection[str]) -> int | None:
    """What one's own work pays: the middle of its occupations; None where nothing is known of it."""
    own = [one.pays for one in workers if one.code in mine]
    return round(median(own)) if own else None


def sharing(
    workers: Sequence[Worker], skills: Mapping[str, str], mine: Collection[str], most: int = 12
) -> list[Sharing]:
    """Occupations that share at least three of the skills (all, where there are fewer), those that share most first, then by pay.

    `mine` are codes whose pay in the middle the others are held against.
    """
    base = pay_of(workers, mine)
    least = min(LEAST_SHARED, len(skills))
    found = []
    for one in workers:
        shared = tuple(name for element, name in skills.items() if element in one.needs)
        if shared and len(shared) >= least and one.code not in mine:
            found.append(Sharing(one, shared, one.pays - base if base is not None else None))
    return sorted(found, key=lambda one: (-len(one.shared), -one.worker.pays, one.worker.title))[:most]
