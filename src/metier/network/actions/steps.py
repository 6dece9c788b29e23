"""What taking in and telling share of a step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.errors import Refused
from metier.core.network.said import Said
from metier.core.network.vcards import fact_of
from metier.network.carddav import protocol
from metier.network.carddav.http import Server, ServerSays
from metier.network.models import AddressBook, Card

PIECE = 50  # cards in one question
FEW = 10  # so many may always go
CHANGED = 412
NOT_THIS_ONE = (400, 409, 413, 415, 422)
"""What a server says of one card that it does not take: the others are told all the same."""


Progress: TypeAlias = Callable[[str, int, int], None]
_WORDS = (
    ("came", "came from there", ""),
    ("changed", "changed here", ""),
    ("trashed", "went to the trash here", ""),
    ("back", "came back here, for it was changed there", "came back here, for they were changed there"),
    ("sent", "went there", ""),
    ("told", "changed there", ""),
    ("removed", "was removed there", "were removed there"),
    ("returned", "is there again, as it was", "are there again, as they were"),
    ("again", "went there again, for you changed it", "went there again, for you changed them"),
    ("left", "card is no person, and was left alone", "cards are no people, and were left alone"),
    ("erased", "was left out, having asked to be erased", "were left out, having asked to be erased"),
    ("late", "was changed there meanwhile, and waits for the next step", "were changed there meanwhile, and wait for the next step"),
    ("unread", "could not be had, and waits for the next step", "could not be had, and wait for the next step"),
    ("refused", "is not taken there as it is, and stays as it is on both sides", "are not taken there as they are, and stay as they are on both sides"),
)  # fmt: skip
"""What a step counts, as it is said of one and of several."""


@dataclass(slots=True)
class Step:
    """One step of one book, as far as it is. `stops` is asked between cards; `agreed` is whether very many may go at once."""

    viewer: Viewer
    book: AddressBook
    server: Server
    stops: Callable[[], bool] = lambda: False
    watch: Progress = lambda what, done, of: None
    agreed: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    said: list[str] = field(default_factory=list)
    anew: set[UUID] = field(default_factory=set)
    """Whose card is gone there, and is written anew, for they were changed here since."""
    is_whole: bool = False

    @property
    def sentence(self) -> str:
        """What the step did: `12 came from there, 3 changed there.`"""
        done = [
            words.count(number, one, several or one) for word, one, several in _WORDS if (number := self.counts[word])
        ]
        undecided = self.counts["conflicts"]
        is_same = self.is_whole and not (undecided or self.said)
        parts = [f"{words.listed(done)}." if done else "Both sides are the same." if is_same else ""]
        if undecided:
            parts.append(
                f"{words.count(undecided, 'person', 'people')} changed on both sides: decide which word counts."
            )
        if not self.is_whole:
            parts.append("It is not finished; the next step goes on from here.")
        return " ".join(part for part in (*parts, *self.said) if part)


def own_group(step: Step) -> str:
    """The group whose people go into the book: that they are of it is not said in their cards."""
    return step.book.tag.name if step.book.tag else ""


def refuse_very_many(step: Step, gone: int, there: int, what: str) -> None:
    """Raises Refused when more than half would go at once, or all of a few, and nobody agreed to that: a server that lost its cards says the same."""
    very_many = (gone > FEW and gone * 2 > there) or (gone == there and gone > 2)
    if very_many and not step.agreed:
        raise Refused(
            f"{gone:,} of {there:,} people {what}. Nothing was removed. If that is right, say that very many may go (in a terminal: metier sync --many), and keep in step again."
        )


def forget_tag(step: Step, card: Card) -> None:
    """The server has another card than was read: read it again, all of it."""
    card.etag = ""
    card.save(update_fields=["etag"])
    step.book.token = ""
    step.book.save(update_fields=["token"])


def let_go(card: Card, on: datetime | None) -> None:
    """A card that the server has no more. What a step kept of it waits in the trash since `on`, with its person: the step may have broken off
    before it heard that the card was removed.
    """
    if on is None or not card.removed:
        card.delete()
        return
    card.trashed_at = on
    card.save(update_fields=["trashed_at"])


def put_new(step: Step, name: str, path: str, text: str) -> tuple[str, Said | None] | None:
    """A new card on the server: its tag, and what is there instead, of one that a step wrote and could not remember. None where it is not taken."""
    try:
        return protocol.put(step.server, path, text, None), None
    except ServerSays as says:
        if says.status in NOT_THIS_ONE:
            say_refused(step, name, says)
            return None
        if says.status != CHANGED:
            raise
    found = protocol.one(step.server, path)
    there = fact_of(found.text) if found else None
    if found is None or there is None:
        step.counts["unread"] += 1
        return None
    return found.etag, Said.by(there)


def say_refused(step: Step, name: str, says: ServerSays) -> None:
    """Count it, and tell of the first who it is and why."""
    if not step.counts["refused"]:
        step.said.append(f"{name}: {says.sentence}")
    step.counts["refused"] += 1
