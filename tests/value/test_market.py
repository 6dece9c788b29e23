"""The market: published bands, gathered points, where one stands."""

import re
from datetime import date
from decimal import Decimal
from html import unescape
from statistics import median

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.core.dates import PartialDate
from metier.roles import actions as roles
from metier.value.models import Market, Point
from metier.value.queries.bands import Band, bands
from metier.value.queries.paid import paid
from metier.value.queries.published import published
from metier.value.queries.work import own_work

VALUE = reverse("value:value")
DATA_SCIENTISTS, ACTORS, CHIEFS = "15-2051.00", "27-2011.00", "11-1011.00"
CEILING, KEPT_BACK = "3900003", "0010500"  # areas where the wages of chief executives are so


def text(member: Member, address: str = VALUE) -> str:
    return member.client.get(address).content.decode()


def of(member: Member) -> tuple[Band, ...]:
    return bands(member.viewer, paid(member.viewer)).rows


def test_without_a_question_the_matched_occupation_stands_with_its_source(owner: Member):
    owner.career.currency = "USD"
    owner.career.save()
    make.position(owner.viewer, title="Data Scientist", ends=None)
    make.pay(owner.viewer, "100000", currency="USD")
    first = of(owner)[0]
    assert first.name == "Data Scientists, United States"
    assert first.source is not None
    assert (first.where_from, first.source.release) == ("U.S. Bureau of Labor Statistics", "May 2025")
    assert first.standing is not None
    assert (first.standing.low, first.standing.high) == (25, 50)
    shown = text(owner)
    assert "You: about the" in shown
    assert "Through Data Scientist" in shown
    assert "read off a straight line between them" in shown
    assert "17 months old" in shown


def test_work_that_has_not_begun_is_not_the_work_of_today(owner: Member):
    make.position(owner.viewer, title="Registered nurse", starts=PartialDate(2027), ends=None)
    make.position(owner.viewer, title="Baker", starts=PartialDate(2020), ends=PartialDate(2026, 9))
    assert {one.code for one in own_work(owner.viewer)} == {"51-3011.00"}


def test_a_foreign_market_is_not_held_against_pay_without_a_rate(owner: Member):
    make.pay(owner.viewer)
    make.market(owner.viewer, occupation=DATA_SCIENTISTS)
    (usa,) = [one for one in of(owner) if one.currency == "USD"]
    assert usa.standing is None
    assert "In USD: not held against your pay without a rate." in usa.notes
    make.rate(owner.viewer, "USD", "0.5")
    (usa,) = [one for one in of(owner) if one.name.endswith("United States")]
    assert usa.currency == "GBP"
    assert usa.standing is not None
    assert "Another country’s market, brought over at your rate: 1 USD is 0.5 GBP" in " ".join(usa.notes)


def test_wages_above_the_ceiling_are_shown_as_such(owner: Member):
    (found, *_) = published(CHIEFS, CEILING)
    assert found.is_open
    assert found.amounts[3:] == (374_190, None)
    assert "From the 90th percentile on it is above its publisher’s ceiling, and no figure is given." in found.notes
    make.market(owner.viewer, occupation=CHIEFS, area=CEILING)
    assert "Above the ceiling" in text(owner)
    make.negotiation(owner.viewer, currency="USD")
    assert "75th $374,190, 90th above its publisher’s ceiling" in text(owner, reverse("value:sheet"))


def test_wages_by_the_hour_only_say_so(owner: Member):
    (found, *_) = [one for one in published(ACTORS) if one.currency == "USD"]
    assert "Published by the hour only; here for 2,080 hours." in found.notes
    assert found.amounts[2] is not None
    assert found.amounts[2] > 10_000


def test_wages_that_are_kept_back_are_shown_as_such(owner: Member):
    make.pay(owner.viewer)
    make.market(owner.viewer, occupation=CHIEFS, area=KEPT_BACK)
    found = next(one for one in of(owner) if one.currency == "USD")
    assert found.is_empty
    assert found.standing is None
    assert "Its publisher keeps these wages back." in text(owner)


def test_an_occupation_that_gathers_others_says_so(owner: Member):
    (found, *_) = published("15-1299.00")
    assert "“All Other” gathers what has no code of its own: of many occupations together." in found.notes


def test_an_unknown_occupation_has_nothing_published(owner: Member):
    assert published("99-9999.99") == ()


def test_five_points_make_a_band_and_fewer_do_not(owner: Member):
    make.pay(owner.viewer)
    market = make.market(owner.viewer)
    for low in ("50000", "52000", "54000", "56000"):
        make.point(owner.viewer, low, market)
    (thin,) = of(owner)
    assert (thin.median, thin.is_thin, thin.sample) == (None, True, "Thin; add 1 more")
    assert thin.standing is None
    make.point(owner.viewer, "58000", market, high=Decimal(62_000), kind="told", who="Wei")
    (band,) = of(owner)
    assert band.amounts == (None, 52_000, 54_000, 56_000, None)
    assert band.where_from == "4 adverts and 1 person"
    assert band.said == "about the 30th percentile, between the 25th percentile and the median"
    assert "£1,600 below the median of Senior data analyst, Leeds" in text(owner)


