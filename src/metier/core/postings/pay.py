"""Pay as postings give it: in schema.org's baseSalary, in fields of their own, or in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from metier.core.money import SIGNS
from metier.core.postings.fields import amount, line
from metier.core.postings.spelling import plain

_PERS: Mapping[str, str] = {
    "year": r"year|annum|annual\w*|yr|p\.?\s?a|jahr\w*|jahrlich|an|annuel\w*|ano|anual\w*",
    "month": r"month\w*|mo|monat\w*|mois|mensuel\w*|mes|mensual\w*",
    "week": r"week\w*|wk|woche\w*|wochentlich|semaine|semana\w*",
    "day": r"day|daily|tag|taglich|jour\w*|dia|diari\w*|per diem",
    "hour": r"hour\w*|hr|stunde\w*|std|heure\w*|horaire|hora",
}
_PER = {per: re.compile(rf"(?:^|[^\w])(?:{pattern})(?![\w])") for per, pattern in _PERS.items()}
_SIGN_CODES = {sign: code for code, sign in SIGNS.items()}
_CODES = "|".join(
    sorted(
        {
            *SIGNS,
            "CHF",
            "SEK",
            "NOK",
            "DKK",
            "PLN",
            "CZK",
            "HUF",
            "CAD",
            "AUD",
            "NZD",
            "SGD",
            "ZAR",
            "MXN",
            "BRL",
            "CNY",
        }
    )
)
_UNIT = rf"(?:[{''.join(map(re.escape, _SIGN_CODES))}]|\b(?:{_CODES})\b)"
_NUMBER = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?![\d])|\d{1,7}(?:[.,]\d{1,2})?"
_AMOUNT = rf"({_UNIT})?\s?({_NUMBER})\s?([kK])?\s?({_UNIT})?"
_RANGE = re.compile(rf"{_AMOUNT}(?:\s?(?:-|–|—|to|bis|à|a|und|and)\s?{_AMOUNT})?")
WORDS = 120  # letters of what is told in words


@dataclass(frozen=True, slots=True)
class Pay:
    """From and to are the same amount where one is given. `words` is what stood there."""

    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    per: str = ""
    words: str = ""


def per_of(text: str) -> str:
    """`year`, `month`, `week`, `day` or `hour`, where a text names one."""
    said = plain(text).replace("_", " ").replace("/", " ")
    return next((per for per, pattern in _PER.items() if pattern.search(said)), "")


def pay_of(value: object, currency: str = "") -> Pay:
    """Of a baseSalary: `{currency, value: {value | minValue, maxValue, unitText}}`, a number, or words."""
    if isinstance(value, list):
        return next((pay for one in value[:10] if (pay := pay_of(one, currency)) != Pay()), Pay())
    if isinstance(value, str) and amount(value) is None:
        return pay_in(value) or Pay(words=line(value)[:WORDS])
    if not isinstance(value, Mapping):
        return _pay(amount(value), None, currency, "")
    inner = value.get("value")
    within = inner if isinstance(inner, Mapping) else value
    low = next(
        (found for name in ("minValue", "min", "minSalary", "value", "salary") if (found := amount(within.get(name)))),
        None,
    )
    high = next((found for name in ("maxValue", "max", "maxSalary") if (found := amount(within.get(name)))), None)
    code = line(value.get("currency")) or line(within.get("currency")) or currency
    unit = next(
        (
            said
            for name in ("unitText", "interval", "unitCode", "duration")
            if (said := line(within.get(name)) or line(value.get(name)))
        ),
        "",
    )
    if low is None and high is None and isinstance(inner, str):
        return pay_in(inner) or Pay(words=line(inner)[:WORDS])
    return _pay(low, high, code, per_of(unit.replace("-", " ")))


def pay_in(text: str) -> Pay | None:
    """The first amount of money in a text: `£60K - £75K`, `55.000–65.000 € brutto im Jahr`; None where there is none."""
    for found in _RANGE.finditer(text[:5_000]):
        before, number, thousands, after, before2, number2, thousands2, after2 = found.groups()
        unit = before or after or before2 or after2
        if not unit:
            continue
        high = _figure(number2, thousands2) if number2 else None
        low = _figure(number, thousands or (thousands2 if number2 and not thousands else None))
        if low is not None and high is not None and low > high:
            low = _figure(number, thousands)
        code = _SIGN_CODES.get(unit, unit.upper())
        around = text[found.start() : found.end() + 40].split("\n", maxsplit=1)[0]
        return Pay(low, high or low, code, per_of(around), " ".join(text[found.start() : found.end()].split())[:WORDS])
    return None


def _figure(number: str, thousands: str | None) -> Decimal | None:
    digits = re.sub(r"[.,'’\s](?=\d{3}(?:\D|\Z))", "", number).replace(",", ".")
    found = amount(digits)
    return found * 1000 if found and thousands else found


def _pay(low: Decimal | None, high: Decimal | None, currency: str, per: str) -> Pay:
    if low is None and high is None:
        return Pay()
    low, high = low or high, high or low
    if low and high and low > high:
        low, high = high, low
    code = currency.strip().upper()
    return Pay(low, high, code if re.fullmatch(r"[A-Z]{3}", code) else _SIGN_CODES.get(code, ""), per)
