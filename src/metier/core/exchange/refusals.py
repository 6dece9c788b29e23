"""Refusals of a whole file."""

from metier.core.errors import Refused, Where


class Unreadable(Refused):
    """A file that cannot be imported at all. The sentence already names the file, and the line where there is one."""

    def __init__(self, sentence: str, file: str, line: int | None = None) -> None:
        super().__init__(sentence, Where(file=file, line=line))

    def __str__(self) -> str:
        return self.sentence
