"""The first start: three questions, and three ways in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from metier.accounts.middleware import CAREER_IN_SESSION, without_career
from metier.accounts.models import Person
from metier.core.errors import Refused
from metier.home import queries
from metier.home.actions.start import begin, open_demo
from metier.home.forms import StartForm
from metier.ui.notices import SeeOther


@without_career
def start(request: HttpRequest) -> HttpResponse:
    """Ask three things and open the career; on to Today for those who have one."""
    assert isinstance(request.user, Person)  # noqa: S101 - the middleware asks everybody to sign in
    person = request.user
    if queries.own_career(person):
        return SeeOther(reverse("home:today"))
    if request.method == "POST" and request.POST.get("go") == "demo":
        request.session[CAREER_IN_SESSION] = str(open_demo(person, timezone.now()).pk)
        return SeeOther(reverse("home:today"))
    form = StartForm.of(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            career = begin(person, form.details(), form.cleaned_data["hours"], timezone.now())
        except Refused as refused:
            form.refuse(refused)
        else:
            request.session[CAREER_IN_SESSION] = str(career.pk)
            return SeeOther(reverse("record:import" if request.POST.get("go") == "import" else "home:today"))
    return render(request, "home/start.html", {"form": form}, status=422 if form.errors else 200)
