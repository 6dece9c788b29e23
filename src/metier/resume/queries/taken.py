"""Each line of a variant beside what the record says of it now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from metier.accounts.models import Owned
from metier.core.resume.keys import Key
from metier.core.resume.lines import aligned
from metier.record.models import Profile, Win
from metier.resume.models import Variant, VariantLine
from metier.resume.queries.material import Material
from metier.resume.sources import BY_KIND, IN_WORDS, OF_HEAD, Said, profile_said, win_text


@dataclass(frozen=True)
class Taken:
    """A line, the row it is of (None where that is gone), and what the record says now (empty where the line is gone)."""

    line: VariantLine
    row: Owned | None
    now: Said
    place: int

    @property
    def key(self) -> Key:
        """What it stands on, by where that is in the record now."""
        return Key(self.line.kind, str(self.line.object_id), self.line.field, self.place)

    @property
    def is_gone(self) -> bool:
        """Whether the record does not have it any more; then it is not printed either."""
        return not self.now

    @cached_property
    def printed(self) -> Said:
        """What the variant prints: the record's words, or the owner's for this variant where there are some."""
        return {} if self.is_gone else self.now | {name: text for name, text in self.line.wording.items() if text}

    @property
    def is_reworded(self) -> bool:
        return any(self.line.wording.values())

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """What the record says otherwise than when the line was taken, reworded or last looked at."""
        if self.is_gone:
            return ()
        return tuple(
            name
            for name in dict.fromkeys((*self.line.said, *self.now))
            if self.line.said.get(name, "") != self.now.get(name, "")
        )

    @property
    def is_stale(self) -> bool:
        """Whether it prints words of the owner that were written over what has changed since."""
        return any(self.line.wording.get(name) for name in self.changed)


def taken(variant: Variant, of: Material) -> tuple[Taken, ...]:
    """Every line that a variant decided on, in its order; those left out too."""
    by_field: dict[tuple[str, UUID, str], list[VariantLine]] = {}
    found: list[Taken] = []
    for line in of.lines.get(variant.pk, ()):
        if line.field:
            by_field.setdefault((line.kind, line.object_id, line.field), []).append(line)
        else:
            row = of.profile if line.kind == "profile" else of.rows.get((line.kind, line.object_id))
            found.append(Taken(line, row, said_of(line.kind, row, line.said) if row else {}, 0))
    for (kind, pk, name), lines in by_field.items():
        found += _parts(of.rows.get((kind, pk)), kind, name, lines)
    return tuple(sorted(found, key=lambda one: (one.line.order, one.line.pk)))


def _parts(row: Owned | None, kind: str, name: str, lines: list[VariantLine]) -> Iterable[Taken]:
    now = BY_KIND[kind].parts(row, name) if row and kind in BY_KIND else ()
    places = aligned([(line.place, line.said.get("text", "")) for line in lines], now)
    for line, place in zip(lines, places, strict=True):
        yield Taken(line, row, {} if place is None else {"text": now[place]}, line.place if place is None else place)


def said_of(kind: str, row: Owned, before: Said | None = None) -> Said:
    """What the record says of a whole row, as a résumé may print it; `before` is what a line said of it until now."""
    if isinstance(row, Profile):
        return profile_said(row)
    if isinstance(row, Win):
        return {"text": win_text(row, (before or {}).get("text", ""))}
    return BY_KIND[kind].said(row) if kind in BY_KIND else {}


def wordable(one: Taken) -> tuple[str, ...]:
    """What of it can be said in other words, in the order in which it is printed."""
    order = ("headline", "text", "items", *OF_HEAD)
    return tuple(name for name in order if name in IN_WORDS and name in one.now)
