"""The facts that the signs are read from, and the signs that stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from metier.accounts.access import Viewer, visible
from metier.asks.choices import Area, AskState
from metier.asks.models import Ask, OwnScenario
from metier.asks.queries.practice import area_of, attempts, scenario_title
from metier.core import help_signs
from metier.core.help_signs import Ahead, Decided, Dropped, Facts, Named, OpenGoal, Reviewed, Sign, Tried
from metier.core.words import short_date
from metier.plan.choices import GoalState
from metier.plan.models import Goal, GoalRevision, IfThenPlan
from metier.reviews.choices import ReviewKind
from metier.reviews.models import Answer, Review
from metier.reviews.queries.reviews import period_of_review
from metier.support.choices import HelpRule
from metier.support.models import SignSetAside

STALLED = "stalled"
MOST_NAMED = 150
GOOD = 3
"""The rating from which a scenario went well."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def preference(rule: str) -> str:
    """The name under which a career keeps that a rule is off."""
    return f"help-sign-{rule}"


def switched_off(viewer: Viewer) -> frozenset[str]:
    kept = viewer.career.preferences
    return frozenset(rule for rule in HelpRule.values if kept.get(preference(rule)) is False)


def signs(viewer: Viewer) -> list[Sign]:
    """What stands, without the rules that are off and what was set aside: as many queries as there are rules and a few, however long the career."""
    since = viewer.today - help_signs.QUIET_FOR
    aside = set(visible(viewer, SignSetAside).filter(said_on__gt=since).values_list("rule", "subject"))
    found = help_signs.signs(facts(viewer), switched_off(viewer))
    return [sign for sign in found if (sign.rule, sign.subject) not in aside]


def facts(viewer: Viewer) -> Facts:
    ahead = tuple(_ahead(viewer))
    return Facts(
        viewer.today,
        reviews=tuple(_reviews(viewer)),
        goals=tuple(_goals(viewer)),
        dropped=tuple(_dropped(viewer)),
        named=tuple(_named(viewer)),
        tried=tuple(_tried(viewer)),
        ahead=ahead,
        familiar=_familiar(viewer) if ahead else frozenset(),
        decided=tuple(_decided(viewer)),
    )


def _reviews(viewer: Viewer) -> Iterator[Reviewed]:
    """The last two of each kind that were finished."""
    for kind in ReviewKind.values:
        finished = visible(viewer, Review).filter(kind=kind, finished_at__isnull=False).order_by("-ends")[:2]
        for row in finished:
            titles = frozenset(_stagnant(row.facts))
            yield Reviewed(str(row.pk), row.kind, period_of_review(row).name(row.ends), row.ends, titles)


def _stagnant(kept: Any) -> Iterator[str]:  # Any: what a review kept as JSON
    """The titles of the goals that a finished review called stagnant; nothing where an archive holds something else."""
    document = kept.get("document") if isinstance(kept, dict) else None
    for part in ("goals", "stalled"):
        rows = document.get(part) if isinstance(document, dict) else None
        for one in rows if isinstance(rows, list) else ():
            if isinstance(one, dict) and one.get("state") == "stagnant":
                yield str(one.get("title", ""))


def _goals(viewer: Viewer) -> Iterator[OpenGoal]:
    rows = visible(viewer, Goal).filter(state=GoalState.OPEN)
    revisions = visible(viewer, GoalRevision).filter(subject__state=GoalState.OPEN, subject__trashed_at=None)
    titles: dict[Any, set[str]] = {}
    dropped: dict[Any, Any] = {}
    for subject, title, state, closed_on in revisions.order_by("replaced_at").values_list(
        "subject_id", "title", "state", "closed_on"
    ):
        titles.setdefault(subject, set()).add(title)
        if state == GoalState.DROPPED:
            dropped[subject] = closed_on
    for pk, title, created_at in rows.values_list("id", "title", "created_at"):
        every = frozenset({title, *titles.get(pk, ())})
        yield OpenGoal(str(pk), title, every, viewer.career.day_of(created_at), dropped.get(pk))


