from datetime import date

import pytest
from django.template import Context, Template

from metier.core.charts import FigureTable
from metier.core.dates import PartialDate


def written(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("day_month", date(2026, 10, 1), "1 October"),
        ("full_date", date(2026, 10, 1), "1 October 2026"),
        ("short_date", date(2026, 10, 1), "1 Oct 2026"),
        ("weekday_date", date(2026, 10, 1), "Thursday 1 October"),
        ("month_year", date(2026, 10, 1), "October 2026"),
        ("full_date", PartialDate(2019, 4, 30), "30 April 2019"),
        ("full_date", PartialDate(2019, 4), "April 2019"),
        ("short_date", PartialDate(2019, 4, 30), "30 Apr 2019"),
        ("short_date", PartialDate(2019, 4), "Apr 2019"),
        ("short_date", PartialDate(2019), "2019"),
        ("weekday_date", PartialDate(2019, 4), "April 2019"),
        ("day_month", PartialDate(2019, 4, 30), "30 April"),
        ("month_year", PartialDate(2019), "2019"),
        ("full_date", None, ""),
        ("short_date", None, ""),
        ("month_year", None, ""),
        ("hours", 90, "1 h 30"),
        ("hours", 0, "0 min"),
        ("hours", None, ""),
        ("initials", "Nadia Rahman", "NR"),
        ("initials", "", ""),
    ],
)
def test_dates_and_hours_are_said(name, value, expected):
    assert written("{{ value|" + name + " }}", value=value) == expected


def test_a_status_is_a_shape_and_a_word():
    assert written('{% status "on-track" %}') == '<span class="status on-track">On track</span>'
    assert written('{% status "at-risk" word %}', word="<Late>") == '<span class="status at-risk">&lt;Late&gt;</span>'


def test_icons_and_keys_are_hidden_from_those_who_hear_the_page():
    assert 'aria-hidden="true"' in written('{% icon "check" %}')
    assert '<rect class="fill s1"' in written('{% key "fill s1" %}')


def test_markdown_keeps_what_is_harmless():
    html = written("{{ text|markdown }}", text="# Big\n\nI **leave** [jobs](https://example.org/).\n\n- one")
    assert "<h3>Big</h3>" in html
    assert "<strong>leave</strong>" in html
    assert 'rel="noopener noreferrer nofollow"' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://example.org/a.png)",
        "<b style='x'>x</b>",
    ],
)
def test_markdown_drops_what_could_harm(text):
    html = written("{{ text|markdown }}", text=text)
    assert "<script" not in html
    assert "<img" not in html
    assert "<b" not in html
    assert 'href="javascript' not in html


def test_the_numbers_of_a_figure_are_a_table():
    table = FigureTable.of("Goals", ["Goal", "Hours"], [("<Lead>", "12")], ["Hours"])
    html = written("{% figure_table table %}", table=table)
    assert '<th scope="row">&lt;Lead&gt;</th><td class="num">12</td>' in html
    assert "<summary>Show as a table</summary>" in html


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Short", "Short"),
        ("Just eleven", "Just eleven"),
        ("A text that is longer", "A text tha…"),
        ("a & b", "a &amp; b"),
    ],
)
def test_a_text_is_cut_where_it_is_longer(text, said):
    assert written("{{ text|truncatechars:11 }}", text=text) == said
