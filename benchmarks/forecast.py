"""The forecasts of a career with fifty goals, in one process: first asked, and again.

    PYTHONPATH=src python benchmarks/forecast.py [--goals 50]

The first time draws the chance that all goals share. The floor is to sum the same histories once for each path, which is the least that
resampling can do; what it costs more is what each path does with its sum.
"""

from __future__ import annotations

import argparse
from datetime import date
from random import Random
from time import perf_counter

from figures import median, milliseconds, p95, print_table, times
from metier.core.forecast import Effort, Forecast, Progress, forecast
from metier.core.forecast.draws import PATHS

TODAY = date(2026, 10, 1)
BUDGET = 0.050


def goals(count: int) -> list[Effort | Progress]:
    """Goals of half a year to three years of weeks, ten tasks left and six done; one in five by check-ins every fortnight."""
    draw = Random(1)
    found: list[Effort | Progress] = []
    for number in range(count):
        weeks = tuple(draw.choice((0, 30, 60, 90, 120, 240)) for _ in range(draw.randrange(26, 156)))
        if number % 5 == 4:
            points = [
                (date.fromordinal(TODAY.toordinal() - 14 * back), 60 - back + draw.random()) for back in range(40)
            ]
            found.append(Progress(tuple(points), 0, 100))
        else:
            to_do = tuple((draw.randrange(60, 900, 15), draw.choice((0, 0, 0, 60))) for _ in range(10))
            found.append(Effort(weeks, to_do, tuple((120, draw.choice((90, 120, 180, 240))) for _ in range(6))))
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--goals", type=int, default=50)
    asked = goals(options.parse_args().goals)
    began = perf_counter()
    said = [forecast(goal, TODAY) for goal in asked]
    first = perf_counter() - began
    again = times(lambda: [forecast(goal, TODAY) for goal in asked], 30)
    pasts = [
        list(goal.weeks) if isinstance(goal, Effort) else [float(value) for _, value in goal.points] for goal in asked
    ]
    floor = times(lambda: [[sum(past) for _ in range(PATHS)] for past in pasts], 30)
    print(
        f"{len(asked)} goals, {sum(isinstance(one, Forecast) for one in said)} with a forecast; budget {milliseconds(BUDGET)}\n"
    )
    print_table(
        ["", "median", "p95"],
        [
            ["first time, with the chance drawn", milliseconds(first), ""],
            ["again", milliseconds(median(again)), milliseconds(p95(again))],
            ["floor: the histories summed once a path", milliseconds(median(floor)), milliseconds(p95(floor))],
        ],
    )


if __name__ == "__main__":
    main()
