"""The skills that a line names: by how their names are written, by where they stand, and those that are known already.

A name has capitals inside or throughout (`SQL`, `PostgreSQL`), figures or marks (`S3`, `C++`), or, but for the first word and but for German,
a capital at its beginning; names that stand side by side are one (`Power BI`). Beside such names in an enumeration, a single word counts
too (`Python, dbt and Airflow`); so does a line that is hardly more than its name (`Data contracts`). In German, a word with a capital counts
in an enumeration after `in`, `mit` or `wie`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from metier.core.postings.content_words import content_stems, trimmed
from metier.core.postings.degrees import degrees_in
from metier.core.postings.spelling import plain, spelled
from metier.core.postings.tongues import language_named

MOST_SKILLS, LONGEST_SKILL, SHORT_LINE, LONGEST_NAME = 12, 60, 3, 4
LONGEST_SHORT_FORM, LONG_LINE = 6, 25  # letters in capitals throughout; words, above which an enumeration is prose
_JOINS = r"and|or|and/or|und|oder|et|ou|y|o|sowie|plus|e\.g\.|i\.e\.|such as|including|like|as well as|z\. ?b\.|wie|beispielsweise|comme|tels? que|telles que|par exemple|como"
_LEADS = r"with|in|of|using|on|to|for|from|into|as|at|by|mit|im|von|bei|avec|en|dans|de|des|du|con|sobre|para|pour|zu|zur|zum"
_PARTS = re.compile(
    rf"(\s*[,;|()•:–—]\s*|\s+/\s+|(?-i:(?<=[a-z\d)])/(?=\w)|(?<=\w)/(?=\w*[a-z]))|\.\s+|(?<![\w-])(?:{_JOINS}|{_LEADS})(?![\w-]))",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"\s*[,;/|(]\s*|(?:{_JOINS})\Z", re.IGNORECASE)
_OR = re.compile(
    r"(?<![\w])(?:or|oder|ou|o|and/or|such as|e\.g\.|like|similar|equivalent|z\. ?b\.|wie|comme|tels? que|telles que|como|ahnliche\w*|similaires?|similares?)(?![\w])",
    re.IGNORECASE,
)
_AND = re.compile(r"(?<![\w/])(?:and|und|et|y|sowie)(?![\w/])", re.IGNORECASE)
_LIKE = re.compile(
    r"such as|e\.g\.|like|z\. ?b\.|\bwie\b|comme|tels? que|telles que|como|similar|equivalent", re.IGNORECASE
)
_OTHERS = re.compile(  # `or similar tools`, which names nothing
    r"(?:,|(?<!\w)(?:or|oder|ou|o|and|und|et|y))\s+(?:(?:an?|ein|eine|einen|einem|einer|une?|otr[oa]s?)\s+)?"
    r"(?:comparable|similar|equivalent|vergleichbar\w*|[äa]hnlich\w*|gleichwertig\w*|similaires?|[ée]quivalente?s?|comparables?|similares?|equivalentes?)"
    r"(?:\s+\w+){0,2}(?=\s*(?:[,.;:)]|\Z))",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?<!\w)(?:(?:is|are|would be|ist|sind|w[äa]re|serait|ser[íi]a)\s+)?(?:von vorteil|w[üu]nschenswert|idealerweise|erforderlich|required|essential|"
    r"(?:an?|un)\s+(?:\w+\s+)?plus|an? advantage|un atout|preferred|preferably|desirable|desired|deseable|valorable|imprescindible|requis|indispensable|"
    r"souhait[ée]e?|nice to have)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w.+#&'’/-]+")
_PLACES = re.compile(
    r"\b(?:based|located|living|resid\w+|right to work|visa|citizen\w*|commut\w+|wohn\w+|standort|permiso|domicil\w+)\b"
)
_LETTERS = frozenset("RCD")  # languages of one letter, where they stand alone in an enumeration
_NOT_SKILLS = frozenset(
    """cv uk us usa eu gb eea i ii you we our your they the a an this that these if as it its what why how who when
    january february march april may june july august september october november december monday tuesday wednesday thursday friday
    bachelor bachelors master masters phd bsc msc ba ma mba degree university college ltd inc gmbh plc plus etc hours years
    experience strong excellent good proven solid deep ability knowledge fluent must required minimum english""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    is_first: bool
    is_listed: bool  # it follows a comma, a conjunction, or one follows it
    follows: str  # the word or mark before it


