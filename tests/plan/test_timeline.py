"""The plan page: what it shows, what can be done from it, and that it is the owner's alone."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import NOW, TODAY, Cast, Member
from chains import chain
from metier.plan import queries
from metier.plan.models import Goal, HoursSpan, Task
from metier.plan.queries.findings import findings

pytestmark = pytest.mark.django_db


def page(member: Member, name: str = "plan:timeline", **query: str) -> str:
    return member.client.get(reverse(name), query).content.decode().replace("\u00a0", " ")


def press(member: Member, name: str, *args: object, **said: str):
    """Press a button in a row, and read the page one is led to."""
    return member.client.post(reverse(name, args=args), {"next": reverse("plan:timeline"), **said}, follow=True)


def text(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def undo(member: Member, response):
    """Press Undo in the notice."""
    (address,) = [
        part.split('"')[0]
        for part in response.content.decode().split('<form action="')[1:]
        if "data-undo" in part.split("</form>")[0]
    ]
    return member.client.post(address.replace("&amp;", "&"), follow=True)


def test_the_plan_says_what_it_holds_and_whether_it_keeps_its_dates(owner: Member):
    make.ranking(owner.viewer)
    chain(owner.viewer)
    shown = page(owner)
    assert "One goal, three tasks, six hours a week. By this plan one finishes by the date you want." in shown
    assert "In time by plan: planned for" in shown
    assert "Starts today: it needs nothing first." in shown
    assert "Planned dates, not forecasts" not in shown
    assert "They are planned dates, not forecasts." in shown
    assert "Migrate the claims models" in shown


def test_an_empty_plan_offers_the_first_goal(owner: Member):
    shown = page(owner)
    assert "What do you want to be true in twelve months?" in shown
    assert reverse("plan:new_goal") in shown


def test_goals_without_tasks_ask_for_the_first_step(owner: Member):
    make.goal(owner.viewer)
    shown = page(owner)
    assert "What is the first step?" in shown
    assert "Not planned: no tasks yet" in shown


def test_tasks_without_hours_say_so_and_lead_to_the_hours(owner: Member):
    make.task(owner.viewer)
    shown = page(owner)
    assert "The plan has no hours a week" in shown
    assert "Has no date because your plan has no hours a week" in shown


def test_done_from_the_list_is_said_and_undone(owner: Member):
    plan = chain(owner.viewer)
    answer = press(owner, "plan:complete_task", plan.first.pk)
    assert answer.redirect_chain[0][1] == 303
    assert "Finish the dbt module is done." in text(answer)
    assert "The change is undone." in text(undo(owner, answer))
    plan.first.refresh_from_db()
    assert plan.first.done_on is None


def test_a_slip_says_what_moves_with_it_and_undo_brings_it_back(owner: Member):
    plan = chain(owner.viewer)
    before = queries.plan(owner.viewer).schedule
    answer = press(owner, "plan:slip_task", plan.first.pk, by="1w")
    assert "Finish the dbt module now starts 8 October" in text(answer)
    assert "Two tasks move with it: Migrate the claims models, to" in text(answer)
    undo(owner, answer)
    assert queries.plan(owner.viewer).schedule == before


def test_moving_says_whether_the_dates_moved_and_undo_restores_the_order(owner: Member):
    goal = make.goal(owner.viewer)
    make.hours(owner.viewer)
    first = make.task(owner.viewer, "One", of=goal, minutes=360, position=1)
    second = make.task(owner.viewer, "Two", of=goal, minutes=360, position=2)
    answer = press(owner, "plan:move_task", second.pk, "earlier")
    assert "Two comes before One in your order. It starts 1 October now." in text(answer)
    undo(owner, answer)
    first.refresh_from_db()
    assert first.position == 1
    assert "One is first already." in text(press(owner, "plan:move_task", first.pk, "earlier"))


def test_a_moved_task_that_keeps_its_dates_says_why(owner: Member):
    plan = chain(owner.viewer)
    answer = press(owner, "plan:move_task", plan.second.pk, "earlier")
    assert "Its dates stay: starts" in text(answer)


def over_committed(owner: Member) -> Task:
    """Ten hours that cannot move into a fortnight that has two a week, beside a smaller task that can be given up."""
    make.hours(owner.viewer, 120)
    goal = make.goal(owner.viewer)
    make.task(owner.viewer, "Prepare the talk", of=goal, minutes=600, wanted_by=TODAY + timedelta(days=13), firm=True)
    return make.task(owner.viewer, "Read around", of=goal, minutes=60, position=1)


def test_over_committed_weeks_are_found_and_more_hours_bring_them_level_and_can_be_taken_back(owner: Member):
    over_committed(owner)
    assert "What would help" in page(owner)
    found = page(owner, "plan:findings")
    assert "over-committed" in found
    assert "Add the hours" in found
    (finding, *_) = findings(queries.plan(owner.viewer))
    fields = dict(next(offer for offer in finding.offers if offer.kind == "add-hours").fields)
    answer = press(owner, "plan:remedy", kind="add-hours", **fields)
    assert "The hours are added." in text(answer)
    assert not queries.plan(owner.viewer).over_weeks
    undo(owner, answer)
    assert queries.plan(owner.viewer).over_weeks
    assert HoursSpan.objects.filter(trashed_at=None).count() == 1


def test_a_goal_that_asks_for_more_hours_than_there_are_is_at_risk(owner: Member):
    over_committed(owner)
    shown = page(owner)
    assert "Over-committed: planned for" in shown
    assert "with more hours than you have" in shown


def test_another_date_or_giving_up_brings_a_plan_level(owner: Member):
    over_committed(owner)
    (finding, *_) = findings(queries.plan(owner.viewer))
    offers = {offer.kind: dict(offer.fields) for offer in finding.offers}
    answer = press(owner, "plan:remedy", kind="move-date", **offers["move-date"])
    assert "is wanted by" in text(answer)
    undo(owner, answer)
    answer = press(owner, "plan:remedy", kind="give-up", **offers["give-up"])
    assert "is given up." in text(answer)
    undo(owner, answer)
    assert queries.plan(owner.viewer).over_weeks


def test_a_finding_that_is_left_is_not_shown_again_until_its_figures_change(owner: Member):
    over_committed(owner)
    (finding, *_) = findings(queries.plan(owner.viewer))
    answer = press(owner, "plan:remedy", kind="leave", key=finding.key)
    assert "It stays as it is" in text(answer)
    heading = finding.heading.replace("\u00a0", " ")
    assert heading not in page(owner, "plan:findings")
    undo(owner, answer)
    assert heading in page(owner, "plan:findings")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"kind": "add-hours", "minutes": "x"}, 400),
        ({"kind": "add-hours", "minutes": "9" * 6, "weeks": "1", "monday": "2026-10-05"}, 400),
        ({"kind": "give-up", "task": "x"}, 404),
        ({"kind": "sail"}, 404),
    ],
)
def test_a_remedy_that_cannot_be_changes_nothing(owner: Member, said, status: int):
    over_committed(owner)
    answer = owner.client.post(reverse("plan:remedy"), said)
    assert answer.status_code == status
    assert HoursSpan.objects.count() == 1


def test_the_years_show_longer_goals_and_life_goals(owner: Member):
    make.life_goal(owner.viewer, "House deposit")
    longer = make.goal(owner.viewer, "Set the roadmap", due=date(2029, 9, 30), horizon="years")
    make.goal(owner.viewer, "Own the product", serves=longer)
    shown = page(owner)
    assert "Three to five years" in shown
    assert "House deposit, £38,000" in shown
    assert "Set the roadmap" in shown


def test_a_long_list_shows_the_first_tasks_and_all_when_asked(owner: Member):
    goal = make.goal(owner.viewer)
    make.hours(owner.viewer)
    for number in range(35):
        make.task(owner.viewer, f"Task {number}", of=goal, position=number)
    assert "Show all 35" in page(owner)
    assert page(owner).count("data-row-keys") == 30
    assert page(owner, all="").count("data-row-keys") == 35


def test_the_past_plan_is_shown_and_a_day_to_come_is_refused(owner: Member):
    plan, then = chain(owner.viewer), NOW - timedelta(days=60)
    for model in (Goal, Task, HoursSpan):
        model.objects.update(created_at=then)
    shown = page(owner, "plan:past", on="2026-09-01")
    assert "The plan on 1 September 2026" in shown
    assert plan.first.title in shown
    assert "There were no goals yet" in page(owner, "plan:past", on="2020-01-01")
    refused = owner.client.get(reverse("plan:past"), {"on": "2030-01-01"})
    assert refused.status_code == 422
    assert "is still to come" in refused.content.decode()


def test_nothing_of_the_plan_is_anybody_elses(cast: Cast):
    plan = chain(cast.owner.viewer)
    names = ("timeline", "findings", "goals", "for_direction", "hours")
    for other in cast.others:
        for name in names:
            assert plan.goal.title not in page(other, f"plan:{name}")
        for name in ("goal", "change_goal"):
            assert other.client.get(reverse(f"plan:{name}", args=[plan.goal.pk])).status_code == 404
        for name in (
            "reach_goal",
            "drop_goal",
            "reopen_goal",
            "trash_goal",
            "restore_goal",
            "snooze_goal",
            "wake_goal",
        ):
            assert other.client.post(reverse(f"plan:{name}", args=[plan.goal.pk])).status_code == 404
        for name in (
            "complete_task",
            "reopen_task",
            "start_task",
            "slip_task",
            "drop_task",
            "log_time",
            "trash_task",
            "restore_task",
            "snooze",
            "wake",
        ):
            assert (
                other.client.post(
                    reverse(f"plan:{name}", args=[plan.first.pk]), {"by": "1w", "minutes": "1"}
                ).status_code
                == 404
            )
        for name in ("task", "change_task"):
            assert other.client.get(reverse(f"plan:{name}", args=[plan.first.pk])).status_code == 404
        assert other.client.post(reverse("plan:move_task", args=[plan.first.pk, "later"])).status_code == 404
        span = HoursSpan.objects.get()
        assert other.client.get(reverse("plan:change_hours", args=[span.pk])).status_code == 404
        assert other.client.post(reverse("plan:remove_hours", args=[span.pk])).status_code == 404
        assert (
            other.client.post(reverse("plan:remedy"), {"kind": "give-up", "task": str(plan.first.pk)}).status_code
            == 404
        )
    assert cast.owner.client.get(reverse("plan:goal", args=[plan.goal.pk])).status_code == 200


def test_another_persons_rows_cannot_be_chosen(cast: Cast):
    theirs = chain(cast.stranger.viewer)
    mine = make.goal(cast.owner.viewer)
    said = {"goal": str(theirs.goal.pk), "title": "Write", "minutes": "1"}
    answer = cast.owner.client.post(reverse("plan:new_task"), said)
    assert answer.status_code == 422
    answer = cast.owner.client.post(
        reverse("plan:new_goal"), {"title": "Lead", "horizon": "year", "serves": str(theirs.goal.pk)}
    )
    assert answer.status_code == 422
    assert cast.owner.client.get(reverse("plan:new_task"), {"goal": str(theirs.goal.pk)}).status_code == 404
    assert list(queries.goals(cast.owner.viewer)) == [mine]


def test_queries_do_not_grow_with_the_plan(owner: Member):
    def count(*addresses: str) -> list[int]:
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as captured:
                assert owner.client.get(address).status_code == 200
            found.append(len(captured))
        return found

    plan = chain(owner.viewer)
    longer = make.goal(owner.viewer, "Longer", horizon="years", serves=None)
    make.goal(owner.viewer, "Serving", serves=longer, state="reached", closed_on=TODAY)
    make.deposit(owner.viewer, task=plan.first, goal=plan.goal)
    addresses = [
        *(
            reverse(f"plan:{name}")
            for name in ("timeline", "goals", "for_direction", "hours", "findings", "new_task", "new_goal", "pdf")
        ),
        reverse("plan:past") + "?on=2026-10-01",
        reverse("plan:goal", args=[plan.goal.pk]),
        reverse("plan:task", args=[plan.first.pk]),
    ]
    count(*addresses)
    before = count(*addresses)
    for number in range(12):
        goal = make.goal(owner.viewer, f"Goal {number}", serves=longer)
        make.goal(owner.viewer, f"Old {number}", state="reached", closed_on=TODAY, serves=longer)
        last = plan.second
        for step in range(4):
            last = make.task(
                owner.viewer, f"Task {number}.{step}", of=goal if step else plan.goal, needs=(last,), position=number
            )
            make.task(owner.viewer, f"Done {number}.{step}", of=goal, done_on=TODAY)
            make.deposit(owner.viewer, 5, task=last, goal=last.goal)
    assert count(*addresses) == before
