"""Whether the rules hold for a text. They are rules of English, and stay quiet about anything else."""

from __future__ import annotations

import re

from metier.core.wording.rules import LANGUAGES

_WORDS = (
    "the a an of to and in for with on by from at is was were are i my we our that this which as it be have has had"
)
_ENGLISH = frozenset(_WORDS.split())
_OTHERS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "der die das den dem ein eine einen einem einer und mit von im am zum zur ich habe wurde war ist für bei auf nicht",
        "le la les un une des du et avec de dans pour j ai je nous est sont par sur que qui au aux mon ma",
        "el la los las un una y con de en para por que he es son del al mi se yo lo",
        "il lo la gli le un una e con di in per che ho è sono del della al mio si nel dei",
        "de het een en met van voor ik heb werd was is op bij niet dat te mijn zijn",
        "o a os as um uma e com de em para por que eu é do da dos das no na meu",
        "och en ett med av för jag har den det som på till är var i att min",
        "og en et med af for jeg har den det som på til er var i at min",
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def are_for(language: str) -> bool:
    """Whether the rules are made for a language, by its BCP 47 tag."""
    return language.replace("_", "-").partition("-")[0].lower() in LANGUAGES


def is_checked(text: str, language: str = "en") -> bool:
    """Whether the rules hold: a language they are made for, and words that are of no other language rather."""
    if not are_for(language):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    if not words or sum(word.isascii() for word in words) * 2 < len(words):
        return False
    english = sum(word in _ENGLISH for word in words)
    return all(sum(word in other for word in words) <= max(english, 1) for other in _OTHERS)
