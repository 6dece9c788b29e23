"""What the library says of an occupation."""

from __future__ import annotations

from dataclasses import dataclass

from metier.reference.sources import Source


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of O*NET-SOC 2019. One that is residual gathers what has no code of its own, and is not rated; nor are a few others."""

    code: str
    title: str
    is_rated: bool
    zone: int | None

    @property
    def is_residual(self) -> bool:
        """“All Other”: what is left of a group when the others are taken out."""
        return self.title.endswith("All Other")

    @property
    def soc(self) -> str:
        """Its code in SOC 2018, by which pay and projections are counted."""
        return self.code[:7]


@dataclass(frozen=True, slots=True)
class Figure:
    """A rating: its standard error and sample where given, the month it was gathered in (2023-08), and its release."""

    value: float
    error: float | None
    sample: int | None
    is_suppressed: bool
    is_relevant: bool
    gathered: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class Rating:
    """An element of an occupation's: importance from 1 to 5, level from 0 to 7."""

    element: str
    name: str
    domain: str
    importance: Figure | None
    level: Figure | None


@dataclass(frozen=True, slots=True)
class Share:
    """A figure by element, scale and category: an interest, a work value, how many of a hundred have an education."""

    element: str
    name: str
    scale: str
    category: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Related:
    """An occupation like another, and how near O*NET puts it."""

    code: str
    title: str
    tier: str


@dataclass(frozen=True, slots=True)
class Technology:
    """What is used in an occupation."""

    name: str
    group: str
    is_hot: bool
    is_in_demand: bool


@dataclass(frozen=True, slots=True)
class Area:
    """Where wages are counted."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Wages:
    """Percentiles of a wage by the year, or by the hour where it is only known so. None was kept back; `at_least` is the first that is only known to
    be the publisher's ceiling or more, and None too.
    """

    soc: str
    area: Area
    per: str
    jobs: int | None
    jobs_error: float | None
    wage_error: float | None
    mean: float | None
    percentiles: tuple[float | None, float | None, float | None, float | None, float | None]
    at_least: str | None
    source: Source

    @property
    def is_suppressed(self) -> bool:
        """Whether its publisher keeps all of it back."""
        return not any(self.percentiles) and self.at_least is None


@dataclass(frozen=True, slots=True)
class Projection:
    """Jobs in thousands then and now, what changes in per cent, openings a year in thousands, and of a hundred how many leave work or the occupation."""

    title: str
    jobs: float | None
    jobs_then: float | None
    change_percent: float | None
    self_employed: float | None
    openings: float | None
    exits: float | None
    transfers: float | None
    education: str
    experience: str
    training: str
    source: Source


@dataclass(frozen=True, slots=True)
class Pay:
    """A measure of pay that a country publishes."""

    country: str
    title: str
    area: str
    measure: str
    amount: float
    currency: str
    unit: str
    sample: int | None
    source: Source


@dataclass(frozen=True, slots=True)
class Counted:
    """A source with how many rows of each table come from it."""

    source: Source
    rows: int
    is_added: bool
