"""A gap of a target role becomes a task in one step."""

import re
from datetime import date

from django.urls import reverse

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.plan.models import Goal, Task


def close(owner: Member, gap: object) -> str:
    answer = owner.client.post(reverse("plan:close_gap", args=[gap]), follow=True)
    return answer.content.decode()


def undo_in(said: str) -> str:
    found = re.search(r"<form[^>]*action=\"([^\"]+/trash/)\"", said.partition("is a task")[2])
    assert found
    return found[1]


def test_a_task_is_made_with_an_estimate_to_correct_in_a_goal_for_the_role(owner: Member) -> None:
    role = make.role(owner.viewer, by=PartialDate(2029))
    row = make.role_requirement(owner.viewer, role, "Keep bees")  # five levels short
    said = close(owner, row.pk)
    task = Task.objects.get()
    assert (task.title, task.minutes, task.closes) == ("Close the gap: Keep bees", 100 * 60, row)
    assert (task.goal.title, task.goal.due) == ("Be ready for: Head of analytics", date(2029, 12, 31))
    assert "twenty for each level, which is a guess" in said
    assert reverse("plan:change_task", args=[task.pk]) in said


def test_the_next_task_goes_where_the_others_of_the_role_are(owner: Member) -> None:
    role = make.role(owner.viewer)
    one, other = (make.role_requirement(owner.viewer, role, name) for name in ("Keep bees", "Mend sails"))
    goal = make.goal(owner.viewer, "Live in the country")
    make.task(owner.viewer, "Buy a hive", goal, closes=one)
    close(owner, other.pk)
    assert Task.objects.get(closes=other).goal == goal
    assert Goal.objects.count() == 1


def test_it_goes_there_too_once_they_are_done_while_the_goal_is_open(owner: Member) -> None:
    role = make.role(owner.viewer)
    one, other, last = (make.role_requirement(owner.viewer, role, name) for name in ("Bees", "Sails", "Boats"))
    close(owner, one.pk)
    owner.client.post(reverse("plan:complete_task", args=[Task.objects.get().pk]))
    close(owner, other.pk)
    goal = Goal.objects.get()
    owner.client.post(reverse("plan:reach_goal", args=[goal.pk]))
    close(owner, last.pk)
    assert Task.objects.get(closes=last).goal != goal


def test_to_undo_it_leaves_neither_the_task_nor_the_goal_that_was_made_for_it(owner: Member) -> None:
    role = make.role(owner.viewer)
    one, other = (make.role_requirement(owner.viewer, role, name) for name in ("Keep bees", "Mend sails"))
    owner.client.post(undo_in(close(owner, one.pk)))
    assert not Task.objects.filter(trashed_at=None).exists()
    assert not Goal.objects.filter(trashed_at=None).exists()
    close(owner, one.pk)
    owner.client.post(undo_in(close(owner, other.pk)))
    assert Task.objects.get(trashed_at=None).closes == one
    assert Goal.objects.filter(trashed_at=None).count() == 1


def test_what_is_met_is_not_closed(owner: Member) -> None:
    row = make.role_requirement(owner.viewer, level=0)
    assert "is met: there is nothing to close" in close(owner, row.pk)
    assert not Task.objects.exists()


def test_others_make_no_task_of_it(cast: Cast) -> None:
    row = make.role_requirement(cast.owner.viewer)
    for other in cast.others:
        assert other.client.post(reverse("plan:close_gap", args=[row.pk])).status_code == 404
    assert not Task.objects.exists()


def test_its_page_leads_to_the_gap_while_that_is_there(owner: Member) -> None:
    row = make.role_requirement(owner.viewer, name="Keep bees")
    task = make.task(owner.viewer, "Buy a hive", closes=row)
    address = reverse("plan:task", args=[task.pk])
    assert reverse("roles:requirement", args=[row.pk]) in owner.client.get(address).content.decode()
    owner.client.post(reverse("roles:trash", args=[row.role_id]))
    assert "Keep bees" not in owner.client.get(address).content.decode()
