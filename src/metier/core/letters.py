"""Letters as they are looked for."""

from __future__ import annotations

import unicodedata

NAMES_VERSION = 1
"""The rules by which names are keyed. Who makes `plain`, `name_key` or `employer_key` come to something else raises it: keys are kept."""
AND = frozenset(["&", "+", "and", "und", "et", "y", "och", "og"])
"""What stands between two words of a name; at its beginning or end it is a word of it: Y Combinator, AND Digital."""
_WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t"}
)
"""Letters that no accent can be taken from, as they are typed where there are none such."""
_OTHER_LETTERS = frozenset({0, 7, 8, 9})
"""Classes of Unicode: no mark, or one that makes another letter: バ is not ハ, nor ड़ ड."""


class _Kept(dict[int, "str | int | None"]):
    """What is kept of each letter: itself, letters for it, or nothing of a mark; looked up in Unicode once."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = code if unicodedata.combining(chr(code)) in _OTHER_LETTERS else None
        return kept


_KEPT = _Kept(_WHOLE)


def plain(text: str) -> str:
    """Small letters without accents and strokes: `Łukasz Ørsted` is `lukasz orsted`."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text.casefold()).translate(_KEPT))
