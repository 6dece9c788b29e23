"""Target roles: side by side, one by itself, added and changed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.roles import actions, queries
from metier.roles.forms import AimForm, RoleForm
from metier.roles.pages.all import roles_page
from metier.roles.pages.matching import choices_for
from metier.roles.pages.role import role_page
from metier.ui.notices import notice_and_redirect


@require_GET
def roles(request: ViewerRequest) -> HttpResponse:
    """All of them, and the gaps they share."""
    return render(request, "roles/roles.html", {"page": roles_page(request.viewer)})


@require_GET
def role(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What one needs, where one is, what is decided."""
    return render(request, "roles/role.html", {"page": role_page(request.viewer, queries.role(request.viewer, pk))})


@require_http_methods(["GET", "POST"])
def add(request: ViewerRequest) -> HttpResponse:
    """Aim at a role. `?q=` looks for its occupation, `?code=` takes one."""
    said = request.GET.get("q", "")[:200].strip()
    initial = {"code": request.GET.get("code", "")[:60], "title": request.GET.get("title", "")[:200]}
    form = AimForm(request.viewer, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            aimed = actions.aim(request.viewer, form.facts(), form.given())
            text = " ".join((f"You aim at {aimed.role.title}.", *aimed.said))
            undo = reverse("roles:trash", args=[aimed.role.pk])
            return notice_and_redirect(request, text, "roles:role", aimed.role.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {"said": said, "choices": choices_for(said) if said else (), "title": initial["title"] or said}
    return render(request, "roles/add.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a role is called, its occupation, where and by when."""
    found = queries.role(request.viewer, pk)
    title = found.title
    form = RoleForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed, mapped = actions.change_role(found, form.facts())
            text = f"{found.title} is changed. {mapped}".strip() if changed else "Nothing was different."
            return notice_and_redirect(request, text, "roles:role", pk)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change {title}",
        "button": "Keep the change",
        "leave": "Leave it as it is",
        "back": reverse("roles:role", args=[pk]),
        "of": title,
        "trash": reverse("roles:trash", args=[pk]),
    }
    return render(request, "roles/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.role(request.viewer, pk)
    actions.trash_role(request.viewer, found)
    undo = reverse("roles:restore", args=[pk])
    return notice_and_redirect(request, f"{found.title} is in the trash.", "roles:roles", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore_role(request.viewer, pk)
    return notice_and_redirect(request, f"{found.title} is back.", "roles:role", pk)
