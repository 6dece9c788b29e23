"""Content as it can be printed: without letters that no format can carry, with addresses that lead somewhere safe, and of a bearable size."""

from __future__ import annotations

import re

from metier.core.errors import Refused
from metier.core.resume.content import Content
from metier.core.resume.retelling import retold

MOST_FACTS = 5_000
MOST_LETTERS = 500_000
MOST_OF_A_PHOTO = 5_000_000
_SPACES = re.compile("[ \\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029]+")  # not those that keep words together
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"<>\\^`{|}]+\Z", re.IGNORECASE)
_UNPRINTED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff\\u202a-\\u202e]")


def cleaned(content: Content) -> Content:
    """The same résumé, fit for every format. Raises Refused when it is beyond what can be printed in reasonable time."""
    facts = list(content.facts())
    if len(facts) > MOST_FACTS or sum(map(len, facts)) > MOST_LETTERS:
        raise Refused(
            f"This résumé says {len(facts):,} things in {sum(map(len, facts)):,} letters. "
            f"At most {MOST_FACTS:,} and {MOST_LETTERS:,} can be printed. Leave some out."
        )
    if content.photo and len(content.photo.content) > MOST_OF_A_PHOTO:
        raise Refused(f"The photo is larger than {MOST_OF_A_PHOTO // 1_000_000} MB. Choose a smaller one.")
    return retold(content, words, address)


def words(text: str) -> str:
    """One line, without what has no shape: control letters, halves of letters, orders to turn the direction of writing."""
    return _SPACES.sub(" ", _UNPRINTED.sub("", _SPACES.sub(" ", text))).strip()


def address(url: str) -> str:
    """The address, or nothing where it would lead elsewhere than to a page, a mailbox or a telephone."""
    return url if _SAFE.match(url) else ""
