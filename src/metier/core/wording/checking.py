"""The two checks over one text: each rule in turn, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from metier.core.wording import patterns
from metier.core.wording.evidence import STRONG, Evidence, Finding, is_strong
from metier.core.wording.figures import Figure, figures
from metier.core.wording.language import is_checked
from metier.core.wording.rules import RULES
from metier.core.wording.sentences import Sentence, sentences

MOST_LETTERS = 50_000
"""No more of a text is looked at."""


def findings(
    text: str,
    evidence: Sequence[Evidence] = (),
    switched_off: Collection[str] = frozenset(),
    *,
    language: str = "en",
) -> tuple[Finding, ...]:
    """What the rules find in a text that stands on this evidence, in the order of its words.

    `evidence` is beneath all of the text: give a sentence and its own evidence where sentences have each their own. In a language that
    the rules are not made for, there is nothing.
    """
    if not is_checked(text, language):
        return ()
    text = text[:MOST_LETTERS]
    found = [one for sentence in sentences(text) for one in _in_sentence(sentence, evidence)]
    found += _numbers_unsaid(text, evidence)
    kept = [one for one in found if one.rule not in switched_off]
    return tuple(sorted(_outermost(kept), key=lambda one: (one.start, one.end, one.rule)))


def untold(
    text: str, unused: Sequence[Evidence], switched_off: Collection[str] = frozenset(), *, language: str = "en"
) -> tuple[Finding, ...]:
    """The strong ones of the wins that nothing in a text stands on, found at its end; in another language, nothing."""
    if "win-unused" in switched_off or not is_checked(text, language):
        return ()
    end = min(len(text), MOST_LETTERS)
    return tuple(_unused(win, end) for win in unused if is_strong(win))


def _in_sentence(sentence: Sentence, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    said = figures(sentence.text)
    if not said and not evidence:
        yield from _words(sentence, patterns.BARE)
    yield from _words(sentence, patterns.ALWAYS)
    if not said:
        yield from _words(sentence, {"duty": patterns.DUTY})
    yield from _passive(sentence)
    yield from _team_unnamed(sentence, evidence)
    yield from _unproved(sentence, said, evidence)


def _words(sentence: Sentence, rules: Mapping[str, re.Pattern[str]]) -> Iterator[Finding]:
    for rule, pattern in rules.items():
        for match in pattern.finditer(sentence.text):
            yield _finding(rule, sentence, match.start(), match.end())


def _finding(rule: str, sentence: Sentence, start: int, end: int, said: str = "", key: str = "") -> Finding:
    words = sentence.text[start:end]
    return Finding(
        rule,
        sentence.start + start,
        sentence.start + end,
        words,
        said or f"“{words}”: {RULES[rule].why[0].lower()}{RULES[rule].why[1:]}",
        RULES[rule].mend,
        key,
    )


def _passive(sentence: Sentence) -> Iterator[Finding]:
    if " by " in f"{sentence.text} ":
        return
    for match in patterns.PASSIVE.finditer(sentence.text):
        before = (match["before"] or "").lower().split()
        if not patterns.SUBJECTS.intersection(before):
            yield _finding("passive", sentence, match.start("mark"), match.end("mark"))


def _team_unnamed(sentence: Sentence, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    match = patterns.ALONE.search(sentence.text)
    if match is None or patterns.OTHERS.search(sentence.text):
        return
    for one in evidence:
        if team := patterns.TEAMWORK.search(one.everything):
            yield _finding(
                "team-unnamed",
                sentence,
                match.start(),
                match.end(),
                f"“{one.title}” says “{team[0]}”; this sentence mentions nobody else.",
                one.key,
            )
            return


def _unproved(sentence: Sentence, said: Sequence[Figure], evidence: Sequence[Evidence]) -> Iterator[Finding]:
    if not evidence:
        return
    known = [figure for one in evidence for figure in figures(one.everything)]
    for figure in said:
        if figure.kind in STRONG and not any(figure.same(other) for other in known):
            yield _finding(
                "figure-unproved",
                sentence,
                figure.start,
                figure.end,
                f"Nothing that this sentence stands on says {figure.text}.",
            )


def _numbers_unsaid(text: str, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    said = figures(text)
    for one in evidence:
        has = one.figures
        if has and not any(figure.same(other) for figure in said for other in has):
            number = one.result if figures(one.result) else has[0].text
            yield Finding(
                "number-unsaid",
                len(text),
                len(text),
                "",
                f"“{one.title}” has a number, {number}, that is not said.",
                f"Say it: {number}.",
                one.key,
            )


def _unused(win: Evidence, end: int) -> Finding:
    number = win.result or win.figures[0].text
    sentence = f"“{win.title}” came to {number}, and is not told." if win.result else f"“{win.title}” is not told."
    return Finding("win-unused", end, end, "", sentence, RULES["win-unused"].mend, win.key)


def _outermost(found: Sequence[Finding]) -> list[Finding]:
    """Of findings of one check whose words lie within each other's, the widest; of the same words, the first rule of the list."""
    order = {rule: place for place, rule in enumerate(RULES)}
    reached: dict[str, int] = {}
    kept: list[Finding] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, order[one.rule])):
        check = RULES[one.rule].check
        if one.start == one.end or one.end > reached.get(check, -1):
            kept.append(one)
            reached[check] = max(one.end, reached.get(check, -1))
    return kept
