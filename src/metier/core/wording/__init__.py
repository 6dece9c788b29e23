"""Two checks of what somebody says of their work: claims without evidence, and evidence left unsaid or hedged away."""

from metier.core.wording.checking import findings, untold
from metier.core.wording.evidence import Evidence, Finding, is_strong
from metier.core.wording.figures import figures
from metier.core.wording.language import are_for, is_checked
from metier.core.wording.marking import Run, marked
from metier.core.wording.rules import CHECKS, RULES, Check, Rule
from metier.core.wording.sentences import Sentence, sentences

__all__ = [
    "CHECKS",
    "Check",
    "Evidence",
    "Finding",
    "RULES",
    "Rule",
    "Run",
    "Sentence",
    "are_for",
    "figures",
    "findings",
    "is_checked",
    "is_strong",
    "marked",
    "sentences",
    "untold",
]
