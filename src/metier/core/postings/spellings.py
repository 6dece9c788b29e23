"""Names of employers that are the same however they are spelled: with accents or without, in one word or two, with “and” or “&”."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"})
_ALONE = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "'": "", "’": ""})
_AND = {"and", "und", "et", "y", "och", "og"}


@lru_cache(maxsize=4096)
def spellings(key: str) -> frozenset[str]:
    """The ways in which a name in small letters is spelled, without blanks: `Müller & Söhne` as `muller&sohne` and as `mueller&soehne`."""
    return frozenset(said.replace(" ", "") for said in in_plain_letters(key))


def in_plain_letters(text: str) -> tuple[str, str]:
    """A text in small letters without accents: as they are left out, and as German writes them out."""
    return _plain(text), _plain(unicodedata.normalize("NFC", text).translate(_WRITTEN_OUT))


def _plain(text: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    words = ["&" if word in _AND else word for word in bare.translate(_ALONE).replace("-", " ").split()]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
