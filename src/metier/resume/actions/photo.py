"""Keeping a photo: looked at, drawn anew and made small, so that nothing but the picture is handed on."""

from __future__ import annotations

import io
import warnings
from uuid import UUID

from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from metier.accounts import trash
from metier.accounts.access import Viewer, find_trashed, visible
from metier.core.errors import Refused, Where
from metier.resume.models import ResumePhoto

LARGEST_FILE = 15_000_000  # bytes
MOST_PIXELS = 60_000_000
LARGEST_SIDE = 1_000  # pixels: 300 to the inch at 85 mm
FORMATS = ("JPEG", "PNG", "WEBP")
FIELD = Where(field="photo")


@transaction.atomic
def keep_photo(viewer: Viewer, data: bytes) -> ResumePhoto:
    """Of a JPEG, PNG or WebP file; the one before goes to the trash. Raises Refused."""
    image = _drawn_anew(data)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=88, optimize=True)
    visible(viewer, ResumePhoto).update(trashed_at=viewer.now)
    return ResumePhoto.objects.create(
        career=viewer.career, created_at=viewer.now, image=stream.getvalue(), width=image.width, height=image.height
    )


def trash_photo(viewer: Viewer, photo: ResumePhoto) -> None:
    """Into the trash; no variant shows it any more."""
    trash.put_in_trash(viewer, photo)


@transaction.atomic
def bring_photo_back(viewer: Viewer, pk: UUID) -> ResumePhoto:
    """Out of the trash, in the place of the one there is. Raises Missing."""
    photo = find_trashed(viewer, ResumePhoto, pk)
    visible(viewer, ResumePhoto).update(trashed_at=viewer.now)
    trash.take_from_trash(photo)
    return photo


def _drawn_anew(data: bytes) -> Image.Image:
    """The pixels only, upright, on white, no larger than needed."""
    if len(data) > LARGEST_FILE:
        raise Refused(f"This photo is larger than {LARGEST_FILE // 1_000_000} MB. Make it smaller first.", FIELD)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise Refused("This photo has too many pixels. Make it smaller first.", FIELD)
                upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        raise Refused("This is not a photo that can be read. Choose a JPEG, PNG or WebP file.", FIELD) from None
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    page = Image.new("RGB", upright.size, "white")
    page.paste(upright, mask=upright.getchannel("A"))
    return page
