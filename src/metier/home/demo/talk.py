"""What Nadia says she does, in 30 seconds and in two minutes, two answers about a time, and how they were rehearsed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from metier.accounts.access import Viewer
from metier.core.talk.questions import QUESTIONS
from metier.home.demo.when import When
from metier.record.models import Position, Skill, Win
from metier.record.queries.wording import Fact, words_of
from metier.spacing import after
from metier.talk.models import Account, AccountSentence, SentenceEvidence, SpokenRehearsal, Story

# a sentence, and the beginnings of what it stands on
SHORT = (
    (
        "I am a senior data analyst at Calder Mutual: I make claims numbers that people act on.",
        ("Senior Data Analyst",),
    ),
    ("I cut the monthly claims run from five hours to 40 minutes, 87% less.", ("Monthly claims run",)),
    ("I advised Pricing to stop a renewal test early, which spared £310,000.", ("Renewal pricing test",)),
    ("I am looking for a team of analysts to lead.", ()),
)
LONG = (
    ("I work as a senior data analyst at Calder Mutual, on claims and vulnerable customers.", ("Senior Data Analyst",)),
    ("I have ten years of insurance and banking data behind me, seven of them at Northbank.", ("Data Analyst", "Graduate Analyst")),
    ("What I do best is make slow numbers fast: I cut the monthly claims run from five hours to 40 minutes, 87% less.", ("Monthly claims run",)),
    ("The claims dashboard that I built is used by all six regional teams; it began with four.", ("Claims dashboard",)),
    ("I stopped a renewal pricing test early, on what the first weeks showed, and that spared customers and us £310,000.", ("Renewal pricing test",)),
    ("I helped with the reserving forecast, which was within 2% for the year.", ("Reserving forecast",)),
    ("In lapse reporting I found a double count that nobody had seen for two years, worth £92,000.", ("Found the double count",)),
    ("I mentor: Ifeoma was promoted after 11 months.", ("Ifeoma promoted", "Hire and develop")),
    ("Next I want a team of analysts to lead, and to answer for what they build.", ()),
)  # fmt: skip
ANSWERS = (
    (
        "finding-2",
        "Found the double count",
        ("Northbank’s old lapse report had come over to Calder with the migration.", "I was asked why two reports of Finance differed by £92,000.",
         "I traced both back to the policy table and found that renewals within a month were counted twice. I wrote the correction and told Finance the same day.",
         "£92,000 was corrected, and the check has run every month since."),
    ),
    (
        "result-1",
        "Monthly claims run",
        ("The claims run blocked the warehouse for five hours on the first working day of each month.", "",
         "I rebuilt it as tested models with Tom’s team and moved it out of the spreadsheet.", "It takes 40 minutes, 87% less."),
    ),
)  # fmt: skip


# day, seconds, how it went, and how well
REHEARSED = (((2026, 9, 12), 41, "Too fast at the numbers", 2), ((2026, 9, 20), 33, "Good; look up at the end", 3))


def build(viewer: Viewer, when: When) -> None:
    """Two accounts and two answers, written in September; the short one rehearsed twice."""
    own: dict[str, Any] = {"career": viewer.career, "created_at": when.moment(2026, 9, 12)}
    facts, rehearsals = _facts(viewer), list[SpokenRehearsal]()
    accounts, sentences, evidence = list[Account](), list[AccountSentence](), list[SentenceEvidence]()
    for title, length, audience, told in (
        ("For recruiters", "short", "Recruiters in my field", SHORT),
        ("At an interview", "long", "Heads of analytics", LONG),
    ):
        account = Account(**own, title=title, length=length, audience=audience, changed_at=own["created_at"])
        accounts.append(account)
        for place, (text, stands_on) in enumerate(told):
            sentences.append(AccountSentence(**own, account=account, text=text, place=place))
            evidence += [_evidence(own, sentences[-1], _fact(facts, one)) for one in stands_on]
        if length == "short":
            rehearsals += _rehearsed(own, account, when)
    Account.objects.bulk_create(accounts)
    AccountSentence.objects.bulk_create(sentences)
    SentenceEvidence.objects.bulk_create(evidence)
    SpokenRehearsal.objects.bulk_create(rehearsals)
    Story.objects.bulk_create(_story(own, facts, *one) for one in ANSWERS)


def _rehearsed(own: dict[str, Any], account: Account, when: When) -> Iterator[SpokenRehearsal]:
    """The rehearsals of an account, which it remembers."""
    memory = None
    for day, seconds, note, rating in REHEARSED:
        memory = after(memory, rating, when.past(*day))
        said = {"stability": memory.stability, "difficulty": memory.difficulty, "due_on": memory.due_on}
        for name, value in {**said, "seen_on": memory.seen_on}.items():
            setattr(account, name, value)
        yield SpokenRehearsal(
            **own, account=account, rehearsed_on=memory.seen_on, seconds=seconds, note=note, rating=rating, **said
        )


def _story(own: dict[str, Any], facts: list[Fact], asked: str, beginning: str, parts: tuple[str, ...]) -> Story:
    win, names = _fact(facts, beginning), ("situation", "task", "did", "result")
    return Story(
        **own,
        asked=asked,
        question=QUESTIONS[asked].text,
        win=win if isinstance(win, Win) else None,
        said=words_of(win),
        changed_at=own["created_at"],
        **dict(zip(names, parts, strict=True)),
    )


def _evidence(own: dict[str, Any], sentence: AccountSentence, fact: Fact) -> SentenceEvidence:
    return SentenceEvidence(**own, sentence=sentence, said=words_of(fact), **{str(fact._meta.model_name): fact})


def _facts(viewer: Viewer) -> list[Fact]:
    """The wins, positions and skills of the demo."""
    return [row for model in (Win, Position, Skill) for row in model._default_manager.filter(career=viewer.career)]


def _fact(facts: list[Fact], beginning: str) -> Fact:
    """The one whose words begin so."""
    return next(one for one in facts if str(one).startswith(beginning))
