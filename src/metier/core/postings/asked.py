"""What a posting asks for, line by line, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Insists = Literal["must", "nice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One line that asks for something. `sentence` is the posting's own; `why` is the rule by which it was taken for one.

    `years` are of experience, `degree` is the lowest that is enough (`vocational`, `degree`, `bachelor`, `master`, `doctorate`),
    `languages` are English names, each with the level that is asked, if one is (`German C1`); of `skills` any one is enough where `any_skill`. `key` is the row it is kept in, if it is.
    """

    text: str
    kind: Insists = "must"
    years: int | None = None
    degree: str = ""
    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    any_skill: bool = False
    sentence: str = field(default="", compare=False)
    why: str = field(default="", compare=False)
    key: str = field(default="", compare=False)
