"""What asks bring up on Today and in the calendar."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from chains import later
from metier.accounts.access import Viewer
from metier.asks import actions
from metier.asks.actions import Commitment, Until
from metier.asks.nudges import nudges
from metier.asks.pressing import pressing_count
from metier.asks.queries.calendar import calendar_entries
from metier.plan import actions as plan

pytestmark = pytest.mark.django_db
SOON = TODAY + timedelta(days=7)


def said(viewer: Viewer) -> list[tuple[str, str]]:
    return [(one.kind, one.why.replace("\u00a0", " ")) for one in nudges(viewer)]


def kinds(viewer: Viewer) -> list[str]:
    return [one.kind for one in nudges(viewer)]


def test_a_promise_whose_day_passed_comes_with_the_sentence_to_open_with(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_promise(viewer, ask, [Commitment("Sign the forms", SOON)])
    assert kinds(later(viewer, 7)) == []
    after = later(viewer, 8)
    why = "Tom Whitaker promised it by 8 October, yesterday: Sign the forms."
    sentence = "On 1 October we agreed on this by 8 October: sign the forms. Where does it stand?"
    assert said(after) == [("ask-promise", f"{why} Open with: “{sentence}”")]
    assert pressing_count(after) == 1
    (nudge,) = nudges(after)
    assert reverse(nudge.url_name, args=nudge.url_args)
    actions.keep_promise(after, ask.promises.get())
    assert kinds(after) == []


def test_a_promise_is_asked_after_once_it_is_granted_and_not_once_it_is_declined(viewer: Viewer):
    granted, declined = make.ask(viewer), make.ask(viewer, "Something else")
    for ask in (granted, declined):
        actions.log_promise(viewer, ask, [Commitment("Sign the forms", SOON)])
    actions.grant(viewer, granted)
    actions.decline(viewer, declined, reason="No budget")
    assert [one.title for one in nudges(later(viewer, 8))] == [granted.title]


def test_the_sentence_that_was_prepared_comes_before_ours(viewer: Viewer):
    ask = make.ask(viewer)
    actions.put_off(viewer, ask, Until(SOON), said="After the summer")
    assert "Open with: “On 1 October you said: After the summer." in said(later(viewer, 7))[0][1]
    actions.prepare(viewer, ask, {"opening": "You said after the summer."})
    assert "Open with: “You said after the summer.”" in said(later(viewer, 7))[0][1]


def test_not_now_comes_back_on_its_day(viewer: Viewer):
    ask = make.ask(viewer)
    actions.put_off(viewer, ask, Until(SOON), said="After the summer")
    assert kinds(later(viewer, 6)) == []
    kind, why = said(later(viewer, 7))[0]
    assert kind == "ask-again"
    assert why.startswith("Tom Whitaker said: “After the summer”. That was to be until 8 October.")


def test_not_now_comes_back_when_its_task_is_done_dropped_or_gone(viewer: Viewer):
    for way in ("done", "dropped", "gone"):
        task = make.task(viewer, f"The models, {way}")
        ask = make.ask(viewer, f"Guild, {way}")
        actions.put_off(viewer, ask, Until(task=task), said="After the models")
        assert [one.title for one in nudges(viewer) if one.title == ask.title] == []
        if way == "done":
            plan.complete_task(viewer, task)
        elif way == "dropped":
            plan.drop_task(viewer, task)
        else:
            plan.trash_task(viewer, task)
    found = {one.title: one.why for one in nudges(viewer)}
    assert "The models, done is done now." in found["Guild, done"]
    assert "The models, dropped is dropped now." in found["Guild, dropped"]
    assert "What it waited for is no longer there." in found["Guild, gone"]


def test_not_now_comes_back_when_its_goal_is_reached_or_removed_for_good(viewer: Viewer):
    goal, other = make.goal(viewer, "Own the product"), make.goal(viewer, "Another")
    first, second = make.ask(viewer), make.ask(viewer, "The guild")
    actions.put_off(viewer, first, Until(goal=goal))
    actions.put_off(viewer, second, Until(goal=other))
    plan.reach_goal(viewer, goal)
    other.delete()
    found = {one.title: one.why for one in nudges(viewer)}
    assert "Own the product is reached now." in found[first.title]
    assert "What it waited for is no longer there." in found[second.title]


def test_what_has_had_no_answer_for_three_weeks_asks_for_a_date(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_asked(viewer, ask)
    assert kinds(later(viewer, 20)) == []
    after = later(viewer, 21)
    assert "You asked on 1 October, and there is no decision and no date. Ask for one." in said(after)[0][1]
    actions.prepare(after, ask, {"planned_on": after.today + timedelta(days=2)})
    assert kinds(after) == []


def test_a_conversation_is_brought_up_on_its_day_and_asks_for_its_note_afterwards(viewer: Viewer):
    ask = make.ask(viewer)
    actions.prepare(viewer, ask, {"planned_on": SOON, "opening": "You said."})
    assert kinds(later(viewer, 6)) == []
    assert said(later(viewer, 7)) == [("ask-talk", "You talk with Tom Whitaker today. Open with: “You said.”")]
    assert said(later(viewer, 8)) == [
        ("ask-talk", "You planned to talk with Tom Whitaker on 8 October. Write what was said.")
    ]


def test_ten_at_a_time_what_came_to_its_end_first_and_all_are_counted(viewer: Viewer):
    for number in range(11):
        actions.put_off(
            viewer, make.ask(viewer, f"Ask {number}"), Until(TODAY + timedelta(days=20 - number)), said="Later"
        )
    task = make.task(viewer)
    ended = make.ask(viewer, "Waits for a task")
    actions.put_off(viewer, ended, Until(task=task), said="Later")
    plan.complete_task(viewer, task)
    after = later(viewer, 30)
    assert [one.title for one in nudges(after)] == [
        "Waits for a task",
        *(f"Ask {number}" for number in range(10, 1, -1)),
    ]
    assert pressing_count(after) == 12


def test_what_was_taken_back_is_brought_up(viewer: Viewer):
    ask = make.ask(viewer)
    actions.grant(viewer, ask)
    actions.take_back(viewer, ask, said="Cut")
    assert kinds(viewer) == ["ask-again"]


def test_an_update_is_asked_for_on_its_day_until_it_is_sent_or_skipped(viewer: Viewer):
    actions.set_rhythm(viewer, "week", 3, to="Tom Whitaker")
    assert [one.title for one in nudges(viewer)] == ["Send Tom Whitaker an update"]
    actions.skip_update(viewer, actions.draft_update(viewer))
    assert kinds(viewer) == []
    assert "It is due since 8 October." in said(later(viewer, 8))[0][1]


def test_an_ask_in_the_trash_is_quiet(viewer: Viewer):
    ask = make.ask(viewer)
    actions.log_promise(viewer, ask, [Commitment("Sign the forms", SOON)])
    actions.prepare(viewer, ask, {"planned_on": SOON})
    actions.trash_ask(viewer, ask)
    assert kinds(later(viewer, 30)) == []
    assert calendar_entries(viewer) == ()


def test_today_shows_the_sentence_and_the_navigation_how_many(owner: Member):
    ask = make.ask(owner.viewer)
    actions.log_promise(later(owner.viewer, -30), ask, [Commitment("Ask the board", date(2026, 9, 20))])
    text = owner.client.get("/").content.decode().replace("\u00a0", " ")
    assert "Tom Whitaker promised it by 20 September, 11 days ago: Ask the board." in text
    assert "Where does it stand?" in text
    assert 'Asks <span class="count">1<' in text
    make.parking(owner.viewer)
    assert 'Asks <span class="count">' not in owner.client.get("/").content.decode()


def test_the_calendar_has_the_days_of_promises_returns_talks_and_the_next_update_and_not_what_they_are_about(
    viewer: Viewer,
):
    first, second = make.ask(viewer), make.ask(viewer, "The guild")
    actions.log_promise(viewer, first, [Commitment("Sign the forms", SOON)], said="I will see to it")
    actions.put_off(viewer, second, Until(date(2027, 1, 15)), said="Not while Priti is away")
    actions.prepare(
        viewer,
        second,
        {"planned_on": SOON, "at": time(14, 30), "where": "Room 4", "opening": "I would like to settle it."},
    )
    actions.set_rhythm(viewer, "fortnight", 4, to="Tom")
    entries = calendar_entries(viewer)
    assert [(one.day, one.summary) for one in sorted(entries, key=lambda one: (one.day, one.summary))] == [
        (date(2026, 10, 2), "An update is due"),
        (SOON, "A conversation at 14:30"),
        (SOON, "A promise is due"),
        (date(2027, 1, 15), "Something comes back"),
    ]
    for word in ("see to it", "Priti", "settle", "guild", "students", "Tom", "forms", "Room 4"):
        assert not any(word in one.description + one.summary for one in entries)


@pytest.mark.parametrize("name", ["asks:all", "asks:practice", "support:map", "support:help"])
def test_asks_stand_above_all_that_is_reached_from_them(owner: Member, name: str):
    text = owner.client.get(reverse(name)).content.decode()
    assert '<a href="/asks/" aria-current="true">Asks' in text
