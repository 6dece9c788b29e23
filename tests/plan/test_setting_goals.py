"""What can be done with a goal, and what is refused."""

from datetime import date
from decimal import Decimal

import pytest

import make
from cast import TODAY
from chains import later
from metier.accounts.access import Missing, Viewer
from metier.core.errors import Refused
from metier.plan import actions, queries, sentences
from metier.plan.queries.history import goal_corrections

pytestmark = pytest.mark.django_db


def test_a_goal_serves_a_longer_one_which_serves_an_ambition(viewer: Viewer):
    ambition = make.ambition(viewer, "Head of analytics")
    longer = actions.add_goal(viewer, title="Set the roadmap", horizon="years", ambition=ambition, priority="autonomy")
    nearer = actions.add_goal(viewer, title="Own the pricing product", serves=longer, due=date(2027, 4, 30))
    said = [(link.kind, link.title) for link in queries.chain(viewer, nearer)]
    assert said == [("goal", "Set the roadmap"), ("ambition", "Head of analytics"), ("priority", "Autonomy")]
    assert list(queries.serving(viewer, longer)) == [nearer]


def test_a_circle_of_goals_is_refused_and_named(viewer: Viewer):
    first = actions.add_goal(viewer, title="Lead a team", horizon="years")
    second = actions.add_goal(viewer, title="Run a budget", horizon="years", serves=first)
    third = actions.add_goal(viewer, title="Set the roadmap", horizon="years", serves=second)
    with pytest.raises(
        Refused, match="Lead a team would serve Set the roadmap, which serves Run a budget, which serves Lead a team"
    ) as found:
        actions.change_goal(viewer, first, {"serves": third})
    assert found.value.where.field == "serves"
    first.refresh_from_db()
    assert first.serves is None
    with pytest.raises(Refused, match="cannot serve itself"):
        actions.change_goal(viewer, second, {"serves": second})


def test_a_longer_goal_cannot_serve_a_nearer_one(viewer: Viewer):
    nearer = actions.add_goal(viewer, title="Lead a team")
    with pytest.raises(Refused, match="Let Lead a team serve Head of analytics"):
        actions.add_goal(viewer, title="Head of analytics", horizon="years", serves=nearer)


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({"title": "  "}, "title", "Say what the goal is"),
        ({"title": "x" * 201}, "title", "longer than 200"),
        ({"title": "Lead", "due": date(2026, 9, 30)}, "due", "30\u00a0September 2026 has passed"),
        ({"title": "Lead", "horizon": "decade"}, "horizon", "not a horizon"),
        ({"title": "Lead", "priority": "fun"}, "priority", "not a priority"),
    ],
)
def test_a_goal_that_cannot_be_is_refused_with_its_field(viewer: Viewer, facts, field, sentence):
    with pytest.raises(Refused, match=sentence) as found:
        actions.add_goal(viewer, **facts)
    assert found.value.where.field == field
    assert not queries.goals(viewer).exists()


