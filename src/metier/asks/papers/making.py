"""A paper as text, as a link to write a mail, and as one page of A4 made by typst."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from metier.ui.paper import Made, one_page

FOLDER = Path(__file__).parents[1] / "typst"
LONGEST_LINK = 1_900  # letters of an address that every mail program still takes


@dataclass(frozen=True, slots=True)
class Paper:
    """`said` is what the page shows, in words: it becomes JSON (so Any). `template` is a file in FOLDER."""

    to: str
    subject: str
    text: str
    template: str
    said: dict[str, Any] = field(default_factory=dict)

    def mail(self, address: str = "") -> str:
        """The address that opens a mail with this text; without the text where that is too long for an address."""
        begun = f"mailto:{quote(address)}?subject={quote(self.subject)}"
        whole = f"{begun}&body={quote(self.text.replace(chr(10), chr(13) + chr(10)))}"
        return whole if len(whole) <= LONGEST_LINK else begun

    def pdf(self) -> Made:
        """On one page of A4."""
        return one_page(FOLDER / self.template, self.said)
