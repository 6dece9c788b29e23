"""Checks of a résumé before it goes out: what each looks for, why, where that comes from, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import wording
from metier.core.reading.tongue_codes import language_named
from metier.core.resume.content import Content, Entry, Line
from metier.core.resume.gaps import gaps
from metier.core.resume.languages import Language
from metier.core.resume.lines import ends_in_a_stop
from metier.core.words import count, listed

MOST = 5
"""Of one rule, no more findings are shown; the last says how many more there are."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`looks_for` says exactly when it speaks."""

    id: str
    title: str
    looks_for: str
    why: str
    source: str
    mend: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: a sentence, how to mend it, and the line of the record it is about, if it is about one."""

    rule: str
    title: str
    sentence: str
    mend: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the content: how many lines are behind the record, pages as made and as wished, lines on the last of several,
    what did not read back, whether the Word file is free of that, what is to be said of letters, the language of the posting it is for, and for lines their evidence by key."""

    today: date
    stale: int = 0
    pages: int | None = None
    last_lines: int | None = None
    wished: int | None = None
    unread: Sequence[str] = ()
    moved: Sequence[str] = ()
    word_is_whole: bool = False
    letters: Sequence[str] = ()
    posting: str = ""
    evidence: Mapping[str, wording.Evidence] | None = None


FEW_LINES = 5  # with which a last page looks forgotten
_OWN = "Metier’s own rule"
_ALL = (
    Rule(
        "contact",
        "No way to reach you",
        "No name, or neither an email address nor a phone number.",
        "Whoever wants to invite you has to be able to.",
        _OWN,
        "Put it into the profile of your record, or stop leaving it out.",
    ),
    Rule(
        "language",
        "Another language than the posting",
        "A variant for a posting that is written in another language than the variant is.",
        "Whoever reads both may expect one language.",
        _OWN,
        "Choose the language of the posting under how it looks, and say its lines in it; or leave it, where the posting asks for yours.",
    ),
    Rule(
        "stale",
        "Behind your record",
        "Lines in your own words whose fact has changed, and lines that the record has no more.",
        "What you send is then no longer what you can show.",
        _OWN,
        "Take the new wording, or look at it and keep yours.",
    ),
    Rule(
        "gap",
        "Time that is not accounted for",
        "More than six months between two dated entries, or since the last one ended.",
        "A gap is read as the worst reason for it; years without an entry lower the chance of an interview.",
        "Weisshaar, “From opt out to blocked out”, American Sociological Review 83(1), 2018; Kristal and others, “Reducing "
        "discrimination against job seekers with and without employment gaps”, Nature Human Behaviour 7, 2023",
        "Put in what your record has of that time, or have a sentence ready for when you are asked.",
    ),
    Rule(
        "result",
        "A line without a result",
        "A line beneath a position that has no figure: no number, share, sum or before and after.",
        "Duties say what anybody in the place would do; results say what you did.",
        _OWN,
        "Say how much, how many, how often or since when, if your record has it. If it has not, leave the line as it is.",
    ),
    Rule(
        "stops",
        "Full stops that come and go",
        "Points of which some end in a full stop and others in none. One that ends in an abbreviation or in another mark counts as neither.",
        "It is read as a want of care.",
        _OWN,
        "End them alike: either way is good.",
    ),
    Rule(
        "length",
        "Longer than you wished",
        "More pages than the length you gave this variant.",
        "What is beyond the length that was asked for may not be read.",
        _OWN,
        "Leave lines out, choose smaller letters, or wish for more pages.",
    ),
    Rule(
        "last-page",
        "A last page with little on it",
        "A last page of five lines or fewer.",
        "A page that is all but empty looks like an oversight.",
        _OWN,
        "Leave a line or two out, choose smaller letters, or take another design.",
    ),
    Rule(
        "reading",
        "Not read by machines",
        "Facts that another program did not find in the PDF or the Word file, or found out of their order.",
        "Application systems read the file before a person does.",
        _OWN,
        "Install a font for letters that are printed as boxes; send the Word file where that reads back whole, as it does in Arabic; else choose another design, or tell us of it with the text that is missing.",
    ),
    Rule(
        "letters",
        "Letters that no font has",
        "Letters without a shape in any font that is here.",
        "They are printed as boxes.",
        _OWN,
        "Install a font that has them, such as one of the Noto family, and make the file again.",
    ),
)
RULES: Mapping[str, Rule] = {rule.id: rule for rule in _ALL}


