"""Django's plain widgets written at once: a template for each option and for each widget's attributes takes ten times as long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from django.forms.renderers import DjangoTemplates
from django.template.base import render_value_in_context
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

Widget: TypeAlias = Mapping[str, Any]
"""What Django tells a widget's template. Any: names, values and options of every kind."""
_INPUTS = ("checkbox", "date", "email", "file", "hidden", "input", "number", "password", "text", "time", "url")
_PLACE = "django/forms/widgets/{}.html"


class StyledRenderer(DjangoTemplates):
    """Django's widgets, with our form and field around them."""

    form_template_name = "ui/_form.html"
    field_template_name = "ui/_field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Any: what Django's renderers are given."""
        at_once = _AT_ONCE.get(template_name)
        if at_once is None:
            return super().render(template_name, context, request)
        return mark_safe(at_once(context["widget"]))  # noqa: S308 - every text in it is escaped


def _input(widget: Widget) -> str:
    value = "" if widget["value"] is None else f' value="{_said(widget["value"])}"'
    return f'<input type="{_said(widget["type"])}" name="{_said(widget["name"])}"{value}{_attributes(widget)}>'


def _textarea(widget: Widget) -> str:
    value = _shown(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{_said(widget["name"])}"{_attributes(widget)}>\n{value}</textarea>'


def _select(widget: Widget) -> str:
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{_said(widget["name"])}"{_attributes(widget)}>{groups}\n</select>'


def _group(name: Any, options: list[Widget]) -> str:  # Any: a text, or none
    said = "".join(
        f'\n<option value="{_said(one["value"])}"{_attributes(one)}>{_shown(one["label"])}</option>' for one in options
    )
    return f'\n<optgroup label="{_shown(name)}">{said}\n</optgroup>' if name else said


def _attributes(widget: Widget) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{_said(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


def _said(value: Any) -> str:  # Any: whatever stands in an attribute
    return conditional_escape(value if isinstance(value, SafeString) else str(value))


def _shown(value: Any) -> str:  # Any: whatever a template would show, in the words of its language
    return conditional_escape(value) if isinstance(value, str) else render_value_in_context(value, _PLAIN)


_PLAIN = Context()
_AT_ONCE: Mapping[str, Callable[[Widget], str]] = {
    **{_PLACE.format(name): _input for name in _INPUTS},
    _PLACE.format("textarea"): _textarea,
    _PLACE.format("select"): _select,
}
