import time
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from metier.core import charts
from metier.core.charts import Dot, Drawing, Glyph, Line, Link, Rect, Text, TimelineGoal, TimelineTask
from metier.ui.drawing import render

HOSTILE = "\"><script>alert('1')</script>&<"
EVERY_MARK = (
    Rect(0, 0, 10, 4, "task s1", 1),
    Line(0, 0, 100, 0, "axis"),
    Dot(5, 5, 3, "dot"),
    Glyph(50, 5, "diamond", "target"),
    Text(0, 10, "Write", "value", "end", -8, "late"),
)


def test_hostile_words_stay_words():
    marks = (Text(0, 0, HOSTILE, HOSTILE, note=HOSTILE), Link("/a?" + HOSTILE, HOSTILE, (Rect(0, 0, 1, 1, HOSTILE),)))
    svg = render(Drawing(HOSTILE, 10, HOSTILE, HOSTILE, marks, HOSTILE))
    assert "<script" not in svg
    root = ET.fromstring(svg)
    assert {element.tag for element in root.iter()} == {"svg", "title", "desc", "text", "tspan", "a", "rect"}
    assert root.find("text").text.strip() == HOSTILE


def test_a_link_leads_only_to_pages_of_metier():
    for address in ("javascript:alert(1)", "https://example.org/", "//example.org/", "data:text/html,x", ""):
        assert "<a" not in render(Drawing("d", 10, "T", "D", (Link(address, "x", (Text(0, 0, "x"),)),)))
    assert '<a href="/plan/" aria-label="x">' in render(
        Drawing("d", 10, "T", "D", (Link("/plan/", "x", (Text(0, 0, "x"),)),))
    )


def test_every_mark_is_svg_without_styles():
    svg = render(Drawing("d", 10, "Title", "Description", EVERY_MARK))
    assert "style=" not in svg
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "d-t"
    assert root.get("aria-describedby") == "d-d"
    assert [element.tag for element in root][2:] == ["rect", "line", "circle", "svg", "text"]


def test_a_drawing_with_links_is_a_group_so_that_they_can_be_reached():
    assert 'role="group"' in render(Drawing("d", 10, "T", "D", (Link("/a", "x", (Text(0, 0, "x"),)),)))


def test_a_drawing_without_a_title_is_decoration():
    assert 'aria-hidden="true"' in render(charts.bar(40))


def test_a_plan_of_200_tasks_is_drawn_at_once():
    start = date(2026, 9, 1)
    tasks = tuple(
        TimelineTask(
            f"t{n}",
            f"Task number {n}",
            start + timedelta(days=n),
            start + timedelta(days=n + 9),
            needs=(f"t{n - 1}",),
            href="/plan/",
        )
        for n in range(200)
    )
    drawing = charts.timeline(
        "t", [TimelineGoal("Goal", 1, tasks)], today=start, start=start, end=start + timedelta(days=365)
    )
    render(drawing)
    best = min(_seconds(drawing) for _ in range(5))
    assert best < 0.02


def _seconds(drawing: Drawing) -> float:
    """Of work: what else the machine does meanwhile does not count."""
    begun = time.process_time()
    render(drawing)
    return time.process_time() - begun
