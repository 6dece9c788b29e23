"""XML as plain nodes, and the little HTML that is kept in it as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

_BLOCKS = frozenset({"p", "li", "div", "br", "tr", "h1", "h2", "h3", "h4", "ul", "ol"})
MOST_HTML = 200_000  # letters


@dataclass(frozen=True, slots=True)
class Node:
    """An element without its name space."""

    tag: str
    text: str
    children: tuple[Node, ...]

    def all(self, path: str) -> Iterator[Node]:
        """Every element at a path of tags below this one, such as `Date/StartDate`."""
        first, _, rest = path.partition("/")
        for child in self.children:
            if child.tag == first:
                yield from child.all(rest) if rest else (child,)

    def said(self, *paths: str) -> str:
        """The text at the first of these paths that has some."""
        return next((node.text for path in paths for node in self.all(path) if node.text), "")


def node_from(said: Sequence[Any]) -> Node:  # JSON of a tag, a text and children
    tag, text, children = said
    return Node(str(tag), str(text), tuple(node_from(child) for child in children))


def prose(html: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paragraphs and points of a list in some HTML; of anything else only the text. Scripts and styles are left out."""
    parser = _Prose()
    parser.feed(html[:MOST_HTML])
    parser.close()
    parser.end()
    return tuple(parser.paragraphs), tuple(parser.points)


class _Prose(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.points: list[str] = []
        self._text = ""
        self._is_point = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in ("script", "style")
        if tag in _BLOCKS:
            self.end()
        if tag == "li":
            self._is_point = True

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style") and self._silent > 0
        if tag in _BLOCKS:
            self.end()
        if tag == "li":
            self._is_point = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text += data

    def end(self) -> None:
        """Keep what was said since the last block."""
        text = " ".join(self._text.split())
        self._text = ""
        if text:
            (self.points if self._is_point else self.paragraphs).append(text)
