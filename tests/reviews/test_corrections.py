"""The readable history of what was changed."""

import html
import json
import re
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast, Member
from chains import chain, later
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.direction import actions as direction
from metier.plan import actions
from metier.plan.models import Goal, GoalRevision, Task, TaskRevision
from metier.reviews.actions import deciding, drift, parking
from metier.reviews.queries.course import CourseCorrection, corrections_between, corrections_sheet

pytestmark = pytest.mark.django_db
DAYS = (date(2020, 1, 1), date(2030, 1, 1))


def told(viewer: Viewer, **asked) -> list[tuple[str, str, str]]:
    """Kind, verb and title, newest first."""
    return [(one.kind, one.what, one.title) for one in corrections_between(viewer, *DAYS, **asked)]


def newest(viewer: Viewer) -> CourseCorrection:
    return corrections_between(viewer, *DAYS)[0]


def page(member: Member, query: str = "") -> str:
    answer = member.client.get(f"/reviews/corrections/{query}")
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def paged(viewer: Viewer, **asked) -> list[str]:
    """The titles of every page, newest first."""
    seen: list[str] = []
    sheet = corrections_sheet(viewer, **asked)
    seen += [one.title for one in sheet.entries]
    while sheet.earlier:
        sheet = corrections_sheet(viewer, before=sheet.earlier, **asked)
        seen += [one.title for one in sheet.entries]
    return seen


# What is told


