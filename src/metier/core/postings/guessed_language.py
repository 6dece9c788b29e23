"""Which language a text is in, by its smallest words; nothing where that is not clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from metier.core.postings.spelling import words_of

# Words that the others of these languages do not have.
_SMALL: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        ["the", "and", "of", "to", "with", "you", "your", "we", "our", "is", "are", "for", "that", "this", "will"]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "und",
            "das",
            "mit",
            "sie",
            "wir",
            "ist",
            "sind",
            "fur",
            "auf",
            "deine",
            "ihre",
            "eine",
            "zu",
            "im",
            "nicht",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "et",
            "des",
            "vous",
            "nous",
            "est",
            "une",
            "dans",
            "pour",
            "votre",
            "nos",
            "avec",
            "du",
            "au",
            "sur",
        ]
    ),
    "es": frozenset(
        ["el", "los", "y", "las", "con", "para", "una", "por", "nuestro", "del", "tu", "que", "como", "se", "su", "sus"]
    ),
}
FEWEST, CLEARLY = 4, 2


def language_of(text: str) -> str:
    """`en`, `de`, `fr` or `es` when its small words are at least FEWEST and CLEARLY times those of any other."""
    counted = Counter(words_of(text[:10_000]))
    scores = sorted(((sum(counted[word] for word in words), tag) for tag, words in _SMALL.items()), reverse=True)
    (most, tag), (next_most, _) = scores[0], scores[1]
    return tag if most >= FEWEST and most >= CLEARLY * next_most else ""
