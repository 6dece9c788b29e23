"""The photo of a DOCX: at the top of the page, beside the head, where no text moves for it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from math import ceil
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from metier.core.errors import Refused
from metier.core.resume.content import Photo

HEIGHT, WIDEST = Mm(28), Mm(50)
LINE = 1.13  # of the letters: at least what a line of any font takes; of Georgia it is the least
BENEATH = 5  # points that stay free, for the rule above a heading not to run into it
_FLOATING = (
    f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="180000" distR="180000" simplePos="0" relativeHeight="1" '
    'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>{side}</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV></wp:anchor>'
)


def put(head: Sequence[Paragraph], photo: Photo, title: str, *, turned: bool) -> None:
    """At the end of these lines, which then take at least its height: no section begins beside it. Raises Refused when it is none."""
    try:
        shape = head[0].add_run().add_picture(io.BytesIO(photo.content), height=HEIGHT)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError) as problem:
        raise Refused("The photo cannot be read. Choose a JPEG or PNG.") from problem
    if shape.width > WIDEST:
        shape.height, shape.width = Length(shape.height * WIDEST // shape.width), WIDEST
    room = shape.height.pt + BENEATH - sum(map(_least, head)) + _after(head[-1])
    inline = shape._inline  # noqa: SLF001 - the library only sets pictures within a line
    inline.docPr.set("descr", title)
    floating = parse_xml(_FLOATING.format(side="left" if turned else "right"))
    size, *rest = inline
    floating.extend([size, parse_xml(f'<wp:wrapSquare {nsdecls("wp")} wrapText="bothSides"/>'), *rest])
    inline.getparent().replace(inline, floating)
    head[-1].paragraph_format.space_after = Pt(max(_after(head[-1]), ceil(room)))


def _least(paragraph: Paragraph) -> float:
    """The points that it takes at least: one line, and what its style leaves beneath."""
    style: Any = paragraph.style  # one of ours
    return float(style.font.size.pt) * LINE + _after(paragraph)


def _after(paragraph: Paragraph) -> float:
    style: Any = paragraph.style  # as above
    return float(style.paragraph_format.space_after.pt)
