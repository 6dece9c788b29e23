"""Which account or answer a person means."""

from __future__ import annotations

from metier.accounts.access import Viewer, find, visible
from metier.core.naming import named
from metier.talk.models import Account, Story


def spoken_named(viewer: Viewer, said: str) -> Account | Story:
    """By a part of the title or the question, or the start of the id. Raises Refused when none or several fit."""
    accounts = dict(visible(viewer, Account).values_list("id", "title"))
    stories = dict(visible(viewer, Story).values_list("id", "question"))
    pk = named(said, {**accounts, **stories}, "account or answer", "accounts or answers")
    return find(viewer, Account, pk) if pk in accounts else find(viewer, Story, pk)
