"""The page of deposits: what was put in, what it served, and where it is found."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from djmoney.money import Money

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.plan import actions, queries
from metier.plan.models import Deposit
from shown import shown

pytestmark = pytest.mark.django_db

PAGE = "/plan/deposits/"


def rows(page: str) -> list[str]:
    """What the table says, row by row."""
    body = page.partition("<tbody>")[2]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in body.split("</tr>")[:-1]] if body else []


# The page


def test_deposits_are_listed_newest_first_with_what_they_come_to(owner: Member):
    goal = make.goal(owner.viewer, "Manage people", priority="autonomy")
    make.deposit(owner.viewer, 90, on=TODAY - timedelta(days=1), what="mentoring", goal=goal, purpose="goals")
    make.deposit(owner.viewer, 0, what="dbt exam", amount=Money(200, "GBP"))
    make.deposit(owner.viewer, 60, on=date(2026, 7, 1), what="slides", purpose="others", amount=Money(5, "EUR"))
    page = shown(owner.client.get(PAGE))
    assert "In the last twelve months 3 deposits: 2 h 30, £200 and €5." in page
    first, second, third = rows(page)[-3:]
    assert first.startswith("dbt exam 1 Oct 2026 £200 Change")
    assert second.startswith("mentoring For Manage people 30 Sep 2026 1 h 30 For my goals")
    assert third.startswith("slides 1 Jul 2026 1 h €5 Because others wanted it")


def test_hours_are_told_by_the_priority_of_their_goal_and_by_whom_they_served(owner: Member):
    viewer = owner.viewer
    make.ranking(viewer, "learning", "autonomy", "meaning", "status")
    longer = make.goal(viewer, "Head", horizon="years", priority="learning")
    nearer = make.goal(viewer, "Lead", serves=longer)
    closed = make.goal(viewer, "Old", serves=longer, state="reached", closed_on=TODAY)
    task = make.task(viewer, of=nearer)
    make.deposit(viewer, 60, goal=nearer, purpose="goals")
    make.deposit(viewer, 30, task=task, purpose="easy")
    make.deposit(viewer, 120, goal=nearer, purpose="others")
    make.deposit(viewer, 15, goal=closed)
    make.deposit(viewer, 45)
    come = queries.come_to(viewer, queries.Wanted())
    assert (come.number, come.minutes) == (5, 270)
    assert dict(come.served) == {
        ("learning", "goals"): 60,
        ("learning", "easy"): 30,
        ("", "others"): 120,
        ("", ""): 60,
    }
    page = shown(owner.client.get(PAGE))
    served = page.partition('id="served"')[2].partition("</ul>")[0]
    assert [
        name
        for name in ("Continued learning", "Autonomy", "Meaningful work", "Status", "No priority")
        if name in served
    ] == [
        "Continued learning",
        "Autonomy",
        "Meaningful work",
        "Status",
        "No priority",
    ]
    assert '<span class="num">1 h 30</span>' in served
    assert "Hours by priority and by whom they served" in page
    found = rows(shown(owner.client.get(PAGE, {"priority": "learning"})))
    assert len([row for row in found if "Oct 2026" in row]) == 2
    assert queries.come_to(viewer, queries.Wanted(priority="none")).minutes == 60
    assert queries.come_to(viewer, queries.Wanted(priority="learning")).minutes == 90


def test_those_of_a_goal_are_its_own_and_those_of_its_tasks(viewer: Viewer):
    goal = make.goal(viewer, priority="learning")
    task = make.task(viewer, of=goal)
    make.deposit(viewer, 60, goal=goal, purpose="goals")
    make.deposit(viewer, 30, task=task, purpose="easy")
    make.deposit(viewer, 15, task=task, goal=goal, purpose="goals")
    make.deposit(viewer, 240, task=make.task(viewer, of=make.goal(viewer)))
    make.deposit(viewer, 120)
    wanted = queries.Wanted(goal=str(goal.pk))
    come = queries.come_to(viewer, wanted)
    assert (come.number, come.minutes) == (3, 105)
    assert dict(come.served) == {("learning", "goals"): 75, ("learning", "easy"): 30}
    assert sorted(row.minutes for row in queries.found_deposits(viewer, wanted)) == [15, 30, 60]
    assert queries.come_to(viewer, queries.Wanted(goal=str(goal.pk), task=str(task.pk))).minutes == 45
    assert queries.come_to(viewer, queries.Wanted(goal="none")).minutes == 120


def test_deposits_are_found_by_time_goal_task_and_whom_they_served(owner: Member):
    viewer = owner.viewer
    goal, other = make.goal(viewer, "Manage people"), make.goal(viewer, "Be known")
    task = make.task(viewer, of=goal)
    make.deposit(viewer, 60, on=date(2026, 9, 1), what="one", goal=goal, purpose="goals")
    make.deposit(viewer, 60, on=date(2026, 9, 30), what="two", task=task, purpose="easy")
    make.deposit(viewer, 60, on=date(2026, 8, 31), what="three", goal=other)
    make.deposit(viewer, 60, what="four")

    def found(**asked: str) -> list[str]:
        page = shown(owner.client.get(PAGE, asked))
        return [row.split()[0] for row in rows(page) if row.split()[0] in {"one", "two", "three", "four"}]

    assert found() == ["four", "two", "one", "three"]
    assert found(when="2026-09") == found(when="September 2026") == ["two", "one"]
    assert found(when="2026") == ["four", "two", "one", "three"]
    assert found(since="2026-09-30") == ["four", "two"]
    assert found(until="2026-08-31") == ["three"]
    assert found(when="September 2026", since="2026-09-15") == ["two"]
    assert found(goal=str(goal.pk)) == ["two", "one"]
    assert found(goal="none") == ["four"]
    assert found(task=str(task.pk)) == ["two"]
    assert found(purpose="easy") == ["two"]
    assert found(purpose="none") == ["four", "three"]
    assert found(goal=str(goal.pk), purpose="goals") == ["one"]


def test_what_cannot_be_asked_for_is_said_and_nothing_found_can_be_cleared(owner: Member):
    make.deposit(owner.viewer)
    answer = owner.client.get(PAGE, {"when": "someday"})
    assert answer.status_code == 422
    assert "“someday” is not a date." in shown(answer)
    page = shown(owner.client.get(PAGE, {"when": "2001"}))
    assert "No deposit fits." in page
    assert "Clear them" in page


def test_a_goal_in_the_trash_is_none(owner: Member):
    goal = make.goal(owner.viewer, "Gone", priority="autonomy")
    make.deposit(owner.viewer, 60, goal=goal, what="one")
    actions.trash_goal(owner.viewer, goal)
    page = shown(owner.client.get(PAGE))
    assert "For Gone" not in " ".join(rows(page))
    assert len(rows(shown(owner.client.get(PAGE, {"goal": "none"})))) == len(rows(page))


def test_an_empty_page_says_what_it_is_for(owner: Member):
    page = shown(owner.client.get(PAGE))
    assert "Nothing is logged yet." in page
    assert "Log it" in page
    assert "Which priorities they served" not in page


def test_others_see_none_of_it(cast: Cast):
    make.deposit(cast.owner.viewer, 60, what="secret")
    task = make.task(cast.owner.viewer)
    for other in cast.others:
        assert "secret" not in shown(other.client.get(PAGE))
        assert other.client.get(PAGE, {"task": str(task.pk)}).status_code == 404


def test_many_deposits_come_in_pages_and_ask_no_more_of_the_database(owner: Member):
    goal = make.goal(owner.viewer)
    make.deposit(owner.viewer, 1, what="first")

    def asked(**more: str) -> tuple[int, str]:
        with CaptureQueriesContext(connection) as found:
            page = shown(owner.client.get(PAGE, more))
        return len(found), page

    few, _ = asked()
    Deposit.objects.bulk_create(
        Deposit(
            career=owner.viewer.career,
            put_in_on=TODAY - timedelta(days=number),
            minutes=30,
            what=f"Row {number}",
            goal=goal,
        )
        for number in range(1, 120)
    )
    many, page = asked()
    assert many == few
    assert "Page 1" in page
    assert "Row 39" in page
    assert "Row 40" not in page
    _, page = asked(page="3", goal=str(goal.pk))
    assert "Page 3" in page
    assert "Row 119" in page
    assert "page=4" not in page
    assert f"?goal={goal.pk}&amp;page=2" in page
    for wrong in ("0", "x", "-1", "²"):
        assert "Page 1" in shown(owner.client.get(PAGE, {"page": wrong}))
    assert "Nothing more was logged before that." in shown(owner.client.get(PAGE, {"page": "99"}))


def test_what_they_come_to_is_of_the_last_year_unless_something_is_asked_for(owner: Member):
    make.deposit(owner.viewer, 60, on=date(2024, 5, 1), what="long ago")
    page = shown(owner.client.get(PAGE))
    assert "long ago" in page
    assert "The hours and the money that you put into your own career." in page
    assert "1 deposit: 1 h." in shown(owner.client.get(PAGE, {"when": "2024"}))
    make.deposit(owner.viewer, 30)
    page = shown(owner.client.get(PAGE))
    assert "In the last twelve months 1 deposit: 30 min." in page
    assert "?since=2025-10-01&amp;purpose=none" in page


# Where they are found


def test_the_hours_of_today_and_of_a_goal_open_to_their_deposits(owner: Member):
    goal = make.goal(owner.viewer)
    make.hours(owner.viewer)
    make.deposit(owner.viewer, 60, goal=goal)
    assert f'href="{PAGE}?since=2026-07-13"' in shown(owner.client.get("/"))
    assert f'href="{PAGE}?goal={goal.pk}"' in shown(owner.client.get(reverse("plan:goal", args=[goal.pk])))
