"""Names as they are compared: the same to a reader is the same here."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_DASHES_AND_QUOTES = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_PERSON = re.compile(r"/in/([^/?#\s]+)", re.IGNORECASE)


def clean(text: str) -> str:
    """Text to keep: no surrounding blanks, no control characters that a database refuses, nothing unseen that turns or parts words."""
    return _UNWANTED.sub("", text).strip() if _UNWANTED.search(text) else text.strip()


def same_text(text: str) -> str:
    """Text for comparing what was written: layout and typographic marks do not count, capitals do."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES_AND_QUOTES).split())


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name for matching: neither layout, typographic marks nor capitals count."""
    return unicodedata.normalize("NFKC", same_text(name).casefold())


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """Only letters and digits, without capitals: how headings and file names are compared."""
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())


def person_key(url: str) -> str:
    """The `slug` of a LinkedIn address `…/in/<slug>`, or an empty string."""
    found = _PERSON.search(url)
    slug = found.group(1) if found else ""
    return (unquote(slug) if "%" in slug else slug).casefold()
