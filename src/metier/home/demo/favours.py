"""Help that went both ways with Nadia's people in a year, what she promised, and what she was asked for. None of it is real."""

from __future__ import annotations

from typing import Any

from metier.accounts.access import Viewer, visible
from metier.home.demo.when import When
from metier.network.models import Contact, Favour

GAVE, GOT = "given", "received"
# Who: which way, when it was done, what, what kind of help, how much it took.
DONE: dict[str, tuple[tuple[str, tuple[int, int, int], str, str, int], ...]] = {
    "Sunil Mehta": ((GAVE, (2026, 5, 12), "Checked the figures of the claims review before his budget round", "work", 1),),
    "Anna Keane": (
        (GOT, (2026, 6, 11), "Introduced you to James Thornley", "introduction", 2),
        (GOT, (2026, 4, 23), "Read your pricing roadmap and sent two pages of notes", "time", 2),
        (GAVE, (2026, 3, 12), "Shared the claims data model and walked her team through it", "work", 3),
        (GOT, (2026, 1, 29), "Told you what her own first year as head was like", "advice", 2),
        (GOT, (2025, 12, 4), "Sent you the job family of her team", "work", 1),
        (GOT, (2025, 11, 12), "Practised the talk about your grade with you", "time", 2),
    ),
    "James Thornley": (
        (GOT, (2026, 7, 2), "Sent you the brief of his last lead", "work", 1),
        (GOT, (2026, 6, 18), "Told you how he hires heads of analytics", "advice", 2),
    ),
    "Chris Naylor": (
        (GOT, (2026, 7, 2), "Told you what the panel looks for in a lead", "advice", 1),
        (GAVE, (2026, 4, 15), "Sat on an interview panel at a day’s notice", "time", 2),
    ),
    "Oliver Stead": (
        (GOT, (2026, 8, 24), "Reviewed your tests of the claims models", "time", 2),
        (GOT, (2026, 7, 6), "Sent you a macro for late-arriving claims", "work", 1),
        (GAVE, (2026, 5, 18), "Named him to the pricing team for a month of work", "introduction", 2),
        (GOT, (2026, 4, 20), "Told you how he became freelance, with his figures", "advice", 1),
    ),
    "Tom Whitaker": (
        (GAVE, (2026, 9, 14), "Covered his board pack while he was away", "work", 2),
        (GOT, (2026, 8, 18), "Gave you the pricing seat at the planning day", "recognition", 2),
        (GAVE, (2026, 7, 21), "Told him early that the programme would slip", "advice", 1),
        (GOT, (2026, 6, 23), "Sent you on the dbt course", "time", 2),
        (GAVE, (2026, 5, 19), "Took the audit questions off him", "work", 3),
        (GOT, (2026, 4, 14), "Named you to the executive committee for the forecast", "recognition", 2),
        (GAVE, (2026, 3, 24), "Read his plan for the restructured team", "time", 1),
        (GOT, (2026, 2, 10), "Kept a week of yours free for the claims models", "time", 2),
        (GAVE, (2026, 1, 20), "Interviewed for his two openings", "time", 2),
        (GOT, (2025, 12, 9), "Wrote your line for the bonus round", "recognition", 1),
        (GAVE, (2025, 11, 18), "Wrote the figures of his yearly review", "work", 2),
    ),
    "Ifeoma Nwosu": (
        (GAVE, (2026, 9, 11), "Read her first paper for collections", "time", 1),
        (GAVE, (2026, 8, 14), "Named her as the owner of the pack", "recognition", 2),
        (GOT, (2026, 7, 10), "Took over the Monday run while you were away", "work", 2),
        (GAVE, (2026, 6, 12), "Went through window functions with her", "time", 1),
        (GAVE, (2026, 5, 8), "Introduced her to Grace", "introduction", 1),
        (GAVE, (2026, 4, 10), "Practised her review with her", "time", 2),
        (GAVE, (2026, 2, 13), "Sat beside her through her first incident", "time", 2),
        (GAVE, (2025, 12, 12), "Wrote what she could say of her first year", "reference", 1),
    ),
    "Grace Liu": (
        (GAVE, (2026, 9, 22), "Found who uses which price, for her away day", "work", 2),
        (GOT, (2026, 8, 25), "Put your roadmap on her own agenda", "recognition", 2),
        (GAVE, (2026, 6, 30), "Told her which test would not tell her anything", "advice", 1),
        (GOT, (2026, 3, 31), "Explained how the committee decides on products", "advice", 1),
        (GAVE, (2026, 2, 24), "Rebuilt her renewal chart overnight", "work", 2),
    ),
    "Helen Barraclough": (
        (GOT, (2026, 8, 27), "Told you that Moor Energy will look for a lead in spring", "advice", 1),
        (GOT, (2026, 6, 4), "Introduced you to Louise Garside", "introduction", 2),
        (GAVE, (2026, 5, 28), "Read her paper on data contracts", "time", 1),
        (GOT, (2026, 3, 3), "Told you what to ask of a role that leads without a team", "advice", 2),
        (GAVE, (2026, 1, 15), "Spoke with a candidate of hers about Leeds", "time", 1),
        (GOT, (2025, 10, 30), "Wrote a reference for the mentoring scheme", "reference", 2),
    ),
    "Yusuf Karim": (
        (GOT, (2026, 9, 3), "Kept you a slot at the meetup", "recognition", 2),
        (GAVE, (2026, 5, 21), "Stood in for a speaker who was ill", "time", 2),
    ),
    "Dele Akande": (
        (GAVE, (2026, 9, 11), "Told him how you split the warehouse tests", "advice", 1),
        (GOT, (2026, 8, 6), "Showed you how his team reviews models", "time", 2),
        (GAVE, (2026, 6, 26), "Sent him your interview questions", "work", 1),
        (GOT, (2026, 5, 15), "Told you how long each of his steps took", "advice", 1),
        (GAVE, (2026, 3, 19), "Read his talk for the meetup", "time", 1),
        (GOT, (2026, 2, 5), "Named you for a panel on analytics engineering", "recognition", 1),
        (GAVE, (2025, 11, 27), "Introduced him to Oliver", "introduction", 1),
    ),
    "Rosa Martins": (
        (GAVE, (2026, 9, 16), "Counted the homes by ward for her board", "work", 2),
        (GAVE, (2026, 6, 17), "Counted the quarter for the funders", "work", 2),
        (GOT, (2026, 5, 6), "Took you along to the council’s energy evening", "introduction", 1),
        (GAVE, (2026, 3, 18), "Counted the quarter, and showed her how", "work", 2),
        (GAVE, (2026, 1, 14), "Spoke at the volunteers’ evening", "time", 1),
        (GAVE, (2025, 12, 17), "Cleaned the list of members", "work", 1),
    ),
}  # fmt: skip
# Who: which way, how far, spoken of when, promised until when, what, what kind, how much.
OPEN: tuple[tuple[str, str, str, tuple[int, int, int], tuple[int, int, int] | None, str, str, int], ...] = (
    ("Anna Keane", GAVE, "asked", (2026, 7, 30), None, "A view on her analyst shortlist", "advice", 1),
    ("Ifeoma Nwosu", GAVE, "promised", (2026, 9, 25), (2026, 10, 9), "Sit in on her first talk to collections", "time", 1),
    ("Yusuf Karim", GAVE, "promised", (2026, 9, 3), (2026, 11, 26), "The talk on late-arriving data", "time", 3),
    ("Rosa Martins", GAVE, "offered", (2026, 9, 16), None, "An evening on how to count without a spreadsheet", "time", 2),
    ("James Thornley", GOT, "promised", (2026, 6, 18), (2026, 10, 30), "Say when the next lead is approved", "advice", 1),
    ("Helen Barraclough", GOT, "asked", (2026, 8, 27), None, "A word for you when Moor Energy looks", "reference", 2),
)  # fmt: skip


def build(viewer: Viewer, when: When) -> None:
    """With those of her people who are there, by their names."""
    people = {one.name: one for one in visible(viewer, Contact).filter(name__in=DONE)}
    rows = [
        _favour(viewer, people[name], way, "done", kind, size, line, when.past(*day), done_on=when.past(*day))
        for name, favours in DONE.items()
        if name in people
        for way, day, line, kind, size in favours
    ]
    rows += [
        _favour(viewer, people[name], way, stage, kind, size, line, when.past(*on), due=when.day(*due) if due else None)
        for name, way, stage, on, due, line, kind, size in OPEN
        if name in people
    ]
    by_line = {row.line: row for row in Favour.objects.bulk_create(rows)}
    practised = by_line.get("Practised the talk about your grade with you")
    if practised:
        practised.returned_by = by_line["Shared the claims data model and walked her team through it"]
        practised.save(update_fields=["returned_by"])


def _favour(
    viewer: Viewer, contact: Contact, way: str, stage: str, kind: str, size: int, line: str, on: Any, **days: Any
) -> Favour:
    said = {"way": way, "stage": stage, "kind": kind, "size": size, "line": line, "on": on}
    return Favour(career=viewer.career, contact=contact, **said, **days)
