"""One of anything owned, with only what matters to the test spelled out. `make.EVERY` has a maker for each owned model."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import uuid4

from django.utils import timezone
from djmoney.money import Money

import network_rows
from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.asks import models as asks
from metier.core.dates import PartialDate
from metier.direction import models as direction
from metier.home import models as home
from metier.plan import models as plan
from metier.postings import models as postings
from metier.record import models as record
from metier.record.actions.evidence import told
from metier.record.kinds import BY_LABEL
from metier.resume import models as resume
from metier.reviews import models as reviews
from metier.roles import models as roles
from metier.support import models as support
from metier.support.choices import Aspect
from metier.talk import models as talk
from metier.value import models as value


def ambition(
    viewer: Viewer, text: str = "Head of analytics", kind: str = "position", **facts: Any
) -> direction.Ambition:
    return direction.Ambition.objects.create(career=viewer.career, text=text, kind=kind, **facts)


def ambition_revision(viewer: Viewer, **facts: Any) -> direction.AmbitionRevision:
    return direction.AmbitionRevision.objects.create(
        career=viewer.career,
        subject=ambition(viewer),
        text="Lead analyst",
        kind="position",
        replaced_at=viewer.now,
        reason="Learned more",
        **facts,
    )


def ranking(viewer: Viewer, *priorities: str, at: datetime | None = None, reason: str = "") -> direction.Ranking:
    made = direction.Ranking.objects.create(career=viewer.career, ranked_at=at or viewer.now, reason=reason)
    for rank, priority in enumerate(priorities or ("learning", "autonomy", "meaning", "status"), start=1):
        direction.RankedPriority.objects.create(career=viewer.career, ranking=made, priority=priority, rank=rank)
    return made


def ranked_priority(viewer: Viewer) -> direction.RankedPriority:
    return ranking(viewer).places.all()[0]


def life_goal(viewer: Viewer, title: str = "House deposit", **facts: Any) -> direction.LifeGoal:
    said = {"kind": "house", "starts": PartialDate(2028, 6), "cost": Money("38000.00", "GBP")}
    return direction.LifeGoal.objects.create(career=viewer.career, title=title, **(said | facts))


def life_goal_revision(viewer: Viewer) -> direction.LifeGoalRevision:
    return direction.LifeGoalRevision.objects.create(
        career=viewer.career, subject=life_goal(viewer), title="A house", replaced_at=viewer.now
    )


def goal(
    viewer: Viewer, title: str = "Lead analytics engineering", due: date | None = date(2027, 6, 30), **facts: Any
) -> plan.Goal:
    return plan.Goal.objects.create(career=viewer.career, title=title, due=due, **facts)


def goal_revision(viewer: Viewer) -> plan.GoalRevision:
    return plan.GoalRevision.objects.create(
        career=viewer.career, subject=goal(viewer), title="Lead", replaced_at=viewer.now, reason="Clearer"
    )


def task(
    viewer: Viewer,
    title: str = "Finish the dbt testing module",
    of: plan.Goal | None = None,
    needs: tuple[plan.Task, ...] = (),
    **facts: Any,
) -> plan.Task:
    made = plan.Task.objects.create(career=viewer.career, goal=of or goal(viewer), title=title, **facts)
    for earlier in needs:
        plan.TaskNeed.objects.create(career=viewer.career, task=made, needs=earlier)
    return made


def task_revision(viewer: Viewer) -> plan.TaskRevision:
    made = task(viewer)
    return plan.TaskRevision.objects.create(
        career=viewer.career, subject=made, goal=made.goal, title="Finish it", replaced_at=viewer.now
    )


def task_need(viewer: Viewer) -> plan.TaskNeed:
    first = task(viewer)
    return task(viewer, "Migrate the claims models", of=first.goal, needs=(first,)).needs.all()[0]


def hours(
    viewer: Viewer, minutes_per_week: int = 360, starts_on: date | None = None, ends_on: date | None = None
) -> plan.HoursSpan:
    return plan.HoursSpan.objects.create(
        career=viewer.career,
        minutes_per_week=minutes_per_week,
        starts_on=starts_on or viewer.today - timedelta(weeks=52),
        ends_on=ends_on,
    )


def hours_revision(viewer: Viewer) -> plan.HoursSpanRevision:
    span = hours(viewer)
    return plan.HoursSpanRevision.objects.create(
        career=viewer.career, subject=span, starts_on=span.starts_on, minutes_per_week=240, replaced_at=viewer.now
    )


def deposit(viewer: Viewer, minutes: int = 90, on: date | None = None, **facts: Any) -> plan.Deposit:
    return plan.Deposit.objects.create(career=viewer.career, minutes=minutes, put_in_on=on or viewer.today, **facts)


def milestone(
    viewer: Viewer, title: str = "First model live", of: plan.Goal | None = None, **facts: Any
) -> plan.Milestone:
    return plan.Milestone.objects.create(career=viewer.career, goal=of or goal(viewer), title=title, **facts)


def if_then_plan(viewer: Viewer, of: plan.Goal | None = None, **facts: Any) -> plan.IfThenPlan:
    said = {"obstacle": "the programme asks for one more thing", "response": "say that I will look on Friday"}
    return plan.IfThenPlan.objects.create(career=viewer.career, goal=of or goal(viewer), **(said | facts))


def if_then_plan_revision(viewer: Viewer) -> plan.IfThenPlanRevision:
    made = if_then_plan(viewer)
    return plan.IfThenPlanRevision.objects.create(
        career=viewer.career,
        subject=made,
        goal=made.goal,
        obstacle="I am asked",
        response="wait",
        replaced_at=viewer.now,
    )


def check_in(viewer: Viewer, of: plan.Goal | None = None, on: date | None = None, **facts: Any) -> reviews.CheckIn:
    said = {"counted_as": "number", "value": "12", "out_of": "40", "confidence": 4, "line": "Claims are in"}
    return reviews.CheckIn.objects.create(
        career=viewer.career, goal=of or goal(viewer), said_on=on or viewer.today, **(said | facts)
    )


def rhythm(viewer: Viewer, kind: str = "weekly", due_on: date | None = None, **facts: Any) -> reviews.Rhythm:
    return reviews.Rhythm.objects.create(career=viewer.career, kind=kind, due_on=due_on or viewer.today, **facts)


def review(
    viewer: Viewer, kind: str = "weekly", starts: date | None = None, ends: date | None = None, **facts: Any
) -> reviews.Review:
    starts = starts or viewer.today - timedelta(days=viewer.today.weekday() + 7)
    said = {"created_at": viewer.now} | facts
    return reviews.Review.objects.create(
        career=viewer.career, kind=kind, starts=starts, ends=ends or starts + timedelta(days=6), **said
    )


def answer(viewer: Viewer, of: reviews.Review | None = None, question: str = "stalled", **facts: Any) -> reviews.Answer:
    said = {"text": "I kept saying yes.", "changed_at": viewer.now}
    return reviews.Answer.objects.create(
        career=viewer.career, review=of or review(viewer, "monthly"), question=question, **(said | facts)
    )


def decision(viewer: Viewer, of: reviews.Review | None = None, **facts: Any) -> reviews.Decision:
    said = {"goal": goal(viewer), "verdict": "keep", "decided_at": viewer.now} | facts
    return reviews.Decision.objects.create(career=viewer.career, review=of or review(viewer, "quarterly"), **said)


def commitment(
    viewer: Viewer, of: reviews.Review | None = None, text: str = "Write to Anna", **facts: Any
) -> reviews.Commitment:
    return reviews.Commitment.objects.create(
        career=viewer.career, review=of or review(viewer, "yearly"), text=text, **facts
    )


def deliberate_drift(
    viewer: Viewer, priority: str = "meaning", share: int = 78, **facts: Any
) -> reviews.DeliberateDrift:
    said = {"said_on": viewer.today} | facts
    return reviews.DeliberateDrift.objects.create(career=viewer.career, priority=priority, share=share, **said)


def parking(viewer: Viewer, until: date | None = None, **facts: Any) -> reviews.Parking:
    said = {"parked_on": viewer.today, "until": until or viewer.today + timedelta(days=90)} | facts
    return reviews.Parking.objects.create(career=viewer.career, **said)


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


def helper(viewer: Viewer, name: str = "Mei Tanaka", **facts: Any) -> support.Helper:
    said = {"kind": "coach", "fields": ["direction", "conversation"], "changed_at": viewer.now} | facts
    return support.Helper.objects.create(career=viewer.career, name=name, **said)


def helper_session(
    viewer: Viewer, of: support.Helper | None = None, on: date | None = None, **facts: Any
) -> support.HelperSession:
    said = {"about": "Where this is going", "cost": Money("80.00", "GBP")} | facts
    return support.HelperSession.objects.create(
        career=viewer.career, helper=of or helper(viewer), on=on or viewer.today, **said
    )


def support_map(viewer: Viewer, at: datetime | None = None, **facts: Any) -> support.SupportMap:
    """A map whose lines can be said as `learning={"by": "me"}`; the manager takes care of the others, partly."""
    lines = {aspect: facts.pop(aspect, {}) for aspect in Aspect.values}
    made = support.SupportMap.objects.create(career=viewer.career, mapped_at=at or viewer.now, **facts)
    for aspect, said in lines.items():
        usual = {"by": "manager", "how_well": 3, "should": "manager"}
        support.SupportLine.objects.create(career=viewer.career, map=made, aspect=aspect, **(usual | said))
    return made


def support_line(viewer: Viewer) -> support.SupportLine:
    return support_map(viewer).lines.all()[0]


def sign_set_aside(viewer: Viewer, rule: str = "stagnant", **facts: Any) -> support.SignSetAside:
    return support.SignSetAside.objects.create(career=viewer.career, rule=rule, **({"said_on": viewer.today} | facts))


def digest_settings(viewer: Viewer, email: str = "nadia@example.org", **facts: Any) -> home.DigestSettings:
    return home.DigestSettings.objects.create(career=viewer.career, email=email, **facts)


def digest(viewer: Viewer, for_day: date | None = None, **facts: Any) -> home.Digest:
    return home.Digest.objects.create(career=viewer.career, for_day=for_day or viewer.today, **facts)


def note(viewer: Viewer, text: str = "Ask Tom about the placement students") -> home.Note:
    return home.Note.objects.create(career=viewer.career, said_on=viewer.today, text=text)


def calendar_address(viewer: Viewer) -> home.CalendarAddress:
    return home.CalendarAddress.objects.create(career=viewer.career, secret=f"secret-of-{viewer.career.pk}")


def profile(viewer: Viewer, name: str = "Nadia Rahman", **facts: Any) -> record.Profile:
    return record.Profile.objects.create(career=viewer.career, name=name, **facts)


def position(
    viewer: Viewer, title: str = "Senior data analyst", employer: str = "Calder Mutual", **facts: Any
) -> record.Position:
    said = {"starts": PartialDate(2023, 3), "location": "Leeds"}
    return record.Position.objects.create(career=viewer.career, title=title, employer=employer, **(said | facts))


def education(
    viewer: Viewer, degree: str = "MSc Statistics", institution: str = "University of Leeds", **facts: Any
) -> record.Education:
    said = {"starts": PartialDate(2015), "ends": PartialDate(2016)}
    return record.Education.objects.create(
        career=viewer.career, degree=degree, institution=institution, **(said | facts)
    )


def skill(viewer: Viewer, name: str = "SQL", level: int | None = 4, **facts: Any) -> record.Skill:
    return record.Skill.objects.create(career=viewer.career, name=name, level=level, **facts)


def language(viewer: Viewer, name: str = "Bengali", **facts: Any) -> record.Language:
    return record.Language.objects.create(career=viewer.career, name=name, **({"proficiency": "Native"} | facts))


def certificate(viewer: Viewer, name: str = "PRINCE2 Foundation", **facts: Any) -> record.Certificate:
    return record.Certificate.objects.create(career=viewer.career, name=name, **({"starts": PartialDate(2019)} | facts))


def project(viewer: Viewer, title: str = "Claims warehouse", **facts: Any) -> record.Project:
    said = {"starts": PartialDate(2024, 1), "ends": PartialDate(2025, 3)}
    return record.Project.objects.create(career=viewer.career, title=title, **(said | facts))


def volunteering(viewer: Viewer, organisation: str = "Warm Homes Leeds", **facts: Any) -> record.Volunteering:
    said = {"role": "Data lead", "starts": PartialDate(2021, 3), "ends": PartialDate(2024, 5)}
    return record.Volunteering.objects.create(career=viewer.career, organisation=organisation, **(said | facts))


def publication(viewer: Viewer, name: str = "Counting the people we miss", **facts: Any) -> record.Publication:
    return record.Publication.objects.create(
        career=viewer.career, name=name, **({"published_on": PartialDate(2024)} | facts)
    )


def recommendation(viewer: Viewer, text: str = "She makes numbers plain.", **facts: Any) -> record.Recommendation:
    said = {"first_name": "Helen", "last_name": "Barraclough", "written_on": PartialDate(2022, 5, 4)}
    return record.Recommendation.objects.create(career=viewer.career, text=text, **(said | facts))


def award(viewer: Viewer, title: str = "Analyst of the year", **facts: Any) -> record.Award:
    return record.Award.objects.create(career=viewer.career, title=title, **({"awarded_on": PartialDate(2021)} | facts))


def interest(viewer: Viewer, name: str = "Fell running", **facts: Any) -> record.Interest:
    return record.Interest.objects.create(career=viewer.career, name=name, **facts)


def win(viewer: Viewer, what: str = "Cut the claims run to 40 minutes", **facts: Any) -> record.Win:
    return record.Win.objects.create(
        career=viewer.career, what=what, **({"happened_on": PartialDate(2026, 9, 10)} | facts)
    )


def wins(viewer: Viewer, number: int) -> list[record.Win]:
    """Many wins over forty years, half of them with evidence."""
    made = [
        record.Win(
            career=viewer.career,
            what=f"Win number {index}",
            happened_on=PartialDate(1986 + index % 40, 1 + index % 12),
            evidence="The run log" if index % 2 else "",
            result="−87%" if index % 3 else "",
        )
        for index in range(number)
    ]
    return record.Win.objects.bulk_create(made)


def reference(viewer: Viewer, name: str = "Helen Barraclough", **facts: Any) -> record.Reference:
    said = {"relation": "My manager at Northbank", "company": "Moor Energy"}
    return record.Reference.objects.create(career=viewer.career, name=name, **(said | facts))


def endorsement(viewer: Viewer, skill_name: str = "SQL", **facts: Any) -> record.Endorsement:
    said = {"first_name": "Tom", "last_name": "Adeyemi", "endorsed_on": PartialDate(2024, 5, 3)}
    return record.Endorsement.objects.create(career=viewer.career, skill_name=skill_name, **(said | facts))


def showing(viewer: Viewer, of: record.Skill | None = None, **source: Owned) -> record.Showing:
    said = source or {"win": win(viewer)}
    of_it = told(next(iter(said.values())))
    return record.Showing.objects.create(career=viewer.career, skill=of or skill(viewer), **said, **of_it)


def attachment(
    viewer: Viewer, data: bytes = b"Run log: 40 minutes", name: str = "run-log.txt", **source: Owned
) -> record.Attachment:
    """A file of a win, or of what is said."""
    made = record.Attachment.objects.create(
        career=viewer.career,
        name=name,
        media_type="text/plain",
        size=len(data),
        sha256=sha256(data).hexdigest(),
        **(source or {"win": win(viewer)}),
    )
    record.AttachmentPart.objects.create(career=viewer.career, attachment=made, number=0, data=data)
    return made


def attachment_part(viewer: Viewer) -> record.AttachmentPart:
    return record.AttachmentPart.objects.get(attachment=attachment(viewer))


def finding_set_aside(viewer: Viewer) -> record.FindingSetAside:
    return record.FindingSetAside.objects.create(
        career=viewer.career, rule="few-wins", subject="northbank", said_on=viewer.today
    )


def import_run(viewer: Viewer, file_name: str = "Basic_LinkedInDataExport.zip", **facts: Any) -> record.ImportRun:
    said = {"kind": "linkedin", "digest": "d" * 64, "imported_at": viewer.now}
    return record.ImportRun.objects.create(career=viewer.career, file_name=file_name, **(said | facts))


def imported_change(
    viewer: Viewer, of: record.Skill | None = None, run: record.ImportRun | None = None
) -> record.ImportedChange:
    made = of or skill(viewer)
    return record.ImportedChange.objects.create(
        career=viewer.career,
        run=run or import_run(viewer),
        model_label="record.skill",
        object_id=made.pk,
        action="new",
        after={"name": "SQL"},
    )


def aside_row(viewer: Viewer, line: int = 4, **values: str) -> record.AsideRow:
    said = {"first_name": "Anna", "last_name": "Keane"} | values
    return record.AsideRow.objects.create(
        career=viewer.career,
        run=import_run(viewer),
        kind="connection",
        file="Connections.csv",
        line=line,
        values=said,
        digest=f"{line:032x}",
    )


def posting(viewer: Viewer, title: str = "Data lead", **facts: Any) -> postings.Posting:
    said = {"employer": "Wharfe Water", "place": "Leeds", "text": "We ask for SQL.", "employer_key": "wharfe water"}
    return postings.Posting.objects.create(career=viewer.career, title=title, **(said | facts))


def requirement(
    viewer: Viewer, of: postings.Posting | None = None, text: str = "SQL", **facts: Any
) -> postings.Requirement:
    said = {"skills": [text], "sentence": text} | facts
    return postings.Requirement.objects.create(career=viewer.career, posting=of or posting(viewer), text=text, **said)


def sending(viewer: Viewer, of: postings.Posting | None = None, **facts: Any) -> postings.Sending:
    said = {
        "to": "Marta Wolski",
        "sent_on": viewer.today,
        "what_for": "Data lead",
        "employer": "Wharfe Water",
        "employer_key": "wharfe water",
    }
    return postings.Sending.objects.create(career=viewer.career, posting=of, **(said | facts))


def position_match(viewer: Viewer, of: record.Position | None = None, **facts: Any) -> roles.PositionMatch:
    position_of = of or position(viewer)
    said = {"code": "15-2051.01", "title": position_of.title}
    return roles.PositionMatch.objects.create(career=viewer.career, position=position_of, **(said | facts))


def skill_element(viewer: Viewer, of: record.Skill | None = None, element: str = "2.B.3.e") -> roles.SkillElement:
    return roles.SkillElement.objects.create(career=viewer.career, skill=of or skill(viewer), element=element)


def own_level(viewer: Viewer, about: str = "2.B.1.d", level: str = "4.5", **facts: Any) -> roles.OwnLevel:
    return roles.OwnLevel.objects.create(career=viewer.career, about=about, level=Decimal(level), **facts)


def own_level_revision(viewer: Viewer) -> roles.OwnLevelRevision:
    return roles.OwnLevelRevision.objects.create(
        career=viewer.career,
        subject=own_level(viewer, "2.B.1.f"),
        about="2.B.1.f",
        level=Decimal("3.0"),
        replaced_at=viewer.now,
        reason="Taught two courses since",
    )


def role(viewer: Viewer, title: str = "Head of analytics", **facts: Any) -> roles.Role:
    return roles.Role.objects.create(career=viewer.career, title=title, **facts)


def role_source(viewer: Viewer, of: roles.Role | None = None, **facts: Any) -> roles.RoleSource:
    said = {"kind": "hand", "title": "Your own words"}
    return roles.RoleSource.objects.create(career=viewer.career, role=of or role(viewer), **(said | facts))


def role_requirement(
    viewer: Viewer, of: roles.Role | None = None, name: str = "Line-manage a team of analysts", **facts: Any
) -> roles.RoleRequirement:
    """With what its owner says it needs, so that no source is needed; `importance` and `level` may be None."""
    said: dict[str, Any] = {"importance": Decimal(4), "level": Decimal(5)}
    return roles.RoleRequirement.objects.create(
        career=viewer.career, role=of or role(viewer), name=name, **(said | facts)
    )


def asking(viewer: Viewer, of: roles.RoleRequirement | None = None, **facts: Any) -> roles.Asking:
    requirement_of = of or role_requirement(viewer)
    said: dict[str, Any] = {"importance": Decimal(4), "level": Decimal(5)}
    said["source"] = facts.pop("source", None) or role_source(viewer, requirement_of.role)
    return roles.Asking.objects.create(career=viewer.career, requirement=requirement_of, **(said | facts))


def gap_decision(viewer: Viewer, of: roles.RoleRequirement | None = None, **facts: Any) -> roles.GapDecision:
    said = {"choice": "accept", "reason": "I will hire for it.", "decided_at": viewer.now}
    return roles.GapDecision.objects.create(
        career=viewer.career, requirement=of or role_requirement(viewer), **(said | facts)
    )


def snooze(viewer: Viewer, kind: str = "skill-level", subject: str = "", until: date | None = None) -> home.Snooze:
    return home.Snooze.objects.create(
        career=viewer.career, kind=kind, subject=subject, until=until or viewer.today + timedelta(days=7)
    )


def midday(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=timezone.get_default_timezone())


def variant(viewer: Viewer, name: str = "Analytics engineering", **facts: Any) -> resume.Variant:
    said = {"looked_through_at": viewer.now, "changed_at": viewer.now}
    return resume.Variant.objects.create(career=viewer.career, name=name, **(said | facts))


def variant_line(
    viewer: Viewer, of: resume.Variant | None = None, row: Owned | None = None, **facts: Any
) -> resume.VariantLine:
    shown = row or win(viewer)
    said = {"kind": BY_LABEL[shown._meta.label_lower].slug, "said": {"text": str(shown)}}
    return resume.VariantLine.objects.create(
        career=viewer.career, variant=of or variant(viewer), object_id=shown.pk, **(said | facts)
    )


def resume_photo(viewer: Viewer) -> resume.ResumePhoto:
    return resume.ResumePhoto.objects.create(career=viewer.career, image=b"\xff\xd8\xff", width=3, height=4)


def sent_file(viewer: Viewer, of: resume.Variant | None = None, **facts: Any) -> resume.SentFile:
    made = of or variant(viewer)
    said = {"format": "txt", "file_name": "cv.txt", "content": b"Nadia", "digest": sha256(b"Nadia").hexdigest()}
    return resume.SentFile.objects.create(
        career=viewer.career, sending=sending(viewer), variant=made, variant_name=made.name, **(said | facts)
    )


def account(viewer: Viewer, title: str = "For recruiters", **facts: Any) -> talk.Account:
    return talk.Account.objects.create(career=viewer.career, title=title, changed_at=viewer.now, **facts)


def account_sentence(
    viewer: Viewer, text: str = "I cut the claims run by 87%.", of: talk.Account | None = None, **facts: Any
) -> talk.AccountSentence:
    return talk.AccountSentence.objects.create(career=viewer.career, account=of or account(viewer), text=text, **facts)


def sentence_evidence(viewer: Viewer, of: talk.AccountSentence | None = None, **facts: Any) -> talk.SentenceEvidence:
    said = {"win": win(viewer), "said": "Claims run cut"} if not facts else {}
    return talk.SentenceEvidence.objects.create(
        career=viewer.career, sentence=of or account_sentence(viewer), **(said | facts)
    )


def story(viewer: Viewer, question: str = "Tell me about a mistake of yours.", **facts: Any) -> talk.Story:
    return talk.Story.objects.create(career=viewer.career, question=question, changed_at=viewer.now, **facts)


def talk_rehearsal(viewer: Viewer, of: talk.Account | None = None, **facts: Any) -> talk.SpokenRehearsal:
    said = {"rehearsed_on": viewer.today, "seconds": 34, "note": "Slower"}
    return talk.SpokenRehearsal.objects.create(career=viewer.career, account=of or account(viewer), **(said | facts))


def pay(viewer: Viewer, base: str = "52400", starts: PartialDate | None = None, **facts: Any) -> value.Pay:
    said = {"currency": "GBP", "starts": starts or PartialDate(2026, 4)}
    return value.Pay.objects.create(career=viewer.career, base=Decimal(base), **(said | facts))


def equity(viewer: Viewer, worth: str = "12000", **facts: Any) -> value.Equity:
    said = {"what": "RSUs of 2025", "granted_on": date(2025, 10, 1), "currency": "GBP", "cliff": 0}
    return value.Equity.objects.create(career=viewer.career, worth=Decimal(worth), **(said | facts))


def market(viewer: Viewer, name: str = "Senior data analyst, Leeds", **facts: Any) -> value.Market:
    return value.Market.objects.create(career=viewer.career, name=name, **facts)


def point(viewer: Viewer, low: str = "54000", of: value.Market | None = None, **facts: Any) -> value.Point:
    said = {"currency": "GBP", "known_on": viewer.today, "market": of or market(viewer)}
    return value.Point.objects.create(career=viewer.career, low=Decimal(low), **(said | facts))


def negotiation(viewer: Viewer, **facts: Any) -> value.Negotiation:
    said = {"currency": "GBP", "anchor": Decimal(60000), "target": Decimal(57000), "walk_away": Decimal(54500)}
    return value.Negotiation.objects.create(career=viewer.career, **(said | facts))


def negotiation_win(viewer: Viewer, of: value.Negotiation | None = None, **facts: Any) -> value.NegotiationWin:
    row = of or negotiation(viewer)
    return value.NegotiationWin.objects.create(
        career=viewer.career, negotiation=row, **({"win": facts.pop("win", None) or win(viewer)} | facts)
    )


def offer(
    viewer: Viewer, name: str = "Wharfe Water, senior engineer", base: str = "58500", **facts: Any
) -> value.Offer:
    return value.Offer.objects.create(
        career=viewer.career, name=name, base=Decimal(base), **({"currency": "GBP"} | facts)
    )


def price_table(viewer: Viewer, figures: dict[str, str] | None = None, **facts: Any) -> value.Prices:
    said = {"name": "Consumer prices index", "currency": "GBP"}
    known = figures or {"2023-03": "120.0", "2026-04": "132.0"}
    return value.Prices.objects.create(career=viewer.career, figures=known, **(said | facts))


def rate(viewer: Viewer, currency: str = "USD", rate: str = "0.80", **facts: Any) -> value.Rate:
    said = {"into": "GBP", "known_on": viewer.today}
    return value.Rate.objects.create(career=viewer.career, currency=currency, rate=Decimal(rate), **(said | facts))


def assumptions(viewer: Viewer, **facts: Any) -> value.Assumptions:
    return value.Assumptions.objects.create(career=viewer.career, **({"currency": "GBP"} | facts))


EVERY: tuple[Callable[[Viewer], Owned], ...] = (
    ambition,
    ambition_revision,
    ranking,
    ranked_priority,
    life_goal,
    life_goal_revision,
    goal,
    goal_revision,
    task,
    task_revision,
    task_need,
    hours,
    hours_revision,
    deposit,
    milestone,
    if_then_plan,
    if_then_plan_revision,
    check_in,
    rhythm,
    review,
    answer,
    decision,
    commitment,
    deliberate_drift,
    parking,
    ask,
    ask_revision,
    ask_evidence,
    objection,
    conversation,
    rehearsal,
    promise,
    ask_event,
    update_rhythm,
    manager_update,
    update_line,
    priority_brief,
    sent_document,
    own_scenario,
    practice_card,
    practice_attempt,
    autonomy_entry,
    helper,
    helper_session,
    support_map,
    support_line,
    sign_set_aside,
    posting,
    requirement,
    sending,
    position_match,
    skill_element,
    own_level,
    own_level_revision,
    role,
    role_source,
    role_requirement,
    asking,
    gap_decision,
    note,
    calendar_address,
    snooze,
    digest_settings,
    digest,
    profile,
    position,
    education,
    skill,
    language,
    certificate,
    project,
    volunteering,
    publication,
    recommendation,
    award,
    interest,
    reference,
    endorsement,
    showing,
    attachment,
    attachment_part,
    finding_set_aside,
    win,
    import_run,
    imported_change,
    aside_row,
    variant,
    variant_line,
    resume_photo,
    sent_file,
    account,
    account_sentence,
    sentence_evidence,
    story,
    talk_rehearsal,
    pay,
    equity,
    market,
    point,
    negotiation,
    negotiation_win,
    offer,
    price_table,
    rate,
    assumptions,
    *network_rows.EVERY,
)
