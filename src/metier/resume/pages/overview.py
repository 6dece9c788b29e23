"""All variants in a table, and the one that is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer
from metier.accounts.prepared import prepared
from metier.core import words
from metier.resume import queries
from metier.resume.dates import language_alone
from metier.resume.models import SentFile, Variant
from metier.resume.pages.bench import Bench, bench
from metier.resume.queries import Beside, New
from metier.ui.addresses import address_of

OLD_MONTHS = 12
SHOWN = 20
_NUMBERS = dict(enumerate(("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")))


@dataclass(frozen=True, slots=True)
class Row:
    """A variant in the table. `against` is what the record says that it does not, or that it is old."""

    variant: Variant
    language: str
    changed_on: date
    facts: int
    against: str
    is_behind: bool
    sent: str
    is_current: bool

    @property
    def url(self) -> str:
        return address_of("resume:variant", self.variant.pk)


@dataclass(frozen=True, slots=True)
class ResumePage:
    lead: str
    rows: tuple[Row, ...]
    more: int
    bench: Bench | None
    has_record: bool
    sent: int


def resume_page(viewer: Viewer, opened: Variant | None = None) -> ResumePage:
    """Every variant; without one the last changed is opened."""
    everything = _all_variants(viewer)
    shown = everything[:SHOWN]
    opened = opened or (shown[0] if shown else None)
    if opened and opened not in shown:
        shown.append(opened)
    of = queries.material(viewer, shown, photo=True)
    held = [Beside(variant, of) for variant in shown]
    new = queries.new_since(viewer, shown, of)
    sent = _last_sent(viewer)
    rows = tuple(_row(viewer, one, new[one.variant.pk], sent, opened) for one in held)
    beside = next((one for one in held if one.variant == opened), None)
    return ResumePage(
        _lead(viewer, everything, rows),
        rows,
        len(everything) - len(rows),
        bench(viewer, beside, new[beside.variant.pk], sent.get(beside.variant.pk, ("", ""))[0]) if beside else None,
        bool(of.profile or of.positions),
        len(sent),
    )


def all_rows(viewer: Viewer) -> tuple[Row, ...]:
    """Every variant as the table has it, without what the page works out of the one that is opened."""
    everything = _all_variants(viewer)
    of = queries.material(viewer, everything)
    new = queries.new_since(viewer, everything, of)
    sent = _last_sent(viewer)
    return tuple(_row(viewer, Beside(one, of), new[one.pk], sent, None) for one in everything)


@prepared
def _all_variants(viewer: Viewer) -> QuerySet[Variant]:
    return queries.variants(viewer)


def _row(viewer: Viewer, one: Beside, new: New, sent: Mapping[UUID, tuple[str, str]], opened: Variant | None) -> Row:
    variant = one.variant
    changed_on = viewer.career.day_of(variant.changed_at)
    against, is_behind = standing_words(one, new, changed_on, viewer.today)
    return Row(
        variant,
        language_alone(variant.language),
        changed_on,
        sum(1 for _ in one.content.facts()),
        against,
        is_behind,
        sent.get(variant.pk, ("", "Nobody yet"))[1],
        opened is not None and variant.pk == opened.pk,
    )


def standing_words(one: Beside, new: New, changed_on: date, today: date) -> tuple[str, bool]:
    """`4 wins missing, 3 lines stale`, and whether something is to be done."""
    hows = Counter(change.how for change in one.changes)
    counted = [
        (len(new.wins), "win", "missing"),
        (len(new.positions), "position", "missing"),
        (hows["stale"], "line", "stale"),
        (hows["gone"], "line", "gone"),
        (hows["followed"], "line", "changed"),
    ]
    said = [f"{words.count(number, what)} {how}" for number, what, how in counted if number]
    if said:
        return ", ".join(said), True
    months = (today.year - changed_on.year) * 12 + today.month - changed_on.month
    return (f"{months} months old", True) if months >= OLD_MONTHS else ("As your record", False)


def _last_sent(viewer: Viewer) -> dict[UUID, tuple[str, str]]:
    """By variant, to whom it went last and when: in full, and as the table says it."""
    found: dict[UUID, tuple[str, str]] = {}
    for variant, to, day in _all_sent(viewer):
        if variant not in found:
            said = words.near_date(day, viewer.today)
            found[variant] = (f"sent to {to} on {said}", f"{to}, {said}")
    return found


@prepared
def _all_sent(viewer: Viewer) -> QuerySet[SentFile, tuple[Any, ...]]:
    rows = queries.sent_files(viewer).exclude(variant=None)
    return rows.values_list("variant_id", "sending__to", "sending__sent_on")


def _lead(viewer: Viewer, everything: Sequence[Variant], rows: Sequence[Row]) -> str:
    if not everything:
        return "One record, many variants: for a role, in a language, of a length. Each says when your record has moved on."
    behind = sum(row.is_behind for row in rows)
    days = (viewer.today - max(row.changed_on for row in rows)).days
    ago = "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"
    whole = len(everything)
    said = f"{_NUMBERS.get(whole, str(whole))} variant{'' if whole == 1 else 's'}, one record."
    if behind:
        said += (
            " It is"
            if whole == 1
            else f" {behind} of them {'is' if behind == 1 else 'are'}"
            if behind < whole
            else " All are"
        )
        said += " behind your record;"
    else:
        said += " Nothing in your record has moved on;"
    return f"{said} the last update was {ago}."
