"""Lines chosen by their numbers."""

from __future__ import annotations

from metier.core.errors import Refused


def numbers(said: str, most: int) -> list[int]:
    """`1,3,5`, `2-4`, `all` or `none` as places from 0. Raises Refused."""
    plain = said.strip().casefold()
    if plain in {"all", "none"}:
        return list(range(most)) if plain == "all" else []
    found: list[int] = []
    for part in plain.replace(" ", ",").split(","):
        first, _, last = part.partition("-")
        if not part:
            continue
        if not (first.isascii() and first.isdigit()) or (last and not (last.isascii() and last.isdigit())):
            raise Refused(f"“{said}” is not a choice. Write numbers by commas, as 1,3,5, or all, or none.")
        found += range(int(first), int(last or first) + 1) if int(last or first) <= most else [most + 1]
    if not found or not all(1 <= one <= most for one in found):
        raise Refused(
            f"There are lines 1 to {most:,}. “{said}” names another."
            if most
            else "There is nothing to choose from yet."
        )
    return [one - 1 for one in dict.fromkeys(found)]
