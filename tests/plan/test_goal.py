"""The page of a goal, and the forms around it."""

from datetime import date

import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from chains import chain
from metier.plan.models import Goal

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def test_a_goal_is_added_with_all_it_says_and_its_page_shows_the_chain(owner: Member):
    ambition = make.ambition(owner.viewer, "Head of analytics")
    longer = make.goal(owner.viewer, "Set the roadmap", horizon="years", ambition=ambition)
    said = {
        "title": "Own the pricing product", "horizon": "year", "due": "2027-04-30", "measure": "Named owner", "target": "Yes",
        "why": "Nobody tells an **owner** how.", "serves": str(longer.pk), "priority": "autonomy",
    }  # fmt: skip
    answer = owner.client.post(reverse("plan:new_goal"), said, follow=True)
    text = shown(answer)
    assert "Own the pricing product is a goal." in text
    for part in (
        "Set the roadmap",
        "Head of analytics",
        "Autonomy",
        "30 April 2027",
        "Named owner",
        "<strong>owner</strong>",
    ):
        assert part in text, part
    made = Goal.objects.get(title="Own the pricing product")
    assert (made.serves, made.due, made.priority) == (longer, date(2027, 4, 30), "autonomy")


def test_a_date_that_has_passed_is_refused_beside_its_field_and_what_was_typed_stays(owner: Member):
    answer = owner.client.post(
        reverse("plan:new_goal"), {"title": "Lead a team", "horizon": "year", "due": "2026-09-30"}
    )
    assert answer.status_code == 422
    text = shown(answer)
    assert "30 September 2026 has passed. Give a date from today on." in text
    assert 'id="id_due_error"' in text
    assert "Lead a team" in text
    assert not Goal.objects.exists()


def test_the_form_opens_with_what_was_asked_for(owner: Member):
    longer = make.goal(owner.viewer, "Set the roadmap", horizon="years")
    text = shown(owner.client.get(reverse("plan:new_goal"), {"horizon": "years", "serves": str(longer.pk)}))
    assert f'value="{longer.pk}" selected' in text
    assert (
        'value="years" id="id_horizon_1" required checked' in text
        or 'value="years" checked' in text
        or "checked" in text
    )


def test_changing_a_goal_shows_in_its_history_and_can_be_undone(owner: Member):
    goal = make.goal(owner.viewer, "Lead a team")
    said = {"title": "Lead a team of four", "horizon": "year", "due": "2027-06-30", "reason": "Two are leaving"}
    text = shown(owner.client.post(reverse("plan:change_goal", args=[goal.pk]), said, follow=True))
    assert "the version before is kept" in text
    assert "<del>Lead a team</del> <ins>Lead a team of four</ins>" in text
    assert "Two are leaving" in text
    kept = goal.revisions.get()
    owner.client.post(reverse("plan:withdraw_goal_change", args=[goal.pk, kept.pk]))
    goal.refresh_from_db()
    assert goal.title == "Lead a team"


def test_changing_a_goal_keeps_a_link_to_a_goal_that_is_closed_since(owner: Member):
    served = make.goal(owner.viewer, "Set the roadmap", horizon="years", state="reached", closed_on=TODAY)
    goal = make.goal(owner.viewer, "Own the product", serves=served)
    said = {"title": "Own it", "horizon": "year", "due": "2027-06-30", "serves": str(served.pk)}
    assert owner.client.post(reverse("plan:change_goal", args=[goal.pk]), said).status_code == 303
    goal.refresh_from_db()
    assert (goal.title, goal.serves) == ("Own it", served)


def test_the_page_lists_tasks_in_order_with_hours_and_what_is_done(owner: Member):
    plan = chain(owner.viewer)
    make.task(owner.viewer, "Read the course", of=plan.goal, done_on=TODAY)
    make.deposit(owner.viewer, 90, goal=plan.goal, task=plan.first)
    text = shown(owner.client.get(reverse("plan:goal", args=[plan.goal.pk])))
    assert text.index(plan.first.title) < text.index(plan.second.title) < text.index(plan.third.title)
    assert f'?goal={plan.goal.pk}">1 h 30 put in</a>, 22 h 30 left' in text
    assert "Done: 1" in text
    assert "Read the course" in text


