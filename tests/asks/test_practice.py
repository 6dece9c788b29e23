"""Practising: a scenario, one's answer, the considered one, how it went, and when it comes again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Missing, Viewer
from metier.asks.actions import practice as actions
from metier.asks.actions import scenarios as own
from metier.asks.models import PracticeAttempt, PracticeCard
from metier.asks.queries import practice as queries
from metier.asks.scenarios import deck
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db
FIRST = next(iter(deck()))


def later(viewer: Viewer, days: int) -> Viewer:
    return replace(viewer, now=viewer.now + timedelta(days=days))


def practised(viewer: Viewer, key: str = FIRST, rating: int = 3, sentence: str = "I built this.") -> PracticeAttempt:
    return actions.rate(viewer, actions.begin(viewer, deck()[key], "I would say so."), rating, sentence)


def page(member: Member, name: str, *args: object, query: str = "") -> str:
    return member.client.get(reverse(f"asks:{name}", args=args) + query).content.decode().replace("\u00a0", " ")


def test_from_a_situation_to_the_next_one(owner: Member):
    shown = page(owner, "practise", query="?of=2")
    assert deck()[FIRST].situation[:40] in shown
    assert deck()[FIRST].answer[:40] not in shown
    answer = owner.client.post(
        reverse("asks:answer_scenario", args=[FIRST]), {"answer": "I built it", "of": "2", "at": "1"}
    )
    assert answer.status_code == 303
    compared = owner.client.get(answer.url).content.decode()
    assert "I built it" in compared
    assert deck()[FIRST].answer[:40] in compared
    (attempt,) = PracticeAttempt.objects.all()
    answer = owner.client.post(
        reverse("asks:rate_attempt", args=[attempt.pk]),
        {"rating": "3", "next_time": "I built this forecast.", "of": "2", "at": "1"},
    )
    assert answer.status_code == 303
    following = owner.client.get(answer.url).content.decode()
    assert "2 of 2" in following
    assert deck()[FIRST].title not in following.split("<main")[1].split("</header>", 1)[1]
    attempt.refresh_from_db()
    assert (attempt.rating, attempt.next_time) == (3, "I built this forecast.")


def test_the_last_of_a_sitting_leads_to_what_was_said(owner: Member):
    attempt = actions.begin(owner.viewer, deck()[FIRST])
    answer = owner.client.post(
        reverse("asks:rate_attempt", args=[attempt.pk]), {"rating": "4", "next_time": "Mine.", "of": "1", "at": "1"}
    )
    shown = owner.client.get(answer.url).content.decode()
    assert "1 practised" in shown
    assert "Mine." in shown


def test_an_answer_may_only_be_thought(owner: Member):
    answer = owner.client.post(reverse("asks:answer_scenario", args=[FIRST]))
    assert "You thought it" in owner.client.get(answer.url).content.decode()


def test_how_it_went_brings_it_back_on_its_day(viewer: Viewer):
    practised(viewer, rating=3)
    card = PracticeCard.objects.get()
    assert (card.due_on, card.times) == (TODAY + timedelta(days=2), 1)
    assert FIRST not in queries.practice(viewer).turn
    assert queries.practice(later(viewer, 2)).turn[0] == FIRST


def test_each_way_to_say_it_tells_its_day_before_it_is_pressed(owner: Member):
    attempt = actions.begin(owner.viewer, deck()[FIRST])
    shown = page(owner, "attempt", attempt.pk)
    assert "tomorrow" in shown
    assert "in 8 days" in shown


def test_without_how_it_went_nothing_is_rated(owner: Member):
    attempt = actions.begin(owner.viewer, deck()[FIRST])
    answer = owner.client.post(reverse("asks:rate_attempt", args=[attempt.pk]), {"next_time": "My sentence"})
    assert answer.status_code == 422
    assert "Say how it went" in answer.content.decode()
    assert "My sentence" in answer.content.decode()
    assert PracticeCard.objects.get().due_on is None


def test_what_was_compared_and_not_rated_is_shown_until_it_is(owner: Member):
    attempt = actions.begin(owner.viewer, deck()[FIRST])
    assert "did not say how it went" in page(owner, "practice")
    assert owner.client.post(reverse("asks:leave_attempt", args=[attempt.pk])).status_code == 303
    assert "did not say how it went" not in page(owner, "practice")


def test_beginning_again_replaces_what_was_left_open(viewer: Viewer):
    first = actions.begin(viewer, deck()[FIRST], "One")
    second = actions.begin(viewer, deck()[FIRST], "Two")
    assert queries.open_attempt(viewer) == second
    with pytest.raises(Missing):
        queries.attempt(viewer, first.pk)


def test_a_rating_is_taken_back_and_the_card_is_as_before(owner: Member):
    practised(owner.viewer, rating=4)
    before = PracticeCard.objects.get()
    again = practised(later(owner.viewer, 8), rating=1)
    assert PracticeCard.objects.get().due_on != before.due_on
    assert owner.client.post(reverse("asks:withdraw_rating", args=[again.pk])).status_code == 303
    card = PracticeCard.objects.get()
    assert (card.due_on, card.stability, card.times) == (before.due_on, before.stability, 1)
    assert queries.open_attempt(owner.viewer) == again


def test_only_the_last_rating_can_be_taken_back(viewer: Viewer):
    first = practised(viewer)
    practised(later(viewer, 3))
    with pytest.raises(Refused, match="practised it again"):
        actions.withdraw_rating(viewer, first)


def test_a_rating_is_given_once(viewer: Viewer):
    attempt = practised(viewer)
    with pytest.raises(Refused, match="already"):
        actions.rate(viewer, attempt, 1)


@pytest.mark.parametrize(("answer", "sentence"), [("a" * 5001, ""), ("", "b" * 501)])
def test_what_is_too_long_is_said(viewer: Viewer, answer: str, sentence: str):
    with pytest.raises(Refused, match="longer than"):
        actions.rate(viewer, actions.begin(viewer, deck()[FIRST], answer), 3, sentence)
    assert not PracticeAttempt.objects.filter(rating__isnull=False).exists()


def test_a_sitting_of_an_area_has_that_area_alone(owner: Member):
    shown = page(owner, "practise", query="?area=pay")
    assert "The salary talk" in shown
    assert len(queries.practice(owner.viewer, "pay").turn) == sum(one.area == "pay" for one in deck().values())


def test_another_one_is_another_one(owner: Member):
    shown = page(owner, "practise", query=f"?skipped={FIRST}")
    assert deck()[FIRST].title not in shown


@pytest.mark.parametrize("query", ["?of=x&at=-1", "?of=9999&at=9999", "?area=nowhere", "?of=²"])
def test_an_address_that_makes_no_sense_is_a_sitting_as_usual(owner: Member, query: str):
    assert owner.client.get(reverse("asks:practise") + query, follow=True).status_code == 200


def test_history_keeps_every_answer(owner: Member):
    for days, sentence in ((0, "First."), (3, "Second.")):
        practised(later(owner.viewer, days), sentence=sentence)
    shown = page(owner, "scenario", FIRST)
    assert shown.index("Second.") < shown.index("First.")
    assert "First." in page(owner, "answers")
    assert "Last time you meant to say" in page(owner, "attempt", actions.begin(owner.viewer, deck()[FIRST]).pk)


def test_an_empty_history_says_what_it_would_be(owner: Member):
    assert "You have not practised yet" in page(owner, "answers")
    assert "Five minutes at a time" in page(owner, "practice")


def test_everything_practised_is_said_with_the_next_day(owner: Member):
    for key in deck():
        make.practice_card(
            owner.viewer, key, stability=9, difficulty=5, seen_on=TODAY, due_on=date(2026, 10, 9), times=1
        )
    shown = page(owner, "practice")
    assert "The next comes again on 9 October" in shown
    assert "Nothing is due" in shown
    assert "Nothing practised this time" in owner.client.get(reverse("asks:practise"), follow=True).content.decode()


def test_what_a_later_deck_lacks_leaves_its_history(owner: Member):
    card = make.practice_card(
        owner.viewer, "gone-from-the-deck", due_on=TODAY, stability=1, difficulty=5, seen_on=TODAY
    )
    make.practice_attempt(owner.viewer, card, rating=3, next_time="Kept.")
    assert "gone from the deck" in page(owner, "answers")
    assert "gone-from-the-deck" not in queries.practice(owner.viewer).turn
    assert page(owner, "practice")


def test_counts_of_queries_do_not_grow(owner: Member):
    def count(name: str) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as asked:
            page(owner, name)
        return len(asked)

    practised(owner.viewer)
    own.add_scenario(owner.viewer, title="One", situation="It is so.")
    few = {name: count(name) for name in ("practice", "practise", "practised", "answers")}
    for key in list(deck())[1:20]:
        practised(owner.viewer, key)
    for number in range(10):
        own.add_scenario(owner.viewer, title=f"Own {number}", situation="It is so.")
    assert {name: count(name) for name in few} == few


def test_only_their_owner_sees_attempts(cast: Cast):
    attempt = actions.begin(cast.owner.viewer, deck()[FIRST], "A secret")
    for other in cast.others:
        assert other.client.get(reverse("asks:attempt", args=[attempt.pk])).status_code == 404
        assert other.client.post(reverse("asks:rate_attempt", args=[attempt.pk]), {"rating": "1"}).status_code == 404
        assert "A secret" not in page(other, "practice")
    assert cast.stranger.client.get(reverse("asks:scenario", args=["no-such-scenario"])).status_code == 404
