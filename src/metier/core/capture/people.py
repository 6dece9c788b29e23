"""Somebody met: `met Anna Keane yesterday, talked about the budget`, `coffee with Tom`. Anything less plain is a thought."""

from __future__ import annotations

import re
from datetime import date

from metier.core.capture.days import DAY_BEGINS, MONTH, NAMES, WEEKDAY, day_behind, day_within, leading_day
from metier.core.capture.entries import Met
from metier.core.errors import Refused
from metier.core.past_days import past_day
from metier.core.people import is_title

LONGEST_NAME = 200
MOST_WORDS, MOST_SMALL = 8, 5
_BEGINS = re.compile(
    r"""(?:I\s+)?(?:
        (?P<met>met(?:\s+up)?(?:\s+with)?|(?:had\s+)?(?:a\s+)?(?:coffee|lunch|breakfast|dinner|tea|drinks?)\s+with)
      | (?P<call>(?:had\s+)?(?:a\s+)?(?:(?:phone|video)\s+)?call\s+with)
      | (?P<call_out>called|phoned|telephoned|rang)
      | (?P<mail_out>e-?mailed|wrote\s+to)
      | (?P<message_out>messaged|texted)
      | (?P<call_in>(?:got\s+|had\s+)?(?:a\s+)?(?:phone\s+)?call\s+from)
      | (?P<mail_in>(?:got\s+|had\s+)?(?:an?\s+)?(?:e-?mail|mail|letter)\s+from)
      | (?P<message_in>(?:got\s+|had\s+)?(?:a\s+)?(?:message|text)\s+from)
      | (?P<other_in>heard\s+from)
      | (?P<other>(?:spoke|talked|chatted|caught\s+up)\s+(?:to|with))
    )\s+""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_COME = re.compile(
    rf"\b(?:tomorrow|soon|(?<!about )next\s+(?:time|week|weekend|month|quarter|year|{WEEKDAY}))\b", re.IGNORECASE
)
_SOME_DAY = re.compile(
    rf"""\b(?:
        (?:in|since|during)\s+(?:(?:early|mid|late|the)[\s-]+)*(?:{MONTH}|[0-9]{{4}}|spring|summer|autumn|winter)
      | last\s+(?:(?:early|mid|late)[\s-]+)?(?:{MONTH}|spring|summer|autumn|winter|year|quarter|christmas|easter)
      | (?:on|at|last|over|this)\s+(?:the\s+)?weekend
      | on\s+[0-9]{{1,2}}[/.][0-9]{{1,2}}
    )(?=[\s,;:.!?)]|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A time that is no day: a talk is never logged for today instead."""
_ABOUT = re.compile(r"\b(?:about|to|who|of|re)\b", re.IGNORECASE)
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "den", "der", "di", "du", "el", "la", "le", "ten", "ter", "van", "von"]
)
_CLOSES = ",;:.–"
_GO_ON = frozenset(
    [
        "about",
        "after",
        "again",
        "and",
        "at",
        "before",
        "during",
        "for",
        "from",
        "in",
        "last",
        "of",
        "on",
        "over",
        "this",
        "to",
        "today",
        "via",
        "who",
        "with",
        "yesterday",
    ]
)
_OF_A_NAME = re.compile(r"\A(?:d|l|al|el)['’-](?=\w)", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+")
_FIRST_PART = re.compile(r"[^,;:.–]*")


def met(text: str, today: date) -> Met | None:
    """Who was met and when, where a line says so plainly; a name is written with capitals. A day that cannot be makes it a thought."""
    try:
        return _met(text, today)
    except Refused:
        return None


_JOINT = re.compile(r"\s*(?:,|&|\+|\band\b)\s*")


def names_in(who: str) -> tuple[str, ...]:
    """`Anna Keane and Dele Akande` as two."""
    return tuple(name for name in _JOINT.split(who) if name)


def how_they_talked(text: str, today: date) -> tuple[str, str]:
    """How a line says they talked, and who turned to whom: `("mail", "out")` of “emailed Anna”; met, both of them, where it does not say."""
    found = _BEGINS.match(leading_day(text, today, is_strict=False)[1])
    channel, _, direction = ((found.lastgroup if found else "") or "met").partition("_")
    return channel, direction or "both"


def names_in_small(text: str, today: date) -> list[str]:
    """What may be a name though it has no capitals, the longest first: `anna keane for`, `anna keane` of “met anna keane for lunch”."""
    line = leading_day(text, today, is_strict=False)[1]
    found = _BEGINS.match(line)
    rest = leading_day(line[found.end() :], today, is_strict=False)[1] if found else ""
    said = rest.split()[:MOST_SMALL]
    if not said or _is_capital(said[0]):
        return []
    return [" ".join(said[:number]).rstrip(_CLOSES) for number in range(len(said), 1, -1)]


def with_capitals(name: str) -> str:
    """A name as it is written: `Anna Keane`, `Vincent van der Berg`."""
    return " ".join(word if word in _PARTICLES else word[:1].upper() + word[1:] for word in name.split())


def what_was_said(text: str, who: str, today: date) -> str:
    """The rest of a line that says who was met, without the day: `For coffee, talked about the budget`; all of another line."""
    at = text.find(who)
    if at < 0 or not _BEGINS.match(leading_day(text, today, is_strict=False)[1]):
        return text
    rest = text[at + len(who) :].lstrip(f"{_CLOSES} -")
    said = day_behind(rest, today)[1].lstrip(f"{_CLOSES} -")
    return said[:1].upper() + said[1:]


def _met(text: str, today: date) -> Met | None:
    before, line = leading_day(text, today, is_strict=False)
    found = _BEGINS.match(line)
    if not found:
        return None
    on, rest = leading_day(line[found.end() :], today, is_strict=False)
    who, after = _name(rest.removeprefix("with ") if on else rest)
    if not who or len(who) > LONGEST_NAME:
        return None
    found_part = _FIRST_PART.match(after.lstrip())
    part = found_part[0] if found_part else ""
    is_to_another = (found.lastgroup or "").endswith("_out") and _begins_a_name(after[3:4]) and after.startswith("to ")
    if _TO_COME.search(part) or is_to_another:
        return None
    day = before or on or day_behind(after.lstrip(), today)[0] or day_within(part, today)
    if day is None and _SOME_DAY.search(_ABOUT.split(part)[0]):
        return None
    return Met(who, past_day(day or today, today), text)


def _name(text: str) -> tuple[str, str]:
    """The names at the beginning, and what follows them; nothing where what follows shows that they are none.

    `Anna, Ben and Carl` are three where “and” ends the list: without it, what follows a comma may be anything.
    """
    for joint in _AND.finditer(text):
        before = text[: joint.start()]
        if not all(_are_names(part) for part in names_in(before)):
            break
        last, after = _names(text[joint.end() :]) if "," in before else ("", "")
        if last:
            return text[: joint.end()] + last, after
    return _names(text)


def _are_names(part: str) -> bool:
    """Whether one between two commas is a name, or two: each word begins as a name does, or is a particle."""
    words = part.split()
    return len(words) <= MOST_WORDS and all(_is_capital(word) or word.lower() in _PARTICLES for word in words)


def _names(text: str) -> tuple[str, str]:
    said = text.split()
    taken = 0
    for place, word in enumerate(said):
        following = said[place + 1] if place + 1 < len(said) else ""
        is_particle = word.lower() in _PARTICLES
        is_joint = is_particle or word in ("and", "&")
        goes_on = _is_capital(following) or (is_particle and following.lower() in _PARTICLES)
        if not _is_capital(word) and not (is_joint and taken and goes_on):
            break
        taken = place + 1
        if word[-1] in _CLOSES and not _goes_before_a_name(word) and len(word) > 2:
            break
    names, after = said[:taken], said[taken:]
    if not names or taken > MOST_WORDS or any(name.endswith(("’s", "'s")) for name in names):
        return "", text
    is_closed = names[-1][-1] in _CLOSES or not after or after[0][0] in ",;:.–-(#!"
    is_closed = is_closed or DAY_BEGINS.match(" ".join(after)) is not None
    if not is_closed and after[0].lower().strip(",;:.") not in _GO_ON | NAMES:
        return "", text
    return " ".join(names).rstrip(_CLOSES), " ".join(after)


def _goes_before_a_name(word: str) -> bool:
    """`Dr.`, `St.`: a full stop that ends no sentence."""
    return word[-1] == "." and (is_title(word.partition("-")[0]) or word.lower() == "st.")


def _is_capital(word: str) -> bool:
    return (
        _begins_a_name(_OF_A_NAME.sub("", word)[:1])
        and word.lower().strip(_CLOSES) not in NAMES
        and word not in ("I", "I'm", "I’m")
    )


def _begins_a_name(letter: str) -> bool:
    """A capital, or a letter of a script that has none: 田, م."""
    return letter.isupper() or (letter.isalpha() and letter.lower() == letter.upper())
