"""What to ask, the sheet, offers, life goals."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from django.urls import reverse
from djmoney.money import Money

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.value import actions
from metier.value.models import Assumptions, Negotiation, NegotiationWin, Offer

VALUE = reverse("value:value")
SHEET = reverse("value:sheet")
NEW = reverse("value:new", args=["negotiation"])
FIGURES = {"anchor": "60,000", "target": "57,000", "walk_away": "54,500"}


def text(member: Member, address: str = VALUE) -> str:
    return member.client.get(address).content.decode()


def with_market(member: Member) -> None:
    make.pay(member.viewer)
    market = make.market(member.viewer)
    for low in ("42000", "47000", "53000", "56000", "60000", "66000"):
        make.point(member.viewer, low, market)


def test_the_market_proposes_and_its_owner_decides(owner: Member):
    with_market(owner)
    assert "a proposal is ready" in text(owner)
    form = text(owner, NEW)
    for said in ('value="54,500"', 'value="59,000"', 'value="52,400"', "The 75th percentile of the market."):
        assert said in form
    owner.client.post(NEW, FIGURES | {"anchor_why": "Two adverts pay it", "what_for": "The panel"})
    shown = text(owner)
    for said in ("Open at £60,000", "Two adverts pay it", "The panel", "of Senior data analyst, Leeds."):
        assert said in shown


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"anchor": "50,000"}, "You open at no less than your target."),
        ({"walk_away": "58,000"}, "You walk away at no more than your target."),
        ({"target": "€57,000"}, "Write it in GBP"),
        ({"target": ""}, "Fill this in"),
    ],
)
def test_figures_out_of_order_are_refused(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(NEW, FIGURES | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Negotiation.objects.exists()


def test_wins_that_hold_it_up_are_chosen(cast: Cast):
    viewer = cast.owner.viewer
    row = make.negotiation(viewer)
    mine, theirs = make.win(viewer, "Saved a day a week"), make.win(cast.stranger.viewer, "Not yours")
    wins = reverse("value:wins")
    cast.owner.client.post(wins, {"wins": [str(mine.pk), str(theirs.pk), "nonsense"]})
    assert [one.win_id for one in NegotiationWin.objects.filter(negotiation=row)] == [mine.pk]
    assert "Saved a day a week" in text(cast.owner)
    cast.owner.client.post(wins, {})
    assert not NegotiationWin.objects.exists()


def test_without_anything_to_ask_the_sheet_says_what_is_missing(owner: Member):
    answer = owner.client.get(SHEET)
    assert answer.status_code == 400
    assert "Say first what to ask" in answer.content.decode()


def pdf_text(data: bytes) -> tuple[str, int]:
    document = pypdfium2.PdfDocument(BytesIO(data))
    found = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    pages = len(document)
    document.close()
    return found, pages


def test_only_what_is_ticked_is_on_the_sheet(owner: Member):
    with_market(owner)
    win = make.win(owner.viewer, "Saved a day a week")
    row = make.negotiation(owner.viewer, walk_away_why="Then I answer Marta", anchor_why="Two adverts pay it")
    make.negotiation_win(owner.viewer, row, win=win)
    refused = owner.client.get(reverse("value:sheet_pdf"), follow=True).content.decode()
    assert "Nothing is chosen for the sheet yet." in refused
    owner.client.post(SHEET, {"lines": ["anchor", "anchor_why", f"win:{win.pk}", "no such line"]})
    found, pages = pdf_text(owner.client.get(reverse("value:sheet_pdf")).content)
    assert pages == 1
    for said in ("£60,000", "Two adverts pay it", "Saved a day a week"):
        assert said in found
    for secret in ("54,500", "57,000", "52,400", "Marta"):
        assert secret not in found
    assert "better kept to yourself" not in text(owner, SHEET)
    owner.client.post(SHEET, {"lines": ["anchor", "walk_away"]})
    assert "better kept to yourself: £54,500" in text(owner, SHEET)


def test_letters_that_are_boxes_on_the_sheet_are_said(owner: Member):
    make.negotiation(owner.viewer, anchor_why="Private \U000f1234", sheet=["anchor"])
    assert "are printed as boxes" not in text(owner, SHEET)
    owner.client.post(SHEET, {"lines": ["anchor_why"]})
    assert "are printed as boxes" in text(owner, SHEET)


def test_offers_stand_beside_staying_over_years(owner: Member):
    make.pay(owner.viewer)
    facts = {"name": "Wharfe Water", "state": "said", "base": "58,500", "per": "year", "pension_percent": "10"}
    equity = {"equity_months": "48", "equity_every": "12", "equity_cliff": "12"}
    owner.client.post(reverse("value:new", args=["offer"]), facts | equity)
    shown = text(owner, reverse("value:offers"))
    for said in ("£157,200", "£193,050", "£35,850 more", "No tax is taken: you have given no rate."):
        assert said in shown
    actions.assume(owner.viewer, {"tax": Decimal(40), "years": 1})
    shown = text(owner, reverse("value:offers"))
    assert "After 40% tax" in shown
    assert "£31,440" in shown
    assert "£40,950" in shown


def test_an_offer_in_another_currency_stands_by_itself(owner: Member):
    make.pay(owner.viewer)
    make.offer(owner.viewer, "Zürich", "120000", currency="CHF")
    shown = text(owner, reverse("value:offers"))
    assert "Offers in CHF stand by themselves: there is no rate from CHF to GBP." in shown
    assert "CHF\u00a0360,000" in shown
    make.rate(owner.viewer, "CHF", "0.9")
    shown = text(owner, reverse("value:offers"))
    assert "£166,800 more" in shown
    assert "Held against each other at your rate: 1 CHF is 0.9 GBP, 1\u00a0October 2026." in shown


def test_every_part_of_every_year_of_an_offer_can_be_opened(owner: Member):
    make.offer(owner.viewer, base="50000", bonus_percent=Decimal(10), growth=Decimal(10))
    shown = text(owner, reverse("value:offers"))
    assert "Year by year" in shown
    for said in ("£5,000", "£5,500", "£6,050"):  # the bonus of each year
        assert said in shown


def test_the_sheet_states_the_rate_of_what_it_brings_over(owner: Member):
    make.rate(owner.viewer, "USD", "0.5")
    make.pay(owner.viewer, currency="GBP")
    make.pay(owner.viewer, "10000", currency="USD", position=make.position(owner.viewer, ends=None))
    make.market(owner.viewer, occupation="15-2051.00")
    make.negotiation(owner.viewer)
    shown = text(owner, SHEET)
    assert "brought over at 1 USD is 0.5 GBP, 1\u00a0October 2026" in shown
    assert "added up at 1 USD is 0.5 GBP, 1\u00a0October 2026" in shown


def test_the_rate_by_which_a_goal_is_held_against_pay_is_stated(owner: Member):
    make.rate(owner.viewer, "USD", "0.5")
    make.pay(owner.viewer)
    make.life_goal(owner.viewer, cost=Money(20_000, "USD"))
    make.role(owner.viewer, "Head of data", code="11-3021.00")
    shown = text(owner, reverse("value:life"))
    assert shown.count("Brought over at your rate: 1 USD is 0.5 GBP, 1\u00a0October 2026.") == 2


def test_an_offer_that_cannot_be_is_refused(owner: Member):
    facts = {
        "name": "Kestrel",
        "state": "said",
        "base": "420",
        "per": "day",
        "equity_months": "48",
        "equity_every": "12",
        "equity_cliff": "12",
    }
    answer = owner.client.post(reverse("value:new", args=["offer"]), facts)
    assert "Say for how many days a year" in answer.content.decode()
    assert not Offer.objects.exists()


def test_life_goals_are_held_against_todays_pay_and_the_target(owner: Member):
    make.pay(owner.viewer)
    make.life_goal(owner.viewer)
    make.life_goal(owner.viewer, "Family leave", cost=None)
    make.life_goal(owner.viewer, "A boat", cost=Money(5000, "CHF"))
    assert "Say what is saved" in text(owner)
    facts = {"saved": "14,200", "a_month": "1,150", "of_raise": "100", "years": "3"}
    life = reverse("value:life")
    assert owner.client.post(life, facts).status_code == 303
    shown = text(owner)
    assert "Likely July 2028" in shown
    assert "£800 short when it is due" in shown
    assert "Left out: A boat (in CHF, without a rate), Family leave (without a cost)." in shown
    make.negotiation(owner.viewer)
    shown = text(owner, life)
    assert "At your target, £57,000" in shown
    assert "£1,533 a month" in shown
    assert "Reached in time" in shown


def test_a_target_role_has_its_own_path(owner: Member):
    make.pay(owner.viewer)
    make.life_goal(owner.viewer)
    make.rate(owner.viewer, "USD", "0.8")
    make.role(owner.viewer, "Head of data", code="11-3021.00", by=PartialDate(2027, 6))
    actions.assume(owner.viewer, {"a_month": Decimal(100)})
    shown = text(owner, reverse("value:life"))
    assert "As Head of data" in shown
    assert "The median of Computer and Information Systems Managers, United States, May 2025, 17 months old" in shown
    assert "From June 2027." in shown


def test_a_target_role_whose_pay_is_foreign_has_no_path_and_what_was_gathered_comes_first(owner: Member):
    make.pay(owner.viewer)
    make.life_goal(owner.viewer)
    make.role(owner.viewer, "Head of data", code="11-3021.00")
    life = reverse("value:life")
    assert "Without a path: Head of data (its pay is known in USD only, without a rate)." in text(owner, life)
    market = make.market(owner.viewer, "Head of data, Leeds", occupation="11-3021.00", is_mine=False)
    for low in range(70_000, 95_000, 5_000):
        make.point(owner.viewer, str(low), market)
    assert "The median of Head of data, Leeds, October 2026: £80,000." in text(owner, life)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"tax": "120"}, "Write a percentage from 0 to 100."), ({"years": "40"}, "less than or equal to 10")],
)
def test_assumptions_that_cannot_be_are_refused(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(reverse("value:life"), {"saved": "1", "years": "3"} | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Assumptions.objects.exists()


def test_a_goal_without_a_date_has_a_likely_month(owner: Member):
    make.life_goal(owner.viewer, "Some day", starts=None, cost=Money(1000, "GBP"))
    actions.assume(owner.viewer, {"a_month": Decimal(100)})
    assert "Likely August 2027" in text(owner)


def test_what_is_paid_beside_no_base_pay_stays(owner: Member):
    make.pay(owner.viewer, "0", bonus=Decimal(30_000))
    assert "£90,000" in text(owner, reverse("value:offers"))


def test_a_bonus_agreed_as_an_amount_does_not_grow_with_the_base(owner: Member):
    make.pay(owner.viewer, "50000", bonus=Decimal(5_000))
    actions.assume(owner.viewer, {"pay_growth": Decimal(10), "years": 2})
    shown = text(owner, reverse("value:offers"))
    assert "£60,000" in shown  # the second year: 55,000 and 5,000
    assert "£60,500" not in shown


def test_of_two_bonuses_only_what_is_a_share_of_base_pay_grows_with_it(owner: Member):
    for number, bonus in ((1, {"bonus": Decimal(5_000)}), (2, {"bonus_percent": Decimal(10)})):
        position = make.position(owner.viewer, employer=f"Employer {number}", ends=None)
        make.pay(owner.viewer, "25000", position=position, **bonus)
    assert "£2,500 (10% of base) + £5,000" in text(owner)
    actions.assume(owner.viewer, {"pay_growth": Decimal(10), "years": 2})
    assert "£62,750" in text(owner, reverse("value:offers"))  # the second year: 55,000, 2,750 and 5,000


def test_offers_begin_when_they_say(owner: Member):
    make.offer(owner.viewer, equity=Decimal(4_000), starts=date(2027, 1, 1))
    assert "£3,000" in text(owner, reverse("value:offers"))
