"""The support map as it stands and as it stood, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.asks.choices import AskState
from metier.direction.queries.past import end_of
from metier.plan.choices import GoalState
from metier.support.choices import Aspect, Carer, HelperState, HowWell, Occasion
from metier.support.models import SupportLine, SupportMap

# What is shown of a line, and of what was begun about it.
_COLUMNS = (
    "map_id", "aspect", "by", "by_name", "how_well", "should", "note", "ask__title", "ask__state", "ask__trashed_at", "goal__title",
    "goal__state", "goal__trashed_at", "helper__name", "helper__state", "helper__trashed_at",
)  # fmt: skip
ENOUGH = HowWell.MOSTLY
"""From here on an aspect that is with the right person needs nothing."""
Way = Literal["ask", "person", "goal"]


@dataclass(frozen=True, slots=True)
class Begun:
    """What was begun about a difference. `word` says how it stands, once that is not plain; what no longer `goes_on` may be begun again."""

    way: Way
    id: UUID
    title: str
    word: str
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Cared:
    """One aspect as a map has it."""

    id: UUID
    aspect: str
    by: str
    by_name: str
    how_well: int | None
    should: str
    note: str
    begun: tuple[Begun, ...] = ()

    @property
    def name(self) -> str:
        return str(Aspect(self.aspect).label)

    @property
    def who(self) -> str:
        """`My manager, Tom Whitaker`."""
        return f"{Carer(self.by).label}{f', {self.by_name}' if self.by_name else ''}"

    @property
    def well(self) -> str:
        return str(HowWell(self.how_well).label) if self.how_well else ""

    @property
    def who_should(self) -> str:
        return str(Carer(self.should).label)

    @property
    def said_who(self) -> str:
        """`my manager, Tom Whitaker`, within a sentence."""
        return lower(self.who)

    @property
    def said_should(self) -> str:
        return lower(self.who_should)

    @property
    def differs(self) -> bool:
        """Somebody else should, or it is done less than mostly; where nobody should, nothing is missing."""
        return self.should != Carer.NOBODY and (self.by != self.should or (self.how_well or 0) < ENOUGH)


@dataclass(frozen=True, slots=True)
class Mapped:
    """A map: the lines of what was said, in their order, when and on what occasion it was made."""

    id: UUID
    on: date
    occasion: str
    reason: str
    lines: tuple[Cared, ...]

    @property
    def because(self) -> str:
        return str(Occasion(self.occasion).label)

    def line(self, aspect: str) -> Cared | None:
        return next((one for one in self.lines if one.aspect == aspect), None)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The aspects of which nothing is said yet."""
        return tuple(aspect for aspect in Aspect.values if self.line(aspect) is None)

    def name_of(self, carer: str) -> str:
        """The name under which somebody stands on any of its lines: whose name is known for one aspect is known for another."""
        return next((one.by_name for one in self.lines if one.by == carer and one.by_name), "")


@dataclass(frozen=True, slots=True)
class Changed:
    """A map, and what it changed in the one before, in words."""

    mapped: Mapped
    what: tuple[str, ...]
    is_first: bool


def maps(viewer: Viewer, most: int, before: datetime | None = None) -> list[Mapped]:
    """The newest maps, or the newest of those before a moment, newest first: two queries, however many."""
    rows = _maps(viewer, most, before)
    lines: dict[UUID, list[SupportLine]] = {}
    for line in _lines(viewer, [row.pk for row in rows]):
        lines.setdefault(line.map_id, []).append(line)
    return [value_of(viewer, row, lines.get(row.pk, [])) for row in rows]


@prepared
def _maps(viewer: Viewer, most: int, before: datetime | None) -> QuerySet[SupportMap]:
    rows = visible(viewer, SupportMap).order_by("-mapped_at", "-id")
    return (rows if before is None else rows.filter(mapped_at__lt=before))[:most]


@prepared
def _lines(viewer: Viewer, of: Sequence[UUID]) -> QuerySet[SupportLine]:
    return visible(viewer, SupportLine).filter(map__in=of).select_related("ask", "goal", "helper").only(*_COLUMNS)


