"""Today: the few things worth doing now, of all areas, and what is left of the week's hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from metier.accounts.access import Viewer
from metier.asks.nudges import nudges as ask_nudges
from metier.asks.nudges_of_practice import nudges as practice_nudges
from metier.core import words
from metier.core.nudges import Nudge
from metier.home import queries
from metier.network.nudges import nudges as people_nudges
from metier.network.nudges_of_favours import nudges as favour_nudges
from metier.network.nudges_of_recruiters import nudges as recruiter_nudges
from metier.plan import queries as plan
from metier.plan.queries.nudges import of_plan as plan_nudges
from metier.record.nudges import nudges as record_nudges
from metier.resume.nudges import nudges as resume_nudges
from metier.reviews import queries as reviews
from metier.reviews.due import review_nudges
from metier.reviews.nudges import nudges as tracking_nudges
from metier.reviews.queries import Outlook, Records, Turn
from metier.reviews.queries.parking import rest, waking
from metier.reviews.ready import bare_minimum
from metier.roles.nudges import nudges as role_nudges
from metier.support.nudges import nudges as help_nudges
from metier.ui.addresses import address_of

MOST_SHOWN = 5
# Every kind of nudge, most pressing first, as it is said to a person.
KINDS = {
    "waking": "Awake",
    "task-overdue": "Overdue",
    "task-due": "Due",
    "goal-due": "Goal due",
    "review-due": "Review",
    "if-then": "If, then",
    "ask-promise": "Promised",
    "favour-owed": "Favour",
    "ask-talk": "Conversation",
    "help-talk": "Talk",
    "meeting-today": "Meeting",
    "meeting-held": "What was said",
    "ask-again": "Ask again",
    "update-due": "Update due",
    "recruiter-next": "Recruiter",
    "task-slipping": "Slipping",
    "task-used": "Hours used",
    "people-overdue": "Overdue with",
    "check-in": "Check-in",
    "task-next": "Next",
    "help-held": "What came of it",
    "skill-level": "Level missing",
    "resume-behind": "Résumé out of date",
    "goal-without-tasks": "No step yet",
    "gap-undecided": "Gap undecided",
    "people-rotate": "Keep up",
    "practice-due": "Practise",
    "help-sign": "Help",
    "win-new": "Win",
    "win-number": "Number missing",
    "resume-none": "No résumé yet",
    "talk-due": "Rehearse",
    "talk-none": "No account yet",
}
# Of these, no more at a time: the rest waits its turn.
MOST_OF = {"check-in": 2, "favour-owed": 2, "recruiter-next": 2, "people-overdue": 2, "people-rotate": 1}
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda. Addresses are worked out when asked for: a terminal needs none."""

    nudge: Nudge

    @property
    def label(self) -> str:
        return KINDS.get(self.nudge.kind, self.nudge.kind.replace("-", " ").capitalize())

    @property
    def url(self) -> str:
        return address_of(self.nudge.url_name, *self.nudge.url_args)

    @property
    def done_url(self) -> str:
        return address_of(self.nudge.done_url, *self.nudge.url_args) if self.nudge.done_url else ""

    @property
    def form_url(self) -> str:
        return address_of(self.nudge.form_url, *self.nudge.url_args) if self.nudge.form_url else ""

    @property
    def snooze_url(self) -> str:
        """Where what it is about is put off; what is about no row is put off here."""
        own = self.nudge.snooze_url
        return address_of(own, *self.nudge.url_args) if own else address_of("home:snooze")


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is shown, how many there are, and the minutes of this week."""

    items: tuple[Item, ...]
    total: int
    available: int = 0

    @property
    def minutes(self) -> int:
        return sum(item.nudge.minutes for item in self.items)

    @property
    def more(self) -> int:
        return self.total - len(self.items)

    @property
    def sum_said(self) -> str:
        """`3 h 15 for all five`; nothing where a week does not hold them, for they are not meant for one."""
        number = len(self.items)
        if number < 2 or self.minutes > self.available:
            return ""
        return f"{words.hours(self.minutes)} for {'both' if number == 2 else f'all {_NUMBERS[number] if number < len(_NUMBERS) else number}'}"


_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Known:
    """What a page has read already: the records, how the goals of the plan stand by them, and how the reviews do."""

    records: Records | None = None
    standing: Mapping[str, Outlook] | None = None
    turns: Sequence[Turn] | None = None


def nudges(viewer: Viewer, now: plan.Plan, known: Known | None = None) -> list[Nudge]:
    """What is proposed, most pressing first, without what is put off; while the career is parked, what keeps it ready."""
    last = rest(viewer)
    if last and last.is_parked:
        proposed = bare_minimum(viewer)
    else:
        proposed = [*waking(viewer, last), *_of_areas(viewer, now, known or Known())]
    asleep = queries.snoozed(viewer)
    awake = [nudge for nudge in proposed if (nudge.kind, nudge.subject_id) not in asleep]
    return sorted(_few(awake), key=lambda nudge: _ORDER.get(nudge.kind, len(_ORDER)))


def _few(proposed: list[Nudge]) -> Iterator[Nudge]:
    """Without what is too many of its kind. A career that wakes is asked for one review, of its time away, which looks at every goal: for
    no other, and for no check-in.
    """
    wakes = any(nudge.kind == "waking" for nudge in proposed)
    seen: Counter[str] = Counter()
    for nudge in proposed:
        seen[nudge.kind] += 1
        most = 0 if wakes and nudge.kind in {"check-in", "review-due"} else MOST_OF.get(nudge.kind, len(proposed))
        if seen[nudge.kind] <= most:
            yield nudge


def _of_areas(viewer: Viewer, now: plan.Plan, known: Known) -> list[Nudge]:
    due = review_nudges(viewer, reviews.turns(viewer) if known.turns is None else known.turns)
    tracked = tracking_nudges(viewer, now, known.records, known.standing)
    return [
        *plan_nudges(now),
        *due,
        *tracked,
        *ask_nudges(viewer),
        *favour_nudges(viewer),
        *recruiter_nudges(viewer),
        *record_nudges(viewer),
        *resume_nudges(viewer),
        *practice_nudges(viewer),
        *role_nudges(viewer),
        *help_nudges(viewer),
        *people_nudges(viewer),
    ]


def agenda(
    viewer: Viewer,
    now: plan.Plan | None = None,
    known: Known | None = None,
    *,
    everything: bool = False,
) -> Agenda:
    """The agenda: five at most, or everything."""
    now = now or plan.plan(viewer)
    found = nudges(viewer, now, known)
    shown = found if everything else found[:MOST_SHOWN]
    monday = viewer.today - timedelta(days=viewer.today.weekday())
    return Agenda(tuple(Item(nudge) for nudge in shown), len(found), now.availability.minutes_in_week(monday))


def lead_of(viewer: Viewer, week: plan.DepositWeek | None = None) -> str:
    """What is left of this week's hours; the standing hours are asked for only where this week has none."""
    there = plan.HoursThisWeek(week.total, week.available) if week else plan.hours_this_week(viewer)
    return lead(there, there.available or plan.minutes_per_week(viewer))


def lead(week: plan.HoursThisWeek, standing: int) -> str:
    """What is left of this week's hours, in a sentence."""
    done, there = words.hours(week.put_in), words.hours(week.available)
    if not week.available:
        put_in = f"You have put in {done} this week" if week.put_in else ""
        if standing:
            return f"{put_in}, though it is a week off." if put_in else "This is a week off."
        return (
            f"{put_in}; you have set aside no hours a week."
            if put_in
            else "You have set aside no hours a week for your career yet."
        )
    if week.put_in > week.available:
        return f"You have put in {done} this week, {words.hours(week.put_in - week.available)} more than you set aside."
    if week.put_in == week.available:
        return f"You have put in all of your {there} this week."
    if not week.put_in:
        return f"You have {_hours(week.available)} for your career this week."
    return f"You have {_hours(week.left, with_unit=False)} of your {_hours(week.available)} left this week."


def _hours(minutes: int, *, with_unit: bool = True) -> str:
    """`6 hours` for whole hours, `4` where the unit follows; `1 h 30` otherwise."""
    if minutes % 60:
        return words.hours(minutes)
    return words.count(minutes // 60, "hour") if with_unit else f"{minutes // 60:,}"
