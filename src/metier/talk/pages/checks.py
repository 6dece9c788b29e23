"""What the two checks found, beside the text: marked words, reasons, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metier.core.reading.tongue_codes import language_named
from metier.core.resume.languages import Language
from metier.core.wording import CHECKS, RULES, Check, Finding, Rule, Run, are_for, marked
from metier.core.words import count, listed


@dataclass(frozen=True, slots=True)
class Found:
    """One finding with its rule."""

    rule: Rule
    words: str
    sentence: str
    mend: str

    @property
    def check(self) -> str:
        return CHECKS[self.rule.check]


@dataclass(frozen=True, slots=True)
class Checked:
    """A piece of text with its findings; `anchor` is the id of its field."""

    name: str
    anchor: str
    runs: tuple[Run, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """All of it. `is_silent` says why nothing is checked, where nothing is."""

    parts: tuple[Checked, ...]
    off: tuple[Rule, ...]
    is_silent: str = ""

    @property
    def lead(self) -> str:
        numbers = {check: sum(one.rule.check == check for part in self.parts for one in part.found) for check in CHECKS}
        names: dict[Check, str] = {"claims": "claim", "unsaid": "thing"}
        said = [
            f"{count(number, names[check])} {'without evidence' if check == 'claims' else 'left unsaid or hedged'}"
            for check, number in numbers.items()
            if number
        ]
        return f"{listed(said)}." if said else "The rules find nothing."


def checked(name: str, anchor: str, text: str, found: Iterable[Finding]) -> Checked:
    kept = tuple(found)
    return Checked(
        name,
        anchor,
        marked(text, kept),
        tuple(Found(RULES[one.rule], one.words, one.sentence, one.mend) for one in kept),
    )


def checks(parts: Sequence[Checked], off: frozenset[str], language: str) -> Checks:
    """Those parts that have findings."""
    silent = ""
    if not are_for(language):
        said = language_named(Language.of(language).code)
        silent = f"The rules are rules of English. This is in {said}, so nothing is checked."
    return Checks(
        tuple(one for one in parts if one.found), tuple(rule for rule in RULES.values() if rule.id in off), silent
    )


@dataclass(frozen=True, slots=True)
class RulesPage:
    """Every rule by its check, and whether it is on."""

    checks: tuple[tuple[str, tuple[tuple[Rule, bool], ...]], ...]


def rules_page(off: frozenset[str]) -> RulesPage:
    return RulesPage(
        tuple(
            (name, tuple((rule, rule.id not in off) for rule in RULES.values() if rule.check == check))
            for check, name in CHECKS.items()
        )
    )
