"""From the preview to the import: problems to put right, choices, and the decision."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.record import actions, queries
from metier.record.actions.drafts import file_name, leave_out_all
from metier.record.queries.doubts import answers_of as answers_of_doubts
from metier.record.queries.imports import same_file
from metier.record.queries.preview_page import choices_of, preview_page
from metier.record.queries.problems_page import answers_of, problems_page
from metier.ui.notices import SeeOther, notice_and_redirect


@require_GET
def preview(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What an import would do, or the rows that have to be put right first."""
    draft = queries.draft(request.viewer, pk)
    reading = queries.read_draft(draft)
    name = file_name(draft)
    if reading.problems:
        return render(request, "record/problems.html", {"page": problems_page(draft, name, reading)})
    seen = queries.preview(request.viewer, reading)
    page = preview_page(draft, name, seen)
    return render(request, "record/preview.html", {"page": page, "earlier": same_file(request.viewer, seen)})


@require_POST
def corrections(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Read the file again with what was put right."""
    draft = queries.draft(request.viewer, pk)
    reading = queries.read_draft(draft)
    if "leave_out_all" in request.POST:
        leave_out_all(draft, reading.problems)
    else:
        sent = {name: value for name, value in request.POST.items() if isinstance(value, str)}
        actions.correct(draft, reading, answers_of(reading, sent))
    return SeeOther(reverse("record:preview", args=[draft.pk]))


@require_POST
def carry_out(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Import, all or nothing."""
    draft = queries.draft(request.viewer, pk)
    reading = queries.read_draft(draft)
    decided = answers_of_doubts(reading, {name: str(value) for name, value in request.POST.items()})
    if decided:
        actions.correct(draft, reading, decided)
        reading = queries.read_draft(draft)
        if reading.problems:
            return SeeOther(reverse("record:preview", args=[draft.pk]))
    if undecided := len(reading.undecided):
        said = f"{words.count(undecided, 'entry', 'entries')} {'waits' if undecided == 1 else 'wait'} for your decision. Nothing was imported."
        return notice_and_redirect(request, said, "record:preview", draft.pk, kind="warn")
    choices = choices_of(
        queries.preview(request.viewer, reading),
        ticked=set(request.POST.getlist("take")),
        taken={
            name.removeprefix("date:")
            for name, value in request.POST.items()
            if name.startswith("date:") and value == "theirs"
        },
        keep_aside=request.POST.get("aside", "keep") == "keep",
    )
    run = actions.import_reading(request.viewer, reading, choices, file_name(draft))
    actions.drop_draft(draft)
    if run is None:
        return notice_and_redirect(request, "Nothing was imported: your record is as it was.", "record:record")
    waiting = queries.unlevelled(request.viewer).count()
    return notice_and_redirect(
        request,
        run.sentence
        + (f" {words.count(waiting, 'skill')} {'waits' if waiting == 1 else 'wait'} for a level." if waiting else ""),
        "record:record",
        undo=reverse("record:undo", args=[run.pk]),
        action=("Set their level", reverse("record:levels")) if waiting else None,
    )


@require_POST
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Leave the upload; nothing was changed."""
    actions.drop_draft(queries.draft(request.viewer, pk))
    return notice_and_redirect(request, "The upload is gone. Nothing was imported.", "record:import")
