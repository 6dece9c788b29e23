"""How near the schedule comes to the best there is, and how long it takes.

    PYTHONPATH=src python benchmarks/schedule.py            (needs ortools: requirements/benchmark.txt; under three minutes on one core)

Plans are generated from seeds: goals, tasks of 1 to 30 hours that need others, first days, wanted dates, paces, weeks off, hours that
change. Firm dates are left out: they are placed by a rule, not optimised. Each plan is scheduled by `metier.core.plan` and given to
OR-Tools CP-SAT, with our schedule as its first solution.

Finish. CP-SAT minimises the last day of work, first on a relaxation: days in the last four weeks before our finish, and before them runs
of whole weeks, in which pace counts for the run as a whole and a task may follow what it needs at once. Every schedule of ours is one of
the model's, so its bound is a bound for ours. If the bound is not our finish and the plan is small enough, the exact model follows: a
variable for the minutes of each task on each day, the hours of the day shared in whole minutes, pace per Monday to Sunday week, first
days, and a task works on a day only if what it needs is finished by the end of it. "to best" is our finish against the best solution
found (one that can be carried out where "exact" counts the plan; otherwise perhaps not), "to bound" against what no schedule can beat:
CP-SAT's bound within the time limit or the `floor`, whichever is later. Both are for plans without wanted dates, where the finish is
what a schedule minimises, to the week; with them it gives up finish for days late, and the middle columns show how much.

Lateness, on small plans: the days late times the weight of the rank, which is what a schedule minimises first. The model is exact by
days, for schedules that end within 90 days after ours. The sums are over all plans of a size.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, pairwise

from ortools.sat.python import cp_model

from metier.core.plan import Availability, PlannedTask, Span, schedule
from metier.core.plan.choosing import Laid, lay
from metier.core.plan.ledger import Ledger

TODAY = date(2026, 10, 1)
EXACT, RELAXED = 12_000, 8_000
"""Tasks times days up to which the model goes by days, and tasks times buckets when it does not."""
Buckets = list[tuple[int, int]]


@dataclass(frozen=True)
class Finding:
    """Ours, the best found, the bound, whether the best is a schedule by days, and our finish when the wanted dates are kept too."""

    ours: int
    best: int
    bound: int
    exact: bool
    dated: int = 0
    milliseconds: float = 0


def plan(count: int, seed: int) -> tuple[tuple[PlannedTask, ...], Availability]:
    """A plan of that many tasks and 4 to 16 hours a week; one in seven has a first day, three in ten a wanted date, three in ten a pace."""
    draw = random.Random(f"{count}-{seed}")
    goals = max(1, count // 6)
    tasks: list[PlannedTask] = []
    of_goal: dict[int, list[str]] = {}
    for number in range(count):
        goal = draw.randrange(goals)
        earlier = of_goal.setdefault(goal, [])
        needs = set(draw.sample(earlier, min(len(earlier), draw.choice((0, 1, 1, 2)))))
        if tasks and draw.random() < 0.1:
            needs.add(draw.choice(tasks).id)
        first = TODAY + timedelta(days=draw.randrange(count * 7)) if draw.random() < 0.15 else None
        wanted = TODAY + timedelta(days=draw.randrange(14, max(30, count * 12))) if draw.random() < 0.3 else None
        pace = draw.choice((60, 90, 120, 180)) if draw.random() < 0.3 else None
        minutes = 60 * draw.choice((1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 30))
        tasks.append(
            PlannedTask(
                f"{number:03}",
                f"Task {number}",
                f"Goal {goal}",
                minutes,
                1 + goal % 5,
                tuple(sorted(needs)),
                first,
                wanted,
                pace=pace,
                position=number,
            )
        )
        earlier.append(tasks[-1].id)
    off = [Span(date(year, 8, 2), date(year, 8, 15), 0) for year in range(2027, 2037)]
    off += [Span(date(year, 12, 21), date(year + 1, 1, 3), 0) for year in range(2026, 2036)]
    busy = [Span(date(year, 4, 5), date(year, 4, 25), 120) for year in range(2027, 2037)]
    week = 60 * draw.choice((4, 6, 10, 16))
    return tuple(tasks), Availability(
        (Span(date(2026, 1, 1), None, week), Span(date(2027, 9, 6), None, week + 120), *off, *busy)
    )


def alone(laid: Laid) -> list[tuple[int, int]]:
    """First and last day of each task if it had all hours to itself, and so had all that it needs: none can be earlier."""
    net = laid.net
    free = Ledger.of(laid.ledger.there, laid.ledger.weekday)
    found = [(0, 0)] * len(net.tasks)
    for number in net.order:
        start = max([net.earliest[number], *(found[other][1] for other in net.needs[number])])
        parts = free.fit(start, net.left[number], net.tasks[number].pace) or [(start, 0)]
        found[number] = (parts[0][0], parts[-1][0])
    return found


def floor(laid: Laid) -> int:
    """Days that no schedule can beat: the longest chain alone, and the hours for all that cannot start before a day, from that day on."""
    times, until = alone(laid), [0, *accumulate(laid.ledger.there)]
    last = max(end for _, end in times)
    for day in {first for first, _ in times}:
        work = sum(left for left, (first, _) in zip(laid.net.left, times, strict=True) if first >= day)
        last = max(last, bisect_left(until, until[day] + work) - 1)
    return last + 1


class Model:
    """Minutes of each task in each bucket of days, from today to a last day."""

    def __init__(self, laid: Laid, last: int, buckets: Buckets) -> None:
        self.laid, self.buckets = laid, buckets
        self.model = cp_model.CpModel()
        self.room = [sum(laid.ledger.there[start:end]) for start, end in buckets]
        at = {day: place for place, (start, end) in enumerate(buckets) for day in range(start, min(end, last + 1))}
        self.first = [first for first, _ in alone(laid)]
        self.hint: list[dict[int, int]] = []
        for parts in laid.placement.parts:
            hint: dict[int, int] = {}
            for day, minutes in parts:
                hint[at[day]] = hint.get(at[day], 0) + minutes
            self.hint.append(hint)
        self.minutes = [self._task(number) for number in range(len(laid.net.tasks))]
        self.finished = [self._finished(number) for number in range(len(laid.net.tasks))]
        self._needs()
        for place, room in enumerate(self.room):
            self.model.add(sum(task[place] for task in self.minutes if place in task) <= room)

    def _task(self, number: int) -> dict[int, cp_model.IntVar]:
        """Its minutes by bucket: all of them, at most its pace in a week, none before the first day it can have."""
        net, model, ledger = self.laid.net, self.model, self.laid.ledger
        minutes, pace = net.left[number], net.tasks[number].pace
        found: dict[int, cp_model.IntVar] = {}
        weeks: dict[int, list[cp_model.IntVar]] = {}
        for place, (start, end) in enumerate(self.buckets):
            if end <= self.first[number] or not self.room[place]:
                continue
            weeks_in = ledger.week(end - 1) - ledger.week(start) + 1
            most = min(minutes, self.room[place], weeks_in * (pace or minutes))
            found[place] = model.new_int_var(0, most, "")
            model.add_hint(found[place], self.hint[number].get(place, 0))
            weeks.setdefault(ledger.week(start), []).append(found[place])
        model.add(sum(found.values()) == minutes)
        if pace is not None:
            for days in weeks.values():
                if len(days) > 1:
                    model.add(sum(days) <= pace)
        return found

    def _finished(self, number: int) -> list[cp_model.IntVar]:
        """Whether it is finished by the end of each bucket."""
        flags = [self.model.new_bool_var("") for _ in self.buckets]
        last = max(self.hint[number])
        for place, flag in enumerate(flags):
            self.model.add_hint(flag, place >= last)
        for earlier, later in pairwise(flags):
            self.model.add_implication(earlier, later)
        for place, minutes in self.minutes[number].items():
            if place:
                self.model.add(minutes == 0).only_enforce_if(flags[place - 1])
                self.model.add(minutes <= self.room[place] * (1 - flags[place - 1]))
        self.model.add(flags[-1] == 1)
        return flags

    def _needs(self) -> None:
        for number, others in enumerate(self.laid.net.needs):
            for other in others:
                for place, minutes in self.minutes[number].items():
                    self.model.add(minutes <= self.room[place] * self.finished[other][place])

    def least_finish(self) -> cp_model.LinearExpr:
        """Days until all is finished; a week counts as its first day."""
        used = [self.model.new_bool_var("") for _ in self.buckets]
        last = max(max(hint) for hint in self.hint)
        for place, flag in enumerate(used):
            self.model.add_hint(flag, place <= last)
            self.model.add(sum(task[place] for task in self.minutes if place in task) <= self.room[place] * flag)
        for earlier, later in pairwise(used):
            self.model.add_implication(later, earlier)
        ends = [0, *(start + 1 for start, _ in self.buckets)]
        return cp_model.LinearExpr.weighted_sum(used, [after - before for before, after in pairwise(ends)])

    def least_lateness(self) -> cp_model.LinearExpr:
        """Days late by weight; a task is late on every day from its wanted date on by whose end it is not finished."""
        late = []
        for number, wanted in enumerate(self.laid.net.wanted):
            if wanted is not None:
                late += [self.laid.net.tasks[number].weight * (1 - flag) for flag in self.finished[number][wanted:]]
        return sum(late) if late else cp_model.LinearExpr.constant(0)

    def solve(self, objective: cp_model.LinearExpr, seconds: float) -> tuple[int, int]:
        """The best found and the bound."""
        self.model.minimize(objective)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 1
        status = solver.solve(self.model)
        found = round(solver.objective_value) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else sys.maxsize
        return found, max(0, math.ceil(solver.best_objective_bound - 1e-6))


def buckets(tasks: int, last: int, weekday: int) -> Buckets:
    """Days in the last four weeks, and before them runs of whole weeks, as short as the number of variables allows."""
    monday = max(0, (last - 28 + weekday) // 7 * 7 - weekday)
    tail = [(day, day + 1) for day in range(monday, last + 1)]
    for weeks in (1, 2, 4, 8, 13, 26):
        starts = [0, *range(7 * weeks - weekday, monday, 7 * weeks)] if monday else []
        if tasks * (len(starts) + len(tail)) <= RELAXED:
            break
    return [*pairwise([*starts, monday]), *tail] if monday else tail


def measure(tasks: tuple[PlannedTask, ...], hours: Availability, repeats: int = 5) -> float:
    """Milliseconds of the fastest of a few whole schedules, reasons and all."""
    fastest = float("inf")
    for _ in range(repeats):
        began = time.perf_counter()
        schedule(tasks, hours, TODAY)
        fastest = min(fastest, time.perf_counter() - began)
    return fastest * 1000


def finish(count: int, seed: int, seconds: float) -> Finding:
    """The relaxation first: where its bound is our finish, nothing is left to prove. Otherwise the exact model, if it is small enough."""
    tasks, hours = plan(count, seed)
    laid = lay([replace(task, wanted_by=None) for task in tasks], hours, TODAY)
    last = laid.placement.finish
    model = Model(laid, last, buckets(count, last, TODAY.weekday()))
    best, bound = model.solve(model.least_finish(), seconds)
    bound = max(bound, floor(laid))
    exact = bound == last + 1
    if not exact and count * (last + 1) <= EXACT:
        exact, model = True, Model(laid, last, [(day, day + 1) for day in range(last + 1)])
        best, closer = model.solve(model.least_finish(), seconds)
        bound = max(bound, closer)
    best = min(max(best, bound), last + 1)
    return Finding(last + 1, best, bound, exact, lay(tasks, hours, TODAY).placement.finish + 1, measure(tasks, hours))


def lateness(count: int, seed: int, seconds: float) -> Finding:
    tasks, hours = plan(count, seed)
    laid = lay(tasks, hours, TODAY)
    last = laid.placement.finish + 90
    model = Model(laid, last, [(day, day + 1) for day in range(last + 1)])
    best, bound = model.solve(model.least_lateness(), seconds)
    return Finding(laid.score[2], min(best, laid.score[2]), bound, exact=True)


def gaps(findings: list[Finding], ours: str, against: str) -> str:
    found = [100 * (getattr(each, ours) / max(getattr(each, against), 1) - 1) for each in findings]
    return f"{sum(found) / len(found):6.2f} {max(found):6.2f}"


def numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def rows(arguments: argparse.Namespace) -> Iterator[str]:
    yield f"Finish, {arguments.seeds} plans of each size, CP-SAT {arguments.limit:g} s a model on one core"
    yield ""
    yield "             days  to best, %     to bound, %    the same with wanted    best proven  schedule, ms"
    yield "tasks        mean   mean    max    mean    max  dates, to bound, %    (exact)        mean    max"
    for count in arguments.sizes:
        found = [finish(count, seed, arguments.limit) for seed in range(arguments.seeds)]
        days = sum(each.ours for each in found) / len(found)
        proven, exact = sum(each.best == each.bound for each in found), sum(each.exact for each in found)
        times = [each.milliseconds for each in found]
        yield (
            f"{count:5}  {days:10.0f} {gaps(found, 'ours', 'best')}  {gaps(found, 'ours', 'bound')}       {gaps(found, 'dated', 'bound')}"
            f"      {proven:2}/{len(found)} ({exact})     {sum(times) / len(times):8.1f} {max(times):6.1f}"
        )
    yield ""
    yield f"Days late by weight, {arguments.seeds} plans of each size, CP-SAT {arguments.late_limit:g} s a plan on one core"
    yield ""
    yield "tasks     ours    best   bound  proven  ours is best"
    for count in arguments.late_sizes:
        found = [lateness(count, seed, arguments.late_limit) for seed in range(arguments.seeds)]
        ours, best, bound = (sum(getattr(each, name) for each in found) for name in ("ours", "best", "bound"))
        proven, met = sum(each.best == each.bound for each in found), sum(each.ours == each.best for each in found)
        yield f"{count:5} {ours:8} {best:7} {bound:7}  {proven:3}/{len(found):<2}  {met:6}/{len(found)}"


def main() -> None:
    parser = argparse.ArgumentParser(description="The schedule against the best that CP-SAT finds.")
    parser.add_argument("--sizes", type=numbers, default=[10, 20, 50, 100, 200], help="tasks in a plan: 10,20")
    parser.add_argument("--seeds", type=int, default=6, help="plans of each size")
    parser.add_argument(
        "--limit", type=float, default=4, help="seconds for CP-SAT to find the least finish of one plan"
    )
    parser.add_argument("--late-sizes", type=numbers, default=[10, 20], help="sizes to compare lateness on")
    parser.add_argument(
        "--late-limit", type=float, default=8, help="seconds for CP-SAT to find the least lateness of one plan"
    )
    began = time.perf_counter()
    for row in rows(parser.parse_args()):
        print(row, flush=True)
    print(f"\n{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
