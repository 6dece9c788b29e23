"""A Drawing as inline SVG: strings put together here because a year's plan is some thousand marks on a page of 25 ms."""

from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe

from metier.core.charts.drawing import SHAPES, Dot, Drawing, Glyph, Line, Link, Mark, Rect, Text

_of_class = lru_cache(maxsize=1_000)(escape)
FEW_MARKS = 8


def render(drawing: Drawing) -> SafeString:
    """SVG with its title and description; decoration is hidden from those who hear the page.

    A table has the same small decoration in row after row: each is written once.
    """
    return _small(drawing) if not drawing.title and len(drawing.marks) <= FEW_MARKS else _written(drawing)


def _written(drawing: Drawing) -> SafeString:
    body = "".join(map(_mark, drawing.marks))
    css_class = escape(f"chart {drawing.css_class}".rstrip())
    size = f'class="{css_class}" width="100%" height="{drawing.height:g}"'
    if not drawing.title:
        return mark_safe(f'<svg {size} aria-hidden="true">{body}</svg>')  # noqa: S308 - every text in it is escaped by _mark
    name = escape(drawing.id)
    role = "group" if drawing.has_links else "img"
    return mark_safe(  # noqa: S308 - every text in it is escaped, here or by _mark
        f'<svg {size} role="{role}" aria-labelledby="{name}-t" aria-describedby="{name}-d">'
        f'<title id="{name}-t">{escape(drawing.title)}</title><desc id="{name}-d">{escape(drawing.description)}</desc>{body}</svg>'
    )


_small = lru_cache(maxsize=1_000)(_written)


def _mark(mark: Mark) -> str:
    match mark:
        case Rect(x, y, width, height, css_class, radius):
            round_corners = f' rx="{radius:g}"' if radius else ""
            return f'<rect class="{_of_class(css_class)}" x="{x:.5g}%" y="{y:.5g}" width="{width:.5g}%" height="{height:.5g}"{round_corners}/>'
        case Line(x1, y1, x2, y2, css_class):
            return f'<line class="{_of_class(css_class)}" x1="{x1:.5g}%" y1="{y1:.5g}" x2="{x2:.5g}%" y2="{y2:.5g}"/>'
        case Text():
            return _text(mark)
        case Dot(x, y, radius, css_class):
            return f'<circle class="{_of_class(css_class)}" cx="{x:.5g}%" cy="{y:.5g}" r="{radius:g}"/>'
        case Glyph(x, y, shape, css_class):
            path = f'<path class="{_of_class(css_class)}" d="{SHAPES[shape]}"/>'
            return f'<svg class="mark" x="{x:.5g}%" y="{y:.5g}" width="1" height="1">{path}</svg>'
        case Link(href, label, marks):
            return _link(href, label, "".join(map(_mark, marks)))


def _text(mark: Text) -> str:
    anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
    shift = f' dx="{mark.dx:g}"' if mark.dx else ""
    note = f' <tspan class="tick">{escape(mark.note)}</tspan>' if mark.note else ""
    return f'<text class="{_of_class(mark.css_class)}" x="{mark.x:.5g}%" y="{mark.y:.5g}"{anchor}{shift}>{escape(mark.text)}{note}</text>'


def _link(href: str, label: str, body: str) -> str:
    """Only to pages of Metier itself: an address with a scheme or another host stays plain marks."""
    if not href.startswith(("/", "#")) or href.startswith("//"):
        return body
    said = escape(label)
    return f'<a href="{escape(href)}" aria-label="{said}"><title>{said}</title>{body}</a>'
