"""A plan across a year: a lane for each goal, a bar for each task, elbows for what needs what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from metier.core import words
from metier.core.charts.dependencies import Ends, elbow
from metier.core.charts.drawing import Drawing, Glyph, Line, Link, Mark, Rect, Text
from metier.core.charts.labels import LIFT, Placed, beside, row_tops
from metier.core.charts.measure import shortened, width
from metier.core.charts.rows import packed
from metier.core.charts.scale import Span, axis, now
from metier.core.charts.tones import tone
from metier.core.dates import MONTHS

TaskState = Literal["todo", "doing", "done", "late"]
Status = Literal["on-track", "at-risk", "stagnant"]

ROW, HEAD, PAD, BAR, TOP = 24, 30, 12, 11, 46
ROWS_BEFORE_PACKING = 10
_STATE_NOTES: dict[TaskState, str] = {"todo": "", "doing": "", "done": "done", "late": "late"}


@dataclass(frozen=True, slots=True)
class TimelineTask:
    """A task from its first to its last day. `needs` are the keys of tasks that come first; `note` follows the title."""

    key: str
    title: str
    start: date
    end: date
    state: TaskState = "todo"
    needs: tuple[str, ...] = ()
    note: str = ""
    href: str = ""
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class TimelineGoal:
    """A lane. `finish` is when the plan ends it; `likely` and `safe` are a forecast, where there is one."""

    title: str
    rank: int | None
    tasks: tuple[TimelineTask, ...] = ()
    is_second: bool = False
    target: date | None = None
    finish: date | None = None
    likely: date | None = None
    safe: date | None = None
    status: Status | None = None
    status_text: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class _Lane:
    marks: list[Mark]
    ends: dict[str, Ends]
    bottom: float


def timeline(
    name: str,
    goals: Sequence[TimelineGoal],
    *,
    today: date,
    start: date,
    end: date,
    title: str = "",
    pixels: float = 800,
    is_past: bool = False,
) -> Drawing:
    """The plan from `start` to the day before `end`. `pixels` is the least width it will be shown at. Of a past plan, `today` is its day."""
    span = Span(start, end)
    y: float = TOP
    lanes: list[Mark] = []
    ends: dict[str, Ends] = {}
    for goal in goals:
        lane = _lane(goal, span, today, y, pixels)
        lanes += lane.marks
        ends |= lane.ends
        y = lane.bottom
    if not goals:
        lanes.append(Text(0, y + 20, "No goals in these months yet.", "halo tick"))
        y += HEAD + PAD
    links = [mark for goal in goals for task in goal.tasks for mark in _needs(task, ends)]
    marks = [
        *axis(span, 34, 38, y, pixels),
        *now(span, today, f"{'' if is_past else 'Today, '}{words.day_and_month(today)}", 11, 16, y, pixels),
        *links,
        *lanes,
    ]
    said = title or f"Plan from {_month(start)} to {_month(end - timedelta(days=1))}"
    return Drawing(name, y, said, _description(goals), tuple(marks), "gantt")


def _lane(goal: TimelineGoal, span: Span, today: date, y: float, pixels: float) -> _Lane:
    marks: list[Mark] = [Line(0, y, 100, y, "lane"), *_head(goal, y, pixels)]
    y += HEAD
    shown = sorted(
        (task for task in goal.tasks if span.meets(task.start, task.end)),
        key=lambda task: (task.start, task.end, task.key),
    )
    bars = [_bar(task, goal, span, today, pixels) for task in shown]
    rows = (
        packed([(bar.left, bar.right) for bar in bars]) if len(bars) > ROWS_BEFORE_PACKING else list(range(len(bars)))
    )
    tops = row_tops([bar.label for bar in bars], rows, ROW)
    is_dense = len(set(rows)) < len(rows)
    ends: dict[str, Ends] = {}
    for task, bar, row in zip(shown, bars, rows, strict=True):
        cy = y + tops[row + 1] - ROW / 2
        if is_dense:
            marks += bar.plate(cy)
        marks += bar.at(cy)
        ends[task.key] = Ends(span.at(task.start), span.at(task.end + timedelta(days=1)), cy)
    y += tops[-1]
    marks += _finish(goal, span, today, y + ROW / 2)
    marks += _elsewhere(goal, span, y + ROW / 2)
    return _Lane(marks, ends, y + ROW + PAD)


def _head(goal: TimelineGoal, y: float, pixels: float) -> list[Mark]:
    room = pixels - width(goal.status_text) - 24
    name = Text(0, y + 20, shortened(goal.title, room, 13.5), "halo lane-name")
    hit = Rect(0, y + 3, min(width(goal.title, 13.5), room) / pixels * 100, 24, "hit")
    marks: list[Mark] = [Link(goal.href, f"Goal: {goal.title}", (hit, name)) if goal.href else name]
    if goal.status_text:
        marks.append(
            Text(100, y + 20, goal.status_text, f"halo status-{goal.status}" if goal.status else "halo tick", "end")
        )
    return marks


@dataclass(frozen=True, slots=True)
class _Bar:
    """A task's bar before its row is known: the label is placed, the height is not."""

    task: TimelineTask
    css_class: str
    start: float
    end: float
    spent: float
    label: Placed

    @property
    def left(self) -> float:
        return self.label.left

    @property
    def right(self) -> float:
        return self.label.right

    def plate(self, cy: float) -> list[Mark]:
        """Paper behind the label, so that an elbow that passes goes behind the words."""
        if self.label.is_above:
            return []
        left, right = (self.end, self.right) if self.right > self.end else (self.left, self.start - 1)
        return [Rect(left, cy - 8, max(right - left, 0), 16, "plate")]

    def at(self, cy: float) -> Sequence[Mark]:
        top, task, text = cy - BAR / 2, self.task, self.label.text
        lift = LIFT if self.label.is_above else 0
        marks: list[Rect | Line | Glyph | Text] = [
            Rect(self.left, cy - ROW / 2 - lift, self.right - self.left, ROW + lift, "hit"),
            Rect(self.start, top, self.end - self.start, BAR, self.css_class, 1),
        ]
        if self.spent > self.start:
            marks.append(Rect(self.start, top, self.spent - self.start, BAR, "spent", 1))
        if task.is_firm:
            marks.append(Glyph(self.end, cy, "diamond", "milestone"))
        marks.append(
            Text(text.x, cy + text.y, text.text, f"{text.css_class} is-{task.state}", text.anchor, text.dx, text.note)
        )
        if not task.href:
            return marks[1:]
        note = f", {text.note}" if text.note else ""
        label = f"{task.title}, {words.short_date(task.start)} to {words.short_date(task.end)}{note}"
        return [Link(task.href, label, tuple(marks))]


