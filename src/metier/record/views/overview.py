"""The record itself, the rows of one kind, and the levels of skills."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.record import actions
from metier.record.kinds import BY_SLUG, LEVELS
from metier.record.queries.lists import levels_page, rows_page, unlevelled
from metier.record.queries.on_resumes import OnResumesRequest
from metier.record.queries.page import record_page
from metier.ui.notices import notice_and_redirect

LEVEL_NUMBERS = {str(number): number for number in range(len(LEVELS))}


@require_GET
def record(request: OnResumesRequest) -> HttpResponse:
    """Everything somebody has done and can show."""
    return render(request, "record/record.html", {"page": record_page(request.viewer, request.on_resumes)})


@require_GET
def rows(request: OnResumesRequest, slug: str) -> HttpResponse:
    """All rows of one kind, newest first, by pages; `q` finds, `lacks` narrows wins and skills to those that lack something."""
    page = rows_page(
        request.viewer,
        BY_SLUG[slug],
        request.on_resumes,
        said=request.GET.get("q", ""),
        lacks=request.GET.getlist("lacks"),
        number=request.GET.get("page", "1"),
    )
    return render(request, "record/rows.html", {"page": page})


@require_http_methods(["GET", "POST"])
def levels(request: ViewerRequest) -> HttpResponse:
    """The skills that have no level yet, to be set in one go."""
    if request.method == "POST":
        sent = ((skill.pk, request.POST.get(f"level-{skill.pk}", "")) for skill in unlevelled(request.viewer))
        answers = {pk: LEVEL_NUMBERS[said] for pk, said in sent if said in LEVEL_NUMBERS}
        number = actions.set_levels(request.viewer, answers)
        said = f"The level of {words.count(number, 'skill')} is set." if number else "No level was chosen."
        left = unlevelled(request.viewer).count()
        return notice_and_redirect(request, said, "record:levels" if left and number else "record:record")
    return render(request, "record/levels.html", {"page": levels_page(request.viewer)})
