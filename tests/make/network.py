"""One of anything of the network, asked for from here: `make.EVERY` takes these in, and `make` does not offer them."""

from datetime import date, timedelta
from typing import Any

from metier.accounts.access import Viewer
from metier.network import models as network
from metier.network.actions import retell, tell


def contact(viewer: Viewer, name: str = "Anna Keane", **facts: Any) -> network.Contact:
    said = {"employer": "Dale & Harrow", "title": "Head of Analytics", "created_at": viewer.now} | facts
    made = network.Contact(career=viewer.career, name=name, **said)
    tell(made)
    made.save()
    if made.every:
        retell(viewer, [made])
    return made


def contact_point(viewer: Viewer, of: network.Contact | None = None, **facts: Any) -> network.ContactPoint:
    said = {"kind": "email", "value": "anna@example.org", "key": "anna@example.org"} | facts
    return network.ContactPoint.objects.create(career=viewer.career, contact=of or contact(viewer), **said)


def contact_position(viewer: Viewer, of: network.Contact | None = None, **facts: Any) -> network.ContactPosition:
    said = {"employer": "Northbank", "employer_key": "northbank", "title": "Lead analyst", "noticed_on": viewer.today}
    return network.ContactPosition.objects.create(career=viewer.career, contact=of or contact(viewer), **(said | facts))


def tag(viewer: Viewer, name: str = "Leeds data", **facts: Any) -> network.Tag:
    return network.Tag.objects.get_or_create(career=viewer.career, name=name, defaults=facts)[0]


def tagging(viewer: Viewer, of: network.Contact | None = None, to: network.Tag | None = None) -> network.Tagging:
    who = of or contact(viewer)
    made = network.Tagging.objects.create(career=viewer.career, contact=who, tag=to or tag(viewer))
    retell(viewer, [who])
    return made


def mattering(viewer: Viewer, of: network.Contact | None = None, degree: int = 3, **facts: Any) -> network.Mattering:
    said = {"why": "Holds your target role"} | facts
    return network.Mattering.objects.create(career=viewer.career, contact=of or contact(viewer), degree=degree, **said)


def acquaintance(viewer: Viewer, of: network.Contact | None = None, **facts: Any) -> network.Acquaintance:
    said = {"name": "James Thornley", "employer": "Wharfe Water", "employer_key": "wharfe water"} | facts
    return network.Acquaintance.objects.create(career=viewer.career, contact=of or contact(viewer), **said)


def interaction(
    viewer: Viewer, of: network.Contact | None = None, on: date | None = None, **facts: Any
) -> network.Interaction:
    """A talk, three weeks ago if no day is said; the day of the last talk is told."""
    who = of or contact(viewer)
    said = {"channel": "call", "line": "Asked what you think of her shortlist"} | facts
    day = on or viewer.today - timedelta(weeks=3)
    made = network.Interaction.objects.create(career=viewer.career, contact=who, on=day, **said)
    retell(viewer, [who])
    return made


def meeting(viewer: Viewer, of: network.Contact | None = None, on: date | None = None, **facts: Any) -> network.Meeting:
    said = {"to_ask": "How did your first year go?"} | facts
    return network.Meeting.objects.create(
        career=viewer.career, contact=of or contact(viewer), on=on or viewer.today + timedelta(days=2), **said
    )


def introduction(viewer: Viewer, through: network.Contact | None = None, **facts: Any) -> network.Introduction:
    said = {"to_name": "James Thornley", "employer": "Wharfe Water", "employer_key": "wharfe water"} | facts
    return network.Introduction.objects.create(career=viewer.career, through=through or contact(viewer), **said)


def favour(
    viewer: Viewer, of: network.Contact | None = None, way: str = "received", on: date | None = None, **facts: Any
) -> network.Favour:
    """A favour that was done, two months ago if no day is said."""
    day = on or viewer.today - timedelta(weeks=8)
    said = {"line": "Read your pricing roadmap", "stage": "done", "kind": "advice"} | facts
    if said["stage"] == "done":
        said.setdefault("done_on", day)
    return network.Favour.objects.create(career=viewer.career, contact=of or contact(viewer), way=way, on=day, **said)


