"""People as files for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.core.network.facts import PersonFact
from metier.core.network.table_out import csv_of
from metier.core.network.vcards import file_of
from metier.network.models import Tag, Tagging
from metier.network.queries.known import facts


def going_out(
    viewer: Viewer, tag: Tag | None = None, *, notes: bool = False, ids: Iterable[UUID] | None = None
) -> list[PersonFact]:
    """Everybody, those of a group, or those of these keys; your notes on them only when that is asked for."""
    if tag is not None:
        ids = list(visible(viewer, Tagging).filter(tag=tag).values_list("contact_id", flat=True))
    found = [fact for _, fact in facts(viewer, ids)]
    return found if notes else [replace(one, note="") for one in found]


def as_vcards(people: list[PersonFact]) -> bytes:
    """Cards of version 3.0."""
    return "".join(file_of(people)).encode("utf-8", errors="replace")


def as_csv(people: list[PersonFact], *, notes: bool = False) -> bytes:
    """A table in UTF-8, with the mark by which spreadsheets know it."""
    return b"\xef\xbb\xbf" + "".join(csv_of(people, notes=notes)).encode("utf-8", errors="replace")


def group_named(viewer: Viewer, said: str) -> Tag | None:
    """The group of that name, or of that key; None where there is none."""
    for one in visible(viewer, Tag):
        if said.strip().casefold() in (one.name.casefold(), str(one.pk)):
            return one
    return None
