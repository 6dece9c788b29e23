"""The person's own text, in Markdown, as HTML that can do no harm."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_READER = (
    MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": False}).enable("strikethrough").disable("image")
)
_TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "s",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "a",
    "hr",
    "h3",
    "h4",
    "h5",
    "h6",
}
_LOWER = {f"h{level}": f"h{min(level + 2, 6)}" for level in range(1, 7)}


def to_html(text: str) -> SafeString:
    """Headings start at h3; links open as they are, without telling where from; no images."""
    tokens = _READER.parse(text)
    for token in tokens:
        token.tag = _LOWER.get(token.tag, token.tag)
    rendered = _READER.renderer.render(tokens, _READER.options, {})
    clean = nh3.clean(
        rendered,
        tags=_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(clean)  # noqa: S308 - cleaned on the line above
