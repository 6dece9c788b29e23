"""The support map: who takes care of what, kept with its date, and what each difference offers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.asks.choices import AskKind
from metier.asks.models import Ask
from metier.core.errors import Refused
from metier.direction.choices import Priority
from metier.plan.models import Goal
from metier.support.actions import differences
from metier.support.actions import maps as actions
from metier.support.actions.differences import ASKS, GOALS
from metier.support.actions.maps import Said
from metier.support.choices import Aspect, Carer, HowWell, Occasion
from metier.support.cli.maps import ASPECTS, CARERS, KINDS, OCCASIONS, WELL
from metier.support.models import Helper, SupportLine, SupportMap
from metier.support.queries import maps as queries

pytestmark = pytest.mark.django_db
WITH_MANAGER = Said("manager", "manager", 4, "Tom Whitaker")


def at(name: str, *args: object) -> str:
    return reverse(f"support:{name}", args=args)


def text(member: Member, name: str = "map", query: str = "") -> str:
    return member.client.get(at(name) + query).content.decode().replace("\u00a0", " ")


def form(**lines: dict[str, object]) -> dict[str, object]:
    said: dict[str, object] = {"occasion": "look"}
    for aspect in Aspect.values:
        usual = {"by": "manager", "by_name": "Tom Whitaker", "how_well": 4, "should": "manager", "note": ""}
        said |= {f"{aspect}_{name}": value for name, value in (usual | lines.get(aspect, {})).items()}
    return said


def mapped(viewer: Viewer, **lines: Said) -> SupportMap | None:
    return actions.map_support(viewer, dict.fromkeys(Aspect.values, WITH_MANAGER) | lines)


def cared(viewer: Viewer, aspect: str, on: date | None = None) -> queries.Cared:
    now = queries.current(viewer, on)
    assert now
    line = now.line(aspect)
    assert line
    return line


def begun(viewer: Viewer, aspect: str) -> list[str]:
    return [one.title for one in cared(viewer, aspect).begun]


def days_later(viewer: Viewer, days: int) -> Viewer:
    return replace(viewer, now=viewer.now + timedelta(days=days))


def test_the_first_map_is_drawn(owner: Member):
    assert "Five aspects, and who has them in hand" in text(owner)
    answer = owner.client.post(at("new_map"), form(meaning={"by": "nobody", "how_well": "", "should": "me"}))
    assert answer.status_code == 303
    shown = text(owner)
    assert "Four of five are as they should be; nobody takes care of meaning." in shown
    assert "First said" in shown
    assert "My manager, Tom Whitaker" in shown


@pytest.mark.parametrize(
    ("aspect", "wrong", "said"),
    [
        ("meaning", {"by": ""}, "Choose one."),
        ("meaning", {"by": "me", "how_well": ""}, "Say how well"),
        ("learning", {"should": "the moon"}, "valid choice"),
        ("learning", {"by_name": "x" * 201}, "at most 200"),
    ],
)
def test_a_mistake_is_said_beside_its_field(owner: Member, aspect: str, wrong: dict[str, object], said: str):
    answer = owner.client.post(at("new_map"), form(**{aspect: wrong}))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not SupportMap.objects.exists()
    assert not SupportLine.objects.exists()


def test_nobody_needs_no_name_and_no_word(viewer: Viewer):
    mapped(viewer, meaning=Said("nobody", "me", 5, "Tom"))
    line = cared(viewer, "meaning")
    assert (line.how_well, line.by_name) == (None, "")


def test_a_new_manager_is_seen_as_the_change_it_is(owner: Member):
    mapped(owner.viewer)
    later = days_later(owner.viewer, 30)
    lines = dict.fromkeys(Aspect.values, replace(WITH_MANAGER, by_name="Grace Obi")) | {
        "learning": Said("nobody", "manager")
    }
    actions.map_support(later, lines, occasion="manager", reason="Grace took over")
    (now, first) = queries.history(owner.viewer, 10)
    assert now.mapped.because == "A new manager"
    assert "Learning: from my manager, Tom Whitaker, mostly to nobody" in now.what
    assert "Progression: from my manager, Tom Whitaker, mostly to my manager, Grace Obi, mostly" in now.what
    assert first.is_first
    shown = text(owner)
    assert "“Grace took over”" in shown
    assert 'class="gave"' in shown


def test_what_was_not_said_is_shown_as_that_and_not_counted(owner: Member):
    actions.map_support(owner.viewer, {"learning": WITH_MANAGER})
    shown = text(owner)
    assert "One of five is as it should be; of four you have said nothing yet." in shown
    assert shown.count("Not said yet.") == 4
    assert owner.client.get(at("new_map")).status_code == 200
    later = days_later(owner.viewer, 3)
    mapped(later)
    assert "Meaning: my manager, Tom Whitaker, mostly, said for the first time" in queries.history(later, 1)[0].what
    with pytest.raises(Refused, match="one aspect at least"):
        actions.map_support(owner.viewer, {})


def test_somebody_who_leaves_leads_to_the_map(owner: Member):
    make.ask(owner.viewer, whom="Tom Whitaker", state="asked")
    shown = owner.client.get(reverse("asks:leaving") + "?whom=Tom+Whitaker").content.decode()
    address = at("new_map") + "?occasion=manager"
    assert address in shown
    assert '<option value="manager" selected>' in owner.client.get(address).content.decode()


def test_the_map_of_any_date_can_be_seen_again(owner: Member):
    mapped(owner.viewer)
    mapped(days_later(owner.viewer, 30), learning=Said("me", "me", 3))
    assert cared(owner.viewer, "learning", TODAY).by == "manager"
    assert cared(owner.viewer, "learning", TODAY + timedelta(days=30)).by == "me"
    assert queries.current(owner.viewer, TODAY - timedelta(days=1)) is None
    assert "As you said on 1 October 2026" in text(owner, "past", "?on=2026-10-01")
    assert "nothing of it yet" in text(owner, "past", "?on=2026-09-01")
    assert owner.client.get(at("past") + "?on=someday").status_code == 422
    to_come = owner.client.get(at("past") + "?on=2030-01-01")
    assert to_come.status_code == 422
    assert "is still to come" in to_come.content.decode()


def test_nothing_is_kept_when_nothing_differs(owner: Member):
    owner.client.post(at("new_map"), form())
    shown = owner.client.post(at("new_map"), form(), follow=True).content.decode()
    assert "Nothing was different" in shown
    assert SupportMap.objects.count() == 1


def test_a_map_changed_elsewhere_is_shown_first(owner: Member):
    answer = owner.client.post(at("new_map"), form(learning={"by": "me"}) | {"version": ""})
    assert answer.status_code == 303
    answer = owner.client.post(at("new_map"), form(learning={"by": "coach"}) | {"version": ""})
    assert answer.status_code == 422
    assert "changed elsewhere" in answer.content.decode()


def test_the_newest_map_is_taken_back_and_no_other(owner: Member):
    first = mapped(owner.viewer)
    second = mapped(days_later(owner.viewer, 3), learning=Said("me", "me", 5))
    assert first
    assert second
    with pytest.raises(Refused, match="looked at the map again"):
        actions.withdraw_map(owner.viewer, first)
    assert owner.client.post(at("withdraw_map", second.pk)).status_code == 303
    assert queries.current(owner.viewer).id == first.pk  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("should", "first"),
    [("manager", "Ask for it"), ("mentor", "Find a mentor"), ("coach", "Find a coach"), ("me", "I will do it myself")],
)
def test_a_difference_offers_what_fits_first(owner: Member, should: str, first: str):
    mapped(owner.viewer, learning=Said("nobody", should))
    shown = text(owner).split('id="difference-learning"')[1]
    offered = [shown.find(label) for label in ("Ask for it", "Find a", "I will do it myself")]
    assert min(offered) == shown.find(first.replace("Find a mentor", "Find a").replace("Find a coach", "Find a"))
    assert first in shown
    assert -1 not in offered


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        (Said("manager", "manager", 4), False),
        (Said("manager", "manager", 3), True),
        (Said("manager", "me", 5), True),
        (Said("nobody", "nobody"), False),
        (Said("nobody", "me"), True),
    ],
)
def test_what_differs_is_who_or_how_well(viewer: Viewer, said: Said, differs: bool):
    mapped(viewer, learning=said)
    assert cared(viewer, "learning").differs is differs


def test_asking_for_it_is_an_ask_of_whoever_should_with_undo(owner: Member):
    mapped(owner.viewer, learning=Said("nobody", "manager"), meaning=Said("manager", "manager", 2, "Tom Whitaker"))
    line = SupportLine.objects.get(aspect="learning")
    answer = owner.client.post(at("ask_for_it", line.pk), follow=True)
    assert "Say what you want, in your own words" in answer.content.decode()
    ask = Ask.objects.get()
    assert (ask.title, ask.kind, ask.priority) == ("Training for what I need next", "training", "learning")
    assert ask.whom == "Tom Whitaker"
    difference = text(owner).split('id="difference-learning"')[1].split("</div>")[0]
    assert f'href="{reverse("asks:ask", args=[ask.pk])}"' in difference
    assert "(preparing)" in difference
    assert "Ask for it" not in difference
    assert owner.client.post(at("ask_for_it", line.pk)).status_code == 400
    owner.client.post(at("not_asked", line.pk))
    ask.refresh_from_db()
    assert ask.trashed_at is not None
    assert "Ask for it" in text(owner).split('id="difference-learning"')[1]


def test_an_ask_that_is_open_for_the_same_is_taken_and_undo_leaves_it(owner: Member):
    open_already = make.ask(owner.viewer, "Training for what I need next")
    mapped(owner.viewer, learning=Said("nobody", "manager"))
    line = SupportLine.objects.get(aspect="learning")
    answer = owner.client.post(at("ask_for_it", line.pk), follow=True)
    assert "Learning: you ask for this already" in answer.content.decode()
    line.refresh_from_db()
    assert line.ask == open_already
    owner.client.post(at("not_asked", line.pk) + "?was-there")
    assert Ask.objects.get().trashed_at is None
    assert owner.client.post(at("not_asked", line.pk)).status_code == 400


@pytest.mark.parametrize(("state", "is_offered"), [("declined", True), ("withdrawn", True), ("granted", False)])
def test_what_came_to_nothing_is_offered_again(owner: Member, state: str, is_offered: bool):
    mapped(owner.viewer, learning=Said("nobody", "manager"))
    line = SupportLine.objects.get(aspect="learning")
    differences.ask_for_it(owner.viewer, line)
    Ask.objects.update(state=state)
    difference = text(owner).split('id="difference-learning"')[1]
    assert ("Ask for it" in difference) is is_offered
    assert f"({state})" in difference


def test_doing_it_oneself_is_a_goal_with_undo(owner: Member):
    mapped(owner.viewer, meaning=Said("nobody", "me"))
    line = SupportLine.objects.get(aspect="meaning")
    answer = owner.client.post(at("do_it_myself", line.pk))
    assert answer.status_code == 303
    goal = Goal.objects.get()
    assert (goal.title, goal.priority, goal.is_open) == ("Find work that means something to me", "meaning", True)
    assert goal.title in text(owner)
    assert owner.client.post(at("do_it_myself", line.pk)).status_code == 400
    assert owner.client.post(at("not_myself", line.pk)).status_code == 303
    goal.refresh_from_db()
    assert goal.trashed_at is not None
    assert "I will do it myself" in text(owner).split('id="difference-meaning"')[1]


def test_what_was_begun_goes_on_in_the_next_map(owner: Member):
    mapped(owner.viewer, meaning=Said("nobody", "me"))
    line = SupportLine.objects.get(aspect="meaning")
    differences.do_it_myself(owner.viewer, line)
    differences.ask_for_it(owner.viewer, line)
    differences.give_to(line, make.helper(owner.viewer, "Mei Tanaka"))
    mapped(days_later(owner.viewer, 40), meaning=Said("me", "me", 2))
    assert begun(owner.viewer, "meaning") == [
        "A project that is good for something I care about",
        "Mei Tanaka",
        "Find work that means something to me",
    ]
    for row in (Goal.objects.get(), Ask.objects.get(), Helper.objects.get()):
        row.trashed_at = owner.viewer.now
        row.save()
    assert begun(owner.viewer, "meaning") == []


def test_somebody_of_the_list_is_chosen_for_it(owner: Member):
    mapped(owner.viewer, learning=Said("nobody", "mentor"))
    line, helper = SupportLine.objects.get(aspect="learning"), make.helper(owner.viewer, "Helen Barraclough")
    owner.client.post(at("give_to", line.pk), {"helper": str(helper.pk)})
    assert "Helen Barraclough" in text(owner).split('id="difference-learning"')[1]
    owner.client.post(at("give_to", line.pk), {"helper": ""})
    line.refresh_from_db()
    assert line.helper is None


def test_a_person_found_for_it_is_added_in_one_go(owner: Member):
    mapped(owner.viewer, learning=Said("nobody", "mentor"))
    line = SupportLine.objects.get(aspect="learning")
    address = f"{at('new_helper')}?line={line.pk}&kind=mentor"
    assert "For learning." in owner.client.get(address).content.decode()
    owner.client.post(address, {"name": "Helen", "kind": "mentor", "state": "considering", "first_talk": ""})
    line.refresh_from_db()
    assert line.helper
    assert line.helper.name == "Helen"


def test_only_their_owner_sees_a_map(cast: Cast):
    mapped(cast.owner.viewer, learning=Said("manager", "manager", 2, "A secret name"))
    line, helper = SupportLine.objects.get(aspect="learning"), make.helper(cast.owner.viewer)
    for other in cast.others:
        assert "A secret name" not in text(other)
        assert other.client.post(at("do_it_myself", line.pk)).status_code == 404
        assert other.client.post(at("ask_for_it", line.pk)).status_code == 404
        assert other.client.get(f"{at('new_helper')}?line={line.pk}").status_code == 404
        mapped(other.viewer)
        own = SupportLine.objects.filter(career=other.career).first()
        assert own
        assert other.client.post(at("give_to", own.pk), {"helper": str(helper.pk)}).status_code == 404
    assert not Goal.objects.exists()


def test_the_number_of_queries_stays(owner: Member):
    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            text(owner)
        return len(asked)

    mapped(owner.viewer, learning=Said("nobody", "me"))
    make.helper(owner.viewer)
    few = count()
    for number in range(12):
        mapped(days_later(owner.viewer, number + 1), learning=Said("manager", "me", 1 + number % 5))
        make.helper(owner.viewer, f"Helper {number}")
    assert count() == few


def test_each_aspect_has_its_ask_and_its_goal():
    assert set(ASKS) == set(GOALS) == set(Aspect.values)
    assert {priority for _, priority in GOALS.values()} <= set(Priority.values)
    assert {kind for _, kind in ASKS.values()} <= set(AskKind.values)


def test_the_command_line_knows_the_words():
    assert (tuple(Aspect.values), tuple(Carer.values), tuple(Occasion.values)) == (ASPECTS, CARERS, OCCASIONS)
    assert tuple(AskKind.values) == KINDS
    assert [word.replace("-", " ") for word in WELL] == [str(label).lower() for label in HowWell.labels]


def test_of_many_maps_the_newest_changes_are_shown_and_all_on_asking(owner: Member):
    for number in range(13):
        at_ = owner.viewer.now - timedelta(days=number)
        make.support_map(owner.viewer, at_, reason=f"Reason {number}.", learning={"how_well": 1 + number % 2})
    page = owner.client.get(reverse("support:map")).content.decode()
    assert "Reason 5." in page
    assert "Reason 6." not in page
    assert 'href="?all#changes"' in page
    every = owner.client.get(reverse("support:map") + "?all").content.decode()
    assert "Reason 12." in every
    assert 'href="?all#changes"' not in every
