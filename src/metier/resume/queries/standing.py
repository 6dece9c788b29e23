"""Where variants stand against the record: what changed beneath them, what is gone, what came since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.resume.differing import Piece, differing
from metier.core.words import near_date
from metier.record.kinds import BY_SLUG
from metier.record.models import Win
from metier.resume.models import Variant
from metier.resume.queries.material import Material
from metier.resume.queries.taken import Taken
from metier.resume.sources import Said

How = Literal["stale", "followed", "gone"]
OPENING = "opening"
NAMES = (
    "name",
    "headline",
    "title",
    "organisation",
    "text",
    "items",
    "place",
    "starts",
    "ends",
    "detail",
    "email",
    "phone",
    "web",
    "url",
)
MOST_NEW = 500


@dataclass(frozen=True, slots=True)
class Change:
    """Something of the record that is otherwise than when a variant took it: what it said `before`, and what it says now.

    `stale`: the variant prints other words that were written over it. `followed`: it prints the record's words and so changed with them.
    `gone`: the record has it no more, so it is not printed. `id` is that of the line, or OPENING; `wording` what is printed; `number`
    is that on the page.
    """

    id: str
    how: How
    before: str
    after: str
    where: str
    wording: str = ""
    key: str = ""
    number: int = 0

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is struck through and what is new."""
        return differing(self.before, self.after)


@dataclass(frozen=True, slots=True)
class New:
    """What came into the record after a variant was last looked through and is not in it, by key; how many there are of each kind."""

    wins: tuple[UUID, ...]
    positions: tuple[UUID, ...]

    def __len__(self) -> int:
        return len(self.wins) + len(self.positions)


def changes(variant: Variant, of: Material, lines: Sequence[Taken]) -> tuple[Change, ...]:
    """Every change beneath a variant, what is stale first; of lines that are left out, none."""
    found = list(_changes(variant, of, lines))
    order: tuple[How, ...] = ("stale", "gone", "followed")
    found.sort(key=lambda one: order.index(one.how))
    return tuple(replace(one, number=number) for number, one in enumerate(found, start=1))


def _changes(variant: Variant, of: Material, lines: Sequence[Taken]) -> Iterator[Change]:
    summary = of.profile.summary if of.profile else ""
    if variant.opening and summary != variant.opening_said:
        yield Change(OPENING, "stale", variant.opening_said, summary, "Your profile", variant.opening)
    for one in lines:
        if not one.line.is_in or not (one.is_gone or one.changed):
            continue
        how: How = "gone" if one.is_gone else "stale" if one.is_stale else "followed"
        yield Change(
            str(one.line.pk),
            how,
            in_words(one.line.said, one.changed),
            in_words(one.now, one.changed),
            where(one.line.kind, one.row, of.viewer.today),
            in_words(one.printed, tuple(one.line.wording)) if how == "stale" else "",
            str(one.key),
        )


def in_words(said: Said, names: Sequence[str] = ()) -> str:
    """What is said of a row, as it is read: dates in words, one thing after the other. Without names, all of it."""
    shown = [name for name in NAMES if name in said and (not names or name in names)]
    return ", ".join(_word(name, said[name]) for name in shown)


def _word(name: str, text: str) -> str:
    if name in ("starts", "ends"):
        day = PartialDate.parse(text).words
        return f"until {day}" if name == "ends" else f"from {day}"
    return ", ".join(text.splitlines())


def where(kind: str, row: Owned | None, today: date) -> str:
    """`Your win of 10 September`, `Your position Data analyst, Northbank`."""
    one = BY_SLUG[kind].one
    if kind == "profile":
        return "Your profile"
    if row is None:
        return f"{BY_SLUG[kind].article.capitalize()} {one} that is not in your record any more"
    if isinstance(row, Win):
        return f"Your win of {_when(row.happened_on, today)}" if row.happened_on else "Your win, without a date"
    return f"Your {one} {row}"


def _when(day: PartialDate, today: date) -> str:
    return near_date(day.first, today) if day.day else day.words


def new_since(viewer: Viewer, variants: Sequence[Variant], of: Material) -> dict[UUID, New]:
    """By variant, the wins and positions of the record that it has not looked at yet."""
    if not variants:
        return {}
    first = min(variant.looked_through_at for variant in variants)
    came = _wins_since(viewer, first)
    held = [(row.pk, row.created_at) for row in of.positions]
    return {variant.pk: _new(variant, of, came, held) for variant in variants}


@prepared
def _wins_since(viewer: Viewer, moment: datetime) -> QuerySet[Win, tuple[UUID, datetime]]:
    rows = visible(viewer, Win).filter(created_at__gt=moment).order_by("-created_at")
    return rows.values_list("pk", "created_at")[:MOST_NEW]


def _new(
    variant: Variant, of: Material, wins: Sequence[tuple[UUID, datetime]], positions: Sequence[tuple[UUID, datetime]]
) -> New:
    decided = {line.object_id for line in of.lines.get(variant.pk, ()) if not line.field}
    since = variant.looked_through_at

    def fresh(rows: Sequence[tuple[UUID, datetime]]) -> tuple[UUID, ...]:
        return tuple(pk for pk, at in rows if at > since and pk not in decided)

    return New(fresh(wins), fresh(positions))
