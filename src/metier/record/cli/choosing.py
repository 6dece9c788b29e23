"""Which changes of an import are taken, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metier.record.queries.imports import Choices, Preview


def chosen(seen: Preview, taken: Sequence[str], kept: Sequence[str], *, keep_aside: bool) -> Choices:
    """As the options say; each names a change by its row, field or words, or the id of the row. Raises Refused when none or several fit."""
    from metier.core.naming import named
    from metier.record.kinds import kind_of
    from metier.record.queries.imports import Choices, key_of

    titles = {}
    for change, one in seen.changes:
        kind = kind_of(change.existing)
        field = kind.field_label(kind.model_field(one.field)).lower()
        titles[key_of(change, one)] = f"{kind.title(change.existing)} {field}"
    where = "`--preview` shows them."
    said = {named(name, titles, "change", where=where): True for name in taken}
    said |= {named(name, titles, "change", where=where): False for name in kept}
    return Choices(taken=said, keep_aside=keep_aside)
