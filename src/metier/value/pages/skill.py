"""The occupations behind what a skill goes together with in pay, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from metier.core.value.skills import SkillPay, Worker
from metier.reference.sources import Source
from metier.value.queries.skills import skill_workers

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """`place` is its place by pay among those of its side; `importance` that of the skill, as it is shown."""

    place: int
    title: str
    code: str
    importance: str
    pays: int


@dataclass(frozen=True, slots=True)
class SkillPage:
    """`number` and `middle` are those of the side that is shown: where the skill is important, or elsewhere."""

    skill: SkillPay
    is_elsewhere: bool
    number: int
    middle: int
    rows: tuple[WorkerRow, ...]
    sheet: Page[Worker]
    sources: tuple[Source, ...]

    @property
    def query(self) -> str:
        return "elsewhere&" if self.is_elsewhere else ""


def skill_page(element: str, number: str = "1", *, is_elsewhere: bool = False, a_page: int = A_PAGE) -> SkillPage:
    """Those that pay most first. Raises Refused."""
    found = skill_workers(element)
    skill = found.skill
    side, of_side, middle = (
        (found.others, skill.number_without, skill.without)
        if is_elsewhere
        else (found.having, skill.number_with, skill.with_it)
    )
    sheet = Paginator(side, a_page).get_page(number)
    rows = tuple(
        WorkerRow(place, one.title, one.code, _said(found.importance.get(one.code)), one.pays)
        for place, one in enumerate(sheet, start=sheet.start_index())
    )
    return SkillPage(skill, is_elsewhere, of_side, middle, rows, sheet, found.sources)


def _said(importance: float | None) -> str:
    return "Not rated" if importance is None else f"{importance:.2f}"
