"""The record as it is searched for what a posting asks: every text with the key under which a résumé would show it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.postings import Library, Row, Said
from metier.core.postings.fields import shortened
from metier.core.resume.keys import Key
from metier.core.resume.lines import parts_of
from metier.postings.queries.wins import wins
from metier.record.kinds import BY_LABEL, BY_SLUG
from metier.record.queries.evidence import shown_skills

_LISTS = frozenset({"highlights", "keywords", "courses"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """Of a kind of row: the fields whose words stand for the row itself, those that are shown by themselves, and whether it proves anything.

    `beside` are fields that are read with them and not searched.
    """

    head: tuple[str, ...]
    fields: tuple[str, ...] = ()
    proves: bool = True
    beside: tuple[str, ...] = ()


_KINDS: Mapping[str, _Kind] = {
    "skills": _Kind(("name",), ("keywords",), proves=False),
    "positions": _Kind(("title", "employer"), ("description", "highlights"), beside=("starts", "ends")),
    "projects": _Kind(("title", "role", "organisation"), ("description", "highlights", "keywords"), beside=("starts",)),
    "education": _Kind(("degree", "area", "institution"), ("courses", "activities", "notes"), beside=("starts",)),
    "certificates": _Kind(("name", "authority"), beside=("starts",)),
    "languages": _Kind(("name", "proficiency")),
    "volunteering": _Kind(("role", "organisation", "cause"), ("description", "highlights"), beside=("starts",)),
    "publications": _Kind(("name", "publisher"), ("description",)),
    "awards": _Kind(("title", "awarder"), ("summary",)),
    "recommendations": _Kind(("text",), beside=("given",)),
    "profile": _Kind(("headline",), ("summary",), proves=False),
    "interests": _Kind(("name",), ("keywords",), proves=False),
}


def library(viewer: Viewer) -> Library:
    """The whole record of a viewer, made searchable. A skill proves something where its owner or others linked what shows it."""
    shown = frozenset(shown_skills(viewer))
    return Library([row for slug, kind in _KINDS.items() for row in _rows(viewer, slug, kind, shown)], wins(viewer))


def _rows(viewer: Viewer, slug: str, kind: _Kind, shown: Container[UUID]) -> Iterator[Row]:
    for values in _said(viewer, BY_SLUG[slug].model):
        if not values.get("given"):  # what the owner wrote about others says nothing of the owner
            yield _row(slug, kind, values, proves=kind.proves or values["id"] in shown)


@prepared
def _said(viewer: Viewer, model: type[Owned]) -> QuerySet[Owned, dict[str, Any]]:
    kind = _KINDS[BY_LABEL[model._meta.label_lower].slug]
    rows: QuerySet[Owned, dict[str, Any]] = visible(viewer, model).values("id", *kind.head, *kind.fields, *kind.beside)
    return rows


def _row(slug: str, kind: _Kind, values: Mapping[str, Any], *, proves: bool) -> Row:  # Any: the fields of any kind
    key = Key(slug, str(values["id"]))
    head = ", ".join(values[name] for name in kind.head if values[name])
    said = [Said(str(key), head)]
    for name in kind.fields:
        if name in _LISTS:
            said += _parts(key, name, map(str, values[name] or ()))
        elif values[name]:
            said += _parts(key, name, parts_of(values[name]))
    return Row(
        key=str(key),
        kind=slug,
        title=shortened(head),
        proves=proves,
        said=tuple(said),
        starts=values.get("starts"),
        ends=values.get("ends"),
    )


def _parts(key: Key, name: str, texts: Iterable[str]) -> list[Said]:
    return [Said(str(Key(key.kind, key.id, name, place)), text) for place, text in enumerate(texts)]
