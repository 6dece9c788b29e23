"""Rules switched off and on, and signs set aside."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find
from metier.accounts.actions import set_preference
from metier.core import words
from metier.core.errors import Refused
from metier.support.choices import HelpRule
from metier.support.models import SignSetAside
from metier.support.preferences import preference
from metier.support.told import ON_TODAY, forget

LONGEST_WHY = 300


def switch_rule(viewer: Viewer, rule: str, *, is_on: bool) -> None:
    """Switch a rule on or off. Raises Refused for one that there is not."""
    _known(rule)
    set_preference(viewer, preference(rule), None if is_on else False)


def say_on_today(viewer: Viewer, *, is_on: bool) -> None:
    """Whether Today says once when a rule finds something new."""
    set_preference(viewer, ON_TODAY, None if is_on else False)


@transaction.atomic
def set_aside(viewer: Viewer, rule: str, subject: str, why: str = "") -> SignSetAside:
    """This sign is quiet for a while. Raises Refused."""
    _known(rule)
    if len(why) > LONGEST_WHY:
        raise Refused(f"This is longer than {LONGEST_WHY} characters. Say it shorter.")
    forget(viewer, rule, subject[:64])
    return SignSetAside.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        rule=rule,
        subject=subject[:64],
        said_on=viewer.today,
        why=" ".join(why.split()),
    )


def show_again(viewer: Viewer, pk: UUID | str) -> None:
    """Undo that. Raises Missing."""
    find(viewer, SignSetAside, pk).delete()


def _known(rule: str) -> None:
    if rule not in HelpRule.values:
        raise Refused(f"“{rule}” is not a rule. Use {words.listed(HelpRule.values)}.")
