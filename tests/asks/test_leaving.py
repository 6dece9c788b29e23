"""A manager who leaves: all that is open with them is passed on or closed, once, and undone at once."""

from datetime import timedelta

import pytest
from django.urls import reverse

import make
from cast import Member
from chains import later
from metier.accounts.access import Viewer
from metier.asks import actions
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def two(viewer: Viewer) -> tuple[Ask, Ask]:
    first, second = make.ask(viewer), make.ask(viewer, "Lead the modelling guild")
    actions.log_promise(viewer, first, [actions.Commitment("Sign the forms", viewer.today)])
    return first, second


def test_who_leaves_is_asked_once_for_all_of_their_asks(owner: Member):
    first, second = two(owner.viewer)
    done = make.ask(owner.viewer, "dbt course")
    actions.grant(owner.viewer, done)
    address = reverse("asks:leaving")
    assert "2 open" in shown(owner.client.get(address))
    text = shown(owner.client.get(f"{address}?whom=Tom Whitaker"))
    assert first.title in text
    assert done.title not in text
    said = {"to": "Sunil Mehta", "role": "Finance director", str(first.pk): "keep", str(second.pk): "close"}
    text = shown(owner.client.post(f"{address}?whom=Tom Whitaker", said, follow=True))
    assert "1 ask is asked of Sunil Mehta from here on, 1 ask is closed and 1 promise is let go." in text
    first.refresh_from_db()
    second.refresh_from_db()
    done.refresh_from_db()
    assert (first.whom, first.role, first.state) == ("Sunil Mehta", "Finance director", "preparing")
    assert (second.state, done.whom) == ("withdrawn", "Tom Whitaker")
    assert not Promise.objects.get().is_open
    page = shown(owner.client.get(reverse("asks:ask", args=[first.pk])))
    assert "From here on it is asked of Sunil Mehta. “Tom Whitaker left”" in page


def test_it_is_undone_at_once(owner: Member):
    first, second = two(owner.viewer)
    step = actions.part_from(later(owner.viewer), "Tom Whitaker", to="Sunil Mehta", closing={second.pk})
    owner.client.post(reverse("asks:withdraw_step", args=[step]))
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.whom, first.state, second.state) == ("Tom Whitaker", "promised", "preparing")
    assert Promise.objects.get().is_open
    assert first.revisions.count() == 0
    assert AskEvent.objects.filter(kind__in=["readdressed", "withdrawn"]).count() == 0


def test_somebody_has_to_be_asked_instead_unless_all_are_closed(owner: Member):
    first, second = two(owner.viewer)
    with pytest.raises(Refused, match="Say of whom you ask instead"):
        actions.part_from(owner.viewer, "Tom Whitaker", closing={first.pk})
    with pytest.raises(Refused, match="is the one who leaves"):
        actions.part_from(owner.viewer, "Tom Whitaker", to="tom whitaker")
    with pytest.raises(Refused, match="Nothing is open with Nobody"):
        actions.part_from(owner.viewer, "Nobody", to="Sunil Mehta")
    actions.part_from(owner.viewer, "Tom Whitaker", closing={first.pk, second.pk})
    assert set(Ask.objects.values_list("state", flat=True)) == {"withdrawn"}


def test_what_is_refused_is_said_and_nothing_is_changed(owner: Member):
    first, _ = two(owner.viewer)
    answer = owner.client.post(f"{reverse('asks:leaving')}?whom=Tom Whitaker", {str(first.pk): "close"})
    assert answer.status_code == 422
    assert AskEvent.objects.filter(kind="withdrawn").count() == 0
    assert "There is nothing to pass on" not in shown(answer)


def test_nobody_to_part_from_is_said(owner: Member):
    assert "Nothing is open with anybody" in shown(owner.client.get(reverse("asks:leaving")))


