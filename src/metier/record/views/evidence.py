"""Files of a thing of the record, the links of skills to what shows them, and who would speak for the owner."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.uploads import at_most, received
from metier.core.errors import Refused
from metier.record import actions, queries
from metier.record.actions.attachments import MOST_BYTES, TOO_LARGE
from metier.record.kinds import BY_SLUG
from metier.record.views.editing import form_page
from metier.ui.notices import SeeOther, notice_and_redirect


@require_POST
@at_most(MOST_BYTES)
def attach(request: ViewerRequest, slug: str, pk: UUID) -> HttpResponse:
    """Keep a file with a row."""
    kind = BY_SLUG[slug]
    row = queries.row(request.viewer, kind, pk)
    file = request.FILES.get("file")
    try:
        if received(request) > MOST_BYTES:
            raise Refused(TOO_LARGE)
        if file is None:
            raise Refused("Choose a file first.")
        kept = actions.attach(request.viewer, row, str(file.name or "file"), file.chunks())
    except Refused as problem:
        return form_page(request, kind, row, file_refused=problem.sentence)
    undo = reverse("record:detach", args=[kept.pk])
    where = reverse("record:change", args=[slug, pk])
    return notice_and_redirect(request, f"{kept.name} is attached.", where, undo=undo)


@require_GET
def download(request: ViewerRequest, pk: UUID) -> HttpResponseBase:
    """A file as it was attached. It is only ever saved, never shown: what is in it is somebody's own."""
    file = queries.attachment(request.viewer, pk)
    answer = StreamingHttpResponse(queries.parts(request.viewer, pk), content_type=file.media_type)
    answer["Content-Length"] = str(file.size)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
def detach(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put a file into the trash."""
    file = actions.detach(request.viewer, pk)
    undo = reverse("record:reattach", args=[pk])
    return notice_and_redirect(request, f"{file.name} is in the trash.", queries.page_of(file), undo=undo)


@require_POST
def reattach(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a file out of the trash."""
    file = actions.reattach(request.viewer, pk)
    return notice_and_redirect(request, f"{file.name} is back.", queries.page_of(file))


@require_POST
def stop_showing(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a link of a skill away."""
    link = actions.stop_showing(request.viewer, pk)
    return SeeOther(reverse("record:change", args=["skills", link.skill_id]))


@require_POST
def make_reference(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Whoever wrote a recommendation becomes a reference."""
    made, is_new = actions.make_reference(request.viewer, pk)
    undo = reverse("record:delete", args=["references", made.pk])
    said = f"{made} is among your references. Ask whether they agree." if is_new else f"{made} is among them already."
    return notice_and_redirect(request, said, "record:change", "references", made.pk, undo=undo if is_new else None)
