import itertools
from datetime import date, timedelta

import pytest

from metier.core import charts
from metier.core.charts import (
    CapacityWeek,
    HoursWeek,
    Lane,
    LaneBar,
    Line,
    Link,
    Moment,
    RankingOn,
    Rect,
    Series,
    Stage,
    Text,
    WinsOn,
)
from metier.core.charts.measure import width

TODAY = date(2026, 10, 1)


def flat(drawing):
    return [part for mark in drawing.marks for part in (mark.marks if isinstance(mark, Link) else (mark,))]


def words_of(drawing):
    return [mark for mark in flat(drawing) if isinstance(mark, Text)]


def boxes(texts, pixels):
    for text in texts:
        wide = width(text.text + (" " + text.note if text.note else "")) * 100 / pixels
        x = text.x + text.dx * 100 / pixels
        left = x if text.anchor == "start" else x - wide if text.anchor == "end" else x - wide / 2
        yield left, left + wide, text.y


def test_more_than_there_is_shows_above_what_there_is():
    weeks = [
        CapacityWeek(date(2026, 9, 28) + timedelta(days=7 * n), 360, planned) for n, planned in enumerate((300, 450, 0))
    ]
    drawing = charts.capacity("c", weeks, today=TODAY, start=date(2026, 9, 28), end=date(2026, 10, 26))
    assert [mark.css_class for mark in flat(drawing) if isinstance(mark, Rect)] == ["load", "load", "load over"]
    assert "1 of 3 weeks" in drawing.description
    assert "7\u00a0h\u00a030 against 6\u00a0h" in drawing.description


def test_weeks_with_the_same_hours_are_one_line():
    weeks = [CapacityWeek(date(2026, 9, 28) + timedelta(days=7 * n), 0 if n == 5 else 360, 60) for n in range(10)]
    drawing = charts.capacity("c", weeks, today=TODAY, start=date(2026, 9, 28), end=date(2026, 12, 1))
    assert len([mark for mark in drawing.marks if isinstance(mark, Line) and mark.css_class == "available"]) == 5


@pytest.mark.parametrize("count", [0, 1, 12, 52, 520])
def test_hours_of_any_number_of_weeks_are_drawn_without_words_that_meet(count):
    weeks = [HoursWeek(date(2020, 1, 6) + timedelta(days=7 * n), (60 * (n % 5), 30), 360) for n in range(count)]
    drawing = charts.hours("h", [Series("A", "s1"), Series("B", "s2")], weeks)
    totals = sorted(box for box in boxes([text for text in words_of(drawing) if text.css_class == "value"], 340))
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(totals))
    months = sorted(box for box in boxes([text for text in words_of(drawing) if text.css_class == "tick"], 340))
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(months))


def test_hours_are_stacked_with_the_first_priority_at_the_foot():
    drawing = charts.hours("h", [Series("A", "s1"), Series("B", "s2")], [HoursWeek(date(2026, 9, 28), (60, 120), 0)])
    foot, above = [mark for mark in drawing.marks if isinstance(mark, Rect)]
    assert foot.y > above.y
    assert foot.css_class == "fill s1"


def test_what_is_left_of_the_promise_shows_in_the_last_week():
    drawing = charts.hours("h", [Series("A", "s1")], [HoursWeek(date(2026, 9, 28), (60,), 360)])
    assert any(isinstance(mark, Rect) and mark.css_class == "ghost" for mark in drawing.marks)


@pytest.mark.parametrize("count", [1, 2, 40, 300])
def test_any_number_of_rankings_is_drawn_inside_the_page(count):
    names = ("Continued learning", "Autonomy", "Meaningful work", "Status")
    rankings = [
        RankingOn(date(1990, 1, 1) + timedelta(days=30 * n), names if n % 2 else names[::-1]) for n in range(count)
    ]
    drawing = charts.ranks("r", rankings)
    assert [text.text for text in words_of(drawing) if text.css_class == "value"]
    assert all(left >= -2.1 and right <= 100.1 for left, right, _ in boxes(words_of(drawing), 340))
    dates = sorted(boxes([text for text in words_of(drawing) if text.css_class == "tick"], 340))
    assert all(one[1] <= two[0] + 0.01 for one, two in itertools.pairwise(dates))


def test_of_two_rankings_both_days_are_written():
    order = ("Continued learning", "Autonomy", "Meaningful work", "Status and recognition")
    drawing = charts.ranks("r", [RankingOn(date(2026, 5, 1), order), RankingOn(date(2026, 11, 25), order)])
    assert [text.text for text in words_of(drawing) if text.css_class == "tick"] == ["May 2026", "Nov 2026"]


def test_no_ranking_says_so():
    assert "Nothing is ranked yet" in charts.ranks("r", []).description


