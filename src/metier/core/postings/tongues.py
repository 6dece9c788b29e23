"""Names of languages in English, German, French, Spanish and their own, and the words that ask for one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from metier.core.postings.spelling import plain, words_of

# English name: other names, plain. Names that are everyday words elsewhere are left out.
_NAMES: Mapping[str, str] = {
    "Arabic": "arabisch arabe",
    "Bengali": "bangla bengalisch",
    "Bulgarian": "bulgarisch bulgare bulgaro",
    "Catalan": "katalanisch catala",
    "Chinese": "mandarin chinesisch chinois chino mandarin",
    "Croatian": "kroatisch croate croata",
    "Czech": "tschechisch tcheque checo",
    "Danish": "danisch danois danes dansk",
    "Dutch": "niederlandisch hollandisch neerlandais neerlandes nederlands",
    "English": "englisch anglais ingles",
    "Estonian": "estnisch estonien estonio",
    "Finnish": "finnisch finnois finlandes suomi",
    "French": "franzosisch francais frances",
    "German": "deutsch allemand aleman",
    "Greek": "griechisch grec griego",
    "Hebrew": "hebraisch hebreu hebreo",
    "Hindi": "",
    "Hungarian": "ungarisch hongrois hungaro magyar",
    "Irish": "irisch irlandais gaeilge",
    "Italian": "italienisch italien italiano",
    "Japanese": "japanisch japonais japones",
    "Korean": "koreanisch coreen coreano",
    "Latvian": "lettisch letton leton",
    "Lithuanian": "litauisch lituanien lituano",
    "Norwegian": "norwegisch norvegien noruego norsk",
    "Persian": "farsi persisch persan persa",
    "Polish": "polnisch polonais polaco polski",
    "Portuguese": "portugiesisch portugais portugues",
    "Romanian": "rumanisch roumain rumano",
    "Russian": "russisch russe ruso",
    "Serbian": "serbisch serbe serbio",
    "Slovak": "slowakisch slovaque eslovaco",
    "Slovenian": "slowenisch slovene esloveno",
    "Spanish": "spanisch espagnol espanol castellano",
    "Swedish": "schwedisch suedois sueco svenska",
    "Turkish": "turkisch turc turco",
    "Ukrainian": "ukrainisch ukrainien ucraniano",
    "Urdu": "",
    "Vietnamese": "vietnamesisch vietnamien vietnamita",
    "Welsh": "walisisch gallois cymraeg",
}
_BY_NAME = {name: english for english, others in _NAMES.items() for name in (english.lower(), *others.split())}
_COMPOUND = re.compile(r"(\w+?)(?:kenntnissen?|kenntnis|sprachig\w*)\Z")
_ASKS = re.compile(
    r"(?<![^\W_])(?:fluen\w+|spoken|written|speak\w*|proficien\w+|native|bilingual|mother tongue|languages?|command of|conversational|"
    r"[abc][12]|fliessend\w*|\w*kenntnisse?n?|muttersprach\w*|verhandlungssicher\w*|sprach\w*|\w+sprachig\w*|wort und schrift|"
    r"courant|bilingue|langues?|maitrise\w*|parle\w*|ecrit\w*|lu|niveau|idiomas?|nivel|fluid\w+|dominio|hablad\w*|nativ\w+|lengua\w*)(?![^\W_])"
)
SHORT = 4  # words of a line that names a language and little else


@lru_cache(maxsize=1_024)
def language_named(name: str) -> str:
    """The English name of a language by any of its names, such as `Deutsch` or `Deutschkenntnisse`; else nothing."""
    for word in words_of(name):
        if found := language_of(word):
            return found
    return ""


def languages_asked(text: str) -> tuple[str, ...]:
    """The languages that a line asks for: those it names, if it says so or says little else."""
    said = words_of(text)
    named = tuple(dict.fromkeys(found for word in said if (found := language_of(word))))
    return named if named and (len(said) <= SHORT or _ASKS.search(plain(text))) else ()


def language_of(word: str) -> str:
    """The English name of the language that one plain word names, alone or in a German compound; else nothing."""
    if word in _BY_NAME:
        return _BY_NAME[word]
    found = _COMPOUND.match(word)
    return _BY_NAME.get(found[1], _BY_NAME.get(found[1] + "isch", "")) if found else ""
