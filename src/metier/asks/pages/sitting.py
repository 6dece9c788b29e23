"""A sitting of practice: how many scenarios, which one this is, and what it is about. It lives in the address, so any page of it can be left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from metier.asks.choices import Area
from metier.core.rehearsing import SECONDS_A_CARD

USUAL, MOST = 5, 20


@dataclass(frozen=True, slots=True)
class Sitting:
    """`at` counts from 1; `skipped` are keys that were left out this time."""

    of: int = USUAL
    at: int = 1
    area: str = ""
    skipped: tuple[str, ...] = ()

    @classmethod
    def read(cls, said: Mapping[str, str]) -> Sitting:
        """From an address or a form; what makes no sense is as usual."""
        of = min(max(_number(said.get("of", ""), USUAL), 1), MOST)
        area = said.get("area", "")
        skipped = tuple(key for key in said.get("skipped", "").split(",") if key)[:MOST]
        return cls(
            of, min(max(_number(said.get("at", ""), 1), 1), MOST + 1), area if area in Area.values else "", skipped
        )

    @property
    def is_over(self) -> bool:
        return self.at > self.of

    @property
    def next(self) -> Sitting:
        return replace(self, at=self.at + 1)

    def without(self, key: str) -> Sitting:
        return replace(self, skipped=(*self.skipped, key)[-MOST:])

    @property
    def minutes(self) -> int:
        return round(self.of * SECONDS_A_CARD / 60)

    @property
    def query(self) -> str:
        said = {"of": self.of, "at": self.at, "area": self.area, "skipped": ",".join(self.skipped)}
        return urlencode({name: value for name, value in said.items() if value})


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else otherwise
