"""Taking in what a server changed since the last step."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from metier.accounts.access import visible
from metier.core.network.facts import PersonFact
from metier.core.network.matching import Index, known_as
from metier.core.network.said import Said, merged
from metier.core.network.vcards import fact_of
from metier.network.actions.bringing import Tags, add_people
from metier.network.actions.saying import say_all
from metier.network.actions.steps import PIECE, Step, let_go, own_group, refuse_very_many
from metier.network.carddav import protocol
from metier.network.carddav.protocol import Fetched
from metier.network.models import Card, Contact, Tagging
from metier.network.queries.books import who_became
from metier.network.queries.erased import Marks
from metier.network.queries.known import known, said_by

LONGEST_PATH = 2_000


def pull(step: Step) -> bool:
    """Take in what changed on the server; whether that is all of it. Raises Refused."""
    step.watch("Asking what changed", 0, 0)
    changes = protocol.changes(step.server, step.book.url, step.book.token)
    cards = {card.href: card for card in visible(step.viewer, Card).filter(book=step.book)}
    gone = [cards[path] for path in changes.gone if path in cards]
    if changes.is_whole:
        gone = [card for path, card in cards.items() if path not in changes.there]
    gone = [card for card in gone if card.contact_id is not None]
    refuse_very_many(step, len(gone), len(cards), f"are gone from {step.book.name}")
    wanted = [
        path
        for path, etag in changes.there.items()
        if len(path) <= LONGEST_PATH and _is_news(cards.get(path), etag, is_whole=changes.is_whole)
    ]
    taking = Taking(step, cards)
    done = 0
    for some in protocol.in_pieces(wanted, PIECE):
        if step.stops():
            return False
        fetched = protocol.cards(step.server, step.book.url, some)
        with transaction.atomic():
            taking.look_up(fetched)
            for path, found in fetched.items():
                taking.take(path, found)
            taking.keep_new()
        done += len(some)
        step.watch("Reading", done, len(wanted))
    taking.look_up([card.href for card in gone])
    for card in gone:
        with transaction.atomic():
            taking.lost(card)
    if step.counts["unread"]:
        return True  # what could not be had is asked for again: the old token stays
    step.book.token = changes.token[:2_000] if len(changes.token) <= 2_000 else ""
    step.book.save(update_fields=["token"])
    return True


def _is_news(card: Card | None, etag: str, *, is_whole: bool) -> bool:
    """Whether a card is to be read. One that the server says was changed always is, whatever its tag says; of a list of all, where the tag differs."""
    if card is None or not is_whole:
        return True
    return not etag or etag not in (card.etag, card.theirs_etag)


class Taking:
    """Cards as they come: who is new, who is one of ours, who changed."""

    def __init__(self, step: Step, cards: dict[str, Card]) -> None:
        self.step, self.viewer, self.book, self.cards = step, step.viewer, step.book, cards
        self.marks, self.tags = Marks(step.viewer), Tags(step.viewer)
        self.index: Index | None = None
        self.carded = {card.contact_id for card in cards.values()}
        self.new: list[tuple[str, str, PersonFact]] = []
        self.rows: dict[UUID, Contact] = {}
        self.said: dict[UUID, Said] = {}

    def look_up(self, paths: Iterable[str]) -> None:
        """Read those of these cards who are here, all at once."""
        ids = [card.contact_id for path in paths if (card := self.cards.get(path)) and card.contact_id]
        self.rows = Contact.objects.filter(career=self.viewer.career).in_bulk(ids)
        self.said = said_by(self.viewer, ids)

    def _here(self, pk: UUID) -> tuple[Contact, Said]:
        """Somebody, and what is said of them now."""
        row = self.rows.get(pk) or Contact.objects.get(pk=pk)
        return row, self.said.get(pk) or said_by(self.viewer, [pk]).get(pk, Said())

    def take(self, path: str, found: Fetched | None) -> None:
        """One card as the server has it, or none where it is gone."""
        card = self.cards.get(path)
        if found is None:
            if card is not None and card.contact_id is not None:
                self.lost(card)
            return
        fact = fact_of(found.text)
        if fact is None or self.marks.has(fact):
            self.step.counts["erased" if fact else "left"] += card is None
            self._note(path, found.etag)
        elif card is not None and card.contact_id is not None:
            self._changed(card, found.etag, fact)
        elif card is not None and card.said and not Said.read(card.said).differs(Said.by(fact)):
            self._note(path, found.etag)  # its person left the trash for good
        else:
            self._unknown(path, found.etag, fact)

    def _note(self, path: str, etag: str, **said: object) -> Card:
        """Remember a card: that it is there, with which tag."""
        card, _ = Card.objects.update_or_create(
            career=self.viewer.career,
            book=self.book,
            href=path[:2_000],
            defaults={"etag": etag[:500], "trashed_at": None, "removed": b"", "given": {}, **said},
        )
        self.cards[path] = card
        return card

    def _unknown(self, path: str, etag: str, fact: PersonFact) -> None:
        """A card that is nobody's yet: somebody who is here for certain, or somebody new."""
        pk = self._who(fact)
        if pk is None:
            self.new.append((path, etag, fact))
            return
        self.carded.add(pk)
        card = self._note(path, etag, contact_id=pk, uid=fact.uid[:500], said={})
        self._changed(card, etag, fact)

    def _who(self, fact: PersonFact) -> UUID | None:
        if self.index is None:
            here = known(self.viewer)
            self.index, self.by_id = Index(here), {one.id for one in here}
        if fact.uid in self.by_id and UUID(fact.uid) not in self.carded:
            return UUID(fact.uid)
        certain, _, _ = self.index.look(known_as("", fact))
        return UUID(certain.id) if certain and UUID(certain.id) not in self.carded else None

    def keep_new(self) -> None:
        """Keep those who are new, with their cards. Twice in one book counts as two: their owner merges them."""
        if not self.new:
            return
        facts = [fact for _, _, fact in self.new]
        ids = add_people(self.viewer, [known_as("", fact) for fact in facts], self.tags)
        Card.objects.bulk_create(
            (
                Card(
                    career=self.viewer.career,
                    created_at=self.viewer.now,
                    book=self.book,
                    contact_id=pk,
                    href=path[:2_000],
                    uid=fact.uid[:500],
                    etag=etag[:500],
                    said=Said.by(fact).as_kept(),
                )
                for pk, (path, etag, fact) in zip(ids, self.new, strict=True)
            ),
            update_conflicts=True,
            unique_fields=["career", "book", "href"],
            update_fields=["contact", "uid", "etag", "said", "trashed_at", "removed", "given"],
        )
        if self.book.tag_id:
            here = set(
                Tagging.objects.filter(contact__in=ids, tag=self.book.tag_id).values_list("contact_id", flat=True)
            )
            Tagging.objects.bulk_create(
                Tagging(career=self.viewer.career, contact_id=pk, tag_id=self.book.tag_id)
                for pk in ids
                if pk not in here
            )
        self.step.counts["came"] += len(ids)
        self.carded.update(ids)
        self.new = []

    def _changed(self, card: Card, etag: str, fact: PersonFact) -> None:
        """A card of somebody who is here: both changes become one, or their owner is asked."""
        pk = card.contact_id
        assert pk is not None  # noqa: S101 - asked by whoever has one
        row, mine = self._here(pk)
        theirs, before = Said.by(fact), Said.read(card.said)
        if row.trashed_at is not None:
            if not before.differs(theirs):
                self._kept(card, etag, theirs)
                return
            if became := who_became(self.viewer, row):
                mine = said_by(self.viewer, [became.pk])[became.pk]
                self.step.counts["changed"] += say_all(self.viewer, became, mine, merged(before, mine, theirs).said)
                self._kept(card, etag, theirs)
                return
            row.trashed_at = None
            row.save(update_fields=["trashed_at"])
            self.step.counts["back"] += 1
            mine = said_by(self.viewer, [row.pk])[row.pk]
        found = merged(before, mine, theirs)
        if found.undecided:
            card.theirs, card.theirs_etag = theirs.as_kept(), etag[:500]
            card.save(update_fields=["theirs", "theirs_etag"])
            return
        self.step.counts["changed"] += say_all(self.viewer, row, mine, found.said)
        self._kept(card, etag, theirs)

    def _kept(self, card: Card, etag: str, theirs: Said) -> None:
        card.said, card.etag, card.theirs, card.theirs_etag = theirs.as_kept(), etag[:500], None, ""
        card.save(update_fields=["said", "etag", "theirs", "theirs_etag"])

    def lost(self, card: Card) -> None:
        """A card that is gone from the server: its person goes to the trash, unless they were changed here since; then the server gets them anew."""
        assert card.contact_id is not None  # noqa: S101 - asked by whoever has one
        row, mine = self._here(card.contact_id)
        since = row.trashed_at
        if since is None:
            before = Said.read(card.said)
            if mine.as_far_as(before, own_group(self.step)).differs(before):
                self.step.anew.add(row.pk)
            else:
                row.trashed_at = self.viewer.now
                row.save(update_fields=["trashed_at"])
                self.step.counts["trashed"] += 1
        self.cards.pop(card.href, None)
        let_go(card, since)


def take_one(step: Step, card: Card, found: Fetched) -> None:
    """Take in one card that turns out to be different while it was to be written."""
    with transaction.atomic():
        Taking(step, {card.href: card}).take(card.href, found)


def people_of(step: Step) -> dict[UUID, Said]:
    """Who belongs into a book, and what is said of each: all, or those of its group."""
    if step.book.tag_id is None:
        return said_by(step.viewer)
    ids = visible(step.viewer, Tagging).filter(tag=step.book.tag_id).values_list("contact_id", flat=True)
    return said_by(step.viewer, list(ids))
