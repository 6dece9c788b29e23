"""Submissions by recruiters. Who was put forward to an employer already, by another or by themselves, is told so before they agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.exchange.employers import employer_key
from metier.core.network.recruiting import PutForward
from metier.core.past_days import past_day
from metier.network.actions.coming_back import restored
from metier.network.choices import SubmissionState
from metier.network.models import Recruiter, Submission
from metier.network.queries.submissions import PUT_FORWARD, doubles

WHICH_EMPLOYER = "Say to which employer. Ask before you agree: only then can it be told from others."
FACTS = ("employer", "title", "posting", "state", "on", "outcome")
LONGEST = 500


class PutForwardAlready(Refused):
    """Another recruiter, or their owner, put them forward to the same employer within twelve months. `earlier` says who and when."""

    def __init__(self, viewer: Viewer, earlier: Sequence[PutForward]) -> None:
        self.earlier = tuple(earlier)
        told = " ".join(one.said(viewer.today) for one in self.earlier)
        super().__init__(
            f"{told} Employers turn away who comes twice, and agencies fight over the fee. Say no, or confirm that you know.",
            Where(field="anyway"),
        )


@transaction.atomic
def add_submission(
    viewer: Viewer, recruiter: Recruiter, facts: Mapping[str, Any], *, anyway: bool = False
) -> Submission:
    """A recruiter wants to put one forward, or did, from any of FACTS. Raises PutForwardAlready unless `anyway`, and Refused."""
    row = Submission(career=viewer.career, created_at=viewer.now, recruiter=recruiter, on=viewer.today)
    _say(viewer, row, facts)
    _warn(viewer, row, anyway=anyway)
    row.save()
    return row


@transaction.atomic
def change_submission(viewer: Viewer, row: Submission, changes: Mapping[str, Any], *, anyway: bool = False) -> bool:
    """Say any of FACTS anew; whether anything differs. Raises PutForwardAlready where it becomes a second one, unless `anyway`, and Refused."""
    before, known = said_of(row, FACTS), doubles(viewer, row.recruiter, row.employer_key, row.on)
    _say(viewer, row, changes)
    is_known = before["state"] in PUT_FORWARD and set(doubles(viewer, row.recruiter, row.employer_key, row.on)) <= set(
        known
    )
    _warn(viewer, row, anyway=anyway or is_known)
    row.save()
    return before != said_of(row, FACTS)


def trash_submission(viewer: Viewer, row: Submission) -> None:
    put_in_trash(viewer, row)


def restore_submission(viewer: Viewer, pk: UUID | str) -> Submission:
    """Raises Missing, and Refused while their person is in the trash."""
    return restored(viewer, Submission, pk)


def _warn(viewer: Viewer, row: Submission, *, anyway: bool) -> None:
    """What is only proposed is no second one yet: its warning stands beside it."""
    if anyway or row.state not in PUT_FORWARD:
        return
    if found := doubles(viewer, row.recruiter, row.employer_key, row.on):
        raise PutForwardAlready(viewer, found)


def _say(viewer: Viewer, row: Submission, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(FACTS)
    if unknown:
        raise TypeError(f"not facts of a submission: {sorted(unknown)}")
    said = dict(facts)
    if posting := said.get("posting"):
        said["employer"] = said.get("employer") or posting.employer
        said["title"] = said.get("title") or posting.title
    take(row, {name: value for name, value in said.items() if name != "on" or value}, FACTS, one_line)
    if not row.employer:
        raise Refused(
            WHICH_EMPLOYER,
            Where(field="employer"),
        )
    if row.state not in SubmissionState.values:
        raise Refused(f"Choose one of {', '.join(SubmissionState.values)}.", Where(field="state"))
    past_day(row.on, viewer.today)
    bound(row, FACTS, LONGEST)
    row.employer_key = employer_key(row.employer)[:300]