def skills_named(text: str, known: Collection[str] = (), *, is_german: bool = False) -> tuple[str, ...]:
    """The skills of a line, in their order. `known` are names to be found as they are, such as those of a record."""
    text = " ".join(_OTHERS.sub("", _BESIDE.sub(",", text)).split()).strip(" ,.;:")
    if (
        len(text.split()) <= SHORT_LINE
        and not language_named(text)
        and not degrees_in(text)
        and not _PARTS.search(text)
    ):
        return tuple(filter(None, [trimmed(text)]))
    spelt = spelled(text)
    found = [name for name in known if len(name) > 1 and spelled(name) in spelt]
    if not _PLACES.search(plain(text)):
        whole = " ".join(map(spelled, found))
        found += [name for name in _of_parts(text, is_german) if spelled(name) not in whole]
    return _each_once(found)[:MOST_SKILLS]


def is_any_enough(text: str, skills: Collection[str]) -> bool:
    """Whether one of several is enough: they are joined by `or`, or are examples."""
    if len(skills) < 2 or not _OR.search(text):
        return False
    return bool(_LIKE.search(text)) or not _AND.search(text)


def _of_parts(text: str, is_german: bool) -> tuple[str, ...]:
    parts = list(_parts(text))
    names = [list(_names(part, is_german)) for part in parts]
    is_list = len(text.split()) <= LONG_LINE and any(
        named and part.is_listed for part, named in zip(parts, names, strict=True)
    )
    is_bare = all(
        len(part.text.split()) <= SHORT_LINE for part in parts
    )  # nothing but names: the first may be small too
    found: list[str] = []
    for part, named in zip(parts, names, strict=True):
        may_be = is_list and part.is_listed and (is_bare or not part.is_first)
        if not named and may_be and _is_single(part.text):
            named = [part.text]
        found += named
    return _each_once(found)


def _parts(text: str) -> Iterator[_Part]:
    pieces = _PARTS.split(text)
    for place in range(0, len(pieces), 2):
        before = pieces[place - 1].strip() if place else ""
        after = pieces[place + 1] if place + 1 < len(pieces) else ""
        said = pieces[place].strip(" :;,-–•").rstrip(".")
        if said:
            is_first = place == 0 or before.startswith(".")
            yield _Part(
                said, is_first, bool(_LISTED.match(before) or _LISTED.match(after.strip() or "x")), before.lower()
            )


def _names(part: _Part, is_german: bool) -> Iterator[str]:
    """Runs of words that are written like names."""
    run: list[str] = []
    for place, word in enumerate(_WORD.findall(part.text)):
        at_start = place == 0 and part.is_first
        if _is_name(word, at_start=at_start, is_german=is_german, part=part):
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _closed(run: list[str]) -> Iterator[str]:
    while run and run[-1].lower().strip(".") in _NOT_SKILLS:
        run.pop()
    text = " ".join(run[:LONGEST_NAME]).strip("’'/&-").rstrip(".")
    if (
        text
        and text.lower() not in _NOT_SKILLS
        and len(text) <= LONGEST_SKILL
        and not language_named(text)
        and not degrees_in(text)
    ):
        yield text


def _is_name(word: str, *, at_start: bool, is_german: bool, part: _Part) -> bool:
    bare = word.strip(".’'/&-")
    if not bare or bare.lower() in _NOT_SKILLS or (bare[0].isdigit() and not any(letter.isupper() for letter in bare)):
        return False
    if bare in _LETTERS:
        return part.is_listed and part.text == bare
    if re.fullmatch(r"[ABC][12]", bare) or not any(letter.isalpha() for letter in bare):
        return False
    if bare.isupper() and len(bare) > 1:
        return len(bare) <= LONGEST_SHORT_FORM
    if any(letter.isupper() for letter in bare[1:]):
        return True
    if re.search(r"[A-Za-z]\d|[+#]", bare) or (word.startswith(".") and bare[0].isupper()):
        return True
    if not bare[0].isupper() or (
        at_start and not (part.is_listed and len(part.text.split()) <= 2 and content_stems(bare))
    ):
        return False
    if is_german:
        return len(part.text.split()) <= 2 and (part.follows in {"in", "mit", "wie", "im"} or part.is_listed)
    return True


def _is_single(text: str) -> bool:
    return bool(re.fullmatch(r"[a-z][\w+#.-]{1,19}", text)) and bool(content_stems(text)) and not language_named(text)


def _each_once(found: list[str]) -> tuple[str, ...]:
    return tuple({spelled(name): name for name in reversed(found) if spelled(name).strip()}.values())[::-1]
