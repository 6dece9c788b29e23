"""The deck: scenarios written for Metier, one file to a theme, read when somebody practises."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from metier.asks.choices import Area
from metier.core.rehearsing import Scenario


@cache
def deck() -> Mapping[str, Scenario]:
    """Every scenario by its key, in the order of the areas."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    rows = [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["scenario"]]
    order = {area: place for place, area in enumerate(Area.values)}
    return {one.key: one for one in sorted(map(_read, rows), key=lambda one: order[one.area])}


def _read(row: Mapping[str, Any]) -> Scenario:
    """Any: what TOML holds. `source`, which of the three articles touches the area, is for those who keep the deck."""
    return Scenario(
        key=row["key"],
        area=row["area"],
        title=row["title"],
        situation=_flowing(row["situation"]),
        question=row["question"],
        answer=_flowing(row["answer"]),
        reasons=tuple(row["reasons"]),
        say=tuple(row["say"]),
        advice=_flowing(row["advice"]),
    )


def _flowing(text: str) -> str:
    return " ".join(text.split())
