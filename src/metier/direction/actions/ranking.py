"""Priorities: ranked and never equal; every ranking is kept with its date."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.core import ranking as ranks
from metier.core.errors import Refused, Where
from metier.direction import queries
from metier.direction.choices import PRIORITY_NAMES
from metier.direction.models import RankedPriority, Ranking

LONGEST_MEANING = 300


@transaction.atomic
def rank(
    viewer: Viewer, order: Sequence[str], *, meanings: Mapping[str, str] | None = None, reason: str = ""
) -> Ranking | None:
    """Keep a new ranking; None when order and meanings are what they were. Meanings not given stay. Raises Refused."""
    order = ranks.checked(order, PRIORITY_NAMES)
    current = queries.current_ranking(viewer)
    before = dict(current.meanings) if current else {}
    said = before | {priority: " ".join(text.split()) for priority, text in (meanings or {}).items()}
    for priority, text in said.items():
        if len(text) > LONGEST_MEANING:
            raise Refused(
                f"This is longer than {LONGEST_MEANING} characters. Say it shorter.", Where(field=f"{priority}_meaning")
            )
    if current and current.order == order and all(said.get(one, "") == before.get(one, "") for one in order):
        return None
    kept = Ranking.objects.create(
        career=viewer.career, ranked_at=viewer.now, created_at=viewer.now, reason=reason.strip()
    )
    RankedPriority.objects.bulk_create(
        RankedPriority(
            career=viewer.career, ranking=kept, priority=priority, rank=place, meaning=said.get(priority, "")
        )
        for place, priority in enumerate(order, start=1)
    )
    return kept


def move(viewer: Viewer, priority: str, way: ranks.Way) -> Ranking | None:
    """Move a priority one place. Raises Refused at either end, and while nothing is ranked."""
    return rank(viewer, ranks.moved(_current(viewer).order, priority, way, PRIORITY_NAMES))


def mean(viewer: Viewer, priority: str, meaning: str, *, reason: str = "") -> Ranking | None:
    """Say what a priority means; the ranking before is kept. Raises Refused while nothing is ranked."""
    current = _current(viewer)
    if priority not in current.order:
        ranks.checked([priority, *current.order], PRIORITY_NAMES)
    return rank(viewer, current.order, meanings={priority: meaning}, reason=reason)


def explain(ranking: Ranking, reason: str) -> None:
    """Say why the order changed."""
    ranking.reason = reason.strip()
    ranking.save(update_fields=["reason"])


@transaction.atomic
def withdraw_ranking(viewer: Viewer, ranking: Ranking) -> None:
    """Undo the newest ranking: it goes to the trash. Raises Refused when there is a newer one."""
    current = queries.current_ranking(viewer)
    if current is None or current.id != ranking.id:
        raise Refused("You ranked again since then. Change the order by hand.")
    put_in_trash(viewer, ranking)


def _current(viewer: Viewer) -> ranks.Ranking:
    current = queries.current_ranking(viewer)
    if current is None:
        raise Refused("Your priorities are not ranked yet. Rank all four first.")
    return current
