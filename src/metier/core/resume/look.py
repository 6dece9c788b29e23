"""How a résumé looks, apart from what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Design = Literal["clear", "classic", "margin", "academic"]
Paper = Literal["a4", "us-letter"]
Letters = Literal["small", "usual", "large"]
Accent = Literal["green", "blue", "burgundy", "black"]

DESIGNS: dict[Design, str] = {
    "clear": "Clear: sans serif, one column, dates on the right",
    "classic": "Classic: serif, centred head, small capitals",
    "margin": "Margin: sans serif, headings and dates hang in a margin",
    "academic": "Academic: compact serif for many pages",
}
PAPERS: dict[Paper, str] = {"a4": "A4", "us-letter": "Letter"}
LETTERS: dict[Letters, str] = {"small": "Small", "usual": "Usual", "large": "Large"}
ACCENTS: dict[Accent, str] = {"green": "Green", "blue": "Blue", "burgundy": "Burgundy", "black": "Black"}


@dataclass(frozen=True, slots=True)
class Look:
    """The design, paper, letters and colour of a résumé. A photo is shown when the content has one."""

    design: Design = "clear"
    paper: Paper = "a4"
    letters: Letters = "usual"
    accent: Accent = "black"
