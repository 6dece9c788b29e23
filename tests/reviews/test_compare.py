"""A past day beside now."""

import json
from datetime import date

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast, Member
from chains import chain, later
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.dates import PartialDate
from metier.direction import actions as direction
from metier.direction.models import Ambition
from metier.plan import actions
from metier.plan.models import Goal
from metier.reviews.pages.compare import lead, presets
from metier.reviews.queries.comparing import compare

pytestmark = pytest.mark.django_db
THEN = date(2026, 10, 1)


def text(member: Member, query: str = "") -> str:
    answer = member.client.get(f"/reviews/compare/{query}")
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def corrected(viewer: Viewer) -> Viewer:
    """A plan of 1 October that is another by 11 October; returns the viewer of that day."""
    plan = chain(viewer)
    made = {"created_at": viewer.now}
    Goal.objects.update(**made)
    kept = {
        name: make.goal(viewer, name, **made) for name in ("Reach it", "Drop it", "Reword it", "Forget it", "Keep it")
    }
    make.ranking(viewer)
    ambition = make.ambition(viewer, **made)
    ended = make.ambition(viewer, "Be paid twice as much", kind="reward", **made)
    make.life_goal(viewer, **made)
    soon = later(viewer, 5)
    actions.change_task(soon, plan.second, {"minutes": 1440}, needs=[plan.first])
    actions.reach_goal(soon, kept["Reach it"])
    actions.drop_goal(soon, kept["Drop it"], reason="Enough")
    actions.change_goal(soon, kept["Reword it"], {"title": "Reworded", "serves": plan.goal, "horizon": "year"})
    actions.trash_goal(soon, kept["Forget it"])
    actions.add_goal(soon, title="Add it")
    direction.rank(soon, ["autonomy", "learning", "meaning", "status"])
    direction.change_ambition(soon, ambition, {"by": PartialDate(2031)})
    direction.end_ambition(soon, ended, on=soon.today)
    return later(viewer, 10)


def test_goals_that_came_went_and_changed_are_told_fact_by_fact(viewer: Viewer):
    found = compare(corrected(viewer), THEN)
    what = {one.title: one.what for one in found.goals}
    assert what == {
        "Lead analytics engineering": "same",
        "Reach it": "reached",
        "Drop it": "dropped",
        "Reworded": "changed",
        "Forget it": "removed",
        "Keep it": "same",
        "Add it": "added",
    }
    reworded = next(one for one in found.goals if one.what == "changed")
    assert [(change.label, change.before, change.after) for change in reworded.changes] == [
        ("Goal", "Reword it", "Reworded"),
        ("Serves the goal", "nothing", "Lead analytics engineering"),
    ]
    led = next(one for one in found.goals if one.title.startswith("Lead"))
    assert led.finish_now > led.finish_then
    assert (led.left_then, led.left_now) == (1440, 2160)
    assert (
        lead(found)
        == "One goal added, one changed, one reached, one dropped and one removed. One planned finish moved."
    )


def test_ranking_and_direction_then_and_now(viewer: Viewer):
    found = compare(corrected(viewer), THEN)
    assert found.ranking_then.order[0] == "learning"
    assert found.ranking_now.order[0] == "autonomy"
    assert [(one.what, one.then, one.now) for one in found.ambitions] == [
        ("changed", "Head of analytics", "Head of analytics"),
        ("ended", "Be paid twice as much", ""),
    ]
    assert found.ambitions[0].changes[0].after == "2031"
    assert [one.what for one in found.life_goals] == ["same"]


def test_two_past_days_can_be_held_against_each_other(viewer: Viewer):
    now = corrected(viewer)
    assert {one.what for one in compare(now, THEN, date(2026, 10, 3)).goals} == {"same"}
    assert {one.title for one in compare(now, date(2026, 9, 1), THEN).goals if one.what == "added"} >= {"Drop it"}


def test_the_page_shows_both_sides_and_says_what_differs(owner: Member, monkeypatch):
    corrected(later(owner.viewer, -20))
    shown = text(owner, "?then=2026-09-12")
    assert "12 September 2026 beside now" in shown
    assert "One goal added, one changed, one reached, one dropped and one removed." in shown
    assert "<del>Reword it</del> <ins>Reworded</ins>" in shown
    assert 'href="/plan/as-of/?on=2026-09-12"' in shown
    assert "How your ranking has changed" in shown
    assert 'aria-label="Planned finishes and hours left"' in shown
    assert "In the trash" in shown
    assert "Ended" in shown
    dropped = shown.partition(">Drop it</a>")[2].partition("</tr>")[0]
    assert dropped.count(">None</td>") == 2  # it had no task, so no finish was planned on either day


def test_without_a_day_it_asks_and_offers_some(owner: Member):
    shown = text(owner)
    assert 'href="?then=2026-07-01">A quarter ago' in shown
    assert [day for _, day in presets(date(2026, 8, 31))] == [
        date(2026, 7, 31),
        date(2026, 5, 31),
        date(2026, 2, 28),
        date(2025, 8, 31),
    ]


def test_before_the_first_goal_there_was_nothing(owner: Member):
    assert "There were no goals on either day." in text(owner, "?then=2020-01-01")
    make.goal(owner.viewer)
    assert "Added" in text(owner, "?then=2020-01-01")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?then=2026-10-02", "2 October 2026 is still to come"),
        ("?then=someday", "is not a day"),
        ("?then=2026-09-01&now=2026-08-01", "is before"),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_its_field(owner: Member, query: str, said: str):
    answer = owner.client.get(f"/reviews/compare/{query}")
    assert answer.status_code == 422
    assert said in answer.content.decode().replace("\u00a0", " ")


def test_the_stranger_compares_their_own(cast: Cast):
    corrected(later(cast.owner.viewer, -20))
    for other in cast.others:
        assert "Reworded" not in text(other, "?then=2026-09-12")


def test_the_number_of_queries_does_not_grow(owner: Member):
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            text(owner, "?then=2026-09-12")
        return len(found)

    corrected(later(owner.viewer, -20))
    few = asked()
    for number in range(8):
        goal = make.goal(owner.viewer, f"Goal {number}", created_at=later(owner.viewer, -30).now)
        actions.change_goal(owner.viewer, goal, {"title": f"Goal {number} more"})
        make.ambition_revision(owner.viewer)
    assert asked() == few
    assert Ambition.objects.count() == 10


def test_the_terminal_compares_too(viewer: Viewer, monkeypatch):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    corrected(later(viewer, -20))

    def run(*words: str):
        return CliRunner().invoke(metier, ["compare", *words])

    said = run("2026-09-12").output
    assert said.startswith("One goal added")
    assert "Ranking, 12\u00a0Sep 2026: Continued learning, Autonomy, Meaningful work, Status and recognition." in said
    assert "Position, changed: Head of analytics. By when: nothing → 2031" in said
    assert "Reward, ended: Be paid twice as much → not there" in said
    found = json.loads(run("2026-09-12", "--json").output)
    assert {one["title"] for one in found["goals"] if one["what"] == "dropped"} == {"Drop it"}
    assert found["ranking_now"][0] == "autonomy"
    assert run("2027-01-01").exit_code == 1
    assert run("2026-09-12", "--with", "2026-09-01").exit_code == 1
    assert "was added, changed or closed" in run("2026-09-12", "--with", "2026-09-13").output
