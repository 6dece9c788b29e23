"""Keeping an address book in step: first what the server changed is taken in, then what changed here is told to the server.

Each card is kept as soon as it is read or written, so that a step that ends halfway has lost nothing: the next one asks the server from
where the last whole one was, and passes over what is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from metier.accounts.access import Viewer
from metier.accounts.alone import alone
from metier.core.errors import Refused
from metier.network.actions.books import server_of
from metier.network.actions.pulling import pull
from metier.network.actions.pushing import push
from metier.network.actions.steps import Progress, Step
from metier.network.models import AddressBook, Card


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
