"""Requirements of a role, and what is decided about each gap."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

import make
from cast import Cast, Member
from metier.roles.models import GapDecision, RoleRequirement
from metier.roles.queries.needs import need_of


def page(owner: Member, row: RoleRequirement) -> str:
    found = owner.client.get(reverse("roles:requirement", args=[row.pk]))
    assert found.status_code == 200
    return " ".join(found.content.decode().split())


def decide(owner: Member, row: RoleRequirement, choice: str, reason: str = "", **more: str):
    said = {"choice": choice, "reason": reason, **more}
    return owner.client.post(reverse("roles:decide", args=[row.pk]), said)


def test_a_gap_is_undecided_with_its_age_until_it_is_decided(owner: Member) -> None:
    row = make.role_requirement(owner.viewer, created_at=owner.viewer.now - timedelta(days=41))
    assert "Open for 41 days" in page(owner, row)
    role_page = owner.client.get(reverse("roles:role", args=[row.role_id])).content.decode()
    assert "Open for 41 days" in role_page
    assert decide(owner, row, "close").status_code == 303
    assert "Open for" not in page(owner, row)


def test_accepting_needs_a_reason(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    answer = decide(owner, row, "accept", **{"from": "role"})
    assert answer.status_code == 422
    assert "Say why you can do without it" in answer.content.decode()
    assert not GapDecision.objects.exists()
    answer = decide(owner, row, "accept", "I will hire for it.")
    assert answer.status_code == 303
    assert "I will hire for it." in owner.client.get(reverse("roles:role", args=[row.role_id])).content.decode()


def test_every_decision_is_kept_the_last_stands_and_can_be_undone(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    decide(owner, row, "close")
    decide(owner, row, "accept", "There is a specialist.")
    found = page(owner, row)
    assert found.index("There is a specialist.") < found.rindex("Close")
    first, last = GapDecision.objects.order_by("decided_at", "id")
    refused = owner.client.post(reverse("roles:withdraw_decision", args=[first.pk]))
    assert "decided again since then" in refused.content.decode()
    owner.client.post(reverse("roles:withdraw_decision", args=[last.pk]))
    assert need_of(owner.viewer, row.pk)[1].choice == "close"


def test_the_same_decision_is_none(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    for choice in ("undecided", "close", "close"):
        decide(owner, row, choice)
    assert [made.choice for made in GapDecision.objects.all()] == ["undecided", "close"]


def test_a_decision_made_from_the_role_leads_back_to_its_row(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    answer = decide(owner, row, "close", **{"from": "role"})
    assert answer.headers["Location"] == f"{reverse('roles:role', args=[row.role_id])}#need-{row.pk}"


def test_importance_and_level_are_corrected_and_left_to_the_sources_again(owner: Member) -> None:
    row = make.role_requirement(owner.viewer, importance=None, level=None)
    make.asking(owner.viewer, row, importance=Decimal("2.5"), level=Decimal(3), words="Nice to have")
    assert "“Nice to have”" in page(owner, row)
    address = reverse("roles:correct", args=[row.pk])
    owner.client.post(address, {"importance": "5.0", "level": "6.0", "group": "People"})
    _, need = need_of(owner.viewer, row.pk)
    assert (need.importance, need.level, need.group, need.is_corrected) == (5, 6, "People", True)
    owner.client.post(address, {"importance": "", "level": "", "group": ""})
    _, need = need_of(owner.viewer, row.pk)
    assert (need.importance, need.level, need.is_corrected) == (2.5, 3, False)


def test_a_level_of_ones_own_is_said_there_and_counts_for_the_same_words_elsewhere(owner: Member) -> None:
    one = make.role_requirement(owner.viewer, make.role(owner.viewer, "Baker"), "Grind corn")
    other = make.role_requirement(owner.viewer, make.role(owner.viewer, "Miller"), "Grinding corn")
    owner.client.post(reverse("roles:level", args=[one.pk]), {"level": "5.5", "why": "Ten years"})
    assert "It is met." in page(owner, one)
    assert "It is met." in page(owner, other)


def test_a_requirement_is_said_oneself_and_taken_away(owner: Member) -> None:
    role = make.role(owner.viewer)
    address = reverse("roles:new_requirement", args=[role.pk])
    said = {"name": "Win and run a budget", "importance": "4.5", "level": "4.0", "group": "Influence"}
    owner.client.post(address, said)
    row = RoleRequirement.objects.get()
    assert "Win and run a budget" in owner.client.get(reverse("roles:role", args=[role.pk])).content.decode()
    assert "is there already" in owner.client.post(address, said).content.decode()
    owner.client.post(reverse("roles:trash_requirement", args=[row.pk]))
    assert owner.client.get(reverse("roles:requirement", args=[row.pk])).status_code == 404
    owner.client.post(reverse("roles:restore_requirement", args=[row.pk]))
    assert "Win and run a budget" in page(owner, row)


def test_something_called_as_onet_calls_it_is_held_against_the_profile(owner: Member) -> None:
    role = make.role(owner.viewer)
    said = {"name": "negotiation", "importance": "3", "level": "4.0", "group": ""}
    owner.client.post(reverse("roles:new_requirement", args=[role.pk]), said)
    row = RoleRequirement.objects.get()
    assert (row.name, row.element, row.group) == ("Negotiation", "2.B.1.d", "Skills")
    assert reverse("roles:element", args=["2.B.1.d"]) in page(owner, row)


@pytest.mark.parametrize("said", [{"choice": "perhaps"}, {"choice": "close", "reason": "x" * 2001}])
def test_what_is_no_decision_is_refused(owner: Member, said: dict[str, str]) -> None:
    row = make.role_requirement(owner.viewer)
    assert decide(owner, row, **said).status_code == 422
    assert not GapDecision.objects.exists()


def test_others_decide_nothing(cast: Cast) -> None:
    row = make.role_requirement(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("roles:requirement", args=[row.pk])).status_code == 404
        assert decide(other, row, "close").status_code == 404
    assert not GapDecision.objects.exists()
