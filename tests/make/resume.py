"""One of anything of the résumé."""

from hashlib import sha256
from typing import Any

from make.postings import sending
from make.record import win
from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.record.kinds import BY_LABEL
from metier.resume import models as resume


def variant(viewer: Viewer, name: str = "Analytics engineering", **facts: Any) -> resume.Variant:
    said = {"looked_through_at": viewer.now, "changed_at": viewer.now}
    return resume.Variant.objects.create(career=viewer.career, name=name, **(said | facts))


def variant_line(
    viewer: Viewer, of: resume.Variant | None = None, row: Owned | None = None, **facts: Any
) -> resume.VariantLine:
    shown = row or win(viewer)
    said = {"kind": BY_LABEL[shown._meta.label_lower].slug, "said": {"text": str(shown)}}
    return resume.VariantLine.objects.create(
        career=viewer.career, variant=of or variant(viewer), object_id=shown.pk, **(said | facts)
    )


def resume_photo(viewer: Viewer) -> resume.ResumePhoto:
    return resume.ResumePhoto.objects.create(career=viewer.career, image=b"\xff\xd8\xff", width=3, height=4)


def sent_file(viewer: Viewer, of: resume.Variant | None = None, **facts: Any) -> resume.SentFile:
    made = of or variant(viewer)
    said = {"format": "txt", "file_name": "cv.txt", "content": b"Nadia", "digest": sha256(b"Nadia").hexdigest()}
    return resume.SentFile.objects.create(
        career=viewer.career, sending=sending(viewer), variant=made, variant_name=made.name, **(said | facts)
    )
