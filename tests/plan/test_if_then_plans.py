"""If-then plans: their pages, their commands, and what becomes of a cue."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Missing, Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.models import IfThenPlan

pytestmark = pytest.mark.django_db
SAID = {"obstacle": "The programme asks for more.", "response": "I will say that I look on Friday", "cue": "stagnant"}


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ").replace("&#x27;", "’")


def state(viewer: Viewer, row: IfThenPlan) -> str:
    (one,) = queries.cued(viewer, queries.if_then_plans(viewer, row.goal))
    return one.state


def test_it_is_made_on_the_goals_page_obstacle_first_and_reads_as_a_sentence(owner: Member):
    goal = make.goal(owner.viewer)
    address = reverse("plan:new_if_then_plan", args=[goal.pk])
    form = shown(owner.client.get(address))
    assert form.index('name="obstacle"') < form.index('name="response"') < form.index('name="cue"')
    assert "tell a person who will ask you about it" in form
    text = shown(owner.client.post(address, SAID, follow=True))
    assert "If the programme asks for more, then I say that I look on Friday." in text
    assert "Shown when this goal stagnates" in text


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"obstacle": " "}, "Fill this in."),
        ({"obstacle": "If "}, "Say what may get in the way."),
        ({"response": "then I "}, "Say what you do then."),
        ({"cue": "day"}, "Give the day on which it is shown."),
        ({"cue": "day", "cue_on": "2026-09-30"}, "30 September 2026 has passed. Give a day from today on."),
        ({"cue": "task"}, "Choose the task after which it is shown."),
        ({"cue": "never"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(owner: Member, said: dict, wrong: str):
    goal = make.goal(owner.viewer)
    answer = owner.client.post(reverse("plan:new_if_then_plan", args=[goal.pk]), SAID | said)
    assert answer.status_code == 422
    assert wrong in shown(answer)
    assert not IfThenPlan.objects.exists()


def test_a_cue_keeps_only_what_it_needs(owner: Member):
    goal = make.goal(owner.viewer)
    said = SAID | {"cue": "weekday", "cue_weekday": "4", "cue_on": "2026-12-01"}
    owner.client.post(reverse("plan:new_if_then_plan", args=[goal.pk]), said)
    row = IfThenPlan.objects.get()
    assert (row.cue, row.cue_weekday, row.cue_on, row.cue_task) == ("weekday", 4, None, None)
    assert "every Friday" in shown(owner.client.get(reverse("plan:if_then_plan", args=[row.pk])))


def test_a_change_keeps_the_version_before_with_its_reason_and_can_be_undone(owner: Member):
    row = make.if_then_plan(owner.viewer)
    said = SAID | {"cue": "weekday", "cue_weekday": "0", "reason": "Fridays are full"}
    text = shown(owner.client.post(reverse("plan:change_if_then_plan", args=[row.pk]), said, follow=True))
    assert "Fridays are full" in text
    assert "<del>When this goal stagnates</del> <ins>Every week, on a weekday</ins>" in text
    assert "Every: <del>nothing</del> <ins>Monday</ins>" in text
    kept = row.revisions.get()
    owner.client.post(reverse("plan:withdraw_if_then_change", args=[row.pk, kept.pk]))
    row.refresh_from_db()
    assert (row.cue, row.obstacle) == ("stagnant", "the programme asks for one more thing")


def test_what_was_changed_in_another_window_is_shown_once_more(owner: Member):
    row = make.if_then_plan(owner.viewer)
    address = reverse("plan:change_if_then_plan", args=[row.pk])
    actions.change_if_then_plan(owner.viewer, row, {"response": "ask Grace"})
    answer = owner.client.post(address, SAID | {"version": ""})
    assert answer.status_code == 422
    assert "changed elsewhere" in shown(answer)


def test_it_is_answered_ended_resumed_and_trashed_each_with_its_undo(owner: Member):
    row = make.if_then_plan(owner.viewer, cue="day", cue_on=TODAY)
    page = reverse("plan:if_then_plan", args=[row.pk])
    assert "It is on Today now." in shown(owner.client.get(page))
    answered = owner.client.post(reverse("plan:answer_if_then_plan", args=[row.pk]), follow=True)
    assert "Done today: say that I will look on Friday." in shown(answered)
    assert state(owner.viewer, row) == "answered"
    owner.client.post(f"{reverse('plan:withdraw_answer', args=[row.pk])}?before=")
    assert state(owner.viewer, row) == "shown"
    owner.client.post(reverse("plan:end_if_then_plan", args=[row.pk]), {"reason": "It is over"})
    assert "Ended on 1 October 2026." in shown(owner.client.get(page))
    owner.client.post(reverse("plan:resume_if_then_plan", args=[row.pk]))
    assert queries.live_if_then_plans(owner.viewer).get() == row
    owner.client.post(reverse("plan:trash_if_then_plan", args=[row.pk]))
    assert owner.client.get(page).status_code == 404
    owner.client.post(reverse("plan:restore_if_then_plan", args=[row.pk]))
    assert owner.client.get(page).status_code == 200


@pytest.mark.parametrize("before", ["someday", "2026-02-31"])
def test_an_undo_with_a_broken_day_leaves_it_unanswered(owner: Member, before: str):
    row = make.if_then_plan(owner.viewer, answered_on=TODAY)
    owner.client.post(f"{reverse('plan:withdraw_answer', args=[row.pk])}?before={before}")
    row.refresh_from_db()
    assert row.answered_on is None


def test_a_task_as_cue_is_shown_once_it_is_done(owner: Member):
    goal = make.goal(owner.viewer)
    task = make.task(owner.viewer, "Agree the scope", of=goal)
    row = make.if_then_plan(owner.viewer, of=goal, cue="task", cue_task=task)
    assert state(owner.viewer, row) == "waiting"
    actions.complete_task(owner.viewer, task, on=TODAY - timedelta(days=2))
    assert state(owner.viewer, row) == "shown"
    text = shown(owner.client.get(reverse("plan:if_then_plan", args=[row.pk])))
    assert "after Agree the scope, done on 29 September 2026" in text


@pytest.mark.parametrize("lose", [actions.drop_task, actions.trash_task])
def test_a_plan_whose_task_is_gone_says_so_and_asks_for_another_cue(owner: Member, lose):
    goal = make.goal(owner.viewer)
    task = make.task(owner.viewer, "Agree the scope", of=goal)
    row = make.if_then_plan(owner.viewer, of=goal, cue="task", cue_task=task)
    lose(owner.viewer, task)
    assert state(owner.viewer, row) == "gone"
    text = shown(owner.client.get(reverse("plan:goal", args=[goal.pk])))
    assert "Its cue is gone." in text
    assert reverse("plan:change_if_then_plan", args=[row.pk]) in text


def test_words_can_change_while_the_day_of_the_cue_has_passed(owner: Member):
    row = make.if_then_plan(owner.viewer, cue="day", cue_on=TODAY - timedelta(days=30))
    assert state(owner.viewer, row) == "over"
    assert actions.change_if_then_plan(owner.viewer, row, {"response": "ask Grace"}) is not None
    with pytest.raises(Refused, match="has passed"):
        actions.change_if_then_plan(owner.viewer, row, {"cue": "day", "cue_on": TODAY - timedelta(days=1)})


def test_a_done_task_is_no_cue_for_a_new_plan(owner: Member):
    task = make.task(owner.viewer, done_on=TODAY)
    said = {"obstacle": "it rains", "response": "go", "cue": "task", "cue_task": task}
    with pytest.raises(Refused, match="Choose a task that is open"):
        actions.add_if_then_plan(owner.viewer, task.goal, **said)


def test_a_goal_in_the_trash_or_closed_silences_its_plans_until_it_is_back(owner: Member):
    row = make.if_then_plan(owner.viewer)
    actions.trash_goal(owner.viewer, row.goal)
    assert not queries.live_if_then_plans(owner.viewer).exists()
    with pytest.raises(Missing):
        queries.if_then_plan(owner.viewer, row.pk)
    actions.restore_goal(owner.viewer, row.goal.pk)
    assert queries.live_if_then_plans(owner.viewer).get() == row
    goal = queries.goal(owner.viewer, row.goal.pk)
    actions.reach_goal(owner.viewer, goal)
    assert not queries.live_if_then_plans(owner.viewer).exists()
    assert "Quiet, because its goal is closed." in shown(owner.client.get(reverse("plan:if_then_plan", args=[row.pk])))
    with pytest.raises(Refused, match="Reopen it first"):
        actions.answer_if_then_plan(owner.viewer, queries.if_then_plan(owner.viewer, row.pk))
    actions.reopen_goal(owner.viewer, goal)
    assert queries.live_if_then_plans(owner.viewer).get() == row


def test_others_find_no_plan_and_cannot_point_at_ones_tasks(cast: Cast):
    row = make.if_then_plan(cast.owner.viewer)
    task = make.task(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("plan:if_then_plan", args=[row.pk])).status_code == 404
        goal = make.goal(other.viewer)
        said = SAID | {"cue": "task", "cue_task": str(task.pk)}
        assert other.client.post(reverse("plan:new_if_then_plan", args=[goal.pk]), said).status_code == 422


# Commands


def run(*words: str):
    return CliRunner().invoke(metier, words)


def said(*words: str) -> str:
    result = run(*words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def test_the_command_does_all_of_it(owner: Member):
    goal = make.goal(owner.viewer, "Manage people")
    make.task(owner.viewer, "Take the new-manager course", of=goal)
    begin = ("if-then", "add", "manage people", "--if", "Tom has not answered", "--then", "ask Grace instead")
    assert "If Tom has not answered, then I ask Grace instead. Shown when this goal stagnates." in said(*begin)
    text = said(*begin[:4], "the course is full", "--then", "ask for the spring one", "--after", "new-manager")
    assert "Shown after Take the new-manager course is done." in text
    text = said(*begin[:4], "it is Friday", "--then", "write to Tom", "--every", "fridays")
    assert "Shown every Friday." in text
    assert len(said("if-then", "list").splitlines()) == 3
    assert said("if-then", "list", "--goal", "manage").splitlines()[0].startswith("If Tom has not answered\tthen I ask")
    assert "Done today: ask Grace instead." in said("if-then", "answer", "grace")
    text = said("if-then", "change", "write to tom", "--on", "2026-12-01", "--reason", "Not every week")
    assert "Shown from 1 December 2026, for a week." in text
    assert "Not every week" in said("if-then", "history", "write to tom")
    assert json.loads(said("if-then", "history", "write to tom", "--json"))[0]["reason"] == "Not every week"
    assert "Ended: If the course is full" in said("if-then", "end", "spring")
    assert len(json.loads(said("if-then", "list", "--json"))) == 2
    assert len(json.loads(said("if-then", "list", "--all", "--json"))) == 3
    assert "after Take the new-manager course" in said("if-then", "resume", "spring")
    assert "In the trash for 30 days" in said("if-then", "trash", "spring")
    assert "If the course is full" in said("if-then", "restore", "spring")
    row = IfThenPlan.objects.get(response="ask Grace instead")
    assert (row.answered_on, row.cue) == (date(2026, 10, 1), "stagnant")


@pytest.mark.parametrize(
    ("cue", "wrong"),
    [
        (("--every", "t"), "not a day of the week"),
        (("--every", "noday"), "not a day of the week"),
        (("--on", "2026-12-01", "--every", "mon"), "Give one cue"),
        (("--on", "2026-09-01"), "has passed"),
        (("--after", "nothing of the kind"), "No task is called"),
    ],
)
def test_the_command_refuses_with_a_sentence(owner: Member, cue: tuple[str, ...], wrong: str):
    make.goal(owner.viewer, "Manage people")
    result = run("if-then", "add", "manage", "--if", "x", "--then", "y", *cue)
    assert isinstance(result.exception, Refused)
    assert wrong in result.exception.sentence
    assert not IfThenPlan.objects.exists()
