"""Styles of a Word document, as far as they tell headings, lists and weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 12
_HEADINGS = ("heading", "überschrift", "titre", "título", "titolo", "kop")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; `size` in points."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float = 11.0

    def with_direct(self, properties: Element | None) -> Look:
        """The look with what is said in place."""
        if properties is None:
            return self
        size = value(properties, "sz")
        return Look(
            _switch(properties, "b", self.bold),
            _switch(properties, "i", self.italic),
            _switch(properties, "caps", self.capitals),
            _switch(properties, "vanish", self.hidden),
            int(size) / 2 if size.isdigit() and len(size) < 4 else self.size,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs. `level` is that of a heading, or 0; `before` the space above in points."""

    look: Look = Look()
    level: int = 0
    is_list: bool = False
    before: float = 0.0


class Styles:
    """The styles of a document by their key."""

    def __init__(self, root: Element | None) -> None:
        self._all: dict[str, Element] = {}
        self._default = Look()
        self._normal = ""
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = Look().with_direct(defaults)
        for style in root.findall(f"{W}style"):
            key = str(style.get(f"{W}styleId", ""))
            self._all[key] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._normal = key

    def of_paragraph(self, key: str) -> Style:
        """A style with all that it is based on."""
        style = Style(self._default)
        for element in self._chain(key or self._normal):
            properties = element.find(f"{W}pPr")
            style = replace(
                style,
                look=style.look.with_direct(element.find(f"{W}rPr")),
                level=_level(element, properties) or style.level,
                is_list=style.is_list or has(properties, "numPr"),
                before=_before(properties, style.before),
            )
        return style

    def of_run(self, look: Look, key: str) -> Look:
        for element in self._chain(key):
            look = look.with_direct(element.find(f"{W}rPr"))
        return look

    def _chain(self, key: str) -> list[Element]:
        chain: list[Element] = []
        while key in self._all and len(chain) < _DEEPEST:
            chain.insert(0, self._all[key])
            key = value(chain[0], "basedOn")
        return chain


def value(parent: Element | None, tag: str) -> str:
    """The `val` of a property, or an empty string."""
    found = parent.find(f"{W}{tag}") if parent is not None else None
    return str(found.get(f"{W}val", "")) if found is not None else ""


def has(parent: Element | None, tag: str) -> bool:
    return parent is not None and parent.find(f"{W}{tag}") is not None


def _switch(properties: Element, tag: str, before: bool) -> bool:
    found = properties.find(f"{W}{tag}")
    return before if found is None else found.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _level(style: Element, properties: Element | None) -> int:
    outline = value(properties, "outlineLvl")
    if outline.isdigit() and int(outline) < 9:
        return int(outline) + 1
    name = value(style, "name").casefold()
    if name.startswith(_HEADINGS) and name[-1:].isdigit():
        return int(name[-1])
    return 1 if name in ("title", "titel") else 0


def _before(properties: Element | None, before: float) -> float:
    spacing = properties.find(f"{W}spacing") if properties is not None else None
    text = str(spacing.get(f"{W}before", "")) if spacing is not None else ""
    return int(text) / 20 if text.isdigit() and len(text) < 6 else before
