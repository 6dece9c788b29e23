"""Names made alike, so that capitals, accents and marks do not matter."""

from __future__ import annotations

import re
import string
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[\w+#]+(?:[.&'’][\w+#]+)*")
SHORTEST_MENDED = 4
"""Letters of a word in which a typing error is looked for: in less, most words are one error from another."""


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """The words of a name in small letters without accents: `Café  Management` as `cafe management`; `C++` and `.NET` keep what names them."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    bare = plain if plain.isascii() else "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare.casefold()))


def one_error_from(word: str) -> set[str]:
    """What a word may have been meant as: a letter too many, too few, another, or two changed about."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    letters = string.ascii_lowercase
    return {
        *(left + right[1:] for left, right in cuts if right),
        *(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1),
        *(left + letter + right[1:] for left, right in cuts if right for letter in letters),
        *(left + letter + right for left, right in cuts for letter in letters),
    }
