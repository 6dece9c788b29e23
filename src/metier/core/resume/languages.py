"""What the tag of a language says to those who set its letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}
_LATIN = (", ", "; ", ": ")
_ARABIC = ("، ", "؛ ", ": ")
PARTED = {
    **dict.fromkeys(RIGHT_TO_LEFT - {"he", "yi"}, _ARABIC),
    "fr": (", ", "\u00a0; ", "\u00a0: "),
    "ja": ("、", "；", "："),
    "zh": ("，", "；", "："),
}
"""The comma, the semicolon and the colon of those that have their own, with the spaces around them."""
_TAG = re.compile(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is of two or three small letters, `region` of two capitals or nothing."""

    code: str
    region: str = ""

    @classmethod
    def of(cls, tag: str) -> Language:
        """From a BCP 47 tag such as `en-GB`. What is none counts as English."""
        found = _TAG.match(tag)
        return cls(found[1].lower(), (found[2] or "").upper()) if found else cls("en")

    @property
    def is_right_to_left(self) -> bool:
        return self.code in RIGHT_TO_LEFT

    @property
    def comma(self) -> str:
        """What parts things on a line, with its space."""
        return PARTED.get(self.code, _LATIN)[0]

    @property
    def semicolon(self) -> str:
        """What parts things that have commas of their own, with its space."""
        return PARTED.get(self.code, _LATIN)[1]

    @property
    def colon(self) -> str:
        """What stands between a label and what it is for, with its spaces."""
        return PARTED.get(self.code, _LATIN)[2]

    def __str__(self) -> str:
        return f"{self.code}-{self.region}" if self.region else self.code
