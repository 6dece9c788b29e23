"""What runs in the process that may be killed: one document in, its lines or its XML out, as JSON. Needs nothing of Django.

`python -m metier.record.reading.child KIND NAME MEMORY SECONDS` reads the document from its standard input.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, BinaryIO

from metier.core.errors import Refused

Read = Callable[[str, str, bytes], dict[str, Any]]
"""From a kind of document, its name and its bytes to JSON."""
MOST_OUTPUT = 40_000_000  # bytes


def limited(memory: int, seconds: int) -> None:
    """Limit this process, where the system can: bytes of memory, seconds of work, bytes of any file; no traces of a crash, no more processes."""
    try:
        import resource
    except ImportError:  # Windows: the time on the clock and the sizes are all there is
        return
    wanted = {
        "RLIMIT_AS": memory,
        "RLIMIT_CPU": seconds,
        "RLIMIT_FSIZE": MOST_OUTPUT,
        "RLIMIT_CORE": 0,
        "RLIMIT_NPROC": 0,
    }
    for name, most in wanted.items():
        limit = getattr(resource, name, None)
        if limit is None:
            continue
        try:
            _, hard = resource.getrlimit(limit)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # macOS knows limits that it does not set
            continue


def read(kind: str, name: str, data: bytes) -> dict[str, Any]:  # JSON
    """What a document says: `layout`, or the `tree` of its XML. Raises Refused."""
    return _READERS[kind](name, data)


def _pdf(name: str, data: bytes) -> dict[str, Any]:
    from metier.record.reading import pdf
    from metier.record.reading.europass import is_europass, nodes
    from metier.record.reading.xml import MOST_BYTES, tree

    document = pdf.opened(name, data)
    for file, content in pdf.attached(document, MOST_BYTES):
        root = tree(name, file, content)
        if is_europass(root):
            return {"tree": nodes(root)}
    return {"layout": asdict(pdf.layout(name, document))}


def _docx(name: str, data: bytes) -> dict[str, Any]:
    from metier.record.reading import docx

    return {"layout": asdict(docx.layout(name, data))}


def _xml(name: str, data: bytes) -> dict[str, Any]:
    from metier.record.reading.europass import is_europass, nodes
    from metier.record.reading.xml import tree

    root = tree(name, "", data)
    if not is_europass(root):
        raise Refused(
            f"{name} is an XML file, but not one of Europass. Choose the XML or the PDF that Europass gave you."
        )
    return {"tree": nodes(root)}


_READERS: Mapping[str, Callable[[str, bytes], dict[str, Any]]] = {"pdf": _pdf, "docx": _docx, "xml": _xml}


def answer(read: Read, kind: str, name: str, stream: BinaryIO) -> dict[str, Any]:
    """What is sent back: what was read, or the sentence with which it is refused."""
    try:
        return read(kind, name, stream.read())
    except Refused as refused:
        return {"refused": refused.sentence}


def serve(read: Read) -> None:
    """What every such process does: limit itself, read one document, answer."""
    kind, name, memory, seconds = sys.argv[1:5]
    limited(int(memory), int(seconds))
    sys.stdout.write(json.dumps(answer(read, kind, name, sys.stdin.buffer)))


if __name__ == "__main__":
    serve(read)
