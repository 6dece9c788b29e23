"""The links of the digest that answer an if-then plan, and where a check-in is said."""

from datetime import timedelta

import pytest
from django.test import Client

import make
from cast import TODAY, Member
from home.digest.links import path, press, undo
from metier.home.digest import composing
from metier.home.digest.links import Does, Link, read
from metier.plan import actions as plan
from metier.plan.models import IfThenPlan
from shown import shown


def answer_to(row: IfThenPlan) -> str:
    return path(Link(Does.ANSWER, row.career_id, (str(row.pk),)))


@pytest.fixture
def obstacle(owner: Member) -> IfThenPlan:
    make.digest_settings(owner.viewer)
    before = TODAY - timedelta(days=30)
    return make.if_then_plan(owner.viewer, cue="weekday", cue_weekday=TODAY.weekday(), answered_on=before)


def test_an_if_then_plan_comes_with_its_obstacle_and_a_link_that_answers_it(obstacle: IfThenPlan, owner: Member):
    (item,) = [one for one in composing.letter(owner.viewer, "").items if one.label == "If, then"]  # type: ignore[union-attr]
    assert (item.title, item.why[:36]) == ("Say that I will look on Friday", "If the programme asks for one more t")
    assert read(item.done.split("/")[3]).does == Does.ANSWER
    assert "an if-then plan" in composing.letter(owner.viewer, "").subject  # type: ignore[union-attr]


def test_it_is_answered_once_however_often_and_as_it_was_after_undo(obstacle: IfThenPlan, nobody: Client):
    before = obstacle.answered_on
    assert "If the programme asks for one more thing, then I say" in shown(nobody.get(answer_to(obstacle)))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == before
    answer = press(nobody, answer_to(obstacle))
    assert "You did it today: say that I will look on Friday." in shown(answer)
    assert "You did it today already" in shown(nobody.post(answer_to(obstacle)))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == TODAY
    nobody.post(undo(answer))
    obstacle.refresh_from_db()
    assert obstacle.answered_on == before


def test_a_plan_that_ended_or_went_is_not_answered(obstacle: IfThenPlan, owner: Member, nobody: Client):
    address = answer_to(obstacle)
    plan.end_if_then_plan(owner.viewer, obstacle)
    refused = nobody.post(address)
    assert (refused.status_code, "This plan ended on" in shown(refused)) == (409, True)
    plan.trash_goal(owner.viewer, obstacle.goal)
    assert nobody.post(address).status_code == 410


def test_a_check_in_that_is_due_is_named_with_the_page_where_it_is_said(owner: Member):
    goal = make.goal(owner.viewer, created_at=owner.viewer.now - timedelta(days=30))
    (item,) = [one for one in composing.letter(owner.viewer, "").items if one.label == "Check-in"]  # type: ignore[union-attr]
    assert (item.open, item.done) == (f"/reviews/goals/{goal.pk}/", "")
    assert "a check-in" in composing.letter(owner.viewer, "").subject  # type: ignore[union-attr]
