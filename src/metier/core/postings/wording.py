"""Words in a line that insist, that only wish, or that ask at all, in English, German, French and Spanish; all patterns are on plain text."""

from __future__ import annotations

import re

_INSISTS = (
    r"must|required|mandatory|essential|compulsory|zwingend|erforderlich|vorausgesetzt|voraussetzung|unabdingbar|"
    r"requis(?:e|es)?|indispensables?|obligatoires?|exige(?:e|es|s)?|imprescindibles?|obligatori[oa]s?|requerid[oa]s?"
)
_WISHES = (
    r"nice to have|an? (?:big |strong |definite |real )?plus|is a bonus|would be a bonus|bonus (?:points|if)|preferred|preferably|desirable|desired|ideally|"
    r"advantage|advantageous|beneficial|would be (?:great|good|nice|ideal)|not (?:strictly )?(?:required|essential|necessary)|"
    r"wunschenswert|von vorteil|idealerweise|pluspunkte?|gern gesehen|ware(?:n)? (?:toll|schon|super)|"
    r"un (?:vrai |reel )?plus|un atout|des atouts|idealement|souhaite(?:e|es|s)?|apprecie(?:e|es|s)?|"
    r"deseables?|valorables?|se valora(?:ra|n|ran)?|preferible(?:mente)?|idealmente"
)
_ASKS = (
    r"you(?:'ll| will)? (?:need|have|bring)|you(?:'re| are) (?:able|fluent|experienced|comfortable)|at least|minimum|need(?:s|ed)? to|proven|demonstrated|"
    r"experience (?:with|in|of|as|using|working|leading|managing)|experienced? |years? (?:of|in|as)|knowledge of|proficien\w+|fluen\w+|degree|expertise|"
    r"familiarity|familiar with|ability to|skilled in|background in|requires?|track record|certifi\w+|licen[cs]e|"
    r"mindestens|kenntnisse?|erfahrung|berufserfahrung|abgeschlossene\w*|verfugst|verfugen|bringst|beherrsch\w+|fliessend\w*|studium|ausbildung|"
    r"maitrise\w*|experience|vous (?:avez|maitrisez|etes)|connaissances?|diplome\w*|titulaire|courant|bac ?\+ ?\d|"
    r"experiencia|conocimientos?|dominio|titulacion|titulo|minimo|nivel (?:alto|medio|avanzado|nativo)"
)
_AGE = r"(?:years?[ -]old|years? of age|jahre alt|ans revolus)"
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein einem eine un une",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five funf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
        ),
        start=1,
    )
    for word in words.split()
}
_YEARS = re.compile(
    rf"(?<![\w.,])(\d{{1,2}}|{'|'.join(_NUMBERS)})\s*(?:\+|plus|or more|\(\w+\))?\s*(?:(?:-|–|to|bis|a|oder|or)\s*(?:\d{{1,2}}|{'|'.join(_NUMBERS)})\s*\+?)?"
    rf"[\s-]*(?:full |volle )?(?:years?|yrs?|jahren?|jahre|jahrige[rnms]?|ans|annees?|anos?)(?!\w)"
)
_OLD = re.compile(_AGE)
MOST_YEARS = 40


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")


INSISTS, WISHES, ASKS = map(_pattern, (_INSISTS, _WISHES, _ASKS))


def years_asked(said: str) -> int | None:
    """Years that a line asks for, the fewest of a range; `said` is plain text. An age is not experience."""
    found = _YEARS.search(said)
    if not found or _OLD.search(said):
        return None
    number = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]
    return number if 0 < number <= MOST_YEARS else None
