"""How people come in: an import that was carried out, files that wait for a decision, an address book with everybody in it."""

from typing import Any

BROUGHT, WAITING, ASIDE = 50, 200, 10
HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def keep_in_step(viewer: Any) -> None:
    """Of the connections that wait, half are here under the same name; ten cards of the book were changed on both sides."""
    from metier.network import models as network
    from metier.network.actions import bringing
    from metier.network.queries import bringing as queries
    from metier.network.queries.known import said_by

    file = _connections([f"Brought {at}" for at in range(BROUGHT)])
    seen = queries.preview(viewer, queries.read_people("Connections.csv", "linkedin", file))
    bringing.bring_in(viewer, seen, queries.Choices(), "Connections.csv")
    people = list(network.Contact.objects.filter(career=viewer.career).order_by("created_at", "id"))
    names = [one.name for one in people[: WAITING // 2]] + [f"New {at}" for at in range(WAITING // 2)]
    table = "Name,Email,Company\n" + "".join(f"{name},{at}@example.org,Firm {at}\n" for at, name in enumerate(names))
    for kind, data in (("linkedin", _connections(names)), ("csv", table.encode())):
        network.PeopleDraft.objects.create(
            career=viewer.career, made_at=viewer.now, kind=kind, name="Connections.csv", data=data
        )
    book = network.AddressBook.objects.create(
        career=viewer.career, name="Phone", url="https://cards.example.org/phone/", synced_at=viewer.now
    )
    said = {pk: one.as_kept() for pk, one in said_by(viewer).items()}
    network.Card.objects.bulk_create(
        (
            network.Card(
                career=viewer.career,
                book=book,
                contact=one,
                href=f"/{one.pk}.vcf",
                uid=str(one.pk),
                etag=f'"{at}"',
                said=said[one.pk] | ({"title": "Before"} if at < ASIDE else {}),
                theirs=said[one.pk] | {"title": "Theirs"} if at < ASIDE else None,
            )
            for at, one in enumerate(people)
        ),
        batch_size=500,
    )


def _connections(names: list[str]) -> bytes:
    rows = (
        f"{name.partition(' ')[0]},{name.partition(' ')[2]},https://www.linkedin.com/in/p{at},,Firm {at},Analyst,01 Mar 2024"
        for at, name in enumerate(names)
    )
    return "\n".join([HEADINGS, *rows, ""]).encode()
