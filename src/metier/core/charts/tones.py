"""The tone of a mark: darkest for what is ranked first, hollow from the fourth on; hatched for a second thing on one priority."""


def tone(rank: int | None, *, is_second: bool = False) -> str:
    """The class of a rank; without a rank, hollow."""
    name = f"s{min(max(rank, 1), 4)}" if rank is not None else "s4"
    return f"{name} alt" if is_second and name != "s4" else name
