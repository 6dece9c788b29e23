"""The kinds of thing a record holds, in the order in which they are shown: one typed table that pages, forms, commands and imports share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from metier.accounts.models import Owned
from metier.core import exchange
from metier.core.dates import PartialDate
from metier.record import models

SHOWS = "shows"  # how a form names the skills that a thing shows
LEVELS = ("None", "Aware", "Working", "Practised", "Strong", "Leads")


@dataclass(frozen=True, eq=False)
class Kind:
    """`fact` is None for what no file brings; `renamed` gives the model's field for a fact's.

    Of `needs`, one must be filled; `dated` are its dates, and without an end it `goes_on`. In a list, `head` is the first line, `beneath` the second.
    """

    slug: str
    model: type[Owned]
    fact: Any  # one of the classes in exchange.Fact, or None; mypy cannot follow fields by name
    one: str
    many: str
    needs: tuple[str, ...]
    dated: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    beneath: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    goes_on: bool = False
    is_single: bool = False

    @cached_property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def heading(self) -> str:
        return self.slug.capitalize()

    @cached_property
    def article(self) -> str:
        return "an" if self.one[0] in "aeiou" else "a"

    @property
    def shows(self) -> bool:
        """Whether it can show skills, and have files."""
        return self.model in models.SOURCES.values()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The fields a person fills in, in order."""
        return tuple(found.name for found in self.model._meta.fields if found.editable)

    @cached_property
    def fact_names(self) -> tuple[tuple[str, str], ...]:
        """The fields of the fact, each with its name in the model."""
        if self.fact is None:
            return ()
        return tuple(
            (one.name, self.renamed.get(one.name, one.name)) for one in fields(self.fact) if one.name != "source"
        )

    def field_label(self, name: str) -> str:
        """What a field of the model is called on pages."""
        if name == SHOWS:
            return "Skills it shows"
        said = str(getattr(self.model._meta.get_field(name), "verbose_name", name))
        return said[:1].upper() + said[1:]

    def model_field(self, fact_field: str) -> str:
        return self.renamed.get(fact_field, fact_field)

    def fact_of(self, row: Owned) -> exchange.Fact:
        """A row as the fact it would be in a file."""
        said = {name: getattr(row, ours) for name, ours in self.fact_names}
        fact: exchange.Fact = self.fact(
            **{name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
        )
        return fact

    def values_of(self, fact: exchange.Fact) -> dict[str, Any]:
        """A fact as values of the model's fields."""
        said = {ours: getattr(fact, name) for name, ours in self.fact_names}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}

    def title(self, fact: exchange.Fact) -> str:
        """How the row that this fact becomes is called."""
        return str(self.model(**self.values_of(fact)))

    def snapshot(self, row: Owned) -> dict[str, Any]:
        """Everything a person can change in a row, as JSON knows it."""
        return {name: plain(getattr(row, self._attribute(name))) for name in self.names}

    def _attribute(self, name: str) -> str:
        return str(getattr(self.model._meta.get_field(name), "attname", name))


_SPAN = ("starts", "ends")

KINDS: tuple[Kind, ...] = (
    Kind(
        "profile",
        models.Profile,
        exchange.ProfileFact,
        "profile",
        "profile",
        ("name", "headline"),
        head=("name",),
        beneath=("headline",),
        is_single=True,
    ),
    Kind("wins", models.Win, None, "win", "wins", ("what",), ("happened_on",), ("what",), ("for_whom",)),
    Kind(
        "positions",
        models.Position,
        exchange.PositionFact,
        "position",
        "positions",
        ("title", "employer"),
        _SPAN,
        ("title", "employer"),
        ("location",),
        goes_on=True,
    ),
    Kind(
        "projects",
        models.Project,
        exchange.ProjectFact,
        "project",
        "projects",
        ("title",),
        _SPAN,
        ("title",),
        ("role", "organisation"),
        goes_on=True,
    ),
    Kind(
        "education",
        models.Education,
        exchange.EducationFact,
        "degree or course",
        "degrees and courses",
        ("institution", "degree"),
        _SPAN,
        ("degree", "area"),
        ("institution", "score"),
    ),
    Kind(
        "skills",
        models.Skill,
        exchange.SkillFact,
        "skill",
        "skills",
        ("name",),
        head=("name",),
        beneath=("keywords",),
        renamed={"level": "stated_level"},
    ),
    Kind(
        "certificates",
        models.Certificate,
        exchange.CertificateFact,
        "certificate",
        "certificates",
        ("name",),
        _SPAN,
        ("name",),
        ("authority",),
    ),
    Kind(
        "languages",
        models.Language,
        exchange.LanguageFact,
        "language",
        "languages",
        ("name",),
        head=("name",),
        beneath=("proficiency",),
    ),
    Kind(
        "recommendations",
        models.Recommendation,
        exchange.RecommendationFact,
        "recommendation",
        "recommendations",
        ("text",),
        ("written_on",),
        ("first_name", "last_name"),
        ("job_title", "company"),
    ),
    Kind(
        "references",
        models.Reference,
        exchange.ReferenceFact,
        "reference",
        "references",
        ("name",),
        head=("name",),
        beneath=("relation", "job_title", "company"),
    ),
    Kind(
        "endorsements",
        models.Endorsement,
        exchange.EndorsementFact,
        "endorsement",
        "endorsements",
        ("skill_name",),
        ("endorsed_on",),
        ("skill_name",),
        ("first_name", "last_name"),
        renamed={"skill": "skill_name"},
    ),
    Kind(
        "volunteering",
        models.Volunteering,
        exchange.VolunteeringFact,
        "voluntary role",
        "voluntary roles",
        ("organisation", "role"),
        _SPAN,
        ("role", "organisation"),
        ("cause",),
        goes_on=True,
    ),
    Kind(
        "publications",
        models.Publication,
        exchange.PublicationFact,
        "publication",
        "publications",
        ("name",),
        ("published_on",),
        ("name",),
        ("publisher",),
    ),
    Kind(
        "awards",
        models.Award,
        exchange.AwardFact,
        "award",
        "awards",
        ("title",),
        ("awarded_on",),
        ("title",),
        ("awarder",),
    ),
    Kind(
        "interests",
        models.Interest,
        exchange.InterestFact,
        "interest",
        "interests",
        ("name",),
        head=("name",),
        beneath=("keywords",),
    ),
)
BY_SLUG: Mapping[str, Kind] = {kind.slug: kind for kind in KINDS}
BY_LABEL: Mapping[str, Kind] = {kind.label: kind for kind in KINDS}
BY_FACT: Mapping[type[Any], Kind] = {kind.fact: kind for kind in KINDS if kind.fact}


def kind_of(fact: exchange.Fact) -> Kind:
    return BY_FACT[type(fact)]


def kind_of_row(row: Owned) -> Kind:
    return BY_LABEL[row._meta.label_lower]


def plain(value: Any) -> Any:
    """A field's value as JSON knows it."""
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return str(value) if hasattr(value, "hex") and not isinstance(value, int | float | str) else value


def said(value: Any) -> str:
    """A field's value as it is read."""
    if isinstance(value, PartialDate):
        return value.words
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list | tuple):
        return "; ".join(str(part) for part in value)
    return "" if value is None else str(value)
