"""Accounts: begun, written sentence by sentence, put on evidence, put away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import bound, one_line, said_of
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core import wording
from metier.core.errors import Refused, Where
from metier.core.resume.keys import Key
from metier.record.queries.wording import FACTS, Fact, key_of, words_of
from metier.talk.actions.texts import LONGEST, kept_text, must_be_a_language, must_be_the_one
from metier.talk.choices import SECONDS
from metier.talk.models import Account, AccountSentence, SentenceEvidence
from metier.talk.queries.accounts import sentences, stands_on
from metier.talk.queries.record import facts as facts_of
from metier.talk.queries.record import proposed

MOST_SENTENCES, MOST_EVIDENCE = 60, 10
SAID = ("title", "length", "audience", "language")


@transaction.atomic
def begin(viewer: Viewer, *, from_record: bool = True, say: Sequence[str] = (), **facts: Any) -> Account:
    """A new account from any of SAID; with sentences of the record's own words, if that is wanted, and those to `say`. Raises Refused."""
    made = Account(career=viewer.career, created_at=viewer.now, changed_at=viewer.now)
    _set(made, facts)
    made.save()
    if from_record:
        for place, one in enumerate(proposed(viewer, made.seconds)):
            row = _sentence(viewer, made, one.text, place)
            _link(viewer, row, facts_of(viewer, one.keys))
    for text in say:
        add_sentences(viewer, made, text)
    return made


@transaction.atomic
def change(viewer: Viewer, account: Account, facts: Mapping[str, Any]) -> bool:
    """Change any of SAID; whether anything was different. Raises Refused."""
    before = said_of(account, SAID)
    _set(account, facts)
    if before == said_of(account, SAID):
        return False
    account.changed_at = viewer.now
    account.save()
    return True