def _dropped(viewer: Viewer) -> Iterator[Dropped]:
    """Of the last three years."""
    since = viewer.today - 3 * help_signs.YEAR
    rows = visible(viewer, Goal).filter(state=GoalState.DROPPED, closed_on__gte=since)
    for pk, title, on in rows.order_by("-closed_on")[:200].values_list("id", "title", "closed_on"):
        if on:
            yield Dropped(str(pk), title, on)


def _named(viewer: Viewer) -> Iterator[Named]:
    """Obstacles of if-then plans, and the sentences of answers to “What got in the way?”, of a year."""
    since = viewer.today - help_signs.YEAR
    plans = visible(viewer, IfThenPlan).filter(goal__trashed_at=None).order_by("-created_at")[:MOST_NAMED]
    for pk, text, created_at, goal in plans.values_list("id", "obstacle", "created_at", "goal_id"):
        on = viewer.career.day_of(created_at)
        if on > since:
            yield Named(str(pk), text, on, f"If-then plan of {short_date(on)}", ("plan:goal", str(goal)))
    answers = (
        visible(viewer, Answer)
        .filter(question=STALLED, review__trashed_at=None, review__ends__gt=since)
        .exclude(text="")
    )
    newest = answers.order_by("-review__ends")[: MOST_NAMED // 2]
    for pk, text, review, ends in newest.values_list("id", "text", "review_id", "review__ends"):
        for sentence in filter(None, map(str.strip, _SENTENCE.split(text[:2_000])[:4])):
            yield Named(
                str(pk),
                sentence,
                min(ends, viewer.today),
                f"Review to {short_date(ends)}",
                ("reviews:review", str(review)),
            )


def _tried(viewer: Viewer) -> Iterator[Tried]:
    since = viewer.today - help_signs.AGAIN_WITHIN
    rows = attempts(viewer).filter(rating=1, tried_on__gt=since)
    cards: dict[Any, list[Any]] = {}
    for row in rows:
        cards.setdefault(row.card_id, []).append(row)
    for own in cards.values():
        card = own[0].card
        place = ("asks:own_scenario", str(card.own_id)) if card.own_id else ("asks:scenario", card.key)
        yield Tried(card.key or str(card.own_id), scenario_title(card), tuple(row.tried_on for row in own), place)


def _ahead(viewer: Viewer) -> Iterator[Ahead]:
    """Real conversations that are prepared, of a kind that has a name, the next first."""
    rows = visible(viewer, OwnScenario).filter(is_real=True, held_on=None, happens_on__gte=viewer.today)
    rows = rows.exclude(area=Area.OTHER).order_by("happens_on", "id")[:20]
    for pk, title, area, on in rows.values_list("id", "title", "area", "happens_on"):
        if on:
            yield Ahead(str(pk), title, area, str(Area(area).label), on, ("asks:own_scenario", str(pk)))


def _familiar(viewer: Viewer) -> frozenset[str]:
    """The areas of which a real conversation was held, or a scenario was last seen to go well."""
    held = visible(viewer, OwnScenario).filter(is_real=True, held_on__isnull=False).values_list("area", flat=True)
    well = attempts(viewer).filter(rating__gte=GOOD).order_by().values_list("card__key", "card__own__area").distinct()
    return frozenset(held) | {area_of(key, own or "") for key, own in well}


def _decided(viewer: Viewer) -> Iterator[Decided]:
    """What was granted or declined in a year, and what is promised."""
    granted, since = (AskState.GRANTED, AskState.PROMISED), viewer.today - help_signs.YEAR
    decided = Q(state__in=(AskState.GRANTED, AskState.DECLINED), decided_on__gt=since) | Q(state=AskState.PROMISED)
    rows = visible(viewer, Ask).filter(decided).exclude(whom="")
    for pk, whom, title, state, on, asked in rows.values_list(
        "id", "whom", "title", "state", "decided_on", "last_asked_on"
    ):
        yield Decided(whom, title, on or asked or viewer.today, state in granted, ("asks:ask", str(pk)))
