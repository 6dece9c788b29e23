"""Months by their names and usual short forms, in the languages that are read."""

from __future__ import annotations

from metier.core.dates import MONTHS

_LONG = {
    "en": " ".join(MONTHS),
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "pl genitive": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_SHORT = {
    1: "jän jänner janv ene gen",
    2: "febr fév févr fev",
    3: "mrz maerz mrt",
    4: "avr abr",
    6: "juin giu",
    7: "juil lug",
    8: "aou aoû aout ago",
    9: "sept set setiembre",
    10: "okt ott out",
    11: "nov",
    12: "dez déc dic",
}


def _named() -> dict[str, int]:
    found: dict[str, int] = {}
    for text in _LONG.values():
        for number, name in enumerate(text.lower().split(), start=1):
            found[name] = number
            found.setdefault(name[:3], number)
    for number, text in _SHORT.items():
        found |= dict.fromkeys(text.split(), number)
    return found


MONTH_NUMBERS: dict[str, int] = _named()
"""By name in small letters."""
