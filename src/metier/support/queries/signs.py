"""The facts that the signs are read from, and the signs that stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.choices import Area, AskState
from metier.asks.models import Ask, OwnScenario, PracticeAttempt, PracticeCard
from metier.asks.queries.practice import area_of, attempts, cards, title_in_deck
from metier.core import help_signs
from metier.core.help_signs import Ahead, Decided, Dropped, Facts, Named, OpenGoal, Reviewed, Sign, Tried
from metier.core.words import short_date
from metier.plan.choices import GoalState
from metier.plan.models import Goal, GoalRevision, IfThenPlan
from metier.reviews.choices import ReviewKind
from metier.reviews.models import Answer, Review
from metier.reviews.queries.reviews import period_of_review
from metier.support.models import SignSetAside
from metier.support.preferences import switched_off

STALLED = "stalled"
MOST_NAMED = 150
A_DAY = timedelta(days=1)  # by which a moment may lie in another day than in that of UTC
GOOD = 3
"""The rating from which a scenario went well."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def signs(viewer: Viewer) -> list[Sign]:
    """What stands, without the rules that are off and what was set aside: as many queries as there are rules and a few, however long the career."""
    since = viewer.today - help_signs.QUIET_FOR
    aside = set(_aside(viewer, since))
    found = help_signs.signs(facts(viewer), switched_off(viewer))
    return [sign for sign in found if (sign.rule, sign.subject) not in aside]


@prepared
def _aside(viewer: Viewer, since: date) -> QuerySet[SignSetAside, tuple[str, str]]:
    return visible(viewer, SignSetAside).filter(said_on__gt=since).values_list("rule", "subject")


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
        for row in _finished(viewer, kind):
            titles = frozenset(_stagnant(row.facts))
            yield Reviewed(str(row.pk), row.kind, period_of_review(row).name(row.ends), row.ends, titles)


@prepared
def _finished(viewer: Viewer, kind: str) -> QuerySet[Review]:
    return visible(viewer, Review).filter(kind=kind, finished_at__isnull=False).order_by("-ends")[:2]


def _stagnant(kept: Any) -> Iterator[str]:  # Any: what a review kept as JSON
    """The titles of the goals that a finished review called stagnant; nothing where an archive holds something else."""
    document = kept.get("document") if isinstance(kept, dict) else None
    for part in ("goals", "stalled"):
        rows = document.get(part) if isinstance(document, dict) else None
        for one in rows if isinstance(rows, list) else ():
            if isinstance(one, dict) and one.get("state") == "stagnant":
                yield str(one.get("title", ""))


def _goals(viewer: Viewer) -> Iterator[OpenGoal]:
    titles: dict[Any, set[str]] = {}
    dropped: dict[Any, Any] = {}
    for subject, title, state, closed_on in _versions(viewer):
        titles.setdefault(subject, set()).add(title)
        if state == GoalState.DROPPED:
            dropped[subject] = closed_on
    for pk, title, created_at in _open(viewer):
        every = frozenset({title, *titles.get(pk, ())})
        yield OpenGoal(str(pk), title, every, viewer.career.day_of(created_at), dropped.get(pk))


@prepared
def _open(viewer: Viewer) -> QuerySet[Goal, tuple[UUID, str, datetime]]:
    return visible(viewer, Goal).filter(state=GoalState.OPEN).values_list("id", "title", "created_at")


@prepared
def _versions(viewer: Viewer) -> QuerySet[GoalRevision, tuple[UUID, str, str, date | None]]:
    """Of open goals, oldest first."""
    rows = visible(viewer, GoalRevision).filter(subject__state=GoalState.OPEN, subject__trashed_at=None)
    return rows.order_by("replaced_at").values_list("subject_id", "title", "state", "closed_on")


@prepared
def _dropped_since(viewer: Viewer, since: date) -> QuerySet[Goal, tuple[UUID, str, date | None]]:
    rows = visible(viewer, Goal).filter(state=GoalState.DROPPED, closed_on__gte=since).order_by("-closed_on")
    return rows.values_list("id", "title", "closed_on")[:200]


def _dropped(viewer: Viewer) -> Iterator[Dropped]:
    """Of the last three years."""
    for pk, title, on in _dropped_since(viewer, viewer.today - 3 * help_signs.YEAR):
        if on:
            yield Dropped(str(pk), title, on)


