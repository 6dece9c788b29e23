"""Two variants of Nadia's résumé: one that her record has outgrown, and a French one of long ago."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from metier.accounts.access import Viewer
from metier.home.demo.record import SUMMARY
from metier.home.demo.when import When
from metier.record.models import Win
from metier.resume import actions
from metier.resume.choosing import Choice, first_choice
from metier.resume.models import Variant, VariantLine
from metier.resume.sources import Said

# how a win begins; what the record said of it then; how the variant says it
STALE = (
    ("Interview panel redesigned", "Interview panel redesigned; one hire from it (1 hire)",
     "Redesigned the interview panel; one hire came from it"),
    ("Reserving forecast", "Reserving forecast within 3% for the year (2.6%)", "Forecast reserves within 3% for the year (2.6%)"),
    ("Claims warehouse", "Claims warehouse replaced three spreadsheets (4 to 1)",
     "Built the claims warehouse, which replaced three of four spreadsheets"),
)  # fmt: skip
OPENING = (
    "Analyst who builds what others rely on: warehouse models, forecasts and tests. Ten years in banking and insurance."
)
IN_FRENCH: Mapping[str, Said] = {
    "Graduate Analyst": {"title": "Analyste débutante"},
    "Data Analyst": {"title": "Analyste de données"},
    "Senior Data Analyst": {"title": "Analyste de données senior"},
    "English, Native": {"text": "Anglais, langue maternelle"},
    "Bengali, Native": {"text": "Bengali, langue maternelle"},
}


def build(viewer: Viewer, when: When) -> None:
    """Made on the days on which she made them, of what the record held then."""
    found = first_choice(viewer)
    wins = {win.pk: win for win in Win.objects.filter(career=viewer.career)}
    _outgrown(replace(viewer, now=when.moment(2026, 6, 27)), found, wins.values())
    _in_french(replace(viewer, now=when.moment(2025, 5, 3)), [one for one in found if one.kind != "wins"])


def _outgrown(viewer: Viewer, found: Iterable[Choice], wins: Iterable[Win]) -> None:
    made = _variant(
        viewer,
        "Analytics engineering",
        role="Analytics engineering lead",
        pages=1,
        opening=OPENING,
        opening_said=SUMMARY,
    )
    held = {win.pk: win for win in wins if win.created_at <= viewer.now}
    said: list[tuple[Choice, Said]] = [(one, {}) for one in found if one.kind != "wins" or one.object_id in held]
    for win in held.values():
        for begins, text, wording in STALE:
            if win.what.startswith(begins):
                said.append((Choice("wins", win.pk, {"text": text}), {"text": wording}))
    _keep(viewer, made, said)
    to = actions.Recipient(to="Marta Wolski", on=viewer.today, employer="Wharfe Water", channel="By mail")
    actions.send(viewer, made, ["docx"], to)


def _in_french(viewer: Viewer, found: Iterable[Choice]) -> None:
    made = _variant(viewer, "Lyon, in French", role="Secondment to Lyon", language="fr", design="classic")
    _keep(viewer, made, [(one, _french(one.said)) for one in found])


def _french(said: Said) -> Said:
    return IN_FRENCH.get(said.get("title", ""), IN_FRENCH.get(said.get("text", ""), {}))


def _variant(viewer: Viewer, name: str, **facts: str | int) -> Variant:
    at = {"created_at": viewer.now, "looked_through_at": viewer.now, "changed_at": viewer.now}
    return Variant.objects.create(career=viewer.career, name=name, **at, **facts)


def _keep(viewer: Viewer, made: Variant, said: Iterable[tuple[Choice, Said]]) -> None:
    """What was chosen, each with how the variant words it."""
    lines = (actions.line_of(viewer, made, one, order, wording) for order, (one, wording) in enumerate(said, start=1))
    VariantLine.objects.bulk_create(lines)
