"""The page of asks: the table, one of them opened, writing one down and changing it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.asks import actions, queries
from metier.asks.actions import Until
from metier.asks.models import Ask
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def page(member: Member, name: str, *args: object, **said: str) -> str:
    return shown(member.client.get(reverse(name, args=args), said))


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def test_without_asks_the_page_says_what_they_are_for(owner: Member):
    text = page(owner, "asks:asks")
    assert "What would you ask for, if you were sure to get an answer?" in text
    assert "Prepare an ask" in text


def test_asks_stand_where_they_are_with_what_comes_next(owner: Member):
    viewer = owner.viewer
    make.ask(viewer, "A mentor")
    waiting = make.ask(viewer, "Regrading", kind="pay", whom="Chris Naylor")
    actions.log_promise(viewer, waiting, [actions.Commitment("the panel’s date", date(2026, 10, 20))])
    off = make.ask(viewer, "Lead the guild")
    actions.put_off(viewer, off, Until(date(2027, 1, 15)), said="Not yet")
    granted = make.ask(viewer, "dbt course")
    actions.grant(viewer, granted, said="Yes")
    text = page(owner, "asks:asks")
    for said in (
        "Case: 1 of 11 parts",
        "Promised: the panel’s date",
        "By 20 October",
        "“Not yet”",
        "Back on 15 January 2027",
        "Yes",
    ):
        assert said in text, said
    assert "One ask waits for an answer; one comes back on 15 January 2027. One was granted." in text


def test_the_one_that_is_due_is_opened_first_with_the_sentence_to_open_with(owner: Member):
    viewer = owner.viewer
    make.ask(viewer, "A mentor")
    ask = make.ask(viewer, "Line-manage two placement students")
    actions.log_asked(viewer, ask, on=date(2026, 7, 14))
    actions.put_off(viewer, ask, Until(date(2026, 9, 1)), said="After the summer", on=date(2026, 7, 14))
    text = page(owner, "asks:asks")
    assert "Ask again" in text
    assert "On 14 July you said: After the summer. I would like to settle it today, either way." in text
    assert text.count('aria-current="true"') == 1


def test_missing_parts_are_shown_and_not_filled_in(owner: Member):
    ask = make.ask(owner.viewer, worth_to_me="I learn whether I am any good at this.")
    text = page(owner, "asks:ask", ask.pk)
    assert "Case: 2 of 11 parts" in text
    assert "9 parts of the case are missing" in text
    assert "Say in their terms what they get" in text
    ask.refresh_from_db()
    assert ask.worth_to_them == ""


def test_an_ask_is_written_down_for_where_one_works_and_taken_back(owner: Member):
    make.position(owner.viewer)
    goal = make.goal(owner.viewer)
    assert "Calder Mutual" in page(owner, "asks:new")
    said = {"title": "dbt course", "kind": "training", "whom": "Tom Whitaker", "role": "Head", "goal": goal.pk}
    text = post(owner, "asks:new", **said)
    assert "dbt course is written down. Next: its case." in text
    assert "Of Tom Whitaker, Head, for your goal Lead analytics engineering" in text
    ask = Ask.objects.get()
    assert "is in the trash" in post(owner, "asks:trash_ask", ask.pk)
    assert "dbt course is back." in post(owner, "asks:restore_ask", ask.pk)


def test_what_is_missing_to_write_it_down_is_said_beside_its_field(owner: Member):
    answer = owner.client.post(reverse("asks:new"), {"title": "", "kind": ""})
    assert answer.status_code == 422
    assert "Fill this in." in shown(answer)
    assert "Choose one." in shown(answer)


def test_two_asks_for_one_thing_are_warned_of_and_can_be_linked(owner: Member):
    first = make.ask(owner.viewer, "Line-manage two placement students")
    said = {"title": "Line-manage placement students", "kind": "project", "whom": "Sunil Mehta"}
    answer = owner.client.post(reverse("asks:new"), said)
    assert answer.status_code == 422
    assert "You have “Line-manage two placement students” open already." in shown(answer)
    assert Ask.objects.count() == 1
    text = post(owner, "asks:new", **said, likeness=str(first.pk))
    assert "Goes with" in text
    assert Ask.objects.get(whom="Sunil Mehta").same_as == first
    assert "Line-manage placement students" in page(owner, "asks:ask", first.pk)


def test_an_ask_that_only_looks_like_another_is_kept_apart(owner: Member):
    make.ask(owner.viewer, "Line-manage two placement students")
    said = {"title": "Line-manage placement students", "kind": "project", "likeness": "another"}
    post(owner, "asks:new", **said)
    assert Ask.objects.filter(same_as=None).count() == 2


def test_when_what_it_goes_with_is_granted_the_other_says_so(owner: Member):
    first = make.ask(owner.viewer)
    second = make.ask(owner.viewer, whom="Sunil Mehta", same_as=first)
    actions.grant(owner.viewer, first)
    text = page(owner, "asks:ask", second.pk)
    assert "What it goes with was granted" in text
    assert "Withdraw it" in text


def test_a_change_keeps_the_version_before_with_its_reason_and_is_undone(owner: Member):
    ask = make.ask(owner.viewer)
    said = {"title": ask.title, "kind": "project", "whom": "Sunil Mehta", "reason": "Tom said so"}
    text = post(owner, "asks:change", ask.pk, **said)
    assert "the version before is kept" in text
    assert "“Tom said so”" in text
    assert "<del>Tom Whitaker</del> <ins>Sunil Mehta</ins>" in text
    kept = ask.revisions.get()
    post(owner, "asks:withdraw_change", ask.pk, kept.pk)
    ask.refresh_from_db()
    assert ask.whom == "Tom Whitaker"
    post(owner, "asks:change", ask.pk, title=ask.title, kind="project", whom="Tom Whitaker", role="Head of analytics")
    assert ask.revisions.count() == 0


@pytest.mark.parametrize(
    ("facts", "heading"),
    [
        ({"trashed_at": True}, "The goal it serves is in the trash"),
        ({"state": "dropped", "closed_on": TODAY}, "The goal it serves was dropped"),
    ],
)
def test_a_goal_that_is_gone_under_an_ask_leaves_the_ask_and_says_so(owner: Member, facts, heading):
    facts = facts | ({"trashed_at": owner.viewer.now} if "trashed_at" in facts else {})
    ask = make.ask(owner.viewer, goal=make.goal(owner.viewer, "Manage people", **facts))
    text = page(owner, "asks:ask", ask.pk)
    assert heading in text
    assert "Say what it serves" in text


def test_a_goal_removed_for_good_leaves_the_ask(owner: Member):
    goal = make.goal(owner.viewer)
    ask = make.ask(owner.viewer, goal=goal)
    make.ask_evidence(owner.viewer, of=ask, kind="goal", goal=goal, text="")
    goal.delete()
    ask.refresh_from_db()
    assert ask.goal is None
    assert "Missing." in page(owner, "asks:ask", ask.pk)


def test_an_ask_taken_back_asks_what_to_do_now(owner: Member):
    ask = make.ask(owner.viewer)
    actions.grant(owner.viewer, ask)
    actions.take_back(owner.viewer, ask, said="The programme was cut")
    text = page(owner, "asks:ask", ask.pk)
    assert "It was granted and taken back: The programme was cut. Ask again, or let it go." in text


def test_asks_are_found_by_words_state_person_and_kind(owner: Member):
    make.ask(owner.viewer, "dbt course", whom="Tom Whitaker")
    make.ask(owner.viewer, "A seat in planning", whom="Sunil Mehta")
    assert "A seat in planning" not in page(owner, "asks:all", q="course")
    assert "dbt course" not in page(owner, "asks:all", whom="Sunil Mehta")
    assert "Nothing fits." in page(owner, "asks:all", state="granted")
    assert "Nothing fits." in page(owner, "asks:all", kind="pay")
    assert "dbt course" in page(owner, "asks:all", kind="project")


def test_other_people_get_404(cast: Cast):
    ask = make.ask(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("asks:ask", args=[ask.pk])).status_code == 404
        assert ask.title not in page(other, "asks:asks")
        assert ask.title not in page(other, "asks:all")


def many(member: Member, number: int) -> None:
    for index in range(number):
        ask = make.ask(member.viewer, f"Wish number {index}", kind=("pay", "training", "project")[index % 3])
        if index % 3:
            actions.log_asked(member.viewer, ask)
        if index % 3 == 2:
            actions.grant(member.viewer, ask)
        make.promise(member.viewer, of=ask, by_when=TODAY - timedelta(days=1), made_on=TODAY - timedelta(days=9))
        make.ask_evidence(member.viewer, of=ask)


@pytest.mark.parametrize("name", ["asks:asks", "asks:all", "asks:across", "asks:updates", "home:today"])
def test_as_many_queries_however_many_asks(owner: Member, name: str):
    many(owner, 3)
    with CaptureQueriesContext(connection) as few:
        page(owner, name)
    many(owner, 18)
    with CaptureQueriesContext(connection) as more:
        page(owner, name)
    assert len(more) == len(few)


def test_an_ask_does_not_go_with_itself(viewer):
    ask = make.ask(viewer)
    with pytest.raises(Refused, match="cannot go with itself"):
        actions.join_asks(viewer, ask, ask)
    other = make.ask(viewer, "The same by another way")
    actions.join_asks(viewer, other, ask)
    assert queries.going_with(viewer, ask) == [other]
