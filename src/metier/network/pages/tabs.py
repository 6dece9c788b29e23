"""The tabs of the network: People, Favours, Recruiters, Coverage. A tab whose page is not there is not shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch

from metier.accounts.access import Viewer, visible
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


def tabs(viewer: Viewer, current: str) -> tuple[Tab, ...]:
    """`current` is people, favours, recruiters or coverage. Two queries."""
    counts = {
        "people": visible(viewer, Contact).count(),
        "recruiters": visible(viewer, Recruiter).filter(contact__trashed_at=None).count(),
    }
    return tuple(
        Tab(label, url, counts.get(key), key == current) for key, label, name in TABS if (url := _address(name))
    )


def _address(name: str) -> str:
    try:
        return address_of(name)
    except NoReverseMatch:
        return ""
