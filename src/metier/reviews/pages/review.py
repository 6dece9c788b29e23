"""What the page of a review in progress shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, FigureTable, planned_actual, tone
from metier.core.dates import NO_BREAK_SPACE
from metier.core.periods import NEXT, Kind
from metier.core.words import count, full_date
from metier.reviews import queries, words
from metier.reviews.choices import Verdict
from metier.reviews.models import Review
from metier.reviews.pages.correction import Box, boxes
from metier.reviews.pages.overview import TurnLine, turn_lines
from metier.reviews.queries.answers import Said
from metier.reviews.queries.deciding import Decided
from metier.reviews.queries.direction import DirectionAsked
from metier.reviews.queries.sheet import Sheet
from metier.reviews.queries.sheet import sheet as sheet_of
from metier.reviews.queries.where import Went, Where, against, rounded, share


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a review, and how far it is, in a word or two."""

    key: str
    name: str
    state: str
    is_done: bool
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A priority: its hours as a bar, its part of the plan as a tick."""

    row: Went
    drawing: Drawing
    figure: str
    against: str


@dataclass(frozen=True)
class ReviewPage:
    """`asks` are the questions of each step; `boxes` the corrections that are being written."""

    review: Review
    sheet: Sheet
    title: str
    lead: str
    steps: tuple[Step, ...]
    bars: tuple[Bar, ...]
    table: FigureTable
    boxes: tuple[Box, ...]
    turns: tuple[TurnLine, ...]

    @property
    def kind(self) -> Kind:
        return self.sheet.period.kind

    @property
    def is_short(self) -> bool:
        return self.kind == "weekly"

    @property
    def can_finish(self) -> bool:
        """Whether the last step is open: in a weekly review always, otherwise once every goal is decided."""
        return self.is_short or not self.sheet.undecided

    @property
    def next_name(self) -> str:
        return NEXT[self.kind]

    @property
    def planned_note(self) -> str:
        """What the ticks are, with the day whose plan they come from."""
        day = self.sheet.where.planned_on
        return (
            f"Tick: your plan of {full_date(day)}."
            if day
            else "There was no plan when it began, so nothing to hold them against."
        )

    @property
    def recorded(self) -> tuple[Decided, ...]:
        return tuple(one for one in self.sheet.goals if one.verdict == Verdict.CHANGE and one.changes)

    def asked(self, step: str) -> tuple[Said, ...]:
        return tuple(one for one in self.sheet.said if one.question.step == step)

    @property
    def asks_moved(self) -> tuple[Said, ...]:
        return self.asked("moved")

    @property
    def asks_stalled(self) -> tuple[Said, ...]:
        return self.asked("stalled")

    @property
    def asks_where(self) -> tuple[Said, ...]:
        return self.asked("where")

    @property
    def asks_direction(self) -> tuple[Said, ...]:
        return self.asked("direction")

    @property
    def asks_next(self) -> tuple[Said, ...]:
        return self.asked("next")


def review_page(viewer: Viewer, row: Review, turns: Sequence[queries.Turn]) -> ReviewPage:
    found = sheet_of(viewer, row)
    steps = _steps(row, found)
    left = _minutes_left(found.period.kind, steps)
    return ReviewPage(
        review=row,
        sheet=found,
        title=found.period.title,
        lead=f"{found.period.span}. About {words.about_minutes(left)} to go; everything is saved as you write.",
        steps=steps,
        bars=bars(found.where.rows),
        table=_table(found.where),
        boxes=boxes(viewer, row, found),
        turns=turn_lines(viewer, turns),
    )


def _steps(row: Review, found: Sheet) -> tuple[Step, ...]:
    answered = {one.question.step for one in found.said if one.text.strip()}
    asked = {one.question.step for one in found.said}
    is_short = found.period.kind == "weekly"

    def looked(step: str, name: str, state: str) -> Step:
        is_done = step in answered
        return Step(step, name, "Done" if is_done else state, is_done or is_short or step not in asked)

    decided = len(found.to_decide) - len(found.undecided)
    of = f"{decided} of {len(found.to_decide)} decided" if found.to_decide else "Nothing to decide"
    all_decided = not found.undecided
    steps = [
        looked("moved", "What moved", count(len(found.moved), "thing") if found.moved else "Nothing logged"),
        looked("stalled", "What stalled", count(len(found.stalled), "thing") if found.stalled else "Nothing"),
        looked("where", "Where hours went", f"{rounded(found.where.put_in)}{NO_BREAK_SPACE}h logged"),
        *([_direction(found.direction, is_answered="direction" in answered)] if found.direction else []),
        Step("decide", "Decide", "Done" if all_decided and found.to_decide else of, all_decided),
        Step("next", NEXT[found.period.kind], "Begun" if row.facts.get("next") else "Not started", is_done=False),
    ]
    current = next((one.key for one in steps if not one.is_done), "next")
    return tuple(Step(one.key, one.name, one.state, one.is_done, one.key == current) for one in steps)


def _direction(found: DirectionAsked, *, is_answered: bool) -> Step:
    """Done when every part was looked at and something was said."""
    whole = len(found.every)
    is_done = is_answered and found.looked_at == whole
    state = "Done" if is_done else f"{found.looked_at} of {whole} looked at" if whole else "Not started"
    return Step("direction", "Direction", state, is_done)


def _minutes_left(kind: Kind, steps: Sequence[Step]) -> int:
    """The usual length, for the steps that are not done; whole fives of a longer review."""
    whole = words.MINUTES[kind]
    share_left = sum(not one.is_done for one in steps) / len(steps)
    if kind == "weekly":
        return max(1, round(whole * share_left))
    return max(5, round(whole * share_left / 5) * 5)


def bars(rows: Sequence[Went]) -> tuple[Bar, ...]:
    """The rows drawn on one scale."""
    most = max([part for row in rows for part in (row.percent, row.planned or 0)], default=0)
    top = most * 1.15 if most else 1
    return tuple(
        Bar(
            row,
            planned_actual(row.planned, row.percent, tone(row.rank), top),
            share(row),
            against(row),
        )
        for row in rows
    )


def _table(found: Where) -> FigureTable:
    rows = [(title, f"{rounded(minutes)}{NO_BREAK_SPACE}h") for title, minutes in found.goals]
    return FigureTable.of("Hours of the period by goal", ("Goal", "Hours"), rows, numbers=["Hours"])
