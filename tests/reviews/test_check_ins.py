"""Check-ins: said on their page, corrected, taken back; what is refused; what is shown of them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.core.errors import Refused
from metier.plan import actions as plan_actions
from metier.plan.models import Goal, Milestone
from metier.reviews.actions import check_ins as actions
from metier.reviews.models import CheckIn
from metier.reviews.queries import check_ins as queries

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ").replace("&#x27;", "’")


def counted(owner: Member, title: str = "Lead analytics engineering", **facts) -> Goal:
    return make.goal(owner.viewer, title, **({"counted_as": "number", "target": "40 models"} | facts))


def say(owner: Member, goal: Goal, **said):
    return owner.client.post(reverse("reviews:check_in", args=[goal.pk]), said, follow=True)


# Saying it


def test_a_number_a_likelihood_and_a_line_are_said_at_once(owner: Member):
    goal = counted(owner)
    text = shown(say(owner, goal, value="12", confidence="4", line="Claims are in"))
    assert "Checked in on Lead analytics engineering: 12 of 40, likely." in text
    assert "1 October 2026: 12 of 40, likely" in text
    assert "Claims are in" in text
    made = CheckIn.objects.get()
    assert (made.value, made.out_of, made.counted_as, made.said_on) == (Decimal(12), Decimal(40), "number", TODAY)


def test_the_form_shows_the_last_value_and_asks_nothing_of_a_goal_that_is_not_counted(owner: Member):
    goal, plain = counted(owner), make.goal(owner.viewer, "Manage people")
    make.check_in(owner.viewer, goal, TODAY - timedelta(days=20), value=0)
    text = shown(owner.client.get(reverse("reviews:goal", args=[goal.pk])))
    assert "How far, of 40 models" in text
    assert 'value="0"' in text
    assert "0 on 11 September." in text
    assert "How likely do you reach it by 30 June 2027?" in text
    assert 'name="value"' not in shown(owner.client.get(reverse("reviews:goal", args=[plain.pk])))


def test_a_value_that_goes_back_and_one_beyond_the_target_are_taken_as_they_are(owner: Member):
    goal = counted(owner)
    make.check_in(owner.viewer, goal, TODAY - timedelta(days=20), value=12)
    assert "9 of 40" in shown(say(owner, goal, value="9"))
    text = shown(say(owner, goal, value="41"))
    assert "41 of 40, beyond the target." in text
    assert reverse("plan:reach_goal", args=[goal.pk]) in text
    assert "It is reached" in text


def test_a_target_below_the_start_is_reached_by_going_down(owner: Member):
    goal = counted(owner, target="2 days", starts_from=5)
    assert "It is reached" not in shown(say(owner, goal, value="3"))
    text = shown(say(owner, goal, value="2"))
    assert "2 of 2, which is the target." in text
    owner.client.post(reverse("plan:reach_goal", args=[goal.pk]))
    text = shown(owner.client.get(reverse("reviews:goal", args=[goal.pk])))
    assert "The goal is closed; its check-ins are kept." in text
    assert "It is reached" not in text


def test_per_cent_are_said_as_per_cent(owner: Member):
    goal = counted(owner, counted_as="percent", target="")
    assert "40 %, even" in shown(say(owner, goal, value="40", confidence="3"))
    assert CheckIn.objects.get().out_of == 100


def test_milestones_are_ticked_right_there_and_unticked_by_undo(owner: Member):
    goal = counted(owner, counted_as="milestones", target="")
    first, second = (make.milestone(owner.viewer, title, of=goal) for title in ("Scope agreed", "Case written"))
    answer = say(owner, goal, reached=[str(first.pk)], on="2026-09-28")
    assert "1 of 2 milestones" in shown(answer)
    first.refresh_from_db()
    assert first.reached_on == date(2026, 9, 28)
    assert "Scope agreed</label>" not in shown(answer)
    made = CheckIn.objects.get()
    assert (made.value, made.out_of) == (1, 2)
    undo = reverse("reviews:undo_check_in", args=[made.pk])
    owner.client.post(f"{undo}?ticked={first.pk}&ticked={second.pk}&ticked=nonsense")
    first.refresh_from_db()
    assert first.reached_on is None
    assert not queries.check_ins(owner.viewer, goal).exists()


def test_several_a_day_are_kept_and_the_last_said_counts(owner: Member):
    goal = counted(owner)
    for value in ("12", "13"):
        say(owner, goal, value=value)
    assert queries.check_ins(owner.viewer, goal).count() == 2
    assert queries.measure(owner.viewer, goal).progress.value == 13


def test_a_check_in_of_an_earlier_day_leaves_what_was_said_later(owner: Member):
    goal = counted(owner)
    say(owner, goal, value="13")
    say(owner, goal, value="5", on="2026-08-01")
    assert queries.measure(owner.viewer, goal).progress.value == 13


# Refused


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, "Say one thing: how far it is, how likely you reach it, or a line."),
        ({"line": "   "}, "Say one thing"),
        ({"value": "twelve"}, "“twelve” is not a number. Write 12, 12.5 or 1,200."),
        ({"value": "1" * 30}, "not a number"),
        ({"value": "1", "on": "2026-10-02"}, "2 October 2026 is still to come."),
        ({"value": "1", "on": "1926-10-02"}, "before a working life"),
        ({"value": "1", "confidence": "6"}, "Select a valid choice"),
        ({"line": "x" * 501}, "at most 500 characters"),
    ],
)
def test_what_cannot_be_is_refused_on_the_page_and_what_was_typed_stays(owner: Member, said: dict, wrong: str):
    goal = counted(owner)
    answer = say(owner, goal, **said)
    assert answer.status_code == 422
    text = shown(answer)
    assert wrong in text
    assert f'value="{said["value"]}"' in text if "value" in said else True
    assert not CheckIn.objects.exists()


def test_figures_of_another_kind_are_refused_with_what_to_say_instead(owner: Member):
    plain = make.goal(owner.viewer, "Manage people")
    marks = counted(owner, "Own the product", counted_as="milestones")
    percent = counted(owner, "Know dbt", counted_as="percent")
    milestone = make.milestone(owner.viewer, of=marks)
    for goal, said, wrong in (
        (plain, {"value": Decimal(3)}, "It is not counted: change the goal to count it"),
        (marks, {"value": Decimal(3)}, "say which are reached"),
        (percent, {"value": Decimal(-1)}, "Per cent go from 0 to 100"),
        (percent, {"value": Decimal(1001)}, "Per cent go from 0 to 100"),
        (percent, {"reached": [milestone]}, "not counted by milestones"),
        (plain, {"confidence": 6}, "from 1, very unlikely, to 5"),
    ):
        with pytest.raises(Refused, match=wrong):
            actions.check_in(owner.viewer, goal, **said)
    assert not CheckIn.objects.exists()


def test_a_milestone_reached_already_is_refused_and_nothing_is_half_written(owner: Member):
    goal = counted(owner, counted_as="milestones")
    waiting = make.milestone(owner.viewer, "Waiting", of=goal)
    done = make.milestone(owner.viewer, "Done", of=goal, reached_on=TODAY)
    with pytest.raises(Refused, match="already"):
        actions.check_in(owner.viewer, goal, reached=[waiting, done])
    assert Milestone.objects.get(pk=waiting.pk).reached_on is None
    assert not CheckIn.objects.exists()


# Correcting and taking back


def test_the_last_one_is_corrected_and_the_correction_undone(owner: Member):
    goal = counted(owner)
    row = make.check_in(owner.viewer, goal, TODAY - timedelta(days=1))
    address = reverse("reviews:change_check_in", args=[row.pk])
    assert 'value="12"' in shown(owner.client.get(address))
    said = {"value": "14", "confidence": "2", "line": "Pricing too", "on": "2026-09-30"}
    assert "The check-in is corrected." in shown(owner.client.post(address, said, follow=True))
    row.refresh_from_db()
    assert (row.value, row.confidence, row.line) == (14, 2, "Pricing too")
    owner.client.post(f"{address}?value=12&confidence=4&line=Claims+are+in&on=2026-09-30")
    row.refresh_from_db()
    assert (row.value, row.confidence, row.line) == (12, 4, "Claims are in")


def test_a_day_that_a_time_zone_moved_ahead_of_today_keeps_being_taken(owner: Member):
    tomorrow = TODAY + timedelta(days=1)
    row = make.check_in(owner.viewer, counted(owner), tomorrow)
    assert actions.change_check_in(owner.viewer, row, {"line": "Pricing too", "on": tomorrow})
    with pytest.raises(Refused, match="still to come"):
        actions.change_check_in(owner.viewer, row, {"on": tomorrow + timedelta(days=1)})


def test_an_earlier_one_cannot_be_corrected_nor_one_be_emptied(owner: Member):
    goal = counted(owner)
    first = make.check_in(owner.viewer, goal, TODAY - timedelta(days=9))
    last = make.check_in(owner.viewer, goal)
    address = reverse("reviews:change_check_in", args=[first.pk])
    answer = owner.client.post(address, {"value": "1", "line": "x"})
    assert answer.status_code == 422
    assert "Only the last check-in" in shown(answer)
    with pytest.raises(Refused, match="Delete it instead"):
        actions.change_check_in(owner.viewer, last, {"value": None, "confidence": None, "line": " "})


def test_a_correction_keeps_how_the_goal_was_counted_then(owner: Member):
    goal = counted(owner)
    row = make.check_in(owner.viewer, goal)
    goal.counted_as = "percent"
    goal.save()
    row = queries.check_in(owner.viewer, row.pk)
    actions.change_check_in(owner.viewer, row, {"line": "Still claims"})
    assert (row.counted_as, row.value, row.out_of) == ("number", Decimal(12), Decimal(40))
    assert queries.measure(owner.viewer, goal).progress.value is None


def test_it_goes_to_the_trash_and_comes_back(owner: Member):
    row = make.check_in(owner.viewer, counted(owner))
    text = shown(owner.client.post(reverse("reviews:trash_check_in", args=[row.pk]), follow=True))
    assert "The check-in is in the trash." in text
    assert "Nothing said yet." in text
    owner.client.post(reverse("reviews:restore_check_in", args=[row.pk]))
    assert queries.last_check_in(owner.viewer, row.goal) == row


def test_a_goal_in_the_trash_takes_its_check_ins_out_of_sight_and_brings_them_back(owner: Member):
    row = make.check_in(owner.viewer, counted(owner))
    plan_actions.trash_goal(owner.viewer, row.goal)
    for name, pk in (("change_check_in", row.pk), ("goal", row.goal.pk)):
        assert owner.client.get(reverse(f"reviews:{name}", args=[pk])).status_code == 404
    plan_actions.restore_goal(owner.viewer, row.goal.pk)
    assert "12 of 40" in shown(owner.client.get(reverse("reviews:goal", args=[row.goal.pk])))


def test_a_closed_goal_is_not_checked_in_on(owner: Member):
    goal = counted(owner, state="dropped", closed_on=TODAY)
    answer = say(owner, goal, line="Still thinking of it")
    assert answer.status_code == 422
    assert "Reopen it first." in shown(answer)


# Shown


def test_the_course_is_drawn_with_its_table_and_a_description(owner: Member):
    goal = counted(owner)
    make.check_in(owner.viewer, goal, date(2026, 8, 1), value=5, confidence=2)
    make.check_in(owner.viewer, goal, date(2026, 9, 1))
    text = shown(owner.client.get(reverse("reviews:goal", args=[goal.pk])))
    assert "From 5 on 1 August 2026 to 12 on 1 September 2026, towards 40 by 30 June 2027." in text
    assert "Thought likely on 1 September 2026." in text
    assert '<th scope="row">1 Sep 2026</th>' in text


def test_many_are_paged_newest_first(owner: Member):
    goal = counted(owner)
    for number in range(50):
        make.check_in(owner.viewer, goal, TODAY - timedelta(days=number), value=50 - number)
    first = shown(owner.client.get(reverse("reviews:goal", args=[goal.pk])))
    assert "50, the latest first" in first
    assert first.count("Delete the check-in of") == 40
    second = shown(owner.client.get(reverse("reviews:goal", args=[goal.pk]) + "?page=2"))
    assert second.count("Delete the check-in of") == 10
    assert owner.client.get(reverse("reviews:goal", args=[goal.pk]) + "?page=x").status_code == 200


def test_the_goals_page_gets_them_as_a_part_and_has_a_plain_link_without_script(owner: Member):
    goal = counted(owner, created_at=owner.viewer.now - timedelta(days=60))
    make.check_in(owner.viewer, goal, TODAY - timedelta(days=20))
    page = shown(owner.client.get(reverse("plan:goal", args=[goal.pk])))
    assert reverse("reviews:for_goal", args=[goal.pk]) in page
    assert f'href="{reverse("reviews:goal", args=[goal.pk])}"' in page
    part = shown(owner.client.get(reverse("reviews:for_goal", args=[goal.pk])))
    assert part.lstrip().startswith('<section class="block" id="check-ins"')
    assert "12 of 40" in part
    assert "A check-in is due." in part
    assert f'name="next" value="{reverse("plan:goal", args=[goal.pk])}"' in part


def test_the_page_asks_as_often_for_many_as_for_few(owner: Member, django_assert_max_num_queries):
    goal = counted(owner)

    def asked(name: str) -> int:
        with django_assert_max_num_queries(30) as found:
            owner.client.get(reverse(f"reviews:{name}", args=[goal.pk]))
        return len(found)

    make.check_in(owner.viewer, goal)
    before = [asked(name) for name in ("goal", "for_goal", "check_in_form")]
    for number in range(30):
        make.check_in(owner.viewer, goal, TODAY - timedelta(days=number))
    assert [asked(name) for name in ("goal", "for_goal", "check_in_form")] == before


def test_others_find_nothing_and_cannot_say_anything(cast: Cast):
    row = make.check_in(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("reviews:goal", args=[row.goal_id])).status_code == 404
        answer = other.client.post(reverse("reviews:check_in", args=[row.goal_id]), {"line": "I was here"})
        assert answer.status_code == 404
        assert other.client.post(reverse("reviews:undo_check_in", args=[row.pk])).status_code == 404
    assert CheckIn.objects.count() == 1
