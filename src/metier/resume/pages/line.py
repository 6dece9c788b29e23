"""One line: what the record says, and what this variant says instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.resume.differing import Piece, differing
from metier.resume.actions.editing import taken_line
from metier.resume.models import VariantLine
from metier.resume.queries.standing import in_words, where
from metier.resume.queries.taken import Taken, wordable
from metier.resume.versions import version_of

LABELS = {
    "headline": "Headline",
    "text": "In this variant",
    "title": "Title",
    "organisation": "Organisation",
    "place": "Place",
    "detail": "Detail",
    "items": "Words beneath it, one on each line",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A text that may be reworded: the record's, and what is printed; `typed` is what was sent and could not be kept."""

    name: str
    record: str
    printed: str
    typed: str | None

    @property
    def label(self) -> str:
        return LABELS.get(self.name, self.name.capitalize())

    @property
    def field(self) -> str:
        return f"answer-{self.name}"

    @property
    def version_field(self) -> str:
        return f"version-{self.name}"

    @property
    def version(self) -> str:
        return version_of(self.printed)

    @property
    def shown(self) -> str:
        return self.printed if self.typed is None else self.typed


@dataclass(frozen=True, slots=True)
class LinePage:
    line: VariantLine
    title: str
    where: str
    words: tuple[Wording, ...]
    pieces: tuple[Piece, ...]
    taken: Taken


def line_page(viewer: Viewer, line: VariantLine, typed: Mapping[str, str] | None = None) -> LinePage:
    """A line of a variant."""
    one = taken_line(viewer, line)
    sent = typed or {}
    words = tuple(Wording(name, one.now[name], one.printed[name], sent.get(f"answer-{name}")) for name in wordable(one))
    pieces = differing(in_words(line.said, one.changed), in_words(one.now, one.changed)) if one.changed else ()
    return LinePage(
        line,
        in_words(one.printed or line.said, ("text", "title", "organisation")),
        where(line.kind, one.row, viewer.today),
        words,
        pieces,
        one,
    )