def check(content: Content, known: Known, switched_off: Collection[str] = frozenset()) -> tuple[Finding, ...]:
    """What the rules find, in their order; then what the rules of wording find, line by line."""
    found: list[Finding] = []
    for rule, findings in (
        ("contact", _contact(content)),
        ("language", _language(content.language, known.posting)),
        ("stale", _stale(known)),
        ("gap", _gaps(content, known.today)),
        ("result", _results(content)),
        ("stops", _stops(content)),
        ("length", _length(known)),
        ("last-page", _last_page(known)),
        ("reading", _reading(known)),
        ("letters", (_found("letters", said) for said in known.letters)),
    ):
        if rule not in switched_off:
            found += _first(list(findings))
    return (*found, *_wording(content, known.evidence or {}, switched_off))


def _found(rule: str, sentence: str, key: str = "") -> Finding:
    return Finding(rule, RULES[rule].title, sentence, RULES[rule].mend, key)


def _first(found: list[Finding]) -> list[Finding]:
    if len(found) <= MOST:
        return found
    last = found[MOST - 1]
    more = f"{last.sentence} And {len(found) - MOST:,} more like it."
    return [*found[: MOST - 1], Finding(last.rule, last.title, more, last.mend, last.key)]


def _contact(content: Content) -> Iterator[Finding]:
    kinds = {contact.kind for contact in content.contacts}
    if not content.name:
        yield _found("contact", "It does not say who you are.")
    if not kinds & {"email", "phone"}:
        yield _found("contact", "It has neither an email address nor a phone number.")


def _language(own: str, posting: str) -> Iterator[Finding]:
    said, asked = (language_named(Language.of(one).code) for one in (own, posting))
    if posting and said != asked:
        yield _found("language", f"It is in {said}, and the posting in {asked}.")


def _stale(known: Known) -> Iterator[Finding]:
    if known.stale:
        is_one = known.stale == 1
        yield _found(
            "stale", f"{count(known.stale, 'line')} {'is' if is_one else 'are'} not as your record has it now."
        )


def _gaps(content: Content, today: date) -> Iterator[Finding]:
    for gap in gaps(_dated(content), today):
        yield _found("gap", gap.sentence)


def _dated(content: Content) -> list[Entry]:
    kinds = {"positions", "education", "volunteering", "projects"}
    return [entry for section in content.sections if section.kind in kinds for entry in section.entries]


def _results(content: Content) -> Iterator[Finding]:
    for line in _points(content, "positions"):
        if not wording.figures(line.text):
            yield _found("result", f"“{_short(line.text)}”", line.key)


def _stops(content: Content) -> Iterator[Finding]:
    ends = [
        (line, ends_in_a_stop(line.text))
        for line in _points(content, "positions", "projects", "education", "volunteering")
    ]
    ended = [line for line, has_stop in ends if has_stop]
    others = [line for line, has_stop in ends if has_stop is False]
    if ended and others:
        fewer = min(others, ended, key=len)
        told = f"{count(len(ended), 'point')} {'ends' if len(ended) == 1 else 'end'} in a full stop, {len(others):,} in none"
        yield _found("stops", f"{told}: the first to differ is “{_short(fewer[0].text)}”.", fewer[0].key)


def _points(content: Content, *kinds: str) -> Iterator[Line]:
    for section in content.sections:
        for entry in section.entries if section.kind in kinds else ():
            yield from entry.lines


def _length(known: Known) -> Iterator[Finding]:
    if known.pages and known.wished and known.pages > known.wished:
        yield _found("length", f"It is {count(known.pages, 'page')}; you wished for {known.wished}.")


def _last_page(known: Known) -> Iterator[Finding]:
    if known.last_lines and known.last_lines <= FEW_LINES:
        yield _found("last-page", f"The last page holds {count(known.last_lines, 'line')}.")


def _reading(known: Known) -> Iterator[Finding]:
    if known.unread:
        named = listed([f"“{_short(text)}”" for text in known.unread[:MOST]])
        yield _found("reading", f"{count(len(known.unread), 'fact')} did not read back: {named}.{_instead(known)}")
    if known.moved:
        named = listed([f"“{_short(text)}”" for text in known.moved[:MOST]])
        yield _found("reading", f"{count(len(known.moved), 'fact')} read back out of order: {named}.{_instead(known)}")


def _instead(known: Known) -> str:
    return " The Word file reads back whole." if known.word_is_whole else ""


def _wording(
    content: Content, evidence: Mapping[str, wording.Evidence], switched_off: Collection[str]
) -> Iterator[Finding]:
    off = frozenset(switched_off)
    for line in _told(content):
        held = (evidence[line.key],) if line.key in evidence else ()
        for one in wording.findings(line.text, held, off, language=content.language):
            yield Finding(one.rule, wording.RULES[one.rule].title, one.sentence, one.mend, line.key)


def _told(content: Content) -> Iterator[Line]:
    for section in content.sections:
        if section.kind != "references":  # these are the words of others
            yield from section.lines
            for entry in section.entries:
                yield from entry.lines


def _short(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:89].rstrip()}…"
