"""What to do where the record changed beneath a variant: take its new words, keep one's own, or let the line go."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from metier.accounts import trash
from metier.accounts.access import Viewer, find_trashed, visible
from metier.core.errors import Refused
from metier.record.models import Profile
from metier.resume.actions.editing import touch
from metier.resume.models import Variant, VariantLine
from metier.resume.queries.beside import beside
from metier.resume.queries.taken import Taken
from metier.resume.sources import IN_WORDS


@transaction.atomic
def take_new(viewer: Viewer, variant: Variant, lines: Sequence[VariantLine] | None = None) -> int:
    """Print what the record says now, of these lines or of every one that changed; returns how many changed. The opening is left alone."""
    return _settle(viewer, variant, lines, keep=False)


@transaction.atomic
def keep_mine(viewer: Viewer, variant: Variant, lines: Sequence[VariantLine]) -> int:
    """Go on printing what was printed before the record changed, until it changes again; returns how many lines that were."""
    return _settle(viewer, variant, lines, keep=True)


def _settle(viewer: Viewer, variant: Variant, lines: Sequence[VariantLine] | None, *, keep: bool) -> int:
    wanted = None if lines is None else {line.pk for line in lines}
    settled = 0
    for one in beside(viewer, variant).lines:
        if not one.changed or (wanted is not None and one.line.pk not in wanted):
            continue
        if wanted is None and not one.line.is_in:
            continue
        line = one.line
        line.before = {"said": line.said, "wording": line.wording, "at": viewer.now.isoformat()}
        line.wording = _kept(one) if keep else _taken(one)
        line.said, line.place = one.now, one.place
        line.save(update_fields=["said", "wording", "place", "before"])
        settled += 1
    if settled:
        touch(viewer, variant)
    return settled


def _taken(one: Taken) -> dict[str, str]:
    return {name: text for name, text in one.line.wording.items() if name not in one.changed}


def _kept(one: Taken) -> dict[str, str]:
    """What was printed before: the owner's words, and where there were none the record's old ones, but never an old fact."""
    old = {name: one.line.said[name] for name in one.changed if name in IN_WORDS and one.line.said.get(name)}
    return old | {name: text for name, text in one.line.wording.items() if text}


@transaction.atomic
def unsettle(viewer: Viewer, variant: Variant, at: str) -> int:
    """Undo of what was settled at a moment, as `before` names it; returns how many lines went back. Raises Refused."""
    lines = [
        line for line in visible(viewer, VariantLine).filter(variant=variant) if at and line.before.get("at") == at
    ]
    if not lines:
        raise Refused("There is nothing to undo: it was settled again or reworded since then.")
    for line in lines:
        line.said, line.wording, line.before = line.before["said"], line.before["wording"], {}
        line.save(update_fields=["said", "wording", "before"])
    touch(viewer, variant)
    return len(lines)


@transaction.atomic
def settle_opening(viewer: Viewer, variant: Variant, *, keep: bool) -> None:
    """The summary of the profile changed: keep the opening as it is, or begin anew from the summary."""
    summary = str(visible(viewer, Profile).values_list("summary", flat=True).first() or "")
    variant.opening = variant.opening if keep else summary
    variant.opening_said = summary
    touch(viewer, variant, "opening", "opening_said")


@transaction.atomic
def let_go(viewer: Viewer, line: VariantLine) -> None:
    """Take a line out for good, such as one that the record has no more; undone from the trash."""
    trash.put_in_trash(viewer, line)
    touch(viewer, line.variant)


@transaction.atomic
def look_through(viewer: Viewer, variant: Variant) -> None:
    """What is new in the record and not in this variant is left out of it, knowingly."""
    variant.looked_through_at = viewer.now
    touch(viewer, variant, "looked_through_at")


@transaction.atomic
def bring_line_back(viewer: Viewer, pk: UUID) -> VariantLine:
    """Undo of letting a line go. Raises Missing, or Refused when the row was taken again since."""
    line = find_trashed(viewer, VariantLine, pk)
    same = visible(viewer, VariantLine).filter(
        variant=line.variant, kind=line.kind, object_id=line.object_id, field=line.field, place=line.place
    )
    if same.exists():
        raise Refused("It is in the variant again already.")
    trash.take_from_trash(line)
    return line
