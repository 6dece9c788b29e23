"""Telling a server what changed here since the last step."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin
from uuid import UUID

from metier.accounts.access import visible
from metier.core.network.facts import PersonFact
from metier.core.network.said import TEXTS, Said
from metier.core.network.vcards import card_of, edited, fact_of
from metier.network.actions.pulling import people_of, take_one
from metier.network.actions.removing import put_back, remove
from metier.network.actions.steps import CHANGED, NOT_THIS_ONE, PIECE, Step, forget_tag, own_group, put_new, say_refused
from metier.network.carddav import protocol
from metier.network.carddav.http import ServerSays, path_of
from metier.network.carddav.protocol import Fetched
from metier.network.models import Card, Contact
from metier.network.queries.known import said_by

_FULL, _MAY_NOT = 507, (403, 405)


def push(step: Step) -> bool:
    """Tell the server what changed here; whether that is all of it. Raises Refused."""
    cards = list(visible(step.viewer, Card).filter(book=step.book, contact__isnull=False))
    here = people_of(step)
    others = [card.contact_id for card in cards if card.contact_id not in here]
    here_too = said_by(step.viewer, [pk for pk in others if pk is not None])
    try:
        if not (remove(step, cards, here | here_too) and _tell(step, cards, here | here_too)):
            return False
        back = put_back(step, cards)
        return back is not None and _send(step, [*cards, *back], here)
    except ServerSays as says:
        if says.status == _FULL:
            step.said.append(f"{says.sentence} What you have here stays here.")
            return True
        if says.status in _MAY_NOT:
            step.said.append(f"{step.book.name} can be read but not changed: {says.sentence}")
            return True
        raise


def _tell(step: Step, cards: list[Card], here: dict[UUID, Said]) -> bool:
    changed = [card for card in cards if card.theirs is None and _is_changed(step, card, here)]
    by_path, done = {card.href: card for card in changed}, 0
    for some in protocol.in_pieces(by_path, PIECE):
        if step.stops():
            return False
        for path, found in protocol.cards(step.server, step.book.url, some).items():
            card = by_path[path]
            if found is not None and card.contact_id is not None:
                _write(step, card, found, here[card.contact_id])
            if step.stops():
                return False
        done += len(some)
        step.watch("Writing", done, len(changed))
    return True


def _is_changed(step: Step, card: Card, here: dict[UUID, Said]) -> bool:
    if card.contact_id not in here:
        return False
    before = Said.read(card.said)
    return here[card.contact_id].as_far_as(before, own_group(step)).differs(before)


def _write(step: Step, card: Card, found: Fetched, mine: Said) -> None:
    """Change their card, unless the server has another than was read: that one is taken in first."""
    there, before = fact_of(found.text), Said.read(card.said)
    if there is None or Said.by(there).differs(before):
        take_one(step, card, found)
        step.counts["late"] += 1
        return
    try:
        mine = mine.as_far_as(before, own_group(step))
        etag = protocol.put(step.server, card.href, edited(found.text, mine), found.etag or card.etag)
    except ServerSays as says:
        if says.status in NOT_THIS_ONE:
            say_refused(step, mine.name, says)
            return
        if says.status != CHANGED:
            raise
        step.counts["late"] += 1
        forget_tag(step, card)
        return
    card.said, card.etag = mine.as_kept(), etag[:500]
    card.save(update_fields=["said", "etag"])
    step.counts["told"] += 1


def _send(step: Step, cards: list[Card], here: dict[UUID, Said]) -> bool:
    there = {card.contact_id for card in cards}
    missing = [pk for pk in here if pk not in there]
    for done, pk in enumerate(missing, start=1):
        if step.stops():
            return False
        _create(step, pk, here[pk])
        if done % PIECE == 0:
            step.watch("Sending", done, len(missing))
    return True


def _create(step: Step, pk: UUID, mine: Said) -> None:
    """A new card, under the key of its person: one that a step wrote and could not remember is found again."""
    path = path_of(urljoin(f"{step.book.url.rstrip('/')}/", f"{pk}.vcf"))
    text = card_of(
        replace(
            PersonFact(name=mine.name), **{name: getattr(mine, name) for name in TEXTS}, points=mine.points, uid=str(pk)
        )
    )
    kept = put_new(step, mine.name, path, text)
    if kept is None:
        return
    etag, there = kept
    _remember(step, pk, path, etag, there or mine.as_far_as(Said()))
    if there is None:
        step.counts["again" if pk in step.anew else "sent"] += 1


def _remember(step: Step, pk: UUID, path: str, etag: str, said: Said) -> None:
    Card.objects.update_or_create(
        career=step.viewer.career,
        book=step.book,
        href=path,
        defaults={
            "contact": Contact.objects.get(pk=pk),
            "uid": str(pk),
            "etag": etag[:500],
            "said": said.as_kept(),
            "trashed_at": None,
        },
    )
