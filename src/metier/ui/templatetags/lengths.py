"""Django's `truncatechars`, for texts that are short enough already: it asks for the language of each. A builtin of every template."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.defaultfilters import stringfilter, truncatechars

register = template.Library()


@register.filter("truncatechars", is_safe=True)
@stringfilter
def truncated(text: str, most: Any) -> str:  # Any: a number, or what a template takes for one
    """The same text, cut where it is longer."""
    return text if isinstance(most, int) and len(text) <= most else truncatechars(text, most)
