"""Outputs of a résumé: what it says (`Content`) and how it looks (`Look`) in, files out. Nothing here knows the database.

made = render(content, Look("classic", "us-letter"), "pdf")     # made.content, made.media_type, made.ending, made.notes
read_back(made.content, "pdf", content).sentence                # All 63 facts read back, in order.
preview(content, look, marks={"win:7": 1})                      # an SVG a page, stale lines shaded and numbered
"""

from metier.core.resume.read_back import ReadBack
from metier.resume.outputs.making import (
    FORMATS,
    Format,
    Output,
    Readable,
    preview,
    read_back,
    render,
    to_set,
)

__all__ = [
    "FORMATS",
    "Format",
    "Output",
    "ReadBack",
    "Readable",
    "preview",
    "read_back",
    "render",
    "to_set",
]
