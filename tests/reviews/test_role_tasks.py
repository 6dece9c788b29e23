"""The tasks that close the gaps of a target role, and when one is likely ready."""

from datetime import date, timedelta

from django.urls import reverse

import make
from cast import TODAY, Cast, Member


def page(owner: Member, role: object, *, part: bool = False) -> str:
    headers = {"HX-Request": "true"} if part else {}
    found = owner.client.get(reverse("reviews:for_role", args=[role]), headers=headers)
    assert found.status_code == 200
    return " ".join(found.content.decode().split())


def test_without_a_task_there_is_no_forecast_and_it_says_so(owner: Member) -> None:
    role = make.role(owner.viewer)
    found = page(owner, role.pk)
    assert "No forecast" in found
    assert "No task closes a gap yet." in found


def test_tasks_stand_beside_their_gap(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    make.task(owner.viewer, "Mentor two analysts", closes=row)
    make.task(owner.viewer, "Of no gap")
    found = page(owner, row.role_id, part=True)
    assert f'id="tasks-{row.pk}" hx-swap-oob="true"' in found
    assert "Mentor two analysts" in found
    assert "Of no gap" not in found


def test_likely_ready_is_the_forecast_of_the_goals_that_hold_them(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    goal = make.goal(owner.viewer, created_at=owner.viewer.now - timedelta(weeks=20))
    make.hours(owner.viewer, 6 * 60, date(2026, 1, 1))
    make.task(owner.viewer, "Mentor two analysts", goal, closes=row, minutes=24 * 60)
    for week in range(1, 16):
        make.deposit(owner.viewer, 120, TODAY - timedelta(weeks=week), goal=goal)
    found = page(owner, row.role_id)
    assert "Likely ready: " in found
    assert "Safe by " in found
    assert "No forecast" not in found
    assert "Without " not in found
    closed = make.goal(owner.viewer, "Given up", state="dropped")
    make.task(owner.viewer, "Left over", closed, closes=row)
    assert "Without 1 task of goals that are closed." in page(owner, row.role_id)


def test_others_see_nothing_of_it(cast: Cast) -> None:
    role = make.role(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("reviews:for_role", args=[role.pk])).status_code == 404
