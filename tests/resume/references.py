"""Write what every output of the sample must be: python tests/resume/references.py

Run it when an output is meant to change, look at the difference, and commit it with the change.
"""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).parent
KEPT = HERE / "reference"
PARTS = ("word/document.xml", "word/_rels/document.xml.rels", "word/footer1.xml", "docProps/core.xml")


def references() -> Iterator[tuple[str, str]]:
    """Each file's name and its text: the text forms as they are, a DOCX by what its parts say, a PDF by what is read of it."""
    from metier.core.resume.look import DESIGNS, PAPERS, Look
    from metier.resume.outputs import render
    from resume.sample import SAMPLE

    for form in ("html", "txt", "json", "europass"):
        made = render(SAMPLE, Look("classic"), form)  # type: ignore[arg-type]
        yield f"nadia-rahman{made.ending}", made.content.decode()
    with zipfile.ZipFile(io.BytesIO(render(SAMPLE, Look("classic"), "docx").content)) as document:
        for part in PARTS:
            root = ET.fromstring(document.read(part))
            ET.indent(root)
            yield f"nadia-rahman-docx/{part.replace('/', '-')}", ET.tostring(root, encoding="unicode") + "\n"
    for design, paper in product(DESIGNS, PAPERS):
        yield f"nadia-rahman-{design}-{paper}.pdf.txt", _read(render(SAMPLE, Look(design, paper), "pdf").content)


def _read(pdf: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range().replace("\r\n", "\n").strip() for page in document]
    return "\n\n".join(f"[page {number} of {len(texts)}]\n{text}" for number, text in enumerate(texts, 1)) + "\n"


def main() -> None:
    sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "src")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metier.config.settings_test")
    for name, text in references():
        path = KEPT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
