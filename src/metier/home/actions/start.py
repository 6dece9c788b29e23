"""Beginning a career, and the demo career beside it."""

from datetime import datetime, timedelta

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails, open_career
from metier.accounts.models import Career, Person
from metier.home import demo, queries
from metier.plan import actions as plan


@transaction.atomic
def begin(person: Person, details: CareerDetails, minutes_per_week: int, now: datetime) -> Career:
    """A person's own career, with the hours a week they give it from this week on; the one they have, if they began already. Raises Refused."""
    Person.objects.select_for_update().get(pk=person.pk)
    if begun := queries.own_career(person):
        return begun
    career = open_career(person, details)
    if minutes_per_week:
        viewer = Viewer(person, career, now)
        plan.set_hours(viewer, minutes_per_week, viewer.today - timedelta(days=viewer.today.weekday()))
    return career


@transaction.atomic
def open_demo(person: Person, now: datetime, *, afresh: bool = False) -> Career:
    """The demo career of a person: the one they have, or a new one."""
    Person.objects.select_for_update().get(pk=person.pk)
    made = queries.demo_career(person)
    if made and not afresh:
        return made
    if made:
        made.delete()
    return demo.build(person, now)


@transaction.atomic
def remove_demo(person: Person) -> bool:
    """Remove the demo career for good, with all that is in it; False where there is none."""
    made = queries.demo_career(person)
    if made is None:
        return False
    made.delete()
    return True
