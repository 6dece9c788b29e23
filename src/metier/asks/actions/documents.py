"""What is handed over, kept exactly as it was: its text, and the bytes of its PDF where it went out as one."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.asks import papers
from metier.asks.choices import DocumentKind, How
from metier.asks.models import Ask, ManagerUpdate, SentDocument
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day


@transaction.atomic
def hand_over_case(viewer: Viewer, ask: Ask, *, how: str = How.MAIL, on: date | None = None) -> SentDocument:
    """The case was handed over as it stands now. Raises Refused while nothing of it is chosen."""
    return keep_document(viewer, DocumentKind.CASE, papers.case_paper(viewer, ask), how=how, on=on, ask=ask)


@transaction.atomic
def hand_over_brief(viewer: Viewer, *, how: str = How.MAIL, on: date | None = None) -> SentDocument:
    """The brief was handed over as it stands now. Raises Refused while nothing of it is chosen."""
    return keep_document(viewer, DocumentKind.BRIEF, papers.brief_paper(viewer), how=how, on=on)


def take_document_back(viewer: Viewer, row: SentDocument) -> None:
    """Undo of handing something over, on the day itself. Raises Refused later, and for an update, which is undone by itself."""
    if row.kind == DocumentKind.UPDATE or viewer.career.day_of(row.created_at) != viewer.today:
        raise Refused("What was handed over is kept.")
    row.delete()


def keep_document(
    viewer: Viewer,
    kind: DocumentKind,
    paper: papers.Paper,
    *,
    how: str,
    on: date | None = None,
    ask: Ask | None = None,
    update: ManagerUpdate | None = None,
) -> SentDocument:
    """Keep what a paper says, and where it went out as a PDF its bytes. Raises Refused."""
    day = past_day(on or viewer.today, viewer.today)
    if how not in How.values:
        raise Refused(
            f"“{how}” is not a way to hand something over. Use one of {', '.join(How.values)}.", Where(field="how")
        )
    return SentDocument.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        kind=kind,
        ask=ask,
        update=update,
        sent_on=day,
        to=paper.to,
        how=how,
        subject=paper.subject,
        text=paper.text,
        pdf=paper.pdf().data if how == How.PAPER else None,
    )
