"""What a reader is not sure of."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.errors import Where


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that could be read in more than one way, or not for certain, and why.

    `where` names the file and the line that a correction is kept by; `raw` is what stands there. `fields` are the values as they were
    read, by the field of the fact, to be put right. `swaps` are two fields whose values could be the other way round. One that `is_open`
    has nothing that speaks for either: a person has to say.
    """

    where: Where
    raw: str
    sentence: str
    fields: tuple[tuple[str, str], ...]
    swaps: tuple[str, str] | None = None
    is_open: bool = False