def test_what_they_promised_for_what_was_granted_is_let_go_too_and_comes_back_with_the_undo(owner: Member):
    viewer = owner.viewer
    course, other = make.ask(viewer, "dbt course"), make.ask(viewer, "Fridays from home", whom="Chris Naylor")
    actions.log_promise(viewer, course, [actions.Commitment("Sign the order", viewer.today)])
    actions.grant(later(viewer), course)
    actions.log_promise(viewer, other, [actions.Commitment("Tell Chris", viewer.today, "Tom Whitaker")])
    address = reverse("asks:leaving")
    assert "Promised something" in shown(owner.client.get(address))
    page = shown(owner.client.get(f"{address}?whom=Tom Whitaker"))
    assert "Sign the order" in page
    assert "For Fridays from home." in page
    text = shown(owner.client.post(f"{address}?whom=Tom Whitaker", {}, follow=True))
    assert "2 promises are let go." in text
    assert not any(promise.is_open for promise in Promise.objects.all())
    assert set(Ask.objects.values_list("due_on", flat=True)) == {None}
    step = Promise.objects.values_list("let_go_in", flat=True).first()
    owner.client.post(reverse("asks:withdraw_step", args=[step]))
    assert all(promise.is_open for promise in Promise.objects.all())
    assert None not in Ask.objects.values_list("due_on", flat=True)


def test_what_is_closed_waits_for_no_promise_of_anybody(owner: Member):
    first, second = two(owner.viewer)
    actions.log_promise(owner.viewer, second, [actions.Commitment("Ask the guild", owner.viewer.today, "Priti")])
    actions.part_from(later(owner.viewer), "Tom Whitaker", closing={first.pk, second.pk})
    assert not any(promise.is_open for promise in Promise.objects.all())


def test_names_with_other_capitals_are_one_person(owner: Member):
    make.ask(owner.viewer, whom="Zoë Ångström")
    make.ask(owner.viewer, "Lead the modelling guild", whom="zoë ångström")
    actions.part_from(owner.viewer, "ZOË ÅNGSTRÖM", to="Sunil Mehta")
    assert set(Ask.objects.values_list("whom", flat=True)) == {"Sunil Mehta"}


def test_who_only_promised_something_can_leave_too(owner: Member):
    actions.log_promise(owner.viewer, make.ask(owner.viewer), [actions.Commitment("Ask", owner.viewer.today, "Priti")])
    text = shown(owner.client.get(reverse("asks:leaving")))
    assert '<a href="?whom=Priti">Priti</a></b><span class="end muted">Promised something' in text


def test_a_name_that_is_only_written_otherwise_is_one_row_under_the_name_written_last(owner: Member):
    make.ask(owner.viewer, whom="Zoe  Angstrom", role="Head of claims", created_at=owner.viewer.now - timedelta(days=9))
    make.ask(owner.viewer, "Lead the modelling guild", whom="Zoë Ångström", role="", created_at=owner.viewer.now)
    page = shown(owner.client.get(reverse("asks:leaving")))
    assert page.count("?whom=") == 1
    assert "Zoë Ångström" in page
    assert "2 open" in page
    assert "Head of claims" in page
    listed = shown(owner.client.get(reverse("asks:all") + "?whom=Zoë Ångström"))
    assert "Line-manage two placement students" in listed
    assert "Lead the modelling guild" in listed


def test_a_name_that_was_written_wrongly_is_asked_about_and_joined(owner: Member):
    first = make.ask(owner.viewer, whom="Tom Whitaker")
    second = make.ask(owner.viewer, "Lead the modelling guild", whom="Tom Whittacker")
    make.ask(owner.viewer, "Regrading", whom="Tim Naylor")
    address = reverse("asks:leaving") + "?whom=Tom Whitaker"
    page = shown(owner.client.get(address))
    assert "The same person?" in page
    assert "Tim Naylor" not in page
    assert f'name="{second.pk}"' not in page
    joined = address + "&also=Tom Whittacker"
    page = shown(owner.client.get(joined))
    assert "The same person?" not in page
    assert f'name="{second.pk}"' in page
    said = {"to": "Sunil Mehta", "role": "", str(first.pk): "keep", str(second.pk): "keep"}
    assert "2 asks are asked of Sunil Mehta" in shown(owner.client.post(joined, said, follow=True))
    assert set(Ask.objects.exclude(whom="Tim Naylor").values_list("whom", flat=True)) == {"Sunil Mehta"}


def test_a_name_that_nothing_is_open_with_is_answered_with_the_one_that_may_be_meant(owner: Member):
    make.ask(owner.viewer, whom="Tom Whitaker")
    with pytest.raises(Refused, match="Nothing is open with Tom. Did you mean Tom Whitaker?"):
        actions.part_from(owner.viewer, "Tom", to="Sunil Mehta")
