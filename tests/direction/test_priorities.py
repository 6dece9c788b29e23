"""Ranking the priorities."""

from datetime import timedelta

import pytest
from django.urls import reverse

import make
from cast import NOW, TODAY, Cast, Member
from metier.core.errors import Refused
from metier.direction import actions, queries
from metier.direction.models import Ranking

RANK, ORDER, HISTORY = (reverse(f"direction:{name}") for name in ("rank", "order", "priorities"))
DIRECTION = reverse("direction:direction")
FIRST = ["learning", "autonomy", "meaning", "status"]
PLACES = {"learning": "1", "autonomy": "2", "meaning": "3", "status": "4"}


def order(member: Member) -> list[str]:
    current = queries.current_ranking(member.viewer)
    return list(current.order) if current else []


def test_all_four_are_ranked_with_what_they_mean(owner: Member):
    answer = owner.client.post(
        RANK, PLACES | {"learning_meaning": "I leave when I stop learning", "reason": "It is so"}
    )
    assert answer.status_code == 303
    current = queries.current_ranking(owner.viewer)
    assert current
    assert list(current.order) == FIRST
    assert current.meanings["learning"] == "I leave when I stop learning"
    assert (current.reason, current.ranked_on) == ("It is so", TODAY)
    assert queries.rank_of(owner.viewer) == {"learning": 1, "autonomy": 2, "meaning": 3, "status": 4}
    assert "I leave when I stop learning" in owner.client.get(DIRECTION).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"meaning": "2"}, "Autonomy and Meaningful work are both second"),
        ({"meaning": ""}, "Give it a place"),
        ({"meaning": "5"}, "valid choice"),
    ],
)
def test_two_are_never_equal_and_none_is_left_out(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(RANK, PLACES | wrong | {"status_meaning": "Nice when it comes"})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Nice when it comes" in answer.content.decode()
    assert not Ranking.objects.exists()


def test_dragging_sends_the_new_order(owner: Member):
    make.ranking(owner.viewer, *FIRST, at=NOW - timedelta(days=90))
    assert owner.client.post(ORDER, {"order": "status,learning,autonomy,meaning"}).status_code == 303
    assert order(owner) == ["status", "learning", "autonomy", "meaning"]
    assert Ranking.objects.count() == 2


def test_an_arrow_moves_one_place_without_script(owner: Member):
    make.ranking(owner.viewer, *FIRST, at=NOW - timedelta(days=90))
    answer = owner.client.post(ORDER, {"order": "", "move": "status:up"})
    assert answer.status_code == 303
    assert order(owner) == ["learning", "autonomy", "status", "meaning"]
    owner.client.post(ORDER, {"move": "learning:down"})
    assert order(owner) == ["autonomy", "learning", "status", "meaning"]


@pytest.mark.parametrize(
    "sent",
    [
        {"move": "learning:up"},
        {"move": "money:up"},
        {"order": "learning,autonomy"},
        {"order": "a,b,c,d"},
        {"order": "learning,learning,autonomy,status"},
        {},
    ],
)
def test_an_order_that_cannot_be_is_refused_and_nothing_changes(owner: Member, sent: dict[str, str]):
    make.ranking(owner.viewer, *FIRST)
    assert owner.client.post(ORDER, sent).status_code == 400
    assert Ranking.objects.count() == 1


def test_nothing_can_be_moved_before_all_are_ranked(owner: Member):
    answer = owner.client.post(ORDER, {"move": "learning:up"})
    assert answer.status_code == 400
    assert "Rank all four first" in answer.content.decode()


def test_the_same_order_keeps_no_new_ranking(owner: Member):
    make.ranking(owner.viewer, *FIRST)
    owner.client.post(ORDER, {"order": ",".join(FIRST)})
    owner.client.post(RANK, PLACES)
    assert Ranking.objects.count() == 1


def test_both_rankings_of_one_day_are_kept_and_the_later_one_stands(owner: Member):
    actions.rank(owner.viewer, FIRST)
    actions.rank(owner.viewer, FIRST[::-1])
    assert order(owner) == FIRST[::-1]
    assert [list(one.order) for one in queries.rankings(owner.viewer)] == [FIRST[::-1], FIRST]
    assert owner.client.get(HISTORY).content.decode().count("1\u00a0October 2026") == 2


def test_a_changed_meaning_keeps_the_ranking_before(owner: Member):
    actions.rank(owner.viewer, FIRST, meanings={"status": "A title"})
    owner.client.post(RANK, PLACES | {"status_meaning": "To be heard"})
    now, before = queries.rankings(owner.viewer)
    assert (now.meanings["status"], before.meanings["status"]) == ("To be heard", "A title")
    assert now.order == before.order
    assert "what Status and recognition means was reworded" in owner.client.get(HISTORY).content.decode()


def test_a_new_order_keeps_the_meanings(owner: Member):
    actions.rank(owner.viewer, FIRST, meanings={"status": "A title"})
    owner.client.post(ORDER, {"move": "status:up"})
    assert queries.rankings(owner.viewer)[0].meanings["status"] == "A title"


def test_the_page_asks_why_after_a_change_and_keeps_the_reason(owner: Member):
    make.ranking(owner.viewer, *FIRST, at=NOW - timedelta(days=90))
    assert "Why this order?" not in owner.client.get(DIRECTION).content.decode()
    owner.client.post(ORDER, {"move": "status:up"})
    assert "Why this order?" in owner.client.get(DIRECTION).content.decode()
    newest = Ranking.objects.latest("ranked_at", "id")
    owner.client.post(reverse("direction:ranking_reason", args=[newest.pk]), {"reason": "The panel taught me"})
    text = owner.client.get(DIRECTION).content.decode()
    assert "Why this order?" not in text
    assert "Status and recognition from fourth to third: “The panel taught me”" in text


def test_the_newest_ranking_can_be_undone_and_no_other(owner: Member):
    first = actions.rank(owner.viewer, FIRST)
    second = actions.rank(owner.viewer, FIRST[::-1])
    assert first
    assert second
    assert owner.client.post(reverse("direction:withdraw_ranking", args=[first.pk])).status_code == 400
    assert owner.client.post(reverse("direction:withdraw_ranking", args=[second.pk])).status_code == 303
    assert order(owner) == FIRST


def test_htmx_gets_the_two_blocks_and_the_notice(owner: Member):
    make.ranking(owner.viewer, *FIRST)
    text = owner.client.post(ORDER, {"move": "status:up"}, headers={"HX-Request": "true"}).content.decode()
    assert text.startswith('<div class="columns even" id="priorities">')
    assert 'hx-swap-oob="true"' in text
    assert "data-undo" in text
    assert "<html" not in text


def test_the_ends_of_the_list_have_no_arrow_further(owner: Member):
    make.ranking(owner.viewer, *FIRST)
    text = owner.client.get(DIRECTION).content.decode()
    assert 'aria-label="Move Continued learning up" disabled' in text
    assert 'aria-label="Move Status and recognition down" disabled' in text
    assert text.count(" disabled>") == 2


def test_the_history_is_in_pages_and_takes_as_many_queries_when_it_is_long(
    owner: Member, django_assert_max_num_queries
):
    for number in range(60):
        make.ranking(owner.viewer, *(FIRST if number % 2 else FIRST[::-1]), at=NOW - timedelta(days=number))
    with django_assert_max_num_queries(11):
        text = owner.client.get(HISTORY).content.decode()
    assert "?page=2" in text
    assert "The first ranking" not in text
    last = owner.client.get(HISTORY, {"page": "2"}).content.decode()
    assert last.count("The first ranking") == 1
    assert owner.client.get(HISTORY, {"page": "many"}).status_code == 200


def test_an_empty_history_offers_to_rank(owner: Member):
    assert "Nothing is ranked yet" in owner.client.get(HISTORY).content.decode()


def test_others_find_no_such_ranking_and_change_only_their_own(cast: Cast):
    kept = make.ranking(cast.owner.viewer, *FIRST)
    for other in cast.others:
        for name in ("ranking_reason", "withdraw_ranking"):
            assert (
                other.client.post(reverse(f"direction:{name}", args=[kept.pk]), {"reason": "Mine"}).status_code == 404
            )
        other.client.post(ORDER, {"order": ",".join(FIRST[::-1])})
        assert order(other) == FIRST[::-1]
    assert order(cast.owner) == FIRST
    kept.refresh_from_db()
    assert kept.reason == ""


def test_a_meaning_is_kept_short(owner: Member):
    with pytest.raises(Refused, match="longer than 300"):
        actions.rank(owner.viewer, FIRST, meanings={"status": "x" * 301})
    with pytest.raises(Refused, match="not ranked yet"):
        actions.mean(owner.viewer, "status", "To be heard")
