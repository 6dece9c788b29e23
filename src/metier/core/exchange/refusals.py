"""Refusals of a whole file."""

from metier.core.errors import Refused, Where


class Unreadable(Refused):
    """A file that cannot be imported at all. The sentence already names the file, and the line where there is one."""

    def __init__(self, sentence: str, file: str, line: int | None = None) -> None:
        super().__init__(sentence, Where(file=file, line=line))

    def __str__(self) -> str:
        return self.sentence


def megabytes(size: int) -> str:
    """`100 MB`, in powers of ten as file managers show it."""
    return f"{max(1, round(size / 1_000_000)):,} MB"
