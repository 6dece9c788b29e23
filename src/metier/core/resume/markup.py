"""Elements of HTML and XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET


def part(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """A new element at the end of another."""
    made = ET.SubElement(parent, tag, attributes)
    made.text = text or None
    return made
