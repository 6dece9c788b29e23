"""What the demo practises of difficult conversations, a line of its autonomy record, who takes care of what, and who could help."""

from __future__ import annotations

from datetime import date, timedelta

from djmoney.money import Money

from metier.accounts.access import Viewer
from metier.asks import models as asks
from metier.home.demo.when import When
from metier.spacing import Memory, after
from metier.support import models as support
from metier.support.choices import Aspect

# key of the scenario: day of the story and rating of each attempt, what was answered and meant last
PRACTISED: dict[str, tuple[list[tuple[tuple[int, int, int], int]], str, str]] = {
    "pay-asking-for-more": (
        [((2026, 9, 3), 2), ((2026, 9, 8), 3)],
        "I would name what I did this year, and say £57,000.",
        "The work is worth £57,000, and here are the adverts. When can we have an answer?",
    ),
    "credit-in-the-meeting": (
        [((2026, 8, 20), 3), ((2026, 9, 24), 3)],
        "I would say at once that the model is mine.",
        "I can add to that, since I built it.",
    ),
    "no-to-one-more-thing": (
        [((2026, 9, 14), 1), ((2026, 9, 28), 1)],
        "I would say yes, and regret it.",
        "I can do it if something else waits. Which of these?",
    ),
    "again-after-the-summer": (
        [((2026, 9, 27), 3)],
        "",
        "You said after the summer. I would like to settle it today, either way.",
    ),
}
# who takes care of it, their name, how well from 1 to 5, who should
AT_FIRST = {
    Aspect.PROGRESSION: ("manager", "Tom Whitaker", 4, "manager"),
    Aspect.LEARNING: ("me", "", 4, "me"),
    Aspect.MEANING: ("manager", "Tom Whitaker", 3, "me"),
    Aspect.RECOGNITION: ("manager", "Tom Whitaker", 4, "manager"),
    Aspect.AUTONOMY: ("manager", "Tom Whitaker", 4, "manager"),
}
NOW = AT_FIRST | {
    Aspect.PROGRESSION: ("nobody", "", None, "mentor"),
    Aspect.LEARNING: ("me", "", 3, "me"),
    Aspect.RECOGNITION: ("manager", "Tom Whitaker", 2, "manager"),
}


def build(viewer: Viewer, when: When) -> None:
    """Practice, a line of the autonomy record, two maps and two helpers."""
    _practice(viewer, when)
    asks.AutonomyEntry.objects.create(
        career=viewer.career,
        created_at=when.moment(2026, 6, 18),
        behaviour="last-resort",
        happened_on=when.past(2026, 6, 18),
        what="Brought the scope of the programme to Tom, once",
        tried="Two conversations with Priti, and a page of what would fall away",
        whom="Tom Whitaker",
    )
    _maps(viewer, when, _helpers(viewer, when))


def _practice(viewer: Viewer, when: When) -> None:
    own = {"career": viewer.career}
    cards, attempts = [], []
    for key, (story, answer, sentence) in PRACTISED.items():
        card = asks.PracticeCard(**own, key=key, created_at=when.moment(*story[0][0]))
        memory: Memory | None = None
        for day, rating in story:
            memory = after(memory, rating, when.past(*day))
            said = {"answer": answer, "next_time": sentence} if day == story[-1][0] else {}
            attempts.append(
                asks.PracticeAttempt(
                    **own, card=card, created_at=when.moment(*day), tried_on=memory.seen_on, rating=rating,
                    stability=memory.stability, difficulty=memory.difficulty, due_on=memory.due_on, **said,
                )
            )  # fmt: skip
        assert memory is not None  # noqa: S101 - each was practised
        card.stability, card.difficulty, card.times = memory.stability, memory.difficulty, len(story)
        card.seen_on, card.due_on = memory.seen_on, memory.due_on
        cards.append(card)
    asks.PracticeCard.objects.bulk_create(cards)
    asks.PracticeAttempt.objects.bulk_create(attempts)


def _helpers(viewer: Viewer, when: When) -> support.Helper:
    """Returns the one who is found for a line of the map."""
    own = {"career": viewer.career, "created_at": when.moment(2026, 9, 8), "changed_at": when.moment(2026, 9, 8)}
    coach = support.Helper(
        **own,
        name="Mei Tanaka",
        kind="coach",
        fields=["direction", "conversation"],
        known_for="Analysts who come to lead people",
        found="Helen worked with her in 2024",
        terms="Four sessions, then we look",
        fee=Money("90.00", "GBP"),
        fee_per="session",
        first_talk="free",
        wanted="Know whether I want to lead people, or only think that I should",
    )
    helen = support.Helper(
        **own,
        name="Helen Barraclough",
        kind="mentor",
        fields=["planning", "focus"],
        known_for="Knows Calder from inside, and left it well",
        found="She was my manager until 2022",
        state="working",
    )
    support.Helper.objects.bulk_create([coach, helen])
    past: date = when.past(2026, 9, 17)
    support.HelperSession.objects.bulk_create(
        [
            support.HelperSession(
                career=viewer.career, helper=helen, on=past, about="What a no from Tom would tell me",
                agreed="Ask Tom, naming a date", outcome="I had asked twice and never for a day.", minutes=50,
                created_at=when.moment(2026, 9, 17),
            ),
            support.HelperSession(
                career=viewer.career, helper=helen, on=max(when.day(2026, 10, 15), viewer.today + timedelta(days=1)),
                about="How she came to lead six people", created_at=when.moment(2026, 9, 17),
            ),
        ]
    )  # fmt: skip
    return helen


def _maps(viewer: Viewer, when: When, mentor: support.Helper) -> None:
    """The map before and after a reorganisation."""
    own, before, after = {"career": viewer.career}, when.moment(2026, 1, 12), when.moment(2026, 9, 7)
    first = support.SupportMap(**own, created_at=before, mapped_at=before, occasion="look")
    second = support.SupportMap(
        **own,
        created_at=after,
        mapped_at=after,
        occasion="reorganisation",
        reason="Two layers went in Claims, and Tom has twice the people.",
    )
    support.SupportMap.objects.bulk_create([first, second])
    support.SupportLine.objects.bulk_create(
        support.SupportLine(
            **own, created_at=row.mapped_at, map=row, aspect=aspect, by=by, by_name=name, how_well=well, should=should,
            helper=mentor if row is second and aspect == Aspect.PROGRESSION else None,
        )
        for row, lines in ((first, AT_FIRST), (second, NOW))
        for aspect, (by, name, well, should) in lines.items()
    )  # fmt: skip
