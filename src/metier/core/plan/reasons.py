"""Why a task is where it is, in a sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.plan.choosing import Laid
from metier.core.plan.ledger import HORIZON
from metier.core.plan.outcome import Reason
from metier.core.plan.placing import NOWHERE
from metier.core.plan.tasks import PlannedTask
from metier.core.words import hours, near_date

LOOK_BACK = 28
"""Days before a start in which the hours are accounted for: longer would name what is long past."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons of one placement. `users` are the tasks that take hours on each day, with their minutes."""

    laid: Laid
    today: date
    users: dict[int, list[tuple[int, int]]]

    @classmethod
    def of(cls, laid: Laid, today: date) -> Reasons:
        users: dict[int, list[tuple[int, int]]] = {}
        for task, parts in enumerate(laid.placement.parts):
            for day, minutes in parts:
                users.setdefault(day, []).append((task, minutes))
        return cls(laid, today, users)

    def reason(self, number: int) -> Reason:
        """For an unfinished task, by its number in the network."""
        task, first = self.laid.net.tasks[number], self.laid.placement.first[number]
        if first == NOWHERE:
            return self._nowhere(number)
        if task.firm and task.wanted_by:
            return self._firm(number, task.wanted_by)
        if task.started_on or task.minutes_done:
            return self._started(number)
        return self._start(number)

    def say(self, day: int) -> str:
        return near_date(self.today + timedelta(days=day), self.today)

    def _nowhere(self, number: int) -> Reason:
        net, ledger = self.laid.net, self.laid.ledger
        if (other := self.laid.placement.blocked.get(number)) is not None:
            return Reason(
                "needs", net.tasks[other].id, f"Has no date because it needs {net.tasks[other].title}, which has none."
            )
        start = self.laid.placement.ready[number]
        if start >= HORIZON:
            return Reason(
                "no_hours",
                None,
                f"Cannot start before {self.say(start)}, which is more than ten years away. Bring it nearer.",
            )
        if net.tasks[number].pace == 0:
            return Reason("no_hours", None, "Has no date because you give it no hours a week. Give it some.")
        if not any(ledger.there[start:]):
            return Reason("no_hours", None, "Has no date because your plan has no hours a week. Say how many you have.")
        return Reason(
            "no_hours",
            None,
            "Does not fit in the next ten years. Give the plan more hours a week, or make the task smaller.",
        )

    def _firm(self, number: int, wanted_by: date) -> Reason:
        placement, left = self.laid.placement, self.laid.net.left[number]
        fixed = f"Its date, {near_date(wanted_by, self.today)},"
        if wanted_by < self.today:
            return Reason("firm", None, f"{fixed} has passed. Mark it done, or give it another.")
        if self.today + timedelta(days=placement.last[number]) > wanted_by:
            return Reason("firm", None, f"{fixed} cannot move and cannot be kept. {self._start(number).sentence}")
        if not left:
            return Reason("firm", None, f"{fixed} cannot move.")
        over = placement.over.get(number)
        more = f", {hours(over)} more than you have until then" if over else ""
        return Reason(
            "firm",
            None,
            f"{fixed} cannot move, so its {hours(left)} come first, from {self.say(placement.first[number])}{more}.",
        )

    def _started(self, number: int) -> Reason:
        task, left = self.laid.net.tasks[number], self.laid.net.left[number]
        since = f"Started {near_date(task.started_on, self.today)}" if task.started_on else "Started"
        if not left:
            return Reason(
                "started", None, f"{since}, and its hours are used. Mark it done, or say how many more it takes."
            )
        resumes = self.laid.placement.first[number]
        if resumes == 0:
            return Reason("started", None, f"{since}; {hours(left)} still to do.")
        why = self._start(number)
        return Reason(
            "started", why.other, f"{since}; {hours(left)} still to do. {why.sentence.replace('Starts', 'Resumes', 1)}"
        )

    def _start(self, number: int) -> Reason:
        net, placement = self.laid.net, self.laid.placement
        first, ready = placement.first[number], placement.ready[number]
        needs = max(net.needs[number], key=lambda other: (placement.last[other], -placement.first[other]), default=None)
        waits = needs is not None and placement.last[needs] == ready and ready > 0
        starts = "Starts today" if first == 0 else f"Starts {self.say(first)}"
        taken = self._taken(number, ready, first)
        if taken and not (waits and self._is_next_day(ready, first)):
            return self._hours(number, starts, taken)
        if waits and needs is not None:
            other = net.tasks[needs]
            return Reason("needs", other.id, f"{starts} because it needs {other.title}, which ends {self.say(ready)}.")
        if not any(self.laid.ledger.there[ready:first]) and first > ready:
            return Reason("hours", None, f"{starts}: there are no hours before then.")
        if net.earliest[number] > 0:
            return Reason("not_before", None, f"{starts}, the first day you set for it.")
        return self._now(number, starts)

    def _now(self, number: int, starts: str) -> Reason:
        task, left = self.laid.net.tasks[number], self.laid.net.left[number]
        if task.pace and left > task.pace:
            last = self.laid.placement.last[number]
            return Reason(
                "pace", None, f"{starts} and runs to {self.say(last)}, at most {hours(task.pace)} a week as you set."
            )
        return Reason("now", None, f"{starts}: it needs nothing first.")

    def _is_next_day(self, ready: int, first: int) -> bool:
        """Whether there are no hours between the two days: the task follows on as soon as it can."""
        return not any(self.laid.ledger.there[ready + 1 : first])

    def _taken(self, number: int, ready: int, first: int) -> Counter[int]:
        taken: Counter[int] = Counter()
        for day in range(max(ready, first - LOOK_BACK), first):
            for task, minutes in self.users.get(day, ()):
                if task != number:
                    taken[task] += minutes
        return taken

    def _hours(self, number: int, starts: str, taken: Counter[int]) -> Reason:
        net = self.laid.net
        other = min(taken, key=lambda user: (-taken[user], net.tasks[user].position, user))
        clause = self._preferred(net.tasks[other], net.tasks[number])
        more = ""
        if len(taken) > 1:
            more = ", and to other tasks" if clause else " and other tasks"
        return Reason(
            "hours",
            net.tasks[other].id,
            f"{starts}: until then the hours go to {net.tasks[other].title}{clause}{more}.",
        )

    def _preferred(self, other: PlannedTask, task: PlannedTask) -> str:
        """What sets the other task before this one, if it can be said in a clause."""
        if other.firm and other.wanted_by:
            return ", whose date cannot move"
        if other.rank < task.rank:
            return ", for a goal you rank higher"
        if other.wanted_by and (task.wanted_by is None or other.wanted_by < task.wanted_by):
            return f", which you want by {near_date(other.wanted_by, self.today)}"
        if other.goal == task.goal:
            return ", for the same goal"
        return ""
