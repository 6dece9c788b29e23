"""One of anything of the asks."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from metier.accounts.access import Viewer
from metier.asks import models as asks


def ask(viewer: Viewer, title: str = "Line-manage two placement students", **facts: Any) -> asks.Ask:
    said = {"kind": "project", "whom": "Tom Whitaker", "role": "Head of analytics"} | facts
    return asks.Ask.objects.create(career=viewer.career, title=title, **said)


def ask_revision(viewer: Viewer) -> asks.AskRevision:
    return asks.AskRevision.objects.create(
        career=viewer.career, subject=ask(viewer), title="Manage somebody", kind="project", replaced_at=viewer.now
    )


def ask_evidence(viewer: Viewer, of: asks.Ask | None = None, **facts: Any) -> asks.AskEvidence:
    said = {"kind": "figure", "text": "Recruiting two graduates cost £11,400"} | facts
    return asks.AskEvidence.objects.create(career=viewer.career, ask=of or ask(viewer), **said)


def objection(viewer: Viewer, of: asks.Ask | None = None, **facts: Any) -> asks.Objection:
    said = {"objection": "There is no headcount", "answer": "Placements are paid by the early careers team."} | facts
    return asks.Objection.objects.create(career=viewer.career, ask=of or ask(viewer), **said)


def conversation(viewer: Viewer, of: asks.Ask | None = None, **facts: Any) -> asks.Conversation:
    said = {
        "planned_on": viewer.today,
        "opening": "You said after the summer. I would like to settle it today.",
    } | facts
    return asks.Conversation.objects.create(career=viewer.career, ask=of or ask(viewer), **said)


def rehearsal(viewer: Viewer, of: asks.Conversation | None = None, **facts: Any) -> asks.Rehearsal:
    said = {"rehearsed_on": viewer.today, "seconds": 150, "with_whom": "Dele"} | facts
    return asks.Rehearsal.objects.create(career=viewer.career, conversation=of or conversation(viewer), **said)


def promise(viewer: Viewer, of: asks.Ask | None = None, **facts: Any) -> asks.Promise:
    said = {"what": "Ask the board", "by_when": viewer.today + timedelta(days=14), "made_on": viewer.today} | facts
    return asks.Promise.objects.create(career=viewer.career, ask=of or ask(viewer), **said)


def ask_event(
    viewer: Viewer, of: asks.Ask | None = None, kind: str = "asked", on: date | None = None, **facts: Any
) -> asks.AskEvent:
    return asks.AskEvent.objects.create(
        career=viewer.career, ask=of or ask(viewer), kind=kind, happened_on=on or viewer.today, **facts
    )


def update_rhythm(viewer: Viewer, due_on: date | None = None, **facts: Any) -> asks.UpdateRhythm:
    said = {"to": "Tom Whitaker", "address": "tom@example.org"} | facts
    return asks.UpdateRhythm.objects.create(career=viewer.career, due_on=due_on or viewer.today, **said)


def manager_update(viewer: Viewer, ends: date | None = None, **facts: Any) -> asks.ManagerUpdate:
    ends = ends or viewer.today
    said = {"starts": ends - timedelta(days=13), "to": "Tom Whitaker"} | facts
    return asks.ManagerUpdate.objects.create(career=viewer.career, ends=ends, **said)


def update_line(viewer: Viewer, of: asks.ManagerUpdate | None = None, **facts: Any) -> asks.UpdateLine:
    said = {"part": "problems", "text": "The claims feed is late", "proposal": "Load it at six"} | facts
    of = of or manager_update(viewer, sent_on=viewer.today)
    return asks.UpdateLine.objects.create(career=viewer.career, update=of, **said)


def priority_brief(viewer: Viewer, **facts: Any) -> asks.PriorityBrief:
    said = {"to": "Tom Whitaker", "changed_at": viewer.now} | facts
    return asks.PriorityBrief.objects.create(career=viewer.career, **said)


def sent_document(viewer: Viewer, kind: str = "case", **facts: Any) -> asks.SentDocument:
    said = {"sent_on": viewer.today, "to": "Tom Whitaker", "text": "What I ask for", "pdf": b"%PDF-1.7"} | facts
    return asks.SentDocument.objects.create(career=viewer.career, kind=kind, **said)


def own_scenario(viewer: Viewer, title: str = "Ask Tom for Fridays", **facts: Any) -> asks.OwnScenario:
    said = {
        "area": "flexible",
        "situation": "Tom likes to see people. I want Fridays at home.",
        "changed_at": viewer.now,
    }
    return asks.OwnScenario.objects.create(career=viewer.career, title=title, **(said | facts))


def practice_card(viewer: Viewer, key: str = "credit-in-the-meeting", **facts: Any) -> asks.PracticeCard:
    own = facts.pop("own", None)
    return asks.PracticeCard.objects.create(career=viewer.career, key="" if own else key, own=own, **facts)


def practice_attempt(viewer: Viewer, of: asks.PracticeCard | None = None, **facts: Any) -> asks.PracticeAttempt:
    said = {"tried_on": viewer.today, "answer": "I would say that I built it."} | facts
    return asks.PracticeAttempt.objects.create(
        career=viewer.career, card=of or practice_card(viewer, f"no-such-{uuid4()}"), **said
    )


def autonomy_entry(viewer: Viewer, behaviour: str = "last-resort", **facts: Any) -> asks.AutonomyEntry:
    said = {"happened_on": viewer.today, "what": "Brought the scope to Tom", "tried": "Two talks with Piotr"} | facts
    return asks.AutonomyEntry.objects.create(career=viewer.career, behaviour=behaviour, **said)