def test_how_priorities_moved_is_said():
    rankings = [
        RankingOn(date(2025, 1, 5), ("Status", "Autonomy")),
        RankingOn(date(2026, 7, 5), ("Autonomy", "Status")),
    ]
    assert "Autonomy went from 2 to 1 and Status went from 1 to 2" in charts.ranks("r", rankings).description


def test_many_things_on_the_lifeline_keep_apart():
    life = [
        Moment(
            f"Thing number {n}",
            date(2027, 1, 1) + timedelta(days=40 * n),
            date(2027, 2, 1) + timedelta(days=40 * n),
            "with some words",
        )
        for n in range(40)
    ]
    drawing = charts.lifeline("l", life[:20], life[20:], today=TODAY, start=date(2026, 7, 1), end=date(2032, 4, 1))
    found = list(boxes([text for text in words_of(drawing) if "value" in text.css_class], 800))
    for index, one in enumerate(found):
        assert one[0] >= -0.01
        assert one[1] <= 100.01
        for two in found[index + 1 :]:
            assert one[2] != two[2] or one[1] <= two[0] or two[1] <= one[0]
    assert all(0 <= mark.y <= drawing.height for mark in words_of(drawing))


def test_an_empty_lifeline_is_a_line_of_years():
    drawing = charts.lifeline("l", [], [], today=TODAY, start=date(2026, 7, 1), end=date(2032, 4, 1))
    assert drawing.height > 20
    assert "nothing yet" in drawing.description


def test_positions_held_together_have_rows_of_their_own():
    lane = Lane("Positions", (Stage("One", date(2010, 1, 1), date(2015, 1, 1)), Stage("Two", date(2012, 1, 1))))
    drawing = charts.career("c", [lane], today=TODAY, start=date(2009, 1, 1), end=date(2027, 1, 1))
    one, two = [mark for mark in flat(drawing) if isinstance(mark, Rect)]
    assert two.y >= one.y + one.height
    assert abs(two.x + two.width - 98.6) < 0.5


def test_a_career_of_forty_years_and_hundreds_of_things_is_drawn():
    start = date(1985, 1, 1)
    stages = tuple(
        Stage(f"Position {n}", start + timedelta(days=400 * n), start + timedelta(days=400 * n + 380))
        for n in range(38)
    )
    projects = tuple(
        LaneBar(f"Project {n}", start + timedelta(days=50 * n), start + timedelta(days=50 * n + 90)) for n in range(300)
    )
    wins = [WinsOn(start + timedelta(days=7 * n), n % 4, 1) for n in range(2000)]
    drawing = charts.career(
        "c",
        [Lane("Positions", stages), Lane("Projects", bars=projects)],
        today=TODAY,
        start=start,
        end=date(2027, 1, 1),
        wins=wins,
    )
    assert drawing.height < 4000
    assert all(left >= -0.01 and right <= 100.01 for left, right, _ in boxes(words_of(drawing), 800))


def test_more_wins_than_there_is_room_for_are_a_number():
    drawing = charts.career(
        "c", [], today=TODAY, start=date(2020, 1, 1), end=date(2027, 1, 1), wins=[WinsOn(date(2026, 1, 1), 14, 3)]
    )
    assert "17" in [text.text for text in words_of(drawing)]


def test_years_to_come_show_a_clash_and_a_day():
    lanes = [
        Lane(
            "Life",
            bars=(LaneBar("Leave", date(2029, 4, 1), date(2030, 1, 1), "life"), LaneBar("Wedding", date(2028, 5, 1))),
        )
    ]
    drawing = charts.years(
        "y",
        lanes,
        today=TODAY,
        start=date(2026, 7, 1),
        end=date(2032, 1, 1),
        clashes=[(date(2029, 11, 1), date(2030, 1, 1))],
    )
    classes = [getattr(mark, "css_class", "") for mark in flat(drawing)]
    assert "clash" in classes
    assert "target" in classes


@pytest.mark.parametrize("values", [[], [3], [2, 2, 2], list(range(5000))])
def test_a_spark_of_any_length_is_small(values):
    assert len(charts.spark(values).marks) <= 60


def test_bars_stay_within_their_track():
    assert max(mark.width for mark in charts.bar(180).marks if isinstance(mark, Rect)) == 100
    assert max(mark.width for mark in charts.planned_actual(5, 400, "s1", 80).marks if isinstance(mark, Rect)) == 100
    assert charts.planned_actual(0, 0, "s1", 0).marks


def test_tones_follow_the_rank():
    assert [charts.tone(1), charts.tone(3), charts.tone(9), charts.tone(None)] == ["s1", "s3", "s4", "s4"]
    assert charts.tone(2, is_second=True) == "s2 alt"
