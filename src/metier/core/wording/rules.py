"""The rules of the two checks, as they are shown: what each looks for, why, where that comes from, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Check = Literal["claims", "unsaid"]
CHECKS: Mapping[Check, str] = {
    "claims": "Claims without evidence",
    "unsaid": "Evidence left unsaid or hedged away",
}
LANGUAGES = frozenset({"en"})
"""The rules hold for English. A text in any other language is left alone."""

_ENEMIES = (
    "“What is career management and do you need some?”, on your professional value: arrogance and false humility are your enemies, "
    "self-awareness is your friend"
)
_HUBRIS = "Hoorens and others, “The hubris hypothesis”, Journal of Personality 80(5), 2012"
_HUMBLE = "Sezer, Gino and Norton, “Humblebragging”, Journal of Personality and Social Psychology 114(1), 2018"
_CREDIT = "Ross and Sicoly, “Egocentric biases in availability and attribution”, Journal of Personality and Social Psychology 37(3), 1979"
_IMPOSTOR = "Clance and Imes, “The imposter phenomenon in high achieving women”, Psychotherapy 15(3), 1978"
_SELF = "Exley and Kessler, “The gender gap in self-promotion”, NBER working paper 26345, 2019"
_HEDGES = "Lakoff, “Hedges”, Journal of Philosophical Logic 2(4), 1973"
_OWN = "Metier’s own rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """`looks_for` says exactly when it speaks; `why` what the words do to whoever hears them."""

    id: str
    check: Check
    title: str
    looks_for: str
    why: str
    source: str
    mend: str


_BARE = "It is quiet in a sentence that has a figure or stands on evidence."

_ALL = (
    Rule(
        "superlative",
        "claims",
        "Above everybody else",
        "Best, finest, greatest, world-class, leading, number one, second to none, “the most …”, “better than …”, “the top performer”. "
        + _BARE,
        "Whoever puts themselves above others is liked less, and believed less, than who says what they did.",
        f"{_HUBRIS}; {_ENEMIES}",
        "Say what you did and its number, and let them compare.",
    ),
    Rule(
        "expert",
        "claims",
        "Expert by your own word",
        "Expert, deep expertise, guru, visionary, thought leader, renowned, “go-to person”. " + _BARE,
        "A title that nobody gave you asks to be tested.",
        _ENEMIES,
        "Say what shows it: a certificate, years at it, what others come to you for.",
    ),
    Rule(
        "praise",
        "claims",
        "Praise of yourself",
        "Passionate, hard-working, results-driven, team player, excellent communication skills, proven track record. "
        + _BARE,
        "Anybody can say these of themselves, so they tell nobody from anybody.",
        _ENEMIES,
        "Leave the adjective out, and tell the one thing that made you think of it.",
    ),
    Rule(
        "booster",
        "claims",
        "Words that only push",
        "Extremely, incredibly, hugely, absolutely, truly, “highly skilled”, revolutionised, ground-breaking. " + _BARE,
        "They ask to be believed where a number would be.",
        _OWN,
        "Leave it out, or say how much.",
    ),
    Rule(
        "vague-scale",
        "claims",
        "Much, but not how much",
        "Significantly, substantially, massive, numerous, countless, many, a lot of, extensive, dramatically. " + _BARE,
        "It can be any number, and is taken for a small one.",
        _OWN,
        "Say the number, or the range you are sure of.",
    ),
    Rule(
        "absolute",
        "claims",
        "Without exception",
        "Never failed, flawless, guaranteed, 110 %, every single, without exception, everyone knows.",
        "One exception that the listener knows is enough.",
        _OWN,
        "Say how often out of how many, and since when.",
    ),
    Rule(
        "sole-credit",
        "claims",
        "All of it by yourself",
        "Single-handedly, all by myself, without any help, solely, “the only one who”, “without me it would”.",
        "People remember their own part of shared work best; those who were there remember theirs.",
        f"{_CREDIT}; {_ENEMIES}",
        "Say your part as yours, and name with whom.",
    ),
    Rule(
        "team-unnamed",
        "claims",
        "The others are not mentioned",
        "“I …” in a sentence whose evidence speaks of a team, colleagues or “we”, and which mentions nobody else.",
        "The evidence says that others took part, and may be shown beside your words.",
        f"{_CREDIT}; {_ENEMIES}",
        "Say what was your part, and who else was there.",
    ),
    Rule(
        "figure-unproved",
        "claims",
        "A number that the evidence does not have",
        "A percentage, a sum of money or a multiple in a sentence that stands on evidence, none of which says that number.",
        "It is the first thing that is asked about.",
        _OWN,
        "Say the number of the evidence, or link what this one comes from.",
    ),
    Rule(
        "helped",
        "unsaid",
        "Helped, where you did",
        "Helped to, helped with, assisted with, was involved in, participated in, contributed to, played a part in.",
        "It leaves open whether you did the work or watched it.",
        f"{_ENEMIES}; {_SELF}",
        "Say your own part with its verb: wrote, ran, decided, taught.",
    ),
    Rule(
        "softened",
        "unsaid",
        "Made smaller",
        "Just, only, a bit, a little, sort of, kind of, somewhat, maybe, I think, I feel, tried to, my small contribution. It is quiet about “only 3”, "
        "“not only”, “at least”, “rather than”.",
        "It takes back what the sentence says.",
        f"{_HEDGES}; {_ENEMIES}",
        "Leave it out and read the sentence again: it is still true.",
    ),
    Rule(
        "luck",
        "unsaid",
        "Put down to luck",
        "I was lucky, luckily, fortunate, by chance, right place at the right time, happened to.",
        "Luck does not come again; what you did can.",
        f"{_IMPOSTOR}; {_ENEMIES}",
        "Say what you did when the chance came.",
    ),
    Rule(
        "waved-away",
        "unsaid",
        "Waved away",
        "It was nothing, no big deal, anyone could have, I am no expert, it was all the team, it was a team effort, it wasn’t me, I don’t deserve the credit.",
        "They hear that there is nothing to ask about.",
        f"{_IMPOSTOR}; {_ENEMIES}",
        "Say your part and its result; thank the others beside it.",
    ),
    Rule(
        "humblebrag",
        "unsaid",
        "Pride dressed as modesty",
        "Humbled to, I don’t like to boast, not to brag, I can’t believe that they chose me.",
        "Praise masked by modesty is liked less, and believed less, than praise said plainly.",
        _HUMBLE,
        "Say the thing itself, plainly.",
    ),
    Rule(
        "passive",
        "unsaid",
        "Done, but by whom",
        "Was or were with a participle, and no “by”: “a new process was introduced”. It is quiet after I, we and they, and about "
        "what others do to you: promoted, awarded, asked.",
        "Whoever did it is not in the sentence, so it was not you.",
        _OWN,
        "Begin with who did it: “I introduced a new process”.",
    ),
    Rule(
        "duty",
        "unsaid",
        "The duty instead of the deed",
        "Responsible for, duties included, tasked with, in charge of; in a sentence without a figure.",
        "A duty can be had for years without anything coming of it.",
        _OWN,
        "Say what you did with it, and what came of it.",
    ),
    Rule(
        "number-unsaid",
        "unsaid",
        "The number is not said",
        "Evidence with a number beneath a sentence that says none of its numbers.",
        "It is the strongest thing that you have, and nobody hears it.",
        f"{_ENEMIES}; {_SELF}",
        "Say the number.",
    ),
    Rule(
        "win-unused",
        "unsaid",
        "A strong win that is not told",
        "A win offered as evidence, with a percentage, a sum, a multiple or a before and after, that nothing in the text stands on.",
        "It is on your record, and nobody will look for it there.",
        f"{_ENEMIES}; {_SELF}",
        "Tell it, or leave it out on purpose and switch this off.",
    ),
)
RULES: Mapping[str, Rule] = {rule.id: rule for rule in _ALL}
