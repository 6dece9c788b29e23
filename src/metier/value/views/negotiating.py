"""What to ask: the figures, the wins that hold them up, the sheet."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest, visible
from metier.accounts.facts import keys_in
from metier.core.errors import Refused
from metier.record.models import Win
from metier.ui.notices import SeeOther, notice_and_redirect
from metier.value import actions, queries
from metier.value.models import Negotiation
from metier.value.sheet import sheet as sheet_of
from metier.value.sheet import sheet_lines

MOST_WINS = 60


@require_GET
def asking(request: ViewerRequest) -> HttpResponse:
    """To the form of what is asked: the one that counts, or a new one."""
    row = queries.negotiation(request.viewer)
    args = ["negotiation", row.pk] if row else ["negotiation"]
    return SeeOther(reverse("value:change" if row else "value:new", args=args))


@require_http_methods(["GET", "POST"])
def wins(request: ViewerRequest) -> HttpResponse:
    """Which wins hold it up; `?q=` finds among them."""
    row = _row(request)
    chosen = {one.win_id for one in queries.wins_of(request.viewer, row)}
    if request.method == "POST":
        actions.choose_wins(request.viewer, row, keys_in(request.POST.getlist("wins"), 200))
        return notice_and_redirect(request, "The wins are as you ticked them.", "value:value")
    said = request.GET.get("q", "")[:200].strip()
    rows = visible(request.viewer, Win)
    found = rows.filter(what__icontains=said) if said else rows
    shown = list(rows.filter(pk__in=chosen)) + [one for one in found[:MOST_WINS] if one.pk not in chosen]
    page = {"wins": [(one, one.pk in chosen) for one in shown], "said": said}
    return render(request, "value/wins.html", {"page": page})


@require_http_methods(["GET", "POST"])
def sheet(request: ViewerRequest) -> HttpResponse:
    """What goes on the sheet, ticked line by line; beneath it as text."""
    row = _row(request)
    lines = sheet_lines(request.viewer, row)
    if request.method == "POST":
        wanted = set(request.POST.getlist("lines"))
        actions.choose_sheet(row, [one.key for one in lines if one.key in wanted])
        return notice_and_redirect(request, "The sheet is as you ticked it.", "value:sheet")
    said = sheet_of(request.viewer, row, lines) if any(one.is_in for one in lines) else None
    page = {
        "row": row,
        "lines": lines,
        "sheet": said,
        "made": said.pdf() if said else None,
        "for_me": any(one.is_in and one.is_for_me for one in lines),
    }
    return render(request, "value/sheet.html", {"page": page})


@require_GET
def sheet_pdf(request: ViewerRequest) -> HttpResponse:
    """The sheet on one page."""
    try:
        data = sheet_of(request.viewer, _row(request)).pdf().data
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "value:sheet", kind="bad")
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="negotiation.pdf"'
    return answer


def _row(request: ViewerRequest) -> Negotiation:
    row = queries.negotiation(request.viewer)
    if row is None:
        raise Refused("Say first what to ask: open at, target, walk away.")
    return row
