"""What was written in a review, and what was written elsewhere meanwhile and waits to be chosen from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.reviews.models import Answer, Review
from metier.reviews.queries.reviews import period_of_review
from metier.reviews.questions import Question, questions

FIRST, MOST = 1, 9
"""Places for one answer: the first is the answer, the others are texts that came from an older one."""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to a question as one writes it in `place`; `version` names the text it stands on. `others` are texts by place that were
    written elsewhere: all are kept until one is chosen.
    """

    question: Question
    place: int
    text: str
    version: str
    others: tuple[tuple[int, str], ...] = ()


def version_of(place: int, text: str | None) -> str:
    """A name for a text in its place; without a text, for the empty place."""
    return f"{place}.{sha256(text.encode()).hexdigest()[:16] if text else ''}"


def key_of(question: str, place: int) -> str:
    """How the answer in a place is stored."""
    return question if place == FIRST else f"{question}.{place}"


def keys_of(question: str) -> list[str]:
    return [key_of(question, place) for place in range(FIRST, MOST + 1)]


def answers(viewer: Viewer, row: Review) -> tuple[Said, ...]:
    """Every question of the review with its answer."""
    texts = dict(_texts(viewer, row.pk))
    return tuple(said(one, texts) for one in questions(period_of_review(row).kind))


@prepared
def _texts(viewer: Viewer, review: UUID) -> QuerySet[Answer, tuple[str, str]]:
    return visible(viewer, Answer).filter(review=review).values_list("question", "text")


def said(question: Question, texts: Mapping[str, str], place: int = FIRST) -> Said:
    """One of them, from every text by its key, as it is written in a place."""
    mine = texts.get(key_of(question.key, place))
    others = [(other, texts.get(key_of(question.key, other))) for other in range(FIRST, MOST + 1) if other != place]
    waits = tuple((other, text) for other, text in others if text)
    return Said(question, place, mine or "", version_of(place, mine), waits)


def written(found: Iterable[Said]) -> dict[str, str]:
    """The answers that are not empty, by question."""
    return {one.question.key: one.text for one in found if one.text.strip()}


def answer(viewer: Viewer, pk: UUID | str) -> Answer:
    """Raises Missing."""
    return find(viewer, Answer, pk)
