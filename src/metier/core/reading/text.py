"""A résumé as text or Markdown, in a file or pasted."""

from __future__ import annotations

from metier.core.exchange.encoding import text_of
from metier.core.exchange.reading import Corrections, Reading
from metier.core.exchange.refusals import Unreadable
from metier.core.reading.layout import MOST_LINES
from metier.core.reading.plain import layout_of
from metier.core.reading.resume import read_layout
from metier.core.words import megabytes

PASTED = "Pasted text"
MOST_BYTES = 1_000_000
_NAMES = (".txt", ".md", ".markdown", ".text")


def looks_like_text(name: str, head: bytes) -> bool:
    """Whether a file is text of a résumé rather than a table: by its name, unless it plainly begins as something else."""
    return name == PASTED or (
        name.casefold().endswith(_NAMES) and not head.startswith((b"{\\rtf", b"\x89PNG", b"BEGIN:VCARD"))
    )


def check_size(name: str, size: int) -> None:
    """Raises Unreadable when a text is far longer than a résumé."""
    if size > MOST_BYTES:
        raise Unreadable(
            f"{name} has {megabytes(size)}, more than the {megabytes(MOST_BYTES)} of a résumé as text. "
            "Choose the document that is your résumé.",
            name,
        )


def read_resume_text(name: str, data: bytes, corrections: Corrections) -> Reading:
    """Read text as a résumé. Raises Unreadable."""
    if not data.strip():
        raise Unreadable(f"{name} is empty. Paste the text of your résumé, or choose its file.", name)
    check_size(name, len(data))
    text = text_of(name, data)
    if text.count("\n") > MOST_LINES:
        raise Unreadable(f"{name} has more than {MOST_LINES:,} lines, far more than a résumé.", name)
    start = text.lstrip().casefold()
    if start.startswith(("<!doctype", "<html")):
        raise Unreadable(f"{name} is a web page. Open it, copy what it says, and paste that.", name)
    return read_layout(name, layout_of(text), corrections, len(data))