def _named(viewer: Viewer) -> Iterator[Named]:
    """Obstacles of if-then plans, and the sentences of answers to “What got in the way?”, of a year."""
    since = viewer.today - help_signs.YEAR
    for pk, text, created_at, goal in _obstacles(viewer, viewer.now - help_signs.YEAR - A_DAY):
        on = viewer.career.day_of(created_at)
        if on > since:
            yield Named(str(pk), text, on, f"If-then plan of {short_date(on)}", ("plan:goal", str(goal)))
    for pk, text, review, ends in _answers(viewer, since):
        for sentence in filter(None, map(str.strip, _SENTENCE.split(text[:2_000])[:4])):
            yield Named(
                str(pk),
                sentence,
                min(ends, viewer.today),
                f"Review to {short_date(ends)}",
                ("reviews:review", str(review)),
            )


@prepared
def _obstacles(viewer: Viewer, since: datetime) -> QuerySet[IfThenPlan, tuple[UUID, str, datetime, UUID]]:
    rows = visible(viewer, IfThenPlan).filter(goal__trashed_at=None, created_at__gt=since).order_by("-created_at")
    return rows.values_list("id", "obstacle", "created_at", "goal_id")[:MOST_NAMED]


@prepared
def _answers(viewer: Viewer, since: date) -> QuerySet[Answer, tuple[UUID, str, UUID, date]]:
    rows = visible(viewer, Answer).filter(question=STALLED, review__trashed_at=None, review__ends__gt=since)
    # The career of the review, too: the database then begins with the reviews of a year, not with every answer ever given.
    newest = rows.filter(review__career=viewer.career).exclude(text="").order_by("-review__ends")
    return newest.values_list("id", "text", "review_id", "review__ends")[: MOST_NAMED // 2]


def _tried(viewer: Viewer) -> Iterator[Tried]:
    days: dict[tuple[str, UUID | None, str | None], list[date]] = {}
    for key, own, title, on in _again(viewer, viewer.today - help_signs.AGAIN_WITHIN):
        days.setdefault((key, own, title), []).append(on)
    for (key, own, title), tried in days.items():
        place = ("asks:own_scenario", str(own)) if own else ("asks:scenario", key)
        yield Tried(key or str(own), title or title_in_deck(key), tuple(tried), place)


@prepared
def _again(viewer: Viewer, since: date) -> QuerySet[PracticeAttempt, tuple[str, UUID | None, str | None, date]]:
    rows = attempts(viewer).filter(rating=1, tried_on__gt=since)
    return rows.values_list("card__key", "card__own_id", "card__own__title", "tried_on")


def _ahead(viewer: Viewer) -> Iterator[Ahead]:
    """Real conversations that are prepared, of a kind that has a name, the next first."""
    for pk, title, area, on in _prepared(viewer, viewer.today):
        if on:
            yield Ahead(str(pk), title, area, str(Area(area).label), on, ("asks:own_scenario", str(pk)))


@prepared
def _prepared(viewer: Viewer, today: date) -> QuerySet[OwnScenario, tuple[UUID, str, str, date | None]]:
    rows = visible(viewer, OwnScenario).filter(is_real=True, held_on=None, happens_on__gte=today)
    rows = rows.exclude(area=Area.OTHER).order_by("happens_on", "id")
    return rows.values_list("id", "title", "area", "happens_on")[:20]


def _familiar(viewer: Viewer) -> frozenset[str]:
    """The areas of which a real conversation was held, or a scenario was last seen to go well."""
    return frozenset(_held(viewer)) | {area_of(key, own or "") for key, own in _gone_well(viewer)}


@prepared
def _held(viewer: Viewer) -> QuerySet[OwnScenario, str]:
    rows = visible(viewer, OwnScenario).filter(is_real=True, held_on__isnull=False).order_by()
    return rows.values_list("area", flat=True).distinct()


@prepared
def _gone_well(viewer: Viewer) -> QuerySet[PracticeCard, tuple[str, str | None]]:
    """Of the cards, each of which is looked up, and not of every answer ever given."""
    well = visible(viewer, PracticeAttempt).filter(card=OuterRef("pk"), rating__gte=GOOD).order_by()
    return cards(viewer).filter(Exists(well)).order_by().values_list("key", "own__area")


def _decided(viewer: Viewer) -> Iterator[Decided]:
    """What was granted or declined in a year, and what is promised."""
    granted = (AskState.GRANTED, AskState.PROMISED)
    for pk, whom, title, state, on, asked in _answered(viewer, viewer.today - help_signs.YEAR):
        yield Decided(whom, title, on or asked or viewer.today, state in granted, ("asks:ask", str(pk)))


@prepared
def _answered(viewer: Viewer, since: date) -> QuerySet[Ask, tuple[UUID, str, str, str, date | None, date | None]]:
    decided = Q(state__in=(AskState.GRANTED, AskState.DECLINED), decided_on__gt=since) | Q(state=AskState.PROMISED)
    rows = visible(viewer, Ask).filter(decided).exclude(whom="")
    return rows.values_list("id", "whom", "title", "state", "decided_on", "last_asked_on")
