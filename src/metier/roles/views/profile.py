"""The profile at level: positions and their occupations, levels and where they come from."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.roles import actions, queries
from metier.roles.forms import CodeForm, LevelForm
from metier.roles.pages.matching import matching_page
from metier.roles.pages.occupations import occupations_page
from metier.roles.pages.profile import element_page, profile_page
from metier.roles.queries.elements import Element, elements
from metier.ui.notices import SeeOther, notice_and_redirect


@require_GET
def profile(request: ViewerRequest) -> HttpResponse:
    """Where one stands; `?all=skill` shows all of a kind."""
    return render(request, "roles/profile.html", {"page": profile_page(request.viewer, request.GET.get("all", ""))})


@require_GET
def occupations(request: ViewerRequest) -> HttpResponse:
    """All occupations held against the profile; `?page=` goes on."""
    page = occupations_page(request.viewer, request.GET.get("page", "1"))
    return render(request, "roles/occupations.html", {"page": page})


@require_http_methods(["GET", "POST"])
def matching(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Which occupation a position was; `?q=` looks for others. A POST says it: without a code, none."""
    before = queries.match_of(request.viewer, pk)
    form = CodeForm(request.POST if "typed" in request.POST else None)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        try:
            return _match(request, before, str(request.POST.get("code", request.GET.get("code", "")))[:60])
        except Refused as problem:
            if not form.is_bound:
                raise
            form.refuse(problem)
    page = matching_page(request.viewer, before, request.GET.get("q", "")[:200].strip())
    return render(request, "roles/matching.html", {"page": page, "form": form}, status=422 if form.errors else 200)


def _match(request: ViewerRequest, before: queries.Matched, code: str) -> SeeOther:
    row, mapped = actions.match_position(request.viewer, before.id, code)
    after = queries.match_of(request.viewer, before.id)
    said = f"{before.name}: {after.occupation}." if row.code else f"{before.name}: none of these."
    undo = reverse("roles:unmatch", args=[before.id])
    if before.by == "you":
        undo = f"{reverse('roles:matching', args=[before.id])}?{urlencode({'code': before.code})}"
    return notice_and_redirect(request, f"{said} {mapped}".strip(), "roles:profile", undo=undo)


@require_POST
def unmatch(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Leave it to the title again."""
    position = actions.unmatch_position(request.viewer, pk)
    return notice_and_redirect(request, f"{position} is matched by its title again.", "roles:profile")


@require_http_methods(["GET", "POST"])
def element(request: ViewerRequest, code: str) -> HttpResponse:
    """One thing O*NET rates: the level, where it comes from, and one's own word for it."""
    found = _element(code)
    page = element_page(request.viewer, found)
    form = LevelForm.of(page.own, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            level, why = form.facts()
            row, kept = actions.say_level(request.viewer, found.id, level, why=why)
            return said_level(
                request,
                row.pk,
                kept.pk if kept else None,
                found.name,
                "roles:element",
                found.id,
                is_new=page.own is None,
            )
        except Refused as problem:
            form.refuse(problem)
    return render(
        request,
        "roles/element.html",
        {"page": page, "form": form},
        status=422 if form.errors else 200,
    )


def said_level(
    request: ViewerRequest, pk: UUID, kept: UUID | None, name: str, to: str, *args: object, is_new: bool
) -> SeeOther:
    """The answer to a level that was said, with its undo."""
    if kept is None and not is_new:
        return notice_and_redirect(request, "Nothing was different.", to, *args)
    undo = reverse("roles:withdraw_level", args=[pk, kept]) if kept else reverse("roles:forget_level", args=[pk])
    return notice_and_redirect(request, f"Your level in {name} is kept.", to, *args, undo=undo)


@require_POST
def withdraw_level(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    actions.withdraw_level(request.viewer, pk, change)
    return notice_and_redirect(request, "The change of your level is undone.", "roles:profile")


@require_POST
def forget_level(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take one's own word back."""
    actions.forget_level(request.viewer, pk)
    said = "Your own level is taken back: your record and your positions speak again."
    return notice_and_redirect(request, said, "roles:profile", undo=reverse("roles:restore_level", args=[pk]))


@require_POST
def restore_level(request: ViewerRequest, pk: UUID) -> HttpResponse:
    actions.restore_level(request.viewer, pk)
    return notice_and_redirect(request, "Your own level is back.", "roles:profile")


@require_POST
def mean(request: ViewerRequest, code: str) -> HttpResponse:
    """A skill of the record, `skill`, is this element."""
    found = _element(code)
    row = actions.mean_element(request.viewer, request.POST.get("skill", request.GET.get("skill", "")), found.id)
    undo = reverse("roles:mean_nothing", args=[row.skill_id])
    return notice_and_redirect(request, f"{row.skill} counts for {found.name}.", "roles:element", found.id, undo=undo)


@require_POST
def mean_nothing(request: ViewerRequest, pk: UUID) -> HttpResponse:
    skill = actions.mean_nothing(request.viewer, pk)
    return notice_and_redirect(request, f"{skill} counts by its name alone again.", "roles:profile")


def _element(code: str) -> Element:
    found = elements().get(code)
    if found is None:
        raise Missing("O*NET rates nothing by this name.")
    return found
