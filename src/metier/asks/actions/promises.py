"""Promises: kept, let go, or open again."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.asks.actions.settling import settle
from metier.asks.models import Promise
from metier.core.errors import Refused, Where
from metier.core.words import full_date


@transaction.atomic
def keep_promise(viewer: Viewer, promise: Promise, *, on: date | None = None) -> None:
    """It was kept, today or on an earlier day. Raises Refused."""
    day = on or viewer.today
    _must_be_open(promise)
    if not promise.made_on <= day <= viewer.today:
        raise Refused(f"Give a day from {full_date(promise.made_on)} up to today.", Where(field="on"))
    promise.kept_on = day
    promise.save(update_fields=["kept_on"])
    settle(viewer, promise.ask)


@transaction.atomic
def let_go(viewer: Viewer, promise: Promise) -> None:
    """You wait for it no longer. Raises Refused."""
    _must_be_open(promise)
    promise.let_go_on = viewer.today
    promise.save(update_fields=["let_go_on"])
    settle(viewer, promise.ask)


@transaction.atomic
def reopen_promise(viewer: Viewer, promise: Promise) -> None:
    """Undo of both: it is open again."""
    promise.kept_on = promise.let_go_on = promise.let_go_in = None
    promise.save(update_fields=["kept_on", "let_go_on", "let_go_in"])
    settle(viewer, promise.ask)


def _must_be_open(promise: Promise) -> None:
    if promise.kept_on:
        raise Refused(f"It was kept on {full_date(promise.kept_on)} already.")
    if promise.let_go_on:
        raise Refused(f"You let it go on {full_date(promise.let_go_on)}.")
