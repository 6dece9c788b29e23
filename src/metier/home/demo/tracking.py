"""How Nadia keeps track: check-ins, milestones, what she expects in the way and does when it comes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from metier.accounts.access import Viewer
from metier.home.demo.when import When
from metier.plan.models import Goal, IfThenPlan, Milestone, Task
from metier.reviews.models import CheckIn

# goal: on, value, out of, confidence, in a line
CHECK_INS = {
    "A": (
        ((2026, 2, 2), 0, 40, 4, "Nothing moved yet, but the course is booked."),
        ((2026, 4, 13), 3, 40, 4, "The three smallest models run from the new team’s code."),
        ((2026, 6, 15), 8, 40, 4, "Pricing asked for theirs before I offered."),
        ((2026, 7, 27), 11, 40, 3, "Slower: the programme wants its pack."),
        ((2026, 9, 7), 12, 40, 2, "One model in six weeks. I know why."),
    ),
    "B": (
        ((2026, 5, 18), 1, 3, 3, "Everybody who uses the data has been asked."),
        ((2026, 9, 25), 1, 3, 4, "The map is done; Grace wants to talk scope."),
    ),
    "C": (
        ((2026, 5, 4), 1, 6, 3, "Claims reads the pack without me."),
        ((2026, 7, 20), 3, 6, 4, "Collections and complaints joined."),
        ((2026, 9, 14), 5, 6, 5, "One team left, and they asked for a date."),
    ),
    "D": (((2026, 6, 29), 0, 2, 3, "The meetup said yes."),),
    "E": (((2026, 3, 9), 0, 2, 3, "Tom likes the idea."), ((2026, 7, 14), 0, 2, 2, "“After the summer”, he said.")),
}  # fmt: skip
COUNTED_AS = {"A": "number", "B": "milestones", "C": "number", "D": "number", "E": "number", "F": "number"}
MILESTONES = {
    "B": (
        ("The map of who uses what", (2026, 9, 25)),
        ("Scope agreed with Grace", None),
        ("Named in the register", None),
    )
}
# goal, obstacle, response, cue, weekday or task
IF_THEN = (
    ("A", "the programme asks for one more thing", "say that I will look on Friday, and do my hour first", "weekday", 0, ""),
    ("B", "nobody will say who owns the data", "propose myself in writing, with a date", "task", None, "b1"),
    ("E", "Tom says “not now” again", "ask what would have to be true by when", "stagnant", None, ""),
)  # fmt: skip


def build(viewer: Viewer, when: When, goals: Mapping[str, Goal], tasks: Mapping[str, Task]) -> None:
    """Check-ins, milestones and if-then plans of the goals."""
    own = {"career": viewer.career}
    CheckIn.objects.bulk_create(
        CheckIn(
            **own,
            goal=goals[key],
            said_on=when.past(*day),
            counted_as=COUNTED_AS[key],
            value=Decimal(value),
            out_of=Decimal(out_of),
            confidence=confidence,
            line=line,
            created_at=when.moment(*day),
        )
        for key, rows in CHECK_INS.items()
        for day, value, out_of, confidence, line in rows
    )
    Milestone.objects.bulk_create(
        Milestone(
            **own,
            goal=goals[key],
            title=title,
            position=place,
            reached_on=when.past(*reached) if reached else None,
            created_at=when.moment(2026, 1, 19),
        )
        for key, rows in MILESTONES.items()
        for place, (title, reached) in enumerate(rows)
    )
    IfThenPlan.objects.bulk_create(
        IfThenPlan(
            **own,
            goal=goals[key],
            obstacle=obstacle,
            response=response,
            cue=cue,
            cue_weekday=weekday,
            cue_task=tasks.get(task),
            created_at=when.moment(2026, 7, 5),
        )
        for key, obstacle, response, cue, weekday, task in IF_THEN
    )
