"""The forms without a design: plain text, facts for JSON Resume, Europass, languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from metier.core.dates import PartialDate
from metier.core.exchange.facts import InterestFact, LanguageFact, PositionFact, SkillFact
from metier.core.resume.as_facts import as_facts
from metier.core.resume.content import Content, Entry, Group, Line, Section
from metier.core.resume.europass import europass
from metier.core.resume.languages import Language
from metier.core.resume.plain import plain_text
from metier.core.resume.roles import stays


def only(*sections: Section) -> Content:
    return Content(name="Nadia Rahman", sections=sections)


def test_roles_that_follow_each_other_at_one_employer_are_together() -> None:
    roles = [Entry(title=title, organisation=at, place=place) for title, at, place in (("A", "North", "Leeds"), ("B", "North", "York"), ("C", "South", ""), ("D", "North", ""), ("E", "", ""), ("F", "", ""))]  # fmt: skip
    found = [(stay.organisation, stay.place, [entry.title for entry in stay.entries]) for stay in stays(roles)]
    assert found == [
        ("North", "", ["A", "B"]),
        ("South", "", ["C"]),
        ("North", "", ["D"]),
        ("", "", ["E"]),
        ("", "", ["F"]),
    ]


def test_items_with_commas_are_parted_by_semicolons() -> None:
    said = Section(
        kind="languages", heading="Languages", groups=(Group(items=(Line("French, working"), Line("English"))),)
    )
    assert plain_text(only(said)) == "Nadia Rahman\n\nLanguages\n=========\nFrench, working; English\n"


def test_a_label_and_semicolons_have_the_spaces_of_their_language() -> None:
    """French puts a space that never breaks before both; Chinese and Japanese have letters of their own for them."""
    items = (Line("anglais, courant"), Line("bengali"))
    said = Section(kind="languages", heading="Langues", groups=(Group(label="Parlées", items=items),))
    found = [plain_text(replace(only(said), language=tag)).splitlines()[-1] for tag in ("en", "fr-CH", "zh-CN")]
    assert found == [
        "Parlées: anglais, courant; bengali",
        "Parlées\u00a0: anglais, courant\u00a0; bengali",
        "Parlées：anglais, courant；bengali",
    ]


def test_a_position_that_goes_on_has_no_end() -> None:
    entry = Entry(
        title="Analyst", organisation="Calder", starts=PartialDate(2020), ends=PartialDate(2024), goes_on=True
    )
    fact = as_facts(only(Section(kind="positions", heading="Experience", entries=(entry,))))[1]
    assert fact == PositionFact(employer="Calder", title="Analyst", starts=PartialDate(2020))


def test_groups_are_data_by_their_kind() -> None:
    items = (Line("SQL"), Line("dbt"))
    facts = as_facts(
        only(
            Section(
                kind="skills", heading="Skills", groups=(Group(label="Strong", items=items), Group(items=items[:1]))
            ),
            Section(kind="languages", heading="Languages", groups=(Group(label="Fluent", items=(Line("French"),)),)),
            Section(kind="interests", heading="Interests", lines=(Line("Rowing"),)),
        )
    )
    assert facts[1:] == [
        SkillFact(name="Strong", keywords=("SQL", "dbt")),
        SkillFact(name="SQL"),
        LanguageFact(name="French", proficiency="Fluent"),
        InterestFact(name="Rowing"),
    ]


def test_europass_carries_markup_as_letters() -> None:
    made = europass(only(Section(kind="summary", heading="Profile", lines=(Line("R&D <b>bold</b>"),)))).decode()
    assert "&lt;p&gt;R&amp;amp;D &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt;&lt;/p&gt;" in made


@pytest.mark.parametrize(
    ("tag", "read"),
    [("en-GB", "en-GB"), ("fr", "fr"), ("zh-Hans-CN", "zh-CN"), ("sr-Latn", "sr"), ("EN-gb", "en-GB"), ("english", "en"), ("", "en"), ("es-419", "es")],
)  # fmt: skip
def test_a_tag_gives_its_language(tag: str, read: str) -> None:
    assert str(Language.of(tag)) == read
