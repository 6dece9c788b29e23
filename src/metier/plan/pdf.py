"""The plan on paper: one or two pages of A4, from the same drawings as the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from metier.accounts.access import Viewer
from metier.core.charts import Drawing
from metier.core.charts.drawing import SHAPES
from metier.core.words import count, full_date, hours, short_date
from metier.plan import sentences
from metier.plan.pages import charts
from metier.plan.queries import Plan, PlannedGoal, serves_of
from metier.plan.queries.standing import length
from metier.ui.paper import pdf

SOURCE = Path(__file__).parent / "typst" / "plan.typ"
MOST_GOALS, MOST_BARS, MOST_LANES, MOST_TASKS = 10, 15, 6, 12
LONGEST_GOAL, LONGEST_CHAIN, LONGEST_TASK, LONGEST_OF = 56, 66, 76, 44
PIXELS = 800
HOW = (
    "Planned dates, not forecasts: they follow from the effort of each task, the hours a week, what each task needs first, "
    "dates that cannot move, and the ranking of the priorities that the goals serve."
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def plan_pdf(viewer: Viewer, plan: Plan) -> bytes:
    """An archivable PDF (PDF/A-2b); the same plan on the same day gives the same bytes, on one machine where letters are rare."""
    return pdf(SOURCE, "plan", data(viewer, plan), note="how")


def data(viewer: Viewer, plan: Plan) -> dict[str, Any]:
    """What is on the pages, in words and marks. Any: it becomes JSON."""
    shown, serves = plan.goals[:MOST_GOALS], serves_of(viewer, plan)
    tasks = plan.open_tasks[:MOST_TASKS]
    lanes = charts.year_goals(plan)[:MOST_LANES]
    bars = _bars(plan, lanes)
    return {
        "title": f"Plan of {viewer.name}" if viewer.name else "Plan",
        "author": viewer.name,
        "date": [plan.today.year, plan.today.month, plan.today.day],
        "sentence": sentences.of_plan(plan) if plan.goals else "",
        "footer": f"{viewer.name or 'Plan'}, {full_date(plan.today)}",
        "goals": [_goal(plan, goal, serves) for goal in shown],
        "more_goals": _more(len(plan.goals) - len(shown), "goal"),
        "year": _drawing(charts.year(plan, goals=lanes, tasks=bars)) if lanes else None,
        "more_bars": _more(len(plan.open_tasks) - len(bars), "task") if lanes else "",
        "capacity": _drawing(charts.year_capacity(plan)) if plan.open_tasks and plan.has_hours else None,
        "notes": [note for note in (sentences.of_over_weeks(plan), sentences.of_late_tasks(plan)) if note]
        or ["No week has more in it than there are hours, and no task comes after the date wanted."],
        "tasks": [_task(plan, task.id) for task in tasks],
        "more_tasks": _more(len(plan.open_tasks) - len(tasks), "task"),
        "how": HOW,
    }


def _bars(plan: Plan, lanes: Sequence[PlannedGoal]) -> frozenset[str]:
    """The next tasks in these lanes, as many as one drawing holds."""
    end, goals = charts.year_of(plan.today)[1], {goal.id for goal in lanes}
    soon = [task for task in plan.open_tasks if task.goal in goals and (plan.scheduled(task).starts or end) < end]
    return frozenset(task.id for task in soon[:MOST_BARS])


def _goal(plan: Plan, goal: PlannedGoal, serves: dict[str, tuple[str, ...]]) -> dict[str, str]:
    found = plan.standing(goal)
    finish = f"planned for {short_date(found.finish)}" if found.finish else found.sentence
    chain = serves.get(goal.id, ())
    return {
        "title": _cut(goal.title, LONGEST_GOAL),
        "serves": _cut(f"for {', for '.join(chain)}", LONGEST_CHAIN) if chain else "",
        "due": short_date(goal.row.due) if goal.row.due else "No date",
        "state": found.state,
        "word": found.word,
        "finish": finish,
    }


def _task(plan: Plan, key: str) -> dict[str, str]:
    task = plan.task[key]
    found = plan.scheduled(task)
    return {
        "title": _cut(task.title, LONGEST_TASK),
        "goal": _cut(plan.goal[task.goal].title, LONGEST_OF),
        "dates": sentences.between(found.starts, found.finishes),
        "left": hours(task.minutes_left),
        "late": f"{length(found.late_by)} late" if found.late_by else "",
    }


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip(" ,.;") + "…"


def _more(number: int, what: str) -> str:
    return f"and {count(number, f'more {what}')}" if number > 0 else ""


def _drawing(drawing: Drawing) -> dict[str, Any]:
    """The drawing as marks; links are what they hold, areas to press are left out. Any: it becomes JSON."""
    marks: list[dict[str, Any]] = []
    for mark in drawing.as_data():
        marks += mark["marks"] if mark["kind"] == "link" else [mark]
    shown = [_outlined(mark) for mark in marks if mark.get("css_class") != "hit"]
    alt = f"{drawing.title}. {drawing.description}"
    return {"height": drawing.height, "pixels": PIXELS, "alt": alt, "marks": shown}


def _outlined(mark: dict[str, Any]) -> dict[str, Any]:
    if mark["kind"] != "glyph":
        return mark
    path = SHAPES[mark["shape"]]
    numbers = [float(number) for number in _NUMBER.findall(path)]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    return mark | {"points": points, "closed": path.endswith("Z")}
