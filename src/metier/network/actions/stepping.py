"""Keeping an address book in step: first what the server changed is taken in, then what changed here is told to the server.

Each card is kept as soon as it is read or written, so that a step that ends halfway has lost nothing: the next one asks the server from
where the last whole one was, and passes over what is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from django.conf import settings
from django.utils import timezone

from metier.accounts.access import Viewer
from metier.accounts.alone import alone
from metier.core import words
from metier.core.errors import Refused
from metier.network.actions.books import server_of
from metier.network.actions.pulling import pull
from metier.network.actions.pushing import push
from metier.network.carddav.http import Server
from metier.network.models import AddressBook, Card

Progress: TypeAlias = Callable[[str, int, int], None]
_WORDS = (
    ("came", "came from there"),
    ("changed", "changed here"),
    ("trashed", "went to the trash here"),
    ("back", "came back here, for they were changed there"),
    ("sent", "went there"),
    ("told", "changed there"),
    ("removed", "were removed there"),
    ("again", "went there again, for you changed them"),
    ("left", "cards are no people, and were left alone"),
    ("erased", "were left out, for they asked to be erased"),
    ("late", "were changed there meanwhile, and wait for the next step"),
    ("unread", "could not be had, and wait for the next step"),
)


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
    is_whole: bool = False

    @property
    def sentence(self) -> str:
        """What the step did: `12 came from there, 3 changed there.`"""
        done = [f"{self.counts[word]:,} {what}" for word, what in _WORDS if self.counts[word]]
        parts = [f"{words.listed(done)}." if done else "Both sides are the same." if self.is_whole else ""]
        if self.counts["conflicts"]:
            parts.append(
                f"{words.count(self.counts['conflicts'], 'person', 'people')} changed on both sides: decide which word counts."
            )
        if not self.is_whole:
            parts.append("It is not finished; the next step goes on from here.")
        return " ".join(part for part in (*parts, *self.said) if part)


def keep_in_step(
    viewer: Viewer,
    book: AddressBook,
    *,
    stops: Callable[[], bool] = lambda: False,
    watch: Progress = lambda what, done, of: None,
    agreed: bool = False,
) -> Step:
    """One step of one book, until it is whole or `stops` says so. Raises Refused, and keeps its sentence with the book; what was kept so far
    stays.
    """
    with alone(Path(settings.METIER_HOME) / f"book-{book.pk.hex}.lock") as first:
        if not first:
            raise Refused(f"{book.name} is being kept in step right now.")
        step = Step(viewer, book, server_of(book), stops, watch, agreed)
        try:
            if pull(step) and not stops():
                step.is_whole = push(step)
            step.counts["conflicts"] = Card.objects.filter(book=book, theirs__isnull=False, trashed_at=None).count()
        except Refused as refused:
            _keep(book, refused.sentence, is_whole=False)
            raise
        finally:
            step.server.close()
        _keep(book, step.sentence, is_whole=step.is_whole)
        return step


def _keep(book: AddressBook, sentence: str, *, is_whole: bool) -> None:
    book.said = sentence[:500]
    if is_whole:
        book.synced_at = timezone.now()
    book.save(update_fields=["said", "synced_at", "token"])
