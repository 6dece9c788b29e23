"""Languages by the codes of ISO 639, as far as Europass files use them."""

from __future__ import annotations

_CODES = """
eng en English; fre fra fr French; ger deu de German; spa es Spanish; ita it Italian; por pt Portuguese; dut nld nl Dutch; pol pl Polish; rum ron ro Romanian; cze ces cs Czech; slo slk sk Slovak;
slv sl Slovenian; hrv hr Croatian; srp sr Serbian; bos bs Bosnian; mac mkd mk Macedonian; alb sqi sq Albanian; bul bg Bulgarian; gre ell el Greek; hun hu Hungarian; fin fi Finnish; swe sv Swedish; dan da Danish;
nor no Norwegian; nob nb Norwegian Bokmål; nno nn Norwegian Nynorsk; ice isl is Icelandic; est et Estonian; lav lv Latvian; lit lt Lithuanian; gle ga Irish; mlt mt Maltese; cat ca Catalan; baq eus eu Basque; glg gl Galician;
wel cym cy Welsh; ltz lb Luxembourgish; rus ru Russian; ukr uk Ukrainian; bel be Belarusian; tur tr Turkish; ara ar Arabic; heb he Hebrew; per fas fa Persian; urd ur Urdu; hin hi Hindi; ben bn Bengali; pan pa Punjabi; tam ta Tamil;
chi zho zh Chinese; jpn ja Japanese; kor ko Korean; vie vi Vietnamese; tha th Thai; ind id Indonesian; swa sw Swahili; amh am Amharic; tir ti Tigrinya; orm om Oromo; som so Somali; lat la Latin; geo kat ka Georgian; arm hye hy Armenian; kur ku Kurdish
"""


def _named() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _CODES.split(";"):
        words = entry.split()
        codes = [word for word in words if word.islower()]
        name = " ".join(word for word in words if not word.islower())
        found |= dict.fromkeys(codes, name)
    return found


_NAMES = _named()


def language_named(code: str) -> str:
    """The language of a code in English, or what was given where it is no code that is known."""
    return _NAMES.get(code.strip().casefold(), code.strip())
