"""What runs in the process that may be killed: the postings of one file, as JSON. Needs nothing of Django."""

from __future__ import annotations

from typing import Any

from metier.core.postings.found import stored
from metier.postings.reading import opening
from metier.record.reading.child import serve


def read(kind: str, name: str, data: bytes) -> dict[str, Any]:  # JSON
    """Raises Refused."""
    return {"found": [stored(one) for one in opening.read(name, data)]}


if __name__ == "__main__":
    serve(read)
