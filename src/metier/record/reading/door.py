"""Which reader a file gets, told by its content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from metier.core import exchange
from metier.core.exchange import Corrections, Reading, Unreadable
from metier.core.exchange.bounded import loose
from metier.core.reading.europass import read_europass
from metier.core.reading.kept import layout_from
from metier.core.reading.nodes import node_from
from metier.core.reading.resume import read_layout
from metier.core.reading.text import check_size, looks_like_text, read_resume_text
from metier.core.words import printable
from metier.record.reading.process import LIMITS, Limits, read_apart

Kind = Literal["pdf", "docx", "xml", "text"]
_ZIP, _OFFICE_NAME = b"PK\x03\x04", (".docx", ".docm", ".dotx", ".dotm")
_HEAD = 4_096


def read_files(
    files: Sequence[tuple[str, bytes | Path]], corrections: Corrections | None = None, limits: Limits = LIMITS
) -> Reading:
    """Read what was given together: a résumé, a Europass file, an export or a JSON Resume. Raises Refused with a sentence."""
    kinds = [_kind(name, data) for name, data in files]
    if not any(kinds):
        return exchange.read_files(files, corrections)
    if len(files) > 1:
        name = printable(next(name for (name, _), kind in zip(files, kinds, strict=True) if kind))
        raise Unreadable(f"{name} is imported by itself. Choose it alone, then the other files.", name)
    [(given, data)], [kind] = files, kinds
    item = loose(given, data)
    name, decided = item.label, corrections or {}
    if kind == "text":
        check_size(name, item.size)
        return read_resume_text(name, item.read(), decided)
    answer = read_apart(str(kind), name, data, limits)
    if "tree" in answer:
        return read_europass(name, node_from(answer["tree"]), decided, item.size)
    return read_layout(name, layout_from(answer["layout"]), decided, item.size)


def _kind(name: str, data: bytes | Path) -> Kind | None:
    """The reader in this room that a file needs, or None for one that `core.exchange` reads or refuses."""
    if isinstance(data, Path) and not data.is_file():
        return None
    with loose(name, data).opened() as stream:
        head = stream.read(_HEAD)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    if head.startswith(_ZIP) and (
        b"word/" in head or b"[Content_Types].xml" in head or name.casefold().endswith(_OFFICE_NAME)
    ):
        return "docx" if not name.casefold().endswith((".xlsx", ".pptx", ".xlsm", ".ods", ".odt")) else None
    if start.startswith((b"<?xml", b"<Candidate")):
        return "xml"
    return "text" if looks_like_text(name, head) else None
