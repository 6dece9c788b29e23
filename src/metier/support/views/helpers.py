"""Pages of those who could help, and of the talks with them."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.support.actions import helpers as actions
from metier.support.actions.differences import give_to
from metier.support.choices import HelperKind, HelpKind
from metier.support.forms.helpers import EndingForm, HelperForm, SessionForm
from metier.support.models import Helper, HelperSession
from metier.support.pages.help import helper_page
from metier.support.queries import helpers as queries
from metier.support.queries.maps import support_line
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Somebody who could help; `?kind=` and `?field=` choose beforehand, `?line=` is the line of the map that they are for."""
    viewer, said = request.viewer, request.GET.get("line", "")
    line = support_line(viewer, said) if said else None
    form = HelperForm(viewer, request.POST or None, initial=_begun(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_helper(viewer, **form.facts())
            if line:
                give_to(line, made)
            undo = reverse("support:trash_helper", args=[made.pk])
            return notice_and_redirect(request, f"{made.name} is on your list.", "support:helper", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Add somebody who could help",
        "lead": f"For {line.get_aspect_display().lower()}." if line else "",
        "button": "Put on the list",
        "back": reverse("support:map") if line else reverse("support:help"),
        "leave": "Do not add",
    }
    return _form(request, form, page)


def _begun(request: ViewerRequest) -> dict[str, Any]:
    kind, field = request.GET.get("kind", ""), request.GET.get("field", "")
    said: dict[str, Any] = {"state": "considering"}
    if kind in HelperKind.values:
        said["kind"] = kind
    if field in HelpKind.values:
        said["fields_of_help"] = [field]
    return said


def _form(request: ViewerRequest, form: Any, page: dict[str, Any]) -> HttpResponse:
    return render(request, "support/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_GET
def helper(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _shown(request, queries.helper(request.viewer, pk), EndingForm(initial={"on": request.viewer.today}))


def _shown(request: ViewerRequest, found: Helper, form: EndingForm) -> HttpResponse:
    context = {"page": helper_page(request.viewer, found), "form": form}
    return render(request, "support/helper.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.helper(request.viewer, pk)
    name = found.name
    form = HelperForm.of(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_helper(request.viewer, found, form.facts())
            text = f"{found.name} is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "support:helper", pk)
        except Refused as problem:
            form.refuse(problem)
    back = reverse("support:helper", args=[pk])
    return _form(
        request,
        form,
        {"title": f"Change {name}", "button": "Keep the change", "back": back, "leave": "Leave it as it is"},
    )


@require_POST
def ending(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It has ended, and what came of it."""
    found = queries.helper(request.viewer, pk)
    form = EndingForm(request.POST)
    if form.is_valid():
        try:
            actions.end_help(request.viewer, found, **form.cleaned_data)
            undo = reverse("support:resume_helper", args=[pk])
            return notice_and_redirect(request, f"That with {found.name} has ended.", "support:helper", pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return _shown(request, queries.helper(request.viewer, pk), form)


@require_POST
def resumption(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.helper(request.viewer, pk)
    actions.change_helper(request.viewer, found, {"state": "working"})
    return notice_and_redirect(request, f"You work together with {found.name} again.", "support:helper", pk)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.helper(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("support:restore_helper", args=[pk])
    return notice_and_redirect(request, f"{found.name} is in the trash.", "support:help", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore(request.viewer, Helper, pk)
    return notice_and_redirect(request, f"{found.name} is back.", "support:helper", pk)


@require_http_methods(["GET", "POST"])
def new_session(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A talk with somebody, ahead or held."""
    found = queries.helper(request.viewer, pk)
    form = SessionForm(request.viewer, request.POST or None, initial={"on": request.viewer.today})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_session(request.viewer, found, **form.facts())
            undo = reverse("support:trash_session", args=[made.pk])
            return notice_and_redirect(request, "The talk is kept.", "support:helper", pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    back = reverse("support:helper", args=[pk])
    page = {"title": f"A talk with {found.name}", "button": "Keep the talk", "back": back, "leave": "Do not keep it"}
    return _form(request, form, page)


@require_http_methods(["GET", "POST"])
def change_session(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.session(request.viewer, pk)
    form = SessionForm.of(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_session(request.viewer, found, form.facts())
            text = "The talk is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "support:helper", found.helper_id)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"The talk with {found.helper.name}",
        "button": "Keep the change",
        "back": reverse("support:helper", args=[found.helper_id]),
        "leave": "Leave it as it is",
        "trash": reverse("support:trash_session", args=[pk]),
    }
    return _form(request, form, page)


@require_POST
def trash_session(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.session(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("support:restore_session", args=[pk])
    return notice_and_redirect(request, "The talk is in the trash.", "support:helper", found.helper_id, undo=undo)


@require_POST
def restore_session(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore(request.viewer, HelperSession, pk)
    return notice_and_redirect(request, "The talk is back.", "support:helper", found.helper_id)
