"""What is known of one recruiter: for their page, and for their part on the page of the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.exchange.spellings import same_employer
from metier.core.network.recruiting import WITHIN, doubled
from metier.core.words import near_date
from metier.network.choices import SubmissionState, ToldAbout
from metier.network.models import ClientSeen, ContactPosition, Recruiter, Specialism, Submission, Told
from metier.network.pages.favours import OpenRow, open_row
from metier.network.queries.holding import Holding, holdings, sent_to
from metier.network.queries.recruiters import (
    clients_of,
    covers_of,
    firms_before,
    in_direction,
    promised_by,
    recruiter_of,
    told,
    told_to_others,
)
from metier.network.queries.submissions import put_forward, submissions_of
from metier.postings.models import Sending
from metier.roles.queries.occupations import occupation

MOST_TOLD, MOST_OTHERS = 12, 5


@dataclass(frozen=True, slots=True)
class CoverRow:
    cover: Specialism
    occupation: str


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What was said last about a thing: to this recruiter, and beside it to others, each with who and when."""

    about: str
    label: str
    said: str
    when: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A submission; `warning` says who else put one forward to the same employer."""

    submission: Submission
    state: str
    when: str
    warning: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecruiterPart:
    recruiter: Recruiter
    covers: tuple[CoverRow, ...]
    why: tuple[str, ...]
    clients: tuple[ClientSeen, ...]
    firms: tuple[ContactPosition, ...]
    told: tuple[ToldRow, ...]
    history: tuple[Told, ...]
    promised: tuple[OpenRow, ...]
    submissions: tuple[SubmissionRow, ...]
    holding: Holding | None
    newer: Sending | None
    next_when: str
    is_due: bool


def recruiter_part(viewer: Viewer, row: Recruiter) -> RecruiterPart:
    """Fifteen queries at most."""
    covers = covers_of(viewer, [row.pk])
    mine = told(viewer, row.pk)
    held = holdings(viewer, [row]).get(row.pk)
    return RecruiterPart(
        row,
        tuple(CoverRow(one, known.title if (known := occupation(one.code)) else "") for one in covers),
        tuple(one.said for one in in_direction(viewer, covers).get(row.pk, ())),
        tuple(clients_of(viewer, row.pk)),
        tuple(firms_before(viewer, row.contact_id)),
        told_rows(viewer, row, mine, only_mine=True),
        tuple(mine[:MOST_TOLD]),
        tuple(_promised(viewer, row)),
        _submissions(viewer, row),
        held,
        _newer(viewer, row, held),
        near_date(row.next_on, viewer.today) if row.next_on else "",
        row.next_on is not None and row.next_on <= viewer.today,
    )


def part_of_person(viewer: Viewer, contact: UUID) -> RecruiterPart | None:
    """The same by the person, for their page; None where they are no recruiter. One query then."""
    row = recruiter_of(viewer, contact)
    return recruiter_part(viewer, row) if row else None


def told_rows(viewer: Viewer, row: Recruiter, mine: Sequence[Told], *, only_mine: bool = False) -> tuple[ToldRow, ...]:
    """What this recruiter was told last about each thing, and what five others were told last beside it; the order of the choices."""
    others = told_to_others(viewer, row.pk)
    found = []
    for about in ToldAbout:
        last = next((one for one in mine if one.about == about), None)
        beside: dict[UUID, str] = {}
        for whom, name, what, said_to_them, on in others:
            if what == about and whom not in beside and len(beside) < MOST_OTHERS:
                beside[whom] = f"{name}: {said_to_them} ({near_date(on, viewer.today)})"
        if last or (beside and not only_mine):
            when = near_date(last.on, viewer.today) if last else ""
            found.append(
                ToldRow(about.value, str(about.label), last.said if last else "", when, tuple(beside.values()))
            )
    return tuple(found)


def _promised(viewer: Viewer, row: Recruiter) -> list[OpenRow]:
    found = promised_by(viewer, row.contact_id)
    for one in found:
        one.contact = row.contact
    return [open_row(viewer, one) for one in found]


def _submissions(viewer: Viewer, row: Recruiter) -> tuple[SubmissionRow, ...]:
    rows = submissions_of(viewer, [row.pk])
    live = [one for one in rows if one.state != SubmissionState.REFUSED and viewer.today - one.on <= WITHIN]
    others = put_forward(viewer, row) if live else {}
    found = []
    for one in rows:
        beside = others.get(same_employer(one.employer_key), ()) if one in live else ()
        warning = doubled(beside, recruiter=str(row.pk), on=one.on)
        said = tuple(other.said(viewer.today) for other in warning)
        found.append(SubmissionRow(one, one.get_state_display(), near_date(one.on, viewer.today), said))
    return tuple(found)


def _newer(viewer: Viewer, row: Recruiter, held: Holding | None) -> Sending | None:
    """What was sent to them by name after what they hold: it may be that they hold this now."""
    for one in sent_to(viewer, row):
        if held is None or (one.pk != held.sending and one.sent_on > held.on):
            return one
        break
    return None
