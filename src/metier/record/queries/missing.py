"""What a win lacks, so that it can be fleshed out while it is remembered."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.core import words
from metier.record.kinds import SHOWS
from metier.record.models import Win
from metier.record.queries.evidence import files_of, skills_shown_by

PROOF = ("evidence", "evidence_url", "seen_by")


def lacking_words(row: Owned) -> str:
    """`a number, evidence and whom it was for`, of a win as it stands; empty when it says all of them."""
    if not isinstance(row, Win):
        return ""
    return words.listed(
        [
            *(["a number"] if not row.result else []),
            *(["evidence"] if not row.has_evidence else []),
            *(["whom it was for"] if not row.for_whom else []),
        ]
    )


def missing_fields(viewer: Viewer, win: Win) -> tuple[str, ...]:
    """The fields of a win that its owner has not filled in, and that make it worth more."""
    is_proved = win.has_evidence or bool(files_of(viewer, win))
    return (
        *(("result",) if not win.result else ()),
        *(("for_whom",) if not win.for_whom else ()),
        *(PROOF if not is_proved else ()),
        *(("position",) if win.position_id is None else ()),
        *((SHOWS,) if not skills_shown_by(viewer, win) else ()),
    )
