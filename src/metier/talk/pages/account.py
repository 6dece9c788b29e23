"""One account as its page shows it, and the rows of the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.speech import WORDS_A_MINUTE, length
from metier.core.wording import untold
from metier.core.words import count
from metier.record.kinds import kind_of_row
from metier.record.queries.lines import address
from metier.record.queries.wording import switched_off
from metier.talk.actions.texts import version_of
from metier.talk.models import Account, AccountSentence, Story
from metier.talk.pages.checks import Checked, Checks, checked, checks
from metier.talk.queries import accounts as queries
from metier.talk.queries.accounts import Standing, Told, Whole
from metier.talk.queries.record import unused
from metier.talk.queries.rehearsals import due

A_PAGE, MOST_ANSWERS, LONG = 10, 5, 1.15
"""An account that takes more than its time and 15 per cent is too long."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a text takes, and how that was worked out."""

    words: int
    seconds: int
    wanted: int

    @property
    def takes(self) -> str:
        return length(self.seconds)

    @property
    def allowed(self) -> str:
        return length(self.wanted)

    @property
    def formula(self) -> str:
        return f"{count(self.words, 'word')} × 60 ÷ {WORDS_A_MINUTE} words a minute = {count(self.seconds, 'second')}"

    @property
    def is_long(self) -> bool:
        return bool(self.wanted) and self.seconds > self.wanted * LONG

    @property
    def over(self) -> int:
        """How many words are too many."""
        return max(0, self.words - round(self.wanted * WORDS_A_MINUTE / 60))


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence to be written on; `version` names the text that is shown. What it stands on, with the addresses."""

    told: Told
    number: int
    version: str
    stands_on: tuple[tuple[Standing, str], ...]
    is_first: bool
    is_last: bool

    @property
    def row(self) -> AccountSentence:
        return self.told.row


@dataclass(frozen=True, slots=True)
class AccountPage:
    whole: Whole
    timing: Timing
    rows: tuple[SentenceRow, ...]
    checks: Checks

    @property
    def here(self) -> str:
        return reverse("talk:account", args=[self.account.pk])

    @property
    def account(self) -> Account:
        return self.whole.account


def timing(whole: Whole) -> Timing:
    return Timing(whole.words, whole.seconds, whole.account.seconds)


def account_page(viewer: Viewer, account: Account) -> AccountPage:
    whole = queries.whole(viewer, account)
    last = len(whole.told)
    rows = tuple(
        SentenceRow(told, number, version_of(told.row.text), _addressed(told), number == 1, number == last)
        for number, told in enumerate(whole.told, 1)
    )
    return AccountPage(whole, timing(whole), rows, _checks(viewer, whole))


def _addressed(told: Told) -> tuple[tuple[Standing, str], ...]:
    return tuple((one, address(kind_of_row(one.fact).slug, one.fact.pk) if one.fact else "") for one in told.stands_on)


def _checks(viewer: Viewer, whole: Whole) -> Checks:
    parts: list[Checked] = [
        checked(f"Sentence {number}", f"answer-{told.row.pk}", told.row.text, told.findings)
        for number, told in enumerate(whole.told, 1)
    ]
    off = switched_off(viewer)
    strong = unused(viewer, queries.used_wins(whole))
    left = untold(whole.text, strong, off, language=whole.account.language)
    parts.append(checked("Not told", "id_text", "", left))
    return checks(parts, off, whole.account.language)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account in the list."""

    whole: Whole
    timing: Timing
    is_due: bool

    @property
    def account(self) -> Account:
        return self.whole.account


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer in the list; `what` is its win, while that is there."""

    pk: UUID
    question: str
    due_on: date | None
    what: str


@dataclass(frozen=True, slots=True)
class DueRow:
    title: str
    url: str
    why: str


@dataclass(frozen=True, slots=True)
class TalkPage:
    lead: str
    rows: tuple[AccountRow, ...]
    page: Page[Account]
    due: tuple[DueRow, ...]
    answers: tuple[AnswerRow, ...]
    more_answers: int


def talk_page(viewer: Viewer, number: str) -> TalkPage:
    """The accounts, what is due to be rehearsed, and the newest answers."""
    found = Paginator(queries.accounts(viewer), A_PAGE).get_page(number)
    today = viewer.today
    rows = tuple(
        AccountRow(whole, timing(whole), bool(whole.account.due_on and whole.account.due_on <= today))
        for whole in queries.wholes(viewer, list(found), checked=False)
    )
    answers = tuple(map(_answer, _newest(viewer)))
    waiting = tuple(_due(viewer, one) for one in due(viewer))
    more = len(answers) - MOST_ANSWERS if len(answers) > MOST_ANSWERS else 0
    return TalkPage(_lead(found.paginator.count, len(waiting)), rows, found, waiting, answers[:MOST_ANSWERS], more)


@prepared
def _newest(viewer: Viewer) -> QuerySet[Story, tuple[Any, ...]]:
    """One more than are shown, to know whether there are more."""
    return visible(viewer, Story).values_list("id", "question", "due_on", "win__what", "win__trashed_at")[
        : MOST_ANSWERS + 1
    ]


def _answer(found: tuple[Any, ...]) -> AnswerRow:
    pk, question, due_on, what, trashed_at = found
    return AnswerRow(pk, question, due_on, what if what and not trashed_at else "")


def _lead(accounts: int, waiting: int) -> str:
    if not accounts:
        return "What you do, in 30 seconds and in two minutes, each sentence on what your record proves."
    said = count(accounts, "account")
    to_do = f"{'is' if waiting == 1 else 'are'} due to be rehearsed"
    return f"{said}. {waiting} {to_do}." if waiting else f"{said}. None is due to be rehearsed."


def _due(viewer: Viewer, one: Account | Story) -> DueRow:
    late = (viewer.today - one.due_on).days if one.due_on else 0
    why = f"Due {count(late, 'day')} ago" if late else "Due today"
    name = "talk:rehearse_account" if isinstance(one, Account) else "talk:rehearse_answer"
    return DueRow(str(one), reverse(name, args=[one.pk]), why)
