"""Wins as they are searched. There can be thousands, so that they are read as they lie in the database and made rows only when found."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.postings import Row, Said
from metier.core.postings.fields import shortened
from metier.core.postings.library import Many, Place
from metier.core.resume.keys import Key
from metier.core.resume.lines import parts_of
from metier.record.models import Win

_FIELDS = ("evidence", "for_whom")  # that are shown by themselves, if at all


def wins(viewer: Viewer) -> Many:
    """All wins: what each says with its result stands for itself, what shows it and for whom it was have keys of their own."""
    rows = _said(viewer)
    texts = [f"{what}, {result}" if result else what for _, _, what, result, *_ in rows]
    where = [(number, "", 0) for number in range(len(rows))]
    for number, (_, _, _, _, *fields) in enumerate(rows):
        for name, text in zip(_FIELDS, fields, strict=True):
            if text:
                parts = parts_of(text)
                texts += parts
                where += [(number, name, place) for place in range(len(parts))]

    def place(index: int) -> Place:
        number, name, part = where[index]
        pk, position, what, *_ = rows[number]
        key = Key("wins", str(UUID(pk)))
        said = Said(str(Key(key.kind, key.id, name, part)), texts[index])
        of = str(Key("positions", str(UUID(position)))) if position else ""
        return Place(Row(key=str(key), kind="wins", title=shortened(what), proves=True, said=(said,), of=of), said)

    return Many(texts, place)


@prepared
def _said(viewer: Viewer) -> QuerySet[Win, tuple[Any, ...]]:
    as_text = CharField()
    rows = visible(viewer, Win).order_by().annotate(key=Cast("id", as_text), of=Cast("position_id", as_text))
    return rows.values_list("key", "of", "what", "result", *_FIELDS)