def _bar(task: TimelineTask, goal: TimelineGoal, span: Span, today: date, pixels: float) -> _Bar:
    left, right = span.at(task.start), span.at(task.end + timedelta(days=1))
    right = min(max(right, left + 0.4), 100.0)
    left = min(left, right - 0.4)
    spent = right if task.state == "done" else min(span.at(today), right) if task.state == "doing" else left
    label = beside(
        left, right, task.title, task.note or _STATE_NOTES[task.state], pixels=pixels, after=4 if task.is_firm else 0
    )
    return _Bar(task, f"task {tone(goal.rank, is_second=goal.is_second)} is-{task.state}", left, right, spent, label)


def _needs(task: TimelineTask, ends: dict[str, Ends]) -> list[Mark]:
    target = ends.get(task.key)
    if target is None:
        return []
    return [mark for key in task.needs if (source := ends.get(key)) for mark in elbow(source, target, BAR)]


def _finish(goal: TimelineGoal, span: Span, today: date, cy: float) -> list[Mark]:
    """When it ends by the plan or the forecast, and when it is wanted."""
    marks: list[Mark] = []
    finish = goal.likely or goal.finish
    if finish and finish >= span.start:
        x = span.at(finish + timedelta(days=1))
        if finish > today and x > span.at(today):
            marks.append(Line(span.at(today), cy, x, cy, "wait"))
        if goal.safe and goal.safe > finish and finish < span.end:
            marks.append(Rect(x, cy - 5, max(span.at(goal.safe) - x, 0.6), 10, "band"))
        if finish < span.end:
            marks.append(Line(x, cy - 8, x, cy + 8, "p50"))
        if max(finish, goal.safe or finish) >= span.end:
            marks.append(Glyph(100, cy, "onward", "onward"))
    elif finish is None and goal.target and goal.target > today:
        marks.append(Rect(span.at(today), cy - 5, 100 - span.at(today), 10, "unknown"))
    if goal.target and span.holds(goal.target):
        marks.append(Glyph(span.at(goal.target), cy, "diamond", "target"))
    return marks


def _elsewhere(goal: TimelineGoal, span: Span, cy: float) -> list[Mark]:
    """How many tasks lie outside the months shown."""
    before = sum(task.end < span.start for task in goal.tasks)
    after = sum(task.start >= span.end for task in goal.tasks)
    marks: list[Mark] = []
    if before:
        marks.append(Text(0, cy + 4, f"{before:,} earlier", "halo tick"))
    if after:
        marks.append(Text(100, cy + 4, f"{after:,} later", "halo tick", "end", -16))
    return marks


def _description(goals: Sequence[TimelineGoal]) -> str:
    tasks = sum(len(goal.tasks) for goal in goals)
    late = sum(task.state == "late" for goal in goals for task in goal.tasks)
    sentences = [f"{words.count(len(goals), 'goal')} with {words.count(tasks, 'task')}, each goal a lane."]
    if late:
        sentences.append(f"{words.count(late, 'task is', 'tasks are')} late.")
    sentences.append(
        "Bars are tasks, thin elbows lead from a task to those that need it, a tick is the planned finish and a diamond the target."
    )
    return " ".join(sentences)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
