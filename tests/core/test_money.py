"""Amounts as people write and read them."""

from decimal import Decimal

import pytest

from metier.core.errors import Refused
from metier.core.money import money, read_money, totals

KNOWN = {"GBP", "EUR", "CHF", "USD", "CAD", "JPY"}


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("38000", "38000", "GBP"),
        (" 38,000.50 ", "38000.50", "GBP"),
        ("£38k", "38000", "GBP"),
        ("1.5m", "1500000", "GBP"),
        ("€12,000", "12000", "EUR"),
        ("12 000 €", "12000", "EUR"),
        ("chf 9000", "9000", "CHF"),
        ("9000 CHF", "9000", "CHF"),
        ("$5", "5", "USD"),
        ("0", "0", "GBP"),
    ],
)
def test_an_amount_is_read_as_it_is_written(text, amount, currency):
    assert read_money(text, "GBP", KNOWN) == (Decimal(amount), currency)


def test_a_dollar_is_ones_own_dollar():
    assert read_money("$5", "CAD", KNOWN)[1] == "CAD"


@pytest.mark.parametrize("text", ["-5", "−640", "- 5"])
def test_less_than_nothing_is_said_as_that(text):
    with pytest.raises(Refused, match="less than nothing"):
        read_money(text, "GBP", KNOWN)


@pytest.mark.parametrize(
    "text", ["", "a lot", "38.000", "1,2", "-5", "£5 EUR", "12345678901234", "5 XXX", "5 ☃", "1e9"]
)
def test_what_is_not_an_amount_is_refused_with_a_sentence(text):
    with pytest.raises(Refused) as refused:
        read_money(text, "GBP", KNOWN)
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("38000.00", "GBP", "£38,000"),
        ("11500.50", "EUR", "€11,500.50"),
        ("9000", "CHF", "CHF\u00a09,000"),
        ("-5", "GBP", "−£5"),
    ],
)
def test_an_amount_shows_cents_only_where_there_are_some(amount, currency, said):
    assert money(Decimal(amount), currency) == said


def test_different_currencies_are_never_added():
    amounts = [(Decimal(5), "EUR"), (Decimal(7), "CHF"), (Decimal(1), "GBP"), (Decimal(2), "EUR")]
    assert totals(amounts, "GBP") == [(Decimal(1), "GBP"), (Decimal(7), "CHF"), (Decimal(7), "EUR")]
