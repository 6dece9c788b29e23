"""A Europass document as plain nodes."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from metier.record.reading.xml import bare

MOST_DEPTH = 40


def is_europass(root: Element) -> bool:
    """Whether it is what Europass writes today: `<Candidate xmlns="http://www.europass.eu/1.0">`."""
    return root.tag == "{http://www.europass.eu/1.0}Candidate"


def nodes(element: Element, depth: int = 0) -> list[Any]:  # JSON
    """An element as its tag, text and children, without name spaces."""
    return [
        bare(element.tag),
        (element.text or "").strip(),
        [nodes(child, depth + 1) for child in element if isinstance(child.tag, str)] if depth < MOST_DEPTH else [],
    ]
