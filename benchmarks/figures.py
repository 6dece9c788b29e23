"""Timing and printing, the same for every benchmark."""

from collections.abc import Callable, Sequence
from time import perf_counter, process_time
from typing import Any


def times(run: Callable[[], Any], repeats: int, warm: int = 3) -> list[float]:
    """Seconds of each of so many runs, after some that do not count; sorted."""
    for _ in range(warm):
        run()
    taken = []
    for _ in range(repeats):
        began = perf_counter()
        run()
        taken.append(perf_counter() - began)
    return sorted(taken)


def in_turn(runs: Sequence[Callable[[], Any]], repeats: int, warm: int = 3) -> list[list[tuple[float, float]]]:
    """For each of several, so many times: the seconds that passed, and those that the processor was busy. They take turns."""
    taken: list[list[tuple[float, float]]] = [[] for _ in runs]
    for number in range(warm + repeats):
        for run, found in zip(runs, taken, strict=True):
            began, busy = perf_counter(), process_time()
            run()
            if number >= warm:
                found.append((perf_counter() - began, process_time() - busy))
    return taken


def p95(taken: Sequence[float]) -> float:
    return sorted(taken)[min(len(taken) - 1, int(0.95 * len(taken)))]


def median(taken: Sequence[float]) -> float:
    return sorted(taken)[len(taken) // 2]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def print_table(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    cells = [[str(cell) for cell in row] for row in [headings, *rows]]
    widths = [max(len(row[index]) for row in cells) for index in range(len(headings))]
    for number, row in enumerate(cells):
        print(
            "  ".join(
                cell.ljust(width) if not index else cell.rjust(width)
                for index, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
        )
        if not number:
            print("  ".join("-" * width for width in widths))
