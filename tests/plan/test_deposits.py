"""The page of deposits: what was put in, what it served, correcting it and taking it back."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from djmoney.money import Money

import make
from cast import TODAY, Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.models import Deposit, Task

pytestmark = pytest.mark.django_db
PAGE = "/plan/deposits/"


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def rows(page: str) -> list[str]:
    """What the table says, row by row."""
    body = page.partition("<tbody>")[2]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in body.split("</tr>")[:-1]] if body else []


# Logging


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"minutes": 0}, "minutes", "Say how long it was, from a minute to 24 hours, or what it cost"),
        ({"minutes": -5}, "minutes", "from a minute to 24 hours"),
        ({"minutes": 24 * 60 + 1}, "minutes", "from a minute to 24 hours"),
        ({"minutes": 60, "on": date(2026, 10, 2)}, "on", "still to come"),
        ({"minutes": 60, "on": date(1946, 9, 30)}, "on", "before a working life"),
        ({"minutes": 0, "amount": Money(0, "GBP")}, "amount", "Say how much money it was"),
        ({"minutes": 60, "amount": Money(-5, "GBP")}, "amount", "Say how much money it was"),
        ({"minutes": 60, "purpose": "fun"}, "purpose", "Use one of goals, easy, others"),
        ({"minutes": 60, "what": "x" * 301}, "what", "a deposit takes 300"),
    ],
)
def test_a_deposit_that_cannot_be_is_refused_with_its_field(viewer: Viewer, said, field, sentence):
    with pytest.raises(Refused, match=sentence) as found:
        actions.deposit(viewer, **said)
    assert found.value.where.field == field
    assert not Deposit.objects.exists()


def test_a_day_that_a_time_zone_moved_ahead_of_today_keeps_being_taken(viewer: Viewer):
    row = make.deposit(viewer, on=TODAY + timedelta(days=1))
    before = actions.change_deposit(viewer, row, {"what": "Slides", "put_in_on": row.put_in_on})
    assert before
    actions.put_back(viewer, row, before, actions.facts_of(row))
    assert row.what == before["what"]
    with pytest.raises(Refused, match="still to come"):
        actions.change_deposit(viewer, row, {"put_in_on": TODAY + timedelta(days=2)})


def test_whom_it_served_is_oneself_where_it_was_for_a_goal_and_nothing_is_said(viewer: Viewer):
    task = make.task(viewer)
    assert actions.deposit(viewer, 60, goal=task.goal).purpose == "goals"
    assert actions.deposit(viewer, 60, task=task).purpose == "goals"
    assert actions.deposit(viewer, 60).purpose == ""
    assert actions.deposit(viewer, 60, goal=task.goal, purpose="others").purpose == "others"
    assert actions.deposit(viewer, 60, goal=task.goal, purpose="").purpose == ""


def test_a_deposit_may_be_for_a_goal_that_is_closed(viewer: Viewer):
    goal = make.goal(viewer, state="reached", closed_on=TODAY)
    assert actions.deposit(viewer, 60, goal=goal).goal == goal


def test_a_day_holds_24_hours_and_money_needs_none(viewer: Viewer):
    actions.deposit(viewer, 20 * 60)
    with pytest.raises(Refused, match="has 20\u00a0h already"):
        actions.deposit(viewer, 5 * 60)
    assert actions.deposit(viewer, 0, amount=Money(40, "GBP")).put == "£40"


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


# Adding, changing, taking back


def test_a_deposit_is_logged_in_one_line_and_undone(owner: Member):
    goal = make.goal(owner.viewer)
    said = {"minutes": "1h30", "amount": "£12", "what": "reading", "on": "2026-09-30", "what_for": f"goal:{goal.pk}"}
    answer = owner.client.post(reverse("plan:add_deposit"), said, follow=True)
    made = Deposit.objects.get()
    assert (made.minutes, str(made.amount), made.what, made.put_in_on, made.goal, made.purpose) == (
        90,
        "£12.00",
        "reading",
        date(2026, 9, 30),
        goal,
        "goals",
    )
    page = shown(answer)
    assert "1 h 30 and £12 logged." in page
    undo = re.search(r'action="(/plan/deposits/[^"]+/trash/[^"]*)"', page)[1]
    owner.client.post(undo)
    made.refresh_from_db()
    assert made.trashed_at is not None


def test_a_line_that_cannot_be_logged_stays_with_its_reason(owner: Member):
    answer = owner.client.post(reverse("plan:add_deposit"), {"what": "reading"})
    page = shown(answer)
    assert answer.status_code == 422
    assert "Say how long it was" in page
    assert 'value="reading"' in page


def test_a_deposit_is_changed_and_the_change_undone(owner: Member):
    viewer = owner.viewer
    task = make.task(viewer, "Write the case")
    made = make.deposit(viewer, 60, what="mentoring", amount=Money(5, "GBP"), purpose="goals", goal=task.goal)
    address = reverse("plan:change_deposit", args=[made.pk])
    page = shown(owner.client.get(address))
    assert 'value="mentoring"' in page
    assert f'value="goal:{task.goal.pk}" selected' in page
    said = {
        "minutes": "2",
        "amount": "",
        "what": "the case",
        "on": "2026-09-30",
        "what_for": f"task:{task.pk}",
        "purpose": "others",
    }
    answer = owner.client.post(address, said, follow=True)
    made.refresh_from_db()
    assert (made.minutes, made.amount, made.what, made.put_in_on, made.task, made.goal, made.purpose) == (
        120,
        None,
        "the case",
        date(2026, 9, 30),
        task,
        task.goal,
        "others",
    )
    page = shown(answer)
    assert "Changed: 2 h, the case." in page
    undo = re.search(r'action="(/plan/deposits/[^"]+/withdrawal/[^"]*)"', page)[1].replace("&amp;", "&")
    assert "The change is undone." in shown(owner.client.post(undo, follow=True))
    made.refresh_from_db()
    assert (made.minutes, str(made.amount), made.what, made.put_in_on, made.task, made.goal) == (
        60,
        "£5.00",
        "mentoring",
        TODAY,
        None,
        task.goal,
    )
    assert "It was changed again since then." in shown(owner.client.post(undo + "&next=/plan/deposits/", follow=True))
    assert owner.client.post(undo.replace("was=", "was=x")).status_code == 404


def test_a_change_of_nothing_is_said_to_be_one(owner: Member):
    made = make.deposit(owner.viewer, 60, what="mentoring", purpose="easy")
    said = {"minutes": "1", "what": "mentoring", "on": "2026-10-01", "purpose": "easy"}
    answer = owner.client.post(reverse("plan:change_deposit", args=[made.pk]), said, follow=True)
    assert "Nothing was different." in shown(answer)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"minutes": "20"}, "minutes"),
        ({"minutes": "1", "on": "2026-10-02"}, "on"),
        ({"minutes": "1", "on": "1940-01-01"}, "on"),
        ({"minutes": ""}, "minutes"),
    ],
)
def test_a_change_that_cannot_be_is_refused_beside_its_field(owner: Member, said, field):
    make.deposit(owner.viewer, 10 * 60)
    made = make.deposit(owner.viewer, 60)
    answer = owner.client.post(reverse("plan:change_deposit", args=[made.pk]), said)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in shown(answer)
    made.refresh_from_db()
    assert made.minutes == 60


def test_a_closed_goal_and_a_done_task_can_still_be_chosen_for_what_was_for_them(owner: Member):
    goal = make.goal(owner.viewer, "Old", state="reached", closed_on=TODAY)
    task = make.task(owner.viewer, "Long done", of=goal, done_on=TODAY)
    made = make.deposit(owner.viewer, 60, goal=goal, task=task)
    page = shown(owner.client.get(reverse("plan:change_deposit", args=[made.pk])))
    assert f'value="task:{task.pk}" selected' in page


def test_a_deposit_is_taken_back_and_logged_again_unless_its_day_is_full(owner: Member):
    made = make.deposit(owner.viewer, 10 * 60, what="mentoring")
    page = shown(owner.client.post(reverse("plan:trash_deposit", args=[made.pk]), {"next": PAGE}, follow=True))
    assert "Taken back: 10 h." in page
    restore = reverse("plan:restore_deposit", args=[made.pk])
    other = make.deposit(owner.viewer, 20 * 60)
    assert "has 20 h already" in shown(owner.client.post(restore, {"next": PAGE}, follow=True))
    other.delete()
    assert "10 h logged again." in shown(owner.client.post(restore, {"next": PAGE}, follow=True))


# When a task is done


def ticked(owner: Member, task: Task, **said: str) -> str:
    address = reverse("plan:complete_task", args=[task.pk])
    return shown(owner.client.post(address, {"next": "/", **said}, follow=True))


def test_a_tick_offers_to_log_what_the_task_took(owner: Member):
    task = make.task(owner.viewer, minutes=180)
    make.deposit(owner.viewer, 60, task=task, goal=task.goal, created_at=owner.viewer.now - timedelta(hours=1))
    page = ticked(owner, task)
    address = reverse("plan:took", args=[task.pk])
    assert f'action="{address}"' in page
    assert 'name="took" value="2 h"' in page
    answer = shown(owner.client.post(address, {"took": "2 h", "next": "/"}, follow=True))
    assert f"2 h for {task.title} are logged." in answer
    made = Deposit.objects.get(minutes=120)
    assert (made.task, made.goal, made.put_in_on, made.purpose, made.what) == (
        task,
        task.goal,
        TODAY,
        "goals",
        task.title,
    )


def test_what_it_took_is_logged_on_the_day_it_was_done(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task, on="2026-09-28")
    owner.client.post(reverse("plan:took", args=[task.pk]), {"took": "1"})
    assert Deposit.objects.get().put_in_on == date(2026, 9, 28)


def test_what_it_took_is_logged_once_from_two_windows_too(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task)
    address = reverse("plan:took", args=[task.pk])
    owner.client.post(address, {"took": "1", "next": "/"})
    assert "are logged already." in shown(owner.client.post(address, {"took": "1", "next": "/"}, follow=True))
    assert Deposit.objects.count() == 1


def test_a_task_that_is_reopened_and_done_again_may_have_taken_more(owner: Member):
    task = make.task(owner.viewer)
    actions.complete_task(owner.viewer, task, took=60)
    with pytest.raises(Refused, match="logged already"):
        actions.log_took(owner.viewer, task, 30)
    actions.reopen_task(later(owner.viewer), task)
    with pytest.raises(Refused, match="is not done"):
        actions.log_took(later(owner.viewer), task, 30)
    actions.complete_task(later(owner.viewer, 2), task)
    actions.log_took(later(owner.viewer, 2), task, 30)
    assert Deposit.objects.count() == 2


def test_nothing_is_asked_where_all_is_logged_or_said(owner: Member):
    used = make.task(owner.viewer, "Used", minutes=60)
    make.deposit(owner.viewer, 60, task=used)
    assert "Took" not in ticked(owner, used)
    said = make.task(owner.viewer, "Said", minutes=60)
    page = ticked(owner, said, took="30m")
    assert "Said is done. 30 min are logged." in page
    assert "Log it" not in page


def test_more_than_a_day_is_no_guess(owner: Member):
    assert 'name="took" value=""' in ticked(owner, make.task(owner.viewer, minutes=40 * 60))


def test_a_wrong_answer_is_said_on_the_page_one_came_from(owner: Member):
    task = make.task(owner.viewer)
    ticked(owner, task)
    answer = owner.client.post(reverse("plan:took", args=[task.pk]), {"took": "soon", "next": "/"}, follow=True)
    assert "“soon” is not a number of hours" in shown(answer)
    assert not Deposit.objects.exists()


# Where they are found


def test_the_hours_of_today_and_of_a_goal_open_to_their_deposits(owner: Member):
    goal = make.goal(owner.viewer)
    make.hours(owner.viewer)
    make.deposit(owner.viewer, 60, goal=goal)
    assert f'href="{PAGE}?since=2026-07-13"' in shown(owner.client.get("/"))
    assert f'href="{PAGE}?goal={goal.pk}"' in shown(owner.client.get(reverse("plan:goal", args=[goal.pk])))
