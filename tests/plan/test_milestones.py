"""Milestones, on the page of their goal and in `metier goal milestone`."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.models import Milestone

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def titles(goal) -> list[str]:
    return list(Milestone.objects.filter(goal=goal, trashed_at=None).values_list("title", flat=True))


def test_milestones_are_added_reached_and_counted_on_the_goals_page(owner: Member):
    goal = make.goal(owner.viewer)
    for title in ("First model live", "Team runs it"):
        answer = owner.client.post(reverse("plan:add_milestone", args=[goal.pk]), {"title": title}, follow=True)
    assert "Team runs it is a milestone." in shown(answer)
    assert "0 of 2 reached" in shown(answer)
    first = Milestone.objects.get(title="First model live")
    text = shown(owner.client.post(reverse("plan:reach_milestone", args=[first.pk]), follow=True))
    assert "1 of 2 reached" in text
    assert "1 Oct 2026" in text
    text = shown(owner.client.post(reverse("plan:reopen_milestone", args=[first.pk]), follow=True))
    assert "0 of 2 reached" in text


def test_a_milestone_without_words_or_said_twice_is_refused_on_the_page(owner: Member):
    goal = make.goal(owner.viewer)
    make.milestone(owner.viewer, "First model live", of=goal)
    address = reverse("plan:add_milestone", args=[goal.pk])
    empty, twice = owner.client.post(address, {"title": " "}), owner.client.post(address, {"title": "first model live"})
    assert (empty.status_code, twice.status_code) == (422, 422)
    assert "Fill this in." in shown(empty)
    assert "has a milestone “first model live” already" in shown(twice)
    assert titles(goal) == ["First model live"]


def test_it_is_renamed_and_given_its_day_and_the_change_is_undone(owner: Member):
    row = make.milestone(owner.viewer, "First model live")
    address = reverse("plan:change_milestone", args=[row.pk])
    said = {"title": "First model in production", "reached_on": "2026-09-12"}
    text = shown(owner.client.post(address, said, follow=True))
    assert "First model in production is changed." in text
    row.refresh_from_db()
    assert (row.title, row.reached_on) == ("First model in production", date(2026, 9, 12))
    owner.client.post(f"{address}?title=First+model+live&reached_on=")
    row.refresh_from_db()
    assert (row.title, row.reached_on) == ("First model live", None)


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-10-02", "is still to come"), ("1926-01-01", "before a working life"), ("soon", "not a day")],
)
def test_a_day_on_which_nothing_can_have_happened_is_refused(owner: Member, day: str, said: str):
    row = make.milestone(owner.viewer)
    address = reverse("plan:change_milestone", args=[row.pk])
    answer = owner.client.post(address, {"title": row.title, "reached_on": day})
    assert answer.status_code == 422
    assert said in shown(answer)
    row.refresh_from_db()
    assert row.reached_on is None


def test_order_changes_by_buttons_and_ends_are_said(owner: Member):
    goal = make.goal(owner.viewer)
    rows = [make.milestone(owner.viewer, title, of=goal) for title in ("One", "Two", "Three")]
    owner.client.post(reverse("plan:move_milestone", args=[rows[2].pk, "earlier"]))
    assert titles(goal) == ["One", "Three", "Two"]
    back = {"next": reverse("plan:goal", args=[goal.pk])}
    answer = owner.client.post(reverse("plan:move_milestone", args=[rows[0].pk, "earlier"]), back, follow=True)
    assert "One is first already." in shown(answer)
    assert titles(goal) == ["One", "Three", "Two"]


def test_it_goes_to_the_trash_and_comes_back(owner: Member):
    row = make.milestone(owner.viewer)
    text = shown(owner.client.post(reverse("plan:trash_milestone", args=[row.pk]), follow=True))
    assert "First model live is in the trash." in text
    owner.client.post(reverse("plan:restore_milestone", args=[row.pk]))
    assert titles(row.goal) == ["First model live"]


def test_a_goal_in_the_trash_hides_its_milestones_and_brings_them_back(owner: Member):
    row = make.milestone(owner.viewer)
    actions.trash_goal(owner.viewer, row.goal)
    assert owner.client.post(reverse("plan:reach_milestone", args=[row.pk])).status_code == 404
    assert not queries.open_milestones(owner.viewer).exists()
    actions.restore_goal(owner.viewer, row.goal.pk)
    assert queries.open_milestones(owner.viewer).get() == row


def test_a_milestone_cannot_come_back_before_its_goal(owner: Member):
    row = make.milestone(owner.viewer)
    actions.trash_milestone(owner.viewer, row)
    actions.trash_goal(owner.viewer, row.goal)
    with pytest.raises(Refused, match="is in the trash too"):
        actions.restore_milestone(owner.viewer, row.pk)


def test_nothing_moves_on_a_closed_goal(owner: Member):
    goal = make.goal(owner.viewer, state="reached", closed_on=TODAY)
    row = make.milestone(owner.viewer, of=goal)
    with pytest.raises(Refused, match="Reopen it first"):
        actions.add_milestone(owner.viewer, goal, "One more")
    with pytest.raises(Refused, match="Reopen it first"):
        actions.reach_milestone(owner.viewer, row)
    text = shown(owner.client.get(reverse("plan:goal", args=[goal.pk])))
    assert "First model live" in text
    assert "Add a milestone" not in text


def test_it_is_reached_once(owner: Member):
    row = make.milestone(owner.viewer, reached_on=TODAY - timedelta(days=3))
    with pytest.raises(Refused, match="was reached on 28"):
        actions.reach_milestone(owner.viewer, row)


def test_others_find_no_milestone(cast: Cast):
    row = make.milestone(cast.owner.viewer)
    for other in cast.others:
        assert other.client.post(reverse("plan:reach_milestone", args=[row.pk])).status_code == 404
        assert (
            other.client.post(reverse("plan:add_milestone", args=[row.goal_id]), {"title": "Mine"}).status_code == 404
        )


def test_the_page_asks_as_often_for_many_as_for_one(owner: Member, django_assert_max_num_queries):
    goal = make.goal(owner.viewer)
    address = reverse("plan:goal", args=[goal.pk])

    def asked() -> int:
        with django_assert_max_num_queries(60) as found:
            owner.client.get(address)
        return len(found)

    make.milestone(owner.viewer, "First", of=goal)
    make.if_then_plan(owner.viewer, of=goal, cue="task", cue_task=make.task(owner.viewer, of=goal))
    before = asked()
    for number in range(20):
        make.milestone(owner.viewer, f"Number {number}", of=goal)
        make.if_then_plan(owner.viewer, of=goal, cue="task", cue_task=make.task(owner.viewer, of=goal))
    assert asked() == before


def said(*words: str) -> str:
    result = CliRunner().invoke(metier, words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def test_the_command_does_all_of_it(owner: Member):
    make.goal(owner.viewer, "Own the pricing product")
    assert "Scope agreed is a milestone of Own" in said("goal", "milestone", "add", "own the", "Scope agreed")
    said("goal", "milestone", "add", "own the", "Case written")
    assert "1 of 2 for Own" in said("goal", "milestone", "reached", "scope", "--on", "2026-09-12")
    assert said("goal", "milestone", "list", "own").splitlines() == [
        "Scope agreed\t12 Sep 2026",
        "Case written\tnot yet",
    ]
    assert "comes before Scope agreed" in said("goal", "milestone", "move", "case", "earlier")
    assert "Case written is now Business case written." in said(
        "goal", "milestone", "rename", "case", "Business case written"
    )
    assert "is not reached" in said("goal", "milestone", "reopen", "scope")
    assert "In the trash for 30 days: Scope agreed" in said("goal", "milestone", "trash", "scope")
    assert "Scope agreed is back." in said("goal", "milestone", "restore", "scope")
    data = json.loads(said("goal", "milestone", "list", "own", "--json"))
    assert [(row["title"], row["reached_on"]) for row in data] == [
        ("Business case written", None),
        ("Scope agreed", None),
    ]
