"""The page of a variant as pictures, and what other programs read in its files: each made once for what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import cast

from metier.core.resume import Content
from metier.core.resume.look import Accent, Design, Letters, Look, Paper
from metier.resume import outputs
from metier.resume.models import Variant

Marks = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Preview:
    """What is drawn: `version` is another whenever the picture is."""

    content: Content
    look: Look
    marks: Marks

    @cached_property
    def version(self) -> str:
        photo = hashlib.blake2b(self.content.photo.content).hexdigest() if self.content.photo else ""
        return hashlib.blake2b(repr((self, photo)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def look_of(variant: Variant) -> Look:
    """How a variant looks. Its fields hold no other values than these types do."""
    return Look(
        cast("Design", variant.design),
        cast("Paper", variant.paper),
        cast("Letters", variant.letters),
        cast("Accent", variant.accent),
    )


def preview_of(variant: Variant, content: Content, marks: Mapping[str, int]) -> Preview:
    return Preview(content, look_of(variant), tuple(marks.items()))


@lru_cache(maxsize=24)
def drawn(preview: Preview) -> tuple[bytes, ...]:
    """Each page as SVG. Raises Refused."""
    return tuple(outputs.preview(preview.content, preview.look, marks=dict(preview.marks)))
