"""What a sentence said before it was reworded."""

import re

MOST_WORDS = 6


def said_before(before: str, after: str) -> str:
    """The few words that were replaced, when only those differ; else the whole earlier text in quotation marks."""
    old, new = before.split(), after.split()
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    replaced, by = old[start : len(old) - end], new[start : len(new) - end]
    if (start or end) and 0 < len(replaced) <= MOST_WORDS and by:
        return re.sub(r"[\s.,;:]+\Z", "", " ".join(replaced))
    return f"“{' '.join(old)}”"


def _shared(one: list[str], two: list[str]) -> int:
    """How many words two lists begin with alike."""
    number = 0
    while number < min(len(one), len(two)) and one[number] == two[number]:
        number += 1
    return number
