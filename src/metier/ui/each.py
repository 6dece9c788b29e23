"""A loop over rows for tables: what a row says of itself is asked of the row, and not of the whole context of a template.

It does what `{% for row in rows %}` does, in a third of the time, and has no `forloop`. Text, `{{ row.name }}` and `{% if row.name %}` are quick;
whatever else stands in it is left to Django.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from operator import attrgetter
from typing import Any, TypeAlias

from django.template.base import (
    FilterExpression,
    Node,
    NodeList,
    Parser,
    TextNode,
    Token,
    Variable,
    VariableDoesNotExist,
    VariableNode,
    render_value_in_context,
)
from django.template.context import Context
from django.template.defaulttags import IfNode
from django.template.exceptions import TemplateSyntaxError
from django.utils.safestring import SafeString, mark_safe

Part: TypeAlias = Callable[[Any, Context], str]
"""Says a part of a row. Any: a row of any kind."""
_NOT_THERE = object()


class Each(Node):
    """The rows, one after the other."""

    child_nodelists = ("body",)

    def __init__(self, name: str, rows: FilterExpression, body: NodeList) -> None:
        self.name, self.rows, self.body = name, rows, body
        self.parts = _parts(name, body)

    def render(self, context: Context) -> SafeString:
        said: list[str] = []
        with context.push():
            for row in self.rows.resolve(context, ignore_failures=True) or ():
                context[self.name] = row
                said += [part(row, context) for part in self.parts]
        return mark_safe("".join(said))  # noqa: S308 - every text in it is escaped, by Django or as Django does


def each(parser: Parser, token: Token) -> Each:
    """`{% each row in rows %}…{% endeach %}`."""
    words = token.split_contents()
    if len(words) != 4 or words[2] != "in":
        raise TemplateSyntaxError("Say it as {% each row in rows %}.")
    body = parser.parse(("endeach",))
    parser.delete_first_token()
    return Each(words[1], parser.compile_filter(words[3]), body)


def _parts(name: str, nodes: NodeList) -> list[Part]:
    return [_part(name, node) for node in nodes]


def _part(name: str, node: Node) -> Part:
    if isinstance(node, TextNode):
        text = node.s
        return lambda row, context: text
    if isinstance(node, VariableNode) and (names := _names(name, node.filter_expression)):
        return _value(names, node)
    if isinstance(node, IfNode):
        return _choice(name, node)
    return lambda row, context: str(node.render_annotated(context))


def _names(name: str, said: Any) -> str:  # Any: an expression of a template, of any kind
    """What of the row it asks, such as `name` or `open.url`; nothing where it asks more than that."""
    if not isinstance(said, FilterExpression) or said.filters or not isinstance(said.var, Variable):
        return ""
    lookups = said.var.lookups or ()
    return ".".join(lookups[1:]) if len(lookups) > 1 and lookups[0] == name else ""


def _of(names: str) -> Callable[[Any], Any]:
    """What it is for a row; nothing to go by where Django would look it up in another way, or call it."""
    get = attrgetter(names)

    def value(row: Any) -> Any:
        try:
            found = get(row)
        except AttributeError:
            return _NOT_THERE
        return _NOT_THERE if callable(found) else found

    return value


def _value(names: str, node: VariableNode) -> Part:
    value = _of(names)

    def part(row: Any, context: Context) -> str:
        found = value(row)
        if found is _NOT_THERE:
            return str(node.render_annotated(context))
        if type(found) is str and context.autoescape:
            return escape(found)
        return str(render_value_in_context(found, context))

    return part


def _choice(name: str, node: IfNode) -> Part:
    choices = [(_condition(name, condition), _parts(name, nodes)) for condition, nodes in node.conditions_nodelists]

    def part(row: Any, context: Context) -> str:
        for holds, parts in choices:
            if holds(row, context):
                return "".join([one(row, context) for one in parts])
        return ""

    return part


def _condition(name: str, condition: Any) -> Callable[[Any, Context], bool]:
    """Any: what Django makes of the words of an `if`; None is its `else`."""
    if condition is None:
        return lambda row, context: True

    def as_django_does(row: Any, context: Context) -> bool:
        try:
            return bool(condition.eval(context))
        except VariableDoesNotExist:
            return False

    if not (names := _names(name, getattr(condition, "value", None))):
        return as_django_does
    value = _of(names)

    def holds(row: Any, context: Context) -> bool:
        found = value(row)
        return as_django_does(row, context) if found is _NOT_THERE else bool(found)

    return holds
