"""What a person can put right, as opposed to a bug."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a problem: a file, a line in it counted from 1, a field or column."""

    file: str = ""
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        parts = [self.file, f"line {self.line}" if self.line else "", self.field]
        return ", ".join(part for part in parts if part)


class Refused(Exception):  # noqa: N818 - the word the interfaces use
    """A request that cannot be carried out, said in a sentence: what is wrong, where, what to do. Nothing was changed."""

    def __init__(self, sentence: str, where: Where | None = None) -> None:
        self.sentence = sentence
        self.where = where or Where()
        super().__init__(sentence)

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}" if str(self.where) else self.sentence
