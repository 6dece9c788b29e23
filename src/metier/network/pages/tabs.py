"""The tabs of the network: People, Favours, Recruiters, Coverage. A tab whose page is not there is not shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import NoReverseMatch

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.network.models import Contact, Recruiter
from metier.ui.addresses import address_of

TABS = (
    ("people", "People", "network:people"),
    ("favours", "Favours", "network:favours"),
    ("recruiters", "Recruiters", "network:recruiters"),
    ("coverage", "Coverage", "network:coverage"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """`count` is how many there are, None where nobody counts."""

    label: str
    url: str
    count: int | None
    is_current: bool


def tabs(viewer: Viewer, current: str, people: int | None = None) -> tuple[Tab, ...]:
    """`current` is people, favours, recruiters or coverage; `people` how many there are, where that is known. Two queries at most."""
    counts = {
        "people": number_of_people(viewer) if people is None else people,
        "recruiters": sum(_recruiters(viewer)),
    }
    return tuple(
        Tab(label, url, counts.get(key), key == current) for key, label, name in TABS if (url := _address(name))
    )


def number_of_people(viewer: Viewer) -> int:
    """How many people there are. One query."""
    return sum(_people(viewer))


@prepared
def _people(viewer: Viewer) -> QuerySet[Contact, int]:
    return number_of(visible(viewer, Contact))


@prepared
def _recruiters(viewer: Viewer) -> QuerySet[Recruiter, int]:
    return number_of(visible(viewer, Recruiter).filter(contact__trashed_at=None))


def _address(name: str) -> str:
    try:
        return address_of(name)
    except NoReverseMatch:
        return ""
