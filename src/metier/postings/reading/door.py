"""The door to reading: plain text is read here, everything that has to be parsed in a process of its own."""

from __future__ import annotations

from metier.core.postings.found import FoundPosting, from_stored
from metier.core.words import printable
from metier.postings.reading import opening
from metier.record.reading.process import LIMITS, Limits, Reader, read_apart

READER = Reader(
    "metier.postings.reading.child",
    "a posting",
    "Copy the text of the posting and paste it.",
    "Copy the text of the posting and paste it.",
)


def read(name: str, data: bytes, limits: Limits = LIMITS) -> tuple[FoundPosting, ...]:
    """The postings in a file or in what was pasted, in their order; at least one. Raises Refused with a sentence."""
    kind = opening.kind_of(data)
    if kind == "text":
        return opening.read(name, data)
    answer = read_apart(kind, printable(name, 100), data, limits, READER)
    return tuple(from_stored(one) for one in answer["found"])