def test_old_points_and_those_without_a_rate_are_left_out_and_it_says_so(owner: Member):
    market = make.market(owner.viewer)
    make.point(owner.viewer, "50000", market, known_on=date(2023, 1, 1))
    make.point(owner.viewer, "50000", market, currency="CHF")
    (band,) = of(owner)
    assert band.points == ()
    assert band.notes == (
        "1 point older than two years left out.",
        "Points in CHF left out: there is no rate for them.",
    )


def test_the_rate_by_which_points_were_brought_over_is_stated(owner: Member):
    make.rate(owner.viewer, "CHF", "0.9")
    make.point(owner.viewer, "50000", make.market(owner.viewer), currency="CHF")
    (band,) = of(owner)
    assert band.notes == ("Brought over at your rate: 1 CHF is 0.9 GBP, 1\u00a0October 2026.",)


def test_points_by_the_hour_count_by_the_year(owner: Member):
    market = make.market(owner.viewer)
    make.point(owner.viewer, "25", market, per="hour", hours=Decimal(40))
    (band,) = of(owner)
    assert band.points == (Decimal("52000.00"),)


def test_a_short_week_is_held_against_a_whole_one_and_it_says_so(owner: Member):
    make.pay(owner.viewer, "30000", hours=Decimal(20))
    market = make.market(owner.viewer)
    for low in range(50_000, 75_000, 5_000):
        make.point(owner.viewer, str(low), market)
    assert of(owner)[0].said == "at the median"
    assert "your pay stands as £60,000, as if for 40 hours a week." in text(owner)


def test_of_two_positions_at_once_the_hours_count_together(owner: Member):
    for number, hours in ((1, Decimal(15)), (2, Decimal("22.5"))):
        position = make.position(owner.viewer, employer=f"Employer {number}", ends=None)
        make.pay(owner.viewer, "20000", hours=hours, position=position)
    assert paid(owner.viewer).for_market == 40_000


def test_postings_that_say_what_they_pay_stand_beside_and_become_points(owner: Member):
    market = make.market(owner.viewer)
    posting = make.posting(
        owner.viewer,
        pay_from=Decimal(60_000),
        pay_to=Decimal(70_000),
        pay_currency="GBP",
        pay_per="year",
        posted_on=TODAY,
    )
    make.posting(owner.viewer, title="By the day", pay_from=Decimal(400), pay_currency="GBP", pay_per="day")
    (kept,) = [one for one in of(owner) if one.market is None]
    assert kept.points == (Decimal("65000.00"),)
    form = text(owner, f"{reverse('value:new', args=['point'])}?posting={posting.pk}")
    assert 'value="60,000"' in form
    facts = {
        "market": str(market.pk),
        "kind": "advert",
        "low": "60,000",
        "high": "70,000",
        "per": "year",
        "known_on": "2026-10-01",
    }
    owner.client.post(reverse("value:new", args=["point"]), facts)
    assert Point.objects.get().high == 70_000


@pytest.mark.parametrize(
    ("said", "code"),
    [("15-2051.00", DATA_SCIENTISTS), ("Data Scientists", DATA_SCIENTISTS), ("15-1131.00", "15-1251.00")],
)
def test_an_occupation_is_said_by_code_or_title_and_older_codes_are_mapped(owner: Member, said: str, code: str):
    owner.client.post(reverse("value:new", args=["market"]), {"name": "Mine", "occupation": said})
    assert Market.objects.get().occupation == code


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"occupation": "15-1132.00"}, "is several occupations: 15-1252.00 Software Developers and"),
        ({"occupation": "99-1234.00"}, "knows no occupation by the code"),
        ({"area": "Atlantis"}, "is no area that the library has wages of"),
        ({"area": "Portland"}, "Write the code of one."),
        ({"name": ""}, "Fill this in"),
    ],
)
def test_a_market_that_cannot_be_found_is_refused(owner: Member, facts: dict[str, str], said: str):
    answer = owner.client.post(reverse("value:new", args=["market"]), {"name": "Mine"} | facts)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Market.objects.exists()


def test_target_roles_have_their_band_too(owner: Member):
    make.pay(owner.viewer)
    make.role(owner.viewer, "Head of data", code="11-3021.00")
    assert [one.through for one in of(owner) if not one.is_mine] == ["Head of data"] * len(of(owner))


