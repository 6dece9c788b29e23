"""The career of Nadia Rahman, who is not real: something to look around in before, or beside, one's own."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails, open_career
from metier.accounts.models import Career, Person
from metier.home.demo import (
    asks,
    direction,
    favours,
    people,
    plan,
    postings,
    practice,
    record,
    recruiters,
    resume,
    reviews,
    roles,
    talk,
    tracking,
    updates,
    value,
)
from metier.home.demo.when import When
from metier.home.models import Note

DETAILS = CareerDetails("Nadia Rahman", "Senior Data Analyst, Calder Mutual", "Europe/London", "GBP")


@transaction.atomic
def build(person: Person, now: datetime) -> Career:
    """A new demo career of this person, told as of today."""
    career = open_career(person, DETAILS, is_demo=True)
    viewer = Viewer(person, career, now)
    when = When(viewer.today)
    career.opened_at = datetime(*when.month(2025, 1).first.timetuple()[:3], 12, tzinfo=UTC)
    career.save(update_fields=["opened_at"])
    ambitions = direction.build(viewer, when)
    goals, tasks = plan.build(viewer, when, ambitions)
    tracking.build(viewer, when, goals, tasks)
    record.build(viewer, when)
    resume.build(viewer, when)
    reviews.build(viewer, when, goals)
    asks.build(viewer, when)
    updates.build(viewer)
    practice.build(viewer, when)
    talk.build(viewer, when)
    postings.build(viewer, when)
    roles.build(viewer, when, tasks)
    value.build(viewer, when)
    people.build(viewer, when)
    favours.build(viewer, when)
    recruiters.build(viewer, when)
    Note.objects.create(
        career=career,
        said_on=when.past(2026, 9, 30),
        text="Grace mentioned a pricing away day next month",
        created_at=when.moment(2026, 9, 30),
    )
    return career