def current(viewer: Viewer, on: date | None = None) -> Mapped | None:
    """The map that stands now, or stood at the end of a day; None before the first."""
    return next(iter(maps(viewer, 1, None if on is None else end_of(viewer, on))), None)


def newest_map(viewer: Viewer) -> SupportMap | None:
    return next(iter(_maps(viewer, 1, None)), None)


def support_map(viewer: Viewer, pk: UUID | str) -> SupportMap:
    """Raises Missing."""
    return find(viewer, SupportMap, pk)


def support_line(viewer: Viewer, pk: UUID | str) -> SupportLine:
    """A line of a map that is there. Raises Missing."""
    found = find(viewer, SupportLine, pk)
    if not visible(viewer, SupportMap).filter(pk=found.map_id).exists():
        raise Missing("There is no such line of a support map.")
    return found


def value_of(viewer: Viewer, row: SupportMap, lines: Iterable[SupportLine]) -> Mapped:
    """What is in the trash was not begun."""
    order = {aspect: place for place, aspect in enumerate(Aspect.values)}
    cared = tuple(_cared(line) for line in sorted(lines, key=lambda line: order[line.aspect]))
    return Mapped(row.pk, viewer.career.day_of(row.mapped_at), row.occasion, row.reason, cared)


def name_on_the_map_of(viewer: Viewer, line: SupportLine) -> str:
    """The name of whoever should take care of it, as it is said on any line of its map."""
    return value_of(viewer, line.map, _lines(viewer, [line.map_id])).name_of(line.should)


def _cared(line: SupportLine) -> Cared:
    return Cared(
        line.pk, line.aspect, line.by, line.by_name, line.how_well, line.should, line.note, tuple(_begun(line))
    )


def _begun(line: SupportLine) -> Iterator[Begun]:
    ask, helper, goal = line.ask, line.helper, line.goal
    if ask and ask.trashed_at is None:
        goes_on = ask.state not in (AskState.DECLINED, AskState.WITHDRAWN)
        yield Begun("ask", ask.pk, ask.title, str(ask.get_state_display()).lower(), goes_on)
    if helper and helper.trashed_at is None:
        has_ended = helper.state == HelperState.ENDED
        yield Begun("person", helper.pk, helper.name, str(helper.get_state_display()).lower(), not has_ended)
    if goal and goal.trashed_at is None:
        word = "" if goal.is_open else str(goal.get_state_display()).lower()
        yield Begun("goal", goal.pk, goal.title, word, goal.state != GoalState.DROPPED)


def history(viewer: Viewer, most: int) -> list[Changed]:
    """The newest maps, newest first, each with what it changed."""
    return changed(maps(viewer, most + 1), most)


def changed(newest_first: Sequence[Mapped], most: int) -> list[Changed]:
    """The last of the maps given is only what the one before it is compared with, when there are more than `most`."""
    pairs = zip(newest_first, [*newest_first[1:], None], strict=False)
    return [
        Changed(after, tuple(what_changed(before, after)) if before else (), is_first=before is None)
        for after, before in list(pairs)[:most]
    ]


def what_changed(before: Mapped, after: Mapped) -> list[str]:
    """`Learning: from my manager, Tom, partly to nobody`."""
    said = []
    for now in after.lines:
        was = before.line(now.aspect)
        if was is None:
            said.append(f"{now.name}: {_state(now)}, said for the first time")
            continue
        if (was.who, was.well) != (now.who, now.well):
            said.append(f"{now.name}: from {_state(was)} to {_state(now)}")
        if was.should != now.should:
            said.append(f"{now.name} should be with {lower(now.who_should)}, no longer {lower(was.who_should)}")
    return said


def _state(one: Cared) -> str:
    return lower(one.who) + (f", {one.well.lower()}" if one.well else "")


def lower(name: str) -> str:
    return name if name.startswith("HR") else f"{name[0].lower()}{name[1:]}"
