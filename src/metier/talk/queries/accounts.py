"""Accounts and their sentences, each with what it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.resume.differing import Piece, differing
from metier.core.speech import seconds_to_say, word_count
from metier.core.wording import Evidence, Finding, findings
from metier.record.queries.wording import FACTS, Fact, evidence_of, fields_of, key_of, switched_off, words_of
from metier.talk.models import Account, AccountSentence, SentenceEvidence


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that a sentence stands on: what it said when it was linked, and what it says now."""

    row: SentenceEvidence
    fact: Fact | None
    now: str

    @property
    def is_gone(self) -> bool:
        return self.fact is None

    @property
    def has_changed(self) -> bool:
        return self.fact is not None and self.now != self.row.said

    @property
    def difference(self) -> tuple[Piece, ...]:
        return differing(self.row.said, self.now)

    @property
    def key(self) -> str:
        """That of the row, as lines of a résumé name it; empty once it is gone."""
        return key_of(self.fact) if self.fact else ""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, what it stands on, and what the checks find in it."""

    row: AccountSentence
    stands_on: tuple[Standing, ...]
    findings: tuple[Finding, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(evidence_of(one.fact) for one in self.stands_on if one.fact)

    @property
    def has_evidence(self) -> bool:
        return any(one.fact for one in self.stands_on)


@dataclass(frozen=True, slots=True)
class Whole:
    """An account with its sentences."""

    account: Account
    told: tuple[Told, ...]

    @property
    def words(self) -> int:
        return word_count(one.row.text for one in self.told)

    @property
    def seconds(self) -> int:
        return seconds_to_say(one.row.text for one in self.told)

    @property
    def without_evidence(self) -> int:
        return sum(not one.has_evidence for one in self.told)

    @property
    def changed(self) -> int:
        """How many things it stands on say something else by now, or are gone."""
        return sum(each.has_changed or each.is_gone for one in self.told for each in one.stands_on)

    @property
    def text(self) -> str:
        return " ".join(one.row.text for one in self.told)


def accounts(viewer: Viewer) -> QuerySet[Account]:
    """Those changed last first."""
    return visible(viewer, Account)


def account(viewer: Viewer, pk: UUID | str) -> Account:
    """Raises Missing."""
    return find(viewer, Account, pk)


def sentence(viewer: Viewer, pk: UUID | str) -> AccountSentence:
    """One whose account is there. Raises Missing."""
    return _within(find(viewer, AccountSentence, pk))


def sentence_evidence(viewer: Viewer, pk: UUID | str) -> SentenceEvidence:
    """Raises Missing."""
    found = find(viewer, SentenceEvidence, pk)
    if found.sentence.trashed_at:
        raise Missing("There is no such sentence.")
    _within(found.sentence)
    return found


def _within(found: AccountSentence) -> AccountSentence:
    if found.account.trashed_at:
        raise Missing("There is no such sentence.")
    return found


def sentences(viewer: Viewer, of: Account) -> QuerySet[AccountSentence]:
    return visible(viewer, AccountSentence).filter(account=of)


def whole(viewer: Viewer, of: Account, *, checked: bool = True) -> Whole:
    """An account as it stands: two queries, however many sentences."""
    return wholes(viewer, [of], checked=checked)[0]


def wholes(viewer: Viewer, of: Sequence[Account], *, checked: bool = True) -> list[Whole]:
    """Several accounts as they stand, in two queries; what the checks find only where it is asked for."""
    off = switched_off(viewer) if checked else None
    keys = [one.pk for one in of]
    rows = _sentences(viewer, keys)
    stands_on: dict[UUID, list[Standing]] = {}
    for link in _links(viewer, keys) if rows else ():
        stands_on.setdefault(link.sentence_id, []).append(_standing(link))
    languages = {one.pk: one.language for one in of}
    told: dict[UUID, list[Told]] = {}
    for row in rows:
        one = _told(row, stands_on.get(row.pk, ()), languages[row.account_id], off)
        told.setdefault(row.account_id, []).append(one)
    return [Whole(one, tuple(told.get(one.pk, ()))) for one in of]


@prepared
def _sentences(viewer: Viewer, accounts: Sequence[UUID]) -> QuerySet[AccountSentence]:
    return visible(viewer, AccountSentence).filter(account__in=accounts)


@prepared
def _links(viewer: Viewer, accounts: Sequence[UUID]) -> QuerySet[SentenceEvidence]:
    return _with_facts(viewer).filter(sentence__account__in=accounts, sentence__trashed_at=None)


def _with_facts(viewer: Viewer) -> QuerySet[SentenceEvidence]:
    names = [f"{model._meta.model_name}__{name}" for model in FACTS.values() for name in fields_of(model)]
    rows = visible(viewer, SentenceEvidence).select_related("win", "position", "skill", "certificate")
    return rows.only("sentence", "said", *names)


def stands_on(viewer: Viewer, row: AccountSentence) -> list[Standing]:
    """What one sentence stands on."""
    return [_standing(one) for one in _with_facts(viewer).filter(sentence=row)]


def _told(row: AccountSentence, stands_on: Sequence[Standing], language: str, off: frozenset[str] | None) -> Told:
    """`off` are the rules that are switched off; None for no checks."""
    told = Told(row, tuple(stands_on), ())
    return told if off is None else replace(told, findings=findings(row.text, told.evidence, off, language=language))


def _standing(row: SentenceEvidence) -> Standing:
    fact = row.fact
    there = fact if fact and fact.trashed_at is None else None
    return Standing(row, there, words_of(there) if there else "")


def used_wins(whole: Whole) -> set[UUID]:
    return {each.row.win_id for one in whole.told for each in one.stands_on if each.row.win_id and each.fact}
