"""The two halves of an if-then plan, as they follow “If” and “then I”, whatever was typed."""

import re

_IF = re.compile(r"if(?:\s+|\Z)", re.IGNORECASE)
_THEN = re.compile(r"(?:then(?:,?\s+|\Z))?(?:(?:i\s+will|i['’]ll|i)(?:\s+|\Z))?", re.IGNORECASE)
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "their",
        "this",
        "that",
        "these",
        "those",
        "it",
        "there",
        "they",
        "we",
        "you",
        "he",
        "she",
        "no",
        "not",
        "nobody",
        "nothing",
        "none",
        "some",
        "somebody",
        "someone",
        "something",
        "another",
        "any",
        "anybody",
        "anyone",
        "anything",
        "other",
        "others",
        "too",
        "when",
        "work",
    ]
)


def obstacle(text: str) -> str:
    """What follows “If”: `the programme asks` for `If the programme asks, `."""
    plain = " ".join(text.split())
    found = _IF.match(plain)
    return _begun_small(plain[found.end() :] if found else plain)


def response(text: str) -> str:
    """What follows “then I”: `say no` for `Then I will say no.`"""
    plain = " ".join(text.split())
    found = _THEN.match(plain)
    return _begun_small(plain[found.end() :] if found else plain, always=True)


def sentence(if_this: str, then_that: str) -> str:
    """`If the programme asks, then I say no.`"""
    return f"If {if_this}, then I {then_that}."


def _begun_small(text: str, *, always: bool = False) -> str:
    """Without the point at its end; small at its beginning, unless that may be a name."""
    plain = text.strip().rstrip(" ,;.")
    first = plain.partition(" ")[0]
    is_word = first.lower() in _SMALL or (
        always and first[1:] == first[1:].lower() and first.lower() not in {"i", "i’m", "i'm"}
    )
    return plain[:1].lower() + plain[1:] if is_word else plain
