"""XML that may come from anybody: no document type, no entities, nothing from elsewhere, and bounded."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from metier.core.errors import Refused
from metier.core.words import megabytes

MOST_BYTES = 20_000_000
MOST_ELEMENTS = 300_000


def tree(name: str, part: str, data: bytes) -> Element:
    """The root of some XML. Raises Refused; `part` says which file in `name` it is, or nothing."""
    what = f"{part} in {name}" if part else name
    if len(data) > MOST_BYTES:
        raise Refused(f"{what} has {megabytes(len(data))}, more than the {megabytes(MOST_BYTES)} that are read.")
    try:
        root: Element = fromstring(data, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        said = f"{what} declares entities of its own, which can be made to fill a whole machine. Nothing of it was read; save the document again with the program it came from."
        raise Refused(said) from None
    except (ParseError, ValueError, LookupError, RecursionError):
        raise Refused(f"{what} breaks off or is not XML. Save or download it again.") from None
    if sum(1 for _ in _bounded(root)) > MOST_ELEMENTS:
        raise Refused(f"{what} has far more parts than a résumé. Choose the document that is your résumé.")
    return root


def _bounded(root: Element) -> Iterator[Element]:
    for at, element in enumerate(root.iter()):
        if at > MOST_ELEMENTS + 1:
            return
        yield element


def bare(tag: object) -> str:
    """A tag without its name space."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
