"""How a line of a résumé names what it stands on in the record: `wins:0190…`, `positions:0190…:highlights:2`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A row of the record by kind (as its addresses name it) and id; of a longer text or a list, the field and which part, from 0."""

    kind: str
    id: str
    field: str = ""
    place: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}:{self.field}:{self.place}" if self.field else f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Key | None:
        """The key that a text is; None where it is none."""
        kind, _, rest = text.partition(":")
        pk, _, part = rest.partition(":")
        name, _, place = part.partition(":")
        if not kind or not pk or (part and not (name and place.isascii() and place.isdigit())):
            return None
        return cls(kind, pk, name, int(place) if part else 0)

    @property
    def row(self) -> Key:
        """The whole row that it is a part of."""
        return Key(self.kind, self.id)