def test_changing_a_goal_keeps_what_was_said_with_its_date_and_reason(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a team", due=date(2027, 6, 30))
    actions.change_goal(
        later(viewer), goal, {"due": date(2027, 9, 30), "title": "Lead a team of four"}, reason="Spring is full"
    )
    assert actions.change_goal(later(viewer, 2), goal, {"due": date(2027, 9, 30)}) is None
    (kept,) = goal_corrections(viewer, goal)
    assert (kept.on, kept.reason) == (date(2026, 10, 2), "Spring is full")
    assert [(one.label, one.before, one.after) for one in kept.changes] == [
        ("Goal", "Lead a team", "Lead a team of four"),
        ("Due", "30\u00a0June 2027", "30\u00a0September 2027"),
    ]


def test_the_last_change_can_be_taken_back_and_an_earlier_one_cannot(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Lead a team")
    first = actions.change_goal(later(viewer), goal, {"title": "Lead two"})
    second = actions.change_goal(later(viewer, 2), goal, {"title": "Lead three"})
    assert first
    assert second
    with pytest.raises(Refused, match="changed again since"):
        actions.withdraw_change(viewer, goal, first.id)
    actions.withdraw_change(viewer, goal, second.id)
    goal.refresh_from_db()
    assert goal.title == "Lead two"
    assert len(goal_corrections(viewer, goal)) == 1
    with pytest.raises(Missing):
        actions.withdraw_change(viewer, goal, second.id)


def test_a_reached_goal_leaves_the_plan_and_comes_back_when_reopened(viewer: Viewer):
    task = make.task(viewer)
    actions.reach_goal(viewer, task.goal)
    assert (task.goal.state, task.goal.closed_on) == ("reached", TODAY)
    assert queries.plan(viewer).tasks == ()
    with pytest.raises(Refused, match="was reached on 1\u00a0October 2026. Reopen it first"):
        actions.change_goal(viewer, task.goal, {"title": "Other"})
    actions.reopen_goal(later(viewer), task.goal)
    assert [one.title for one in queries.plan(viewer).open_tasks] == [task.title]
    with pytest.raises(Refused, match="open already"):
        actions.reopen_goal(viewer, task.goal)


def test_dropping_a_goal_asks_why(viewer: Viewer):
    goal = make.goal(viewer)
    with pytest.raises(Refused, match="Say why"):
        actions.drop_goal(viewer, goal, reason=" ")
    actions.drop_goal(viewer, goal, reason="The team was dissolved")
    assert goal_corrections(viewer, goal)[0].reason == "The team was dissolved"


def test_a_goal_in_the_trash_takes_its_tasks_along_and_brings_them_back(viewer: Viewer):
    goal = make.goal(viewer)
    task = make.task(viewer, of=goal)
    gone = make.task(viewer, "Gone before", of=goal)
    actions.trash_task(viewer, gone)
    assert actions.trash_goal(later(viewer), goal) == 1
    assert not queries.tasks(viewer).exists()
    with pytest.raises(Refused, match="Restore the goal first"):
        actions.restore_task(viewer, gone.pk)
    actions.restore_goal(later(viewer), goal.pk)
    assert [row.title for row in queries.tasks(viewer)] == [task.title]


def test_a_goal_without_a_priority_has_the_rank_of_the_goal_it_serves(viewer: Viewer):
    make.ranking(viewer, "learning", "autonomy", "meaning", "status")
    longer = make.goal(viewer, "Set the roadmap", due=date(2029, 1, 1), horizon="years", priority="autonomy")
    make.goal(viewer, "Own the product", serves=longer)
    make.goal(viewer, "Be known")
    make.goal(viewer, "Learn dbt", priority="learning")
    assert [(goal.title, goal.rank) for goal in queries.plan(viewer).goals] == [
        ("Learn dbt", 1),
        ("Own the product", 2),
        ("Set the roadmap", 2),
        ("Be known", 5),
    ]


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({"counted_as": "number", "target": "many"}, "target", "begin the target with one, as 40 models"),
        (
            {"counted_as": "number", "target": "12 models", "starts_from": Decimal(12)},
            "starts_from",
            "its target already",
        ),
        ({"counted_as": "percent", "starts_from": Decimal(100)}, "starts_from", "from less than 100"),
        ({"counted_as": "stars"}, "counted_as", "Use one of number, percent, milestones"),
        ({"starts_from": Decimal(10**12)}, "starts_from", "from a figure below"),
    ],
)
def test_a_goal_that_cannot_be_counted_so_is_refused_with_its_field(viewer: Viewer, facts, field, sentence):
    with pytest.raises(Refused, match=sentence) as found:
        actions.add_goal(viewer, title="Own dbt", **facts)
    assert found.value.where.field == field


def test_how_a_goal_is_counted_can_change_and_is_kept_in_its_history(viewer: Viewer):
    goal = actions.add_goal(viewer, title="Own dbt", target="40 models")
    actions.change_goal(later(viewer), goal, {"counted_as": "number", "starts_from": Decimal("12.50")})
    goal = queries.goal(viewer, goal.pk)
    assert actions.change_goal(later(viewer, 2), goal, {"starts_from": Decimal("12.5")}) is None
    (kept,) = goal_corrections(viewer, goal)
    assert [(one.label, one.before, one.after) for one in kept.changes] == [
        ("Counted as", "nothing", "A number"),
        ("Counted from", "0", "12.5"),
    ]
    with pytest.raises(Refused, match="begin the target with one"):
        actions.change_goal(later(viewer, 3), goal, {"target": "All of them"})


def test_a_number_may_go_down(viewer: Viewer):
    goal = actions.add_goal(
        viewer, title="Faster closing", counted_as="number", target="2 days", starts_from=Decimal(5)
    )
    assert sentences.counting(goal) == "A number, from 5 to 2"
