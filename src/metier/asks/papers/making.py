"""A paper as text, as a link to write a mail, and as one page of A4 made by typst."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import typst

from metier.ui.paper import BOXES, NO_SHAPE

FOLDER = Path(__file__).parents[1] / "typst"
LONGEST_LINK = 1_900  # letters of an address that every mail program still takes


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF of one page, and the headings of what did not fit on it even in small letters.

    `boxes` says so where some letters have no shape in any font of this machine.
    """

    data: bytes
    left_out: tuple[str, ...]
    boxes: str = ""


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
        """Archivable and tagged (PDF/A-2a); the same words on the same day give the same bytes.

        That standard refuses letters without a shape. Then the fonts of the machine are asked too; where they do not help either,
        it is a plain PDF.
        """
        for system_fonts in (False, True):
            try:
                return self._made(system_fonts=system_fonts)
            except typst.TypstError as problem:
                if NO_SHAPE not in str(problem):
                    raise
        return self._made(system_fonts=True, is_archivable=False)

    def _made(self, *, system_fonts: bool, is_archivable: bool = True) -> Made:
        maker = typst.Compiler(
            str(FOLDER / self.template),
            root=str(FOLDER),
            ignore_system_fonts=not system_fonts,
            sys_inputs={"said": json.dumps(self.said, ensure_ascii=False)},
        )
        data = maker.compile(format="pdf", pdf_standards=["a-2a"] if is_archivable else [], timestamp=0)
        found = json.loads(maker.query("<left-out>", field="value"))
        assert isinstance(data, bytes)  # noqa: S101 - one PDF, not a list of pages
        return Made(data, tuple(found[0]) if found else (), boxes="" if is_archivable else BOXES)