def test_the_skills_of_ones_work_stand_beside_pay(owner: Member):
    assert "Nothing to go by yet" in text(owner, reverse("value:skills"))
    make.position(owner.viewer, title="Statistician", starts=PartialDate(2020), ends=None)
    shown = text(owner, reverse("value:skills"))
    assert "Mathematics" in shown
    assert "not what leads to what" in shown
    assert "O*NET skills" in shown


def test_the_strongest_skills_open_to_the_figures_that_chose_them(owner: Member):
    make.position(owner.viewer, title="Statistician", starts=PartialDate(2020), ends=None)
    shown = text(owner, reverse("value:skills"))
    usa, *_ = published("15-2041.00")
    assert f"Your work pays ${usa.amounts[2]:,.0f}." in shown
    rows = re.findall(r"<tr><th scope=\"row\">[^<]+</th>((?:<td class=\"num\">[\d.]+</td>){4})</tr>", shown)
    found = [[float(cell) for cell in re.findall(r">([\d.]+)<", row)] for row in rows]
    assert len(found) == 6
    for weight, level, usual, more in found:
        assert more == pytest.approx(weight * (level - usual), abs=0.03)


def test_the_pay_of_a_skill_opens_to_its_occupations(owner: Member):
    make.position(owner.viewer, title="Statistician", starts=PartialDate(2020), ends=None)
    row = re.search(
        r"<tr><th scope=\"row\">Mathematics</th>(.*?)</tr>", text(owner, reverse("value:skills")), re.DOTALL
    )
    assert row
    figures = [int(said.replace(",", "")) for said in re.findall(r"\$([\d,]+)<", row[1])]
    for address, number, middle in zip(
        re.findall(r"href=\"([^\"]+)\"", row[1]), re.findall(r">([\d,]+) occ", row[1]), figures, strict=True
    ):
        paid, titles, after = [], [], address
        for _ in range(1 + int(number.replace(",", "")) // 50):
            shown = text(owner, after)
            paid += [int(said.replace(",", "")) for said in re.findall(r"Median\">\$([\d,]+)<", shown)]
            titles += re.findall(r"<th scope=\"row\">([^<]+)<", shown)
            found = re.search(r"rel=\"next\" href=\"([^\"]+)\"", shown)
            after = address.partition("?")[0] + unescape(found[1]) if found else ""
        assert not after
        assert len(paid) == len(set(titles)) == int(number.replace(",", ""))
        assert paid == sorted(paid, reverse=True)
        assert round(median(paid)) == middle
    assert owner.client.get(reverse("value:skill", args=["2.A.9.z"])).status_code == 404
    assert owner.client.get(reverse("value:skill", args=["1.A.1.a.1"])).status_code == 404


def test_where_nothing_is_rated_the_skills_say_what_is_missing(owner: Member):
    assert "Add a position to your record" in text(owner, reverse("value:skills"))
    row = make.position(owner.viewer, title="Juggler", starts=PartialDate(2020), ends=None)
    make.position_match(owner.viewer, row, code="", title=row.title)
    assert "No position of yours is matched" in text(owner, reverse("value:skills"))
    roles.match_position(owner.viewer, row.pk, "29-1229.00")
    shown = text(owner, reverse("value:skills"))
    assert "O*NET has not rated the occupations" in shown
    assert reverse("roles:profile") in owner.client.get(reverse("value:skills")).content.decode()


def test_where_no_occupation_is_rated_ones_own_levels_count_alike(owner: Member):
    row = make.position(owner.viewer, title="Physician", starts=PartialDate(2020), ends=None)
    make.position_match(owner.viewer, row, code="29-1229.00", title=row.title)
    roles.say_level(owner.viewer, "2.B.1.d", Decimal(6))
    shown = text(owner, reverse("value:skills"))
    assert "Negotiation" in shown
    assert "none counts for more than another" in shown


def test_what_ones_own_work_pays_may_be_unknown(owner: Member):
    roles.say_level(owner.viewer, "2.B.1.d", Decimal(6))
    shown = text(owner, reverse("value:skills"))
    assert "Not known" in shown
    assert "$0" not in shown


def test_who_stands_below_the_average_in_all_is_told_so(owner: Member):
    make.position(owner.viewer, title="Statistician", starts=PartialDate(2026, 9), ends=None)
    assert "In none of the skills that O*NET rates do you stand above" in text(owner, reverse("value:skills"))


def test_a_market_of_somebody_else_takes_no_point(cast: Cast):
    market = make.market(cast.owner.viewer)
    facts = {"market": str(market.pk), "kind": "advert", "low": "60,000", "per": "year", "known_on": "2026-10-01"}
    make.market(cast.stranger.viewer)
    answer = cast.stranger.client.post(reverse("value:new", args=["point"]), facts)
    assert answer.status_code == 422
    assert not Point.objects.exists()
