"""Pages of life goals."""

from datetime import timedelta

import pytest
from django.urls import reverse
from djmoney.money import Money

import make
from cast import TODAY, Cast, Member
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.direction import actions, queries
from metier.direction.models import LifeGoal

NEW = reverse("direction:new_life_goal")
SAID = {
    "title": "Japan",
    "kind": "travel",
    "starts": "April 2031",
    "ends": "June 2031",
    "cost": "9,000",
    "why": "Three months",
}


def at(name: str, *args: object) -> str:
    return reverse(f"direction:{name}", args=args)


def test_a_life_goal_is_added_in_the_currency_of_the_career(owner: Member):
    assert owner.client.post(NEW, SAID).status_code == 303
    (goal,) = queries.life_goals(owner.viewer)
    assert (goal.title, goal.kind, goal.when) == ("Japan", "travel", "April 2031 to June 2031")
    assert goal.cost == Money("9000", "GBP")
    owner.client.post(NEW, SAID | {"cost": "¥2,000,000"})
    assert queries.life_goals(owner.viewer)[1].cost == Money("2000000", "JPY")


def test_only_what_it_is_has_to_be_said(owner: Member):
    owner.client.post(NEW, {"title": "A boat", "kind": "other"})
    (goal,) = queries.life_goals(owner.viewer)
    assert (goal.when, goal.price) == ("", "")
    assert "Not known" in owner.client.get(at("life_goal", goal.id)).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": ""}, "Fill this in"),
        ({"starts": "2032"}, "It cannot end in June 2031 and start in 2032"),
        ({"starts": ""}, "Say when it starts"),
        ({"cost": "a lot"}, "is not an amount"),
        ({"cost": "5 XXY"}, "is not a currency"),
        ({"kind": "yacht"}, "valid choice"),
    ],
)
def test_a_mistake_is_said_beside_its_field(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(NEW, SAID | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not LifeGoal.objects.exists()


def test_a_change_keeps_the_version_before(owner: Member):
    goal = make.life_goal(owner.viewer, "House deposit")
    form = owner.client.get(at("change_life_goal", goal.pk)).content.decode()
    assert 'value="38,000"' in form
    assert 'value="June 2028"' in form
    owner.client.post(
        at("change_life_goal", goal.pk),
        {"title": "House deposit", "kind": "house", "starts": "2029", "cost": "€45,000", "reason": "Prices rose"},
    )
    text = owner.client.get(at("life_goal", goal.pk)).content.decode()
    assert "<del>June 2028</del> <ins>2029</ins>" in text
    assert "<del>£38,000</del> <ins>€45,000</ins>" in text
    assert "Prices rose" in text


def test_a_cost_can_be_forgotten_and_an_undo_brings_it_back(owner: Member):
    goal = make.life_goal(owner.viewer, cost=Money("12", "EUR"))
    kept = actions.change_life_goal(owner.viewer, goal, {"cost": None})
    assert kept
    assert queries.life_goals(owner.viewer)[0].cost is None
    owner.client.post(at("withdraw_life_goal_change", goal.pk, kept.pk))
    assert queries.life_goals(owner.viewer)[0].cost == Money("12", "EUR")


def test_a_refused_change_leaves_everything_as_it_was(owner: Member):
    goal = make.life_goal(owner.viewer)
    answer = owner.client.post(at("change_life_goal", goal.pk), SAID | {"ends": "2020"})
    assert answer.status_code == 422
    goal.refresh_from_db()
    assert goal.title == "House deposit"
    assert not goal.revisions.exists()


def test_a_reached_goal_is_no_longer_ahead_and_can_be_taken_back(owner: Member):
    goal = make.life_goal(owner.viewer)
    owner.client.post(at("reach_life_goal", goal.pk))
    assert queries.life_goals(owner.viewer) == []
    assert queries.life_goals(owner.viewer, with_reached=True)[0].reached_on == TODAY
    assert "Reached: 1" in owner.client.get(reverse("direction:direction")).content.decode()
    assert owner.client.post(at("reach_life_goal", goal.pk)).status_code == 400
    owner.client.post(at("withdraw_life_goal_change", goal.pk, goal.revisions.get().pk))
    assert len(queries.life_goals(owner.viewer)) == 1


def test_nothing_is_reached_on_a_day_to_come(owner: Member):
    with pytest.raises(Refused, match="today or earlier"):
        actions.reach_life_goal(owner.viewer, make.life_goal(owner.viewer), on=TODAY + timedelta(days=1))


def test_the_trash_takes_it_and_gives_it_back(owner: Member):
    goal = make.life_goal(owner.viewer)
    owner.client.post(at("trash_life_goal", goal.pk))
    assert queries.life_goals(owner.viewer) == []
    owner.client.post(at("restore_life_goal", goal.pk))
    assert len(queries.life_goals(owner.viewer)) == 1


def test_they_stand_by_date_and_those_without_one_last(owner: Member):
    for title, starts in (
        ("Someday", None),
        ("Later", PartialDate(2031)),
        ("Sooner", PartialDate(2028, 6)),
        ("Soonest", PartialDate(2028)),
    ):
        make.life_goal(owner.viewer, title, starts=starts)
    assert [one.title for one in queries.life_goals(owner.viewer)] == ["Soonest", "Sooner", "Later", "Someday"]


def test_others_find_no_such_life_goal(cast: Cast):
    goal = make.life_goal(cast.owner.viewer)
    kept = actions.change_life_goal(cast.owner.viewer, goal, {"title": "Changed"})
    gone = make.life_goal(cast.owner.viewer)
    actions.trash(cast.owner.viewer, gone)
    assert kept
    for other in cast.others:
        for name in ("life_goal", "change_life_goal"):
            assert other.client.get(at(name, goal.pk)).status_code == 404
        for name in ("change_life_goal", "reach_life_goal", "trash_life_goal"):
            assert other.client.post(at(name, goal.pk), SAID).status_code == 404
        assert other.client.post(at("restore_life_goal", gone.pk)).status_code == 404
        assert other.client.post(at("withdraw_life_goal_change", goal.pk, kept.pk)).status_code == 404
    goal.refresh_from_db()
    assert goal.title == "Changed"
