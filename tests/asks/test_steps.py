"""What happens to an ask, step by step, and how each step is taken back."""

from datetime import date, timedelta

import pytest

import make
from cast import TODAY
from chains import later
from metier.accounts.access import Missing, Viewer
from metier.asks import actions, queries
from metier.asks.actions import Commitment, NewTask, Until
from metier.asks.models import Ask, AskEvent, Promise
from metier.asks.pressing import pressing_of
from metier.core.errors import Refused
from metier.plan.models import Task

pytestmark = pytest.mark.django_db
SOON = TODAY + timedelta(days=14)


def stands(ask: Ask) -> tuple[str, int]:
    found = Ask.objects.get(pk=ask.pk)
    return found.state, found.times_asked


def kinds(ask: Ask) -> list[str]:
    return [event.kind for event in AskEvent.objects.filter(ask=ask).order_by("happened_on", "created_at", "id")]


def test_an_ask_is_asked_answered_and_asked_again(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_asked(viewer, ask, on=date(2026, 7, 14), said="In our one to one")
    actions.log_answer(viewer, ask, said="Let me see the budget", on=date(2026, 7, 14))
    assert stands(ask) == ("answered", 1)
    actions.log_asked(viewer, ask, on=date(2026, 9, 1))
    assert stands(ask) == ("asked", 2)
    assert (ask.asked_on, ask.last_asked_on) == (date(2026, 7, 14), date(2026, 9, 1))


def test_an_answer_to_what_was_not_asked_yet_tells_that_it_was_asked_then(viewer: Viewer):
    ask = make.ask(viewer)
    actions.decline(viewer, ask, reason="No budget this year")
    assert kinds(ask) == ["asked", "declined"]
    actions.grant(later(viewer, 30), ask, on=TODAY + timedelta(days=30))
    assert kinds(ask) == ["asked", "declined", "asked", "granted"]
    assert stands(ask) == ("granted", 2)


def test_a_promise_keeps_what_by_whom_and_by_when(viewer: Viewer):
    ask = make.ask(viewer)
    lines = [Commitment("Sign the two forms", SOON), Commitment("Find a slot in the course", SOON, "HR")]
    actions.log_promise(viewer, ask, lines, said="I will see to it")
    found = [(one.what, one.by_whom, one.by_when) for one in queries.promises(viewer, ask).order_by("created_at", "id")]
    assert found == [("Sign the two forms", "Tom Whitaker", SOON), ("Find a slot in the course", "HR", SOON)]
    assert (stands(ask), kinds(ask)) == (("promised", 1), ["asked", "promised", "promised"])


def test_an_answer_by_a_day_is_a_promise_of_an_answer(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_answer(viewer, ask, said="Let me think", by=SOON)
    assert queries.promises(viewer, ask).get().what == "an answer"
    assert stands(ask)[0] == "promised"


def test_not_now_needs_something_that_can_be_watched(viewer: Viewer):
    ask = make.ask(viewer)
    with pytest.raises(Refused, match="A condition in words alone cannot be watched"):
        actions.put_off(viewer, ask, Until(when="after the summer"), said="After the summer")
    with pytest.raises(Refused, match="Give a day after 1.October 2026"):
        actions.put_off(viewer, ask, Until(TODAY))
    actions.put_off(viewer, ask, Until(SOON, "the budget is known"), said="After the summer")
    assert (ask.state, ask.back_on, ask.back_when, ask.answer) == (
        "not-now",
        SOON,
        "the budget is known",
        "After the summer",
    )


def test_a_yes_puts_its_task_into_the_plan_in_the_same_step(viewer: Viewer):
    goal = make.goal(viewer)
    ask = make.ask(viewer, goal=goal)
    event = actions.grant(viewer, ask, said="Yes", task=NewTask(goal, "Line-manage them", 2400, date(2027, 6, 30)))
    task = Task.objects.get()
    assert (task.title, task.goal, task.minutes, task.wanted_by) == ("Line-manage them", goal, 2400, date(2027, 6, 30))
    assert event.step is not None
    actions.withdraw_step(viewer, event.step)
    task.refresh_from_db()
    assert task.trashed_at is not None
    assert (stands(ask), kinds(ask)) == (("preparing", 0), [])


def test_a_task_that_cannot_be_leaves_the_ask_as_it_was(viewer: Viewer):
    goal = make.goal(viewer, state="dropped", closed_on=TODAY)
    ask = make.ask(viewer)
    with pytest.raises(Refused, match="is closed"):
        actions.grant(viewer, ask, task=NewTask(goal, "Line-manage them", 60))
    assert (stands(ask), kinds(ask)) == (("preparing", 0), [])


def test_what_is_granted_is_granted_once_and_can_be_taken_back(viewer: Viewer):
    goal = make.goal(viewer)
    ask = make.ask(viewer)
    actions.grant(viewer, ask, task=NewTask(goal, "Line-manage them", 60))
    with pytest.raises(Refused, match="was granted already"):
        actions.grant(viewer, ask)
    after = later(viewer, 10)
    event = actions.take_back(after, ask, said="The programme was cut", drops_task=True)
    task = Task.objects.get()
    assert (stands(ask), task.dropped_on) == (("taken-back", 1), after.today)
    assert event.step is not None
    actions.withdraw_step(after, event.step)
    task.refresh_from_db()
    assert (stands(ask), task.dropped_on) == (("granted", 1), None)


def test_nothing_is_taken_back_that_was_not_granted(viewer: Viewer):
    with pytest.raises(Refused, match="is not granted"):
        actions.take_back(viewer, make.ask(viewer), said="Cut")


def test_a_no_wants_its_reason_and_ends_what_was_promised(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_promise(viewer, ask, [Commitment("An answer", SOON)])
    with pytest.raises(Refused, match="Say the reason they gave"):
        actions.decline(viewer, ask, reason=" ")
    event = actions.decline(viewer, ask, reason="No headcount")
    assert not Promise.objects.get().is_open
    assert event.step is not None
    actions.withdraw_step(viewer, event.step)
    assert Promise.objects.get().is_open
    assert stands(ask)[0] == "promised"


def test_only_the_last_step_is_taken_back_and_only_once(viewer: Viewer):
    ask = make.ask(viewer)
    first = actions.log_asked(viewer, ask)
    actions.log_answer(later(viewer, 1), ask, said="Perhaps")
    assert first.step is not None
    with pytest.raises(Refused, match="Something was logged of"):
        actions.withdraw_step(viewer, first.step)
    with pytest.raises(Missing):
        actions.withdraw_step(viewer, ask.pk)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (TODAY + timedelta(days=1), "is still to come"),
        (date(1900, 1, 1), "before a working life"),
        (date(2026, 7, 1), "is logged already"),
    ],
)
def test_a_day_that_cannot_be_is_refused(viewer: Viewer, on: date, said: str):
    ask = make.ask(viewer)
    actions.log_asked(viewer, ask, on=date(2026, 7, 14))
    with pytest.raises(Refused, match=said):
        actions.log_answer(viewer, ask, said="Perhaps", on=on)


def test_asking_needs_somebody_to_ask(viewer: Viewer):
    with pytest.raises(Refused, match="Say of whom"):
        actions.log_asked(viewer, make.ask(viewer, whom=""))


def test_an_answer_on_the_day_of_the_talk_or_later_is_the_note_after_it(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_asked(viewer, ask, on=date(2026, 7, 14))
    talk = make.conversation(viewer, of=ask, planned_on=TODAY)
    event = actions.log_promise(viewer, ask, [Commitment("An answer", SOON)], said="I will ask the board")
    talk.refresh_from_db()
    assert (talk.held_on, talk.note) == (TODAY, "I will ask the board")
    assert stands(ask) == ("promised", 2)
    assert event.step is not None
    actions.withdraw_step(viewer, event.step)
    talk.refresh_from_db()
    assert (talk.held_on, talk.note) == (None, "")
    assert (stands(ask), Promise.objects.count()) == (("asked", 1), 0)


def test_a_note_is_not_taken_back_once_the_next_talk_is_prepared(viewer: Viewer):
    ask = make.ask(viewer)
    make.conversation(viewer, of=ask, planned_on=TODAY)
    event = actions.log_answer(viewer, ask, said="Perhaps")
    coming = actions.prepare(viewer, ask, {"planned_on": SOON})
    assert event.step is not None
    with pytest.raises(Refused, match="Another conversation is prepared since then"):
        actions.withdraw_step(viewer, event.step)
    assert stands(ask)[0] == "answered"
    actions.trash_conversation(viewer, coming)
    actions.withdraw_step(viewer, event.step)
    assert stands(ask)[0] == "preparing"


def test_an_answer_before_the_day_of_the_talk_leaves_it_to_come(viewer: Viewer):
    ask = make.ask(viewer)
    talk = make.conversation(viewer, of=ask, planned_on=SOON)
    actions.log_answer(viewer, ask, said="Perhaps")
    talk.refresh_from_db()
    assert talk.held_on is None


def test_what_was_prepared_without_a_day_is_over_with_a_yes_and_opens_nothing_later(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_asked(viewer, ask, on=date(2026, 7, 14))
    talk = make.conversation(viewer, of=ask, planned_on=None, opening="You said after the summer.")
    actions.log_answer(viewer, ask, said="Perhaps")
    talk.refresh_from_db()
    assert talk.held_on is None
    granted = actions.grant(viewer, ask, said="Yes")
    talk.refresh_from_db()
    assert (talk.held_on, talk.note) == (TODAY, "Yes")
    assert stands(ask) == ("granted", 1)
    actions.take_back(later(viewer), ask, said="The programme was cut")
    (said,) = pressing_of(later(viewer), [queries.ask(viewer, ask.pk)]).values()
    assert said.opening.startswith("We had agreed on this")
    actions.withdraw_step(viewer, queries.last_step(viewer, ask))
    assert granted.step is not None
    actions.withdraw_step(viewer, granted.step)
    talk.refresh_from_db()
    assert talk.held_on is None


def test_a_promise_is_kept_let_go_and_opened_again(viewer: Viewer):
    promise = make.promise(viewer)
    with pytest.raises(Refused, match="up to today"):
        actions.keep_promise(viewer, promise, on=SOON)
    actions.keep_promise(viewer, promise)
    with pytest.raises(Refused, match="It was kept on"):
        actions.let_go(viewer, promise)
    actions.reopen_promise(viewer, promise)
    actions.let_go(viewer, promise)
    assert Promise.objects.get().let_go_on == TODAY


def test_somebody_elses_step_is_not_there(cast):
    ask = make.ask(cast.owner.viewer)
    event = actions.log_asked(cast.owner.viewer, ask)
    assert event.step is not None
    with pytest.raises(Missing):
        actions.withdraw_step(cast.stranger.viewer, event.step)
