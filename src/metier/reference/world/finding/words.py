"""Titles as words: in small letters, without accents, of one thing rather than many, abbreviations written out, and what says only how senior somebody is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from metier.reference.folding import folded

_PARTS = re.compile(r"[^.&'’]+")
_IN_BRACKETS = re.compile(r"\((?:\s*[mfwdxh]\s*[/|]\s*)+[mfwdxh]\s*\)|\b[mfwd](?:/[mfwdx])+\b", re.IGNORECASE)
_WHOM = re.compile(r"\b(assistant|secretary|aide|adviser|advisor|deputy) to\b.*", re.IGNORECASE | re.DOTALL)
_ASSISTING = re.compile(r"\b[pe]a to\b.*", re.IGNORECASE | re.DOTALL)
"""What somebody does for others, and for whom: the work is the former."""
SENIORITY = frozenset(
    [
        "senior",
        "sr",
        "junior",
        "jr",
        "lead",
        "principal",
        "staff",
        "mid",
        "entry",
        "level",
        "intern",
        "internship",
        "trainee",
        "graduate",
        "experienced",
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "1",
        "2",
        "3",
        "4",
        "5",
        "remote",
        "hybrid",
        "onsite",
        "temporary",
        "permanent",
        "contract",
        "freelance",
        "full",
        "part",
        "time",
        "fulltime",
        "parttime",
        "urgent",
        "hiring",
        "wanted",
        "job",
        "position",
        "vacancy",
        "role",
        "owner",
        "founder",
        "cofounder",
        "co",
        "self",
        "employed",
    ]
)
"""Words that say how senior, on what terms or where rather than what: they count little."""
LITTLE = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "of",
        "for",
        "in",
        "on",
        "at",
        "to",
        "or",
        "with",
        "by",
        "from",
        "as",
        "all",
        "other",
        "n",
        "s",
        "de",
        "la",
        "le",
        "der",
        "die",
        "das",
        "und",
        "für",
        "et",
        "y",
    ]
)
WRITTEN_OUT = {
    "acct": "accountant",
    "admin": "administrator",
    "ai": "artificial intelligence",
    "asst": "assistant",
    "ba": "business analyst",
    "bdr": "business development representative",
    "bizops": "business operations",
    "chro": "human resources manager",
    "coord": "coordinator",
    "csm": "customer success manager",
    "dataops": "data operations",
    "dba": "database administrator",
    "dev": "developer",
    "devrel": "developer relations",
    "dir": "director",
    "eng": "engineer",
    "engr": "engineer",
    "exec": "executive",
    "fpa": "financial planning analysis",
    "fullstack": "full stack",
    "hr": "human resources",
    "hrbp": "human resources business partner",
    "jr": "junior",
    "mgmt": "management",
    "mgr": "manager",
    "mktg": "marketing",
    "ml": "machine learning",
    "mlops": "machine learning operations",
    "ops": "operations",
    "qa": "quality assurance",
    "rep": "representative",
    "revops": "sales operations manager",
    "salesops": "sales operations",
    "sdr": "sales development representative",
    "sdet": "software tester",
    "secops": "security operations",
    "sr": "senior",
    "sre": "site reliability engineer",
    "sw": "software",
    "swe": "software engineer",
    "tech": "technician",
    "tpm": "technical program manager",
    "ui": "user interface",
    "ux": "user experience",
    "vp": "vice president",
}
"""Abbreviations of job titles that tables seldom have, each taken for what it most often means."""


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """`manager` of `managers`, `secretary` of `secretaries`; words that only end so are left."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def words(text: str) -> list[str]:
    """The words of a title, in their order."""
    return [singular(part) for word in folded(text).split() for part in _PARTS.findall(word)]


def asked(text: str) -> list[str]:
    """The words of what somebody asks for, abbreviations written out, each once; without who may apply (m/f/d), and whom an assistant assists."""
    said = _work(text)
    plain = [word for token in folded(said).split() for word in words(_written_out(token) or token)]
    alone = words(said)
    return list(dict.fromkeys([*plain, *alone] if len(alone) == 1 else plain))


def says_what(text: str) -> bool:
    """Whether a title says what somebody does, rather than only how senior they are or on what terms."""
    return bool(telling(asked(text)))


def telling(said: Iterable[str]) -> list[str]:
    """Those words that say what somebody does."""
    return [word for word in said if word not in SENIORITY and word not in LITTLE]


def as_said(text: str) -> list[str]:
    """The same words with their abbreviations as they are."""
    return list(dict.fromkeys(words(_work(text))))


def _work(text: str) -> str:
    return _ASSISTING.sub("executive assistant", _WHOM.sub(r"\1", _IN_BRACKETS.sub(" ", text)))


def _written_out(token: str) -> str | None:
    """`machine learning operations` of `mlops`, `financial planning analysis` of `fp&a`, `manager` of `mgrs`."""
    together = token.replace("&", "").strip(".")
    return WRITTEN_OUT.get(together) or WRITTEN_OUT.get(singular(together))
