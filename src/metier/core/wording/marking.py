"""A text with what was found in it marked: runs of letters, each of one check or of none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from metier.core.wording.evidence import Finding
from metier.core.wording.rules import RULES, Check


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text, and the check that marks it."""

    text: str
    check: Check | None = None


def marked(text: str, found: Iterable[Finding]) -> tuple[Run, ...]:
    """The text in runs, which together are the text. Where marks overlap, the one that begins first has the letters."""
    runs: list[Run] = []
    at = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        start, end = max(one.start, at), min(one.end, len(text))
        if start >= end:
            continue
        if at < start:
            runs.append(Run(text[at:start]))
        runs.append(Run(text[start:end], RULES[one.rule].check))
        at = end
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)
