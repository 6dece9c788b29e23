"""Words as they are compared: capitals, accents, plurals, the endings -ing and -ed, and irregular pasts do not count; `Java` is never `JavaScript`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"(?<![^\W_])\.[^\W_]+|[^\W_]+[+#]*")
_SHORT_FORM = re.compile(r"(.+?)\s*\(([^()]{2,10})\)\s*\Z")
_DOUBLED = frozenset("bdgmnprt")
LONGEST = 20_000  # characters of one text that are compared

# Short forms that stand for the same thing wherever one is written. One sense each, or they are not here.
SHORT_FORMS: Mapping[str, str] = {
    "js": "javascript",
    "ts": "typescript",
    "k8s": "kubernetes",
    "ml": "machine learning",
    "nlp": "natural language processing",
    "aws": "amazon web services",
    "gcp": "google cloud platform",
    "ci cd": "continuous integration and delivery",
    "etl": "extract transform load",
    "bi": "business intelligence",
    "qa": "quality assurance",
    "ux": "user experience",
    "ui": "user interface",
    "hr": "human resources",
    "seo": "search engine optimisation",
    "crm": "customer relationship management",
    "kpi": "key performance indicators",
    "oop": "object oriented programming",
    "tdd": "test driven development",
    "gdpr": "general data protection regulation",
    "postgres": "postgresql",
    "golang": "go",
    "excel": "microsoft excel",
    "powerpoint": "microsoft powerpoint",
}

# Verbs of work whose forms share no stem by rule, by their first form.
_FORMS = {
    form: verb
    for verb, forms in {
        "bring": "brought",
        "build": "built",
        "code": "coded coding",
        "drive": "drove driven driving",
        "grow": "grew grown",
        "hire": "hired hiring",
        "lead": "led",
        "make": "made making",
        "run": "ran",
        "sell": "sold",
        "speak": "spoke spoken",
        "take": "took taken taking",
        "teach": "taught",
        "use": "used using",
        "win": "won",
        "write": "wrote written writing",
    }.items()
    for form in forms.split()
}


def plain(text: str) -> str:
    """Without capitals and accents: `Fähigkeiten` is `fahigkeiten`."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text[:LONGEST]).casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter)) if not folded.isascii() else folded


def words_of(text: str) -> list[str]:
    """The words of a text, plain; `C++`, `C#` and `.NET` keep their marks, other marks part words."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """`tests`, `tested` and `testing` as `test`, `led` as `lead`. Words of three letters, and those with figures or marks, stay."""
    word = _FORMS.get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] in _DOUBLED:
                word = word[:-1]
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@lru_cache(maxsize=32_768)
def spelled(text: str) -> str:
    """The stems of a text between blanks, so that a term is in it when ` term ` is."""
    return f" {' '.join(map(stem, words_of(text)))} "


@lru_cache(maxsize=4_096)
def ways_to_say(term: str) -> tuple[str, ...]:
    """A term as `spelled` would have it, and its other forms: a known short form, or the two of `Machine Learning (ML)`."""
    said = [term]
    if (both := _SHORT_FORM.match(term)) and _is_short_for(both[2], both[1]):
        said += [both[1], both[2]]
    forms = [spelled(one) for one in said]
    forms += [other for form in forms for other in _OTHER_FORMS.get(form, ())]
    return tuple(dict.fromkeys(form for form in forms if form.strip()))


def _is_short_for(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in words_of(long))
    letters = "".join(words_of(short))
    return len(letters) > 1 and letters == initials[-len(letters) :]


def _other_forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for short, long in SHORT_FORMS.items():
        one, other = spelled(short), spelled(long)
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


_OTHER_FORMS = _other_forms()
