"""The page of a task, and the forms around it."""

from datetime import date

import pytest
from django.urls import reverse

import make
from cast import Member
from chains import chain
from metier.plan import queries
from metier.plan.models import Deposit, Task

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def test_a_task_needs_a_goal_first(owner: Member):
    assert "A task needs a goal to serve." in shown(owner.client.get(reverse("plan:new_task")))


def test_a_task_is_added_and_its_dates_are_said_with_the_reason(owner: Member):
    plan = chain(owner.viewer)
    text = post(
        owner, "plan:new_task", goal=plan.goal.pk, title="Run them for a quarter", minutes="12", pace="2", wanted_by="2027-06-30",
        needs=[plan.third.pk], note="With **Ifeoma**",
    )  # fmt: skip
    assert "Run them for a quarter is planned from" in text
    assert "because it needs Write the standard" in text
    made = Task.objects.get(title="Run them for a quarter")
    assert (made.minutes, made.pace, made.wanted_by, made.position) == (720, 120, date(2027, 6, 30), 4)
    assert queries.needed(owner.viewer, made) == [plan.third]


def test_mistakes_are_said_beside_their_fields(owner: Member):
    plan = chain(owner.viewer)
    answer = owner.client.post(
        reverse("plan:new_task"), {"goal": plan.goal.pk, "title": "Write", "minutes": "some", "firm": "on"}
    )
    assert answer.status_code == 422
    text = shown(answer)
    assert "“some” is not a number of hours." in text
    answer = owner.client.post(
        reverse("plan:new_task"), {"goal": plan.goal.pk, "title": "Write", "minutes": "2", "firm": "on"}
    )
    assert "Give the date that cannot move." in shown(answer)


def test_a_circle_is_refused_beside_what_it_needs(owner: Member):
    plan = chain(owner.viewer)
    said = {"goal": plan.goal.pk, "title": plan.first.title, "minutes": "6", "needs": [plan.third.pk]}
    answer = owner.client.post(reverse("plan:change_task", args=[plan.first.pk]), said)
    assert answer.status_code == 422
    assert "which needs Migrate the claims models, which needs Finish the dbt module. Remove one of these." in shown(
        answer
    )


def test_the_page_says_when_and_why_then_and_what_waits(owner: Member):
    plan = chain(owner.viewer)
    text = shown(owner.client.get(reverse("plan:task", args=[plan.second.pk])))
    assert "Planned from" in text
    assert "because it needs Finish the dbt module, which ends" in text
    assert "Waiting for it" in text
    assert "Write the standard" in text


def test_done_with_its_time_is_undone_with_its_time(owner: Member):
    plan = chain(owner.viewer)
    text = post(owner, "plan:complete_task", plan.first.pk, took="1h30", on="2026-09-30")
    assert "Finish the dbt module is done. 1 h 30 are logged." in text
    made = Deposit.objects.get()
    assert (made.minutes, made.put_in_on, made.task) == (90, date(2026, 9, 30), plan.first)
    kept = plan.first.revisions.get()
    address = reverse("plan:withdraw_task_change", args=[plan.first.pk, kept.pk])
    assert f"{address}?deposit={made.pk}" in text.replace("&amp;", "&")
    owner.client.post(f"{address}?deposit={made.pk}")
    plan.first.refresh_from_db()
    made.refresh_from_db()
    assert plan.first.done_on is None
    assert made.trashed_at is not None


def test_time_is_logged_and_taken_back(owner: Member):
    plan = chain(owner.viewer)
    text = post(owner, "plan:log_time", plan.first.pk, minutes="2", what="Module 5")
    assert "2 h are logged." in text
    assert "Module 5" in text
    assert "2 h, 4 h left" in text
    post(owner, "plan:trash_deposit", Deposit.objects.get().pk)
    assert queries.hours_this_week(owner.viewer).put_in == 0


def test_a_slip_that_cannot_be_read_is_said_beside_the_form(owner: Member):
    plan = chain(owner.viewer)
    answer = owner.client.post(reverse("plan:slip_task", args=[plan.first.pk]), {"by": "a while"})
    assert answer.status_code == 422
    assert "“a while” is neither a time nor a day." in shown(answer)


@pytest.mark.parametrize(
    ("by", "starts"),
    [("3d", "4 October"), ("2 weeks", "15 October"), ("1 December 2026", "1 December"), ("2026-12-01", "1 December")],
)
def test_a_slip_is_said_as_a_time_or_a_day(owner: Member, by, starts):
    plan = chain(owner.viewer)
    assert f"now starts {starts}" in post(owner, "plan:slip_task", plan.first.pk, by=by, reason="Away")


def test_started_dropped_reopened_and_trashed(owner: Member):
    plan = chain(owner.viewer)
    assert "is started." in post(owner, "plan:start_task", plan.first.pk)
    assert "Started 1 October; 6 h" in shown(owner.client.get(reverse("plan:task", args=[plan.first.pk])))
    assert "Dropped on 1 October 2026." in post(owner, "plan:drop_task", plan.first.pk, reason="Not needed")
    assert "is open again" in post(owner, "plan:reopen_task", plan.first.pk)
    assert "is in the trash" in post(owner, "plan:trash_task", plan.first.pk)
    assert owner.client.get(reverse("plan:task", args=[plan.first.pk])).status_code == 404
    assert "is back." in post(owner, "plan:restore_task", plan.first.pk)


def test_a_task_is_put_off_today_and_brought_back(owner: Member):
    plan = chain(owner.viewer)
    assert "Put off until Thursday 8 October: Finish the dbt module" in post(owner, "plan:snooze", plan.first.pk)
    assert "is brought up again." in post(owner, "plan:wake", plan.first.pk)


def test_many_tasks_are_chosen_from_a_list(owner: Member):
    plan = chain(owner.viewer)
    for number in range(25):
        make.task(owner.viewer, f"Task {number}", of=plan.goal)
    text = shown(owner.client.get(reverse("plan:change_task", args=[plan.first.pk])))
    assert '<select name="needs"' in text


def test_changing_a_task_keeps_what_it_needed_that_is_done(owner: Member):
    plan = chain(owner.viewer)
    post(owner, "plan:complete_task", plan.first.pk)
    post(owner, "plan:change_task", plan.second.pk, goal=plan.goal.pk, title="Migrate them all", minutes="12")
    assert queries.needed(owner.viewer, plan.second) == [plan.first]