def test_a_goal_is_reached_reopened_dropped_with_a_reason_and_trashed(owner: Member):
    goal = make.goal(owner.viewer)
    address = reverse("plan:goal", args=[goal.pk])
    text = shown(owner.client.post(reverse("plan:reach_goal", args=[goal.pk]), {"reason": "Steady hours"}, follow=True))
    assert "Reached on 1 October 2026." in text
    text = shown(owner.client.post(reverse("plan:reopen_goal", args=[goal.pk]), follow=True))
    assert "is open again" in text
    refused = owner.client.post(reverse("plan:drop_goal", args=[goal.pk]), {"reason": ""})
    assert refused.status_code == 422
    assert "Fill this in." in shown(refused)
    owner.client.post(reverse("plan:drop_goal", args=[goal.pk]), {"reason": "The team is gone"})
    assert "Dropped on 1 October 2026." in shown(owner.client.get(address))
    text = shown(owner.client.post(reverse("plan:trash_goal", args=[goal.pk]), follow=True))
    assert "is in the trash." in text
    assert owner.client.get(address).status_code == 404
    owner.client.post(reverse("plan:restore_goal", args=[goal.pk]))
    assert owner.client.get(address).status_code == 200


def test_a_day_to_come_is_no_day_to_have_reached_a_goal(owner: Member):
    goal = make.goal(owner.viewer)
    answer = owner.client.post(reverse("plan:reach_goal", args=[goal.pk]), {"on": "2026-12-01"})
    assert answer.status_code == 422
    assert "Give a day up to today" in shown(answer)


def test_all_goals_are_listed_by_state_with_what_was_put_in(owner: Member):
    goal = make.goal(owner.viewer, "Learn dbt", state="reached", closed_on=TODAY)
    make.task(owner.viewer, of=goal, done_on=TODAY)
    make.deposit(owner.viewer, 90, goal=goal)
    text = shown(owner.client.get(reverse("plan:goals")))
    assert "12 months, reached 1 Oct 2026" in text
    assert "1 of 1" in text
    assert "1 h 30" in text


def test_the_direction_page_gets_the_goals_as_a_fragment(owner: Member):
    ambition = make.ambition(owner.viewer, "Head of analytics")
    goal = make.goal(owner.viewer, "Lead a team", ambition=ambition)
    make.task(owner.viewer, of=goal)
    text = shown(owner.client.get(reverse("plan:for_direction")))
    assert text.strip().startswith('<div class="columns even" id="goals">')
    assert "For Head of analytics; 1 open task" in text
    assert "No goals yet." in text


def test_a_goal_can_be_put_off_today_and_brought_back(owner: Member):
    goal = make.goal(owner.viewer)
    owner.client.post(reverse("plan:snooze_goal", args=[goal.pk]), {"next": "/"})
    goal.refresh_from_db()
    assert goal.snoozed_until == date(2026, 10, 8)
    owner.client.post(reverse("plan:wake_goal", args=[goal.pk]))
    goal.refresh_from_db()
    assert goal.snoozed_until is None


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_one_is_never_led_away_from_metier(owner: Member, away):
    goal = make.goal(owner.viewer)
    answer = owner.client.post(reverse("plan:snooze_goal", args=[goal.pk]), {"next": away})
    assert answer["Location"] == reverse("plan:timeline")


def test_a_goal_can_be_counted_as_a_number_from_where_it_stood(owner: Member):
    said = {"title": "Own dbt", "horizon": "year", "target": "40 models", "counted_as": "number", "starts_from": "12"}
    text = shown(owner.client.post(reverse("plan:new_goal"), said, follow=True))
    assert "A number, from 12 to 40" in text
    goal = Goal.objects.get()
    text = shown(owner.client.get(reverse("plan:change_goal", args=[goal.pk])))
    assert 'name="starts_from" value="12"' in text
    refused = owner.client.post(reverse("plan:change_goal", args=[goal.pk]), said | {"target": "All models"})
    assert refused.status_code == 422
    assert 'id="id_target_error"' in shown(refused)
    refused = owner.client.post(reverse("plan:change_goal", args=[goal.pk]), said | {"starts_from": "a dozen"})
    assert "“a dozen” is not a number." in shown(refused)
