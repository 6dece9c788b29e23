"""Employers who may be one, however they are spelled. Stored keys are exact; this is for warnings and questions."""

from __future__ import annotations

import re
from functools import lru_cache

from metier.core.exchange.employers import LEGAL
from metier.core.letters import AND, plain

_UMLAUTS = re.compile(r"([aou])e")  # ä, ö, ü as they are written where there are no such letters
_WORD = re.compile(r"[\w&+#]+")
_OF_A_GROUP = frozenset(
    [
        "group",
        "holding",
        "holdings",
        "company",
        "international",
        "global",
        "worldwide",
        "europe",
        "emea",
        "uk",
        "gb",
        "us",
        "usa",
        "ireland",
        "deutschland",
        "france",
    ]
)


def words_as_spelled(text: str) -> list[str]:
    """The words of a name or a text, the same in every spelling: without accents (ü, u and ue) and apostrophes, any form of “and” as “&”."""
    words = _WORD.findall(plain(text).replace("'", "").replace("’", ""))
    return ["&" if word in AND else _UMLAUTS.sub(r"\1", word) for word in words]


@lru_cache(maxsize=4096)
def same_employer(key: str) -> str:
    """What is the same for employers who may be one, from the key of a name: besides, spaces, “and” between words, “the”, legal forms and
    words such as Group or UK at the end do not count.
    """
    said = words_as_spelled(key)
    if len(said) > 1 and said[0] == "the":
        del said[0]
    while len(said) > 1 and (said[-1] in _OF_A_GROUP or said[-1] in LEGAL):
        said.pop()
    return "".join([*said[:1], *(word for word in said[1:-1] if word != "&"), *said[1:][-1:]])
