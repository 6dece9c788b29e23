"""Degrees as postings and records write them, in English, German, French and Spanish, on one ladder."""

from __future__ import annotations

import re
from collections.abc import Mapping

from metier.core.postings.spelling import plain

NAMES: Mapping[str, str] = {
    "vocational": "Vocational qualification",
    "degree": "Degree",
    "bachelor": "Bachelor’s degree",
    "master": "Master’s degree",
    "doctorate": "Doctorate",
}
LADDER = tuple(NAMES)
# Patterns on plain text; the first kind that fits a word is its kind.
_PATTERNS: Mapping[str, str] = {
    "doctorate": r"ph\.?\s?d|d\.?phil|doctora(?:te|l|do|t)|doctor of|promotion in|promoviert|doktor\w*",
    "master": r"(?<!scrum )(?<!web )master(?:'?s|abschluss|studi\w+)?(?=\s+(?:degree|of|in|studi|abschluss|ou|oder|or)|\W*\Z|\s*[,./)(])|m\.?sc|m\.?a\.?(?=\s+in\b)|mba|m\.?eng|"
    r"maestria|bac ?\+ ?5|diplom(?=[\s,(-])(?!\s+(?:or|in of))|diplom-\w+|magister|mastere|ingenieurs?tudium|diplome d'ingenieur",
    "bachelor": r"bachelor\w*|b\.?sc|b\.?a\.?(?=\s+in\b)|b\.?eng|undergraduate degree|licenciatura|licence(?=\s+(?:en|in|de)\b)|bac ?\+ ?3|grado en",
    "degree": r"university degree|degree|hochschul\w*|studium|abgeschlossenes \w*studium|diplome universitaire|titulo universitario|"
    r"titulacion\w*|formation superieure|estudios universitarios|universitatsabschluss",
    "vocational": r"apprenticeship|vocational \w+|ausbildung|berufsausbildung|lehre als|formacion profesional|cap(?=\s+\w)|bts\b|bac ?\+ ?2|"
    r"hnd|hnc|nvq|btec|high school diploma|gcses?|a-levels?",
}
_SAID = {kind: re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])") for kind, pattern in _PATTERNS.items()}


def degrees_in(text: str) -> frozenset[str]:
    """The kinds of degree that a text names. `degree` alone only where no more is said."""
    said = plain(text)
    found = {kind for kind, pattern in _SAID.items() if pattern.search(said)}
    return frozenset(found - {"degree"} if found & {"bachelor", "master", "doctorate"} else found)


def degree_asked(text: str) -> str:
    """The lowest degree that is enough, where a text names any: of `a BSc or MSc`, `bachelor`."""
    found = degrees_in(text)
    return next((kind for kind in LADDER if kind in found), "")


def is_enough(had: str, asked: str) -> bool:
    """Whether one degree is at least another; a `degree` of no kind is any of a university."""
    if asked == "degree":
        return had != "vocational"
    return LADDER.index(had) >= LADDER.index(asked)
