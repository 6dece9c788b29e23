"""What is in a variant, in which order, and in which words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.core.errors import Refused, Where
from metier.core.resume.keys import Key
from metier.record.kinds import BY_SLUG
from metier.record.models import Position, Profile, Win
from metier.record.queries.standing import stands_under
from metier.resume.actions.making import line_of
from metier.resume.choosing import Choice
from metier.resume.models import Variant, VariantLine
from metier.resume.queries.beside import beside
from metier.resume.queries.groups import siblings
from metier.resume.queries.taken import Taken, said_of, wordable
from metier.resume.sources import BY_KIND, Said
from metier.resume.versions import version_of

LONGEST = 5_000
MOST_LINES = 3_000
NOT_AGREED = "A résumé quotes what somebody wrote about you only once they agreed to be quoted. If they did, say so on its page in your record, then choose it."
STEP = 16  # between two lines in an order, so that most moves change one row


class WrittenElsewhere(Refused):
    """Another window kept other words meanwhile; they are `text`, and nothing was changed."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"In another window it was changed to “{text}”. Save again to put your words in its place.")


def touch(viewer: Viewer, variant: Variant, *fields: str) -> None:
    """Save a variant, and when it was last changed."""
    variant.changed_at = viewer.now
    variant.save(update_fields=[*fields, "changed_at"])


@transaction.atomic
def choose(viewer: Viewer, variant: Variant, shown: Collection[str], chosen: Collection[str]) -> int:
    """Of the keys that were shown, put those chosen into the variant and leave the others out; returns how many changed. Raises Refused."""
    found = beside(viewer, variant).lines
    lines = {str(one.key): one.line for one in found if not one.is_gone}
    changed = 0
    for text in dict.fromkeys(shown):
        line, wanted = lines.get(text), text in chosen
        if line is not None and line.is_in != wanted:
            line.is_in = wanted
            line.save(update_fields=["is_in"])
            changed += 1
        elif line is None and wanted:
            _take(viewer, variant, text, [one.line for one in found])
            changed += 1
    if changed:
        touch(viewer, variant)
    return changed


def _take(viewer: Viewer, variant: Variant, text: str, lines: Sequence[VariantLine]) -> None:
    if len(lines) >= MOST_LINES:
        raise Refused(f"A variant holds {MOST_LINES:,} lines at most.")
    key, row, said = _found(viewer, text)
    last = max((line.order for line in lines), default=0)
    line_of(viewer, variant, Choice(key.kind, row.pk, said, key.field, key.place), last + STEP).save()
    above = _above(viewer, key, row)
    if above and not any(
        line.kind == above.kind and str(line.object_id) == above.id and not line.field for line in lines
    ):
        _take(viewer, variant, str(above), lines)


def _above(viewer: Viewer, key: Key, row: Owned) -> Key | None:
    """The entry beneath which a line is printed, and without which it would not be."""
    if key.field:
        return key.row
    position = stands_under(row, tuple(visible(viewer, Position))) if isinstance(row, Win) else None
    return Key("positions", str(position)) if position else None


def _found(viewer: Viewer, text: str) -> tuple[Key, Owned, Said]:
    """What a key names, and what the record says there. Raises Refused and Missing."""
    key = Key.parse(text)
    if key is None or key.kind not in BY_SLUG:
        raise Refused(f"“{text}” names nothing of your record.")
    row: Owned = find(viewer, BY_SLUG[key.kind].model, key.id)
    if key.kind in BY_KIND and not BY_KIND[key.kind].may_print(row):
        raise Refused(NOT_AGREED)
    if not key.field:
        return key, row, said_of(key.kind, row)
    parts = BY_KIND[key.kind].parts(row, key.field) if key.kind in BY_KIND else ()
    if key.place >= len(parts):
        raise Refused("This line is not in your record any more. Look at the page again.")
    return key, row, {"text": parts[key.place]}


