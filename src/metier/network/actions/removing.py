"""Removing from a server whose person is in the trash here, with nothing lost: what only that card says goes into the card of whom they were
made one with, and the whole of it is kept with them in the trash, to be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from metier.accounts.access import trashed
from metier.core.network.said import Said
from metier.core.network.vcards import edited, fact_of, only_in, with_lines, without_lines
from metier.network.actions.pulling import take_one
from metier.network.actions.steps import (
    CHANGED,
    NOT_THIS_ONE,
    PIECE,
    Step,
    forget_tag,
    let_go,
    own_group,
    put_new,
    refuse_very_many,
    say_refused,
)
from metier.network.carddav import protocol
from metier.network.carddav.http import ServerSays
from metier.network.carddav.protocol import Fetched
from metier.network.models import Card, Contact
from metier.network.queries.books import who_became
from metier.network.queries.known import said_by


def remove(step: Step, cards: Sequence[Card], here: dict[UUID, Said]) -> bool:
    """Remove the cards of those who are in the trash here; whether that is all of them. Raises Refused."""
    away = {row.pk: row for row in trashed(step.viewer, Contact).filter(cards__book=step.book)}
    gone = {card.href: card for card in cards if card.contact_id in away}
    refuse_very_many(step, len(gone), len(cards), "are in your trash and would be removed there")
    of = {card.contact_id: card for card in cards}
    for some in protocol.in_pieces(gone, PIECE):
        for path, found in protocol.cards(step.server, step.book.url, some).items():
            if step.stops():
                return False
            card = gone[path]
            row = away[card.contact_id] if card.contact_id else None
            kept = who_became(step.viewer, row) if row else None
            if found is None:
                let_go(card, row.trashed_at if row else None)
                step.counts["removed"] += 1
            elif kept is None or kept.pk not in of or _handed_on(step, card, found, of[kept.pk], here[kept.pk]):
                _removed(step, card, found, row.trashed_at if row else None)
    return True


def _handed_on(step: Step, card: Card, found: Fetched, to: Card, mine: Said) -> bool:
    """Put what only this card says into that of whom its person was made one with; whether the server has it. What you note of them stays here."""
    there = Said.by(fact) if (fact := fact_of(found.text)) else Said()
    own = mine.as_far_as(there, own_group(step))
    without = [
        name
        for name, is_shared in (("NOTE", own.note == there.note), ("CATEGORIES", set(own.groups) == set(there.groups)))
        if not is_shared
    ]
    given = card.given

    def joined(text: str) -> str:
        lines = only_in(found.text, text, without)
        if not lines:
            return text
        said = [line.replace("\0", "").encode(errors="replace").decode() for line in lines]
        before = given.get("lines", ()) if given.get("href") == to.href else ()
        # Before the server has it: a step may break off there.
        _give(card, {"href": to.href, "lines": [*before, *said]})
        return with_lines(text, lines)

    if _rewritten(step, to, joined):
        return True
    _give(card, given)
    return False


def _give(card: Card, given: dict[str, Any]) -> None:  # JSON
    if card.given != given:
        card.given = given
        card.save(update_fields=["given"])


def _removed(step: Step, card: Card, found: Fetched, on: datetime | None) -> None:
    """Remove one, unless it was changed there meanwhile: a change wins over a deletion."""
    there = fact_of(found.text)
    if there is not None and Said.by(there).differs(Said.read(card.said)):
        take_one(step, card, found)
        step.counts["late"] += 1
        return
    card.removed = found.text.encode(errors="surrogateescape")
    card.save(update_fields=["removed"])
    try:
        protocol.delete(step.server, card.href, card.etag)
    except ServerSays as says:
        if says.status != CHANGED:
            raise
        step.counts["late"] += 1
        card.removed = b""
        card.save(update_fields=["removed"])
        forget_tag(step, card)
        return
    card.trashed_at = on
    card.save(update_fields=["trashed_at"])
    step.counts["removed"] += 1


def put_back(step: Step, cards: Sequence[Card]) -> list[Card] | None:
    """The cards of those who came back from the trash, on the server again with all they said, or waiting for that; None where the step was stopped."""
    there, back = {card.contact_id for card in cards}, list[Card]()
    rows = trashed(step.viewer, Card).filter(book=step.book, contact__trashed_at=None, contact__isnull=False)
    waiting = rows.exclude(removed=b"").order_by("-trashed_at").values_list("pk", "contact_id")
    for pk, contact in list(waiting):
        if contact in there:
            continue
        if step.stops():
            return None
        there.add(contact)
        card = Card.objects.get(pk=pk)
        if _taken_out(step, card.given, cards):
            _there_again(step, card)
        back.append(card)
    return back


def _taken_out(step: Step, given: dict[str, Any], cards: Sequence[Card]) -> bool:  # JSON
    """Take out of another card what it had from this one; whether the server has it so."""
    other = next((card for card in cards if card.href == given.get("href")), None)
    return other is None or _rewritten(step, other, lambda text: without_lines(text, given["lines"]))


def _there_again(step: Step, card: Card) -> None:
    text = bytes(card.removed).decode(errors="surrogateescape")
    pk, there = card.contact_id, fact_of(text)
    assert pk is not None  # noqa: S101 - asked for those who have one
    mine = said_by(step.viewer, [pk])[pk].as_far_as(Said.by(there) if there else Said(), own_group(step))
    kept = put_new(step, mine.name, card.href, edited(text, mine))
    if kept is None:
        return
    etag, instead = kept
    if instead is None:
        step.counts["returned"] += 1
    card.said, card.etag, card.theirs, card.theirs_etag = (instead or mine).as_kept(), etag[:500], None, ""
    card.trashed_at, card.removed, card.given = None, b"", {}
    card.save()


def _rewritten(step: Step, card: Card, change: Callable[[str], str]) -> bool:
    """Change a card letter by letter; false where it has to wait, for it is to be decided, or was changed or refused there."""
    found = protocol.one(step.server, card.href)
    there = fact_of(found.text) if found else None
    if found is None or there is None or card.theirs is not None:
        return False
    if Said.by(there).differs(Said.read(card.said)):
        take_one(step, card, found)
        step.counts["late"] += 1
        return False
    text = change(found.text)
    if text.split() == found.text.split():
        return True
    try:
        etag = protocol.put(step.server, card.href, text, found.etag or card.etag)
    except ServerSays as says:
        if says.status in NOT_THIS_ONE:
            say_refused(step, there.name, says)
            return False
        if says.status != CHANGED:
            raise
        step.counts["late"] += 1
        forget_tag(step, card)
        return False
    now = fact_of(text)
    card.said, card.etag = Said.by(now or there).as_kept(), etag[:500]
    card.save(update_fields=["said", "etag"])
    return True