def test_a_goal_is_set_changed_reached_taken_up_again_and_dropped(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a team", due=date(2027, 6, 30))
    actions.change_goal(later(viewer, 1), goal, {"due": date(2027, 9, 30)}, reason="The spring is full")
    one = newest(later(viewer, 1))
    assert (one.what, one.reason) == ("Changed", "The spring is full")
    assert [(change.label, change.before, change.after) for change in one.changes] == [
        ("Due", "30\u00a0June 2027", "30\u00a0September 2027")
    ]
    actions.reach_goal(later(viewer, 2), goal)
    actions.reopen_goal(later(viewer, 3), goal)
    actions.drop_goal(later(viewer, 4), goal, reason="The team is gone")
    assert [what for _, what, _ in told(later(viewer, 5))] == [
        "Dropped", "Taken up again", "Reached", "Changed", "Set",
    ]  # fmt: skip
    assert newest(later(viewer, 5)).changes == ()


def test_moving_and_dropping_a_task_is_a_correction_and_doing_it_is_not(viewer: Viewer):
    plan = chain(viewer)
    actions.deposit(later(viewer, 1), 30, task=plan.first)
    actions.complete_task(later(viewer, 2), plan.first)
    actions.change_task(later(viewer, 3), plan.second, {"minutes": 60}, needs=[])
    actions.drop_task(later(viewer, 4), plan.third)
    found = [one for one in corrections_between(viewer, *DAYS) if one.kind == "task"]
    assert [(one.what, one.title) for one in found] == [
        ("Dropped", plan.third.title),
        ("Changed", plan.second.title),
    ]
    assert [change.label for change in found[1].changes] == ["Effort", "Needs first"]


def test_a_change_before_the_task_was_begun_is_told_and_its_beginning_is_not(viewer: Viewer):
    plan = chain(viewer)
    actions.change_task(later(viewer, 1), plan.first, {"minutes": 60})
    actions.deposit(later(viewer, 2), 30, task=plan.first)
    actions.change_task(later(viewer, 3), Task.objects.get(pk=plan.first.pk), {"minutes": 90})
    actions.complete_task(later(viewer, 4), Task.objects.get(pk=plan.first.pk))
    found = [one for one in corrections_between(viewer, *DAYS) if one.kind == "task"]
    assert [[(change.label, change.after) for change in one.changes] for one in found] == [
        [("Effort", "1\u00a0h\u00a030")],
        [("Effort", "1\u00a0h")],
    ]


def test_what_was_said_first_is_told_as_it_was_said_then(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a team")
    actions.change_goal(later(viewer, 1), goal, {"title": "Lead a team of four"})
    span = actions.set_hours(viewer, 360, viewer.today).span
    actions.change_hours(later(viewer, 1), span, {"minutes_per_week": 240})
    assert [title for _, what, title in told(later(viewer, 2)) if what in {"Set", "Said"}] == [
        "6\u00a0h a week from 1\u00a0October 2026",
        "Lead a team",
    ]


def test_a_name_put_right_on_its_first_day_is_told_once(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a taem")
    task = actions.add_task(viewer, goal, "Wirte to Anna", minutes=60)
    ambition = direction.add_ambition(viewer, kind="position", text="Head of analitics")
    soon = later(viewer, 0.1)
    actions.change_goal(soon, goal, {"title": "Lead a team"})
    actions.change_task(soon, task, {"title": "Write to Anna"})
    direction.change_ambition(soon, ambition, {"text": "Head of analytics"})
    first = [("ambition", "Said", "Head of analytics"), ("goal", "Set", "Lead a team")]
    assert sorted(told(later(viewer))) == first
    assert sorted(paged(later(viewer))) == ["Head of analytics", "Lead a team"]
    actions.change_goal(later(viewer, 0.2), goal, {"due": date(2027, 6, 30)}, reason="Tom wants a date")
    actions.change_task(later(viewer), task, {"title": "Write to Anna Keane"})
    actions.drop_goal(later(viewer, 0.3), goal, reason="No")
    assert sorted(told(later(viewer, 2))) == [
        *first[:1],
        ("goal", "Changed", "Lead a team"),
        ("goal", "Dropped", "Lead a team"),
        *first[1:],
        ("task", "Changed", "Write to Anna Keane"),
    ]


def test_everything_else_that_is_changed_is_told_too(viewer: Viewer):
    said = actions.set_hours(viewer, 360, viewer.today)
    actions.change_hours(later(viewer, 1), said.span, {"minutes_per_week": 240})
    direction.rank(later(viewer, 2), ["learning", "autonomy", "meaning", "status"])
    direction.rank(later(viewer, 3), ["autonomy", "learning", "meaning", "status"])
    ambition = make.ambition(later(viewer, 4), created_at=later(viewer, 4).now)
    direction.change_ambition(later(viewer, 5), ambition, {"text": "Head of data"}, reason="Wider")
    make.life_goal(viewer, created_at=later(viewer, 6).now)
    make.if_then_plan(viewer, make.goal(viewer, created_at=later(viewer, -1).now), created_at=later(viewer, 7).now)
    drift.call_deliberate(later(viewer, 8), "meaning", 78, "It ends in March")
    parked = parking.park(later(viewer, 9), later(viewer, 40).today)
    parking.wake(later(viewer, 10), parked)
    found = told(later(viewer, 11))
    assert [(kind, what) for kind, what, _ in found] == [
        ("parking", "Woken"), ("parking", "Parked"), ("drift", "Called deliberate"), ("if-then", "Made"), ("life", "Said"),
        ("ambition", "Changed"), ("ambition", "Said"), ("ranking", "Ranked again"), ("ranking", "First ranked"),
        ("hours", "Changed"), ("hours", "Said"), ("goal", "Set"),
    ]  # fmt: skip
    ranked = next(one for one in corrections_between(later(viewer, 11), *DAYS) if one.what == "Ranked again")
    assert [(change.label, change.before, change.after) for change in ranked.changes] == [
        ("Autonomy", "second", "first")
    ]


def test_what_was_recorded_in_a_review_says_so(viewer: Viewer):
    goal = make.goal(viewer)
    review = make.review(viewer, "quarterly", date(2026, 7, 1), date(2026, 9, 30))
    deciding.drop(viewer, review, goal, why="Enough")
    one = newest(viewer)
    assert (one.what, one.review) == ("Dropped", (review.pk, "Third-quarter review"))


def test_only_what_lies_between_the_days_is_told_and_as_it_was_then(viewer: Viewer):
    goal = actions.add_goal(viewer, title="One")
    actions.change_goal(later(viewer, 10), goal, {"title": "Two"})
    actions.change_goal(later(viewer, 20), goal, {"title": "Three"})
    first = later(viewer, 5).today
    (one,) = corrections_between(later(viewer, 30), first, first + timedelta(days=10))
    assert (one.title, one.changes[0].before, one.changes[0].after) == ("Two", "One", "Two")


# The page


def test_the_page_groups_by_month_and_says_why(owner: Member):
    goal = actions.add_goal(later(owner.viewer, -40), title="Lead a team")
    actions.change_goal(owner.viewer, goal, {"title": "Lead a team of four"}, reason="Two are leaving")
    shown = page(owner)
    assert shown.index(">October 2026<") < shown.index(">August 2026<")
    assert "<del>Lead a team</del> <ins>Lead a team of four</ins>" in shown
    assert "Two are leaving" in shown
    assert 'href="/reviews/compare/?then=2026-09-30"' in shown


def test_an_empty_history_says_what_it_will_be(owner: Member):
    assert "Nothing is set yet, so nothing was changed." in page(owner)


def test_it_is_filtered_by_kind_goal_and_year(owner: Member):
    viewer = owner.viewer
    one = actions.add_goal(later(viewer, -400), title="Learn dbt")
    actions.add_goal(viewer, title="Lead a team")
    make.ambition(viewer)
    listed = page(owner, "?kind=ambition").partition('<ol class="log"')[2]
    assert "Head of analytics" in listed
    assert "Lead a team" not in listed
    listed = page(owner, f"?goal={one.pk}").partition('<ol class="log"')[2]
    assert "Learn dbt" in listed
    assert "Lead a team" not in listed
    assert "Learn dbt" in page(owner, "?year=2025").partition('<ol class="log"')[2]
    assert "No correction fits." in page(owner, "?year=2025&kind=hours")
    assert owner.client.get("/reviews/corrections/?kind=nothing").status_code == 422


def test_a_long_history_goes_on_page_by_page_and_loses_nothing(owner: Member):
    viewer = owner.viewer
    goal = make.goal(viewer, created_at=later(viewer, -200).now)
    for number in range(95):
        goal.title = f"Title {number}"
        GoalRevision.objects.create(
            career=viewer.career, subject=goal, title=f"Title {number}", replaced_at=later(viewer, number - 100).now
        )
    goal.title = "Title 95"
    goal.save()
    assert paged(viewer) == [f"Title {number}" for number in [*range(95, -1, -1)]]
    shown = page(owner)
    assert 'rel="next"' in shown
    link = re.search(r'href="(\?before=[^"]+)"', shown)
    assert link
    assert "Title 50" in page(owner, html.unescape(link[1]))
    assert "Nothing was changed before that." in page(owner, f"?before=2001-01-01T00:00:00%2B00:00&key={goal.pk}")


@pytest.mark.parametrize("before", ["yesterday", "2026-01-01", "0001-01-01T00:00:00%2B14:00"])
def test_an_end_of_a_page_that_cannot_be_read_shows_the_newest(owner: Member, before: str):
    goal = make.goal(owner.viewer)
    assert "Goal set: " in page(owner, f"?before={before}&key={goal.pk}")


def test_a_page_may_end_among_those_made_at_one_moment(viewer: Viewer):
    for number in range(90):
        make.goal(viewer, f"Goal {number:02}", created_at=viewer.now)
    make.goal(viewer, "The first", created_at=later(viewer, -9).now)
    assert sorted(paged(viewer)) == [*(f"Goal {number:02}" for number in range(90)), "The first"]


def test_pages_of_many_tasks_lose_nothing_of_the_other_kinds(viewer: Viewer):
    plan = chain(viewer)
    for number in range(1, 90):
        actions.change_task(later(viewer, number), plan.first, {"minutes": 30 + number})
        if number % 10 == 0:
            goal = make.goal(viewer, f"Goal {number}", created_at=later(viewer, number).now)
            actions.change_goal(later(viewer, number + 1.25), goal, {"title": f"Goal {number}, reworded"})
            make.ranking(viewer, at=later(viewer, number + 0.5).now)
    until = later(viewer, 99)
    whole = [one.title for one in corrections_between(until, DAYS[0], until.today)]
    assert paged(until) == whole
    assert sum(title.startswith("Goal") for title in whole) == 16
    assert {"Goal 10", "Goal 10, reworded", "Goal 80"} <= set(whole)


def test_what_was_said_first_is_told_on_a_page_that_ends_before_it_was_changed(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a team")
    make.goal(later(viewer, 2), "Another", created_at=later(viewer, 2).now)
    actions.change_goal(later(viewer, 5), goal, {"title": "Lead a team of four"})
    days = viewer.today - timedelta(days=1), later(viewer, 3).today
    assert [one.title for one in corrections_between(later(viewer, 9), *days)] == ["Another", "Lead a team"]


def test_versions_that_say_nothing_new_neither_end_the_history_nor_are_told(viewer: Viewer):
    plan = chain(viewer)
    actions.change_task(later(viewer), plan.first, {"minutes": 30})
    said = {"subject": plan.first, "goal": plan.goal, "title": plan.first.title, "minutes": 30}
    for number in range(2, 60):
        TaskRevision.objects.create(career=viewer.career, replaced_at=later(viewer, number).now, **said)
    assert "Finish the dbt module" in paged(later(viewer, 70), kinds=["task"])


def test_the_stranger_sees_nothing_of_it(cast: Cast):
    make.goal(cast.owner.viewer)
    for other in cast.others:
        assert "Lead analytics" not in page(other)


def test_the_number_of_queries_does_not_grow(owner: Member):
    viewer = owner.viewer

    def asked(query: str = "") -> int:
        with CaptureQueriesContext(connection) as found:
            page(owner, query)
        return len(found)

    def grow(number: int) -> None:
        goal = actions.add_goal(later(viewer, -number), title=f"Goal {number}")
        actions.change_goal(later(viewer, 1 - number), goal, {"title": f"Goal {number} more"})
        task = make.task(viewer, of=goal)
        actions.change_task(later(viewer, 1 - number), task, {"minutes": 90})
        make.ambition_revision(viewer)
        make.life_goal_revision(viewer)
        make.ranking(viewer, at=later(viewer, -number).now)
        make.if_then_plan(viewer, goal)

    grow(2)
    first = Goal.objects.get()
    few, few_of_a_goal = asked(), asked(f"?goal={first.pk}")
    for number in range(3, 12):
        grow(number)
    for number in range(1, 8):
        actions.change_goal(later(viewer, number), first, {"title": f"Goal, {number}"})
    assert asked() == few
    assert asked(f"?goal={first.pk}") == few_of_a_goal
    assert Goal.objects.count() == 10


# The terminal


def test_the_terminal_lists_them(viewer: Viewer, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    goal = actions.add_goal(later(viewer, -3), title="Lead a team")
    actions.change_goal(later(viewer, -2), goal, {"title": "Lead a team of four"}, reason="Two are leaving")

    def run(*words: str):
        return CliRunner().invoke(metier, ["corrections", *words])

    rows = run().output.splitlines()
    assert rows[0].split("\t")[1:] == [
        "Goal changed: Lead a team of four",
        "Goal: Lead a team → Lead a team of four",
        "Two are leaving",
    ]
    found = json.loads(run("--json", "--goal", "four").output)
    assert [one["what"] for one in found] == ["Changed", "Set"]
    assert found[0]["changes"] == [{"fact": "Goal", "before": "Lead a team", "after": "Lead a team of four"}]
    assert "Nothing was changed in that time." in run("--until", "2026-01-01", "--since", "2025-12-01").stderr
    assert run("--since", "2026-02-01", "--until", "2026-01-01").exit_code == 1
    assert run("--kind", "ranking").stderr
