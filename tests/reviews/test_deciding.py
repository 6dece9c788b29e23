"""Deciding on each goal of a review, and what a correction does before it is recorded."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import Member
from chains import later
from metier.accounts.access import Viewer
from metier.accounts.revisions import ChangedMeanwhile, version_of
from metier.core.errors import Refused
from metier.plan import actions as plan
from metier.plan import queries as plan_queries
from metier.plan.models import Goal
from metier.plan.queries.history import goal_corrections
from metier.reviews import actions, queries
from metier.reviews.models import Decision
from metier.reviews.queries.sheet import sheet
from metier.reviews.queries.trial import changed, dropped, effect_lines
from quarters import Quarter, hidden, plain, quarter

pytestmark = pytest.mark.django_db


@pytest.fixture
def third(viewer: Viewer) -> Quarter:
    return quarter(viewer)


def address(third: Quarter, name: str, goal: Goal | None = None, *more: str) -> str:
    return reverse(f"reviews:{name}", args=[third.review.pk, *([goal.pk] if goal else []), *more])


def page_of(member: Member, third: Quarter) -> str:
    return plain(member.client.get(reverse("reviews:review", args=[third.review.pk])))


def row_of(text: str, goal: Goal) -> str:
    return text.partition(f'id="goal-{goal.pk}"')[2].partition("</tr>")[0]


def pressed(text: str, goal: Goal) -> list[str]:
    return re.findall(r'aria-pressed="true" aria-label="(\w+)', row_of(text, goal))


def fields(third: Quarter, goal: Goal, **said: str) -> dict[str, str]:
    """A correction as its form sends it, with what is said differently."""
    goal = plan_queries.goal(third.viewer, goal.pk)
    facts = {
        "title": goal.title,
        "due": goal.due.isoformat() if goal.due else "",
        "measure": goal.measure,
        "target": goal.target,
        "priority": goal.priority,
        "serves": "",
        "reason": "",
    }
    return {f"{goal.pk}-{name}": text for name, text in (facts | said).items()}


# Keep


def test_a_goal_is_kept_and_the_steps_say_how_many_are_decided(owner: Member, third: Quarter):
    owner.client.post(address(third, "keep", third.lead))
    text = page_of(owner, third)
    assert pressed(text, third.lead) == ["Keep"]
    assert "1 of 3 decided" in text


def test_the_rest_are_kept_at_once_and_that_is_undone(owner: Member, third: Quarter):
    actions.change(owner.viewer, third.review, third.lead, {"target": "40 models"}, why="Clearer")
    text = plain(owner.client.post(address(third, "keep_all"), follow=True))
    assert "2 goals kept." in text
    assert pressed(text, third.lead) == ["Change"]
    undo = re.search(r'action="([^"]+kept/undo/[^"]+)"', text)
    assert undo
    owner.client.post(undo[1].replace("&amp;", "&"))
    assert [one.verdict for one in Decision.objects.all()] == ["change"]


# Change


def test_a_change_shows_before_and_after_and_asks_why(owner: Member, third: Quarter):
    text = plain(owner.client.post(address(third, "begin", third.customers, "change"), follow=True))
    assert "Course correction: Vulnerable customers programme" in text
    assert "18 December 2026" in text
    assert "Why are you changing it?" in text
    said = fields(third, third.customers, due="2027-02-26") | {"only": ""}
    text = plain(owner.client.post(address(third, "effects", third.customers), said, headers={"HX-Request": "true"}))
    assert "<del>18 December 2026</del>" in text
    assert text.strip().startswith("<article")


def test_what_it_does_to_every_goal_is_shown_before_it_is_recorded(third: Quarter):
    viewer, now = third.viewer, plan_queries.plan(third.viewer)
    kept = queries.records(viewer)
    gone = effect_lines(viewer, now, dropped(now, str(third.customers.pk)), kept)
    assert [line.title for line in gone] == ["Lead analytics engineering", "Be known beyond Calder"]
    first = effect_lines(viewer, now, changed(now, str(third.known.pk), {"priority": "learning"}), kept)
    assert "Be known beyond Calder" in [line.title for line in first]
    assert effect_lines(viewer, now, changed(now, str(third.known.pk), {"title": "Be known"}), kept) == ()


def test_a_word_that_stays_is_said_once(third: Quarter):
    viewer, now = third.viewer, plan_queries.plan(third.viewer)
    later = changed(now, str(third.lead.pk), {"due": date(2026, 12, 8)})
    (line,) = effect_lines(
        viewer, changed(now, str(third.lead.pk), {"due": date(2026, 12, 1)}), later, queries.records(viewer)
    )
    assert (line.before, line.after) == ("", "Still at risk")
    assert "it needs" in line.note


def test_the_plan_itself_is_not_touched_by_trying(third: Quarter):
    now = plan_queries.plan(third.viewer)
    before = [now.finish(goal) for goal in now.goals]
    dropped(now, str(third.lead.pk))
    changed(now, str(third.lead.pk), {"due": date(2030, 1, 1), "priority": "status"})
    assert [now.finish(goal) for goal in now.goals] == before
    assert Goal.objects.filter(state="dropped").count() == 0


def test_without_script_the_effects_are_shown_first_and_recorded_with_the_next_press(owner: Member, third: Quarter):
    owner.client.post(address(third, "begin", third.known, "change"))
    said = fields(third, third.known, priority="learning", reason="It matters more than I thought.")
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "This is what it does. Record it, if that is what you want." in text
    third.known.refresh_from_db()
    assert third.known.priority == "status"
    said[f"seen-{third.known.pk}"] = hidden(text, f"seen-{third.known.pk}")
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "Be known beyond Calder is changed." in text
    third.known.refresh_from_db()
    assert third.known.priority == "learning"
    assert "<b>Recorded.</b> Be known beyond Calder: serves the priority <del>Status and recognition</del>" in text
    assert pressed(text, third.known) == ["Change"]


def test_the_correction_keeps_the_version_before_with_the_reason_and_the_decision_names_it(third: Quarter):
    made = actions.change(third.viewer, third.review, third.known, {"due": date(2027, 9, 1)}, why="Spring is full")
    (correction,) = goal_corrections(third.viewer, third.known)
    assert (correction.revision_id, correction.reason) == (made.revision, "Spring is full")
    assert (made.verdict, made.note) == ("change", "Spring is full")


def test_a_change_without_a_reason_or_without_a_difference_is_refused_and_nothing_is_written(third: Quarter):
    with pytest.raises(Refused, match="Say why"):
        actions.change(third.viewer, third.review, third.known, {"due": date(2027, 9, 1)}, why=" ")
    with pytest.raises(Refused, match="Nothing is different yet"):
        actions.change(third.viewer, third.review, third.known, {"due": third.known.due}, why="x")
    with pytest.raises(Refused, match="has passed"):
        actions.change(third.viewer, third.review, third.known, {"due": date(2026, 9, 1)}, why="x")
    assert not Decision.objects.exists()
    assert not third.known.revisions.exists()


def test_what_cannot_be_read_is_said_beside_its_field_and_stays_typed(owner: Member, third: Quarter):
    owner.client.post(address(third, "begin", third.known, "change"))
    said = fields(third, third.known, due="some day", reason="")
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "Two things need your attention." in text
    assert "“some day” is not a day" in text
    assert "Say why, for the day when you look back." in text
    assert 'value="some day"' in text


def test_what_is_typed_of_a_correction_is_there_on_another_device_and_can_be_discarded(owner: Member, third: Quarter):
    owner.client.post(address(third, "begin", third.known, "change"))
    said = fields(third, third.known, target="Two talks", reason="Half a reason")
    owner.client.post(address(third, "keep", third.lead), said)
    text = page_of(owner, third)
    assert 'value="Two talks"' in text
    assert "Half a reason" in text
    owner.client.post(address(third, "discard", third.known))
    assert "Half a reason" not in page_of(owner, third)


def test_a_second_change_in_the_same_review_is_one_correction_with_the_first(third: Quarter):
    viewer, goal = third.viewer, third.known
    actions.change(viewer, third.review, goal, {"due": date(2027, 9, 1)}, why="Spring is full")
    actions.change(later(viewer), third.review, goal, {"target": "Two talks"}, why="And two are enough")
    (correction,) = goal_corrections(viewer, goal)
    assert [one.label for one in correction.changes] == ["Target", "Due"]
    assert Decision.objects.get().note == "And two are enough"


# Drop and add


def test_dropping_asks_why_says_what_goes_and_is_taken_back(owner: Member, third: Quarter):
    text = plain(owner.client.post(address(third, "begin", third.known, "drop"), follow=True))
    assert "It goes from the plan with 1 open task with 15 h left." in text
    seen = hidden(text, f"seen-{third.known.pk}")
    said = {f"{third.known.pk}-reason": "Nobody asked", f"seen-{third.known.pk}": seen}
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "Be known beyond Calder is dropped." in text
    assert pressed(text, third.known) == ["Drop"]
    assert "Nobody asked" in row_of(text, third.known)
    owner.client.post(address(third, "withdraw", third.known))
    third.known.refresh_from_db()
    assert third.known.is_open
    assert not Decision.objects.exists()


def test_a_dropped_goal_is_kept_after_all(owner: Member, third: Quarter):
    actions.drop(owner.viewer, third.review, third.known, why="Nobody asked")
    owner.client.post(address(third, "keep", third.known))
    third.known.refresh_from_db()
    assert third.known.is_open
    assert Decision.objects.get().verdict == "keep"


def test_a_change_is_taken_back_by_keeping_unless_another_came_after_it(third: Quarter):
    viewer, goal = third.viewer, third.known
    actions.change(viewer, third.review, goal, {"due": date(2027, 9, 1)}, why="x")
    actions.keep(viewer, third.review, goal)
    goal.refresh_from_db()
    assert goal.due == date(2027, 5, 31)
    actions.change(viewer, third.review, goal, {"due": date(2027, 9, 1)}, why="x")
    plan.change_goal(later(viewer), goal, {"title": "Be known"})
    with pytest.raises(Refused, match="changed again since then"):
        actions.keep(later(viewer, 2), third.review, goal)
    assert Decision.objects.get().verdict == "change"


def test_a_goal_is_added_and_listed_as_added(owner: Member, third: Quarter):
    text = plain(owner.client.post(reverse("reviews:begin_new", args=[third.review.pk]), follow=True))
    assert "A new goal" in text
    said = {
        "new-title": "Learn how budgets are won",
        "new-horizon": "year",
        "new-due": "2027-03-31",
        "new-reason": "Nine adverts ask",
    }
    text = plain(owner.client.post(reverse("reviews:record_new", args=[third.review.pk]), said, follow=True))
    assert "Learn how budgets are won is a goal." in text
    made = Goal.objects.get(title="Learn how budgets are won")
    assert '<strong class="small">Added</strong>' in row_of(text, made)
    assert "0 of 3 decided" in text
    owner.client.post(address(third, "withdraw", made))
    made.refresh_from_db()
    assert made.trashed_at


def test_a_goal_set_lately_needs_no_decision_and_one_set_earlier_in_the_period_does(owner: Member, third: Quarter):
    new = make.goal(owner.viewer, "Set last week", created_at=owner.viewer.now - timedelta(days=7))
    old = make.goal(owner.viewer, "Set in July", created_at=owner.viewer.now - timedelta(days=80))
    rows = {one.title: one for one in sheet(owner.viewer, third.review).goals}
    assert (rows[new.title].done, rows[new.title].must_decide, rows[new.title].can_decide) == ("Added", False, True)
    assert rows[old.title].must_decide


# Elsewhere


def test_a_goal_changed_in_another_tab_is_shown_as_it_is_now_with_what_was_typed(owner: Member, third: Quarter):
    owner.client.post(address(third, "begin", third.known, "change"))
    plan.change_goal(later(owner.viewer, 0.01), third.known, {"target": "Three talks"}, reason="Elsewhere")
    said = fields(third, third.known, due="2027-09-01", reason="Spring") | {f"seen-{third.known.pk}": "x"}
    del said[f"{third.known.pk}-target"]
    said[f"{third.known.pk}-target"] = "Three talks"
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    if "This is what it does" in text:
        said[f"seen-{third.known.pk}"] = hidden(text, f"seen-{third.known.pk}")
        text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "“Be known beyond Calder” was changed just now, in another window or by a command." in text
    assert 'value="2027-09-01"' in text
    third.known.refresh_from_db()
    assert third.known.due == date(2027, 5, 31)


def test_the_version_that_was_shown_is_held(third: Quarter):
    shown = version_of(third.known)
    plan.change_goal(later(third.viewer), third.known, {"target": "Three talks"})
    with pytest.raises(ChangedMeanwhile):
        actions.drop(third.viewer, third.review, third.known, why="x", version=shown)


def test_a_goal_dropped_in_another_tab_is_refused_and_shown_so(owner: Member, third: Quarter):
    owner.client.post(address(third, "begin", third.known, "change"))
    plan.drop_goal(owner.viewer, third.known, reason="Elsewhere")
    said = fields(third, third.known, due="2027-09-01", reason="Spring")
    text = plain(owner.client.post(address(third, "record", third.known), said, follow=True))
    assert "Be known beyond Calder was dropped on 1 October 2026. Reopen it first." in text
    assert "Dropped on 1 October." in row_of(text, third.known)
    assert "<button" not in row_of(text, third.known)


def test_two_reviews_open_at_once_each_show_what_the_other_recorded(owner: Member, third: Quarter):
    weekly = actions.open_review(owner.viewer, "weekly")
    actions.change(owner.viewer, weekly, third.known, {"due": date(2027, 9, 1)}, why="In the weekly")
    actions.drop(owner.viewer, weekly, third.customers, why="In the weekly")
    text = page_of(owner, third)
    assert "Changed in the weekly review, 1 October." in row_of(text, third.known)
    assert "Dropped on 1 October." in row_of(text, third.customers)
    actions.change(
        later(owner.viewer, 0.01), third.review, third.known, {"due": date(2027, 12, 1)}, why="In the quarterly"
    )
    third.known.refresh_from_db()
    assert third.known.due == date(2027, 12, 1)
    assert len(goal_corrections(owner.viewer, third.known)) == 2
    with pytest.raises(Refused, match="changed again since then"):
        actions.keep(owner.viewer, weekly, third.known)
