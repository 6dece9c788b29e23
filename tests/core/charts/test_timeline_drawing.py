import itertools
import json
from datetime import date, timedelta

from metier.core.charts import Drawing, Glyph, Line, Link, Mark, Rect, Text, TimelineGoal, TimelineTask, timeline
from metier.core.charts.measure import width

START, END, TODAY = date(2026, 9, 1), date(2027, 9, 1), date(2026, 10, 1)
PIXELS = 800


def flat(drawing: Drawing) -> list[Mark]:
    return [part for mark in drawing.marks for part in (mark.marks if isinstance(mark, Link) else (mark,))]


def draw(*tasks: TimelineTask, **goal: object) -> Drawing:
    return timeline("t", [TimelineGoal("Lead the team", 1, tasks, **goal)], today=TODAY, start=START, end=END)  # type: ignore[arg-type]


def bars(drawing: Drawing) -> list[Rect]:
    return [mark for mark in flat(drawing) if isinstance(mark, Rect) and mark.css_class.startswith("task")]


def extent(text: Text) -> tuple[float, float]:
    wide = width(text.text + (" " + text.note if text.note else "")) * 100 / PIXELS
    x = text.x + text.dx * 100 / PIXELS
    return (
        (x, x + wide)
        if text.anchor == "start"
        else (x - wide, x)
        if text.anchor == "end"
        else (x - wide / 2, x + wide / 2)
    )


def test_a_bar_runs_from_its_first_to_its_last_day():
    (bar,) = bars(draw(TimelineTask("a", "Write", START, START + timedelta(days=72))))
    assert bar.x == 0
    assert abs(bar.width - 20) < 0.01


def test_a_bar_partly_outside_the_months_is_cut_at_their_edges():
    drawing = draw(
        TimelineTask("a", "Before", date(2026, 1, 1), date(2026, 12, 1)),
        TimelineTask("b", "After", date(2027, 8, 1), date(2028, 1, 1)),
    )
    before, after = bars(drawing)
    assert before.x == 0
    assert after.x + after.width <= 100


def test_tasks_outside_the_months_are_counted_rather_than_drawn():
    drawing = draw(
        TimelineTask("a", "Long ago", date(2025, 1, 1), date(2025, 2, 1)),
        TimelineTask("b", "Much later", date(2028, 1, 1), date(2028, 2, 1)),
    )
    assert bars(drawing) == []
    assert {"1 earlier", "1 later"} <= {mark.text for mark in flat(drawing) if isinstance(mark, Text)}


def test_no_words_leave_the_drawing_wherever_the_bar_is():
    for days in range(0, 365, 7):
        for length in (1, 40, 300):
            start = START + timedelta(days=days)
            drawing = draw(
                TimelineTask(
                    "a",
                    "Write the team’s modelling standard and agree it",
                    start,
                    start + timedelta(days=length),
                    note="decision",
                )
            )
            for text in [mark for mark in flat(drawing) if isinstance(mark, Text) and "task-label" in mark.css_class]:
                left, right = extent(text)
                assert left >= -0.01
                assert right <= 100.01


def test_words_of_one_row_do_not_meet_in_a_plan_of_200_tasks():
    tasks = tuple(
        TimelineTask(
            f"t{n}",
            f"Task number {n} of many",
            START + timedelta(days=n * 1.7 // 1),
            START + timedelta(days=n * 1.7 // 1 + 5),
            needs=(f"t{n - 1}",),
        )
        for n in range(200)
    )
    drawing = draw(*tasks)
    assert drawing.height < 200 * 24
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in flat(drawing):
        if isinstance(mark, Text) and "task-label" in mark.css_class:
            rows.setdefault(mark.y, []).append(extent(mark))
    for spans in rows.values():
        spans.sort()
        assert all(left[1] <= right[0] + 0.01 for left, right in itertools.pairwise(spans))


def test_a_task_that_needs_another_is_joined_to_it():
    drawing = draw(
        TimelineTask("a", "First", date(2026, 10, 5), date(2026, 10, 20)),
        TimelineTask("b", "Second", date(2026, 11, 2), date(2026, 12, 1), needs=("a",)),
    )
    elbow = [mark for mark in flat(drawing) if isinstance(mark, Line) and mark.css_class == "dep"]
    assert len(elbow) == 2
    assert elbow[0].x1 == elbow[0].x2
    assert elbow[1].y1 == elbow[1].y2
    assert [mark for mark in flat(drawing) if isinstance(mark, Glyph) and mark.shape == "arrow"]


def test_what_needs_a_task_that_is_not_shown_is_not_joined():
    drawing = draw(TimelineTask("b", "Second", date(2026, 11, 2), date(2026, 12, 1), needs=("gone",)))
    assert not [mark for mark in flat(drawing) if isinstance(mark, Line) and mark.css_class.startswith("dep")]


def test_late_and_done_are_said_in_words():
    drawing = draw(
        TimelineTask("a", "First", START, date(2026, 9, 20), state="done"),
        TimelineTask("b", "Second", START, date(2026, 9, 25), state="late"),
    )
    assert {mark.note for mark in flat(drawing) if isinstance(mark, Text)} >= {"done", "late"}
    assert "1 task is late" in drawing.description


def test_a_bar_with_a_page_is_a_link_that_says_what_and_when():
    drawing = draw(TimelineTask("a", "First", START, date(2026, 9, 20), state="late", href="/plan/tasks/1/"))
    (link,) = [mark for mark in drawing.marks if isinstance(mark, Link)]
    assert link.label == "First, 1\u00a0Sep 2026 to 20\u00a0Sep 2026, late"
    assert drawing.has_links


def test_a_link_is_high_enough_to_be_hit():
    drawing = draw(TimelineTask("a", "First", START, START, href="/a/"))
    (link,) = [mark for mark in drawing.marks if isinstance(mark, Link)]
    hit = link.marks[0]
    assert isinstance(hit, Rect)
    assert hit.height >= 24


def test_the_finish_the_target_and_what_lies_beyond_the_edge_are_marked():
    drawing = draw(target=date(2027, 6, 30), likely=date(2027, 8, 1), safe=date(2028, 1, 1))
    classes = {getattr(mark, "css_class", "") for mark in flat(drawing)}
    assert {"target", "p50", "band", "onward"} <= classes


def test_a_plan_without_goals_says_so():
    drawing = timeline("t", [], today=TODAY, start=START, end=END)
    assert any(isinstance(mark, Text) and "No goals" in mark.text for mark in drawing.marks)


def test_today_outside_the_months_has_no_line():
    drawing = timeline("t", [], today=date(2030, 1, 1), start=START, end=END)
    assert not any(isinstance(mark, Line) and mark.css_class == "today" for mark in drawing.marks)


def test_the_marks_are_json():
    data = draw(TimelineTask("a", "First", START, START, href="/a/", is_firm=True), target=date(2027, 1, 1)).as_data()
    assert json.loads(json.dumps(data)) == data
    assert {one["kind"] for one in data} >= {"line", "text", "link", "glyph"}
