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

_BESIDE = ("key", "of", "what", "result")
_FIELDS = ("evidence", "for_whom")  # that are shown by themselves, if at all


def wins(viewer: Viewer) -> Many:
    """All wins: what each says with its result stands for itself, what shows it and for whom it was have keys of their own."""
    rows = _said(viewer)
    texts = [f"{what}, {result}" if result else what for _, _, what, result, _, _ in rows]
    parts = [
        (number, name, place, text)
        for number, (_, _, _, _, evidence, for_whom) in enumerate(rows)
        if evidence or for_whom
        for name, said in zip(_FIELDS, (evidence, for_whom), strict=True)
        for place, text in enumerate(parts_of(said))
    ]
    texts += [text for *_, text in parts]

    def place(index: int) -> Place:
        number, name, part = (index, "", 0) if index < len(rows) else parts[index - len(rows)][:3]
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
    return rows.values_list(*_BESIDE, *_FIELDS)
