"""To whom recruiters put somebody forward, and whether another did so already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.exchange.spellings import same_employer
from metier.core.network.recruiting import PutForward, doubled
from metier.core.people import name_key
from metier.network.choices import SubmissionState
from metier.network.models import Recruiter, Submission
from metier.postings.models import Sending

PUT_FORWARD = (
    SubmissionState.AGREED.value,
    SubmissionState.SENT.value,
    SubmissionState.TALKS.value,
    SubmissionState.CLOSED.value,
)
"""What was proposed only, or refused, went to nobody."""


def submission(viewer: Viewer, pk: UUID | str) -> Submission:
    """Raises Missing, also when its recruiter or their person is in the trash."""
    found = find(viewer, Submission, pk)
    if found.recruiter.trashed_at or found.recruiter.contact.trashed_at:
        raise Missing("There is no such submission.")
    return found


@prepared
def submissions_of(viewer: Viewer, recruiters: Sequence[UUID]) -> QuerySet[Submission]:
    """Of these recruiters, the newest first."""
    return visible(viewer, Submission).filter(recruiter__in=recruiters)


def doubles(viewer: Viewer, recruiter: Recruiter, key: str, on: date) -> tuple[PutForward, ...]:
    """Who else put one forward to the employer of this key within twelve months of the day. Two queries."""
    found = put_forward(viewer, recruiter).get(same_employer(key), []) if key else []
    return doubled(found, recruiter=str(recruiter.pk), on=on)


def put_forward(viewer: Viewer, recruiter: Recruiter) -> dict[str, list[PutForward]]:
    """By `same_employer`, everything that one was put forward for there; as a recruiter's own, what went through this one. Two queries."""
    found: dict[str, list[PutForward]] = {}
    for by, name, employer, key, title, on in _submitted(viewer):
        one = PutForward("recruiter", name, employer, title, on, str(by))
        found.setdefault(same_employer(key), []).append(one)
    for pk, to, employer, key, what_for, on in _sent(viewer):
        one = PutForward("own", "You", employer, what_for, on, _through(pk, to, recruiter))
        found.setdefault(same_employer(key), []).append(one)
    return found


def _through(sending: UUID, to: str, recruiter: Recruiter) -> str:
    """This recruiter, where what was sent for the employer went to them or to their firm: then it is theirs, and no other's."""
    whom = f" {name_key(to)} "
    contact = recruiter.contact
    is_theirs = any(key and f" {key} " in whom for key in (contact.name_key, contact.employer_key))
    return str(recruiter.pk) if is_theirs or sending == recruiter.holds_id else ""


@prepared
def _submitted(viewer: Viewer) -> QuerySet[Submission, tuple[UUID, str, str, str, str, date]]:
    """The key and the name of the recruiter, the employer with its key, for what and when."""
    rows = visible(viewer, Submission).filter(
        state__in=PUT_FORWARD, recruiter__trashed_at=None, recruiter__contact__trashed_at=None
    )
    return rows.values_list("recruiter_id", "recruiter__contact__name", "employer", "employer_key", "title", "on")


@prepared
def _sent(viewer: Viewer) -> QuerySet[Sending, tuple[UUID, str, str, str, str, date]]:
    """The key of what was sent, to whom, the employer with its key, for what and when."""
    rows = visible(viewer, Sending).exclude(employer_key="")
    return rows.values_list("id", "to", "employer", "employer_key", "what_for", "sent_on")
