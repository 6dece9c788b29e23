"""All variants, one of them opened; making, describing and deleting one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Viewer, ViewerRequest
from metier.core.errors import Refused
from metier.postings import queries as postings
from metier.postings.models import Posting
from metier.resume import actions, queries
from metier.resume.choosing import RULE
from metier.resume.forms import NewVariantForm, VariantForm
from metier.resume.models import Variant
from metier.resume.pages.overview import resume_page
from metier.resume.views.going_back import at
from metier.ui.notices import notice_and_redirect


@require_GET
def resumes(request: ViewerRequest) -> HttpResponse:
    """Every variant; the last changed is opened."""
    return render(request, "resume/resumes.html", {"page": resume_page(request.viewer)})


@require_GET
def variant(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The same, with this one opened."""
    found = queries.variant(request.viewer, pk)
    return render(request, "resume/resumes.html", {"page": resume_page(request.viewer, found)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """A new variant; `?like=` and `?posting=` choose beforehand."""
    viewer = request.viewer
    said = {name: request.GET[name] for name in ("name", "role", "posting", "like") if request.GET.get(name)}
    posting = postings.posting(viewer, said["posting"]) if "posting" in said else None
    first = queries.begun_for(posting) | said if posting else said
    form = NewVariantForm(viewer, _like(viewer, first, posting), request.POST or None, **first)
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.facts()
            made = actions.make_variant(viewer, facts.pop("name"), form.like_variant(), **facts)
            undo = reverse("resume:trash", args=[made.pk])
            return notice_and_redirect(request, f"{made.name} is made.", at(made), undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "New variant", "button": "Make the variant", "rule": RULE}
    return render(request, "resume/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


def _like(viewer: Viewer, first: dict[str, str], posting: Posting | None) -> Variant | None:
    """The variant to begin with: the one that is named, the nearest to the posting, else the last changed."""
    named = first.pop("like", "")
    if named == "record":
        return None
    if not named and posting:
        return queries.nearest(viewer, posting)
    rows = list(queries.variants(viewer)[:200])
    return next((row for row in rows if str(row.pk) == named), rows[0] if rows else None)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a variant is called, for whom, and how it looks."""
    found = queries.variant(request.viewer, pk)
    form = VariantForm(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_variant(request.viewer, found, form.facts())
            return notice_and_redirect(request, f"{found.name} is changed.", at(found))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "How it looks, and for whom",
        "button": "Keep the change",
        "variant": queries.variant(request.viewer, pk),
    }
    return render(request, "resume/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Into the trash; what was sent of it stays."""
    found = queries.variant(request.viewer, pk)
    actions.trash_variant(request.viewer, found)
    undo = reverse("resume:return_variant", args=[pk])
    return notice_and_redirect(request, f"{found.name} is in the trash.", "resume:resumes", undo=undo)


@require_POST
def return_variant(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Out of the trash."""
    found = actions.bring_variant_back(request.viewer, pk)
    return notice_and_redirect(request, f"{found.name} is back.", at(found))
