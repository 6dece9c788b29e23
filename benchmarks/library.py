"""The library of skills: opening it, a keystroke, look-ups a second, and what is found in spite of an error.

Times are those that the processor was busy. Budgets: opened in 50 ms; a keystroke in 20 ms; 2,000 look-ups a second. The floor beside it is one search among the names sorted in memory.
"""

import random
import sys
from bisect import bisect_left
from time import process_time

from figures import in_turn, median, milliseconds, p95, print_table
from metier.reference.folding import SHORTEST_MENDED, folded
from metier.reference.library import PACKED, Library

SEED, ASKED = 7, 2_000


def main() -> int:
    opening = [busy for _, busy in in_turn([lambda: Library(PACKED)], 20)[0]]
    library = Library(PACKED)
    chance = random.Random(SEED)
    names = [library.text(number) for number in chance.sample(range(library.size[1]), ASKED)]
    rows = [("opened (50 ms)", milliseconds(median(opening)), milliseconds(p95(opening)), "")]
    for heading, asked in (
        ("keystroke: the first 1 to 8 letters (20 ms)", [name[: chance.randint(1, 8)] for name in names]),
        ("whole names (2,000 a second)", names),
        ("whole names, one letter lost in each", [mistyped(name, chance) for name in names]),
    ):
        taken, found = [], 0
        for name, said in zip(names, asked, strict=True):
            began = process_time()
            answer = library.find(said)
            taken.append(process_time() - began)
            found += any(folded(name) in {folded(one.name), folded(one.found_as)} for one in answer)
        rows.append(
            (
                heading,
                milliseconds(median(taken)),
                milliseconds(p95(taken)),
                f"{ASKED / sum(taken):,.0f} a second, {found / ASKED:.0%} found",
            )
        )
    plain = sorted(folded(library.text(number)) for number in range(library.size[1]))
    began = process_time()
    for name in names:
        bisect_left(plain, folded(name))
    rows.append(("floor: one search in a sorted list", "", "", f"{ASKED / (process_time() - began):,.0f} a second"))
    print_table(("", "median", "p95", ""), rows)
    return 0


def mistyped(name: str, chance: random.Random) -> str:
    """The name with a letter missing in its longest word."""
    word = max(name.split(), key=len)
    if len(word) <= SHORTEST_MENDED:
        return name
    at = chance.randrange(1, len(word))
    return name.replace(word, word[:at] + word[at + 1 :], 1)


if __name__ == "__main__":
    sys.exit(main())
