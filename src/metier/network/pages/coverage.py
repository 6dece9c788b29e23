"""The page of coverage: where one is known, and through whom where one is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import CoveredRow, Drawing, coverage_chart
from metier.core.network.coverage import Covered, Known, Step
from metier.network.pages.chains import chains_of
from metier.network.pages.tabs import Tab, number_of_people, tabs
from metier.network.preferences import areas
from metier.network.queries.covering import MOST_TOLD_APART, covered
from metier.network.queries.talks import introductions
from metier.ui.addresses import address_of

SHOWN = 4
KINDS = (("role", "Target roles"), ("employer", "Employers of roles and postings"), ("area", "What you named"))


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A target: whom one knows there now, who was there, through whom one could come there. `ask_url` begins an introduction."""

    id: str
    label: str
    why: str
    now: tuple[Name, ...]
    now_more: int
    before: tuple[Name, ...]
    steps: tuple[Name, ...]
    ask_url: str
    ask_whom: str
    ask_where: str
    is_nobody: bool


@dataclass(frozen=True, slots=True)
class Group:
    label: str
    drawing: Drawing
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    tabs: tuple[Tab, ...]
    lead: str
    groups: tuple[Group, ...]
    chains: tuple[Drawing, ...]
    areas: tuple[str, ...]


def coverage_page(viewer: Viewer) -> CoveragePage:
    """Fourteen queries, however many people and targets."""
    introduced, people = introductions(viewer), number_of_people(viewer)
    found = covered(viewer, introduced, most=SHOWN if people > MOST_TOLD_APART else None)
    numbered = {one.target: number for number, one in enumerate(found)}
    groups = []
    for kind, label in KINDS:
        of = [one for one in found if one.target.kind == kind]
        if of:
            lines = tuple(_line(one, numbered[one.target]) for one in of)
            groups.append(Group(label, _drawn(kind, of, lines), lines))
    return CoveragePage(
        tabs(viewer, "coverage", people), lead(found), tuple(groups), chains_of(introduced), areas(viewer)
    )


def lead(found: Sequence[Covered]) -> str:
    """`You know somebody for 4 of 7: nobody at Moor Energy and Leeds.`"""
    if not found:
        return "Where you know somebody of what you aim at, and who could introduce you where you do not."
    known = sum(bool(one.now) for one in found)
    if known == len(found):
        return (
            f"You know somebody for each of {words.count(known, 'target')}."
            if known > 1
            else "You know somebody there."
        )
    nobody = [one.target.label for one in found if one.standing == "nobody"]
    said = f"You know somebody for {known:,} of {words.count(len(found), 'target')}"
    if not nobody:
        return f"{said}; for each of the others there is a way."
    return f"{said}: nobody for {words.first_of(nobody, 3)}."


def _line(one: Covered, number: int) -> Line:
    could = one.could[0] if one.could else None
    by = next((step for step in one.steps if could and step.through.key == could.key), None)
    return Line(
        id=f"target-{number}",
        label=one.target.label,
        why=one.target.why,
        now=tuple(_name(known) for known in one.now[:SHOWN]),
        now_more=max(0, one.number_now - SHOWN),
        before=tuple(_name(known) for known in one.before[:SHOWN]),
        steps=tuple(_step(step) for step in one.steps[:SHOWN]),
        ask_url=address_of("network:new_introduction", UUID(could.key)) if could and not one.now else "",
        ask_whom=by.whom if by else "",
        ask_where=(by.at if by else "") or one.target.label,
        is_nobody=one.standing == "nobody",
    )


def _name(known: Known) -> Name:
    return Name(known.name, address_of("network:person", UUID(known.key)))


def _step(step: Step) -> Name:
    url = address_of("network:introduction", step.introduction) if step.introduction else ""
    return Name(
        step.through.name,
        url or address_of("network:person", UUID(step.through.key)),
        f"works at {step.at}"
        if step.at
        else f"knows {step.whom}"
        if step.whom and not step.introduction
        else f"introduces you to {step.whom}"
        if step.whom
        else "",
    )


def _drawn(kind: str, of: Sequence[Covered], lines: Sequence[Line]) -> Drawing:
    rows = [
        CoveredRow(one.target.label, one.number_now, len(one.steps), len(one.before), f"#{line.id}")
        for one, line in zip(of, lines, strict=True)
    ]
    return coverage_chart(f"coverage-{kind}", rows)
