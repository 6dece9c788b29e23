"""What the pages of getting help show: signs, which help fits, who could give it, and the talks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Max, Min, Q, QuerySet

from metier.accounts.access import Viewer
from metier.accounts.prepared import prepared
from metier.core import help_signs, money, words
from metier.core.help_signs import Sign
from metier.support.choices import FeePer, HelperKind, HelperState, HelpKind, HelpRule
from metier.support.models import Helper, HelperSession
from metier.support.queries.helpers import ahead, by_kind, helpers, sessions, to_look_back_on
from metier.support.queries.signs import signs, switched_off
from metier.ui.addresses import address_of

FOR: dict[str, str] = {
    HelpKind.DIRECTION: "Where you want to go, when you no longer know, or keep deciding it anew.",
    HelpKind.PLANNING: "How to get there: steps that fit your hours, and what goes first.",
    HelpKind.FOCUS: "Staying with it, when other things keep coming first. Somebody who asks.",
    HelpKind.CONVERSATION: "A talk that you put off. Somebody to rehearse it with, who knows both sides.",
    HelpKind.SEARCH: "Résumé, interviews, the market, the offer.",
}
LOOK_BACK = timedelta(days=60)
MOST_ENDED = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """One record that a sign stands on; `url` where it has a page."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownSign:
    """A sign with what it stands on, the kinds of help that fit, and who on the list gives such help."""

    sign: Sign
    rule: str
    records: list[Shown]
    kinds: list[tuple[str, str]]
    helpers: list[Helper]


@dataclass(frozen=True, slots=True)
class RuleRow:
    code: str
    name: str
    text: str
    is_on: bool
    found: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of help, what it is for, and who gives it."""

    code: str
    name: str
    text: str
    helpers: list[Helper]


@dataclass(frozen=True, slots=True)
class HelperRow:
    helper: Helper
    fields: str
    fee: str
    talks: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    lead: str
    signs: list[ShownSign]
    rules: list[RuleRow]
    kinds: list[KindRow]
    rows: list[HelperRow]
    ended: list[HelperRow]
    number_ended: int
    ahead: list[HelperSession]
    unsaid: list[HelperSession]
    quiet_days: int


def help_page(viewer: Viewer, *, is_whole: bool = False) -> HelpPage:
    """Of those with whom it has ended, the last few, or with `is_whole` all."""
    rows = sorted(_helpers(viewer), key=lambda row: row.kind != HelperKind.PEER)
    there = [row for row in rows if row.state != HelperState.ENDED]
    ended = [row for row in rows if row.state == HelperState.ENDED]
    ended.sort(key=lambda row: row.ended_on or date.min, reverse=True)
    of_kind, found, off = by_kind(rows), signs(viewer), switched_off(viewer)
    shown = [_sign(one, of_kind) for one in found]
    days = {pk: (ahead, behind) for pk, ahead, behind in _days(viewer, viewer.today)}
    number = {rule: sum(one.rule == rule for one in found) for rule in HelpRule.values}
    return HelpPage(
        _lead(len(found), len(there)),
        shown,
        [
            RuleRow(one.value, str(one.label), help_signs.RULES[one.value], one.value not in off, number[one.value])
            for one in HelpRule
        ],
        [KindRow(one.value, str(one.label), FOR[one.value], of_kind.get(one.value, [])) for one in HelpKind],
        [_row(viewer, row, days) for row in there],
        [_row(viewer, row, days) for row in (ended if is_whole else ended[:MOST_ENDED])],
        len(ended),
        _ahead(viewer, viewer.today),
        _unsaid(viewer, viewer.today, viewer.today - LOOK_BACK),
        help_signs.QUIET_FOR.days,
    )


_helpers = prepared(helpers)


@prepared
def _days(viewer: Viewer, today: date) -> QuerySet[HelperSession, tuple[UUID, date | None, date | None]]:
    rows = sessions(viewer).order_by().values_list("helper_id")
    return rows.annotate(next=Min("on", filter=Q(on__gte=today)), last=Max("on", filter=Q(on__lt=today)))


@prepared
def _ahead(viewer: Viewer, today: date) -> QuerySet[HelperSession]:
    return ahead(viewer, today)[:5]


@prepared
def _unsaid(viewer: Viewer, today: date, since: date) -> QuerySet[HelperSession]:
    return to_look_back_on(viewer, today, since)[:3]


def _lead(found: int, there: int) -> str:
    list_of = f"{words.count(there, 'person', 'people')} on your list" if there else "nobody on your list yet"
    if found:
        return f"{words.count(found, 'sign')} that help would help, and {list_of}."
    return f"None of the rules finds anything, and {list_of}. Nobody needs a sign to ask for help."


def _sign(sign: Sign, of_kind: dict[str, list[Helper]]) -> ShownSign:
    names = dict(HelpKind.choices)
    people = {row.pk: row for kind in sign.fits for row in of_kind.get(kind, [])}
    return ShownSign(
        sign,
        str(HelpRule(sign.rule).label),
        [Shown(one.text, address_of(one.place[0], *one.place[1:]) if one.place else "") for one in sign.records],
        [(kind, str(names[kind])) for kind in sign.fits],
        list(people.values()),
    )


def _row(viewer: Viewer, row: Helper, days: Mapping[UUID, tuple[date | None, date | None]]) -> HelperRow:
    """With the next talk, else the last."""
    ahead, behind = days.get(row.pk, (None, None))
    on = ahead or behind
    talk = f"{'Next' if ahead else 'Last'} on {words.near_date(on, viewer.today)}" if on else ""
    return HelperRow(row, fields_of(row), fee_of(row), talk)


def fields_of(row: Helper) -> str:
    """`Direction, the job search`."""
    names = dict(HelpKind.choices)
    said = [str(names[kind]) for kind in row.fields if kind in names]
    return ", ".join([*said[:1], *(one[0].lower() + one[1:] for one in said[1:])])


def fee_of(row: Helper) -> str:
    """`£80 a session, the first talk free`."""
    fee = money.money(row.fee.amount, str(row.fee.currency)) if row.fee is not None else ""
    per = f" {FeePer(row.fee_per).label}" if fee and row.fee_per else ""
    first = f"first talk {row.get_first_talk_display().lower()}" if row.first_talk else ""
    return ", ".join(filter(None, [fee + per, first]))


@dataclass(frozen=True, slots=True)
class Talk:
    session: HelperSession
    cost: str
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class HelperPage:
    helper: Helper
    fields: str
    fee: str
    talks: list[Talk]
    cost: str
    minutes: int

    @property
    def has_ended(self) -> bool:
        return self.helper.state == HelperState.ENDED


def helper_page(viewer: Viewer, helper: Helper) -> HelperPage:
    rows = list(sessions(viewer, helper)[:200])
    spent = [
        (row.cost.amount, str(row.cost.currency)) for row in rows if row.cost is not None and row.on <= viewer.today
    ]
    total = words.listed([money.money(*one) for one in money.totals(spent, viewer.career.currency)]) if spent else ""
    talks = [
        Talk(
            row,
            money.money(row.cost.amount, str(row.cost.currency)) if row.cost is not None else "",
            row.on >= viewer.today,
        )
        for row in rows
    ]
    minutes = sum(row.minutes or 0 for row in rows if row.on <= viewer.today)
    return HelperPage(helper, fields_of(helper), fee_of(helper), talks, total, minutes)
