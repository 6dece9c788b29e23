"""Scenarios of one's own, and preparing a real conversation from the nearest one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.asks.actions import practice
from metier.asks.actions import scenarios as actions
from metier.asks.choices import Area
from metier.asks.cli.areas import AREAS
from metier.asks.models import OwnScenario, PracticeCard
from metier.asks.queries import practice as queries
from metier.asks.queries.scenarios import near, value_of
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db
NEW = reverse("asks:new_scenario")
SAID = {"title": "Priti copies the director in", "area": "boundaries", "situation": "She answers with him in copy."}
REAL = SAID | {"title": "Ask Tom again", "whom": "Tom", "happens_on": "2026-10-07", "say": "Either way.\n\nBy when?"}


def at(name: str, *args: object) -> str:
    return reverse(f"asks:{name}", args=args)


def text(member: Member, address: str) -> str:
    return member.client.get(address).content.decode().replace("\u00a0", " ")


def test_a_scenario_of_ones_own_joins_the_deck(owner: Member):
    assert owner.client.post(NEW, SAID).status_code == 303
    made = OwnScenario.objects.get()
    now = queries.practice(owner.viewer)
    assert now.turn[0] == str(made.pk)
    assert "Priti copies the director in" in text(owner, at("practise"))
    attempt = practice.begin(owner.viewer, value_of(made), "I would ring her.")
    practice.rate(owner.viewer, attempt, 2)
    assert PracticeCard.objects.get().own == made
    assert "I would ring her." in text(owner, at("own_scenario", made.pk))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"title": ""}, "Fill this in"), ({"situation": ""}, "Fill this in"), ({"area": "nowhere"}, "valid choice")],
)
def test_a_mistake_is_said_beside_its_field(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(NEW, SAID | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not OwnScenario.objects.exists()


def test_a_change_is_kept_and_one_made_elsewhere_is_shown_first(owner: Member):
    made = make.own_scenario(owner.viewer)
    version = made.changed_at.isoformat()
    later = replace(owner.viewer, now=owner.viewer.now + timedelta(minutes=5))
    actions.change_scenario(later, made, {"question": "What now?"})
    said = SAID | {"version": version}
    answer = owner.client.post(at("change_scenario", made.pk), said)
    assert answer.status_code == 422
    assert "changed elsewhere" in answer.content.decode()
    fresh = OwnScenario.objects.get().changed_at.isoformat()
    assert owner.client.post(at("change_scenario", made.pk), said | {"version": fresh}).status_code == 303
    assert OwnScenario.objects.get().title == SAID["title"]


def test_in_the_trash_it_is_not_practised_and_comes_back_with_its_practice(owner: Member):
    made = make.own_scenario(owner.viewer)
    practice.rate(owner.viewer, practice.begin(owner.viewer, value_of(made)), 1)
    assert owner.client.post(at("trash_scenario", made.pk)).status_code == 303
    tomorrow = replace(owner.viewer, now=owner.viewer.now + timedelta(days=1))
    assert str(made.pk) not in queries.practice(tomorrow).turn
    assert not queries.attempts(owner.viewer).exists()
    assert owner.client.post(at("restore_scenario", made.pk)).status_code == 303
    assert queries.practice(tomorrow).turn[0] == str(made.pk)


def test_a_real_conversation_comes_first_in_the_weeks_before_it(owner: Member):
    make.own_scenario(owner.viewer, "Something else")
    owner.client.post(f"{NEW}?real&like=again-after-the-summer", REAL)
    made = OwnScenario.objects.get(is_real=True)
    assert (made.like, made.happens_on) == ("again-after-the-summer", date(2026, 10, 7))
    assert queries.practice(owner.viewer).turn[0] == str(made.pk)
    month_before = replace(owner.viewer, now=owner.viewer.now - timedelta(days=30))
    assert queries.practice(month_before).ahead == ()
    shown = text(owner, at("own_scenario", made.pk))
    assert "On Wednesday 7 October, with Tom" in shown
    assert "“By when?”" in shown


def test_a_conversation_that_was_held_is_kept_with_how_it_went(owner: Member):
    made = make.own_scenario(owner.viewer, is_real=True, happens_on=TODAY)
    answer = owner.client.post(at("hold_scenario", made.pk), {"on": "2026-10-01", "outcome": "He said yes."})
    assert answer.status_code == 303
    assert "He said yes." in text(owner, at("own_scenario", made.pk))
    assert str(made.pk) not in queries.practice(owner.viewer).turn
    owner.client.post(at("unhold_scenario", made.pk))
    assert OwnScenario.objects.get().held_on is None


@pytest.mark.parametrize(
    ("on", "said"),
    [("2026-10-02", "not on a day to come"), ("1926-10-01", "before a working life"), ("soon", "not a day")],
)
def test_a_day_that_cannot_be_is_said(owner: Member, on: str, said: str):
    made = make.own_scenario(owner.viewer, is_real=True)
    answer = owner.client.post(at("hold_scenario", made.pk), {"on": on})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_conversation_is_prepared_for_a_day_to_come(viewer: Viewer):
    with pytest.raises(Refused, match="day to come"):
        actions.add_scenario(viewer, is_real=True, title="x", situation="y", happens_on=TODAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("said", "area"),
    [
        ("ask my boss for a pay rise", "pay"),
        ("I want to work from home on Fridays", "flexible"),
        ("coming back from maternity leave", "leave"),
        ("somebody stole my idea", "credit"),
        ("they want me to sign a severance agreement", "redundancy"),
        ("he shouts at me", "bully"),
        ("my one-to-one was cancelled again", "no-time"),
    ],
)
def test_the_nearest_scenario_is_about_the_same(said: str, area: str):
    assert near(said)[0].scenario.area == area


def test_what_was_answered_counts_for_an_ask_that_was_put_off(viewer: Viewer):
    put_off = make.ask(viewer, "Lead the warm homes project", state="not-now", answer="After the summer")
    assert near("", put_off)[0].scenario.key == "again-after-the-summer"


def test_nothing_is_near_to_nothing(owner: Member):
    assert near("qwertz") == []
    assert "No scenario shares" in text(owner, f"{at('prepare')}?about=qwertz")


def test_preparing_for_an_ask_begins_with_what_it_says(owner: Member):
    ask = make.ask(
        owner.viewer, "Line-manage two placement students", whom="Tom Whitaker", state="not-now", times_asked=1
    )
    shown = text(owner, f"{at('prepare')}?ask={ask.pk}")
    assert "For Line-manage two placement students, of Tom Whitaker" in shown
    assert "“After the summer”, and it is October" in shown
    form = text(owner, f"{NEW}?real&like=again-after-the-summer&ask={ask.pk}")
    assert 'value="Line-manage two placement students"' in form
    assert 'value="Tom Whitaker"' in form
    assert f'value="{ask.pk}" selected' in form
    assert "What would have to be true" in form


def test_nobody_prepares_for_somebody_elses_ask(cast: Cast):
    ask = make.ask(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(f"{at('prepare')}?ask={ask.pk}").status_code == 404
        answer = other.client.post(f"{NEW}?real", REAL | {"ask": str(ask.pk)})
        assert answer.status_code == 422
        assert not OwnScenario.objects.exists()


def test_the_command_line_knows_the_areas():
    assert set(AREAS) == set(Area.values)


def test_of_many_answers_the_newest_are_shown_and_the_others_are_a_page_away(owner: Member):
    card = make.practice_card(owner.viewer)
    for number in range(13):
        on = TODAY - timedelta(days=number)
        make.practice_attempt(owner.viewer, card, tried_on=on, answer=f"Answer of day {number}.", rating=3)
    other = make.practice_card(owner.viewer, "salary-number")
    make.practice_attempt(owner.viewer, other, answer="Of another scenario.", rating=3)
    page = text(owner, at("scenario", card.key))
    assert "Answer of day 9." in page
    assert "Answer of day 10." not in page
    assert f"{at('answers')}?of={card.key}" in page
    every = text(owner, f"{at('answers')}?of={card.key}")
    assert "Answer of day 12." in every
    assert "Of another scenario." not in every
    assert owner.client.get(f"{at('answers')}?of=no-such").status_code == 404
