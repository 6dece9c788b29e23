"""What the posting of a variant asks for, held against what the variant shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.postings import Thing
from metier.core.resume import Content
from metier.postings import queries as postings
from metier.postings.models import Posting
from metier.resume.models import Variant

MOST = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing that the page does not show. `key` is what would show it, or nothing where the record has none."""

    words: str
    sub: str
    key: str


@dataclass(frozen=True, slots=True)
class AskedPanel:
    posting: Posting
    sentence: str
    things: tuple[Asked, ...]
    more: int


def asked_panel(viewer: Viewer, variant: Variant, content: Content) -> AskedPanel | None:
    """None for a variant that is for no posting, or whose posting is in the trash."""
    posting = variant.posting
    if posting is None or posting.trashed_at is not None:
        return None
    found = postings.comparison(viewer, posting, shown_keys(content))
    things = [_asked(thing) for thing in (*found.of_state("left-out"), *found.of_state("missing"))]
    return AskedPanel(posting, found.sentence, tuple(things[:MOST]), max(0, len(things) - MOST))


def shown_keys(content: Content) -> frozenset[str]:
    """The keys of everything that is printed."""
    return frozenset(key for key in _keys(content) if key)


def _keys(content: Content) -> Iterator[str]:
    for section in content.sections:
        yield from (line.key for line in section.lines)
        for entry in section.entries:
            yield entry.key
            yield from (line.key for line in entry.lines)
        for group in section.groups:
            yield from (item.key for item in group.items)


def _asked(thing: Thing) -> Asked:
    match = next((match for match in thing.matches if not match.is_shown), None)
    if thing.state == "missing" and thing.note and thing.matches:
        return Asked(thing.words, thing.note, "")
    if thing.state != "left-out" or match is None:
        return Asked(thing.words, "Not on your record, so it cannot be added", "")
    return Asked(thing.words, f"On your record: {match.title}; not on this page", match.at)
