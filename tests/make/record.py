"""One of anything of the record."""

from hashlib import sha256
from typing import Any

from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.record import models as record
from metier.record.actions.evidence import told


def profile(viewer: Viewer, name: str = "Nadia Rahman", **facts: Any) -> record.Profile:
    return record.Profile.objects.create(career=viewer.career, name=name, **facts)


def position(
    viewer: Viewer, title: str = "Senior data analyst", employer: str = "Calder Mutual", **facts: Any
) -> record.Position:
    said = {"starts": PartialDate(2023, 3), "location": "Leeds"}
    return record.Position.objects.create(career=viewer.career, title=title, employer=employer, **(said | facts))


def education(
    viewer: Viewer, degree: str = "MSc Statistics", institution: str = "University of Leeds", **facts: Any
) -> record.Education:
    said = {"starts": PartialDate(2015), "ends": PartialDate(2016)}
    return record.Education.objects.create(
        career=viewer.career, degree=degree, institution=institution, **(said | facts)
    )


def skill(viewer: Viewer, name: str = "SQL", level: int | None = 4, **facts: Any) -> record.Skill:
    return record.Skill.objects.create(career=viewer.career, name=name, level=level, **facts)


def language(viewer: Viewer, name: str = "Bengali", **facts: Any) -> record.Language:
    return record.Language.objects.create(career=viewer.career, name=name, **({"proficiency": "Native"} | facts))


def certificate(viewer: Viewer, name: str = "PRINCE2 Foundation", **facts: Any) -> record.Certificate:
    return record.Certificate.objects.create(career=viewer.career, name=name, **({"starts": PartialDate(2019)} | facts))


def project(viewer: Viewer, title: str = "Claims warehouse", **facts: Any) -> record.Project:
    said = {"starts": PartialDate(2024, 1), "ends": PartialDate(2025, 3)}
    return record.Project.objects.create(career=viewer.career, title=title, **(said | facts))


def volunteering(viewer: Viewer, organisation: str = "Warm Homes Leeds", **facts: Any) -> record.Volunteering:
    said = {"role": "Data lead", "starts": PartialDate(2021, 3), "ends": PartialDate(2024, 5)}
    return record.Volunteering.objects.create(career=viewer.career, organisation=organisation, **(said | facts))


def publication(viewer: Viewer, name: str = "Counting the people we miss", **facts: Any) -> record.Publication:
    return record.Publication.objects.create(
        career=viewer.career, name=name, **({"published_on": PartialDate(2024)} | facts)
    )


def recommendation(viewer: Viewer, text: str = "She makes numbers plain.", **facts: Any) -> record.Recommendation:
    said = {"first_name": "Helen", "last_name": "Barraclough", "written_on": PartialDate(2022, 5, 4)}
    return record.Recommendation.objects.create(career=viewer.career, text=text, **(said | facts))


def award(viewer: Viewer, title: str = "Analyst of the year", **facts: Any) -> record.Award:
    return record.Award.objects.create(career=viewer.career, title=title, **({"awarded_on": PartialDate(2021)} | facts))


def interest(viewer: Viewer, name: str = "Fell running", **facts: Any) -> record.Interest:
    return record.Interest.objects.create(career=viewer.career, name=name, **facts)


def win(viewer: Viewer, what: str = "Cut the claims run to 40 minutes", **facts: Any) -> record.Win:
    return record.Win.objects.create(
        career=viewer.career, what=what, **({"happened_on": PartialDate(2026, 9, 10)} | facts)
    )


def wins(viewer: Viewer, number: int) -> list[record.Win]:
    """Many wins over forty years, half of them with evidence."""
    made = [
        record.Win(
            career=viewer.career,
            what=f"Win number {index}",
            happened_on=PartialDate(1986 + index % 40, 1 + index % 12),
            evidence="The run log" if index % 2 else "",
            result="−87%" if index % 3 else "",
        )
        for index in range(number)
    ]
    return record.Win.objects.bulk_create(made)


def reference(viewer: Viewer, name: str = "Helen Barraclough", **facts: Any) -> record.Reference:
    said = {"relation": "My manager at Northbank", "company": "Moor Energy"}
    return record.Reference.objects.create(career=viewer.career, name=name, **(said | facts))


def endorsement(viewer: Viewer, skill_name: str = "SQL", **facts: Any) -> record.Endorsement:
    said = {"first_name": "Tom", "last_name": "Adeyemi", "endorsed_on": PartialDate(2024, 5, 3)}
    return record.Endorsement.objects.create(career=viewer.career, skill_name=skill_name, **(said | facts))


def showing(viewer: Viewer, of: record.Skill | None = None, **source: Owned) -> record.Showing:
    said = source or {"win": win(viewer)}
    of_it = told(next(iter(said.values())))
    return record.Showing.objects.create(career=viewer.career, skill=of or skill(viewer), **said, **of_it)


def attachment(
    viewer: Viewer, data: bytes = b"Run log: 40 minutes", name: str = "run-log.txt", **source: Owned
) -> record.Attachment:
    """A file of a win, or of what is said."""
    made = record.Attachment.objects.create(
        career=viewer.career,
        name=name,
        media_type="text/plain",
        size=len(data),
        sha256=sha256(data).hexdigest(),
        **(source or {"win": win(viewer)}),
    )
    record.AttachmentPart.objects.create(career=viewer.career, attachment=made, number=0, data=data)
    return made


def attachment_part(viewer: Viewer) -> record.AttachmentPart:
    return record.AttachmentPart.objects.get(attachment=attachment(viewer))


def finding_set_aside(viewer: Viewer) -> record.FindingSetAside:
    return record.FindingSetAside.objects.create(
        career=viewer.career, rule="few-wins", subject="northbank", said_on=viewer.today
    )


def import_run(viewer: Viewer, file_name: str = "Basic_LinkedInDataExport.zip", **facts: Any) -> record.ImportRun:
    said = {"kind": "linkedin", "digest": "d" * 64, "imported_at": viewer.now}
    return record.ImportRun.objects.create(career=viewer.career, file_name=file_name, **(said | facts))


def imported_change(
    viewer: Viewer, of: record.Skill | None = None, run: record.ImportRun | None = None
) -> record.ImportedChange:
    made = of or skill(viewer)
    return record.ImportedChange.objects.create(
        career=viewer.career,
        run=run or import_run(viewer),
        model_label="record.skill",
        object_id=made.pk,
        action="new",
        after={"name": "SQL"},
    )


def aside_row(viewer: Viewer, line: int = 4, **values: str) -> record.AsideRow:
    said = {"first_name": "Anna", "last_name": "Keane"} | values
    return record.AsideRow.objects.create(
        career=viewer.career,
        run=import_run(viewer),
        kind="connection",
        file="Connections.csv",
        line=line,
        values=said,
        digest=f"{line:032x}",
    )
