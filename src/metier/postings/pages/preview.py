"""What was read, before it is kept: choosing one of several, and looking over what it says and asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from metier.accounts.access import Viewer
from metier.core.postings.asked import Asked
from metier.core.postings.found import FoundPosting
from metier.postings import queries
from metier.postings.models import PostingDraft
from metier.postings.pages.compared import facets
from metier.postings.pages.words import pay_of, place_of

SOURCES = {
    "json-ld": "the data in the page",
    "page": "the text of the page",
    "text": "the text",
    "greenhouse": "a file of Greenhouse",
    "lever": "a file of Lever",
    "ashby": "a file of Ashby",
    "workable": "a file of Workable",
    "personio": "a feed of Personio",
    "feed": "a feed of postings",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several postings in a file, counted from 1."""

    number: int
    found: FoundPosting
    place: str
    pay: str


@dataclass(frozen=True, slots=True)
class AskedChoice:
    """A line that may ask for something, to be kept or not."""

    number: int
    asked: Asked
    facets: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class PreviewPage:
    draft: PostingDraft
    which: str
    found: FoundPosting
    source: str
    asked: tuple[AskedChoice, ...]
    before: tuple[queries.Before, ...]
    of_several: int


def choices_of(draft: PostingDraft) -> tuple[Choice, ...]:
    return tuple(
        Choice(number, one, place_of(one), pay_of(one)) for number, one in enumerate(queries.found_in(draft), start=1)
    )


def preview_page(viewer: Viewer, draft: PostingDraft, found: FoundPosting, which: str, sent: Any = None) -> PreviewPage:
    """`sent` is what was chosen so far: a QueryDict, or None at first, when every line is taken."""
    asked = queries.asked_in(viewer, found)
    taken = {number for number, _ in chosen_lines(asked, sent)} if sent is not None else set(range(len(asked)))
    lines = [_choice(number, one, is_taken=number in taken) for number, one in enumerate(asked)]
    return PreviewPage(
        draft,
        which,
        found,
        SOURCES.get(found.source, "the text"),
        tuple(lines),
        queries.before(viewer, found),
        len(draft.found),
    )


def chosen_lines(asked: Iterable[Asked], sent: Any) -> list[tuple[int, Asked]]:
    """The lines that were ticked, each insisting as it was said to."""
    kept = []
    for number, one in enumerate(asked):
        if str(number) in sent.getlist("take"):
            kind = sent.get(f"kind-{number}", one.kind)
            kept.append((number, replace(one, kind="nice" if kind == "nice" else "must")))
    return kept


def _choice(number: int, asked: Asked, *, is_taken: bool) -> AskedChoice:
    said = facets(asked.years, asked.degree, asked.languages, asked.skills, any_skill=asked.any_skill)
    return AskedChoice(number, asked, said, is_taken)
