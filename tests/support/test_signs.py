"""Signs that help would help, from the records of a career; rules switched off; signs set aside."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.asks.actions import practice
from metier.asks.scenarios import deck
from metier.core.help_signs import RULES
from metier.plan import actions as plan
from metier.support.choices import FeePer, HelperKind, HelpKind, HelpRule
from metier.support.cli.helpers import FIELDS, KINDS, PER
from metier.support.cli.helpers import RULES as COMMAND_RULES
from metier.support.models import SignSetAside
from metier.support.queries.signs import signs

pytestmark = pytest.mark.django_db
FIRST = next(iter(deck()))


def at(name: str, *args: object) -> str:
    return reverse(f"support:{name}", args=args)


def text(member: Member) -> str:
    return member.client.get(at("help")).content.decode().replace("\u00a0", " ")


def rules(viewer: Viewer) -> list[str]:
    return [one.rule for one in signs(viewer)]


def stagnant_twice(viewer: Viewer, title: str = "Manage people") -> None:
    make.goal(viewer, title)
    for starts, ends in ((date(2026, 7, 1), date(2026, 7, 31)), (date(2026, 8, 1), date(2026, 8, 31))):
        document = {"version": 1, "goals": [{"title": title, "state": "stagnant", "word": "Stagnant"}]}
        make.review(viewer, "monthly", starts, ends, finished_at=viewer.now, facts={"document": document})


def unfamiliar(viewer: Viewer, key: str = FIRST) -> None:
    for days in (20, 4):
        then = replace(viewer, now=viewer.now - timedelta(days=days))
        practice.rate(then, practice.begin(then, deck()[key]), 1)


@pytest.mark.parametrize("known_by", ["", "held", "practised"])
def test_a_first_conversation_of_its_kind(viewer: Viewer, known_by: str):
    make.own_scenario(viewer, is_real=True, area="pay", happens_on=TODAY + timedelta(days=9))
    make.own_scenario(viewer, "Something", is_real=True, area="other", happens_on=TODAY)
    if known_by == "held":
        make.own_scenario(viewer, "Last year", is_real=True, area="pay", held_on=TODAY - timedelta(days=300))
    if known_by == "practised":
        practice.rate(viewer, practice.begin(viewer, deck()["pay-asking-for-more"]), 3)
    assert rules(viewer) == ([] if known_by else ["unfamiliar"])


def test_a_goal_stagnant_in_two_reviews(viewer: Viewer):
    stagnant_twice(viewer)
    assert rules(viewer) == ["stagnant"]


@pytest.mark.parametrize(
    "facts",
    [{}, {"document": None}, {"document": {"goals": "x", "stalled": [1, {"state": "stagnant"}]}}, {"document": []}],
)
def test_what_a_review_kept_otherwise_is_no_sign_and_no_harm(owner: Member, facts: dict[str, object]):
    make.goal(owner.viewer)
    for month in (7, 8):
        make.review(
            owner.viewer,
            "monthly",
            date(2026, month, 1),
            date(2026, month, 28),
            finished_at=owner.viewer.now,
            facts=facts,
        )
    assert rules(owner.viewer) == []


def test_an_obstacle_named_in_plans_and_reviews(owner: Member):
    viewer = owner.viewer
    goal = make.goal(viewer)
    make.if_then_plan(
        viewer, goal, obstacle="Tom has not answered by Friday", created_at=viewer.now - timedelta(days=100)
    )
    for month, said in ((7, "I was ill. Tom never answered me."), (8, "Tom did not answer")):
        review = make.review(viewer, "monthly", date(2026, month, 1), date(2026, month, 28))
        make.answer(viewer, review, "stalled", text=said)
    assert rules(viewer) == ["obstacle"]
    assert "“Tom did not answer”" in text(owner)


def test_a_goal_dropped_and_taken_up_again(viewer: Viewer):
    goal = make.goal(viewer, "Chartership")
    plan.drop_goal(viewer, goal, reason="No time")
    assert rules(viewer) == []
    plan.reopen_goal(viewer, goal)
    assert rules(viewer) == ["readded"]


def test_a_goal_dropped_and_set_anew(viewer: Viewer):
    plan.drop_goal(viewer, make.goal(viewer, "Chartership"), reason="No time")
    make.goal(viewer, "Chartership", created_at=viewer.now + timedelta(hours=1))
    assert rules(viewer) == ["readded"]


def test_a_scenario_rated_again_twice(owner: Member):
    unfamiliar(owner.viewer)
    assert rules(owner.viewer) == ["unfamiliar"]
    assert deck()[FIRST].title in text(owner)


def test_somebody_who_declined_everything(viewer: Viewer):
    for title in ("A course", "A project"):
        make.ask(
            viewer, title, whom="Tom Whitaker", state="declined", asked_on=TODAY, decided_on=TODAY - timedelta(days=30)
        )
    assert rules(viewer) == ["declined"]
    make.ask(viewer, "Fridays", whom="Tom Whitaker", state="promised", asked_on=TODAY, last_asked_on=TODAY)
    assert rules(viewer) == []


def test_a_sign_says_who_on_the_list_could_help_and_what_it_stands_on(owner: Member):
    stagnant_twice(owner.viewer)
    make.helper(owner.viewer, "Mei Tanaka", fields=["focus"])
    make.helper(owner.viewer, "Not for this", fields=["search"])
    shown = text(owner).split('class="finding"')[1].split("</section>")[0]
    assert "planning, or staying focused" in shown
    assert "On your list: " in shown
    assert "Mei Tanaka" in shown
    assert "Not for this" not in shown
    assert "August 2026" in shown


def test_a_rule_is_stated_and_switched_off_and_on(owner: Member):
    unfamiliar(owner.viewer)
    for rule in HelpRule.values:
        assert RULES[rule][:30] in text(owner)
    assert owner.client.post(at("switch_rule", "unfamiliar"), {"on": "0"}).status_code == 303
    owner.career.refresh_from_db()
    assert "Switch on" in text(owner)
    assert "None of the rules finds anything" in text(owner)
    owner.client.post(at("switch_rule", "unfamiliar"), {"on": "1"})
    assert "1 sign that help would help" in text(owner)
    assert owner.client.post(at("switch_rule", "horoscope"), {"on": "0"}).status_code == 400


def test_a_sign_set_aside_is_quiet_for_ninety_days_or_until_it_is_undone(owner: Member):
    unfamiliar(owner.viewer)
    (sign,) = signs(owner.viewer)
    owner.client.post(at("set_aside"), {"rule": sign.rule, "subject": sign.subject})
    assert rules(owner.viewer) == []
    owner.client.post(at("show_sign_again", SignSetAside.objects.get().pk))
    assert rules(owner.viewer) == ["unfamiliar"]
    make.sign_set_aside(owner.viewer, "unfamiliar", subject=sign.subject, said_on=TODAY - timedelta(days=91))
    assert rules(owner.viewer) == ["unfamiliar"]


def test_only_ones_own_records_are_looked_at(cast: Cast):
    unfamiliar(cast.owner.viewer)
    stagnant_twice(cast.owner.viewer)
    for other in cast.others:
        assert signs(other.viewer) == []
        make.sign_set_aside(other.viewer, "unfamiliar", subject=FIRST)
    assert set(rules(cast.owner.viewer)) == {"unfamiliar", "stagnant"}


def test_the_number_of_queries_stays(owner: Member):
    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            text(owner)
        return len(asked)

    stagnant_twice(owner.viewer)
    unfamiliar(owner.viewer)
    few = count()
    for number, key in enumerate(list(deck())[1:8]):
        unfamiliar(owner.viewer, key)
        goal = make.goal(owner.viewer, f"Goal {number}")
        make.if_then_plan(owner.viewer, goal, obstacle=f"Obstacle {number} is in the way")
        make.ask(owner.viewer, f"Ask {number}", whom="Tom", state="declined", decided_on=TODAY)
    assert count() == few


def test_the_command_line_knows_the_words():
    assert set(COMMAND_RULES) == set(HelpRule.values) == set(RULES)
    assert (tuple(HelperKind.values), tuple(HelpKind.values), tuple(FeePer.values)) == (KINDS, FIELDS, PER)
