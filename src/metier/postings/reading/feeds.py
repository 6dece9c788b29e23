"""XML of applicant-tracking systems as plain objects. No document type is let in: with it come entities that fill a machine."""

from __future__ import annotations

from typing import Any

from lxml import etree

from metier.core.errors import Refused

MOST_ELEMENTS, MOST_DEPTH = 200_000, 40
DECLARES = "That XML declares a document type, with which a small file can be made to fill a whole machine. Nothing of it was read. Save the feed again without it."
BROKEN = "That XML breaks off or is not well formed, so nothing of it was read. Save or download it again."


def values_of(data: bytes) -> dict[str, Any]:
    """Elements as objects by their names; one name several times is a list. Raises Refused."""
    if b"<!DOCTYPE" in data[:100_000].upper() or b"<!ENTITY" in data.upper():
        raise Refused(DECLARES)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise Refused(BROKEN) from None
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise Refused("That XML has far more parts than a list of postings. Choose the feed of one employer.")
    return {_name(root): _value(root, 0)}


def _value(element: Any, depth: int) -> Any:  # Any: lxml's elements, which have no types; and what JSON can hold
    children = [child for child in element if isinstance(child.tag, str)] if depth < MOST_DEPTH else []
    if not children:
        return (element.text or "").strip()
    found: dict[str, Any] = {}
    for child in children:
        name, value = _name(child), _value(child, depth + 1)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found


def _name(element: Any) -> str:
    return str(etree.QName(element).localname)
