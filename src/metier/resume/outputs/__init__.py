"""Outputs of a résumé: what it says (`Content`) and how it looks (`Look`) in, files out. Nothing here knows the database.

made = render(content, Look(paper="us-letter"), "pdf")     # made.content, made.media_type, made.notes
svgs = preview(content, look, marks={"win:7": 1})               # a picture a page, stale lines shaded and numbered
"""

from metier.resume.outputs.making import FORMATS, Format, Output, preview, render

__all__ = ["FORMATS", "Format", "Output", "preview", "render"]
