"""Answers about a time, the questions they answer, and which wins could answer which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.resume.differing import Piece, differing
from metier.core.speech import seconds_to_say, word_count
from metier.core.talk.matching import own_words
from metier.core.talk.questions import THEMES, Theme
from metier.core.wording import Finding, findings
from metier.record.models import Win
from metier.record.queries.wording import evidence_of, switched_off, words_of
from metier.talk.models import Story
from metier.talk.queries.record import WinToTell, wins_by_theme

PARTS: Mapping[str, str] = {
    "situation": "The situation",
    "task": "What had to be done",
    "did": "What you did",
    "result": "What came of it",
}
"""The parts of an answer in their order (situation, task, action, result)."""


@dataclass(frozen=True, slots=True)
class Part:
    key: str
    name: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, its parts checked, and how its win stands: `was` and `now` are what the win said then and says now."""

    story: Story
    win: Win | None
    parts: tuple[Part, ...]
    now: str

    @property
    def texts(self) -> list[str]:
        return [part.text for part in self.parts if part.text]

    @property
    def words(self) -> int:
        return word_count(self.texts)

    @property
    def seconds(self) -> int:
        return seconds_to_say(self.texts)

    @property
    def missing(self) -> list[str]:
        return [part.name.lower() for part in self.parts if not part.text]

    @property
    def has_changed(self) -> bool:
        return self.win is not None and self.now != self.story.said

    @property
    def is_gone(self) -> bool:
        return self.win is None and bool(self.story.said)

    @property
    def difference(self) -> tuple[Piece, ...]:
        return differing(self.story.said, self.now)


def stories(viewer: Viewer) -> QuerySet[Story]:
    """Those changed last first, each with its win, in the trash or not."""
    return visible(viewer, Story).select_related("win")


def story(viewer: Viewer, pk: UUID | str) -> Story:
    """Raises Missing."""
    return find(viewer, Story, pk)


def answer(viewer: Viewer, of: Story, *, checked: bool = True) -> Answer:
    """An answer as it stands; `of` may bring its win along."""
    win = of.win if of.win and of.win.trashed_at is None else None
    return Answer(of, win, tuple(_parts(viewer, of, win, checked=checked)), words_of(win) if win else "")


def _parts(viewer: Viewer, of: Story, win: Win | None, *, checked: bool) -> list[Part]:
    off = switched_off(viewer) if checked else frozenset()
    evidence = [evidence_of(win)] if win and checked else []
    # The number belongs in the result: only there is it missed.
    quiet = off | {"number-unsaid"}
    made = []
    for key, name in PARTS.items():
        text = getattr(of, key)
        found = findings(text, evidence, off if key == "result" else quiet, language=of.language) if checked else ()
        made.append(Part(key, name, text, found))
    return made


@dataclass(frozen=True, slots=True)
class Written:
    """An answer there is to a question, and since when it says what it says."""

    pk: UUID
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Covered:
    """A theme, your own words for it, the answers there are to its questions, and the wins that could answer."""

    theme: Theme
    own: str
    answers: Mapping[str, Sequence[Written]]
    wins: Sequence[WinToTell]

    @property
    def is_gap(self) -> bool:
        return not self.wins and not self.answers

    @property
    def number(self) -> int:
        return sum(len(rows) for rows in self.answers.values())


def words_preference(theme: str) -> str:
    """Under which name the career keeps its owner's words for a theme."""
    return f"talk-words-{theme}"


def own_words_of(viewer: Viewer) -> dict[str, str]:
    kept = {key: viewer.career.preferences.get(words_preference(key), "") for key in THEMES}
    return {key: said for key, said in kept.items() if isinstance(said, str) and said}


def covered(viewer: Viewer) -> list[Covered]:
    """Every theme: two queries, however many wins."""
    own = own_words_of(viewer)
    wins = wins_by_theme(viewer, {key: own_words(said) for key, said in own.items()})
    answers: dict[str, dict[str, list[Written]]] = {key: {} for key in THEMES}
    for pk, asked, changed_at in _to_ours(viewer):
        theme = asked.rpartition("-")[0]
        if theme in answers:
            answers[theme].setdefault(asked, []).append(Written(pk, changed_at))
    return [Covered(one, own.get(key, ""), answers[key], wins.get(key, ())) for key, one in THEMES.items()]


@prepared
def _to_ours(viewer: Viewer) -> QuerySet[Story, tuple[UUID, str, datetime]]:
    """The answers to questions of ours."""
    return visible(viewer, Story).exclude(asked="").values_list("id", "asked", "changed_at")
