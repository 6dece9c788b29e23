"""Answers about a time as their pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import reverse

from metier.accounts.access import Viewer
from metier.core.talk.questions import THEMES, Question
from metier.core.words import count, listed
from metier.record.models import Win
from metier.record.queries.lines import address
from metier.record.queries.wording import switched_off
from metier.talk.actions.texts import version_of
from metier.talk.models import Story
from metier.talk.pages.account import Timing
from metier.talk.pages.checks import Checks, checked, checks
from metier.talk.queries import stories as queries
from metier.talk.queries.record import WinToTell
from metier.talk.queries.stories import Answer, Covered, Part, Written

WANTED = 120
"""Seconds that an answer may take before whoever asked stops listening."""
MOST_WINS, MOST_ANSWERS, A_PAGE = 3, 3, 20


@dataclass(frozen=True, slots=True)
class AnswerPage:
    answer: Answer
    timing: Timing
    parts: tuple[tuple[Part, str], ...]
    question_version: str
    checks: Checks
    about: str

    @property
    def win_url(self) -> str:
        return address("wins", self.answer.win.pk) if self.answer.win else ""

    @property
    def here(self) -> str:
        return reverse("talk:answer", args=[self.answer.story.pk])


def answer_page(viewer: Viewer, story: Story) -> AnswerPage:
    found = queries.answer(viewer, story)
    parts = [checked(part.name, f"answer-{part.key}", part.text, part.findings) for part in found.parts]
    theme = THEMES.get(story.asked.rpartition("-")[0])
    return AnswerPage(
        found,
        Timing(found.words, found.seconds, WANTED),
        tuple((part, version_of(part.text)) for part in found.parts),
        version_of(story.question),
        checks(parts, switched_off(viewer), story.language),
        theme.about if theme else "",
    )


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its questions, the newest wins that could answer, and how many more there are."""

    covered: Covered
    questions: tuple[tuple[Question, tuple[Written, ...]], ...]
    wins: Sequence[WinToTell]
    more: int


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    lead: str
    themes: tuple[ThemeRow, ...]
    gaps: str


def questions_page(viewer: Viewer) -> QuestionsPage:
    """The questions by theme, with what answers them and what nothing answers."""
    rows = tuple(_theme(one) for one in queries.covered(viewer))
    answered = sum(one.covered.number for one in rows)
    questions = sum(len(one.questions) for one in rows)
    gaps = [one.covered.theme.name.lower() for one in rows if one.covered.is_gap]
    said = f"No win answers a question on {listed(gaps)}." if gaps else ""
    return QuestionsPage(f"{questions} questions by theme; {count(answered, 'answer')} of yours.", rows, said)


def _theme(one: Covered) -> ThemeRow:
    questions = tuple((asked, tuple(one.answers.get(asked.key, ()))[:MOST_ANSWERS]) for asked in one.theme.questions)
    return ThemeRow(one, questions, one.wins[:MOST_WINS], max(0, len(one.wins) - MOST_WINS))


@dataclass(frozen=True, slots=True)
class AnswersPage:
    page: Page[Story]
    rows: tuple[tuple[Answer, Timing], ...]


def answers_page(viewer: Viewer, number: str) -> AnswersPage:
    """Every answer, those changed last first."""
    found = Paginator(queries.stories(viewer), A_PAGE).get_page(number)
    rows = [queries.answer(viewer, one, checked=False) for one in found]
    return AnswersPage(found, tuple((one, Timing(one.words, one.seconds, WANTED)) for one in rows))


@dataclass(frozen=True, slots=True)
class BeginPage:
    """A new answer: the question, if one was chosen, and the wins to begin from."""

    question: Question | None
    win: Win | None
    wins: tuple[Win, ...]
    said: str
