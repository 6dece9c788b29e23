"""The profile at level: positions and their occupations, levels and where they come from."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.record.models import Position
from metier.roles import actions, queries
from metier.roles.models import OwnLevel, PositionMatch
from metier.roles.queries.elements import lending
from metier.roles.queries.profile import grounds

NEGOTIATION, PROGRAMMING = "2.B.1.d", "2.B.3.e"


def analyst(owner: Member, **facts: object) -> Position:
    """Two years in an occupation that is rated."""
    said = {"title": "Business intelligence analyst", "starts": PartialDate(2024, 11)}
    row = make.position(owner.viewer, **(said | facts))
    make.position_match(owner.viewer, row, code="15-2051.01", title=row.title)
    return row


def page(owner: Member, name: str, *args: object, **query: str) -> str:
    found = owner.client.get(reverse(f"roles:{name}", args=args), query)
    assert found.status_code == 200
    return " ".join(found.content.decode().split())


def test_an_empty_profile_says_what_would_fill_it(owner: Member) -> None:
    assert "What have you worked as?" in page(owner, "profile")
    assert "Nothing to hold them against yet" in page(owner, "occupations")


def test_a_position_lends_the_published_level_by_tenure_and_age(owner: Member) -> None:
    analyst(owner)  # 24 months to October 2026
    found = grounds(owner.viewer).standing(NEGOTIATION)
    lent = lending("15-2051.01")
    assert lent is not None
    published = lent.ratings[NEGOTIATION]
    assert found.basis == "lent"
    assert found.level == pytest.approx(published.level * 24 / 30)
    assert found.error >= 1
    opened = page(owner, "element", NEGOTIATION)
    assert f"{published.level:.2f} × 0.80 × 1.00 = {found.level:.2f}" in opened
    assert "24 months" in opened


def test_what_ended_long_ago_lends_less_and_two_positions_of_one_occupation_count_together(owner: Member) -> None:
    analyst(owner, starts=PartialDate(2009, 10), ends=PartialDate(2011, 9))
    before = grounds(owner.viewer).standing(NEGOTIATION)
    analyst(owner, employer="B", starts=PartialDate(2024, 11))
    both = grounds(owner.viewer)
    assert both.held[0].held.months == 48
    assert both.standing(NEGOTIATION).level > before.level * 1.5


def test_evidence_and_ones_own_word_stand_before_what_is_lent(owner: Member) -> None:
    analyst(owner)
    skill = make.skill(owner.viewer, "Negotiation", None)
    make.showing(owner.viewer, skill)
    assert grounds(owner.viewer).standing(NEGOTIATION).basis == "shown"
    skill.level = 2
    skill.save()
    assert grounds(owner.viewer).standing(NEGOTIATION).level == 2.5
    actions.say_level(owner.viewer, NEGOTIATION, Decimal("4.5"), why="Two contracts this year")
    found = grounds(owner.viewer).standing(NEGOTIATION)
    assert (found.level, found.error, found.basis) == (4.5, 0.5, "own")
    assert "You say so" in page(owner, "profile")


def test_a_level_is_said_changed_and_taken_back(owner: Member) -> None:
    address = reverse("roles:element", args=[NEGOTIATION])
    assert owner.client.post(address, {"level": "3.0", "why": ""}).status_code == 303
    answer = owner.client.post(address, {"level": "4.0", "why": ""}, follow=True)
    assert "Your level in Negotiation is kept." in answer.content.decode()
    row = OwnLevel.objects.get()
    (kept,) = row.revisions.all()
    assert float(kept.level) == 3
    owner.client.post(reverse("roles:withdraw_level", args=[row.pk, kept.pk]))
    row.refresh_from_db()
    assert float(row.level) == 3
    owner.client.post(reverse("roles:forget_level", args=[row.pk]))
    assert grounds(owner.viewer).standing(NEGOTIATION).basis == "nothing"
    owner.client.post(reverse("roles:restore_level", args=[row.pk]))
    assert grounds(owner.viewer).standing(NEGOTIATION).level == 3


@pytest.mark.parametrize("level", ["", "8", "half"])
def test_a_level_off_the_scale_is_refused_in_its_place(owner: Member, level: str) -> None:
    answer = owner.client.post(reverse("roles:element", args=[NEGOTIATION]), {"level": level})
    assert answer.status_code == 422
    assert not OwnLevel.objects.exists()


def test_a_skill_of_another_name_is_said_to_mean_one(owner: Member) -> None:
    skill = make.skill(owner.viewer, "Haggling", 4)
    owner.client.post(reverse("roles:mean", args=[NEGOTIATION]), {"skill": str(skill.pk)})
    assert grounds(owner.viewer).standing(NEGOTIATION).level == 4.5
    assert "Haggling" in page(owner, "element", NEGOTIATION)
    owner.client.post(reverse("roles:mean_nothing", args=[skill.pk]))
    assert grounds(owner.viewer).standing(NEGOTIATION).basis == "nothing"


def test_positions_that_lend_nothing_yet_are_not_counted(owner: Member) -> None:
    analyst(owner)
    make.position(owner.viewer, title="Registered nurse", starts=PartialDate(2030), ends=None)
    assert "are lent by 1 of your 2 positions" in page(owner, "profile")


def test_the_uncertainty_of_what_is_lent_opens_to_every_figure_of_its_formula(owner: Member) -> None:
    make.position(owner.viewer, title="Registered nurse", starts=PartialDate(2016), ends=PartialDate(2020))
    shown = page(owner, "element", NEGOTIATION)
    said = re.search(r"√\(1 \+ ([\d.]+)² \+ \(1 − ([\d.]+)\) × ([\d.]+)²\) = ([\d.]+)", shown)
    assert said
    published, sure, spread, found = map(float, said.groups())
    assert found == pytest.approx((1 + published**2 + (1 - sure) * spread**2) ** 0.5, abs=0.01)


def test_a_match_is_corrected_to_another_to_none_and_back(owner: Member) -> None:
    row = make.position(owner.viewer, title="Data analyst")
    address = reverse("roles:matching", args=[row.pk])
    assert "Statisticians" in page(owner, "matching", row.pk)
    assert "Bakers" in page(owner, "matching", row.pk, q="baker")
    answer = owner.client.post(address, {"code": "15-2051.01"}, follow=True)
    assert "Business Intelligence Analysts." in answer.content.decode()
    owner.client.post(address, {"code": ""})
    assert queries.match_of(owner.viewer, row.pk).by == "you"
    assert not queries.match_of(owner.viewer, row.pk).is_matched
    owner.client.post(reverse("roles:unmatch", args=[row.pk]))
    assert queries.match_of(owner.viewer, row.pk).by == "metier"


def test_an_older_code_is_mapped_and_it_says_so(owner: Member) -> None:
    row = make.position(owner.viewer, title="Programmer")
    answer = owner.client.post(
        reverse("roles:matching", args=[row.pk]), {"typed": "1", "code": "15-1131.00"}, follow=True
    )
    assert "a code of O*NET-SOC 2010, in O*NET-SOC 2019 15-1251.00 Computer Programmers" in answer.content.decode()
    assert PositionMatch.objects.get().code == "15-1251.00"


@pytest.mark.parametrize("code", ["99-9999.99", "no code", "11-3031"])
def test_a_code_that_is_none_or_several_is_refused_beside_its_field(owner: Member, code: str) -> None:
    row = make.position(owner.viewer, title="Programmer")
    answer = owner.client.post(reverse("roles:matching", args=[row.pk]), {"typed": "1", "code": code})
    assert answer.status_code == 422
    assert not PositionMatch.objects.exists()


def test_an_occupation_without_ratings_is_stood_in_for_and_it_says_so(owner: Member) -> None:
    row = make.position(owner.viewer, title="Data scientist", starts=PartialDate(2020))
    make.position_match(owner.viewer, row, code="15-2051.00", title=row.title)
    found = page(owner, "profile")
    assert "O*NET has not rated Data Scientists; the nearest related occupation that it has rated stands in" in found
    assert grounds(owner.viewer).standing(NEGOTIATION).basis == "lent"


def test_all_other_lends_nothing_and_it_says_so(owner: Member) -> None:
    row = make.position(owner.viewer, title="Manager", starts=PartialDate(2020))
    make.position_match(owner.viewer, row, code="11-9199.00", title=row.title)
    found = page(owner, "profile")
    assert "Managers, All Other gathers what has no code of its own" in found
    assert "None of your positions is matched to an occupation that O*NET has rated" in found


def test_occupations_are_ranked_by_what_one_has(owner: Member) -> None:
    analyst(owner, starts=PartialDate(2010))
    found = page(owner, "occupations")
    assert "Business Intelligence Analysts" in found
    assert "one of your positions" in found
    assert "51 to 100" in page(owner, "occupations", page="2")


def test_the_same_level_cannot_come_back_beside_another(owner: Member) -> None:
    row, _ = actions.say_level(owner.viewer, NEGOTIATION, Decimal(3))
    actions.forget_level(owner.viewer, row.pk)
    actions.say_level(owner.viewer, NEGOTIATION, Decimal(4))
    with pytest.raises(Refused, match="another level since then"):
        actions.restore_level(owner.viewer, row.pk)


def test_others_see_no_position_and_change_nothing(cast: Cast) -> None:
    row = analyst(cast.owner)
    for other in cast.others:
        assert other.client.get(reverse("roles:matching", args=[row.pk])).status_code == 404
        assert other.client.post(reverse("roles:matching", args=[row.pk]), {"code": ""}).status_code == 404
        assert "Business intelligence analyst" not in page(other, "profile")


@pytest.mark.parametrize("name", ["profile", "occupations"])
def test_pages_ask_as_often_however_long_the_record(owner: Member, django_assert_max_num_queries, name: str) -> None:
    for number in range(12):
        analyst(owner, employer=f"Firm {number}")
        make.showing(owner.viewer, make.skill(owner.viewer, f"Skill {number}"))
    with django_assert_max_num_queries(20):
        page(owner, name)
