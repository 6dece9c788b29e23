"""One target role: what it needs, where its owner is, what is decided, and how far they fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.autonomy import last_quarters
from metier.core.charts import Drawing, FigureTable, FitOn, fit_course, level
from metier.core.profile import Fit, weight_of
from metier.record.kinds import BY_SLUG
from metier.record.queries.evidence import Evidence, newest_of
from metier.record.queries.lines import address
from metier.roles.choices import GapChoice
from metier.roles.models import Role
from metier.roles.pages.words import basis_said, figure, fit_range, percent
from metier.roles.queries.needs import Decided, RoleNeed, RoleNeeds, needs_of
from metier.roles.queries.standing import Measured, Stood

ESSENTIAL, IMPORTANT = 4.0, 3.0
SHOWN, MOST_STEPS, QUARTERS = 3, 5, 8


@dataclass(frozen=True, slots=True)
class Proof:
    """Something of the record that shows it."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A requirement as a row: `age` is for how many days a gap is undecided, `is_known` whether anything speaks for a level."""

    need: RoleNeed
    weight: str
    drawing: Drawing
    said: str
    basis: str
    is_known: bool
    proofs: tuple[Proof, ...]
    is_met: bool
    decision: Decided | None
    age: int


@dataclass(frozen=True, slots=True)
class NeedGroup:
    label: str
    rows: tuple[NeedRow, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A gap, and by how many points the fit would rise if it were closed."""

    need: RoleNeed
    points: str
    said: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A role in figures."""

    fit: Fit | None
    fit_said: str
    fit_range: str
    met: int
    of: int
    essential: int
    gaps: int
    decided: int
    close: int
    accept: int
    undecided: int
    oldest: int


@dataclass(frozen=True, slots=True)
class RolePage:
    """`working` has every figure that the fit of today is worked out from."""

    role: Role
    lead: str
    standing: Standing
    before: str
    groups: tuple[NeedGroup, ...]
    rare: tuple[RoleNeed, ...]
    steps: tuple[Step, ...]
    course: Drawing | None
    table: FigureTable | None
    working: FigureTable | None
    choices: tuple[tuple[str, str], ...] = tuple((str(value), str(label)) for value, label in GapChoice.choices)


def role_page(viewer: Viewer, role: Role) -> RolePage:
    found = needs_of(viewer, [role])[0]
    measured = Measured(viewer, [found], with_past=True)
    stood = [measured.stood(need) for need in found.needs]
    points = _course(measured, found.needs, viewer.today)
    return RolePage(
        role,
        lead_of(found),
        standing_of(viewer, measured, found, stood),
        _before(points),
        _groups(viewer, measured, stood),
        found.rare,
        steps_of(measured, found, stood),
        fit_course("fit", points, viewer.today) if len(points) > 1 else None,
        _table(points) if len(points) > 1 else None,
        _working(measured.fit(found.needs), stood),
    )


def lead_of(found: RoleNeeds) -> str:
    """`A company of 200 people, by 2029. Built from 11 postings and an occupation.`"""
    said = [found.role.where] if found.role.where else []
    said += [f"by {found.role.by.words}"] if found.role.by else []
    kinds = [one.kind for one in found.sources]
    names = (
        ("occupation", "occupation"), ("postings", "posting"), ("text", "text"), ("ladder", "ladder"),
    )  # fmt: skip
    built = [words.count(kinds.count(kind), name) for kind, name in names if kind in kinds]
    built += ["your own words"] if "hand" in kinds else []
    first = f"{', '.join(said)[:1].upper()}{', '.join(said)[1:]}. " if said else ""
    return f"{first}Built from {words.listed(built)}." if built else f"{first}Nothing says yet what it needs."


def standing_of(viewer: Viewer, measured: Measured, found: RoleNeeds, stood: Sequence[Stood]) -> Standing:
    """A role in figures."""
    gaps = [one.need for one in stood if one.is_gap]
    choices = [need.choice for need in gaps]
    open_days = [days_undecided(need, viewer) for need in gaps if need.choice == "undecided"]
    fit = measured.fit(found.needs)
    return Standing(
        fit,
        percent(fit.value) if fit else "None yet",
        fit_range(fit) if fit else "",
        len(stood) - len(gaps),
        len(stood),
        sum(need.importance >= ESSENTIAL for need in gaps),
        len(gaps),
        len(gaps) - choices.count("undecided"),
        choices.count("close"),
        choices.count("accept"),
        choices.count("undecided"),
        max(open_days, default=0),
    )


def days_undecided(need: RoleNeed, viewer: Viewer) -> int:
    """For how many days nothing is decided about it: since it was said to be open, or since it was added."""
    since = need.decision.at if need.decision else need.since
    return max((viewer.today - viewer.career.day_of(since)).days, 0)


def steps_of(measured: Measured, found: RoleNeeds, stood: Sequence[Stood]) -> tuple[Step, ...]:
    """What would raise the fit most, worked out by closing each gap by itself; without those that are accepted."""
    rises = measured.raising(found.needs)
    by_key = {one.need.key: one for one in stood}
    steps = [
        Step(by_key[key].need, points_said(by), _asked_by(by_key[key]))
        for key, by in rises.items()
        if by > 0 and by_key[key].need.choice != "accept"
    ]
    return tuple(steps[:MOST_STEPS])


def points_said(by: float) -> str:
    """`+5.4 points`, `+6 points`: to the tenth, so that those of several roles add up."""
    points = figure(by * 100)
    return f"+{points} {'point' if points == '1' else 'points'}"


def weight_said(importance: float) -> str:
    """Essential from 4 of 5, important from 3, else a plus."""
    return "Essential" if importance >= ESSENTIAL else "Important" if importance >= IMPORTANT else "A plus"


def need_row(viewer: Viewer, measured: Measured, one: Stood, newest: Mapping[UUID, Evidence]) -> NeedRow:
    """A requirement as a row of a table."""
    need, standing = one.need, one.standing
    return NeedRow(
        need,
        weight_said(need.importance),
        level(standing.level, standing.error, need.level),
        f"{figure(standing.level)} ± {figure(standing.error)}, needs {figure(need.level)}",
        basis_said(standing, one.skills, measured.grounds.titles),
        standing.basis != "nothing",
        proofs_of(one, newest),
        one.is_met,
        need.decision,
        days_undecided(need, viewer),
    )


def proofs_of(one: Stood, newest: Mapping[UUID, Evidence], most: int = SHOWN) -> tuple[Proof, ...]:
    """What of the record shows it: the newest thing that shows each skill that means it, the skill, and the things that have its words."""
    found: dict[str, str] = {}
    for skill in one.skills:
        if proof := newest.get(skill.id):
            found[proof.href] = proof.title
    for skill in one.skills:
        found[address("skills", skill.id)] = skill.name
    for thing in one.things:
        for match in thing.matches:
            slug, _, pk = match.key.partition(":")
            found.setdefault(address(slug, UUID(pk)), match.title or BY_SLUG[slug].one)
    return tuple(Proof(title, href) for href, title in list(found.items())[:most])


def newest_proofs(viewer: Viewer, stood: Sequence[Stood]) -> dict[UUID, Evidence]:
    """Of each skill that means something needed, the newest thing that shows it."""
    return newest_of(viewer, sorted({skill.id for one in stood for skill in one.skills}))


def _groups(viewer: Viewer, measured: Measured, stood: Sequence[Stood]) -> tuple[NeedGroup, ...]:
    newest = newest_proofs(viewer, stood)
    return tuple(
        NeedGroup(label or "In words", tuple(need_row(viewer, measured, one, newest) for one in rows))
        for label, rows in groupby(stood, key=lambda one: one.need.group)
    )


def _asked_by(one: Stood) -> str:
    need = one.need
    sources = len({said.source for said in need.says})
    said = f"{figure(one.standing.level)}, needs {figure(need.level)}"
    decided = {"close": "to be closed", "undecided": "undecided"}.get(need.choice, need.choice)
    return (
        f"{said}; {words.count(sources, 'source')} ask{'s' if sources == 1 else ''} for it; {decided}"
        if sources
        else f"{said}; {decided}"
    )


def _course(measured: Measured, needs: Sequence[RoleNeed], today: date) -> list[FitOn]:
    """The first day of each of the last quarters, and today."""
    begins = [
        day
        for day in (quarter.starts for quarter in last_quarters(today, QUARTERS))
        if day < today and any(one.starts is None or one.starts.first <= day for one in measured.grounds.matches)
    ]
    found = []
    for day in (*begins, today):
        fit = measured.fit(needs, day)
        if fit:
            found.append(FitOn(day, fit.value, fit.low, fit.high))
    return found


def _before(points: Sequence[FitOn]) -> str:
    """What it was a year ago, or as long ago as is known."""
    if len(points) < 2:
        return ""
    then = points[max(len(points) - 5, 0)]
    return f"{percent(then.value)} on {words.short_date(then.day)}"


def _table(points: Sequence[FitOn]) -> FigureTable:
    columns = ["Fit", "If every level were lower", "If every level were higher"]
    rows = [[words.short_date(one.day), percent(one.value), percent(one.low), percent(one.high)] for one in points]
    return FigureTable.of("Fit over time", ["Day", *columns], rows, columns)


def _working(fit: Fit | None, stood: Sequence[Stood]) -> FigureTable | None:
    """`1 − 4.29 ÷ 61.15 = 93%`, line by line."""
    if fit is None:
        return None
    rows, sums = [], [0.0, 0.0]
    for one in stood:
        weight, missing = weight_of(one.need.importance), max(0.0, one.need.level - one.standing.level)
        sums = [sums[0] + weight * missing, sums[1] + weight * one.need.level]
        rows.append(
            [
                one.need.name,
                f"({one.need.importance:.4g} − 1) ÷ 4 = {weight:.4g}",
                figure(one.need.level),
                f"{figure(one.standing.level)} ± {figure(one.standing.error)}",
                figure(missing),
                f"{weight * missing:.2f}",
                f"{weight * one.need.level:.2f}",
            ]
        )
    result = f"1 − {sums[0]:.2f} ÷ {sums[1]:.2f} = {percent(fit.value)}"
    rows.append([f"Together: {result}", "", "", "", "", f"{sums[0]:.2f}", f"{sums[1]:.2f}"])
    columns = ["Weight", "Needed", "You", "Missing", "Weight × missing", "Weight × needed"]
    return FigureTable.of("The figures of the fit", ["Requirement", *columns], rows, columns)
