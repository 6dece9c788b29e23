"""The words of the templates: icons, status, keys of a legend, dates, hours, drawings, notices."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from metier.core import wording, words
from metier.core.charts import Drawing, FigureTable
from metier.core.dates import MONTHS, NO_BREAK_SPACE, PartialDate
from metier.core.speech import word_count
from metier.ui import notices as waiting
from metier.ui.drawing import render
from metier.ui.figure_table import render as as_table
from metier.ui.markdown import to_html

register = template.Library()

_STATUS_WORDS = {"on-track": "On track", "at-risk": "At risk", "stagnant": "Stagnant"}
_KEY_SHAPES = {
    "rect": '<rect class="{}" x=".5" y=".5" width="13" height="11"/>',
    "line": '<path class="{}" d="M0 6h14"/>',
    "vline": '<path class="{}" d="M7 0v12"/>',
    "need": '<path class="{}" d="M7 12V1.5M3 1.5h8"/>',
    "dot": '<circle class="{}" cx="7" cy="6" r="3.5"/>',
    "diamond": '<path class="{}" d="M7 1l5 5-5 5-5-5z"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A symbol of `_symbols.html`, for decoration beside a word or a label."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="#i-{}"/></svg>', name)


@register.simple_tag
def unchanging(name: str) -> SafeString:
    """A template that says the same on every page, filled in once; anew each time while it is worked on."""
    return _fill_in(name) if settings.DEBUG else _filled_in(name)


def _fill_in(name: str) -> SafeString:
    return mark_safe(render_to_string(name))  # noqa: S308 - a template of ours


_filled_in = lru_cache(maxsize=8)(_fill_in)


@register.simple_tag
def status(state: str, word: str = "") -> SafeString:
    """A shape and a word: `on-track`, `at-risk` or `stagnant`; another word keeps the shape."""
    return format_html('<span class="status {}">{}</span>', state, word or _STATUS_WORDS.get(state, state))


@register.simple_tag
def key(css_class: str, shape: str = "rect") -> SafeString:
    """The key of a legend, drawn with the marks of the charts."""
    return format_html(
        '<svg class="chart" width="14" height="12" aria-hidden="true">' + _KEY_SHAPES[shape] + "</svg>", css_class
    )


@register.simple_tag
def chart(drawing: Drawing) -> SafeString:
    """A drawing of `metier.core.charts` as inline SVG."""
    return render(drawing)


@register.simple_tag
def figure_table(table: FigureTable, summary: str = "Show as a table") -> SafeString:
    """The numbers of a figure, folded away under it."""
    return as_table(table, summary)


@register.inclusion_tag("ui/_notices.html", takes_context=True)
def notices(context: Context, *, oob: bool = False) -> dict[str, Any]:
    """The notices that wait. In a fragment for htmx, `oob=True` puts them in their place on the page."""
    request = context.get("request")
    shared = {name: context.get(name) for name in ("csrf_token", "shortcuts_off")}
    return {"notices": waiting.take(request) if request else [], "oob": oob, **shared}


@register.filter
def day_month(day: date | PartialDate | None) -> str:
    """`1 October`; what is known of a partial date."""
    whole = _whole(day)
    return words.day_and_month(whole) if whole else full_date(day)


@register.filter
def near_date(day: date, today: date) -> str:
    """`1 October`; with the year where it is another than today’s."""
    return words.near_date(day, today)


@register.filter
def full_date(day: date | PartialDate | None) -> str:
    """`1 October 2026`; `October 2026` or `2026` where no more is known."""
    if isinstance(day, PartialDate):
        return day.words
    return words.full_date(day) if day else ""


@register.filter
def short_date(day: date | PartialDate | None) -> str:
    """`1 Oct 2026`, `Oct 2026` or `2026`, for tables."""
    whole = _whole(day)
    if whole:
        return words.short_date(whole)
    if isinstance(day, PartialDate) and day.month:
        return f"{MONTHS[day.month - 1][:3]} {day.year}"
    return full_date(day)


@register.filter
def weekday_date(day: date | PartialDate | None) -> str:
    """`Thursday 1 October`."""
    whole = _whole(day)
    return words.weekday_date(whole) if whole else full_date(day)


@register.filter
def month_year(day: date | PartialDate | None) -> str:
    """`October 2026`, or the year alone where no more is known."""
    if not day:
        return ""
    return f"{MONTHS[day.month - 1]} {day.year}" if day.month else str(day.year)


@register.filter
def hours(minutes: int | str | None) -> str:
    """Minutes as `2 h`, `1 h 30` or `20 min`."""
    return words.hours(int(minutes)) if minutes not in (None, "") else ""


@register.filter
def thousands(number: int | str | None) -> str:
    """`2,000`."""
    return "" if number in (None, "") else f"{int(number):,}"


@register.filter
def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return words.times(number)


@register.filter
def markdown(text: str | None) -> SafeString:
    """The person's own Markdown, cleaned."""
    return to_html(text) if text else mark_safe("")


@register.filter
def sentences(text: str | None) -> list[str]:
    """The sentences of a text, to be read out one by one."""
    return [one.text for one in wording.sentences(text or "")]


@register.filter
def spoken_words(text: str) -> int:
    """How many words it takes to say."""
    return word_count([text])


@register.filter
def initials(name: str | None) -> str:
    """`NR` for Nadia Rahman."""
    parts = (name or "").split()
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper() if parts else ""


@register.filter
def unbroken(text: str) -> str:
    """Kept on one line by no-break spaces."""
    return str(text).replace(" ", NO_BREAK_SPACE)


def _whole(day: date | PartialDate | None) -> date | None:
    if isinstance(day, PartialDate):
        return day.first if day.day else None
    return day or None