def recruiter(viewer: Viewer, of: network.Contact | None = None, **facts: Any) -> network.Recruiter:
    who = of or contact(viewer, "Marta Wolski", employer="Aire Search", title="Partner")
    return network.Recruiter.objects.create(career=viewer.career, contact=who, **facts)


def specialism(viewer: Viewer, of: network.Recruiter | None = None, **facts: Any) -> network.Specialism:
    said = {"work": "Data leadership", "area": "North of England"} | facts
    return network.Specialism.objects.create(career=viewer.career, recruiter=of or recruiter(viewer), **said)


def client_seen(viewer: Viewer, of: network.Recruiter | None = None, **facts: Any) -> network.ClientSeen:
    said = {"employer": "Moor Energy", "employer_key": "moor energy", "seen_on": viewer.today} | facts
    return network.ClientSeen.objects.create(career=viewer.career, recruiter=of or recruiter(viewer), **said)


def told(viewer: Viewer, of: network.Recruiter | None = None, **facts: Any) -> network.Told:
    said = {"about": "salary", "said": "Not below 65,000", "on": viewer.today - timedelta(weeks=10)} | facts
    return network.Told.objects.create(career=viewer.career, recruiter=of or recruiter(viewer), **said)


def submission(viewer: Viewer, of: network.Recruiter | None = None, **facts: Any) -> network.Submission:
    said = {"employer": "Moor Energy", "employer_key": "moor energy", "title": "Head of Data", "on": viewer.today}
    return network.Submission.objects.create(career=viewer.career, recruiter=of or recruiter(viewer), **(said | facts))


def people_import(viewer: Viewer, **facts: Any) -> network.PeopleImport:
    said = {"name": "Connections.csv", "kind": "linkedin", "imported_at": viewer.now, "counts": {"new": 1}} | facts
    return network.PeopleImport.objects.create(career=viewer.career, **said)


def people_change(viewer: Viewer, run: network.PeopleImport | None = None, **facts: Any) -> network.PeopleChange:
    said = {"is_new": True, "after": {"name": "Anna Keane"}} | facts
    return network.PeopleChange.objects.create(
        career=viewer.career, run=run or people_import(viewer), contact=contact(viewer), **said
    )


def column_mapping(viewer: Viewer, **facts: Any) -> network.ColumnMapping:
    said = {"headings": "0" * 64, "columns": {"Full name": "name"}} | facts
    return network.ColumnMapping.objects.create(career=viewer.career, **said)


def merge(viewer: Viewer, **facts: Any) -> network.Merge:
    gone = contact(viewer, "A. Keane", trashed_at=viewer.now)
    said = {"kept": contact(viewer), "gone": gone, "merged_at": viewer.now} | facts
    return network.Merge.objects.create(career=viewer.career, **said)


def not_the_same(viewer: Viewer) -> network.NotTheSame:
    return network.NotTheSame.objects.create(
        career=viewer.career, one=contact(viewer), other=contact(viewer, "Anna Keane")
    )


def erasure(viewer: Viewer, **facts: Any) -> network.Erasure:
    said = {"asked_by": "By email", "rows": {"person": 1}, "salt": "00", "erased_at": viewer.now} | facts
    return network.Erasure.objects.create(career=viewer.career, **said)


def address_book(viewer: Viewer, **facts: Any) -> network.AddressBook:
    said = {"name": "My phone", "url": "http://127.0.0.1:5232/nadia/people/", "username": "nadia"} | facts
    return network.AddressBook.objects.create(career=viewer.career, **said)


def card(viewer: Viewer, of: network.Contact | None = None, **facts: Any) -> network.Card:
    said = {"href": "/nadia/people/anna.vcf", "uid": "anna", "etag": '"1"', "said": {"name": "Anna Keane"}} | facts
    return network.Card.objects.create(
        career=viewer.career, book=address_book(viewer), contact=of or contact(viewer), **said
    )


EVERY = (
    contact,
    contact_point,
    contact_position,
    tag,
    tagging,
    mattering,
    acquaintance,
    interaction,
    meeting,
    introduction,
    favour,
    recruiter,
    specialism,
    client_seen,
    told,
    submission,
    people_import,
    people_change,
    column_mapping,
    merge,
    not_the_same,
    erasure,
    address_book,
    card,
)
