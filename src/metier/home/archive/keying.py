"""The keys by which names are matched, worked out anew where an earlier rule made them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from metier.accounts.models import Career, Owned
from metier.core.letters import NAMES_VERSION, plain
from metier.core.people import name_key
from metier.core.words import count
from metier.home.archive.contents import CONTENTS
from metier.network.actions import key_of_employer
from metier.network.actions.telling import MOST_FOUND_BY
from metier.network.models import Contact

ROWS_AT_A_TIME = 500


def key_anew() -> list[str]:
    """Every career whose keys an earlier rule made, each by itself. Returns what was done, in sentences."""
    old = Career.objects.filter(names_version__lt=NAMES_VERSION)
    changed = sum(key_career(career) for career in old.iterator(chunk_size=100))
    return [f"Keyed {count(changed, 'row')} by the rules that names are matched by now."] if changed else []


@transaction.atomic
def key_career(career: Career) -> int:
    """The keys of one career, the trash included, where an earlier rule made them. Returns how many rows changed."""
    if career.names_version >= NAMES_VERSION:
        return 0
    changed = sum(map(len, _changed(career)))
    Career.objects.filter(pk=career.pk).update(names_version=NAMES_VERSION)
    return changed


def _changed(career: Career) -> Iterator[list[Owned]]:
    """What changed of each kind, saved."""
    for kept in CONTENTS:
        names = [name for name in ("name_key", "employer_key", "found_by") if _has(kept.model, name)]
        if names:
            rows = kept.model._default_manager.filter(career=career).iterator(chunk_size=ROWS_AT_A_TIME)
            changed = [row for row in rows if _is_changed(row)]
            kept.model._default_manager.bulk_update(changed, names, batch_size=ROWS_AT_A_TIME)
            yield changed


def _has(model: type[Owned], name: str) -> bool:
    return any(field.name == name for field in model._meta.concrete_fields)


def _is_changed(row: Owned) -> bool:
    """Whether its keys are others now."""
    said = {"employer_key": key_of_employer(row.employer)}  # type: ignore[attr-defined]
    if isinstance(row, Contact):
        said |= {"name_key": name_key(row.name)[:200], "found_by": _found_by(row)}
    before = {name: getattr(row, name) for name in said}
    for name, value in said.items():
        setattr(row, name, value)
    return said != before


def _found_by(row: Contact) -> str:
    """By what somebody is found: an earlier rule may have left out letters of their own words, which are said again."""
    before = plain(row.found_by)
    own = [plain(said) for said in (row.name, row.employer, row.title, row.place, row.how)]
    return " ".join([*(said for said in own if said not in before), before])[:MOST_FOUND_BY]
