"""What says what a role needs: taken on, looked over, taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.core.errors import Refused, Where
from metier.core.profile.ladder import MOST_BYTES, Ladder, read_ladder
from metier.roles import actions, queries
from metier.roles.forms import CodeForm, GivenForm, LadderForm
from metier.roles.models import Role
from metier.roles.pages.matching import choices_for
from metier.ui.notices import SeeOther, notice, notice_and_redirect


@require_GET
def sources(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Everything that says what a role needs, and what else could; `?q=` looks for occupations."""
    return _page(request, queries.role(request.viewer, pk))


@require_POST
def occupation(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take on what an occupation asks."""
    found, form = queries.role(request.viewer, pk), CodeForm(request.POST)
    if form.is_valid():
        try:
            made = actions.add_occupation(request.viewer, found, form.cleaned_data["code"])
            return _taken(request, found, [made], made.said)
        except Refused as problem:
            form.refuse(problem)
    return _page(request, found, code_form=form)


@require_POST
def given(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take on what postings ask, or a pasted text."""
    found = queries.role(request.viewer, pk)
    form = GivenForm(request.viewer, request.POST)
    if form.is_valid():
        try:
            said = form.given()
            if not said.postings and not said.text.strip():
                raise Refused("Choose a posting, or paste a text.", Where(field="text"))
            made = actions.combine(request.viewer, found, said)
            return _taken(request, found, list(made.added), " ".join(made.said))
        except Refused as problem:
            form.refuse(problem)
    return _page(request, found, given_form=form)


@require_http_methods(["GET", "POST"])
def ladder(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A company's ladder: chosen, looked over, and taken on whole or not at all."""
    found = queries.role(request.viewer, pk)
    form = LadderForm(request.POST or None, request.FILES or None)
    page: dict[str, object] = {"role": found}
    if request.method == "POST" and form.is_valid():
        try:
            text, name = _ladder_text(request, form)
            read = read_ladder(text, name)
            if "take" in request.POST:
                given = actions.Given(ladder=read, rung=request.POST.get("rung", "")[:300], file=name)
                made = actions.combine(request.viewer, found, given)
                return _taken(request, found, list(made.added), " ".join(made.said))
            page |= {"ladder": read, "text": text, "name": name, "chosen": _likeliest(read, found.title)}
        except Refused as problem:
            form.refuse(Refused(str(problem), Where(field="file")))
    return render(request, "roles/ladder.html", {"page": page, "form": form}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It no longer says what the role needs."""
    source = actions.trash_source(request.viewer, pk)
    undo = reverse("roles:restore_source", args=[pk])
    text = f"{source.title} is taken away, with what nothing else asks for."
    return notice_and_redirect(request, text, "roles:role", source.role_id, undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    source = actions.restore_source(request.viewer, pk)
    return notice_and_redirect(request, f"{source.title} is back.", "roles:role", source.role_id)


def _ladder_text(request: HttpRequest, form: LadderForm) -> tuple[str, str]:
    """What was chosen, else what was pasted, with the name of the file."""
    file = form.cleaned_data["file"]
    if file is None:
        if not form.cleaned_data["text"].strip():
            raise Refused("Choose a file, or paste the ladder.")
        return form.cleaned_data["text"], request.POST.get("name", "")[:200]
    if file.size > MOST_BYTES:
        raise Refused("A ladder is smaller than half a megabyte.")
    try:
        return file.read().decode("utf-8-sig"), str(file.name)[:200]
    except UnicodeDecodeError as wrong:
        raise Refused("The file is not text in UTF-8. Save it as CSV in UTF-8.") from wrong


def _likeliest(read: Ladder, title: str) -> str:
    """The rung that is called as the role is, else the first."""
    wanted = title.casefold()
    return next((one.title for one in read.rungs if one.title.casefold() == wanted), read.rungs[0].title)


def _taken(request: ViewerRequest, role: Role, made: list[actions.Added], said: str) -> SeeOther:
    """Each that was taken on can be taken away again by itself."""
    for one in made[:-1]:
        notice(request, _what(one), undo=reverse("roles:trash_source", args=[one.source.pk]))
    last = made[-1]
    undo = reverse("roles:trash_source", args=[last.source.pk])
    return notice_and_redirect(request, f"{_what(last)} {said}".strip(), "roles:role", role.pk, undo=undo)


def _what(one: actions.Added) -> str:
    return f"{one.source.title} is taken on: it asks for {words.count(one.number, 'thing')}."


def _page(
    request: ViewerRequest, role: Role, *, code_form: CodeForm | None = None, given_form: GivenForm | None = None
) -> HttpResponse:
    said = request.GET.get("q", "")[:200].strip()
    context = {
        "page": {
            "role": role,
            "sources": queries.sources_of(request.viewer, role),
            "said": said,
            "choices": choices_for(said or role.title),
        },
        "code_form": code_form or CodeForm(),
        "given_form": given_form or GivenForm(request.viewer),
    }
    wrong = any(form is not None and form.errors for form in (code_form, given_form))
    return render(request, "roles/sources.html", context, status=422 if wrong else 200)
