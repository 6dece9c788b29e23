"""What Nadia wants, what matters most to her, and what her career is to pay for."""

from __future__ import annotations

from collections.abc import Mapping

from djmoney.money import Money

from metier.accounts.access import Viewer
from metier.direction.models import Ambition, AmbitionRevision, LifeGoal, RankedPriority, Ranking
from metier.home.demo.when import When

# kind, in her words, why, by when, since
AMBITIONS = (
    ("position", "Head of analytics at a company small enough that I know everyone in the team by name.",
     "I do my best work where I can see who it helps.", (2030, None), (2025, 1, 20)),
    ("specialisation", "The person in the North you call when nobody trusts the numbers.", "It is the part of the work I would do unpaid.", (2029, None), (2026, 1, 12)),
    ("reward", "£82,000 by 2030, and never again a raise I did not ask for.", "The house, and not having to be grateful.", (2030, None), (2025, 7, 14)),
    ("purpose", "Analysis that changes how people in difficulty are treated, not a report about it.", "", None, (2025, 1, 20)),
)  # fmt: skip
REWARD_BEFORE = "£75,000 by 2030, and never again a raise I did not ask for."
RANKINGS = (
    ((2025, 1, 20), ("status", "learning", "autonomy", "meaning"), "First thoughts."),
    ((2025, 7, 14), ("autonomy", "learning", "status", "meaning"), "Half a year of somebody else’s roadmap."),
    ((2026, 1, 12), ("learning", "autonomy", "status", "meaning"), "The days I enjoyed were those I learned on."),
    ((2026, 7, 5), ("learning", "autonomy", "meaning", "status"), "The promotion panel taught me I was chasing the title, not the work."),
)  # fmt: skip
MEANINGS = {
    "learning": "I leave jobs when I stop learning.",
    "autonomy": "I want to choose what I work on, and how.",
    "meaning": "Someone outside the company should be better off.",
    "status": "Nice when it comes. I no longer chase it.",
}
LIFE_GOALS = (
    ("house", "House deposit", (2028, 6), None, 38_000, "Two bedrooms within a walk of the park."),
    ("family", "Family leave", (2029, 4), (2030, 1), None, "Planned with Sam."),
    ("travel", "Three months in Japan", (2031, 4), (2031, 6), 9_000, ""),
)


def build(viewer: Viewer, when: When) -> Mapping[str, Ambition]:
    """Ambitions, rankings and life goals; returns the ambitions by kind."""
    career = viewer.career
    ambitions = {
        kind: Ambition(
            career=career,
            kind=kind,
            text=text,
            why=why,
            by=when.month(*by) if by else None,
            created_at=when.moment(*since),
        )
        for kind, text, why, by, since in AMBITIONS
    }
    Ambition.objects.bulk_create(ambitions.values())
    reward = ambitions["reward"]
    AmbitionRevision.objects.create(
        career=career, subject=reward, kind="reward", text=REWARD_BEFORE, why=reward.why, by=reward.by,
        created_at=when.moment(2026, 4, 1), replaced_at=when.moment(2026, 4, 1), reason="The adverts I kept say more.",
    )  # fmt: skip
    rankings = [
        Ranking(career=career, ranked_at=when.moment(*day), created_at=when.moment(*day), reason=reason)
        for day, _, reason in RANKINGS
    ]
    Ranking.objects.bulk_create(rankings)
    RankedPriority.objects.bulk_create(
        RankedPriority(
            career=career,
            ranking=ranking,
            priority=priority,
            rank=rank,
            meaning=MEANINGS[priority],
            created_at=ranking.created_at,
        )
        for ranking, (_, order, _) in zip(rankings, RANKINGS, strict=True)
        for rank, priority in enumerate(order, start=1)
    )
    LifeGoal.objects.bulk_create(
        LifeGoal(
            career=career, kind=kind, title=title, starts=when.month(*starts), ends=when.month(*ends) if ends else None,
            cost=Money(cost, "GBP") if cost else None, why=why, created_at=when.moment(2025, 1, 20 + place),
        )
        for place, (kind, title, starts, ends, cost, why) in enumerate(LIFE_GOALS)
    )  # fmt: skip
    return ambitions
