"""Django's `url`, by addresses that are worked out once. A builtin of every template."""

from __future__ import annotations

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode, url
from django.utils.html import conditional_escape

from metier.ui.addresses import address_of

register = template.Library()


class AddressNode(URLNode):
    """Does the same; what names arguments, or keeps the address under a name, is left to Django."""

    def render(self, context: Context) -> str:
        if self.kwargs or self.asvar:
            return super().render(context)
        found = address_of(self.view_name.resolve(context), *[one.resolve(context) for one in self.args])
        return conditional_escape(found) if context.autoescape and ("&" in found or "'" in found) else found


@register.tag(name="url")
def address_tag(parser: Parser, token: Token) -> AddressNode:
    node = url(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)
