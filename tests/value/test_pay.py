"""Pay history: what is paid today, what raises bought, two currencies."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.value.models import Equity, Pay, Prices, Rate
from metier.value.pages.pay import pay_block
from metier.value.queries.paid import paid

VALUE = reverse("value:value")
NEW = reverse("value:new", args=["pay"])
SAID = {"starts": "April 2026", "base": "52,400", "per": "year", "bonus_percent": "5", "pension_percent": "8"}


def text(member: Member, address: str = VALUE) -> str:
    return member.client.get(address).content.decode()


def test_pay_is_added_and_stands_in_all_its_parts(owner: Member):
    answer = owner.client.post(NEW, SAID, follow=True)
    assert "Pay from April 2026 is added." in answer.content.decode()
    shown = text(owner)
    for said in ("You are paid £52,400 a year.", "£2,620", "5% of base", "£4,192", "£59,212"):
        assert said in shown


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"starts": ""}, "Give a date"),
        ({"base": "a lot"}, "is not an amount"),
        ({"base": ""}, "Fill this in"),
        ({"per": "day"}, "Say for how many days a year you are paid."),
        ({"per": "hour"}, "Say for how many hours a week you are paid."),
        ({"bonus": "2000"}, "as an amount or as a percentage"),
        ({"benefits": "€300"}, "Write it in GBP, as the first amount is."),
        ({"ends": "2020"}, "It cannot end in 2020 and start in April 2026"),
        ({"pension_percent": "2000"}, "Write a percentage from 0 to 1,000."),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_nothing_is_kept(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(NEW, SAID | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Pay.objects.exists()


def test_pay_in_another_currency_is_corrected_in_it(owner: Member):
    row = make.pay(owner.viewer, currency="EUR")
    change = reverse("value:change", args=["pay", row.pk])
    owner.client.post(change, SAID | {"base": "53,000", "benefits": "500"})
    row.refresh_from_db()
    assert (row.currency, row.base, row.benefits) == ("EUR", 53_000, 500)


def test_pay_is_corrected_trashed_and_brought_back(owner: Member):
    row = make.pay(owner.viewer)
    change = reverse("value:change", args=["pay", row.pk])
    assert 'value="52,400"' in text(owner, change)
    owner.client.post(change, SAID | {"base": "53,000"})
    assert "£53,000" in text(owner)
    owner.client.post(reverse("value:trash", args=["pay", row.pk]))
    assert "What are you paid?" in text(owner)
    owner.client.post(reverse("value:restore", args=["pay", row.pk]))
    assert "£53,000" in text(owner)


def test_a_new_employer_ends_the_pay_of_the_last_one(owner: Member):
    old = make.position(owner.viewer, employer="Northbank", starts=PartialDate(2016), ends=PartialDate(2023, 3))
    new = make.position(owner.viewer, employer="Calder", starts=PartialDate(2023, 3), ends=None)
    make.pay(owner.viewer, "35000", PartialDate(2022, 4), position=old)
    make.pay(owner.viewer, "45000", PartialDate(2023, 3), position=new)
    found = paid(owner.viewer)
    assert [one.base for one in found.steps] == [Decimal("35000.00"), Decimal("45000.00")]
    assert found.base == 45_000


def test_what_a_raise_bought_is_said_where_a_table_of_prices_says_it(owner: Member):
    make.pay(owner.viewer, "45000", PartialDate(2023, 3))
    make.pay(owner.viewer, "52400", PartialDate(2026, 4))
    assert pay_block(owner.viewer, paid(owner.viewer)).finding is None
    assert "Bring a table of prices to see what it bought." in text(owner)
    make.price_table(owner.viewer)
    shown = text(owner)
    assert "16% more in pay bought 6% more" in shown
    assert "Prices changed by +10% from then to April 2026." in shown
    assert "£49,500" in shown


def test_what_pay_buys_falls_while_prices_rise(owner: Member):
    make.pay(owner.viewer, "45000", PartialDate(2023, 3))
    make.pay(owner.viewer, "52400", PartialDate(2025, 4))
    make.pay(owner.viewer, "90000", PartialDate(2027, 4))
    make.price_table(owner.viewer, {"2023-03": "100", "2025-04": "110", "2026-09": "120"})
    assert "16% more in pay bought 3% less" in text(owner)


def test_before_the_table_begins_real_pay_is_not_known(owner: Member):
    make.pay(owner.viewer, "24000", PartialDate(2016, 9))
    make.pay(owner.viewer, "52400", PartialDate(2026, 4))
    make.price_table(owner.viewer)
    block = pay_block(owner.viewer, paid(owner.viewer))
    assert block.table is not None
    assert block.table.rows[0][2] == "Not known"
    assert block.finding is None


def test_two_currencies_are_never_added_up_without_a_rate(owner: Member):
    make.pay(owner.viewer)
    make.pay(owner.viewer, "10000", currency="EUR", position=make.position(owner.viewer, ends=None))
    shown = text(owner)
    assert "is in no sum: there is no rate from EUR to GBP." in shown
    assert paid(owner.viewer).total == Decimal("52400.00")
    make.rate(owner.viewer, "EUR", "0.86")
    shown = text(owner)
    assert paid(owner.viewer).total == Decimal("61000.00")
    assert "Added up at your rate: 1 EUR is 0.86 GBP, 1\u00a0October 2026." in shown


def test_equity_counts_as_it_vests_and_stops_when_the_position_ends(owner: Member):
    make.pay(owner.viewer)
    row = make.equity(owner.viewer)
    assert "£3,000" in text(owner)
    assert "£55,400" in text(owner)
    history = text(owner, reverse("value:pay"))
    assert "RSUs of 2025" in history
    Equity.objects.filter(pk=row.pk).update(position=make.position(owner.viewer, ends=PartialDate(2026, 8)))
    assert paid(owner.viewer).total == Decimal("52400.00")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"months": "0"}, "It vests over 1 to 240 months."),
        ({"cliff": "60"}, "The cliff is within those months"),
        ({"every": "0"}, "A part vests at least once"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused(owner: Member, wrong: dict[str, str], said: str):
    facts = {"what": "RSUs", "granted_on": "2026-01-01", "worth": "12000", "months": "48", "every": "1", "cliff": "12"}
    answer = owner.client.post(reverse("value:new", args=["equity"]), facts | wrong)
    assert said in answer.content.decode()
    assert not Equity.objects.exists()


def test_a_table_of_prices_is_looked_over_before_it_is_kept(owner: Member):
    table = "month,index\n2023-03,120\n2026-04,132\n"
    shown = owner.client.post(reverse("value:bring_prices"), {"text": table}).content.decode()
    assert "2 figures, March 2023 to April 2026" in shown
    assert not Prices.objects.exists()
    facts = {"table": table, "name": "Consumer prices index", "currency": "gbp", "source": "The office"}
    kept = owner.client.post(reverse("value:keep_prices"), facts, follow=True).content.decode()
    assert "Consumer prices index is kept." in kept
    row = Prices.objects.get()
    assert (row.currency, row.figures) == ("GBP", {"2023-03": "120", "2026-04": "132"})
    owner.client.post(reverse("value:trash", args=["prices", row.pk]))
    assert "What did a raise really buy?" in text(owner, reverse("value:prices"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": "month,index\n2023-03,120\n2026-14,132\n"}, "“2026-14” is not a month"),
        ({"text": ""}, "Choose a file, or paste the table."),
        ({"text": "hello"}, "No prices were found."),
    ],
)
def test_a_table_that_does_not_fit_is_refused(owner: Member, given: dict[str, str], said: str):
    answer = owner.client.post(reverse("value:bring_prices"), given)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_rate_is_between_two_currencies(owner: Member):
    facts = {"currency": "USD", "rate": "0.78", "into": "GBP", "known_on": "2026-10-01"}
    new = reverse("value:new", args=["rate"])
    assert "A rate is between two" in owner.client.post(new, facts | {"into": "usd"}).content.decode()
    assert "is not a currency" in owner.client.post(new, facts | {"currency": "XXQ"}).content.decode()
    owner.client.post(new, facts)
    assert str(Rate.objects.get()) == "1 USD is 0.78 GBP"


def test_the_number_of_queries_does_not_grow(owner: Member):
    position = make.position(owner.viewer, ends=None)
    market = make.market(owner.viewer)

    def grow(number: int) -> int:
        for at in range(number):
            make.pay(owner.viewer, starts=PartialDate(2000 + at), position=position)
            make.point(owner.viewer, of=market)
            make.offer(owner.viewer)
            make.life_goal(owner.viewer)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            owner.client.get(VALUE)
        return len(asked)

    grow(1)
    assert grow(1) == grow(12)


def test_strangers_find_nothing(cast: Cast):
    make.pay(cast.owner.viewer, "98765")
    for other in cast.others:
        assert "98,765" not in text(other)
        assert other.client.get(reverse("value:new", args=["nothing"])).status_code == 404
