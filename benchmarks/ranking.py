"""All occupations held against people: one person within 1 ms, beside the reading of the same arrays; then 100,000 people, a second, on one core and on two.

python benchmarks/ranking.py [--people 100000]
"""

from __future__ import annotations

import argparse
import multiprocessing
from time import perf_counter

import numpy as np

from figures import in_turn, median, p95, print_table
from metier.reference.world.library import world
from metier.reference.world.ranking import ranker

BUDGET, SEED, REPEATS, CHUNK, BEST = 0.001, 7, 2_000, 1_000, 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    chosen = parser.parse_args()
    kept = one_person()
    many(chosen.people)
    return 0 if kept else 1


def people(number: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Levels and weights of invented people: each like a rated occupation, held for a while, and a little otherwise."""
    made, chance = ranker(world()), np.random.default_rng(seed)
    like = chance.integers(0, len(made.codes), number)
    share = chance.uniform(0.4, 1.0, (number, 1)).astype(np.float32)
    noise = chance.normal(0, 0.7, (number, len(made.elements))).astype(np.float32)
    return np.clip(made.levels[like] * share + noise, 0, 7), made.weights[like]


def one_person() -> bool:
    """Once the library is at hand."""
    began = perf_counter()
    made = ranker(world())
    loaded = perf_counter() - began
    have, mine = (rows[0] for rows in people(1, SEED))
    ranked, figures, floor = in_turn(
        [
            lambda: made.rank(have, mine, most=50),
            lambda: made.figures(have, mine),
            lambda: (made.levels.sum(), made.weights.sum()),
        ],
        REPEATS,
        warm=50,
    )
    size = (made.levels.nbytes + made.weights.nbytes) / 1e6
    rows = []
    for name, taken in (
        (f"fit and use of {len(made.codes)} occupations, the best 50 in order (1 ms)", ranked),
        ("fit and use alone", figures),
        (f"floor: every figure of the same arrays read once, {size:.1f} MB", floor),
    ):
        passed = [one for one, _ in taken]
        rows.append((name, f"{median(passed) * 1e6:,.0f} µs", f"{p95(passed) * 1e6:,.0f} µs"))
    print_table(("one person", "median", "p95"), rows)
    print(f"library opened and arrays made, once a process: {loaded * 1000:.0f} ms\n")
    return median([one for one, _ in ranked]) <= BUDGET


def many(number: int) -> None:
    """The ten best occupations of each of so many people; in processes that have the library mapped."""
    rows = []
    for cores in (1, 2):
        chunks = [(min(CHUNK, number - first), first) for first in range(0, number, CHUNK)]
        began = perf_counter()
        if cores == 1:
            done = sum(map(_chunk, chunks))
        else:
            with multiprocessing.get_context("fork").Pool(cores) as pool:
                done = sum(pool.imap_unordered(_chunk, chunks))
        passed = perf_counter() - began
        rows.append(
            (f"{done:,} people, {cores} core{'s' if cores > 1 else ''}", f"{passed:.1f} s", f"{done / passed:,.0f}")
        )
    print_table((f"the best {BEST} occupations of each", "taken", "people a second"), rows)


def _chunk(asked: tuple[int, int]) -> int:
    number, seed = asked
    made = ranker(world())
    for have, mine in zip(*people(number, seed), strict=True):
        fit, use = made.figures(have, mine)
        np.argpartition(-(fit * use), BEST)[:BEST]
    return number


if __name__ == "__main__":
    raise SystemExit(main())
