"""Logging what became of an ask: a form for each answer."""

from datetime import date

import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from chains import later
from metier.asks import actions
from metier.asks.models import Ask, AskEvent, Promise
from metier.plan.models import Task

pytestmark = pytest.mark.django_db
ON = {"on": "2026-10-01"}


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def log(member: Member, ask: Ask, kind: str, **said: object) -> str:
    return post(member, "asks:answer", ask.pk, kind, **(ON | said))


def test_every_answer_is_logged_and_undone_in_one_step(owner: Member):
    ask = make.ask(owner.viewer)
    text = log(owner, ask, "asked", said="In our one to one")
    assert "It is asked: Line-manage two placement students." in text
    assert "“In our one to one”" in text
    event = AskEvent.objects.get()
    assert "It is as it was before." in post(owner, "asks:withdraw_step", event.step)
    assert not AskEvent.objects.exists()


def test_let_me_think_with_a_day_becomes_a_promise_of_an_answer(owner: Member):
    ask = make.ask(owner.viewer)
    text = log(owner, ask, "think", said="Let me think", by_when="2026-10-09")
    assert "Promised: an answer, by 9 October 2026." in text
    assert Promise.objects.get().by_when == date(2026, 10, 9)


def test_promises_are_logged_with_whom_and_when(owner: Member):
    ask = make.ask(owner.viewer)
    said = {"what": "Sign the forms", "by_whom": "Tom Whitaker", "by_when": "2026-10-09"}
    text = log(owner, ask, "promise", **said, what_2="Find a slot", by_whom_2="HR", by_when_2="2026-10-20")
    assert "Promised by HR: Find a slot, by 20 October 2026." in text
    assert Promise.objects.count() == 2
    answer = owner.client.post(reverse("asks:answer", args=[ask.pk, "promise"]), ON | said | {"what_2": "Find a slot"})
    assert answer.status_code == 422
    assert "Give a date." in shown(answer)


def test_a_promise_is_kept_and_opened_again(owner: Member):
    promise = make.promise(owner.viewer)
    assert "Kept: Ask the board." in post(owner, "asks:keep_promise", promise.pk)
    assert "is open again" in post(owner, "asks:reopen_promise", promise.pk)
    assert "You wait for it no longer" in post(owner, "asks:let_go", promise.pk)
    assert "You let it go on 1 October 2026." in post(owner, "asks:keep_promise", promise.pk)


def test_not_now_comes_back_on_a_day_or_after_a_task(owner: Member):
    task = make.task(owner.viewer, "Migrate the claims models")
    ask = make.ask(owner.viewer)
    answer = owner.client.post(reverse("asks:answer", args=[ask.pk, "not-now"]), ON | {"back_when": "after the summer"})
    assert answer.status_code == 422
    assert "A condition in words alone cannot be watched." in shown(answer)
    text = log(owner, ask, "not-now", said="After the models", after_task=task.pk)
    assert "After Migrate the claims models" in text


def test_a_yes_puts_the_task_into_the_plan(owner: Member):
    goal = make.goal(owner.viewer)
    ask = make.ask(owner.viewer, goal=goal)
    text = shown(owner.client.get(reverse("asks:answer", args=[ask.pk, "yes"])))
    assert 'name="adds_task"' in text
    answer = owner.client.post(reverse("asks:answer", args=[ask.pk, "yes"]), ON | {"adds_task": "on", "task": ""})
    assert answer.status_code == 422
    assert "Choose the goal it is a step to." in shown(answer)
    text = log(owner, ask, "yes", said="Yes", adds_task="on", goal=goal.pk, task="Line-manage them", minutes="40")
    task = Task.objects.get()
    assert (task.title, task.minutes, task.goal) == ("Line-manage them", 2400, goal)
    assert f'<a href="{reverse("plan:task", args=[task.pk])}">Line-manage them</a>' in text


def test_a_yes_without_a_goal_to_serve_offers_no_task(owner: Member):
    ask = make.ask(owner.viewer)
    assert 'name="adds_task"' not in shown(owner.client.get(reverse("asks:answer", args=[ask.pk, "yes"])))
    assert "It is granted" in log(owner, ask, "yes")


def test_a_no_is_kept_with_its_reason(owner: Member):
    ask = make.ask(owner.viewer)
    assert owner.client.post(reverse("asks:answer", args=[ask.pk, "no"]), ON).status_code == 422
    text = log(owner, ask, "no", said="No headcount")
    assert "No: No headcount" in text


def test_what_was_granted_and_taken_back_can_drop_its_task(owner: Member):
    goal = make.goal(owner.viewer)
    ask = make.ask(owner.viewer)
    actions.grant(owner.viewer, ask, task=actions.NewTask(goal, "Line-manage them", 60))
    text = shown(owner.client.get(reverse("asks:choose_answer", args=[ask.pk])))
    assert "Drop its task from the plan: Line-manage them" in text
    text = log(owner, ask, "taken-back", said="The programme was cut", drops_task="on")
    assert "It is taken back" in text
    assert Task.objects.get().dropped_on == TODAY


def test_what_was_granted_cannot_be_declined(owner: Member):
    ask = make.ask(owner.viewer)
    actions.grant(owner.viewer, ask)
    answer = owner.client.post(reverse("asks:answer", args=[ask.pk, "no"]), ON | {"said": "No"})
    assert answer.status_code == 422
    assert "was granted already. If it was taken back, say so first." in shown(answer)


def test_a_withdrawn_ask_can_be_asked_again(owner: Member):
    ask = make.ask(owner.viewer)
    log(owner, ask, "withdrawn", said="Found it elsewhere")
    assert "You withdrew it." in shown(owner.client.get(reverse("asks:ask", args=[ask.pk])))
    actions.log_asked(later(owner.viewer), ask)
    assert Ask.objects.get().state == "asked"


def test_an_answer_that_is_none_is_not_there(owner: Member):
    ask = make.ask(owner.viewer)
    assert owner.client.get(reverse("asks:answer", args=[ask.pk, "perhaps"])).status_code == 404


def test_a_step_undone_twice_is_not_there_any_more(owner: Member):
    event = actions.log_asked(owner.viewer, make.ask(owner.viewer))
    post(owner, "asks:withdraw_step", event.step)
    assert owner.client.post(reverse("asks:withdraw_step", args=[event.step])).status_code == 404


def test_the_answer_on_the_day_of_the_talk_is_the_note_after_it(owner: Member):
    ask = make.ask(owner.viewer)
    make.conversation(owner.viewer, of=ask)
    page = shown(owner.client.get(reverse("asks:choose_answer", args=[ask.pk])))
    assert "This is the note after the conversation of Thursday 1 October" in page
    text = log(owner, ask, "think", said="I will ask the board")
    assert "What was said before" in text
