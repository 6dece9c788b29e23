"""Which themes a win is about, by its words: a stated rule, that its owner adds words to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from metier.core.talk.questions import THEMES

RULE = (
    "A win could answer the questions of a theme when a word of it begins with one of the theme’s words, or with one of yours. "
    "Yours may be skills. It looks at what you did, for whom, the result and the evidence of your newest 300 wins."
)
MOST_WINS = 300
SHORTEST = 2
_WORD = re.compile(r"[^\W_][\w-]*")


def themes_of(text: str, own: Mapping[str, Sequence[str]] | None = None) -> frozenset[str]:
    """The keys of the themes that a text is about; `own` are further words by theme, of one word or several."""
    plain = text.casefold()
    found: set[str] = set()
    for word in _WORD.findall(plain):
        found |= _of_word(word)
    for theme, phrases in (own or {}).items():
        if theme not in found and any(re.search(rf"(?<!\w){re.escape(one)}", plain) for one in phrases):
            found.add(theme)
    return frozenset(found)


@lru_cache(maxsize=8192)
def _of_word(word: str) -> frozenset[str]:
    return frozenset(theme.key for theme in THEMES.values() if word.startswith(theme.words))


def own_words(said: str) -> tuple[str, ...]:
    """`crisis, night shift` as words to look for."""
    words = (" ".join(one.split()).casefold() for one in re.split(r"[,;\n]", said))
    return tuple(dict.fromkeys(one for one in words if len(one) >= SHORTEST))
