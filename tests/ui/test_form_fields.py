from datetime import date
from html.parser import HTMLParser

import pytest
from django import forms

from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.ui.forms import ChoiceRow, DayField, HoursField, PartialDateField, StyledForm


class GoalForm(StyledForm):
    title = forms.CharField(label="Goal", help_text="What will be true?")
    due = DayField(label="Target date", required=False)
    since = PartialDateField(label="Since", required=False)
    effort = HoursField(label="Hours", required=False, least=15, most=6000)
    pace = forms.ChoiceField(label="Pace", choices=[("1", "One"), ("2", "Two")], widget=ChoiceRow)
    firm = forms.BooleanField(label="Firm", required=False)


class Ids(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.wanted: list[str] = []
        self.feed(html)

    def handle_starttag(self, _tag, attrs):
        said = dict(attrs)
        self.ids += [said["id"]] if "id" in said else []
        self.wanted += (said.get("aria-describedby") or "").split()
        self.wanted += [said["for"]] if "for" in said else []
        self.wanted += [said["href"][1:]] if said.get("href", "").startswith("#") else []


def cleaned(**data):
    form = GoalForm({"title": "Lead", "pace": "1", **data})
    assert form.is_valid(), form.errors
    return form.cleaned_data


def errors(**data):
    return GoalForm({"title": "Lead", "pace": "1", **data}).errors


def test_values_are_what_the_core_works_with():
    assert cleaned(due="2026-10-01")["due"] == date(2026, 10, 1)
    assert cleaned(due="1 October 2026")["due"] == date(2026, 10, 1)
    assert cleaned(since="April 2019")["since"] == PartialDate(2019, 4)
    assert cleaned(effort="1h30")["effort"] == 90
    assert cleaned()["due"] is cleaned()["since"] is cleaned()["effort"] is None


def test_mistakes_say_what_to_do():
    assert errors(due="October")["due"] == ["“October” is not a day. Write it as 30 April 2019."]
    assert errors(due="April 2019")["due"] == ["“April 2019” is not a day. Write it as 30 April 2019."]
    assert "Write 2019, April 2019" in errors(since="soon")["since"][0]
    assert errors(effort="5m")["effort"] == ["Give at least 15\u00a0min."]
    assert errors(effort="200")["effort"] == ["Give at most 100\u00a0h."]
    assert errors(title="")["title"] == ["Fill this in."]
    assert errors(pace="")["pace"] == ["Choose one."]


def test_what_was_typed_stays():
    html = str(GoalForm({"title": "Lead", "pace": "1", "effort": "a while", "since": "soon"}))
    assert 'value="a while"' in html
    assert 'value="soon"' in html


def test_what_is_kept_is_shown_as_people_write_it():
    html = str(GoalForm(initial={"due": date(2026, 10, 1), "since": PartialDate(2019, 4), "effort": 90}))
    assert 'value="2026-10-01"' in html
    assert 'value="April 2019"' in html
    assert 'value="1.5"' in html


@pytest.mark.parametrize("data", [None, {}, {"title": "", "due": "x", "since": "x", "effort": "x"}])
def test_every_description_label_and_link_points_at_something(data):
    found = Ids(str(GoalForm(data)))
    assert len(found.ids) == len(set(found.ids))
    assert set(found.wanted) <= set(found.ids)


def test_mistakes_are_counted_and_linked_at_the_top():
    html = str(GoalForm({"title": "", "pace": "9"}))
    assert "Two things need your attention." in html
    assert '<a href="#id_title">Goal</a>: Fill this in.' in html
    assert '<a href="#id_pace_0">Pace</a>' in html
    assert 'role="alert"' in html


def test_inputs_look_and_speak_alike():
    html = str(GoalForm({"title": "", "pace": "1"}))
    assert 'class="input" aria-invalid="true" aria-describedby="id_title_helptext id_title_error"' in html
    assert 'type="date"' in html
    assert '<span class="choice">' in html
    assert "required" not in html


def test_what_an_action_refused_stands_beside_its_field_or_at_the_top():
    form = GoalForm({"title": "Lead", "pace": "1"})
    assert form.is_valid()
    form.refuse(Refused("That day has passed.", Where(field="due")))
    form.refuse(Refused("The plan is full."))
    assert form.errors["due"] == ["That day has passed."]
    assert form.non_field_errors() == ["The plan is full."]


def test_nothing_changed_when_the_same_is_written_in_another_way():
    form = GoalForm(
        {"title": "Lead", "pace": "1", "since": "2019-04", "effort": "1:30"},
        initial={"title": "Lead", "pace": "1", "since": PartialDate(2019, 4), "effort": 90},
    )
    assert not form.has_changed()
