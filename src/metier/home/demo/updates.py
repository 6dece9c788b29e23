"""What Nadia keeps Tom informed of, every second Friday, and the brief of her priorities."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from metier.accounts.access import Viewer
from metier.asks import papers
from metier.asks.choices import DocumentKind
from metier.asks.models import ManagerUpdate, PriorityBrief, SentDocument, UpdateLine, UpdateRhythm
from metier.core.asks.rhythm import first_due

TOM = "Tom Whitaker"
# weeks ago: part, line, what she proposed
UPDATES = (
    (6, (("progress", "The regional teams have the claims dashboard", ""), ("next", "Leave until the 9th", ""))),
    (4, (("progress", "Reporting pack: the committee paper is with Priti", ""),
         ("problems", "Two regions still send their own totals", "I sit with each of them for an hour and retire the sheets"))),
    (2, (("wins", "Vulnerable customers pack went to the executive committee", ""), ("next", "First claims models", ""))),
    (0, (("wins", "Monthly claims run cut from five hours to 40 minutes", ""),
         ("problems", "The claims feed comes after nine on Mondays, so the run slips a day", "Load it at six from the copy; Raj has tried it"))),
)  # fmt: skip
BRIEF = (
    ("learning", "meaning", "meaning", "Something new under my hands every quarter."),
    ("learning", "serves", "own:1", "A seat in the 2027 planning round"),
    ("autonomy", "meaning", "meaning", "I want to choose how; you choose what."),
    ("autonomy", "serves", "own:1", "Sign-off of dashboards stays with me"),
    ("meaning", "serves", "own:1", "The vulnerable customers pack, with a reader outside the company"),
    ("status", "meaning", "meaning", "Nice when it comes. I no longer chase it."),
)
OPENING = "You asked once what I want next. It is not your job, and not the next grade for its own sake."


def build(viewer: Viewer) -> None:
    """Four updates, the last one on the Friday that is past."""
    last = viewer.today - timedelta(days=(viewer.today.weekday() - 4) % 7 or 7)
    updates, lines, documents = [], [], []
    for weeks, said in UPDATES:
        ends = last - timedelta(weeks=weeks)
        then = _noon(viewer, ends)
        update = ManagerUpdate(
            career=viewer.career,
            starts=ends - timedelta(days=13),
            ends=ends,
            to=TOM,
            sent_on=ends,
            due_on=ends,
            created_at=then,
        )
        own = [
            UpdateLine(
                career=viewer.career,
                update=update,
                part=part,
                text=text,
                proposal=proposal,
                position=place,
                created_at=then,
            )
            for place, (part, text, proposal) in enumerate(said)
        ]
        paper = papers.update_paper(Viewer(viewer.person, viewer.career, then), update, own)
        document = SentDocument(
            career=viewer.career, kind=DocumentKind.UPDATE, update=update, sent_on=ends, to=TOM, subject=paper.subject, text=paper.text, created_at=then
        )  # fmt: skip
        updates.append(update)
        lines += own
        documents.append(document)
    ManagerUpdate.objects.bulk_create(updates)
    UpdateLine.objects.bulk_create(lines)
    SentDocument.objects.bulk_create(documents)
    UpdateRhythm.objects.create(
        career=viewer.career, every="fortnight", weekday=4, due_on=first_due("week", 4, viewer.today + timedelta(days=1)), to=TOM,
        address="tom.whitaker@calder.example", created_at=viewer.career.opened_at,
    )  # fmt: skip
    kept = [dict(zip(("priority", "part", "key", "text"), line, strict=True)) for line in BRIEF]
    PriorityBrief.objects.create(
        career=viewer.career, to=TOM, opening=OPENING, lines=kept, changed_at=viewer.now, created_at=viewer.now
    )


def _noon(viewer: Viewer, day: date) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(viewer.career.time_zone))