@transaction.atomic
def reorder(viewer: Viewer, variant: Variant, keys: Iterable[UUID]) -> None:
    """Put these lines of a variant into this order; the places they have between them stay those of the group."""
    wanted = list(dict.fromkeys(keys))
    lines = {line.pk: line for line in visible(viewer, VariantLine).filter(variant=variant, pk__in=wanted)}
    moved = [lines[pk] for pk in wanted if pk in lines]
    places = sorted((line.order, line.pk) for line in moved)
    number = 0
    for line, (place, _) in zip(moved, places, strict=True):
        number = max(number + 1, place)
        line.order = number
    VariantLine.objects.bulk_update(moved, ["order"])
    touch(viewer, variant)


def move(viewer: Viewer, line: VariantLine, among: Sequence[UUID], by: int) -> None:
    """Move a line earlier (−1) or later (1) among those it stands with."""
    order = list(among)
    place = order.index(line.pk)
    other = place + by
    if 0 <= other < len(order):
        order[place], order[other] = order[other], order[place]
        reorder(viewer, line.variant, order)


def put(viewer: Viewer, line: VariantLine, number: int) -> tuple[int, int]:
    """Put a line at a place, counted from 0, among those it stands with; returns the place it has now, and among how many."""
    others = [pk for pk in siblings(beside(viewer, line.variant).parts, line) if pk != line.pk]
    order = [*others[:number], line.pk, *others[number:]]
    reorder(viewer, line.variant, order)
    return order.index(line.pk), len(order)


@transaction.atomic
def reword(viewer: Viewer, line: VariantLine, name: str, text: str, version: str | None = None) -> str:
    """Say one thing of a line in other words; the record's own words, or none, follow the record. Returns what is printed.

    `version` is that of the words it was written over. Raises Refused, and WrittenElsewhere.
    """
    text = _cleaned(text)
    one = taken_line(viewer, visible(viewer, VariantLine).select_for_update().get(pk=line.pk))
    line = one.line
    if one.is_gone or name not in wordable(one):
        raise Refused("This line is not in your record any more, so it cannot be reworded.")
    kept = line.wording.get(name) or one.now[name]
    if version is not None and version != version_of(kept) and text != kept:
        raise WrittenElsewhere(kept)
    wording = {other: said for other, said in line.wording.items() if other != name}
    if text and text != one.now[name]:
        wording[name] = text
    if wording != line.wording:
        if name in wording:
            line.said = {**line.said, name: one.now[name]}
        line.wording, line.before = wording, {}
        line.save(update_fields=["wording", "said", "before"])
        touch(viewer, line.variant)
    return wording.get(name) or one.now[name]


@transaction.atomic
def reword_all(viewer: Viewer, line: VariantLine, said: Mapping[str, tuple[str, str | None]]) -> None:
    """Several things of a line at once, each with the version it was written over; all of them, or none. Raises Refused, and WrittenElsewhere."""
    for name, (text, version) in said.items():
        reword(viewer, line, name, text, version)


@transaction.atomic
def write_opening(viewer: Viewer, variant: Variant, text: str, version: str | None = None) -> str:
    """Keep the opening. Raises Refused, and WrittenElsewhere."""
    text = _cleaned(text)
    kept = visible(viewer, Variant).select_for_update().get(pk=variant.pk).opening
    if version is not None and version != version_of(kept) and text != kept:
        raise WrittenElsewhere(kept)
    if text != kept:
        variant.opening = text
        variant.opening_said = str(visible(viewer, Profile).values_list("summary", flat=True).first() or "")
        touch(viewer, variant, "opening", "opening_said")
    return text


def taken_line(viewer: Viewer, line: VariantLine) -> Taken:
    """A line beside what the record says of it now."""
    found = beside(viewer, line.variant).lines
    return next(one for one in found if one.line.pk == line.pk)


def _cleaned(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if len(text) > LONGEST:
        raise Refused(f"This is longer than {LONGEST:,} characters. Say it shorter.", Where(field="text"))
    return text