def _set(account: Account, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of an account: {sorted(unknown)}")
    for name, value in facts.items():
        setattr(account, name, one_line(str(value)))
    if not account.title:
        raise Refused("Give it a title, such as For recruiters.", Where(field="title"))
    bound(account, ("title", "audience", "language"), 200)
    must_be_a_language(account.language)
    if account.length not in SECONDS:
        raise Refused("An account is short (30 seconds) or long (two minutes).", Where(field="length"))


@transaction.atomic
def add_sentences(viewer: Viewer, account: Account, text: str, evidence: Sequence[Fact] = ()) -> list[AccountSentence]:
    """Add what was written at the end, sentence by sentence; each on the evidence given. Raises Refused."""
    kept = kept_text(text, LONGEST * 5, "text")
    parts = [one.text for one in wording.sentences(kept)]
    if not parts:
        raise Refused("Write a sentence first.", Where(field="text"))
    rows = sentences(viewer, account)
    if rows.count() + len(parts) > MOST_SENTENCES:
        raise Refused(f"An account has {MOST_SENTENCES} sentences at most. Take some out first.", Where(field="text"))
    last = rows.aggregate(last=Max("place"))["last"]
    first = 0 if last is None else last + 1
    made = [
        _sentence(viewer, account, kept_text(one, LONGEST, "text"), place) for place, one in enumerate(parts, first)
    ]
    for row in made:
        _link(viewer, row, evidence)
    _touch(viewer, account)
    return made


def _sentence(viewer: Viewer, account: Account, text: str, place: int) -> AccountSentence:
    return AccountSentence.objects.create(
        career=viewer.career, created_at=viewer.now, account=account, text=text, place=place
    )


@transaction.atomic
def say(viewer: Viewer, row: AccountSentence, text: str, version: str | None = None) -> AccountSentence:
    """Keep a sentence as it is written; `version` names the text that it was written over. Raises Refused."""
    kept = kept_text(text, LONGEST, f"answer-{row.pk}")
    row = AccountSentence._default_manager.select_for_update().select_related("account").get(pk=row.pk)
    must_be_the_one(kept, version, row.text)
    if not kept:
        raise Refused("a sentence needs a word. Take it out if you do not want it.", Where(field=f"answer-{row.pk}"))
    if kept != row.text:
        row.text = kept
        row.save(update_fields=["text"])
        _touch(viewer, row.account)
    return row


def move(viewer: Viewer, row: AccountSentence, *, up: bool) -> bool:
    """One place up or down; whether there was a place to go to."""
    at = [one.pk for one in sentences(viewer, row.account)].index(row.pk)
    to = at - 1 if up else at + 1
    return to >= 0 and put(viewer, row, to)[0] != at


@transaction.atomic
def put(viewer: Viewer, row: AccountSentence, to: int) -> tuple[int, int]:
    """Put a sentence at a place, counted from 0; returns the place it has now, and among how many."""
    rows = list(sentences(viewer, row.account))
    at = next(place for place, one in enumerate(rows) if one.pk == row.pk)
    moved = rows.pop(at)
    rows.insert(to, moved)
    now = rows.index(moved)
    if now != at:
        for place, one in enumerate(rows):
            one.place = place
        AccountSentence.objects.bulk_update(rows, ["place"])
        _touch(viewer, row.account)
    return now, len(rows)


@transaction.atomic
def stand_on(viewer: Viewer, row: AccountSentence, chosen: Sequence[Fact]) -> None:
    """These rows of the record are what the sentence stands on; what it stood on before and is not among them goes. Raises Refused."""
    if len(chosen) > MOST_EVIDENCE:
        raise Refused(f"A sentence stands on {MOST_EVIDENCE} things at most. Choose the ones you would show.")
    wanted = {fact.pk for fact in chosen}
    there: set[UUID] = set()
    for one in visible(viewer, SentenceEvidence).filter(sentence=row):
        fact = one.fact
        if fact and fact.pk in wanted:
            there.add(fact.pk)
        else:
            one.delete()
    _link(viewer, row, [fact for fact in chosen if fact.pk not in there])
    _touch(viewer, row.account)


def stood_on(viewer: Viewer, row: AccountSentence) -> list[tuple[str, str]]:
    """What a sentence stands on, as `stand_again` takes it: the key of each row of the record, empty where it has gone, and what it said."""
    return [
        (key_of(one.fact) if one.fact else "", one.said)
        for one in visible(viewer, SentenceEvidence).filter(sentence=row)
    ]


@transaction.atomic
def stand_again(viewer: Viewer, row: AccountSentence, before: Sequence[tuple[str, str]]) -> None:
    """Undo of choosing or accepting: it stands on what it stood on, which says what it said then."""
    visible(viewer, SentenceEvidence).filter(sentence=row).delete()
    for key, said in before:
        fact = {str(one._meta.model_name): one for one in _there(viewer, key)}
        SentenceEvidence.objects.create(career=viewer.career, created_at=viewer.now, sentence=row, said=said, **fact)
    _touch(viewer, row.account)


def _there(viewer: Viewer, key: str) -> list[Fact]:
    """The row that a key names, in the trash or not; none once it has gone for good."""
    parsed = Key.parse(key)
    rows = FACTS[parsed.kind]._default_manager.filter(career=viewer.career, pk=parsed.id) if parsed else ()
    return list(rows)


def _link(viewer: Viewer, row: AccountSentence, chosen: Sequence[Fact]) -> None:
    for fact in chosen:
        SentenceEvidence.objects.create(
            career=viewer.career,
            created_at=viewer.now,
            sentence=row,
            said=words_of(fact),
            **{str(fact._meta.model_name): fact},
        )


def accept(viewer: Viewer, row: SentenceEvidence) -> None:
    """The sentence still holds: what its evidence says now is what it stands on. Raises Refused when that is gone."""
    fact = row.fact
    if fact is None or fact.trashed_at:
        raise Refused("That is not on your record any more. Choose other evidence.")
    row.said = words_of(fact)
    row.save(update_fields=["said"])


@transaction.atomic
def accept_all(viewer: Viewer, row: AccountSentence) -> None:
    """A sentence still holds although things that it stands on have changed. Raises Refused when one is gone, or none has changed."""
    changed = [one.row for one in stands_on(viewer, row) if one.has_changed or one.is_gone]
    if not changed:
        raise Refused("Nothing that this sentence stands on has changed.")
    for one in changed:
        accept(viewer, one)


def trash(viewer: Viewer, row: Account | AccountSentence) -> None:
    put_in_trash(viewer, row)


def restore_account(viewer: Viewer, pk: UUID | str) -> Account:
    """Raises Missing."""
    row = find_trashed(viewer, Account, pk)
    take_from_trash(row)
    return row


def restore_sentence(viewer: Viewer, pk: UUID | str) -> AccountSentence:
    """Raises Missing."""
    row = find_trashed(viewer, AccountSentence, pk)
    take_from_trash(row)
    return row


def _touch(viewer: Viewer, account: Account) -> None:
    account.changed_at = viewer.now
    account.save(update_fields=["changed_at"])
